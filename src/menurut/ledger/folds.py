"""Folds as rows: what counts with another article, or with a medium outside the ledger, and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import ColumnElement, Connection, select

from menurut.ledger import schema
from menurut.ledger.rows import Row, insert_rows, list_columns
from menurut.model import Fold, Span


def write_folds(connection: Connection, folds: Iterable[Fold], story_of: Mapping[str, str]) -> None:
    """The ledger holds these folds too, in their order; `story_of` gives the story of an article."""
    rows = (
        list_columns(fold, "span", "into_span")
        | {"story_id": story_of[fold.article_id], "position": n}
        | _list_ends(fold.span, "")
        | _list_ends(fold.into_span, "into_")
        for n, fold in enumerate(folds)
    )
    insert_rows(connection, schema.folds, rows)


def _list_ends(span: Span | None, prefix: str) -> dict[str, int | None]:
    return {f"{prefix}start": span and span.start, f"{prefix}end": span and span.end}


def read_folds(connection: Connection, where: ColumnElement[bool]) -> tuple[Fold, ...]:
    """The folds for which this holds, those of older stories first."""
    folds, stories = schema.folds, schema.stories
    order = (stories.c.first_order.is_(None), stories.c.first_order, stories.c.id, folds.c.position)
    rows = connection.execute(select(folds).join(stories, stories.c.id == folds.c.story_id).where(where).order_by(*order))
    return tuple(_make_fold(row) for row in rows.mappings())


def _make_fold(row: Row) -> Fold:
    return Fold(
        statement_id=row["statement_id"],
        article_id=row["article_id"],
        kind=row["kind"],
        into=row["into"],
        medium=row["medium"],
        span=None if row["start"] is None else Span(row["start"], row["end"]),
        into_span=None if row["into_start"] is None else Span(row["into_start"], row["into_end"]),
        attributions=row["attributions"],
    )
