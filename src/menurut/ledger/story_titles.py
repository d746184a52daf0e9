"""Words of the titles of stories: kept beside the stories, so that nobody need read every title to find one."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import ColumnElement, Connection, and_, or_, select

from menurut.ledger.rows import insert_rows
from menurut.ledger.schema import stories, story_words
from menurut.ledger.words import find_stems, find_words, fold

_MOST_CHARS = 80
_LAST = "\U0010ffff"


def write_story_words(connection: Connection, titles: Iterable[tuple[str, str]]) -> None:
    """The ledger finds the stories with these ids by the words of these titles."""
    rows = ({"word": word, "story_id": story_id} for story_id, title in titles for word in sorted(_list_words(title)))
    insert_rows(connection, story_words, rows)


def fill_story_words(connection: Connection) -> None:
    """The ledger finds all its stories by the words of their titles."""
    write_story_words(connection, [(row.id, row.title) for row in connection.execute(select(stories.c.id, stories.c.title))])


def _list_words(title: str) -> set[str]:
    """The words of a title, folded, and their stems; longer ones are cut."""
    return {form[:_MOST_CHARS] for word in find_words(title) for form in find_stems(fold(word.slice(title)))}


def titled(words: str) -> list[ColumnElement[bool]]:
    """What holds for the stories whose title has every one of these words, in any form; of the last one the beginning does."""
    asked = [fold(word.slice(words))[:_MOST_CHARS] for word in find_words(words)]
    held = [story_words.c.word.in_(sorted(form[:_MOST_CHARS] for form in find_stems(word))) for word in asked]
    if asked:
        held[-1] = or_(held[-1], and_(story_words.c.word >= asked[-1], story_words.c.word < asked[-1] + _LAST))
    return [stories.c.id.in_(select(story_words.c.story_id).where(one)) for one in held]
