"""Which articles are alike, among any number: an inverted index over arrays proposes pairs, their likeness weighs them.

What a pair weighs depends on the two articles alone, so that neither their order nor what else a ledger holds changes it.
Articles are numbered in the order of their times, which makes every window of time a range of numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from menurut.stories.concepts import find_heaviest
from menurut.stories.profiles import HALF_LIKE_DAYS, SCANT_WEIGHT, WINDOW_DAYS, Profile

INDEXED_CONCEPTS = 40  # the heaviest of an article
SHARED_CONCEPTS = 3  # of the indexed ones, that a pair must have in common
CROWD = 400  # articles with a concept, before an article and behind it, that are looked at: the nearest in time
_DAY_SECONDS = 86_400.0

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Edge = tuple[int, int, float]


class Neighbourhood:
    """Profiles laid out for comparing each with those near it in time. Those without a date stand last and are near all."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        self.profiles = sorted(profiles, key=_order)
        numbers: dict[str, int] = {}
        for profile in self.profiles:
            for concept in profile.concepts:
                numbers.setdefault(concept, len(numbers))
        self._starts = np.cumsum([0, *(len(profile.concepts) for profile in self.profiles)])
        concepts = (numbers[concept] for profile in self.profiles for concept in profile.concepts)
        self._concepts = np.fromiter(concepts, np.int64, self._starts[-1])
        weights = chain.from_iterable(profile.concepts.values() for profile in self.profiles)
        self._weights = np.fromiter(weights, np.float64, self._starts[-1])
        self._lengths = np.array([profile.length for profile in self.profiles])
        self._carried = np.array([profile.carried for profile in self.profiles])
        languages = {tag: number for number, tag in enumerate(sorted({profile.language for profile in self.profiles}))}
        self._languages = np.array([languages[profile.language] for profile in self.profiles], np.int64)
        times = np.array([_days_of(profile) for profile in self.profiles])
        self._times = np.where(np.isfinite(times), times, np.nan)
        self._dated = int(np.isfinite(self._times).sum())
        self._indexed = [[numbers[c] for c in find_heaviest(p.concepts, INDEXED_CONCEPTS)] for p in self.profiles]
        self._postings = _index(self._indexed, len(numbers))
        self._own = np.zeros(len(numbers))

    def find_edges(self, *, least: float, wanted: Callable[[str], bool] = lambda article_id: True) -> Iterator[Edge]:
        """The pairs of places in `profiles`, the lower first, whose likeness is `least` or more and of which one is wanted.

        `wanted` is asked for the id of an article.
        """
        asked = np.array([wanted(profile.article_id) for profile in self.profiles], bool)
        for place in np.flatnonzero(asked).tolist():
            others = self._propose(place)
            others = others[(others > place) | ~asked[others]]
            if len(others):
                likeness = self._measure(place, others)
                kept = likeness >= least
                pairs = zip(others[kept].tolist(), likeness[kept].tolist(), strict=True)
                yield from ((min(place, other), max(place, other), value) for other, value in pairs)

    def _propose(self, place: int) -> Ints:
        """The places that share enough indexed concepts with this one, near it in time."""
        first, last = self._window(place)
        near = []
        for concept in self._indexed[place]:
            places = self._postings[concept]
            at = int(places.searchsorted(place))
            low, high = places.searchsorted((first, last)).tolist()
            near += [places[max(low, at - CROWD) : at], places[at + 1 : min(high, at + 1 + CROWD)]]
            if place < self._dated < len(self.profiles):
                near.append(places[max(high, int(places.searchsorted(self._dated))) :][:CROWD])
        found, counts = np.unique(np.concatenate(near), return_counts=True) if near else (np.zeros(0, np.int64), np.zeros(0))
        return found[counts >= SHARED_CONCEPTS]

    def _window(self, place: int) -> tuple[int, int]:
        """The first place in the window of time around this one, and the one behind the last; all, where it has no date."""
        if place >= self._dated:
            return 0, len(self.profiles)
        times = self._times[: self._dated]
        first = times.searchsorted(times[place] - WINDOW_DAYS, side="left")
        return int(first), int(times.searchsorted(times[place] + WINDOW_DAYS, side="right"))

    def _measure(self, place: int, others: Ints) -> Floats:
        """As `measure_likeness` has it, of one place with many."""
        begin, end = self._starts[place], self._starts[place + 1]
        own = self._concepts[begin:end]
        self._own[own] = self._weights[begin:end]
        sizes = self._starts[others + 1] - self._starts[others]
        behind = np.cumsum(sizes)
        rows = np.arange(behind[-1]) + np.repeat(self._starts[others] - (behind - sizes), sizes)
        mine, theirs = self._own[self._concepts[rows]], self._weights[rows]
        product = np.add.reduceat(mine * theirs, behind - sizes)
        amount = np.add.reduceat(np.minimum(mine, theirs), behind - sizes)
        self._own[own] = 0.0
        same = self._languages[others] == self._languages[place]
        lengths = np.where(same, self._lengths[others] * self._lengths[place], self._carried[others] * self._carried[place])
        cosine = np.divide(product, lengths, out=np.zeros(len(others)), where=lengths > 0)
        return cosine * amount / (amount + SCANT_WEIGHT) * self._weigh_gaps(place, others)

    def _weigh_gaps(self, place: int, others: Ints) -> Floats:
        days = np.abs(self._times[others] - self._times[place])
        return np.where(np.isfinite(days), np.where(days > WINDOW_DAYS, 0.0, 1 / (1 + (days / HALF_LIKE_DAYS) ** 2)), 1.0)


def _order(profile: Profile) -> tuple[bool, float, str]:
    days = _days_of(profile)
    return days == np.inf, days, profile.article_id


def _days_of(profile: Profile) -> float:
    """Days since 1970; infinite without a date."""
    return profile.published_at.timestamp() / _DAY_SECONDS if profile.published_at else np.inf


def _index(indexed: Sequence[Sequence[int]], size: int) -> list[Ints]:
    """For each concept the places that have it among their indexed ones, in order."""
    concepts = np.fromiter(chain.from_iterable(indexed), np.int64)
    places = np.repeat(np.arange(len(indexed)), [len(own) for own in indexed])
    order = np.argsort(concepts, kind="stable")
    return np.split(places[order], np.cumsum(np.bincount(concepts, minlength=size))[:-1]) if size else []
