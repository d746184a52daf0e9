"""The full-text index is filled: the one place, with `matching.py`, that speaks SQLite's own language (FTS5).

One row an attribution. Beside it an ordinary row says which attribution a key is and what it is counted under, and a
vocabulary how many attributions have a word. The text is cut and stemmed in Python, since SQLite knows English stems only.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from sqlalchemy import Column, Connection, Integer, MetaData, Table, Text, and_, bindparam, delete, func, select, text, update
from sqlalchemy.dialects.sqlite import insert

from menurut.ledger.identities import identify_readings
from menurut.ledger.readings import read_readings
from menurut.ledger.rows import insert_rows
from menurut.ledger.schema import articles, attributions, identity_members, searched, vocabulary
from menurut.ledger.search.tokens import EVERY, OUTLET, SPEAKER, STEM, Entry, make_key, mark_identity, write_fields, write_text
from menurut.model import Article, Attribution, Reading

# The columns as SQLAlchemy sees them; a MetaData of its own keeps it from making an ordinary table of them.
index = Table(
    "searched_words",
    MetaData(),
    Column("rowid", Integer, primary_key=True),
    Column("own", Text),
    Column("title", Text),
    Column("fields", Text),
    Column("identity", Text),
)
# Words come folded, and every letter beyond ASCII is a part of a word to this tokenizer, as it is to `find_words`.
_CREATE = text(
    "CREATE VIRTUAL TABLE searched_words USING fts5(own, title, fields, identity, tokenize = \"ascii tokenchars '_'\")"
)
_LISTED = (EVERY, OUTLET, SPEAKER)  # of the fields: how many attributions there are, and what somebody may be typing
_AT_ONCE = 200  # articles


def create_search_index(connection: Connection) -> None:
    """The ledger has an empty index."""
    connection.execute(_CREATE)


def rebuild_search_index(connection: Connection) -> None:
    """The index holds all attributions of the ledger and nothing else."""
    connection.execute(text("DROP TABLE IF EXISTS searched_words"))
    create_search_index(connection)
    connection.execute(delete(searched))
    connection.execute(delete(vocabulary))
    # Oldest first: where keys rise, the index is written in one go.
    listed = select(articles.c.id).order_by(func.substr(articles.c.published_at, 1, 10), articles.c.id)
    ids = list(connection.scalars(listed))
    for at in range(0, len(ids), _AT_ONCE):
        index_readings(connection, read_readings(connection, ids[at : at + _AT_ONCE]))
    connection.execute(text("INSERT INTO searched_words(searched_words) VALUES ('optimize')"))


def index_readings(connection: Connection, readings: Sequence[Reading]) -> None:
    """The index holds the attributions of these articles as they are read now, and none that they had before.

    The ledger holds these readings already.
    """
    article_ids = [reading.article.id for reading in readings]
    clear_search_index(connection, article_ids)
    table = attributions
    wanted = select(table.c.id, table.c.number).where(table.c.article_id.in_(article_ids))
    numbers = dict(connection.execute(wanted).all())
    entries: list[Entry] = []
    rows: list[dict[str, object]] = []
    for reading in identify_readings(connection, readings):
        for entry, attribution in zip(_make_entries(reading, numbers), reading.attributions, strict=True):
            entries.append(entry)
            rows.append(_make_row(entry.key, attribution, reading.article))
    entries.sort(key=lambda entry: entry.key)
    insert_rows(connection, searched, rows)
    insert_rows(connection, index, [_index_row(entry) for entry in entries])
    _count_words(connection, entries, 1)


def _make_entries(reading: Reading, numbers: dict[str, int]) -> list[Entry]:
    article = reading.article
    speakers = {speaker.id: speaker for speaker in reading.speakers}
    title = write_text([article.title], article.language) if article.title else ""
    return [
        Entry(
            make_key(article.published_at, numbers[one.id]),
            write_text([span.slice(article.text) for span in one.source + one.content], article.language),
            title,
            write_fields(one, article, speakers.get(one.speaker_id or "")),
            mark_identity(one.speaker_id),
        )
        for one in reading.attributions
    ]


def _make_row(key: int, attribution: Attribution, article: Article) -> dict[str, object]:
    return {
        "key": key,
        "attribution_id": attribution.id,
        "article_id": article.id,
        "act": attribution.act,
        "outlet": article.outlet,
        "speaker_id": attribution.speaker_id,
    }


def _index_row(entry: Entry) -> dict[str, int | str]:
    columns = {"own": entry.own, "title": entry.title, "fields": entry.fields, "identity": entry.identity}
    return {"rowid": entry.key} | columns


def clear_search_index(connection: Connection, article_ids: Sequence[str]) -> None:
    """No attribution of these articles is in the index."""
    keys = list(connection.scalars(select(searched.c.key).where(searched.c.article_id.in_(article_ids))))
    if not keys:
        return
    held = connection.execute(select(index).where(index.c.rowid.in_(keys)))
    entries = [Entry(row.rowid, row.own, row.title, row.fields, row.identity) for row in held]
    connection.execute(delete(index).where(index.c.rowid.in_(keys)))
    connection.execute(delete(searched).where(searched.c.key.in_(keys)))
    _count_words(connection, entries, -1)


def index_speakers(connection: Connection, article_ids: Collection[str]) -> None:
    """Everybody who speaks in these articles is in the index as who they are over all articles now."""
    ids = sorted(article_ids)
    for at in range(0, len(ids), _AT_ONCE):
        _change_speakers(connection, _find_changed(connection, ids[at : at + _AT_ONCE]))


def _find_changed(connection: Connection, article_ids: Sequence[str]) -> dict[int, str | None]:
    """Who says it now, by the keys of the attributions of which the index knows somebody else."""
    said, members = attributions, identity_members
    now = func.coalesce(members.c.identity_id, said.c.speaker_id)
    same = and_(members.c.article_id == said.c.article_id, members.c.speaker_id == said.c.speaker_id)
    known = searched.join(said, said.c.id == searched.c.attribution_id).outerjoin(members, same)
    wanted = select(searched.c.key, now).select_from(known).where(searched.c.article_id.in_(article_ids))
    return dict(connection.execute(wanted.where(now.is_distinct_from(searched.c.speaker_id)).order_by(searched.c.key)).all())


def _change_speakers(connection: Connection, changed: Mapping[int, str | None]) -> None:
    if not changed:
        return
    rows = [{"at": key, "who": who, "mark": mark_identity(who)} for key, who in changed.items()]
    at = bindparam("at")
    connection.execute(update(searched).where(searched.c.key == at).values(speaker_id=bindparam("who")), rows)
    connection.execute(update(index).where(index.c.rowid == at).values(identity=bindparam("mark")), rows)


def _count_words(connection: Connection, entries: Iterable[Entry], sign: int) -> None:
    """The vocabulary counts these attributions too, or, with the sign turned, no longer."""
    counts: Counter[str] = Counter()
    for entry in entries:
        counts.update({word for word in f"{entry.own} {entry.title}".split() if not word.startswith(STEM)})
        counts.update({word for word in entry.fields.split() if word.startswith(_LISTED)})
    if counts:
        adding = insert(vocabulary)
        more = adding.on_conflict_do_update(index_elements=["word"], set_={"rows": vocabulary.c.rows + adding.excluded.rows})
        connection.execute(more, [{"word": word, "rows": sign * count} for word, count in counts.items()])
