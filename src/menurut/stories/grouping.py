"""Groups of what belongs together, by average linkage: the mean likeness inside a group stays above a threshold.

Average linkage (UPGMA, Sokal and Michener 1958) keeps a chain of half-likenesses from joining two things, and does not
depend on the order of its input but for exact ties.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence

Pair = tuple[int, int]


def group_by_average(
    size: int,
    likeness: Mapping[Pair, float],
    *,
    threshold: float,
    firm: Iterable[Pair] = (),
    held: Iterable[Pair] = (),
    apart: Iterable[Pair] = (),
) -> list[list[int]]:
    """The places 0 to `size` in groups, each in exactly one; pairs that `likeness` leaves out are not alike at all.

    The two groups with the highest mean likeness merge, until none reaches `threshold`. `held` and then `firm` pairs are merged
    first. No group has both of a pair that is `apart`.

    >>> group_by_average(4, {(0, 1): 0.9, (1, 2): 0.6}, threshold=0.5)
    [[0, 1], [2], [3]]
    """
    links = _Links(size, likeness, apart)
    for one, other in (*sorted(held), *sorted(firm)):
        if not links.bars(links.owner[one], links.owner[other]):
            links.merge(links.owner[one], links.owner[other])
    queue = [entry for one in links.groups for other in links.sums[one] if one < other and (entry := links.rate(one, other))]
    queue = [entry for entry in queue if -entry[0] >= threshold]
    heapq.heapify(queue)
    while queue:
        _, one, other, sizes = heapq.heappop(queue)
        if not links.still(one, other, sizes) or links.bars(one, other):
            continue
        kept = links.merge(one, other)
        for near in links.sums[kept]:
            entry = links.rate(min(kept, near), max(kept, near))
            if -entry[0] >= threshold:
                heapq.heappush(queue, entry)
    return sorted(sorted(group) for group in links.groups.values())


def propose_pairs(keys: Sequence[Iterable[Hashable]], *, crowd: int) -> list[Pair]:
    """The pairs of places that have a key in common, in order; of those with one key each only with the `crowd` next ones.

    >>> propose_pairs(["ab", "c", "b"], crowd=10)
    [(0, 2)]
    """
    postings: dict[Hashable, list[int]] = defaultdict(list)
    for place, own in enumerate(keys):
        for key in own:
            postings[key].append(place)
    return sorted(
        {
            (one, other)
            for places in postings.values()
            for at, one in enumerate(places)
            for other in places[at + 1 : at + 1 + crowd]
        }
    )


class _Links:
    """The groups so far and the summed likeness between those that have any."""

    def __init__(self, size: int, likeness: Mapping[Pair, float], apart: Iterable[Pair]) -> None:
        self.groups = {place: [place] for place in range(size)}
        self.owner = list(range(size))
        self.sums: dict[int, dict[int, float]] = defaultdict(dict)
        for (one, other), value in likeness.items():
            self.sums[one][other] = self.sums[other][one] = value
        self.barred: dict[int, set[int]] = defaultdict(set)
        for one, other in apart:
            self.barred[one].add(other)
            self.barred[other].add(one)

    def bars(self, one: int, other: int) -> bool:
        return one in self.barred and other in self.barred[one]

    def rate(self, one: int, other: int) -> tuple[float, int, int, Pair]:
        """An entry of the queue: the likest first, then the oldest. Rounded, so that the order of sums cannot matter."""
        sizes = (len(self.groups[one]), len(self.groups[other]))
        return -round(self.sums[one][other] / (sizes[0] * sizes[1]), 9), one, other, sizes

    def still(self, one: int, other: int, sizes: Pair) -> bool:
        return one in self.groups and other in self.groups and sizes == (len(self.groups[one]), len(self.groups[other]))

    def merge(self, one: int, other: int) -> int:
        kept, gone = min(one, other), max(one, other)
        if kept == gone:
            return kept
        for place in self.groups[gone]:
            self.owner[place] = kept
        self.groups[kept] += self.groups.pop(gone)
        for near, value in self.sums.pop(gone, {}).items():
            del self.sums[near][gone]
            if near != kept:
                self.sums[kept][near] = self.sums[near][kept] = self.sums[kept].get(near, 0.0) + value
        for near in self.barred.pop(gone, ()):
            self.barred[near] = self.barred[near] - {gone} | {kept}
            self.barred[kept].add(near)
        return kept
