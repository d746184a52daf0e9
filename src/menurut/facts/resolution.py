"""Which days a date expression means, seen from the publication date or from the dates that the article names."""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from menurut.facts.moments import Clock, DateExpression, Moment

_TYPO_DAYS = 60  # so near the publication, a weekday that does not fit is a slip, not a sign of another year
_SAME_YEAR_REACH = 40  # how many years from the latest named one a year may lie in which the weekdays agree


@dataclass(frozen=True, slots=True)
class Resolved:
    """`value` in ISO 8601, first and last day (or times), precision year, month, day, time or range."""

    value: str
    start: str
    end: str
    precision: str


@dataclass(frozen=True, slots=True)
class Reference:
    """What dates are seen from: `published` the day of publication, `day` a day near it, `weekdays` days named with theirs."""

    published: date | None
    day: date | None
    year: int | None
    weekdays: dict[int, date]


def find_reference(published: date | None, expressions: Iterable[DateExpression]) -> Reference:
    """The reference of an article.

    Without a publication date: the year in which all its pairs of weekday and day agree, nearest to the latest year that it
    names, and the latest of its days; None where it has neither such pairs nor a full date.
    """
    moments = [moment for expression in expressions for moment in (expression.first, expression.last) if moment]
    if published:
        return Reference(published, published, published.year, {})
    full = [day for moment in moments if (day := _full_day(moment))]
    years = [day.year for day in full] or [moment.year for moment in moments if moment.year and moment.years == 1]
    pairs = [moment for moment in moments if moment.weekday and moment.day and moment.month and moment.year is None]
    year = _agreeing_year(pairs, max(years)) if pairs and years else max((day.year for day in full), default=None)
    named = {moment.weekday: day for moment in pairs if year and (day := _make_day(year, moment.month, moment.day))}
    days = [*full, *named.values()]
    return Reference(None, max(days, default=None), year, named)


def _full_day(moment: Moment) -> date | None:
    if moment.year and moment.month and moment.day:
        return _make_day(moment.year, moment.month, moment.day)
    return None


def _agreeing_year(pairs: list[Moment], named: int) -> int | None:
    for distance in range(_SAME_YEAR_REACH):
        for year in (named + distance, named - distance):
            if all(_agrees(_make_day(year, pair.month, pair.day), pair.weekday) for pair in pairs):
                return year
    return None


def _make_day(year: int, month: int | None, day: int | None) -> date | None:
    """The day, or None where the calendar has no such day."""
    try:
        return date(year, month or 1, day or 1)
    except ValueError:
        return None


def _agrees(day: date | None, weekday: int | None) -> bool:
    return day is not None and (weekday is None or day.isoweekday() == weekday)


def resolve(expression: DateExpression, reference: Reference, last: date | None) -> tuple[Resolved | None, date | None]:
    """What the expression means, None where that cannot be known; and the day that later expressions may start from.

    `last` is the last single day that the text named before.
    """
    first = _resolve_moment(expression.first, reference, last, ahead=expression.ahead)
    if expression.last is None:
        day = date.fromisoformat(first.start[:10]) if first and first.precision in ("day", "time") else last
        return first, day
    closing = expression.last
    if first and closing.year is None and expression.first.year:
        closing = replace(closing, year=expression.first.year)
    second = _resolve_moment(closing, reference, last, ahead=False)
    if first is None or second is None:
        return None, last
    if first.start > second.start and expression.first.year is None:
        first = _resolve_moment(replace(expression.first, year=int(second.start[:4]) - 1), reference, last, ahead=False)
    if first is None or first.start > second.end:
        return None, last
    return Resolved(f"{first.value}/{second.value}", first.start, second.end, "range"), last


def _resolve_moment(moment: Moment, reference: Reference, last: date | None, *, ahead: bool) -> Resolved | None:
    days = _resolve_days(moment, reference, last, ahead=ahead)
    if days is None:
        return None
    if moment.clock:
        return _at_clock(days[0], moment.clock, moment.until) if days[0] == days[1] else None
    return _narrow(_write(*days), days, moment.edge)


