"""The gold of invented sentences, and what holds for a whole article."""

import re
import tomllib
from datetime import datetime
from pathlib import Path

import pytest

from menurut.facts import find_facts
from menurut.language import load_pack
from menurut.model import Article, Bound, Fact, FactKind, Span

GOLD = tomllib.loads(Path(__file__).with_name("gold.toml").read_text(encoding="utf-8"))["section"]
CASES = [(section["language"], section.get("published"), case) for section in GOLD for case in section["cases"]]


def read_marks(marked: str) -> tuple[str, list[str]]:
    """The text without its marks, and what stood between them."""
    return marked.replace("⟦", "").replace("⟧", ""), re.findall("⟦(.*?)⟧", marked)


def write_fact(fact: Fact) -> str:
    if fact.kind is FactKind.DATE:
        return str(fact.value or "?")
    value = f"{fact.value}..{fact.upper}" if fact.upper is not None else str(fact.value)
    bound = fact.bound.value if fact.bound is not Bound.EXACT else None
    return " ".join(part for part in (value, fact.unit, bound, fact.counted and f"= {fact.counted}") if part)


def find(
    text: str, *, language: str = "id", published: datetime | None = None, furniture: tuple[Span, ...] = ()
) -> tuple[Fact, ...]:
    return find_facts(Article("a-1", text, language, published_at=published, furniture=furniture), load_pack(language))


@pytest.mark.parametrize(("language", "published", "case"), CASES, ids=[case["text"][:40] for *_, case in CASES])
def test_gold(language, published, case):
    text, marked = read_marks(case["text"])
    facts = find(text, language=language, published=published)
    assert [(fact.span.slice(text), write_fact(fact)) for fact in facts] == list(zip(marked, case["facts"], strict=True))
