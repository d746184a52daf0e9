"""A text with its sources, cues and contents marked, cut so that marks nest properly and never cross a paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from menurut.model import Span
from menurut.views.sayings import Saying


class Role(StrEnum):
    CONTENT = "content"
    SOURCE = "source"
    CUE = "cue"
    FURNITURE = "furniture"
    FINDING = "finding"
    FACT = "fact"


_ORDER = {
    role: place for place, role in enumerate((Role.FURNITURE, Role.FINDING, Role.CONTENT, Role.SOURCE, Role.CUE, Role.FACT))
}


@dataclass(frozen=True, slots=True)
class Mark:
    """One span in one role; `head` and `tail` tell the first and the last piece of a role that stands in several pieces.

    A finding or a fact has an `anchor`, by which it is linked to, a `kind`, and a `label` in words.
    """

    span: Span
    role: Role
    saying: Saying | None = None
    head: bool = True
    tail: bool = True
    anchor: str = ""
    kind: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Opening:
    """A mark opens. `first`: here it begins; False where it only goes on after a cut."""

    mark: Mark
    first: bool


@dataclass(frozen=True, slots=True)
class Closing:
    """A mark closes. `last`: here it ends; False where it is only cut."""

    mark: Mark
    last: bool


Token = Opening | Closing | str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of the text as a balanced run of openings, closings and plain text, and where it stands.

    Of a line with a very long stretch that nothing marks, it may be a part: `left_out` characters follow that are not shown.
    """

    span: Span
    tokens: tuple[Token, ...]
    left_out: int = 0

    @property
    def sayings(self) -> tuple[Saying, ...]:
        """The sayings whose content begins in this paragraph, by number."""
        opened = (token.mark for token in self.tokens if isinstance(token, Opening) and token.first)
        found = (mark.saying for mark in opened if mark.saying and mark.role is Role.CONTENT and mark.head)
        return tuple(sorted(found, key=lambda saying: saying.number))

    @property
    def anchors(self) -> tuple[str, ...]:
        """The anchors of the facts that begin in this paragraph."""
        opened = (token.mark for token in self.tokens if isinstance(token, Opening) and token.first)
        return tuple(mark.anchor for mark in opened if mark.role is Role.FACT)

    @property
    def has_more_than_facts(self) -> bool:
        """True where anything else is marked in it."""
        return any(isinstance(token, Opening) and token.mark.role is not Role.FACT for token in self.tokens)


def find_marks(sayings: Iterable[Saying], furniture: Iterable[Span] = (), others: Iterable[Mark] = ()) -> list[Mark]:
    """A mark for every span of every saying, for furniture, and these others, outermost first."""
    marks = [*others, *(Mark(span, Role.FURNITURE) for span in furniture)]
    for saying in sayings:
        attribution = saying.attribution
        for role, spans in (
            (Role.CONTENT, attribution.content),
            (Role.SOURCE, attribution.source),
            (Role.CUE, attribution.cue),
        ):
            last = len(spans) - 1
            marks.extend(Mark(span, role, saying, index == 0, index == last) for index, span in enumerate(sorted(spans)))
    marks.sort(key=lambda mark: (mark.span.start, -mark.span.end, _ORDER[mark.role]))
    return marks


def mark_paragraphs(text: str, marks: list[Mark], *, most_plain: int | None = None) -> Iterator[Paragraph]:
    """The lines of a text that hold anything, each with its tokens. `marks` come outermost first, as `find_marks` gives them.

    Where no mark begins or ends for more than `most_plain` characters of a line, only the first and the last of them are there.

    >>> [p.tokens for p in mark_paragraphs("Hujan.\\n\\nBanjir.", [])]
    [('Hujan.',), ('Banjir.',)]
    """
    marks = [_without_trailing_space(mark, text) for mark in marks]
    start, waiting, running = 0, 0, []
    for line in text.split("\n"):
        end = start + len(line)
        while waiting < len(marks) and marks[waiting].span.start <= end:
            running.append(marks[waiting])
            waiting += 1
        if line.strip() or any(mark.span.start >= start for mark in running):
            yield from _mark_line(text, Span(start, end), running, most_plain)
        running = [mark for mark in running if mark.span.end > end + 1]
        start = end + 1


def _mark_line(text: str, line: Span, marks: list[Mark], most_plain: int | None) -> Iterator[Paragraph]:
    start = line.start
    for gap in _find_gaps(line, marks, most_plain) if most_plain else ():
        yield _mark_window(text, Span(start, gap.start), marks, gap.end - gap.start)
        start = gap.end
    yield _mark_window(text, Span(start, line.end), marks, 0)


def _mark_window(text: str, window: Span, marks: list[Mark], left_out: int) -> Paragraph:
    inside = [mark for mark in marks if mark.span.start <= window.end and mark.span.end >= window.start]
    return Paragraph(window, tuple(_find_tokens(text, window, inside)), left_out)


def _find_gaps(line: Span, marks: list[Mark], most_plain: int) -> Iterator[Span]:
    """What is left out of a line: the middles of its stretches without the beginning or end of a mark that are too long."""
    if line.end - line.start <= most_plain:
        return
    edges = {line.start, line.end}.union(*((mark.span.start, mark.span.end) for mark in marks))
    kept = most_plain // 3
    for one, other in pairwise(sorted(edge for edge in edges if line.start <= edge <= line.end)):
        if other - one > most_plain:
            yield Span(one + kept, other - kept)


def _without_trailing_space(mark: Mark, text: str) -> Mark:
    """A mark ends where its words end: a line that is left empty shows no closing."""
    words = mark.span.slice(text).rstrip()
    return replace(mark, span=Span(mark.span.start, mark.span.start + len(words)))


def _find_tokens(text: str, window: Span, marks: list[Mark]) -> Iterator[Token]:
    position, open_marks = window.start, []
    for mark in marks:
        begin = max(mark.span.start, window.start)
        position = yield from _advance(text, position, begin, open_marks)
        yield Opening(mark, mark.span.start >= window.start)
        open_marks.append(mark)
        if mark.span.end <= position:
            yield from _close(open_marks, mark, last=True)
    position = yield from _advance(text, position, window.end, open_marks)
    while open_marks:
        mark = open_marks.pop()
        yield Closing(mark, mark.span.end <= window.end)


def _advance(text: str, position: int, goal: int, open_marks: list[Mark]) -> Iterator[Token]:
    """Yield the text up to `goal`, closing what ends on the way; return the new position."""
    while ending := [mark for mark in open_marks if mark.span.end <= goal]:
        mark = min(reversed(ending), key=lambda mark: mark.span.end)
        if mark.span.end > position:
            yield text[position : mark.span.end]
            position = mark.span.end
        yield from _close(open_marks, mark, last=True)
    if goal > position:
        yield text[position:goal]
    return max(position, goal)


def _close(open_marks: list[Mark], mark: Mark, *, last: bool) -> Iterator[Token]:
    """Close one mark; those that opened inside it and go on are cut and opened again."""
    cut = []
    while open_marks[-1] is not mark:
        inner = open_marks.pop()
        cut.append(inner)
        yield Closing(inner, False)
    open_marks.pop()
    yield Closing(mark, last)
    for inner in reversed(cut):
        open_marks.append(inner)
        yield Opening(inner, False)
