"""Who took what from whom: media that an article names, and articles that were made from others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from menurut.measure.rows import Tally
from menurut.measure.stories.rows import Fault, Part, Row, count_both, count_share
from menurut.measure.stories.told import Told, fold_name, is_same_name
from menurut.measure.stories.truth import StoryFolder, TrueRelay
from menurut.model import RelayKind

DERIVED = (RelayKind.COPIES, RelayKind.REWRITES, RelayKind.TRANSLATES)
Naming = tuple[str, str]
Pair = frozenset[str]


@dataclass(frozen=True, slots=True)
class _Relay:
    """A marked relay with the keys of its articles."""

    key: str
    original: str | None
    truth: TrueRelay

    @property
    def naming(self) -> Naming:
        return self.key, fold_name(self.truth.medium)

    @property
    def pair(self) -> Pair:
        return frozenset((self.key, self.original or self.key))


def score_relays(folders: Sequence[StoryFolder], told: Told) -> Part:
    """The rows `relays stated`, `derived`, of its kinds, and of the direction of those found."""
    marked = [
        _Relay(folder.key(one.file), folder.key(one.original) if one.original else None, one)
        for folder in folders
        for one in folder.truth.relays
    ]
    stated, derived = _score_stated(marked, told), _score_derived(marked, list_versions(folders), told)
    return Part({**stated.rows, **derived.rows}, stated.faults + derived.faults)


def list_versions(folders: Iterable[StoryFolder]) -> list[Pair]:
    """The pairs of keys of two versions of one page."""
    return [
        frozenset((folder.key(one.file), folder.key(one.version_of)))
        for folder in folders
        for one in folder.truth.articles
        if one.version_of
    ]


def _score_stated(marked: Sequence[_Relay], told: Told) -> Part:
    """Media that articles name; one that took something without saying so is not judged."""
    true = {one.naming for one in marked if one.truth.medium and one.truth.evidence}
    unsaid = {one.naming for one in marked if one.truth.medium and not one.truth.evidence}
    named = {(told.key_of[one.article_id], fold_name(one.medium)) for one in told.relays if one.medium}
    hit = {one for one in true if _is_among(one, named)}
    right = {one for one in named if _is_among(one, true)}
    judged = {one for one in named if one in right or not _is_among(one, unsaid)}
    faults = [Fault("media named: missed", *one) for one in sorted(true - hit)]
    faults += [Fault("media named: wrong", *one) for one in sorted(judged - right)]
    return Part({"relays stated": count_both(judged, true, right=right, hit=hit)}, tuple(faults))


def _is_among(one: Naming, others: Iterable[Naming]) -> bool:
    return any(one[0] == other[0] and is_same_name(one[1], other[1]) for other in others)


def _score_derived(marked: Sequence[_Relay], versions: Sequence[Pair], told: Told) -> Part:
    """Pairs of articles; one that is marked as joined in another way, through others too, is not judged."""
    true = {one.pair: one for one in marked if one.original and one.truth.kind is not RelayKind.CITES}
    made = {
        (told.key_of[one.article_id], told.key_of[one.original])
        for one in told.relays
        if one.original in told.key_of and one.kind is not RelayKind.CITES
    }
    are_joined = _join([*(one.pair for one in marked if one.original), *versions])
    found = {pair for pair in map(frozenset, made) if pair in true or not are_joined(pair)}
    right = found & true.keys()
    rows = {"derived": Row(Tally(len(right), len(found), len(right), len(true)))}
    for kind in DERIVED:
        if of_kind := [pair for pair, one in true.items() if one.truth.kind is kind]:
            rows[f"derived {kind.value}"] = count_share(sum(pair in right for pair in of_kind), len(of_kind))
    ways = {pair: (one.key, one.original) for pair, one in true.items() if pair in right}
    turned = [way for way in ways.values() if way not in made or way[::-1] in made]
    if ways:
        rows["direction"] = count_share(len(ways) - len(turned), len(ways))
    faults = [Fault(f"{true[pair].truth.kind.value}: missed", *_name(pair)) for pair in true.keys() - right]
    faults += [Fault("derived: wrong", *_name(pair)) for pair in found - true.keys()]
    faults += [Fault("derived: wrong direction", key, f"from {original}") for key, original in turned]
    return Part(rows, tuple(sorted(faults, key=lambda fault: (fault.group, fault.where, fault.words))))


def _name(pair: Pair) -> tuple[str, str]:
    first, *others = sorted(pair)
    return first, f"and {others[0]}" if others else "and itself"


def _join(pairs: Iterable[Pair]) -> Callable[[Pair], bool]:
    """A function: do these pairs lead from one of a pair to the other? Nobody is joined to himself."""
    up: dict[str, str] = {}

    def top(key: str) -> str:
        while key in up:
            key = up[key]
        return key

    for pair in pairs:
        one, other = top(min(pair)), top(max(pair))
        if one != other:
            up[one] = other
    return lambda pair: len(pair) == 2 and len({top(key) for key in pair}) == 1
