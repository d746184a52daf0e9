"""Stories page by page: those with an outlet, of some days, with a kind of finding, with words in the title."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from sqlalchemy import ColumnElement, Connection, Select, String, func, select, type_coerce

from menurut.errors import NotInLedger
from menurut.ledger.links import read_findings, read_stories
from menurut.ledger.schema import articles, findings, redirects, stories, story_articles
from menurut.ledger.story_titles import titled
from menurut.model import Finding, FindingKind, Story

_NEWEST_FIRST = (stories.c.last_order.desc().nulls_last(), stories.c.id)


@dataclass(frozen=True, slots=True)
class StoryFilters:
    """Which stories are wanted; all of what is given holds for them.

    `since` and `until` are days, both included, in the clock time of the articles; a story is wanted where any of its days
    between the first article and the last is. A story without a date is wanted where no days are given.
    """

    words: str = ""
    outlet: str | None = None
    since: date | None = None
    until: date | None = None
    finding: FindingKind | None = None


@dataclass(frozen=True, slots=True)
class StoryLine:
    """A story in a list, with its outlets in the order of their first articles, and its findings."""

    story: Story
    outlets: tuple[str, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class StoryList:
    """Some of the stories that were asked for, newest first; `total` counts all of them."""

    lines: tuple[StoryLine, ...]
    total: int


def find_story_page(connection: Connection, filters: StoryFilters, *, limit: int, offset: int) -> StoryList:
    """At most `limit` of the wanted stories, from the one at `offset` on."""
    wanted = _list_conditions(filters)
    total = connection.scalar(select(func.count()).select_from(stories).where(*wanted)) or 0
    page = select(stories.c.id).where(*wanted).order_by(*_NEWEST_FIRST).limit(limit).offset(offset)
    return StoryList(_describe(connection, connection.scalars(page).all()), total)


def _list_conditions(filters: StoryFilters) -> list[ColumnElement[bool]]:
    wanted = titled(filters.words)
    # Moments are kept as ISO 8601 texts in their own clock time, of which the days come first.
    if filters.since is not None:
        wanted.append(type_coerce(stories.c.last, String) >= filters.since.isoformat())
    if filters.until is not None:
        wanted.append(type_coerce(stories.c.first, String) < _day_after(filters.until))
    if filters.outlet is not None:
        wanted.append(stories.c.id.in_(_find_by_outlet(filters.outlet)))
    if filters.finding is not None:
        wanted.append(stories.c.id.in_(select(findings.c.story_id).where(findings.c.kind == filters.finding)))
    return wanted


def _day_after(day: date) -> str:
    return (day + timedelta(days=1)).isoformat() if day < date.max else "9999-12-32"


def _find_by_outlet(outlet: str) -> Select[tuple[str]]:
    pairs = story_articles.join(articles, articles.c.id == story_articles.c.article_id)
    return select(story_articles.c.story_id).select_from(pairs).where(articles.c.outlet == outlet)


def _describe(connection: Connection, story_ids: Sequence[str]) -> tuple[StoryLine, ...]:
    """The stories with these ids, in this order."""
    told = {story.id: story for story in read_stories(connection, stories.c.id.in_(story_ids))}
    outlets = _list_outlets(connection, story_ids)
    found: dict[str, list[Finding]] = defaultdict(list)
    for finding in read_findings(connection, findings.c.story_id.in_(story_ids)):
        found[finding.story_id].append(finding)
    return tuple(StoryLine(told[key], tuple(outlets[key]), tuple(found[key])) for key in story_ids)


def _list_outlets(connection: Connection, story_ids: Sequence[str]) -> dict[str, dict[str, None]]:
    listed: dict[str, dict[str, None]] = defaultdict(dict)
    pairs = story_articles.join(articles, articles.c.id == story_articles.c.article_id)
    wanted = select(story_articles.c.story_id, articles.c.outlet).select_from(pairs)
    wanted = wanted.where(story_articles.c.story_id.in_(story_ids), articles.c.outlet.is_not(None))
    for story_id, outlet in connection.execute(wanted.order_by(story_articles.c.story_id, story_articles.c.position)):
        listed[story_id][outlet] = None
    return listed


def count_outlets(connection: Connection) -> dict[str, int]:
    """How many articles each outlet has, by its name."""
    named = select(articles.c.outlet, func.count()).where(articles.c.outlet.is_not(None))
    return dict(connection.execute(named.group_by(articles.c.outlet).order_by(articles.c.outlet)).all())


def read_story(connection: Connection, story_id: str, path: Path) -> Story:
    """The story with this id, or the one that took its articles. Raises `NotInLedger`."""
    moved = connection.scalar(select(redirects.c.new_id).where(redirects.c.old_id == story_id))
    found = read_stories(connection, stories.c.id == (moved or story_id))
    if not found:
        raise NotInLedger(f"{path} has no story {story_id}")
    return found[0]
