"""Who is whom in a few corrected articles, without asking all others: as it was before, or as a person says."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from sqlalchemy import Connection, and_, func, insert, select

from menurut.ledger import schema
from menurut.ledger.identities import read_identity
from menurut.ledger.search.names import refresh_names
from menurut.model import Identity, Mention


def seat_speakers(connection: Connection, article_ids: Collection[str], given: Mapping[Mention, str]) -> bool:
    """Whether everybody who speaks in these articles is somebody now; where not, nothing is changed.

    Who has no identity gets the one that is `given`, else the one that they had in the article before.
    """
    unseated = _find_unseated(connection, article_ids)
    seats = {mention: _pick_identity(connection, mention, given) for mention in unseated}
    if any(one is None for one in seats.values()):
        return False
    for mention, one in seats.items():
        if one is not None:
            _seat(connection, mention, one.id)
    return True


def _find_unseated(connection: Connection, article_ids: Collection[str]) -> list[Mention]:
    spoken, members = schema.article_speakers, schema.identity_members
    same = and_(members.c.article_id == spoken.c.article_id, members.c.speaker_id == spoken.c.speaker_id)
    wanted = select(spoken.c.article_id, spoken.c.speaker_id).outerjoin(members, same).where(members.c.identity_id.is_(None))
    return [Mention(*row) for row in connection.execute(wanted.where(spoken.c.article_id.in_(article_ids)))]


def _pick_identity(connection: Connection, mention: Mention, given: Mapping[Mention, str]) -> Identity | None:
    former, redirects = schema.former_members, schema.identity_redirects
    key = and_(former.c.article_id == mention.article_id, former.c.speaker_id == mention.speaker_id)
    known = given.get(mention) or connection.scalar(select(former.c.identity_id).where(key))
    if known is None:
        return None
    moved = connection.scalar(select(redirects.c.new_id).where(redirects.c.old_id == known))
    return read_identity(connection, moved or known)


def _seat(connection: Connection, mention: Mention, identity_id: str) -> None:
    table = schema.identity_members
    before = read_identity(connection, identity_id)
    last = connection.scalar(select(func.max(table.c.position)).where(table.c.identity_id == identity_id))
    row = {"article_id": mention.article_id, "speaker_id": mention.speaker_id, "identity_id": identity_id}
    connection.execute(insert(table).values(**row, position=0 if last is None else last + 1))
    after = read_identity(connection, identity_id)
    refresh_names(connection, [before] if before else [], [after] if after else [])
