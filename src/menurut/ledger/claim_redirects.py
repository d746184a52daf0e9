"""Claims that are gone, and the claims that took what they said: who wrote down the id of one still finds it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import Connection, delete, select, update

from menurut.ledger.rows import insert_rows
from menurut.ledger.schema import claim_redirects, claim_statements, claims, statements

_AT_ONCE = 500

Members = Mapping[str, Sequence[str]]


def read_claim_members(connection: Connection, story_ids: Collection[str] | None) -> Members:
    """The attributions of each claim of these stories, of all stories where None are given."""
    table = claims.join(claim_statements, claim_statements.c.claim_id == claims.c.id).join(statements)
    wanted = select(claims.c.id, statements.c.attributions).select_from(table)
    members: dict[str, list[str]] = {}
    ids = sorted(story_ids) if story_ids is not None else []
    parts = [wanted] if story_ids is None else [wanted.where(claims.c.story_id.in_(some)) for some in _cut(ids)]
    for part in parts:
        for claim_id, attributions in connection.execute(part):
            members.setdefault(claim_id, []).extend(attributions)
    return members


def redirect_claims(connection: Connection, before: Members, now: Members) -> None:
    """The id of every claim that is gone leads to the one that took most of what it said; one that is back leads nowhere."""
    owner_of = {key: claim_id for claim_id, members in now.items() for key in members}
    for some in _cut(sorted(now)):
        connection.execute(delete(claim_redirects).where(claim_redirects.c.old_id.in_(some)))
    rows = []
    for gone in sorted(before.keys() - now.keys()):
        heirs = Counter(owner_of[key] for key in before[gone] if key in owner_of)
        if heirs:
            heir = min(heirs, key=lambda one: (-heirs[one], one))
            rows.append({"old_id": gone, "new_id": heir})
            connection.execute(update(claim_redirects).where(claim_redirects.c.new_id == gone).values(new_id=heir))
        else:
            connection.execute(delete(claim_redirects).where(claim_redirects.c.new_id == gone))
    insert_rows(connection, claim_redirects, rows)


def _cut(ids: Sequence[str]) -> list[Sequence[str]]:
    return [ids[at : at + _AT_ONCE] for at in range(0, len(ids), _AT_ONCE)]
