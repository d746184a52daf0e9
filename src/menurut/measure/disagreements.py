"""Where a reader and the extractor disagree, each place once, under the error that weighs most.

Pairs are those of the score, by content. Two more are made of what is left: a marked and a found attribution around the same
cue are one attribution whose content is far off. And one pair is taken apart: contents that overlap by less than half
around different cues are two attributions, one missed and one too many.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from menurut.measure.brat import Marked
from menurut.measure.matching import HALF, Comparison, Pair, TokenMarks, cue_of, overlap, pair


class ErrorKind(StrEnum):
    """What is wrong. Those up to `SOURCE_SPURIOUS` cost a whole attribution (`full`), the others only exact figures."""

    MISSED = "missed"
    NOT_MARKED = "not_marked"
    CONTENT_FAR = "content_far"
    SOURCE_WRONG = "source_wrong"
    SOURCE_MISSING = "source_missing"
    SOURCE_SPURIOUS = "source_spurious"
    CONTENT_BOUNDS = "content_bounds"
    SOURCE_BOUNDS = "source_bounds"
    CUE_BOUNDS = "cue_bounds"


_COSTLY = (
    ErrorKind.MISSED,
    ErrorKind.NOT_MARKED,
    ErrorKind.CONTENT_FAR,
    ErrorKind.SOURCE_WRONG,
    ErrorKind.SOURCE_MISSING,
    ErrorKind.SOURCE_SPURIOUS,
)


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One place where both sides differ; `gold` is None where nothing is marked, `found` where nothing was found.

    `also` are the lesser errors of the same place, `overlap` is intersection over union of the contents.
    """

    kind: ErrorKind
    gold: Marked | None
    found: Marked | None
    overlap: float = 0.0
    also: tuple[ErrorKind, ...] = ()

    @property
    def lost(self) -> int:
        """Marked attributions that are not found whole because of it: 1 or 0."""
        return int(self.gold is not None and self.kind in _COSTLY)

    @property
    def wrong(self) -> int:
        """Found attributions that are not right as a whole because of it: 1 or 0."""
        return int(self.found is not None and self.kind in _COSTLY)


def find_disagreements(one: Comparison) -> list[Disagreement]:
    """The disagreements of one article with one annotator, in the order of its text.

    Over all of them `lost` sums up to the marked attributions that miss `full`, `wrong` to the found ones that do.
    """
    pairs = [p for p in one.contents if _is_one(p)]
    gold, found = _left(one, pairs)
    pairs += [Pair(p.gold, p.predicted, overlap(p.gold.content, p.predicted.content)) for p in pair(gold, found, cue_of)]
    gold, found = _left(one, pairs)
    disagreements = [Disagreement(ErrorKind.MISSED, marks.marked, None) for marks in gold]
    disagreements += [Disagreement(ErrorKind.NOT_MARKED, None, marks.marked) for marks in found]
    for p in pairs:
        if errors := list(_errors_of(p)):
            disagreements.append(Disagreement(errors[0], p.gold.marked, p.predicted.marked, p.overlap, tuple(errors[1:])))
    return sorted(disagreements, key=_place)


def _is_one(p: Pair) -> bool:
    """Whether both mean the same attribution: half of the content is common, or a word of the cue, or neither has a cue."""
    return p.overlap >= HALF or bool(p.gold.cue & p.predicted.cue) or not (p.gold.cue or p.predicted.cue)


def _left(one: Comparison, pairs: list[Pair]) -> tuple[list[TokenMarks], list[TokenMarks]]:
    paired_gold, paired_found = {p.gold.order for p in pairs}, {p.predicted.order for p in pairs}
    return [m for m in one.gold if m.order not in paired_gold], [m for m in one.found if m.order not in paired_found]


def _errors_of(p: Pair) -> Iterator[ErrorKind]:
    """What is wrong with a pair, what weighs most first."""
    source, other = p.gold.source, p.predicted.source
    if p.overlap < HALF:
        yield ErrorKind.CONTENT_FAR
    if source and other and not source & other:
        yield ErrorKind.SOURCE_WRONG
    elif source and not other:
        yield ErrorKind.SOURCE_MISSING
    elif other and not source:
        yield ErrorKind.SOURCE_SPURIOUS
    if HALF <= p.overlap < 1:
        yield ErrorKind.CONTENT_BOUNDS
    if source & other and source != other:
        yield ErrorKind.SOURCE_BOUNDS
    if p.gold.cue != p.predicted.cue:
        yield ErrorKind.CUE_BOUNDS


def _place(one: Disagreement) -> tuple[int, int]:
    marked = one.gold or one.found
    assert marked is not None
    return min(span.start for span in marked.spans), max(span.end for span in marked.spans)


def cue_word(marked: Marked, text: str) -> str:
    """The cue in lower case on one line, its pieces joined by three dots; empty where there is none."""
    return " … ".join(" ".join(span.slice(text).split()) for span in sorted(marked.cue)).casefold()
