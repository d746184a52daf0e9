"""Ids that stay: minted from a first member, kept while the members grow, whatever else changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, count

from menurut.model import make_id


def mint_ids(
    prefix: str,
    groups: Sequence[Sequence[str]],
    before: Mapping[str, Sequence[str]],
    *,
    of: str | None = None,
    taken: Iterable[str] = (),
) -> list[str]:
    """One id for each group of members, in the order of the groups; no two groups get the same one.

    `before` gives the members that each known id had. A group keeps the known id with which it shares most members; where
    two groups want one id, the one that shares more has it. Any other id is minted from the group's first member, and from
    `of`: what the groups belong to, where the groups of another are minted apart from these. No group gets one of `taken`.

    >>> mint_ids("st", [["a", "b", "c"]], {"st-1": ["b", "c"]})
    ['st-1']
    """
    owners = _index_owners(before)
    wishes = sorted(
        (-shared, known, place)
        for place, members in enumerate(groups)
        for known, shared in Counter(known for member in members for known in owners.get(member, ())).items()
    )
    ids: dict[int, str] = {}
    given = set(taken)
    for _, known, place in wishes:
        if place not in ids and known not in given:
            ids[place] = known
            given.add(known)
    first = (prefix,) if of is None else (prefix, of)
    return [ids.get(place) or _mint(first, members, given) for place, members in enumerate(groups)]


def _index_owners(before: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    owners: dict[str, list[str]] = {}
    for known, members in before.items():
        for member in members:
            owners.setdefault(member, []).append(known)
    return owners


def _mint(first: tuple[str, ...], members: Sequence[str], taken: set[str]) -> str:
    """The first member alone where that id is free; further members, then a number, tell groups with one first member apart."""
    choices = chain((members[:size] for size in range(1, len(members) + 1)), ((*members, number) for number in count(2)))
    minted = next(minted for choice in choices if (minted := make_id(*first, *choice)) not in taken)
    taken.add(minted)
    return minted
