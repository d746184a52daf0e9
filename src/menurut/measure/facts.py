"""Dates and quantities: how gold says them in brat standoff, and how often those found are right.

A fact is a `T` line `Date` or `Quantity` with a note line of the same name: `#7 Date T12 2024-10-28` (`-` where it must stay
unresolved), `#8 Quantity T13 value=3000; upper=; unit=; bound=exact; counted=tentara Korea Utara`, parted by tabs. Values are
those of `Fact`. Gold that marks no facts has no such lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from decimal import Decimal, InvalidOperation
from pathlib import Path

from menurut.errors import BrokenGold
from menurut.language import fold
from menurut.model import Bound, Fact, FactKind, Span

_SPAN = re.compile(r"(T\d+)\t(Date|Quantity) (\d+) (\d+)\t")
_NOTE = re.compile(r"#\d+\t(Date|Quantity) (T\d+)\t(.*)")
_CLOSE = Decimal("1e-6")
_KEPT = {4: "year", 7: "month"}  # the precision of an ISO 8601 date by its length


@dataclass(slots=True)
class FactCounts:
    """Counts over the facts that gold marks; filled by `count_facts` over many articles.

    `dates` are those that can be resolved, `open_dates` those that must not be. `right` quantities are right in value, unit and
    bound; `counted_marked` are those found of which gold says what is counted. `elsewhere` are the found facts that touch no
    marked one: nothing says whether they are right.
    """

    dates: int = 0
    dates_found: int = 0
    dates_right: int = 0
    wrong_year: int = 0
    open_dates: int = 0
    open_kept: int = 0
    quantities: int = 0
    quantities_found: int = 0
    value: int = 0
    unit: int = 0
    bound: int = 0
    right: int = 0
    counted_marked: int = 0
    counted: int = 0
    elsewhere: int = 0

    def __bool__(self) -> bool:
        """Whether gold marked any fact."""
        return bool(self.dates or self.open_dates or self.quantities)

    def add(self, other: FactCounts) -> None:
        """Every count grows by that of the other."""
        for one in fields(self):
            setattr(self, one.name, getattr(self, one.name) + getattr(other, one.name))

    def rows(self) -> dict[str, tuple[int, int]]:
        """How many are right and of how many, by the names that floors use; without those of which there are none."""
        rows = {
            "dates": (self.dates_right, self.dates),
            "dates in their year": (self.dates_found - self.wrong_year, self.dates_found),
            "dates left open": (self.open_kept, self.open_dates),
            "quantities": (self.right, self.quantities),
            "quantity value": (self.value, self.quantities),
            "quantity unit": (self.unit, self.quantities),
            "quantity bound": (self.bound, self.quantities),
            "counted": (self.counted, self.counted_marked),
        }
        return {name: row for name, row in rows.items() if row[1]}


def read_facts(path: Path) -> tuple[Fact, ...]:
    """The facts that an `.ann` file marks, in its order; empty where it marks none.

    Raises `BrokenGold` where a fact has no note, or one that cannot be read.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise BrokenGold(f"{path}: cannot be read as brat standoff: {error}") from error
    notes = {(m[1], m[2]): m[3].strip() for line in lines if (m := _NOTE.match(line))}
    facts = []
    for line in lines:
        if m := _SPAN.match(line):
            try:
                facts.append(_read_fact(m[2], Span(int(m[3]), int(m[4])), notes[m[2], m[1]]))
            except (KeyError, ValueError, InvalidOperation) as error:
                raise BrokenGold(f"{path}: {m[1]} has no {m[2]} note that can be read") from error
    return tuple(facts)


def _read_fact(kind: str, span: Span, note: str) -> Fact:
    if kind == "Date":
        return Fact(FactKind.DATE, span, None if note == "-" else note)
    said = dict(part.strip().split("=", 1) for part in note.split(";"))
    upper = Decimal(said["upper"]) if said["upper"] else None
    unit, counted = said["unit"] or None, said["counted"] or None
    return Fact(FactKind.QUANTITY, span, Decimal(said["value"]), upper, unit, counted, Bound(said["bound"]))


def count_facts(counts: FactCounts, gold: Sequence[Fact], found: Sequence[Fact]) -> None:
    """The counts hold one more article: each marked fact is matched to the found one of its kind with the largest overlap."""
    for one in gold:
        other = _best(one, found)
        if one.kind is FactKind.QUANTITY:
            _count_quantity(counts, one, other)
        elif one.value is None:
            counts.open_dates += 1
            counts.open_kept += other is None or not (other.value or other.start)
        else:
            _count_date(counts, str(one.value), other)
    counts.elsewhere += sum(not any(one.span.overlaps(other.span) for one in gold) for other in found)


def _best(one: Fact, found: Iterable[Fact]) -> Fact | None:
    touching = (other for other in found if other.kind is one.kind and other.span.overlaps(one.span))
    return max(touching, key=lambda other: _overlap(one.span, other.span), default=None)


def _overlap(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _count_date(counts: FactCounts, gold: str, found: Fact | None) -> None:
    counts.dates += 1
    if found is None:
        return
    counts.dates_found += 1
    right = _is_date(gold, found)
    counts.dates_right += right
    counts.wrong_year += not right and str(found.value or found.start or "")[:4] not in ("", gold[:4])


def _is_date(gold: str, found: Fact) -> bool:
    """Whether a date found says at least what is marked, a year or month as a whole, of a range both ends."""
    value, end = str(found.value or found.start or ""), found.end or ""
    if "/" in gold:
        first, last = gold.split("/")
        return (found.start or value).startswith(first) and (end.startswith(last) or value.partition("/")[2].startswith(last))
    kept = _KEPT.get(len(gold))
    longer = end.startswith(gold) and end[:10] != value[:10]
    return value.startswith(gold) and (kept is None or len(value) == len(gold) or found.precision == kept or longer)


def _count_quantity(counts: FactCounts, gold: Fact, found: Fact | None) -> None:
    counts.quantities += 1
    if found is None:
        return
    counts.quantities_found += 1
    value = _is_close(gold.value, found.value) and _is_close(gold.upper, found.upper)
    unit, bound = _is_unit(gold, found), gold.bound == found.bound
    counts.value += value
    counts.unit += unit
    counts.bound += bound
    counts.right += value and unit and bound
    counts.counted_marked += bool(gold.counted)
    mine, theirs = set(_words(gold.counted).split()), set(_words(found.counted).split())
    counts.counted += bool(mine and theirs) and (mine <= theirs or theirs <= mine)


def _is_close(gold: object, found: object) -> bool:
    """Both unknown, or equal but for what rounding takes."""
    if not (isinstance(gold, Decimal) and isinstance(found, Decimal)):
        return gold is found
    return abs(gold - found) <= _CLOSE * max(1, abs(gold))


def _is_unit(gold: Fact, found: Fact) -> bool:
    """The same unit; a thing counted may be found as a unit."""
    mine, theirs = _words(gold.unit), _words(found.unit)
    return mine == theirs or (not mine and theirs in _words(gold.counted))


def _words(name: str | None) -> str:
    return " ".join(re.findall(r"\w+", fold(name or "")))
