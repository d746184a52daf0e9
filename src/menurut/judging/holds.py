"""Articles that people hold together in one story, or apart in two."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import product

from menurut.judging.active import find_active
from menurut.model import Correction, CorrectionKind

_OF_STORIES = frozenset({CorrectionKind.MERGE_STORIES, CorrectionKind.SPLIT_STORY, CorrectionKind.UNDO})


@dataclass(frozen=True, slots=True)
class Holds:
    """`together` are articles of one story, each in one set at most; the two of each pair in `apart` are in two stories.

    `gone` are the ids of the stories that were merged into others.
    """

    together: tuple[tuple[str, ...], ...] = ()
    apart: frozenset[tuple[str, str]] = frozenset()
    gone: frozenset[str] = frozenset()


@dataclass(slots=True)
class _Partition:
    groups: dict[str, int] = field(default_factory=dict)
    apart: set[frozenset[int]] = field(default_factory=set)
    new: int = 0

    def join(self, articles: Iterable[str]) -> int:
        """The number of the one group that these and all that were held with them are in."""
        touched = {self._find(article) for article in articles}
        self.new += 1
        self.groups = {key: self.new if own in touched else own for key, own in self.groups.items()}
        moved = {frozenset(self.new if own in touched else own for own in pair) for pair in self.apart}
        self.apart = {pair for pair in moved if len(pair) == 2}
        return self.new

    def part(self, rest: Iterable[str], part: Iterable[str]) -> None:
        """These are in another story than the rest; what they were held with before no longer holds them."""
        for article in (some := list(part)):
            self.groups.pop(article, None)
        own = self.join(some)
        self.apart |= {frozenset((own, self._find(article))) for article in rest if article not in some}

    def _find(self, article: str) -> int:
        if article not in self.groups:
            self.new += 1
            self.groups[article] = self.new
        return self.groups[article]


def find_story_holds(corrections: Iterable[Correction]) -> Holds:
    """What people say of which articles are one story, the later outweighing the earlier."""
    made = sorted((one for one in corrections if one.kind in _OF_STORIES), key=lambda one: one.number)
    active = find_active(made)
    partition = _Partition()
    for one in made:
        mine, theirs = ([place.article_id for place in places] for places in (one.places, one.other_places))
        if one.number in active and one.kind is CorrectionKind.MERGE_STORIES:
            partition.join([*mine, *theirs])
        elif one.number in active and one.kind is CorrectionKind.SPLIT_STORY:
            partition.part(mine, theirs)
    members: dict[int, list[str]] = {}
    for article, own in sorted(partition.groups.items()):
        members.setdefault(own, []).append(article)
    pairs = (tuple(sorted(pair)) for pair in partition.apart)
    apart = {pair for one, other in pairs for pair in product(members.get(one, ()), members.get(other, ()))}
    merged = (one for one in made if one.number in active and one.kind is CorrectionKind.MERGE_STORIES)
    gone = frozenset(one.other for one in merged if one.other)
    return Holds(tuple(tuple(some) for some in members.values() if len(some) > 1), frozenset(apart), gone)


def list_counted_anew(corrections: Sequence[Correction], last: int) -> tuple[Correction, ...]:
    """The corrections that count now and did not when `last` was the last one, or the other way round."""
    before = find_active(one for one in corrections if one.number <= last)
    changed = before ^ find_active(corrections)
    return tuple(one for one in corrections if one.number in changed)
