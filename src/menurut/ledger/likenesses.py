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
_AT_ONCE = 500  # articles


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


def find_profiles(
    connection: Connection, within: Sequence[datetime] | None
) -> Iterator[tuple[str, str, datetime | None, Concepts]]:
    """Id, language, time and concepts of the articles published within these two moments, oldest first, the undated last.

    Of all articles, where no moments are given.
    """
    articles, table = schema.articles, schema.profiles
    wanted = (
        select(articles.c.id, articles.c.language, articles.c.published_at, table.c.concepts, table.c.weights)
        .join(table, table.c.article_id == articles.c.id)
        .where(_is_within(within))
        .order_by(articles.c.published_order.is_(None), articles.c.published_order, articles.c.id)
    )
    rows = connection.execute(wanted, execution_options={"yield_per": _AT_ONCE})
    for article_id, language, published_at, concepts, weights in rows:
        yield article_id, language, published_at, dict(zip(concepts, weights, strict=True))


def find_likenesses(connection: Connection, within: Sequence[datetime] | None) -> list[Likeness]:
    """The likenesses of which an article was published within these two moments, or is undated."""
    pairs, articles = schema.likenesses, schema.articles
    wanted = select(pairs.c.one, pairs.c.other, pairs.c.value)
    if within is not None:
        near = select(articles.c.id).where(_is_within(within))
        wanted = wanted.where(or_(pairs.c.one.in_(near), pairs.c.other.in_(near)))
    return [(one, other, value) for one, other, value in connection.execute(wanted)]


def _is_within(within: Sequence[datetime] | None) -> ColumnElement[bool]:
    time = schema.articles.c.published_order
    if within is None:
        return schema.articles.c.id.is_not(None)
    first, last = map(order_key, within)
    return or_(time.is_(None), and_(time >= first, time <= last))