def _resolve_days(moment: Moment, reference: Reference, last: date | None, *, ahead: bool) -> tuple[date, date] | None:
    """The first and the last day that the moment covers."""
    if moment.period:
        return _shifted(moment, reference, last)
    if moment.day:
        return _one_day(_calendar_day(moment, reference))
    if moment.weekday:
        return _one_day(_weekday(moment, reference, ahead=ahead))
    if moment.month:
        return _months(moment, reference)
    if moment.year:
        return _span_years(moment.year, moment.years)
    return _one_day(last or reference.published) if moment.clock else None


def _one_day(day: date | None) -> tuple[date, date] | None:
    return (day, day) if day else None


def _span_years(year: int, years: int) -> tuple[date, date]:
    return date(year, 1, 1), date(year + years - 1, 12, 31)


def _calendar_day(moment: Moment, reference: Reference) -> date | None:
    if moment.year:
        return _make_day(moment.year, moment.month, moment.day)
    if moment.month is None:
        return _day_of_month(moment, reference)
    if reference.day is None or reference.year is None:
        return None
    if moment.weekday and reference.published is None:
        return _make_day(reference.year, moment.month, moment.day)
    candidates = [day for year in (-1, 0, 1) if (day := _make_day(reference.day.year + year, moment.month, moment.day))]
    return _nearest(candidates, moment, reference.day)


def _day_of_month(moment: Moment, reference: Reference) -> date | None:
    """A day whose month is not named: that of the publication, or the one before where the day is still to come."""
    if reference.published is None:
        return None
    month = reference.published.replace(day=1)
    candidates = [
        day for start in (month - timedelta(days=1), month) if (day := _make_day(start.year, start.month, moment.day))
    ]
    return _nearest(candidates, moment, reference.published)


def _nearest(candidates: list[date], moment: Moment, day: date) -> date | None:
    """The candidate nearest to `day`, one in another year counting double; of a weekday, one that falls on it."""
    if moment.direction:
        candidates = [one for one in candidates if (one - day).days * moment.direction >= 0] or candidates
    ordered = sorted(candidates, key=lambda one: abs((one - day).days) * (1 if one.year == day.year else 2))
    if not ordered:
        return None
    if abs((ordered[0] - day).days) <= _TYPO_DAYS:
        return ordered[0]
    return next((one for one in ordered if _agrees(one, moment.weekday)), ordered[0])


def _weekday(moment: Moment, reference: Reference, *, ahead: bool) -> date | None:
    """The day of the week nearest before the publication, or as the words round it say."""
    if reference.published is None:
        if moment.weekday in reference.weekdays and not moment.direction:
            return reference.weekdays[moment.weekday]
        if reference.day is None:
            return None
        back = (reference.day.isoweekday() - moment.weekday) % 7
        return reference.day - timedelta(days=back if back <= 3 else back - 7)
    back = (reference.published.isoweekday() - moment.weekday) % 7
    if moment.direction == 1:
        return reference.published + timedelta(days=7 - back)
    if ahead:
        return reference.published + timedelta(days=(7 - back) % 7)
    return reference.published - timedelta(days=back or (7 if moment.direction == -1 else 0))


def _months(moment: Moment, reference: Reference) -> tuple[date, date] | None:
    year = moment.year or _year_of_month(moment, reference)
    if year is None:
        return None
    return date(year, moment.month, 1), _month_end(year, moment.month + moment.months - 1)


def _year_of_month(moment: Moment, reference: Reference) -> int | None:
    """The year of a month without one: the nearest such month, one in another year counting double."""
    day = reference.day
    if day is None:
        return None
    months = {year: (year - day.year) * 12 + moment.month - day.month for year in (day.year - 1, day.year, day.year + 1)}
    if moment.direction:
        months = {year: away for year, away in months.items() if away * moment.direction >= 0}
    elif moment.direction == 0 or moment.months > 1:
        return day.year
    return min(months, key=lambda year: abs(months[year]) * (1 if year == day.year else 2))


