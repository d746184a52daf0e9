"""The text as paragraphs of tokens: lines, without furniture, a dateline put aside, the title apart."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from menurut.attribution.quotations import OPENING
from menurut.attribution.tokens import Tokens
from menurut.model import Article, Span

_DASHES = frozenset(("-", "--", "—", "–", "―"))
_DATELINE_LONGEST = 14  # tokens


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Tokens `first` to `stop` of one line; `number` counts the lines before it that hold text."""

    first: int
    stop: int
    number: int
    title: bool = False


def find_paragraphs(article: Article, tokens: Tokens) -> Iterator[Paragraph]:
    """What may hold attributions of each line of the article, in order; a line is cut where furniture stands in it."""
    title_end = article.title_span.end if article.title_span else -1
    furniture = sorted(article.furniture)
    starts = [span.start for span in furniture]
    first, number = 0, 0
    low = tokens.low
    for i in range(len(low) + 1):
        if i < len(low) and (low[i][0] != "\n" or _announces(tokens, i)):
            continue
        pieces = list(_pieces_of(tokens, first, i, furniture, starts)) if i > first else []
        for start, stop in pieces:
            title = tokens.end[stop - 1] <= title_end
            whole = start == first and not title and number <= 1
            yield Paragraph(_past_dateline(tokens, start, stop) if whole else start, stop, number, title)
        number += bool(pieces)
        first = i + 1


def _announces(tokens: Tokens, i: int) -> bool:
    """Whether the line ends in a colon and the next one begins with a quotation."""
    return 0 < i < len(tokens.low) - 1 and tokens.low[i - 1] == ":" and tokens.low[i + 1] in OPENING


def _pieces_of(tokens: Tokens, first: int, stop: int, furniture: list[Span], starts: list[int]) -> Iterator[tuple[int, int]]:
    """The stretches of tokens `first` to `stop` that furniture leaves."""
    line = Span(tokens.start[first], tokens.end[stop - 1])
    k = max(0, bisect_right(starts, line.start) - 1)
    while k < len(furniture) and furniture[k].start < line.end:
        if furniture[k].overlaps(line):
            before = bisect_left(tokens.end, furniture[k].start + 1, first, stop)
            if before > first:
                yield first, before
            first = max(first, bisect_left(tokens.start, furniture[k].end, first, stop))
        k += 1
    if first < stop:
        yield first, stop


def _past_dateline(tokens: Tokens, first: int, stop: int) -> int:
    """Behind *KUTA, Harian X —*: capitalised words, marks and a dash with blanks around it at the head of the text."""
    for i in range(first, min(stop, first + _DATELINE_LONGEST)):
        if tokens.low[i] in _DASHES and i > first:
            return i + 1
        if tokens.low[i][0].isalpha() and not tokens.upper[i] and "." not in tokens.low[i]:
            return first
    return first
