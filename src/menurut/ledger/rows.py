"""Records as rows of columns, and rows into tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Any

from sqlalchemy import Connection, Table, insert

Row = Mapping[str, Any]


def list_columns(record: object, *but: str) -> dict[str, Any]:
    """The fields of a record by their names, without those in `but`.

    >>> from menurut.model import Span
    >>> list_columns(Span(1, 2), "end")
    {'start': 1}
    """
    return {field.name: getattr(record, field.name) for field in fields(record) if field.name not in but}  # type: ignore[arg-type]


def insert_rows(connection: Connection, table: Table, rows: Iterable[Row]) -> None:
    """The table has these rows too, all at once; none is no error."""
    if batch := list(rows):
        connection.execute(insert(table), batch)
