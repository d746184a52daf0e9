"""Corrections page by page, the newest first: all of them, or those of one person or of one kind; and one by its number."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, and_, func, select, true

from menurut.judging import find_active
from menurut.ledger.corrections import read_corrections
from menurut.ledger.schema import corrections
from menurut.model import Correction, CorrectionKind

_LARGEST = 2**63 - 1  # that the database counts to


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


@dataclass(frozen=True, slots=True)
class CorrectionInquiry:
    """A correction, whether it `counts`, and the one that it takes back, if it does.

    `deed` is what that one takes back in the end, where it takes something back too, and so on; else what was made itself.
    """

    made: Correction
    counts: bool
    undone: Correction | None
    deed: Correction


def look_up_correction(connection: Connection, number: int) -> CorrectionInquiry | None:
    """The correction with this number, or None."""
    chain = list(_follow_back(connection, number))
    if not chain:
        return None
    counts = number in find_active(_read_outlines(connection, _find_deciding(connection, chain[0])))
    return CorrectionInquiry(chain[0], counts, chain[1] if len(chain) > 1 else None, chain[-1])


def _follow_back(connection: Connection, number: int | None) -> Iterator[Correction]:
    """The correction, the one that it takes back, and so on."""
    while number is not None and 0 < number <= _LARGEST:
        found = read_corrections(connection, corrections.c.number == number)
        yield from found
        number = next((int(one.other) for one in found if one.kind is CorrectionKind.UNDO and one.other), None)


def _find_deciding(connection: Connection, one: Correction) -> set[int]:
    """The numbers of the correction, of what it hangs on, and of all that take back these, or one another."""
    hangs_on = int(one.other) if one.kind is CorrectionKind.RIGHT and one.other else None
    found: set[int] = set()
    new = {one.number} | ({hangs_on} if hangs_on else set())
    while new:
        found |= new
        undoing = and_(corrections.c.kind == CorrectionKind.UNDO, corrections.c.other.in_(map(str, new)))
        new = set(connection.scalars(select(corrections.c.number).where(undoing))) - found
    return found


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


def _read_outlines(connection: Connection, numbers: Collection[int] | None = None) -> list[Correction]:
    """All corrections, or those with these numbers, without what they say: enough to know which of them count."""
    columns = (corrections.c.number, corrections.c.kind, corrections.c.at, corrections.c.who, corrections.c.subject)
    wanted = true() if numbers is None else corrections.c.number.in_(numbers)
    rows = connection.execute(select(*columns, corrections.c.other).where(wanted))
    return [Correction(*row, before=(), after=()) for row in rows]


def count_correctors(connection: Connection) -> dict[str, int]:
    """How many corrections each person made, by name."""
    counted = select(corrections.c.who, func.count()).group_by(corrections.c.who).order_by(corrections.c.who)
    return dict(connection.execute(counted).all())
