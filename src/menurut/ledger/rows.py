"""Records as rows of columns, and rows into tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields
from functools import cache
from itertools import islice
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, insert, text

Row = Mapping[str, Any]
_AT_ONCE = 5_000  # rows


def list_columns(record: object, *but: str) -> dict[str, Any]:
    """The fields of a record by their names, without those in `but`.

    >>> from menurut.model import Span
    >>> list_columns(Span(1, 2), "end")
    {'start': 1}
    """
    return {name: getattr(record, name) for name in list_names(type(record), *but)}


@cache
def list_names(kind: type, *but: str) -> tuple[str, ...]:
    """The names of the fields of a record, in their order, without those in `but`."""
    return tuple(field.name for field in fields(kind) if field.name not in but)


def insert_rows(connection: Connection, table: Table, rows: Iterable[Row]) -> None:
    """The table has these rows too, many at a time; none is no error."""
    waiting = iter(rows)
    while batch := list(islice(waiting, _AT_ONCE)):
        connection.execute(insert(table), batch)


def is_among(column: ColumnElement[int], numbers: Iterable[int]) -> ColumnElement[bool]:
    """That a column has one of many whole numbers: written out, since parameters cost more than the answer does."""
    return column.op("IN", is_comparison=True)(text(f"({', '.join(str(int(number)) for number in numbers)})"))
