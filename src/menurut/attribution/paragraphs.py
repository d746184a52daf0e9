"""The text as paragraphs of tokens: lines, without furniture, a dateline put aside, the title apart."""

from __future__ import annotations

from bisect import bisect_right
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
    """The lines of the article that may hold attributions, in order."""
    title_end = article.title_span.end if article.title_span else -1
    furniture = sorted(article.furniture)
    starts = [span.start for span in furniture]
    first, number = 0, 0
    low = tokens.low
    for i in range(len(low) + 1):
        if i < len(low) and (low[i][0] != "\n" or _announces(tokens, i)):
            continue
        if i > first:
            span = Span(tokens.start[first], tokens.end[i - 1])
            title = span.end <= title_end
            if not _is_furniture(span, furniture, starts):
                head = first if title or number > 1 else _past_dateline(tokens, first, i)
                yield Paragraph(head, i, number, title)
                number += 1
        first = i + 1


def _announces(tokens: Tokens, i: int) -> bool:
    """Whether the line ends in a colon and the next one begins with a quotation."""
    return 0 < i < len(tokens.low) - 1 and tokens.low[i - 1] == ":" and tokens.low[i + 1] in OPENING


def _is_furniture(span: Span, furniture: list[Span], starts: list[int]) -> bool:
    """Whether the line and a piece of furniture meet."""
    k = bisect_right(starts, span.start)
    return any(0 <= j < len(furniture) and furniture[j].overlaps(span) for j in (k - 1, k))


def _past_dateline(tokens: Tokens, first: int, stop: int) -> int:
    """Behind *KUTA, Harian X —*: capitalised words, marks and a dash with blanks around it at the head of the text."""
    for i in range(first, min(stop, first + _DATELINE_LONGEST)):
        if tokens.low[i] in _DASHES and i > first:
            return i + 1
        if tokens.low[i][0].isalpha() and not tokens.upper[i] and "." not in tokens.low[i]:
            return first
    return first
