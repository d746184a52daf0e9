"""The place of a disagreement in its text: the same words twice, once with what is marked and once with what was found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from menurut.measure import Disagreement, Marked
from menurut.model import Span
from menurut.views.marking import Mark, Role, Token, mark_paragraphs

_AROUND_CHARS = 160
_WHOLE_CHARS = 700
_EDGE_CHARS = 90
_ENDS = re.compile(r"[.?!…][”\"’')\]]*\s|\n")
_ORDER = {Role.CONTENT: 0, Role.SOURCE: 1, Role.CUE: 2}


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text and how many characters before it are left out; both sides as lines of tokens."""

    left_out: int
    gold: tuple[tuple[Token, ...], ...]
    found: tuple[tuple[Token, ...], ...]


def find_excerpt(text: str, one: Disagreement) -> list[Piece]:
    """The sentences around a disagreement; where they are long only what stands near the ends of spans."""
    spans = [span for side in (one.gold, one.found) if side for span in side.spans]
    windows = _find_windows(text, [_clip(span, Span(0, len(text))) for span in spans])
    pieces, before = [], windows[0].start
    for window in windows:
        pieces.append(Piece(window.start - before, *(_mark(text, side, window) for side in (one.gold, one.found))))
        before = window.end
    return pieces


def _find_windows(text: str, spans: list[Span]) -> list[Span]:
    """The parts of the text that are shown: one, or some around the ends of spans where one would be too long."""
    first, last = min(span.start for span in spans), max(span.end for span in spans)
    whole = Span(_find_start(text, first), _find_end(text, last))
    if whole.end - whole.start <= _WHOLE_CHARS:
        return [whole]
    windows: list[Span] = []
    for edge in sorted({whole.start, *(edge for span in spans for edge in (span.start, span.end))}):
        start, end = max(whole.start, edge - _EDGE_CHARS), min(whole.end, edge + _EDGE_CHARS)
        if windows and start <= windows[-1].end + _EDGE_CHARS:
            windows[-1] = Span(windows[-1].start, max(end, windows[-1].end))
        else:
            windows.append(Span(start, end))
    return [_to_words(text, window) for window in windows]


def _find_start(text: str, position: int) -> int:
    """Where the sentence begins, or a word some way before it where that is far."""
    least = max(0, position - _AROUND_CHARS)
    ends = [match.end() for match in _ENDS.finditer(text, least, position)]
    return ends[-1] if ends else _to_words(text, Span(least, position)).start


def _find_end(text: str, position: int) -> int:
    most = min(len(text), position + _AROUND_CHARS)
    # From one character earlier: a span may hold the full stop of its sentence.
    match = _ENDS.search(text, max(0, position - 1), most)
    return max(position, match.end()) if match else _to_words(text, Span(position, most)).end


def _to_words(text: str, window: Span) -> Span:
    """The window without the words that its edges cut, where it has more than those."""
    start, end = window.start, window.end
    while 0 < start < end and not text[start - 1].isspace():
        start += 1
    while start < end < len(text) and not text[end].isspace():
        end -= 1
    return Span(start, end) if start < end else window


def _mark(text: str, side: Marked | None, window: Span) -> tuple[tuple[Token, ...], ...]:
    marks = sorted(_find_marks(side, window), key=lambda mark: (mark.span.start, -mark.span.end, _ORDER[mark.role]))
    return tuple(paragraph.tokens for paragraph in mark_paragraphs(window.slice(text), marks))


def _find_marks(side: Marked | None, window: Span) -> Iterator[Mark]:
    """The marks inside the window, counted from its start; `head` and `tail` tell whether their own ends are inside too."""
    roles: Iterable[tuple[Role, tuple[Span, ...]]] = (
        ((Role.CONTENT, side.content), (Role.SOURCE, side.source), (Role.CUE, side.cue)) if side else ()
    )
    for role, spans in roles:
        for span in spans:
            inside = _clip(span, window)
            if inside.start < inside.end:
                shown = Span(inside.start - window.start, inside.end - window.start)
                yield Mark(shown, role, head=inside.start == span.start, tail=inside.end == span.end)


def _clip(span: Span, window: Span) -> Span:
    start = min(max(span.start, window.start), window.end)
    return Span(start, min(max(span.end, start), window.end))
