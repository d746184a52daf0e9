"""The versions of a statement: its wordings, those with the same words together, and how each differs from one before it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from menurut.views.contents.differences import LEAST_LIKENESS, Fate, Piece, find_difference, measure_likeness, shorten
from menurut.views.sayings import Saying

_LONG_CHARS = 300


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording of a statement and where it stands."""

    saying: Saying
    place: str


@dataclass(frozen=True, slots=True)
class Version:
    """Wordings with the same words. `against` is the earlier wording most alike to them, and `pieces` what differs from it.

    Without such a wording there is nothing to compare: they are the first, or told in other words or another language.
    """

    wordings: tuple[Wording, ...]
    against: Wording | None = None
    pieces: tuple[Piece, ...] = ()

    @property
    def first(self) -> Saying:
        return self.wordings[0].saying

    @property
    def in_short(self) -> tuple[Piece, ...]:
        """The pieces, without what is kept far from a change where there is much of it."""
        return shorten(self.pieces) if sum(len(piece.words) for piece in self.pieces) > _LONG_CHARS else self.pieces

    @property
    def is_changed(self) -> bool:
        """Whether words were taken away or put in."""
        return any(piece.fate is not Fate.KEPT for piece in self.pieces)


def line_up_versions(wordings: Iterable[Wording]) -> tuple[Version, ...]:
    """The versions in the order of their first wordings."""
    same: dict[str, list[Wording]] = {}
    for wording in wordings:
        same.setdefault(wording.saying.letters, []).append(wording)
    groups = list(map(tuple, same.values()))
    return tuple(_compare(group, [earlier[0] for earlier in groups[:place]]) for place, group in enumerate(groups))


def _compare(group: tuple[Wording, ...], earlier: Sequence[Wording]) -> Version:
    own = group[0].saying
    alike = [(measure_likeness(one.saying.content, own.content), one) for one in earlier if _may_compare(one.saying, own)]
    likeness, against = max(alike, key=lambda pair: pair[0], default=(0.0, None))
    if against is None or likeness < LEAST_LIKENESS:
        return Version(group)
    return Version(group, against, find_difference(against.saying.content, own.content))


def _may_compare(one: Saying, other: Saying) -> bool:
    return one.article.language == other.article.language
