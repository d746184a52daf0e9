"""The rows of a score: what is counted as found, for each role and for whole attributions.

cue, content exact       token sets equal, one-to-one
content exact -p         the same without punctuation
cue, content overlap     sharing a token, one-to-one
cue, content, source tokens   tokens in any predicted against tokens in any gold span of the role
source exact, overlap    in attributions paired by content; all that have a source are in the denominators
full                     contents overlap by half or more, and sources share a token or neither has one
full strict              source, cue and content all exact
full direct, mixed, indirect   `full` by how much of the content stands in double quotation marks
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from menurut.measure.brat import Marked
from menurut.measure.matching import (
    Comparison,
    Role,
    TokenMarks,
    TokenSet,
    TokenText,
    compare,
    content_of,
    cue_of,
    source_of,
)

ROWS = (
    "cue exact",
    "cue overlap",
    "cue tokens",
    "content exact",
    "content exact -p",
    "content overlap",
    "content tokens",
    "source exact",
    "source overlap",
    "source tokens",
    "full",
    "full strict",
    "full direct",
    "full mixed",
    "full indirect",
)


@dataclass(frozen=True, slots=True)
class Tally:
    """Hits among the predicted and among the gold, each with how many there are; weighted, so not whole numbers."""

    predicted_hits: float = 0.0
    predicted: float = 0.0
    gold_hits: float = 0.0
    gold: float = 0.0

    @property
    def precision(self) -> float:
        return self.predicted_hits / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        return self.gold_hits / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def plus(self, other: Tally, *, weight: float = 1.0) -> Tally:
        return Tally(
            self.predicted_hits + weight * other.predicted_hits,
            self.predicted + weight * other.predicted,
            self.gold_hits + weight * other.gold_hits,
            self.gold + weight * other.gold,
        )


Tallies = dict[str, Tally]


def add_tallies(parts: Iterable[Tallies], *, weight: float = 1.0) -> Tallies:
    """The sums of each row over articles or annotators' versions."""
    total: Tallies = {}
    for part in parts:
        for row, tally in part.items():
            total[row] = total.get(row, Tally()).plus(tally, weight=weight)
    return total


def tally_article(text: str, versions: Sequence[Sequence[Marked]], predicted: Sequence[Marked]) -> Tallies:
    """The rows of one article; each annotator's version weighs the same, so that an article counts once.

    >>> from menurut.model import Span
    >>> marked = [Marked(source=(Span(0, 3),), cue=(Span(4, 8),), content=(Span(9, 14),))]
    >>> tally_article("Ann said it is.", [marked], marked)["full strict"].f1
    1.0
    """
    tokens = TokenText(text)
    comparisons = [compare(tokens, version, predicted) for version in versions]
    return add_tallies(map(tally_rows, comparisons), weight=1 / len(versions))


def tally_rows(one: Comparison) -> Tallies:
    """The rows of one article against one annotator."""
    gold, found, words = one.gold, one.found, one.tokens.words
    rows = {
        "cue exact": _tally_equal(gold, found, cue_of),
        "cue overlap": _tally_hits(len(one.cues), _with(found, cue_of), _with(gold, cue_of)),
        "cue tokens": _tally_tokens(gold, found, cue_of),
        "content exact": _tally_equal(gold, found, content_of),
        "content exact -p": _tally_equal(gold, found, lambda marks: words(marks.content)),
        "content overlap": _tally_hits(len(one.contents), _with(found, content_of), _with(gold, content_of)),
        "content tokens": _tally_tokens(gold, found, content_of),
        "source tokens": _tally_tokens(gold, found, source_of),
    }
    return rows | _tally_sources(one) | _tally_whole(one)


def _tally_sources(one: Comparison) -> Tallies:
    both = [p for p in one.contents if p.gold.source and p.predicted.source]
    exact = sum(p.gold.source == p.predicted.source for p in both)
    shared = sum(bool(p.gold.source & p.predicted.source) for p in both)
    counts = _with(one.found, source_of), _with(one.gold, source_of)
    return {"source exact": _tally_hits(exact, *counts), "source overlap": _tally_hits(shared, *counts)}


def _tally_whole(one: Comparison) -> Tallies:
    gold, found = one.gold, one.found
    strict = sum(_roles(p.gold) == _roles(p.predicted) for p in one.contents)
    rows = {
        "full": _tally_hits(len(one.whole), len(found), len(gold)),
        "full strict": _tally_hits(strict, len(found), len(gold)),
    }
    for kind in ("direct", "mixed", "indirect"):
        rows[f"full {kind}"] = Tally(
            sum(p.predicted.kind == kind for p in one.whole),
            sum(marks.kind == kind for marks in found),
            sum(p.gold.kind == kind for p in one.whole),
            sum(marks.kind == kind for marks in gold),
        )
    return rows


def _roles(one: TokenMarks) -> tuple[TokenSet, TokenSet, TokenSet]:
    return one.source, one.cue, one.content


def _tally_equal(gold: Iterable[TokenMarks], found: Iterable[TokenMarks], role: Role) -> Tally:
    mine, theirs = (Counter(tokens for one in side if (tokens := role(one))) for side in (found, gold))
    return _tally_hits((mine & theirs).total(), mine.total(), theirs.total())


def _tally_tokens(gold: Iterable[TokenMarks], found: Iterable[TokenMarks], role: Role) -> Tally:
    mine, theirs = (frozenset().union(*map(role, side)) for side in (found, gold))
    return _tally_hits(len(mine & theirs), len(mine), len(theirs))


def _tally_hits(hits: int, predicted: int, gold: int) -> Tally:
    return Tally(hits, predicted, hits, gold)


def _with(side: Iterable[TokenMarks], role: Role) -> int:
    return sum(bool(role(one)) for one in side)