def _month_end(year: int, month: int) -> date:
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, calendar.monthrange(year, month)[1])


def _shifted(moment: Moment, reference: Reference, last: date | None) -> tuple[date, date] | None:
    """The day, week, month, year or decade so many away from the publication or from the last date named."""
    origin = last if moment.from_last else reference.published
    if origin is None and not moment.from_last and moment.period in ("year", "decade"):
        origin = reference.day
    if origin is None or moment.shift is None:
        return None
    try:
        return _shift(origin, moment, moment.shift)
    except (ValueError, OverflowError):
        return None


def _shift(origin: date, moment: Moment, shift: int) -> tuple[date, date] | None:
    if moment.period == "day":
        return _one_day(origin + timedelta(days=shift))
    if moment.period in ("week", "weekend"):
        monday = origin - timedelta(days=origin.weekday()) + timedelta(weeks=shift)
        if moment.weekday:
            return _one_day(monday + timedelta(days=moment.weekday - 1))
        return monday + timedelta(days=5 if moment.period == "weekend" else 0), monday + timedelta(days=6)
    if moment.period == "month":
        start = origin.year * 12 + origin.month - 1 + shift
        return date(start // 12, start % 12 + 1, 1), _month_end(start // 12, start % 12 + 1)
    if moment.period == "decade":
        return _span_years(origin.year + shift * 10, 1)
    if moment.day:
        return _one_day(_make_day(origin.year + shift, moment.month, moment.day))
    if moment.month:
        return date(origin.year + shift, moment.month, 1), _month_end(origin.year + shift, moment.month)
    return _span_years(origin.year + shift, 1)


def _write(first: date, last: date) -> Resolved:
    """The days in the shortest form that says them: a year, a month, a day or a range."""
    start, end = first.isoformat(), last.isoformat()
    if first == last:
        return Resolved(start, start, end, "day")
    whole_months = first.day == 1 and last == _month_end(last.year, last.month)
    if whole_months and (first.year, first.month) == (last.year, last.month):
        return Resolved(start[:7], start, end, "month")
    if whole_months and first.month == 1 and last.month == 12:
        value = start[:4] if first.year == last.year else f"{start[:4]}/{end[:4]}"
        return Resolved(value, start, end, "year" if first.year == last.year else "range")
    value = f"{start[:7]}/{end[:7]}" if whole_months else f"{start}/{end}"
    return Resolved(value, start, end, "range")


def _narrow(resolved: Resolved, days: tuple[date, date], edge: str | None) -> Resolved:
    """The same value with `start` and `end` narrowed to its first, middle or last third."""
    if edge is None or resolved.precision not in ("month", "year"):
        return resolved
    first, last = days
    if resolved.precision == "month":
        start, end = {"early": (1, 10), "middle": (11, 20), "late": (21, last.day)}[edge]
        return replace(resolved, start=first.replace(day=start).isoformat(), end=last.replace(day=end).isoformat())
    start, end = {"early": (1, 4), "middle": (5, 8), "late": (9, 12)}[edge]
    return replace(resolved, start=date(first.year, start, 1).isoformat(), end=_month_end(first.year, end).isoformat())


def _at_clock(day: date, clock: Clock, until: Clock | None) -> Resolved:
    start = _write_clock(day, clock)
    if until is None:
        return Resolved(start, start, start, "time")
    end = _write_clock(day + timedelta(days=(until.hour, until.minute) < (clock.hour, clock.minute)), until)
    return Resolved(f"{start}/{end}", start, end, "range")


def _write_clock(day: date, clock: Clock) -> str:
    return f"{day.isoformat()}T{clock.hour:02}:{clock.minute:02}{clock.zone or ''}"
