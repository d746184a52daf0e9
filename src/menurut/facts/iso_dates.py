"""Days and times written in ISO 8601, in the shortest form that says them."""

from __future__ import annotations

import calendar
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from menurut.facts.moments import Clock


@dataclass(frozen=True, slots=True)
class Resolved:
    """`value` in ISO 8601, first and last day (or times), precision year, month, day, time or range."""

    value: str
    start: str
    end: str
    precision: str


def month_end(year: int, month: int) -> date:
    """The last day of a month; months past the twelfth lie in the years after."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, calendar.monthrange(year, month)[1])


def write_days(first: date, last: date) -> Resolved:
    """The days in the shortest form that says them: a year, a month, a day or a range."""
    start, end = first.isoformat(), last.isoformat()
    if first == last:
        return Resolved(start, start, end, "day")
    whole_months = first.day == 1 and last == month_end(last.year, last.month)
    if whole_months and (first.year, first.month) == (last.year, last.month):
        return Resolved(start[:7], start, end, "month")
    if whole_months and first.month == 1 and last.month == 12:
        value = start[:4] if first.year == last.year else f"{start[:4]}/{end[:4]}"
        return Resolved(value, start, end, "year" if first.year == last.year else "range")
    value = f"{start[:7]}/{end[:7]}" if whole_months else f"{start}/{end}"
    return Resolved(value, start, end, "range")


def narrow(resolved: Resolved, days: tuple[date, date], edge: str | None) -> Resolved:
    """The same value with `start` and `end` narrowed to its first, middle or last third."""
    if edge is None or resolved.precision not in ("month", "year"):
        return resolved
    first, last = days
    if resolved.precision == "month":
        start, end = {"early": (1, 10), "middle": (11, 20), "late": (21, last.day)}[edge]
        return replace(resolved, start=first.replace(day=start).isoformat(), end=last.replace(day=end).isoformat())
    start, end = {"early": (1, 4), "middle": (5, 8), "late": (9, 12)}[edge]
    return replace(resolved, start=date(first.year, start, 1).isoformat(), end=month_end(first.year, end).isoformat())


def write_times(day: date, clock: Clock, until: Clock | None) -> Resolved:
    start = _write_clock(day, clock)
    if until is None:
        return Resolved(start, start, start, "time")
    end = _write_clock(day + timedelta(days=(until.hour, until.minute) < (clock.hour, clock.minute)), until)
    return Resolved(f"{start}/{end}", start, end, "range")


def _write_clock(day: date, clock: Clock) -> str:
    """The moment; 24.00 is the first of the day after."""
    day += timedelta(days=clock.hour // 24)
    written = f"{day.isoformat()}T{clock.hour % 24:02}:{clock.minute:02}"
    if clock.zone and "/" in clock.zone:
        return datetime.fromisoformat(written).replace(tzinfo=ZoneInfo(clock.zone)).isoformat(timespec="minutes")
    return written + (clock.zone or "")
