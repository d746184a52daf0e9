"""Things that turn out to be one, two at a time (union-find with path halving)."""

from __future__ import annotations

from collections.abc import Iterable


class Partition:
    """So many things, each alone until it is joined.

    >>> parts = Partition(3)
    >>> parts.join(0, 2)
    >>> parts.groups()
    [[0, 2], [1]]
    """

    def __init__(self, size: int) -> None:
        self._up = list(range(size))

    def find(self, place: int) -> int:
        """The first of all that are one with this."""
        while self._up[place] != place:
            self._up[place] = self._up[self._up[place]]
            place = self._up[place]
        return place

    def join(self, one: int, other: int) -> None:
        """The two and all that are one with either are one."""
        low, high = sorted((self.find(one), self.find(other)))
        self._up[high] = low

    def join_all(self, places: Iterable[int]) -> None:
        """All of these are one."""
        first = None
        for place in places:
            if first is None:
                first = place
            self.join(first, place)

    def groups(self) -> list[list[int]]:
        """All that are one together, each group and the groups in the order of their first things."""
        found: dict[int, list[int]] = {}
        for place in range(len(self._up)):
            found.setdefault(self.find(place), []).append(place)
        return list(found.values())
