"""The part of a saying that shows why the search found it, cut into what was met and what stands around it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from menurut.model import Span

if TYPE_CHECKING:
    from menurut.ledger import Hit

CONTEXT_CHARS = 60
MOST_CHARS = 4 * CONTEXT_CHARS


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words on one line; `met` where the search asked for them."""

    words: str
    met: bool


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The pieces in their order. `opens` and `closes` tell where the text begins or ends with them, rather than going on."""

    pieces: tuple[Piece, ...]
    opens: bool
    closes: bool


def find_excerpt(hit: Hit) -> Excerpt:
    """The content of a hit where it is short, else the surroundings of the first mark in it."""
    text, window = hit.article.text, _find_window(hit)
    opens = window.start == 0 or text[window.start - 1] == "\n"
    closes = window.end >= len(text) or text[window.end] == "\n"
    return Excerpt(tuple(piece for piece in _cut(hit, window) if piece.words), opens, closes)


def _cut(hit: Hit, window: Span) -> Iterator[Piece]:
    text, position = hit.article.text, window.start
    for mark in sorted(hit.marks):
        if mark.start >= position and mark.end <= window.end:
            yield Piece(_flat(text[position : mark.start]), False)
            yield Piece(_flat(mark.slice(text)), True)
            position = mark.end
    yield Piece(_flat(text[position : window.end]), False)


def _flat(words: str) -> str:
    return words.replace("\n", " ")


def _find_window(hit: Hit) -> Span:
    content = sorted(hit.attribution.content)
    start, end = content[0].start, content[-1].end
    if end - start <= MOST_CHARS:
        return Span(start, end)
    inside = [mark for mark in sorted(hit.marks) if start <= mark.start and mark.end <= end]
    begin = max(start, (inside[0].start if inside else start) - CONTEXT_CHARS)
    return Span(begin, min(end, begin + MOST_CHARS))
