"""Identities as rows: who is whom over all articles, and readings in which everybody has the id and name of their identity."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from menurut.judging import Judged
from menurut.ledger import schema
from menurut.ledger.links import write_redirects
from menurut.ledger.readings import read_readings
from menurut.ledger.rows import insert_rows
from menurut.model import Identity, Mention, Reading, Span, Speaker, SpeakerKind

Owners = Mapping[Mention, Identity]
_AT_ONCE = 500  # articles


def write_identities(connection: Connection, found: Sequence[Identity]) -> None:
    """The ledger holds these identities and no others; the id of one that is gone leads to the one that took its members."""
    table, members = schema.identities, schema.identity_members
    listed = select(members.c.article_id, members.c.speaker_id, members.c.identity_id, members.c.position)
    held = {(article_id, speaker_id): tuple(place) for article_id, speaker_id, *place in connection.execute(listed).all()}
    known = {one.id: (one.name, one.kind) for one in connection.execute(select(table)).all()}
    placed = {(m.article_id, m.speaker_id): (one.id, n) for one in found for n, m in enumerate(one.members)}
    named = {one.id: (n, one.name, one.kind) for n, one in enumerate(found)}
    new = [key for key, place in placed.items() if held.get(key) != place]
    _delete_members(connection, [key for key, place in held.items() if placed.get(key) != place])
    _write_names(connection, {key: told for key, told in named.items() if known.get(key) != told[1:]}, known)
    names = "article_id", "speaker_id", "identity_id", "position"
    insert_rows(connection, members, (dict(zip(names, (*key, *placed[key]), strict=True)) for key in new))
    gone: dict[str, list[tuple[str, str]]] = {key: [] for key in known if key not in named}
    for key, (identity_id, _) in held.items():
        if identity_id in gone:
            gone[identity_id].append(key)
    for key in gone:
        connection.execute(delete(table).where(table.c.id == key))
    now = {one.id: [(member.article_id, member.speaker_id) for member in one.members] for one in found}
    write_redirects(connection, schema.identity_redirects, gone, now)


def _delete_members(connection: Connection, keys: Iterable[tuple[str, str]]) -> None:
    table = schema.identity_members
    one = delete(table).where(table.c.article_id == bindparam("article"), table.c.speaker_id == bindparam("speaker"))
    if rows := [{"article": article_id, "speaker": speaker_id} for article_id, speaker_id in keys]:
        connection.execute(one, rows)


def _write_names(connection: Connection, named: Mapping[str, tuple[int, str, SpeakerKind]], known: Collection[str]) -> None:
    table = schema.identities
    rows = {key: {"position": position, "name": name, "kind": kind} for key, (position, name, kind) in named.items()}
    insert_rows(connection, table, ({"id": key} | row for key, row in rows.items() if key not in known))
    if changed := [{"key": key} | row for key, row in rows.items() if key in known]:
        connection.execute(update(table).where(table.c.id == bindparam("key")), changed)


def read_identities(connection: Connection) -> tuple[Identity, ...]:
    """All identities, by id."""
    table = schema.identity_members
    members: dict[str, list[Mention]] = defaultdict(list)
    columns = (table.c.identity_id, table.c.article_id, table.c.speaker_id)
    for identity_id, *mention in connection.execute(select(*columns).order_by(table.c.identity_id, table.c.position)):
        members[identity_id].append(Mention(*mention))
    rows = connection.execute(select(schema.identities).order_by(schema.identities.c.id))
    return tuple(Identity(row.id, row.name, row.kind, tuple(members[row.id])) for row in rows)


def read_identity(connection: Connection, identity_id: str) -> Identity | None:
    """The identity with this id, or None."""
    row = connection.execute(select(schema.identities).where(schema.identities.c.id == identity_id)).one_or_none()
    table = schema.identity_members
    own = select(table.c.article_id, table.c.speaker_id).where(table.c.identity_id == identity_id).order_by(table.c.position)
    return row and Identity(row.id, row.name, row.kind, tuple(Mention(*one) for one in connection.execute(own)))


def read_identified(connection: Connection, article_ids: Sequence[str]) -> list[Reading]:
    """The readings of these articles, in this order, with the speakers' identities in place of the speakers of each article.

    Whoever was read since the last linking stays as the article has them.
    """
    return identify_readings(connection, read_readings(connection, article_ids))


def identify_readings(connection: Connection, readings: Sequence[Reading]) -> list[Reading]:
    """These readings with the speakers' identities in place of the speakers of each article."""
    owners = _read_owners(connection, [reading.article.id for reading in readings])
    return [_identify(reading, owners) for reading in readings]


