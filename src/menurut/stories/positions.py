"""Positions: what each speaker does on a claim by speaking, in the order in which it was told, and where that turned."""

from __future__ import annotations

from collections.abc import Iterable

from menurut.model import Act, Claim, Position, Stand

ASSERTING = frozenset({Act.STATE, Act.CONFIRM, Act.ACCUSE, Act.COMMIT, Act.DECIDE})


def find_positions(claim: Claim) -> tuple[Position, ...]:
    """The position of everybody with a name on a claim, in the order in which they first speak.

    Statements of one speaker that follow one another with the same act are one stand. A position has turned where the
    speaker first asserts and then denies, or the other way round; who denies one thing and asserts another in one claim
    also turns, so a turn is a place to look at and no verdict.
    """
    spoken: dict[str, list[Stand]] = {}
    names: dict[str, str | None] = {}
    for statement in claim.statements:
        if statement.speaker_id is None:
            continue
        names.setdefault(statement.speaker_id, statement.speaker_name)
        stands = spoken.setdefault(statement.speaker_id, [])
        if stands and stands[-1].act is statement.act:
            stands[-1] = Stand(statement.act, (*stands[-1].statements, statement.id))
        else:
            stands.append(Stand(statement.act, (statement.id,)))
    return tuple(Position(key, names[key], tuple(stands), has_turned(stands)) for key, stands in spoken.items())


def has_turned(stands: Iterable[Stand]) -> bool:
    """Whether some of these stands assert and some deny.

    >>> has_turned([Stand(Act.DENY, ("s-1",)), Stand(Act.CONFIRM, ("s-2",))]), has_turned([Stand(Act.DENY, ("s-1",))])
    (True, False)
    """
    acts = {stand.act for stand in stands}
    return Act.DENY in acts and not ASSERTING.isdisjoint(acts)
