"""Speakers whose name has what somebody types, a few at a time, without looking at everything that they said."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, case, func, select

from menurut.ledger.schema import identities
from menurut.model import SpeakerKind


@dataclass(frozen=True, slots=True)
class SpeakerLine:
    """A speaker in a list."""

    id: str
    name: str
    kind: SpeakerKind


def suggest_speakers(connection: Connection, words: str, *, limit: int) -> tuple[SpeakerLine, ...]:
    """At most `limit` speakers with all these pieces of words in the name; those that begin so first, then short ones."""
    name = identities.c.name
    pieces = words.split()
    if not pieces:
        return ()
    begins = case((name.istartswith(pieces[0], autoescape=True), 0), else_=1)
    wanted = select(identities.c.id, name, identities.c.kind).where(*(name.icontains(p, autoescape=True) for p in pieces))
    rows = connection.execute(wanted.order_by(begins, func.length(name), name, identities.c.id).limit(limit))
    return tuple(SpeakerLine(*row) for row in rows)
