"""The text as paragraphs of tokens: lines, without furniture, a dateline put aside, the title apart."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from menurut.attribution.quotations import OPENING, ends_speech, find_quotations, is_double
from menurut.attribution.tokens import Tokens
from menurut.model import Article, Span

_DASHES = frozenset(("-", "--", "—", "–", "―"))
_DATELINE_LONGEST = 14  # tokens
_LINES_MOST = 12  # lines that one quotation may run over without a mark at their head


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
    number = 0
    for first, stop in _find_lines(tokens, furniture, starts):
        pieces = list(_pieces_of(tokens, first, stop, furniture, starts))
        for start, end in pieces:
            title = tokens.end[end - 1] <= title_end
            whole = start == first and not title and number <= 1
            yield Paragraph(_past_dateline(tokens, start, end) if whole else start, end, number, title)
        number += bool(pieces)


def _find_lines(tokens: Tokens, furniture: list[Span], starts: list[int]) -> Iterator[tuple[int, int]]:
    """The lines that hold tokens, those that one quotation joins as one, unless furniture stands in it."""
    low = tokens.low
    breaks = [i for i in tokens.marks if low[i][0] == "\n" and not _goes_on(tokens, i)] + [len(low)]
    marks = [i for i in tokens.marks if is_double(low[i])]
    first, k = 0, 0
    while k < len(breaks):
        held = _lines_held(tokens, first, breaks[k : k + _LINES_MOST], marks)
        stop = breaks[k + held]
        if held and list(_pieces_of(tokens, breaks[k], stop, furniture, starts)) != [(breaks[k], stop)]:
            held, stop = 0, breaks[k]
        if stop > first:
            yield first, stop
        first, k = stop + 1, k + held + 1


def _lines_held(tokens: Tokens, first: int, breaks: list[int], marks: list[int]) -> int:
    """How many further lines the quotation runs over that opens in the first one: up to its closing mark, if no other opens."""
    k = bisect_left(marks, breaks[0])
    if k == len(marks) or marks[k] >= breaks[-1] or k == 0 or marks[k - 1] < first or not ends_speech(tokens, marks[k]):
        return 0
    held = bisect_left(breaks, marks[k])
    quotations = find_quotations(tokens, first, breaks[0])
    if not quotations or quotations[-1].closed or find_quotations(tokens, breaks[held - 1] + 1, breaks[held]):
        return 0
    return held


def _goes_on(tokens: Tokens, i: int) -> bool:
    """Whether the line goes on behind the break: a quotation behind a colon, or a word in lower case behind one's comma."""
    low = tokens.low
    if not 0 < i < len(low) - 1:
        return False
    if low[i - 1] == ":":
        return low[i + 1] in OPENING
    return ends_speech(tokens, i - 1) and is_double(low[i - 1]) and low[i - 2] == "," and not tokens.upper[i + 1]


def _pieces_of(tokens: Tokens, first: int, stop: int, furniture: list[Span], starts: list[int]) -> Iterator[tuple[int, int]]:
    """The stretches of tokens `first` to `stop` that furniture leaves."""
    if not furniture:
        yield first, stop
        return
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
