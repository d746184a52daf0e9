"""How many independent origins the groups have that span articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from menurut.measure.stories.members import Group, Marked
from menurut.measure.stories.rows import Fault, Part, count_share
from menurut.measure.stories.told import Told


def score_origins(marked: Marked, told: Told) -> Part:
    """The row `origins`, none where no group spans articles.

    A group is compared with the statement or claim that holds most of its members; the number is right with or without the
    rest of the statements that a question shares a passage with.
    """
    ends = {member: end for group in marked.groups for member, end in zip(group.members, group.ends, strict=True)}
    groups = [group for group in marked.groups if len({member.key for member in group.members}) > 1]
    faults = []
    for group in groups:
        own = set(group.ends)
        wanted = {len(own), len(own | {ends[member] for member in group.rest})}
        held = _pick_holder(group, told.statements_of if group.is_statement else told.claims_of)
        if held is None or told.origins[held] not in wanted:
            counted = f"counted {told.origins[held]}" if held else "nothing holds it"
            words = f"wanted {' or '.join(map(str, sorted(wanted)))}, {counted}: {group.members[0].said.quote}"
            faults.append(Fault("origins", group.name, words))
    rows = {"origins": count_share(len(groups) - len(faults), len(groups))} if groups else {}
    return Part(rows, tuple(faults))


def _pick_holder(group: Group, names: Mapping[str, tuple[str, ...]]) -> str | None:
    """The name of what holds most of the members, None where nothing holds any."""
    votes = Counter(name for member in group.members if member.attribution for name in names.get(member.attribution.id, ()))
    return votes.most_common(1)[0][0] if votes else None
