"""The questions that a person puts about speakers: who speaks most, and who is meant by a name or an id."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from sqlalchemy import Connection, FromClause, and_, func, select

from menurut.errors import NotInLedger
from menurut.ledger.schema import article_speakers, attributions, identities, identity_members, identity_redirects, speakers
from menurut.ledger.words import find_words, fold, is_named
from menurut.model import Act, Speaker

_SHOWN = 3
_ID = func.coalesce(identities.c.id, speakers.c.id)


@dataclass(frozen=True, slots=True)
class SpeakerSummary:
    """A speaker over all articles: in how many of them, with how many attributions, and how many of each act."""

    speaker: Speaker
    articles: int
    attributions: int
    acts: dict[Act, int]


def _join_identities() -> FromClause:
    """The speakers of each article, with their identities where they were linked."""
    same = and_(
        identity_members.c.article_id == article_speakers.c.article_id,
        identity_members.c.speaker_id == article_speakers.c.speaker_id,
    )
    return article_speakers.join(speakers).outerjoin(identity_members, same).outerjoin(identities)


def read_speakers(connection: Connection, *, linked: bool = False) -> Iterator[Speaker]:
    """Every speaker by id, or those who were `linked`; the forms and roles that most articles use come first."""
    columns = (
        _ID.label("id"),
        func.coalesce(identities.c.name, speakers.c.name, type_=speakers.c.name.type).label("name"),
        func.coalesce(identities.c.kind, speakers.c.kind, type_=speakers.c.kind.type).label("kind"),
    )
    wanted = select(*columns, article_speakers.c.forms, article_speakers.c.roles).select_from(_join_identities()).order_by(_ID)
    if linked:
        wanted = wanted.where(identities.c.id.is_not(None))
    rows = connection.execution_options(yield_per=1000).execute(wanted)
    for (speaker_id, name, kind), group in groupby(rows, key=lambda row: (row.id, row.name, row.kind)):
        forms: Counter[str] = Counter()
        roles: Counter[str] = Counter()
        for row in group:
            forms.update(set(row.forms))
            roles.update(set(row.roles))
        yield Speaker(speaker_id, name, kind, _rank(forms), _rank(roles))


def count_speakers(connection: Connection) -> int:
    """How many speakers there are, everybody once."""
    return connection.scalar(select(func.count(_ID.distinct())).select_from(_join_identities())) or 0


def _rank(counted: Counter[str]) -> tuple[str, ...]:
    return tuple(sorted(counted, key=lambda form: (-counted[form], form)))


def find_speaker_summaries(connection: Connection, words: str | None) -> tuple[SpeakerSummary, ...]:
    """Who speaks in the ledger, most quoted first; only those with these words in a name or form, where words are given."""
    acts: dict[str, dict[Act, int]] = defaultdict(dict)
    same = and_(
        attributions.c.article_id == article_speakers.c.article_id,
        attributions.c.speaker_id == article_speakers.c.speaker_id,
    )
    table = _join_identities().join(attributions, same)
    acted = attributions.c.act
    for speaker_id, act, count in connection.execute(
        select(_ID, acted, func.count(attributions.c.number.distinct())).select_from(table).group_by(_ID, acted).order_by(acted)
    ):
        acts[speaker_id][act] = count
    told = select(_ID, func.count(article_speakers.c.article_id.distinct())).select_from(_join_identities()).group_by(_ID)
    articles = dict(connection.execute(told).all())
    meant = None if words is None else find_meant(connection, words)
    summaries = [
        SpeakerSummary(speaker, articles[speaker.id], sum(acts[speaker.id].values()), acts[speaker.id])
        for speaker in read_speakers(connection)
        if meant is None or speaker.id in meant
    ]
    return tuple(sorted(summaries, key=lambda s: (-s.attributions, -s.articles, s.speaker.name, s.speaker.id)))


def find_meant(connection: Connection, words: str) -> frozenset[str]:
    """The ids of all speakers who have this id, also one merged away, or these words in one name or form."""
    moved = connection.scalar(select(identity_redirects.c.new_id).where(identity_redirects.c.old_id == words))
    return frozenset(
        speaker.id
        for speaker in read_speakers(connection)
        if speaker.id in (words, moved) or any(is_named(form, words) for form in (speaker.name, *speaker.forms))
    )


def pick_speaker(connection: Connection, name: str, path: Path) -> Speaker:
    """The one speaker with this id (also one that was merged away), this beginning of an id, this name, or these words in it.

    Who came since the last linking is not yet anybody across articles, and is not meant. Raises `NotInLedger` where there is
    none or more than one; the message says what there is.
    """
    moved = connection.scalar(select(identity_redirects.c.new_id).where(identity_redirects.c.old_id == name))
    everybody = list(read_speakers(connection, linked=True)) or list(read_speakers(connection))
    whole = _fold(name)
    steps = (
        lambda one: one.id == (moved or name),
        lambda one: name and one.id.startswith(name),
        lambda one: whole and whole == _fold(one.name),
        lambda one: whole and whole in map(_fold, one.forms),
        lambda one: any(is_named(form, name) for form in (one.name, *one.forms)),
    )
    found = next((some for step in steps if (some := [one for one in everybody if step(one)])), [])
    if len(found) == 1:
        return found[0]
    if not everybody:
        raise NotInLedger(f"{path} has no speakers yet")
    if not found:
        raise NotInLedger(f"no speaker is called {name!r}; `menurut speakers --ledger {path}` lists who there is")
    shown = "; ".join(f"{one.id} {_describe(one)}" for one in found[:_SHOWN]) + ("; …" if len(found) > _SHOWN else "")
    raise NotInLedger(f"{len(found)} speakers are called {name!r}; give the id of one: {shown}")


def _fold(name: str) -> str:
    return " ".join(fold(word.slice(name)) for word in find_words(name))


def _describe(speaker: Speaker) -> str:
    return f"{speaker.name} ({speaker.roles[0]})" if speaker.roles else f"{speaker.name} ({speaker.kind})"
