"""The claims on which a speaker speaks: where they do several things, and who else speaks on them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from menurut.ledger.links import read_claims
from menurut.ledger.schema import claim_statements, claims, statements
from menurut.model import Act, Claim


@dataclass(frozen=True, slots=True)
class Meeting:
    """On a claim a speaker does the one, and somebody else, by id and name, the other."""

    claim_id: str
    gist: str
    own: Act
    speaker_id: str
    name: str
    act: Act


def find_claims_with_changes(connection: Connection, speaker_id: str, *, limit: int) -> tuple[Claim, ...]:
    """At most `limit` claims on which a speaker does more than one thing by speaking; those with most statements first."""
    table = claim_statements.join(statements)
    kinds = func.count(statements.c.act.distinct())
    wanted = (
        select(claim_statements.c.claim_id)
        .select_from(table)
        .where(statements.c.speaker_id == speaker_id)
        .group_by(claim_statements.c.claim_id)
        .having(kinds > 1)
        .order_by(func.count().desc(), claim_statements.c.claim_id)
        .limit(limit)
    )
    ids = list(connection.scalars(wanted))
    found = {claim.id: claim for claim in read_claims(connection, claims.c.id.in_(ids))}
    return tuple(found[key] for key in ids)


def find_meetings(connection: Connection, speaker_id: str, *, limit: int) -> Iterator[Meeting]:
    """What others do on the claims on which a speaker speaks; not more than `limit` pairs of statements are looked at."""
    own, pair = statements.alias("own"), claim_statements.alias("pair")
    table = (
        own.join(claim_statements, claim_statements.c.statement_id == own.c.id)
        .join(pair, pair.c.claim_id == claim_statements.c.claim_id)
        .join(statements, statements.c.id == pair.c.statement_id)
        .join(claims, claims.c.id == claim_statements.c.claim_id)
    )
    wanted = (
        select(claims.c.id, claims.c.gist, own.c.act, statements.c.speaker_id, statements.c.speaker_name, statements.c.act)
        .select_from(table)
        .where(own.c.speaker_id == speaker_id, statements.c.speaker_id != speaker_id, statements.c.speaker_name.is_not(None))
        .distinct()
        .limit(limit)
    )
    return (Meeting(*row) for row in connection.execute(wanted))
