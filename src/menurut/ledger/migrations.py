"""How a ledger of an older Menurut becomes one of this: a list of steps, each recorded in the ledger that took it.

A change of the tables changes `schema/` and adds a step to `STEPS`: a new ledger is made from `schema/` at once, an
old one takes the steps that it lacks, in one transaction.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection, func, insert, inspect, select, text, update

from menurut.errors import LedgerBroken
from menurut.ledger.identities import read_identities
from menurut.ledger.judged import write_pages
from menurut.ledger.readings import read_headers
from menurut.ledger.schema import (
    EMBEDDING_TABLES,
    IDENTITY_TABLES,
    JUDGING_TABLES,
    LIKENESS_TABLES,
    SEARCH_TABLES,
    SPEAKER_PAGE_INDEXES,
    STORY_PAGE_INDEXES,
    changes,
    claim_redirects,
    folds,
    former_members,
    metadata,
    migrations,
    progress,
    relays,
    story_words,
)
from menurut.ledger.search.index import create_search_index, rebuild_search_index
from menurut.ledger.search.names import refresh_names
from menurut.ledger.story_titles import fill_story_words

_SEARCHED_ANEW = "search language"
"""After this step the search index is built anew, with the tables of the last one."""


def _add_search(connection: Connection) -> None:
    """Nothing: the index is another one since, and is built when all tables are there."""


def _add_reasons(connection: Connection) -> None:
    connection.execute(text("ALTER TABLE facts ADD COLUMN reason VARCHAR(20)"))


def _add_identities(connection: Connection) -> None:
    """Nobody is known across articles until they are next linked, which is due."""
    metadata.create_all(connection, tables=IDENTITY_TABLES)
    connection.execute(update(progress).values(revision=progress.c.revision + 1))


def _add_likenesses(connection: Connection) -> None:
    """Links are kept story by story, and made anew where something changed: all of them are due."""
    connection.execute(text("ALTER TABLE articles ADD COLUMN revision INTEGER NOT NULL DEFAULT 0"))
    connection.execute(text("ALTER TABLE stories DROP COLUMN position"))
    connection.execute(text("ALTER TABLE stories ADD COLUMN first_order VARCHAR(40)"))
    metadata.drop_all(connection, tables=[changes, relays])
    metadata.create_all(connection, tables=[relays, changes, *LIKENESS_TABLES])
    connection.execute(update(progress).values(linked=-1))


def _add_folds(connection: Connection) -> None:
    """Why articles count as one origin is kept: all links are due."""
    connection.execute(text("ALTER TABLE progress ADD COLUMN corrections INTEGER NOT NULL DEFAULT 0"))
    metadata.create_all(connection, tables=[folds])
    connection.execute(update(progress).values(linked=-1))


def _add_explanations(connection: Connection) -> None:
    """Findings say their sentence in every language: all links are due."""
    connection.execute(text("ALTER TABLE findings ADD COLUMN explanations JSON NOT NULL DEFAULT '[]'"))
    connection.execute(update(progress).values(linked=-1))


def _add_judging(connection: Connection) -> None:
    """People may say of each attribution what it is, and what they say of one version of a page is looked for in the others."""
    metadata.create_all(connection, tables=JUDGING_TABLES)
    connection.execute(text("CREATE INDEX IF NOT EXISTS corrections_by_subject ON corrections (subject)"))
    write_pages(connection, read_headers(connection))


def _add_search_language(connection: Connection) -> None:
    """Fields, figures and names can be searched for: the index is built anew when all steps are done."""
    connection.execute(text("DROP TABLE IF EXISTS attribution_words"))
    metadata.create_all(connection, tables=SEARCH_TABLES)


def _add_story_pages(connection: Connection) -> None:
    """Stories are found by outlet, finding and words of the title; how many origins they have is told anew: links are due."""
    connection.execute(text("ALTER TABLE stories ADD COLUMN origins INTEGER"))
    metadata.create_all(connection, tables=[story_words])
    for index in STORY_PAGE_INDEXES:
        index.create(connection, checkfirst=True)
    fill_story_words(connection)
    connection.execute(update(progress).values(linked=-1))


def _add_claim_redirects(connection: Connection) -> None:
    """Claims that go from now on are found by their old ids."""
    metadata.create_all(connection, tables=[claim_redirects])


def _add_former_members(connection: Connection) -> None:
    metadata.create_all(connection, tables=[former_members])


def _add_speaker_pages(connection: Connection) -> None:
    """What one speaker says in each of their articles is found at once."""
    for name, index in SPEAKER_PAGE_INDEXES.items():
        connection.execute(text(f"DROP INDEX IF EXISTS {name}"))
        index.create(connection, checkfirst=True)


def _add_embeddings(connection: Connection) -> None:
    """A model may be named, with which the ledger is linked from then on."""
    metadata.create_all(connection, tables=EMBEDDING_TABLES)


STEPS: tuple[tuple[str, Callable[[Connection], None]], ...] = (
    ("search", _add_search),
    ("reasons", _add_reasons),
    ("identities", _add_identities),
    ("likenesses", _add_likenesses),
    ("folds", _add_folds),
    ("explanations", _add_explanations),
    ("judging", _add_judging),
    (_SEARCHED_ANEW, _add_search_language),
    ("story pages", _add_story_pages),
    ("claim redirects", _add_claim_redirects),
    ("former members", _add_former_members),
    ("speaker pages", _add_speaker_pages),
    ("embeddings", _add_embeddings),
)
"""What leads from version 1 to 2, from 2 to 3 and so on: a name, and the step."""

VERSION = 1 + len(STEPS)


def read_version(connection: Connection, path: Path) -> int:
    """The version of a ledger; 0 for an empty file. Raises `LedgerBroken` for a newer one and for another's database."""
    tables = inspect(connection).get_table_names()
    if not tables:
        return 0
    if migrations.name not in tables or progress.name not in tables:
        raise LedgerBroken(f"{path} is a database of another program; name another file")
    version = connection.scalar(select(func.max(migrations.c.version)))
    if version > VERSION:
        raise LedgerBroken(f"{path} was written by a newer Menurut (ledger version {version}, here {VERSION}); update Menurut")
    return version


def migrate(connection: Connection, path: Path) -> None:
    """The ledger has the tables of this version, and a row for every version that it went through."""
    version = read_version(connection, path)
    if version == 0:
        metadata.create_all(connection)
        create_search_index(connection)
        connection.execute(insert(progress).values(id=1, revision=0, linked=0))
        connection.execute(insert(migrations).values(version=1, name="records"))
    for number, (name, step) in enumerate(STEPS, start=2):
        if number > version:
            if version:
                step(connection)
            connection.execute(insert(migrations).values(version=number, name=name))
    if 0 < version < 2 + [name for name, _ in STEPS].index(_SEARCHED_ANEW):
        rebuild_search_index(connection)
        refresh_names(connection, (), read_identities(connection))
