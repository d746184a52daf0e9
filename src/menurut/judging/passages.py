"""Passages: spans that are found again by their words and by those around them, in a text that has changed elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import takewhile

from menurut.model import Passage, Span

AROUND_CHARS = 40
LEAST_AROUND_CHARS = 8  # of the words around that must agree where the words themselves stand in several places
EDGE_CHARS = 20  # of the words on either side that must stand as they did where the words between them changed


def make_passage(text: str, span: Span) -> Passage:
    """The span with its words and those around it.

    >>> make_passage("Bona mengatakan air surut.", Span(5, 15)).words
    'mengatakan'
    """
    before = text[max(0, span.start - AROUND_CHARS) : span.start]
    return Passage(span, span.slice(text), before, text[span.end : span.end + AROUND_CHARS])


def place_passage(passage: Passage, text: str) -> Span | None:
    """Where the passage stands in a text, or None.

    Where its words still stand with the words around them, at the same place; else where they do, of several places where most
    of the words around agree; else, where only its own words changed, between the words that stood on either side.

    >>> text = "Bona mengatakan air surut. Lalu Sari mengatakan hal lain."
    >>> place_passage(make_passage(text, Span(37, 47)), "Kemarin " + text)
    Span(start=45, end=55)
    """
    if make_passage(text, passage.span) == passage:
        return passage.span
    found = list(_find_all(passage.words, text)) if passage.words else []
    if found:
        agree = {start: _measure_agreement(passage, text, start) for start in found}
        best = max(found, key=lambda start: (agree[start], -abs(start - passage.span.start)))
        whole = agree[best] >= min(LEAST_AROUND_CHARS, len(passage.before) + len(passage.after))
        if whole or (len(found) == 1 and len(passage.words) >= EDGE_CHARS):
            return Span(best, best + len(passage.words))
    return _place_between(passage, text)


def _find_all(words: str, text: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _measure_agreement(passage: Passage, text: str, start: int) -> int:
    """How many characters around agree, from the passage outwards."""
    end = start + len(passage.words)
    before = text[max(0, start - AROUND_CHARS) : start]
    after = text[end : end + AROUND_CHARS]
    return _count_same(reversed(before), reversed(passage.before)) + _count_same(after, passage.after)


def _count_same(one: Iterable[str], other: Iterable[str]) -> int:
    """How many characters agree before the first that does not."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _place_between(passage: Passage, text: str) -> Span | None:
    """Between what stood before and behind it, each in one place only, not much farther apart than they were."""
    left, right = passage.before[-EDGE_CHARS:], passage.after[:EDGE_CHARS]
    if min(len(left), len(right)) < LEAST_AROUND_CHARS or text.count(left) != 1 or text.count(right) != 1:
        return None
    span = Span(text.index(left) + len(left), text.index(right))
    length = len(passage.words)
    return span if 0 < span.end - span.start <= 2 * length + EDGE_CHARS else None
