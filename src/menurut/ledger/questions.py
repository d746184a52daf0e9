"""The questions that a person puts to a ledger: which story, which claims."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import ColumnElement, Connection, and_, select, true

from menurut.errors import NotInLedger
from menurut.ledger.links import read_claims, read_stories
from menurut.ledger.readings import read_articles
from menurut.ledger.schema import articles, claim_redirects, claim_statements, claims, redirects, statements, stories
from menurut.ledger.speaker_questions import find_meant
from menurut.ledger.words import is_named
from menurut.model import Act, Article, Claim, Story

_SHOWN = 3


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
    problem = f"{len(found)} stories are called {name!r}" if found else f"no story is called {name!r}"
    raise NotInLedger(f"{problem}; {_list_some([f'{story.id} {story.title}' for story in found or everything])}")


def _list_some(names: Sequence[str]) -> str:
    listed = "; ".join(names[:_SHOWN]) + ("; …" if len(names) > _SHOWN else "")
    return f"there {'is' if len(names) == 1 else 'are'}: {listed}"


def pick_claim(connection: Connection, name: str, path: Path) -> Claim:
    """The one claim with this id (also one that was merged away), beginning of an id, or words in its gist."""
    moved = connection.scalar(select(claim_redirects.c.new_id).where(claim_redirects.c.old_id == name))
    if exact := read_claims(connection, claims.c.id == (moved or name)):
        return exact[0]
    gists = connection.execute(select(claims.c.id, claims.c.gist).order_by(claims.c.story_id, claims.c.position)).all()
    found = [row for row in gists if name and row.id.startswith(name)]
    found = found or [row for row in gists if is_named(row.gist, name)]
    if len(found) == 1:
        return read_claims(connection, claims.c.id == found[0].id)[0]
    if not gists:
        raise NotInLedger(f"{path} has no claims yet")
    problem = f"{len(found)} claims have {name!r}" if found else f"no claim has {name!r}"
    raise NotInLedger(f"{problem}; {_list_some([f'{row.id} {row.gist}' for row in found or gists])}")


def pick_article(connection: Connection, name: str, path: Path) -> Article:
    """The one article with this id, or this beginning of an id."""
    begins = select(articles.c.id, articles.c.title).where(articles.c.id >= name, articles.c.id < name + "\uffff")
    found = connection.execute(begins.order_by(articles.c.id).limit(_SHOWN + 1)).all()
    found = [row for row in found if row.id == name] or (found if name else [])
    if len(found) == 1:
        return read_articles(connection, [found[0].id])[0]
    if not found:
        raise NotInLedger(f"{path} has no article {name!r}; `menurut search` and `menurut export` give ids")
    raise NotInLedger(f"several articles begin with {name!r}; {_list_some([f'{row.id} {row.title}' for row in found])}")


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
    meant = find_meant(connection, speaker)
    rows = connection.execute(select(statements.c.id, statements.c.speaker_id, statements.c.speaker_name))
    return [row.id for row in rows if row.speaker_id in meant or is_named(row.speaker_name or "", speaker)]
