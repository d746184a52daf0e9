"""An attribution while its clause is being read: parts as ranges of items, still open to be cut by what follows."""

from __future__ import annotations

from dataclasses import dataclass

from menurut.attribution.clauses import Clause
from menurut.attribution.lexicon import Reading
from menurut.attribution.phrases import Range
from menurut.language.cue_words import Frame
from menurut.model import Span


@dataclass(slots=True)
class Draft:
    """`content` is one range of items or several; `cue` None is a quotation that goes on from the speaker before.

    `inherited`: the source stands aside, and its range counts the items of the whole clause already.
    """

    reading: Reading | None
    cue: Range | None
    source: Range | None
    content: list[Range]
    negated: bool = False
    inherited: bool = False

    @property
    def frame(self) -> Frame | None:
        return self.reading.frame if self.reading else None

    def starts_at(self) -> int:
        return self.content[0][0]

    def stops_at(self) -> int:
        return self.content[-1][1]

    def cut(self, item: int) -> None:
        """End the content before `item`, where it reaches beyond it."""
        self.content = [(start, min(stop, item)) for start, stop in self.content if start < item]

    def translated(self, items: list[int]) -> Draft:
        """The same draft in the numbers of another clause: item i of this one is `items[i]` there.

        What stands aside inside a content belongs to it; what stands aside inside a source does not.
        """
        return Draft(
            self.reading,
            _whole(self.cue, items),
            self.source if self.inherited else _last_piece(self.source, items),
            [_content(part, self.cue, items) for part in self.content],
            self.negated,
        )


def _whole(part: Range | None, items: list[int]) -> Range | None:
    return None if part is None else (items[part[0]], items[part[1] - 1] + 1)


def _content(part: Range, cue: Range | None, items: list[int]) -> Range:
    """The whole range, with what stands aside between the cue and the content (*mengatakan, menurut data, …*)."""
    start, stop = items[part[0]], items[part[1] - 1] + 1
    if cue is not None and cue[1] == part[0] and start > items[cue[1] - 1] + 1:
        start = items[cue[1] - 1] + 1
    return start, stop


def _last_piece(part: Range | None, items: list[int]) -> Range | None:
    if part is None:
        return None
    start = part[1] - 1
    while start > part[0] and items[start - 1] == items[start] - 1:
        start -= 1
    return items[start], items[part[1] - 1] + 1


def span_of(clause: Clause, part: Range) -> Span:
    """Where a range of items stands in the text."""
    tokens = clause.tokens
    return Span(tokens.start[clause.first[part[0]]], tokens.end[clause.last[part[1] - 1]])
