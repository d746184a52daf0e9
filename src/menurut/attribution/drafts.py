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
    """`content` is one range of items or several; `cue` None is a quotation that goes on from the speaker before."""

    reading: Reading | None
    cue: Range | None
    source: Range | None
    content: list[Range]
    negated: bool = False
    hedged: bool = False

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
        """The same draft in the numbers of another clause: item i of this one is `items[i]` there."""
        return Draft(
            self.reading,
            _one_piece(self.cue, items),
            _one_piece(self.source, items),
            [piece for part in self.content for piece in _pieces(part, items)],
            self.negated,
            self.hedged,
        )


def _one_piece(part: Range | None, items: list[int]) -> Range | None:
    return None if part is None else (items[part[0]], items[part[1] - 1] + 1)


def _pieces(part: Range, items: list[int]) -> list[Range]:
    pieces: list[Range] = []
    for i in range(*part):
        if pieces and pieces[-1][1] == items[i]:
            pieces[-1] = (pieces[-1][0], items[i] + 1)
        else:
            pieces.append((items[i], items[i] + 1))
    return pieces


def span_of(clause: Clause, part: Range) -> Span:
    """Where a range of items stands in the text."""
    tokens = clause.tokens
    return Span(tokens.start[clause.first[part[0]]], tokens.end[clause.last[part[1] - 1]])
