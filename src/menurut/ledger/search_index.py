"""The full-text index: the one place that speaks SQLite's own language, for a table that only SQLite has (FTS5).

One row an attribution, under its number: its source and content, and the title of its article; each once as folded words,
for exact phrases, and once as stems. The text is cut and stemmed here, in Python, since SQLite knows English stems only.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

from sqlalchemy import (
    Column,
    Connection,
    Integer,
    MetaData,
    Table,
    Text,
    column,
    delete,
    func,
    insert,
    literal_column,
    select,
    text,
)

from menurut.ledger.schema import articles, attributions
from menurut.ledger.words import find_words, fold, stem
from menurut.model import Span

# The columns as SQLAlchemy sees them; a MetaData of its own keeps it from making an ordinary table of them.
index = Table(
    "attribution_words",
    MetaData(),
    Column("rowid", Integer, primary_key=True),
    Column("stems", Text),
    Column("words", Text),
    Column("title_stems", Text),
    Column("title_words", Text),
)
_CREATE = text(
    "CREATE VIRTUAL TABLE attribution_words USING fts5("
    "stems, words, title_stems, title_words, tokenize = 'unicode61 remove_diacritics 0')"
)
# A word in the title bears on every attribution of the article, so it says little about each.
_WEIGHTS = (1.0, 1.0, 0.1, 0.1)
# Stands between pieces that are not neighbours in the text: a character of private use, which no word has.
_GAP = " \ue000 "


def create_search_index(connection: Connection) -> None:
    """The ledger has an empty index."""
    connection.execute(_CREATE)


def fill_search_index(connection: Connection, article_ids: Sequence[str] | None = None) -> None:
    """The attributions of these articles, or of all, are in the index."""
    wanted = select(
        attributions.c.number,
        attributions.c.source,
        attributions.c.content,
        articles.c.text,
        articles.c.title,
        articles.c.language,
    ).join(articles)
    if article_ids is not None:
        wanted = wanted.where(articles.c.id.in_(article_ids))
    rows = iter(connection.execute(wanted))
    while batch := [_index_row(*row) for row in islice(rows, 500)]:
        connection.execute(insert(index), batch)


def _index_row(
    number: int, source: tuple[Span, ...], content: tuple[Span, ...], sealed: str, title: str | None, language: str
) -> dict[str, int | str]:
    own_words = [
        [fold(word.slice(piece)) for word in find_words(piece)] for piece in (s.slice(sealed) for s in source + content)
    ]
    title_words = [fold(word.slice(title)) for word in find_words(title)] if title else []
    return {
        "rowid": number,
        "stems": _GAP.join(" ".join(stem(word, language) for word in words) for words in own_words),
        "words": _GAP.join(" ".join(words) for words in own_words),
        "title_stems": " ".join(stem(word, language) for word in title_words),
        "title_words": " ".join(title_words),
    }


def clear_search_index(connection: Connection, numbers: Iterable[int]) -> None:
    """The attributions with these numbers are no longer in the index."""
    connection.execute(delete(index).where(index.c.rowid.in_(list(numbers))))


def find_numbers(
    connection: Connection, phrases: Iterable[tuple[str, ...]], stems: Iterable[frozenset[str]], limit: int
) -> list[int]:
    """The numbers of at most `limit` attributions that hold every phrase and, for every set, one of its stems; best first.

    The order is BM25 (Robertson and Zaragoza 2009) as FTS5 computes it, newest first among equals.
    """
    parts = [f"{{words title_words}} : {_quote(' '.join(phrase))}" for phrase in phrases]
    parts += [f"{{stems title_stems}} : ({' OR '.join(map(_quote, sorted(choice)))})" for choice in stems]
    if not parts:
        return []
    score = func.bm25(literal_column(index.name), *_WEIGHTS)
    found = (
        select(attributions.c.number)
        .select_from(index.join(attributions, index.c.rowid == attributions.c.number).join(articles))
        .where(column(index.name).match(" AND ".join(parts)))
        .order_by(score, articles.c.published_order.desc(), attributions.c.id)
        .limit(limit)
    )
    return list(connection.scalars(found))


def _quote(words: str) -> str:
    # Inside double quotes FTS5 knows no operators.
    return '"' + words.replace('"', '""') + '"'
