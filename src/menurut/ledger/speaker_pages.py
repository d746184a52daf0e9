"""Speakers page by page, and one of them, each by questions that look at no more than is shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import ColumnElement, Connection, FromClause, and_, func, or_, select, true

from menurut.errors import NotInLedger
from menurut.ledger.schema import (
    article_speakers,
    articles,
    attributions,
    identities,
    identity_members,
    identity_redirects,
    identity_words,
    story_articles,
)
from menurut.ledger.search.tokens import fold_words
from menurut.model import Act, SpeakerKind

_LAST = "\U0010ffff"
_MOST_COUNTED = 2_000  # articles of a speaker in a list of whom the acts are counted


@dataclass(frozen=True, slots=True)
class SpeakerRow:
    """A speaker: in how many articles, with how many attributions of each act; none in a list where there are very many."""

    id: str
    name: str
    kind: SpeakerKind
    articles: int
    acts: dict[Act, int]

    @property
    def quoted(self) -> int:
        return sum(self.acts.values())


@dataclass(frozen=True, slots=True)
class SpeakerList:
    """Some of the speakers that were asked for, those who are met most often first; `total` counts all of them."""

    rows: tuple[SpeakerRow, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Named:
    """A name or a role as articles print it: in how many of them, and when first and last, where they have a date."""

    words: str
    articles: int
    first: datetime | None
    last: datetime | None


@dataclass(frozen=True, slots=True)
class SaidPlace:
    """Where something is said: the attribution, its article, and the story of that."""

    attribution_id: str
    article_id: str
    story_id: str | None


def find_speaker_page(connection: Connection, words: str, *, limit: int, offset: int) -> SpeakerList:
    """At most `limit` speakers with all these pieces of words in a name, from the one at `offset` on."""
    meant = _named(words)
    total = connection.scalar(select(func.count()).select_from(identities).where(meant)) or 0
    members = identity_members.c.identity_id
    counting = select(members).group_by(members)
    if words.split():
        counting = counting.where(members.in_(select(identities.c.id).where(meant)))
    page = counting.order_by(func.count().desc(), members).limit(limit).offset(offset)
    return SpeakerList(_describe(connection, connection.scalars(page).all(), most_counted=_MOST_COUNTED), total)


def _named(words: str) -> ColumnElement[bool]:
    """What holds for the speakers in whose name, or among whose other names, all these pieces of words stand."""
    return and_(true(), *(_has_piece(piece) for piece in words.split()))


def _has_piece(piece: str) -> ColumnElement[bool]:
    held = identities.c.name.icontains(piece, autoescape=True)
    further = [
        identities.c.id.in_(select(identity_words.c.identity_id).where(identity_words.c.word.between(word, word + _LAST)))
        for word in fold_words(piece)
    ]
    return or_(held, and_(*further)) if further else held


def _describe(connection: Connection, ids: Sequence[str], *, most_counted: int | None = None) -> tuple[SpeakerRow, ...]:
    """The speakers with these ids, in this order; the acts of those in more articles than that are not counted."""
    known = {row.id: row for row in connection.execute(select(identities).where(identities.c.id.in_(ids)))}
    members = identity_members.c.identity_id
    told = select(members, func.count(identity_members.c.article_id.distinct())).where(members.in_(ids)).group_by(members)
    counts = dict(connection.execute(told).all())
    acts = count_acts(connection, [key for key in ids if most_counted is None or counts.get(key, 0) <= most_counted])
    return tuple(SpeakerRow(key, known[key].name, known[key].kind, counts.get(key, 0), acts.get(key, {})) for key in ids)


def _spoken() -> FromClause:
    """What the members of identities say."""
    same = and_(
        attributions.c.article_id == identity_members.c.article_id, attributions.c.speaker_id == identity_members.c.speaker_id
    )
    return identity_members.join(attributions, same)


def count_acts(connection: Connection, ids: Iterable[str]) -> dict[str, dict[Act, int]]:
    """How often each of these speakers does what by speaking, most often first."""
    found: dict[str, dict[Act, int]] = {}
    wanted = (
        select(identity_members.c.identity_id, attributions.c.act, func.count())
        .select_from(_spoken())
        .where(identity_members.c.identity_id.in_(list(ids)))
        .group_by(identity_members.c.identity_id, attributions.c.act)
        .order_by(func.count().desc(), attributions.c.act)
    )
    for key, act, count in connection.execute(wanted):
        found.setdefault(key, {})[act] = count
    return found


def read_speaker_row(connection: Connection, speaker_id: str, path: Path) -> SpeakerRow:
    """The speaker with this id, or the one into whom they were merged. Raises `NotInLedger`."""
    moved = connection.scalar(select(identity_redirects.c.new_id).where(identity_redirects.c.old_id == speaker_id))
    known = connection.scalar(select(identities.c.id).where(identities.c.id == (moved or speaker_id)))
    if known is None:
        raise NotInLedger(f"{path} has no speaker {speaker_id}")
    return _describe(connection, [known])[0]


def list_names(connection: Connection, speaker_id: str) -> tuple[tuple[Named, ...], tuple[Named, ...]]:
    """The forms and the roles by which articles know a speaker, those of most articles first."""
    same = and_(
        identity_members.c.article_id == article_speakers.c.article_id,
        identity_members.c.speaker_id == article_speakers.c.speaker_id,
    )
    table = identity_members.join(article_speakers, same).join(articles, articles.c.id == article_speakers.c.article_id)
    wanted = (
        select(article_speakers.c.forms, article_speakers.c.roles, articles.c.published_at)
        .select_from(table)
        .where(identity_members.c.identity_id == speaker_id)
        .order_by(articles.c.published_order)
    )
    rows = connection.execute(wanted).all()
    forms, roles = ([(set(row[column]), row.published_at) for row in rows] for column in (0, 1))
    return _date_names(forms), _date_names(roles)


def _date_names(told: Iterable[tuple[set[str], datetime | None]]) -> tuple[Named, ...]:
    counts: Counter[str] = Counter()
    days: dict[str, list[datetime]] = {}
    for names, moment in told:
        counts.update(names)
        for name in names if moment else ():
            days.setdefault(name, []).append(moment)
    ordered = sorted(counts, key=lambda name: (-counts[name], name))
    return tuple(
        Named(name, counts[name], days[name][0] if name in days else None, days[name][-1] if name in days else None)
        for name in ordered
    )


def list_said(connection: Connection, speaker_id: str, *, act: Act | None, limit: int, offset: int) -> tuple[SaidPlace, ...]:
    """Where a speaker says something, or does this by speaking: newest first, what has no date last."""
    told = _spoken().join(articles, articles.c.id == attributions.c.article_id)
    table = told.outerjoin(story_articles, story_articles.c.article_id == attributions.c.article_id)
    wanted = select(attributions.c.id, attributions.c.article_id, story_articles.c.story_id).select_from(table)
    wanted = wanted.where(identity_members.c.identity_id == speaker_id)
    if act is not None:
        wanted = wanted.where(attributions.c.act == act)
    newest = articles.c.published_order.desc().nulls_last(), articles.c.id, attributions.c.position
    return tuple(SaidPlace(*row) for row in connection.execute(wanted.order_by(*newest).limit(limit).offset(offset)))


def list_articles(connection: Connection, speaker_id: str, *, limit: int, offset: int) -> tuple[str, ...]:
    """The ids of the articles in which a speaker stands, newest first."""
    table = identity_members.join(articles, articles.c.id == identity_members.c.article_id)
    wanted = select(articles.c.id).select_from(table).where(identity_members.c.identity_id == speaker_id).distinct()
    newest = articles.c.published_order.desc().nulls_last(), articles.c.id
    return tuple(connection.scalars(wanted.order_by(*newest).limit(limit).offset(offset)))
