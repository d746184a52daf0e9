"""Corrections page by page, the newest first: all of them, or those of one person or of one kind."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, and_, func, select, true

from menurut.judging import find_active
from menurut.ledger.corrections import read_corrections
from menurut.ledger.schema import corrections
from menurut.model import Correction, CorrectionKind


@dataclass(frozen=True, slots=True)
class CorrectionFilters:
    """Which corrections are wanted: those that this person made, those of this kind."""

    who: str | None = None
    kind: CorrectionKind | None = None


@dataclass(frozen=True, slots=True)
class CorrectionList:
    """Some of the corrections that were asked for; `total` counts all of them, `active` are the numbers of those that count.

    `undone` are those that corrections of the list take back, by their numbers.
    """

    made: tuple[Correction, ...]
    total: int
    active: frozenset[int]
    undone: dict[int, Correction]


def find_correction_page(connection: Connection, filters: CorrectionFilters, *, limit: int, offset: int) -> CorrectionList:
    """At most `limit` of the corrections for which the filters hold, the newest first, from the one at `offset` on."""
    wanted = _list_conditions(filters)
    table = corrections
    total = connection.scalar(select(func.count()).select_from(table).where(wanted)) or 0
    page = select(table.c.number).where(wanted).order_by(table.c.number.desc()).limit(limit).offset(offset)
    numbers = list(connection.scalars(page))
    made = read_corrections(connection, table.c.number.in_(numbers))
    meant = [int(one.other) for one in made if one.kind is CorrectionKind.UNDO and one.other]
    undone = read_corrections(connection, table.c.number.in_(meant))
    active = find_active(_read_outlines(connection))
    return CorrectionList(tuple(reversed(made)), total, active, {one.number: one for one in undone})


def _list_conditions(filters: CorrectionFilters) -> ColumnElement[bool]:
    of_person = true() if filters.who is None else corrections.c.who == filters.who
    return and_(of_person, true() if filters.kind is None else corrections.c.kind == filters.kind)


def _read_outlines(connection: Connection) -> list[Correction]:
    """All corrections without what they say: enough to know which of them count."""
    columns = (corrections.c.number, corrections.c.kind, corrections.c.at, corrections.c.who, corrections.c.subject)
    rows = connection.execute(select(*columns, corrections.c.other))
    return [Correction(*row, before=(), after=()) for row in rows]


def count_correctors(connection: Connection) -> dict[str, int]:
    """How many corrections each person made, by name."""
    counted = select(corrections.c.who, func.count()).group_by(corrections.c.who).order_by(corrections.c.who)
    return dict(connection.execute(counted).all())
