"""Whole invented articles, from page to finding: which heads contradict their bodies, and which only seem to.

`ledes/first.toml` and `ledes/third.toml` were read while the rules were written; of the other two only the figures were looked
at.
"""

import tomllib
from pathlib import Path

import pytest

from menurut.model import FindingKind, Page
from menurut.pipeline import read_page
from tests.told_stories import link

LEDES = Path(__file__).parent / "ledes"


def read_told(name: str):
    return tomllib.loads((LEDES / name).read_text(encoding="utf-8"))["page"]


def look(told) -> tuple[int, int]:
    """How many of the findings on an article show the conflict that is marked in it, and how many something else."""
    text = f"Judul: {told['title']}\n\n{told['body'].strip()}"
    reading = read_page(Page(body=text.encode(), content_type="text/plain"), language=told["language"])
    article = reading.article
    assert article.title == told["title"]
    starts = 0, len(told["title"])
    places = [article.text.index(words, start) for words, start in zip(told.get("conflict", ()), starts, strict=False)]
    marked = [(at, at + len(words)) for at, words in zip(places, told.get("conflict", ()), strict=True)]
    found = [finding for finding in link(reading).findings if finding.kind is FindingKind.LEDE_BODY_CONFLICT]
    right = sum(bool(marked) and all(shows(finding, *place) for place in marked) for finding in found)
    return right, len(found) - right


def shows(finding, start: int, end: int) -> bool:
    return any(place.span.start < end and start < place.span.end for place in finding.evidence)


@pytest.mark.parametrize(
    ("name", "least_right", "most_wrong"),
    [("first.toml", 12, 0), ("second.toml", 10, 1), ("third.toml", 11, 0), ("fourth.toml", 7, 0)],
)
def test_heads_that_contradict_their_bodies_are_found_and_others_left_alone(name, least_right, most_wrong):
    told = read_told(name)
    looked = [look(one) for one in told]
    assert sum(right > 0 for right, _ in looked) >= least_right
    assert sum(wrong for _, wrong in looked) <= most_wrong
