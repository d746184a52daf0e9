"""What the grouping of articles keeps of them: what each speaks of, and how alike those are that are alike at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, and_, delete, or_, select

from menurut.ledger import schema
from menurut.ledger.columns import order_key
from menurut.ledger.rows import insert_rows

Concepts = Mapping[str, float]
Likeness = tuple[str, str, float]
Profile = tuple[str, str, datetime | None, Concepts]
_AT_ONCE = 500  # articles
_PROFILES = select(
    schema.articles.c.id,
    schema.articles.c.language,
    schema.articles.c.published_at,
    schema.profiles.c.concepts,
    schema.profiles.c.weights,
).join(schema.profiles, schema.profiles.c.article_id == schema.articles.c.id)


def write_profiles(connection: Connection, profiles: Iterable[tuple[str, Concepts]]) -> None:
    """The ledger holds what these articles speak of, in place of what it held of them, and no likeness of theirs."""
    rows = [{"article_id": key, "concepts": list(some), "weights": list(some.values())} for key, some in profiles]
    table, pairs = schema.profiles, schema.likenesses
    for at in range(0, len(rows), _AT_ONCE):
        ids = [row["article_id"] for row in rows[at : at + _AT_ONCE]]
        connection.execute(delete(table).where(table.c.article_id.in_(ids)))
        connection.execute(delete(pairs).where(or_(pairs.c.one.in_(ids), pairs.c.other.in_(ids))))
        insert_rows(connection, table, rows[at : at + _AT_ONCE])


def write_likenesses(connection: Connection, likenesses: Iterable[Likeness]) -> None:
    """The ledger holds these likenesses too."""
    insert_rows(connection, schema.likenesses, ({"one": one, "other": other, "value": v} for one, other, v in likenesses))


def find_profiles(connection: Connection, within: Sequence[datetime] | None) -> Iterator[Profile]:
    """Id, language, time and concepts of the articles published within these two moments, oldest first, the undated last.

    Of all articles, where no moments are given.
    """
    articles = schema.articles
    order = articles.c.published_order.is_(None), articles.c.published_order, articles.c.id
    rows = connection.execute(_PROFILES.where(_is_within(within)).order_by(*order), execution_options={"yield_per": _AT_ONCE})
    return (_read_profile(*row) for row in rows)


def read_profiles(connection: Connection, article_ids: Sequence[str]) -> list[Profile]:
    """The same of these articles."""
    rows = connection.execute(_PROFILES.where(schema.articles.c.id.in_(article_ids))).all()
    return [_read_profile(*row) for row in rows]


def _read_profile(
    article_id: str, language: str, published_at: datetime | None, concepts: Sequence[str], weights: Sequence[float]
) -> Profile:
    return article_id, language, published_at, dict(zip(concepts, weights, strict=True))


def read_likenesses(connection: Connection, article_ids: Sequence[str]) -> list[Likeness]:
    """The likenesses of these articles, those of two of them twice."""
    pairs = schema.likenesses
    wanted = select(pairs.c.one, pairs.c.other, pairs.c.value)
    return [
        (one, other, value)
        for side in (pairs.c.one, pairs.c.other)
        for at in range(0, len(article_ids), _AT_ONCE)
        for one, other, value in connection.execute(wanted.where(side.in_(article_ids[at : at + _AT_ONCE]))).all()
    ]


def _is_within(within: Sequence[datetime] | None) -> ColumnElement[bool]:
    time = schema.articles.c.published_order
    if within is None:
        return schema.articles.c.id.is_not(None)
    first, last = map(order_key, within)
    return or_(time.is_(None), and_(time >= first, time <= last))
