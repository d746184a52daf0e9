"""What a finding shows: the places in the articles, and the marked passages and claims that it names by them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from menurut.measure.stories.members import Group, Marked, Member
from menurut.measure.stories.told import Told
from menurut.model import Finding, Span

Members = Mapping[Member, None]


@dataclass(frozen=True, slots=True)
class Shown:
    """The marked passages that a finding names, in all and for each claim, there also those that are only the rest of it.

    `core` are the claims that at least half of the named places bear on.
    """

    finding: Finding
    members: Members
    of: Mapping[Group, Members]
    core: frozenset[Group]


def list_places(finding: Finding, told: Told) -> list[tuple[str, Span]]:
    """The key of the article and the stretch of each evidence, without those in articles that are not scored."""
    return [(told.key_of[e.article_id], e.span) for e in finding.evidence if e.article_id in told.key_of]


def list_articles(finding: Finding, told: Told) -> set[str]:
    """The keys of the articles in which something is shown."""
    ids = [told.attributions[one].article_id for one in finding.attributions if one in told.attributions]
    return {told.key_of[article] for article in ids} | {key for key, _ in list_places(finding, told)}


def find_shown(finding: Finding, marked: Marked, told: Told) -> Shown:
    """What a finding shows of what is marked."""
    places, named = list_places(finding, told), set(finding.attributions)
    members = dict.fromkeys(
        member
        for member in marked.members
        if (member.attribution and member.attribution.id in named) or any(member.is_cut_by(*place) for place in places)
    )
    of: defaultdict[Group, dict[Member, None]] = defaultdict(dict)
    for member in members:
        for group in (marked.group_of[member], *marked.questions_of.get(member, ())):
            of[group][member] = None
    core = {group for group, some in of.items() if 2 * _count_places(some) >= _count_places(members)}
    core |= {marked.group_of[member] for group in tuple(core) for member in group.rest}
    return Shown(finding, members, of, frozenset(core))


def _count_places(members: Iterable[Member]) -> int:
    return len({member.place for member in members})
