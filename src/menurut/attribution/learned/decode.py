"""From pointers to spans: the best first and last token of each part, with the score of the choice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from menurut.attribution.learned.features import LEFT, WINDOW
from menurut.attribution.learned.network import Pointers
from menurut.attribution.phrases import Range

_NOWHERE = -1000.0  # log probability below which a place is not in the text
_FORBIDDEN = np.float32(-1e9)  # that of a place on the wrong side of the cue


@dataclass(frozen=True, slots=True)
class Guess:
    """What the network makes of one cue: ranges of tokens, and how sure it is.

    `probability` is that of the cue; `source_score` and `content_score` are log probabilities of the chosen parts.
    """

    cue: Range
    source: Range | None
    content: tuple[Range, ...]
    probability: float
    source_score: float
    content_score: float


def read_guesses(pointers: Pointers) -> Iterator[Guess]:
    """The best parts of each cue, in order; a cue with no room for a content beside it is left out."""
    count = len(pointers.cues)
    if not count:
        return
    behind_cue = LEFT + pointers.lengths
    start, own, end = np.zeros(count, np.int64), np.full(count, LEFT), np.full(count, WINDOW)
    left, right = _Best.of(pointers, 0, start, own), _Best.of(pointers, 0, behind_cue, end)
    before, behind = _Best.of(pointers, 2, start, own), _Best.of(pointers, 4, behind_cue, end)
    cues = zip(pointers.cues.tolist(), pointers.lengths.tolist(), pointers.probability.tolist(), strict=True)
    for k, (cue, length, probability) in enumerate(cues):
        offset = cue - LEFT
        source = left if left.gain[k] >= right.gain[k] else right
        content = [best for best in (before, behind) if best.gain[k] > 0]
        if not content:
            content = [before if before.gain[k] >= behind.gain[k] else behind]
        if any(best.score[k] < _NOWHERE for best in content):
            continue
        yield Guess(
            cue=(cue, cue + length),
            source=source.range(k, offset) if source.gain[k] > 0 else None,
            content=tuple(best.range(k, offset) for best in content),
            probability=probability,
            source_score=max(source.score[k], source.none[k]),
            content_score=sum(best.score[k] if best in content else best.none[k] for best in (before, behind)),
        )


def score_parts(pointers: Pointers, k: int, cue: Range, source: Range | None, content: tuple[Range, ...]) -> Guess:
    """Other parts of cue number `k`, such as those that a rule found, with what the network thinks of them."""
    offset = int(pointers.cues[k]) - LEFT
    before = tuple(part for part in content if part[0] < cue[0])
    behind = tuple(part for part in content if part[0] >= cue[0])
    return Guess(
        cue=cue,
        source=source,
        content=content,
        probability=float(pointers.probability[k]),
        source_score=_score(pointers, k, 0, (source,) if source else (), offset),
        content_score=_score(pointers, k, 2, before, offset) + _score(pointers, k, 4, behind, offset),
    )


def _score(pointers: Pointers, k: int, part: int, pieces: tuple[Range, ...], offset: int) -> float:
    """The log probability of a part in one or more pieces; of there being none where there is no piece."""
    first, last = (pieces[0][0] - offset, pieces[-1][1] - 1 - offset) if pieces else (WINDOW, WINDOW)
    return sum(float(pointers.roles[k, part + end, min(max(place, 0), WINDOW)]) for end, place in enumerate((first, last)))


@dataclass(frozen=True, slots=True, eq=False)
class _Best:
    """The best range of one part for each cue: its places in the window, its score, that of there being none, and the gain."""

    first: list[int]
    last: list[int]
    score: list[float]
    none: list[float]
    gain: list[float]

    @classmethod
    def of(cls, pointers: Pointers, part: int, start: NDArray[np.int64], end: NDArray[np.int64]) -> _Best:
        """The range with the highest sum of both pointers among those from `start` to before `end`; linear in the window."""
        rows, place = np.arange(len(start)), np.arange(WINDOW)
        allowed = (place >= start[:, None]) & (place < end[:, None])
        first = np.where(allowed, pointers.roles[:, part, :WINDOW], _FORBIDDEN)
        last = np.where(allowed, pointers.roles[:, part + 1, :WINDOW], _FORBIDDEN)
        both = np.maximum.accumulate(first, axis=1) + last
        stop = both.argmax(1)
        begin = np.where(place <= stop[:, None], first, -np.inf).argmax(1)
        score, none = both[rows, stop], pointers.roles[:, part, WINDOW] + pointers.roles[:, part + 1, WINDOW]
        return cls(*(figures.tolist() for figures in (begin, stop, score, none, score - none)))

    def range(self, k: int, offset: int) -> Range:
        return self.first[k] + offset, self.last[k] + offset + 1
