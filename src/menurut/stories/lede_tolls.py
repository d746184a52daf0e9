"""Titles that count as dead those whom their body counts as hurt, or the other way round."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from menurut.model import Span
from menurut.stories.lede_pages import OTHER_FIGURE, Conflict, Page, Word
from menurut.stories.passages import Passage
from menurut.stories.polarity import is_turned, read_harms


@dataclass(frozen=True, slots=True)
class _Toll:
    """So many people, what befell them, and where it says so."""

    count: Decimal
    harm: frozenset[str]
    span: Span


def find_other_tolls(page: Page) -> Iterator[Conflict]:
    """The title has so many dead or hurt; the body has other numbers of these, and that number of something else."""
    head = [toll for passage in page.title for toll in _list_tolls(passage, page)]
    body = [toll for passage in page.body for toll in _list_tolls(passage, page)] if head else []
    for toll in head:
        same = [one for one in body if one.harm == toll.harm]
        swapped = any(one.count == toll.count and one.harm != toll.harm for one in body)
        counts = {one.count for one in same}
        if same and swapped and toll.count not in counts | {sum(counts)}:
            yield Conflict(toll.span, same[0].span, OTHER_FIGURE)


def _list_tolls(passage: Passage, page: Page) -> Iterator[_Toll]:
    """Each part of a sentence, up to a comma or conjunction, that has one count and one harm."""
    harms = read_harms(page.vocabulary)
    counts = [one for one in passage.amounts if not one.fact.unit]
    for part in _part(page.read(passage.span), page) if counts else ():
        span = Span(part[0].span.start, part[-1].span.end)
        own = [one for one in counts if span.holds(one.fact.span)]
        said = [at for at, word in enumerate(part) if word.concept in harms]
        told = {harms[part[at].concept] for at in said if not is_turned(part, at, page.vocabulary)}
        if len(own) == len(told) == 1:
            yield _Toll(own[0].value, told.pop(), span)


def _part(words: Sequence[Word], page: Page) -> Iterator[list[Word]]:
    part: list[Word] = []
    for word in words:
        parted = bool(part) and "," in page.article.text[part[-1].span.end : word.span.start]
        if part and (parted or word.folded in page.vocabulary.words.conjunctions):
            yield part
            part = []
        part.append(word)
    if part:
        yield part
