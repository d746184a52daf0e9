"""The questions that a person puts to a ledger: which story, which claims, who speaks most."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from sqlalchemy import ColumnElement, Connection, and_, func, select, true

from menurut.errors import NotInLedger
from menurut.ledger.links import read_stories
from menurut.ledger.schema import (
    article_speakers,
    attributions,
    claim_statements,
    claims,
    redirects,
    speakers,
    statements,
    stories,
)
from menurut.ledger.search import is_named
from menurut.model import Act, Speaker, Story

_SHOWN = 3


@dataclass(frozen=True, slots=True)
class SpeakerSummary:
    """A speaker over all articles: in how many of them, with how many attributions, and how many of each act."""

    speaker: Speaker
    articles: int
    attributions: int
    acts: dict[Act, int]


def sort_stories(connection: Connection) -> tuple[Story, ...]:
    """All stories, newest first, those without a date last."""
    listed = connection.scalars(
        select(stories.c.id).order_by(stories.c.last_order.is_(None), stories.c.last_order.desc(), stories.c.id)
    )
    by_id = {story.id: story for story in read_stories(connection, true())}
    return tuple(by_id[story_id] for story_id in listed)


def pick_story(connection: Connection, name: str, path: Path) -> Story:
    """The one story with this id (also one that was merged away), beginning of an id, or words in its title."""
    moved = connection.scalar(select(redirects.c.new_id).where(redirects.c.old_id == name))
    exact = read_stories(connection, stories.c.id == (moved or name))
    if exact:
        return exact[0]
    everything = sort_stories(connection)
    found = [story for story in everything if name and story.id.startswith(name)]
    found = found or [story for story in everything if is_named(story.title, name)]
    if len(found) == 1:
        return found[0]
    if not everything:
        raise NotInLedger(f"{path} has no stories yet")
    some = found or everything
    listed = "; ".join(f"{story.id} {story.title}" for story in some[:_SHOWN]) + ("; …" if len(some) > _SHOWN else "")
    problem = f"{len(found)} stories are called {name!r}" if found else f"no story is called {name!r}"
    raise NotInLedger(f"{problem}; there {'is' if len(some) == 1 else 'are'}: {listed}")


def claim_filter(connection: Connection, *, story_id: str | None, speaker: str | None, act: Act | None) -> ColumnElement[bool]:
    """What holds for the claims of this story in which one statement has both this speaker and this act."""
    wanted: list[ColumnElement[bool]] = []
    if speaker is not None:
        wanted.append(statements.c.id.in_(_find_statements_by(connection, speaker)))
    if act is not None:
        wanted.append(statements.c.act == act)
    of_story = true() if story_id is None else claims.c.story_id == story_id
    if not wanted:
        return of_story
    stated = select(claim_statements.c.claim_id).join(statements).where(*wanted)
    return and_(of_story, claims.c.id.in_(stated))


def _find_statements_by(connection: Connection, speaker: str) -> list[str]:
    rows = connection.execute(select(statements.c.id, statements.c.speaker_id, statements.c.speaker_name))
    return [row.id for row in rows if speaker == row.speaker_id or is_named(row.speaker_name or "", speaker)]


def read_speakers(connection: Connection) -> Iterator[Speaker]:
    """Every speaker by id; the forms and roles that most articles use come first."""
    wanted = (
        select(speakers.c.id, speakers.c.name, speakers.c.kind, article_speakers.c.forms, article_speakers.c.roles)
        .join(article_speakers)
        .order_by(speakers.c.id)
    )
    rows = connection.execution_options(yield_per=1000).execute(wanted)
    for (speaker_id, name, kind), group in groupby(rows, key=lambda row: (row.id, row.name, row.kind)):
        forms: Counter[str] = Counter()
        roles: Counter[str] = Counter()
        for row in group:
            forms.update(set(row.forms))
            roles.update(set(row.roles))
        yield Speaker(speaker_id, name, kind, _rank(forms), _rank(roles))


def _rank(counted: Counter[str]) -> tuple[str, ...]:
    return tuple(sorted(counted, key=lambda form: (-counted[form], form)))


def find_speaker_summaries(connection: Connection, words: str | None) -> tuple[SpeakerSummary, ...]:
    """Who speaks in the ledger, most quoted first; only those with these words in a name or form, where words are given."""
    acts: dict[str, dict[Act, int]] = defaultdict(dict)
    table = attributions
    counted = (
        select(table.c.speaker_id, table.c.act, func.count()).group_by(table.c.speaker_id, table.c.act).order_by(table.c.act)
    )
    for speaker_id, act, count in connection.execute(counted):
        acts[speaker_id][act] = count
    members = select(article_speakers.c.speaker_id, func.count(article_speakers.c.article_id.distinct()))
    articles = {row[0]: row[1] for row in connection.execute(members.group_by(article_speakers.c.speaker_id))}
    summaries = [
        SpeakerSummary(speaker, articles[speaker.id], sum(acts[speaker.id].values()), acts[speaker.id])
        for speaker in read_speakers(connection)
        if words is None or any(is_named(form, words) for form in (speaker.name, *speaker.forms))
    ]
    return tuple(sorted(summaries, key=lambda s: (-s.attributions, -s.articles, s.speaker.name, s.speaker.id)))
