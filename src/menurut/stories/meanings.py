"""What utterances mean, where a model of the user's was asked: vectors, compared across languages alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from menurut.stories.grouping import Pair

NEAREST = 60  # utterances in another language with which one is compared: as many as may be wordings of one statement
_ROWS = 512  # compared with all others at once
_DIGITS = 6


@dataclass(frozen=True, slots=True, eq=False)
class Meaning:
    """`vector`, (D,), has length 1. A cosine of `unlike` says nothing, one of `alike` that two texts mean the same."""

    vector: NDArray[np.float64]
    unlike: float
    alike: float

    def measure(self, other: Meaning) -> float:
        """How surely two texts mean the same, 0 to 1."""
        return float(self.scale(self.vector @ other.vector))

    def scale(self, cosines: NDArray[np.float64]) -> NDArray[np.float64]:
        """What cosines of such vectors say, 0 to 1."""
        return np.clip(np.round((cosines - self.unlike) / (self.alike - self.unlike), _DIGITS), 0.0, 1.0)


NO_MEANINGS: Mapping[str, Meaning] = MappingProxyType({})


def propose_meant(meanings: Sequence[Meaning | None], languages: Sequence[str]) -> list[Pair]:
    """The pairs of places over two languages that may mean the same, in order: each with the nearest ones to it.

    Places without a meaning are in none.
    """
    known = [(place, one) for place, one in enumerate(meanings) if one is not None]
    if len({languages[place] for place, _ in known}) < 2:
        return []
    places = np.array([place for place, _ in known])
    tongues = np.array([languages[place] for place in places])
    vectors = np.stack([one.vector for _, one in known])
    found: set[Pair] = set()
    for at in range(0, len(places), _ROWS):
        likeness = known[0][1].scale(vectors[at : at + _ROWS] @ vectors.T)
        likeness[tongues[at : at + _ROWS, None] == tongues] = 0.0
        nearest = np.argsort(-likeness, axis=1, kind="stable")[:, :NEAREST]
        for row, column in zip(*np.nonzero(np.take_along_axis(likeness, nearest, axis=1)), strict=True):
            one, other = sorted((int(places[at + row]), int(places[nearest[row, column]])))
            found.add((one, other))
    return sorted(found)
