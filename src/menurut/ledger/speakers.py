"""Speakers over all articles: one id, one name, with the forms and roles that each article uses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from sqlalchemy import Connection, delete, exists, func, insert, select, update

from menurut.ledger.schema import article_speakers, attributions, speakers
from menurut.model import Speaker, SpeakerKind


def remember_speakers(connection: Connection, given: Collection[Speaker]) -> frozenset[str]:
    """The ledger knows these speakers; the ids of those that it knew under another name or kind."""
    wanted = select(speakers).where(speakers.c.id.in_([speaker.id for speaker in given]))
    known = {row.id: (row.name, row.kind) for row in connection.execute(wanted)}
    new = {s.id: {"id": s.id, "name": s.name, "kind": s.kind} for s in given if s.id not in known}
    if new:
        connection.execute(insert(speakers), list(new.values()))
    return frozenset(s.id for s in given if s.id in known and known[s.id] != (s.name, s.kind))


def name_speakers(connection: Connection, speaker_ids: Collection[str]) -> None:
    """Each of these speakers has the name and kind that most articles give; of equals the longer, then the first by letters."""
    if not speaker_ids:
        return
    votes: dict[str, Counter[tuple[str, SpeakerKind]]] = {}
    columns = (article_speakers.c.speaker_id, article_speakers.c.name, article_speakers.c.kind)
    wanted = select(*columns, func.count()).where(article_speakers.c.speaker_id.in_(list(speaker_ids))).group_by(*columns)
    for speaker_id, name, kind, count in connection.execute(wanted):
        votes.setdefault(speaker_id, Counter())[name, kind] = count
    for speaker_id, counted in votes.items():
        name, kind = min(counted, key=lambda choice: (-counted[choice], -len(choice[0]), choice))
        connection.execute(update(speakers).where(speakers.c.id == speaker_id).values(name=name, kind=kind))


def drop_unused_speakers(connection: Connection, speaker_ids: Collection[str]) -> None:
    """Those of these speakers who stand in no article any more are gone."""
    if not speaker_ids:
        return
    unused = ~exists().where(article_speakers.c.speaker_id == speakers.c.id)
    spoken = exists().where(attributions.c.speaker_id == speakers.c.id)
    connection.execute(delete(speakers).where(speakers.c.id.in_(list(speaker_ids)), unused, ~spoken))
