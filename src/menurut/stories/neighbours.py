"""Which articles are alike, among any number: an inverted index over arrays proposes pairs, their likeness weighs them.

What a pair weighs depends on the two articles alone, so that neither their order nor what else a ledger holds changes it.
Articles are numbered in the order of their times, which makes every window of time a range of numbers.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from menurut.stories.concepts import find_heaviest
from menurut.stories.profiles import HALF_LIKE_DAYS, SCANT_WEIGHT, WINDOW_DAYS, Profile

INDEXED_CONCEPTS = 40  # the heaviest of an article
SHARED_CONCEPTS = 3  # of the indexed ones, that a pair must have in common
CROWD = 400  # articles with a concept, before an article and behind it, that are looked at: the nearest in time
LEAST_LIKENESS = 0.05  # below it a pair counts as not alike at all
_DAY_SECONDS = 86_400.0

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Likeness = tuple[str, str, float]
"""The ids of two articles, the first by letters before the other, and how alike they are."""


class Neighbourhood:
    """Profiles laid out for comparing each with those near it in time; `ids` are those of the articles, in order.

    The profiles come oldest first, those without a date last, and are not kept: fifty thousand take a hundred megabytes.
    """

    def __init__(self, profiles: Iterable[Profile]) -> None:
        self.ids: list[str] = []
        numbers: dict[str, int] = {}
        languages: dict[str, int] = {}
        concepts, weights, indexed = array("i"), array("f"), array("i")
        sizes, indexed_sizes, figures = array("q", [0]), array("q"), array("d")
        for profile in profiles:
            self.ids.append(profile.article_id)
            concepts.extend(numbers.setdefault(concept, len(numbers)) for concept in profile.concepts)
            weights.extend(profile.concepts.values())
            sizes.append(len(concepts))
            heaviest = find_heaviest(profile.concepts, INDEXED_CONCEPTS)
            indexed.extend(numbers[concept] for concept in heaviest)
            indexed_sizes.append(len(heaviest))
            tongue = languages.setdefault(profile.language, len(languages))
            figures.extend((profile.length, profile.carried, tongue, count_days(profile.published_at)))
        self._starts = np.frombuffer(sizes, np.int64)
        self._concepts, self._weights = np.asarray(concepts, np.int32), np.asarray(weights, np.float32)
        self._lengths, self._carried, self._languages, self._times = np.array(figures).reshape(-1, 4).T.copy()
        self._dated = int(np.isfinite(self._times).sum())
        self._indexed = np.split(np.asarray(indexed, np.int32), np.cumsum(indexed_sizes)[:-1]) if self.ids else []
        places = np.repeat(np.arange(len(self.ids)), indexed_sizes)
        self._postings = _Postings(np.asarray(indexed, np.int32), places, len(numbers))
        self._own = np.zeros(len(numbers), np.float32)

    def find_likenesses(
        self, wanted: Callable[[str], bool] = lambda article_id: True, *, share: int = 0, shares: int = 1
    ) -> Iterator[Likeness]:
        """The pairs of articles that are alike and of which one is wanted, each once. `wanted` is asked for an article's id.

        Of so many shares of nearly equal size only the one with this number; together they are all pairs, each in one of them.
        """
        asked = np.array([wanted(article_id) for article_id in self.ids], bool)
        for place in np.flatnonzero(asked)[share::shares].tolist():
            others = self._propose(place)
            others = others[(others > place) | ~asked[others]]
            if len(others):
                likeness = self._measure(place, others)
                kept = likeness >= LEAST_LIKENESS
                for other, value in zip(others[kept].tolist(), likeness[kept].tolist(), strict=True):
                    one, two = sorted((self.ids[place], self.ids[other]))
                    yield one, two, value

    def _propose(self, place: int) -> Ints:
        """The places that share enough indexed concepts with this one, near it in time."""
        first, last = self._window(place)
        near = []
        for concept in self._indexed[place].tolist():
            places = self._postings.of(concept)
            at, low, high, undated = places.searchsorted((place, first, last, self._dated)).tolist()
            near += [places[max(low, at - CROWD) : at], places[at + 1 : min(high, at + 1 + CROWD)]]
            if place < self._dated:
                near.append(places[undated:][:CROWD])
        found, counts = np.unique(np.concatenate(near), return_counts=True) if near else (np.zeros(0, np.int64), np.zeros(0))
        return found[counts >= SHARED_CONCEPTS]

    def _window(self, place: int) -> tuple[int, int]:
        """The first place in the window of time around this one, and the one behind the last; all, where it has no date."""
        if place >= self._dated:
            return 0, len(self.ids)
        times = self._times[: self._dated]
        first, last = times.searchsorted((times[place] - WINDOW_DAYS, np.nextafter(times[place] + WINDOW_DAYS, np.inf)))
        return int(first), int(last)

    def _measure(self, place: int, others: Ints) -> Floats:
        """As `measure_likeness` has it, of one place with many."""
        begin, end = self._starts[place], self._starts[place + 1]
        own = self._concepts[begin:end]
        self._own[own] = self._weights[begin:end]
        sizes = self._starts[others + 1] - self._starts[others]
        behind = np.cumsum(sizes)
        rows = np.arange(behind[-1]) + np.repeat(self._starts[others] - (behind - sizes), sizes)
        mine, theirs = self._own[self._concepts[rows]].astype(np.float64), self._weights[rows].astype(np.float64)
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


class _Postings:
    """For each concept the places that have it among their indexed ones, in order."""

    def __init__(self, concepts: NDArray[np.int32], places: Ints, size: int) -> None:
        self._places = places[np.argsort(concepts, kind="stable")]
        self._starts = np.concatenate([[0], np.cumsum(np.bincount(concepts, minlength=size))])

    def of(self, concept: int) -> Ints:
        return self._places[self._starts[concept] : self._starts[concept + 1]]


def order_profile(profile: Profile) -> tuple[bool, float, str]:
    """Oldest first, those without a date last."""
    days = count_days(profile.published_at)
    return days != days, days, profile.article_id


def count_days(moment: datetime | None) -> float:
    """Days since 1970; not a number without a date."""
    return moment.timestamp() / _DAY_SECONDS if moment else float("nan")
