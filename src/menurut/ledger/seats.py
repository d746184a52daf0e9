"""Who is whom in a few corrected articles, without asking all others: as it was before, or as a person says."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from sqlalchemy import Connection, and_, func, insert, select

from menurut.ledger import schema
from menurut.ledger.identities import read_identity
from menurut.ledger.rows import Row
from menurut.ledger.search.names import refresh_names
from menurut.model import Mention


def seat_speakers(connection: Connection, article_ids: Collection[str], given: Mapping[Mention, str]) -> bool:
    """Whether everybody who speaks in these articles is somebody now; where not, nothing is changed.

    Who has no identity gets the one that is `given`, else the one that they had in the article before.
    """
    unseated = _find_unseated(connection, article_ids)
    seats = [_pick_seat(connection, mention, given.get(mention)) for mention in unseated]
    if None in seats:
        return False
    for seat in seats:
        _take(connection, seat or {})
    return True


def _find_unseated(connection: Connection, article_ids: Collection[str]) -> list[Mention]:
    spoken, members = schema.article_speakers, schema.identity_members
    same = and_(members.c.article_id == spoken.c.article_id, members.c.speaker_id == spoken.c.speaker_id)
    wanted = select(spoken.c.article_id, spoken.c.speaker_id).outerjoin(members, same).where(members.c.identity_id.is_(None))
    return [Mention(*row) for row in connection.execute(wanted.where(spoken.c.article_id.in_(article_ids)))]


def _pick_seat(connection: Connection, mention: Mention, given: str | None) -> Row | None:
    """The row of `former_members` that the mention has, or would have as a last member of the identity that is given."""
    former, told, members = schema.former_members, schema.identities, schema.identity_members
    key = and_(former.c.article_id == mention.article_id, former.c.speaker_id == mention.speaker_id)
    if given is None:
        seat = connection.execute(select(former).where(key)).mappings().one_or_none()
        return None if seat is None or _is_moved(connection, seat["identity_id"]) else dict(seat)
    redirects = schema.identity_redirects
    moved = connection.scalar(select(redirects.c.new_id).where(redirects.c.old_id == given))
    one = connection.execute(select(told).where(told.c.id == (moved or given))).one_or_none()
    if one is None:
        return None
    last = connection.scalar(select(func.max(members.c.position)).where(members.c.identity_id == one.id))
    seat = {"article_id": mention.article_id, "speaker_id": mention.speaker_id, "identity_id": one.id}
    return seat | {"position": (last or 0) + 1, "name": one.name, "kind": one.kind, "rank": one.position}


def _is_moved(connection: Connection, identity_id: str) -> bool:
    table = schema.identity_redirects
    return connection.scalar(select(table.c.new_id).where(table.c.old_id == identity_id)) is not None


def _take(connection: Connection, seat: Row) -> None:
    before = read_identity(connection, seat["identity_id"])
    if before is None:
        row = {"id": seat["identity_id"], "position": seat["rank"], "name": seat["name"], "kind": seat["kind"]}
        connection.execute(insert(schema.identities).values(**row))
    row = {name: seat[name] for name in ("article_id", "speaker_id", "identity_id", "position")}
    connection.execute(insert(schema.identity_members).values(**row))
    after = read_identity(connection, seat["identity_id"])
    refresh_names(connection, [before] if before else [], [after] if after else [])
