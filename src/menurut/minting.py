"""Ids that stay: minted from a first member, kept while the members grow, whatever else changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain, count, islice

from menurut.model import make_id


def mint_ids(prefix: str, groups: Sequence[Sequence[str]], before: Mapping[str, Sequence[str]]) -> list[str]:
    """One id for each group of members, in the order of the groups; no two groups get the same one.

    `before` gives the members that each known id had. A group keeps the known id with which it shares most members; where
    two groups want one id, the one that shares more has it. Any other id is minted from the group's first member.

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
    taken: set[str] = set()
    for _, known, place in wishes:
        if place not in ids and known not in taken:
            ids[place] = known
            taken.add(known)
    return [ids.get(place) or _mint(prefix, members, taken) for place, members in enumerate(groups)]


def _index_owners(before: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    owners: dict[str, list[str]] = {}
    for known, members in before.items():
        for member in members:
            owners.setdefault(member, []).append(known)
    return owners


def _mint(prefix: str, members: Sequence[str], taken: set[str]) -> str:
    """The first member alone where that id is free; further members, then a number, tell groups with one first member apart."""
    choices = chain((members[:size] for size in range(1, len(members) + 1)), ((*members, number) for number in count(2)))
    minted = next(minted for choice in choices if (minted := make_id(prefix, *choice)) not in taken)
    taken.add(minted)
    return minted


def mint_by_story(
    prefix: str, stories: Sequence[Sequence[Sequence[str]]], before: Mapping[str, Sequence[str]]
) -> list[list[str]]:
    """The ids of the groups of each story, as `mint_ids` gives them: no two alike in any of the stories."""
    ids = iter(mint_ids(prefix, list(chain.from_iterable(stories)), before))
    return [list(islice(ids, len(groups))) for groups in stories]
