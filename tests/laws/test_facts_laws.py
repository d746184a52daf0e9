"""What holds of the facts of any text whatever."""

from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from menurut.facts import find_facts
from menurut.language import load_pack
from menurut.model import Article, FactKind, Span
from tests.work import count_lines

PIECES = [
    "Senin", "Rabu", "Thursday", "(21/10)", "31/2", "18-19", "Juni", "Mei", "May", "October", "2024", "1998", "pukul", "15.00",
    "WIB", "pm", "kemarin", "pekan lalu", "two", "dua", "puluhan", "ratusan ribu", "Rp", "US$", "2,6", "1.500", "1,500", "juta",
    "million", "persen", "%", "km/jam", "orang", "sekitar", "at least", "hingga", "-", "–", ",", ".", "(", ")", "/", "a third",
    "dan", "and", "Pasal", "ke-", "lima", "tahun", "lalu", "later", "keesokan harinya", "akhir", "early", "last", "setengah",
    "٣", "𝟛", "²", "e\u0301", "99999999999999999999", "0", "sampai", "\n", "kuadriliun", "Desember", "abad", "kuartal III",
    "ago", "9999", "2199", "s", "'s",
]  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=30).map("".join),
)
LANGUAGES = st.sampled_from(["id", "en"])
TIMES = st.none() | st.datetimes(min_value=datetime(1, 1, 1), timezones=st.just(UTC))


def read(text, language, published=None, furniture=()):
    article = Article("a-1", text, language, published_at=published, furniture=furniture)
    return find_facts(article, load_pack(language))


@given(TEXTS, LANGUAGES, TIMES)
def test_facts_lie_in_the_text_in_order_and_apart(text, language, published):
    facts = read(text, language, published)
    assert list(facts) == sorted(facts, key=lambda fact: fact.span)
    for fact in facts:
        assert 0 <= fact.span.start < fact.span.end <= len(text)
        assert fact.span.slice(text) == fact.span.slice(text).strip()
    for one, other in pairwise(facts):
        assert not one.span.overlaps(other.span)


@given(TEXTS, LANGUAGES, TIMES)
def test_fields_fit_their_kind(text, language, published):
    for fact in read(text, language, published):
        if fact.kind is FactKind.QUANTITY:
            assert isinstance(fact.value, Decimal)
            assert fact.value.is_finite()
            assert fact.upper is None or fact.upper > fact.value
            assert fact.bound is not None
            assert fact.counted is None or fact.counted in text
        elif fact.value is None:
            assert fact.start is fact.end is fact.precision is None
        else:
            assert fact.precision in ("year", "month", "day", "time", "range")
            assert date.fromisoformat(fact.start[:10]) <= date.fromisoformat(fact.end[:10])


@given(TEXTS, LANGUAGES, TIMES, st.integers(0, 60), st.integers(1, 60))
def test_nothing_is_found_in_furniture(text, language, published, start, length):
    furniture = Span(start, start + length)
    assert not any(fact.span.overlaps(furniture) for fact in read(text, language, published, (furniture,)))


@given(TEXTS, LANGUAGES, TIMES)
def test_the_same_text_gives_the_same_facts(text, language, published):
    assert read(text, language, published) == read(text, language, published)


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(
    "piece", ["7", "/", "1/2/", "1.", "1-", "1 dan ", "dua ", "twenty and ", "Senin (21/10), ", "18-19-", "akhir pada "]
)
def test_hostile_text_costs_work_in_proportion(piece, language):
    def lines(chars):
        text = piece * (chars // len(piece))
        return count_lines(lambda: read(text, language, datetime(2025, 3, 12, tzinfo=UTC)))

    lines(1000)
    assert lines(16_000) < 5 * lines(4_000)
