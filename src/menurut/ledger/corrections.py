"""Corrections as rows: what people said, numbered in the order in which they said it; rows are only added."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from sqlalchemy import ColumnElement, Connection, delete, func, insert, select, true

from menurut.ledger import schema
from menurut.ledger.accounts import read_accounts, write_account
from menurut.ledger.rows import insert_rows, list_columns
from menurut.model import Correction, CorrectionKind, Evidence, Span, make_id


def write_correction(connection: Connection, correction: Correction) -> Correction:
    """The ledger holds the correction under the next number; gives it back with that number.

    A speaker who is split off gets an id that nobody has yet.
    """
    table = schema.corrections
    number = (connection.scalar(select(func.max(table.c.number))) or 0) + 1
    correction = replace(correction, number=number)
    if correction.kind is CorrectionKind.SPLIT:
        correction = replace(correction, other=make_id("sp", correction.subject, number))
    connection.execute(insert(table), list_columns(correction, "places", "other_places", "was", "now"))
    sides = (correction.places, correction.other_places)
    rows = (
        {"number": number, "side": side, "position": n, "article_id": p.article_id, "start": p.span.start, "end": p.span.end}
        for side, places in enumerate(sides)
        for n, p in enumerate(places)
    )
    insert_rows(connection, schema.correction_places, rows)
    for side, account in enumerate((correction.was, correction.now)):
        if account is not None:
            write_account(connection, account, number=number, side=side)
    return correction


def read_corrections(connection: Connection, where: ColumnElement[bool] | None = None) -> tuple[Correction, ...]:
    """All corrections, or those for which this holds, the first one first."""
    wanted = true() if where is None else where
    rows = connection.execute(select(schema.corrections).where(wanted).order_by(schema.corrections.c.number)).mappings().all()
    meant = None if where is None else select(schema.corrections.c.number).where(wanted)
    table = schema.correction_places
    listed = select(table).order_by(table.c.number, table.c.side, table.c.position)
    places: dict[tuple[int, int], list[Evidence]] = defaultdict(list)
    for row in connection.execute(listed if meant is None else listed.where(table.c.number.in_(meant))):
        places[row.number, row.side].append(Evidence(row.article_id, Span(row.start, row.end)))
    accounts = read_accounts(connection, meant)
    return tuple(
        Correction(
            **row,
            places=tuple(places[row["number"], 0]),
            other_places=tuple(places[row["number"], 1]),
            was=accounts.get((row["number"], 0)),
            now=accounts.get((row["number"], 1)),
        )
        for row in rows
    )


def write_aliases(connection: Connection, text: str) -> bool:
    """The user's own aliases are those of this text; whether that changed anything."""
    if read_aliases(connection) == text:
        return False
    connection.execute(delete(schema.own_aliases))
    connection.execute(insert(schema.own_aliases), {"id": 1, "text": text})
    return True


def read_aliases(connection: Connection) -> str | None:
    """The text of the alias file that was last given, or None."""
    return connection.scalar(select(schema.own_aliases.c.text))