def _read_owners(connection: Connection, article_ids: Sequence[str]) -> Owners:
    table = schema.identity_members
    wanted = (
        select(
            table.c.article_id, table.c.speaker_id, schema.identities.c.id, schema.identities.c.name, schema.identities.c.kind
        )
        .join(schema.identities)
        .where(table.c.article_id.in_(article_ids))
    )
    rows = connection.execute(wanted)
    return {Mention(article_id, speaker_id): Identity(*identity, ()) for article_id, speaker_id, *identity in rows}


def identify_judged(connection: Connection, judged: Judged) -> Judged:
    """The article with the speakers' identities in place of its own speakers, in its judgements too."""
    whole, told = judged.reading, judged.judgements
    owners = _read_owners(connection, [whole.article.id])
    told_now = tuple(one.attribution for one in told)
    read = tuple(one.machine for one in told if one.machine)
    now, before = (_identify(replace(whole, attributions=some, speakers=judged.speakers), owners) for some in (told_now, read))
    machine = iter(before.attributions)
    judgements = tuple(
        replace(one, attribution=known, machine=next(machine) if one.machine else None)
        for one, known in zip(told, now.attributions, strict=True)
    )
    return replace(judged, reading=_identify(whole, owners), judgements=judgements, speakers=now.speakers)


def _identify(reading: Reading, owners: Owners) -> Reading:
    known = {speaker.id: owners.get(Mention(reading.article.id, speaker.id)) for speaker in reading.speakers}
    speakers: dict[str, Speaker] = {}
    for speaker in reading.speakers:
        owner = known[speaker.id]
        one = replace(speaker, id=owner.id, name=owner.name, kind=owner.kind) if owner else speaker
        same = speakers.get(one.id, one)
        forms, roles = dict.fromkeys((*same.forms, *one.forms)), dict.fromkeys((*same.roles, *one.roles))
        speakers[one.id] = replace(one, forms=tuple(forms), roles=tuple(roles))
    attributions = tuple(
        replace(one, speaker_id=owner.id) if (owner := known.get(one.speaker_id or "")) else one for one in reading.attributions
    )
    return replace(reading, attributions=attributions, speakers=tuple(speakers.values()))


def carry_identities(connection: Connection, old: Reading, new: Reading) -> None:
    """Who stands in the article as it is read now belongs to the identity of whoever stood in the same places before."""
    article_id = new.article.id
    table = schema.identity_members
    rows = connection.execute(select(table).where(table.c.article_id == article_id)).mappings().all()
    connection.execute(delete(table).where(table.c.article_id == article_id))
    held = {row["speaker_id"]: row for row in rows}
    found = {speaker.id: held.get(speaker.id) or held.get(_pick_before(speaker.id, old, new) or "") for speaker in new.speakers}
    taken = [{**row, "speaker_id": speaker_id} for speaker_id, row in found.items() if row]
    if taken:
        connection.execute(insert(table), taken)


def drop_members(connection: Connection, reading: Reading) -> None:
    """Who does not speak in the article any more is nobody in it, but is remembered; who newly does is somebody later."""
    table, told, former = schema.identity_members, schema.identities, schema.former_members
    gone = (table.c.article_id == reading.article.id) & table.c.speaker_id.not_in([one.id for one in reading.speakers])
    wanted = select(table, told.c.name, told.c.kind, told.c.position.label("rank")).join(told).where(gone)
    rows = connection.execute(wanted).mappings().all()
    for row in rows:
        key = (former.c.article_id == row["article_id"]) & (former.c.speaker_id == row["speaker_id"])
        connection.execute(delete(former).where(key))
    insert_rows(connection, former, rows)
    connection.execute(delete(table).where(gone))
    ids = [row["identity_id"] for row in rows]
    connection.execute(delete(told).where(told.c.id.in_(ids), told.c.id.not_in(select(table.c.identity_id))))


def find_identities_in(connection: Connection, article_ids: Sequence[str]) -> tuple[Identity, ...]:
    """Who speaks in these articles, each with their members in these alone."""
    members: dict[Identity, list[Mention]] = defaultdict(list)
    for at in range(0, len(article_ids), _AT_ONCE):
        for mention, one in _read_owners(connection, article_ids[at : at + _AT_ONCE]).items():
            members[one].append(mention)
    return tuple(replace(one, members=tuple(some)) for one, some in members.items())


def _pick_before(speaker_id: str, old: Reading, new: Reading) -> str | None:
    votes: Counter[str] = Counter()
    for attribution in new.attributions:
        if attribution.speaker_id == speaker_id:
            for before in old.attributions:
                if before.speaker_id and _share(attribution.content, before.content):
                    votes[before.speaker_id] += 1
    return min(votes, key=lambda key: (-votes[key], key), default=None)


def _share(one: Iterable[Span], other: Sequence[Span]) -> bool:
    return any(mine.overlaps(theirs) for mine in one for theirs in other)
