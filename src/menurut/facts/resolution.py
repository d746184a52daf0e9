"""Which days a date expression means, seen from the publication date or from the dates that the article names."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from menurut.facts.iso_dates import Resolved, month_end, narrow, write_days, write_times
from menurut.facts.moments import DateExpression, Moment
from menurut.facts.reference import Reference, agrees, make_day

_SPEECH_DAYS = 3  # so long after a saying it is still news
_TYPO_DAYS = 60  # so near the publication, a weekday that does not fit is a slip, not a sign of another year


@dataclass(frozen=True, slots=True)
class Trail:
    """The days that an article has named so far: `last` of all, in sentence `sentence`, and `news`, last with its weekday.

    `speech` is the last of these that a comma sets off, as news does with the day of a saying.
    """

    last: date | None = None
    sentence: int = -1
    news: date | None = None
    speech: date | None = None


def resolve(expression: DateExpression, reference: Reference, trail: Trail) -> tuple[Resolved | None, Trail]:
    """What the expression means, None where that cannot be known; and the trail for the expressions after it."""
    if expression.last:
        return _resolve_range(expression, expression.last, reference, trail), trail
    moment = expression.first
    if moment.clock and _only_clock(moment):
        near = trail.last if trail.sentence == expression.sentence else None
        trail = replace(trail, last=near or trail.news or reference.published)
        return _resolve_moment(moment, reference, trail, ahead=False), trail
    if expression.quoted and moment.period == "day" and not moment.from_last:
        reference = _see_from_speech(reference, trail)
    resolved = _resolve_moment(moment, reference, trail, ahead=expression.ahead)
    if resolved is None or not (resolved.precision in ("day", "time") or moment.clock):
        return resolved, trail
    day = date.fromisoformat(resolved.start[:10])
    tells_news = moment.weekday is not None or (moment.period == "day" and not moment.from_last)
    speech = day if moment.weekday and moment.day and expression.set_off else trail.speech
    return resolved, Trail(day, expression.sentence, day if tells_news else trail.news, speech)


def _see_from_speech(reference: Reference, trail: Trail) -> Reference:
    """The reference of words in quotation marks: "today" is the day of the saying, where that is just before publication."""
    published, speech = reference.published, trail.speech
    near = published and speech and 0 <= (published - speech).days <= _SPEECH_DAYS
    return replace(reference, published=speech) if near else reference


def _only_clock(moment: Moment) -> bool:
    return not (moment.day or moment.weekday or moment.month or moment.year or moment.period)


def _resolve_range(expression: DateExpression, closing: Moment, reference: Reference, trail: Trail) -> Resolved | None:
    opening = expression.first
    if closing.year is None and opening.year:
        closing = closing._replace(year=opening.year)
    first = _resolve_moment(opening, reference, trail, ahead=False)
    if first and opening.weekday and closing.weekday and closing.day is None:
        trail = replace(trail, last=date.fromisoformat(first.start[:10]))
        closing = Moment(closing.end, shift=(closing.weekday - opening.weekday) % 7, period="day", from_last=True)
    second = _resolve_moment(closing, reference, trail, ahead=False)
    if first and second and first.start > second.start and opening.year in (None, closing.year):
        first = _resolve_moment(opening._replace(year=int(second.start[:4]) - 1), reference, trail, ahead=False)
    if first is None or second is None or first.start > second.end:
        return None
    return Resolved(f"{first.value}/{second.value}", first.start, second.end, "range")


def _resolve_moment(moment: Moment, reference: Reference, trail: Trail, *, ahead: bool) -> Resolved | None:
    days = _resolve_days(moment, reference, trail, ahead=ahead)
    if days is None:
        return None
    if moment.clock:
        return write_times(days[0], moment.clock, moment.until) if days[0] == days[1] else None
    return narrow(write_days(*days), days, moment.edge)


def _resolve_days(moment: Moment, reference: Reference, trail: Trail, *, ahead: bool) -> tuple[date, date] | None:
    """The first and the last day that the moment covers."""
    if moment.period:
        return _shifted(moment, reference, trail.last)
    if moment.day:
        return _one_day(_calendar_day(moment, reference))
    if moment.weekday:
        return _one_day(_weekday(moment, reference, ahead=ahead))
    if moment.month:
        return _months(moment, reference)
    if moment.year:
        return _span_years(moment.year, moment.years)
    return _one_day(trail.last) if moment.clock else None


def _one_day(day: date | None) -> tuple[date, date] | None:
    return (day, day) if day else None


def _span_years(year: int, years: int) -> tuple[date, date]:
    return date(year, 1, 1), date(year + years - 1, 12, 31)


def _calendar_day(moment: Moment, reference: Reference) -> date | None:
    if moment.year:
        return make_day(moment.year, moment.month, moment.day)
    if moment.month is None:
        return _day_of_month(moment, reference)
    if reference.day is None or reference.year is None:
        return None
    if moment.weekday and reference.published is None:
        return make_day(reference.year, moment.month, moment.day)
    candidates = [day for year in (-1, 0, 1) if (day := make_day(reference.day.year + year, moment.month, moment.day))]
    return _nearest(candidates, moment, reference.day)


def _day_of_month(moment: Moment, reference: Reference) -> date | None:
    """A day whose month is not named: that of the publication, or the one before where the day is still to come."""
    if reference.published is None:
        return None
    month = reference.published.replace(day=1)
    candidates = [day for start in (month - timedelta(days=1), month) if (day := make_day(start.year, start.month, moment.day))]
    return _nearest(candidates, moment, reference.published)


def _strangeness(years: int) -> int:
    """How much farther a date in another year seems: what lies ahead would have been given its year."""
    return 1 if years == 0 else 2 if years < 0 else 3


def _nearest(candidates: list[date], moment: Moment, day: date) -> date | None:
    """The candidate nearest to `day`, one in another year counting more; of a weekday, one that falls on it."""
    if moment.direction:
        candidates = [one for one in candidates if (one - day).days * moment.direction >= 0] or candidates
    ordered = sorted(candidates, key=lambda one: abs((one - day).days) * _strangeness(one.year - day.year))
    if not ordered:
        return None
    if abs((ordered[0] - day).days) <= _TYPO_DAYS:
        return ordered[0]
    return next((one for one in ordered if agrees(one, moment.weekday)), ordered[0])


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
    return date(year, moment.month, 1), month_end(year, moment.month + moment.months - 1)


def _year_of_month(moment: Moment, reference: Reference) -> int | None:
    """The year of a month without one: the nearest such month, one in another year counting more."""
    day = reference.day
    if day is None:
        return None
    months = {year: (year - day.year) * 12 + moment.month - day.month for year in (day.year - 1, day.year, day.year + 1)}
    if moment.direction:
        months = {year: away for year, away in months.items() if away * moment.direction >= 0}
    elif moment.direction == 0 or moment.months > 1:
        return day.year
    return min(months, key=lambda year: abs(months[year]) * _strangeness(year - day.year))


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
        return date(start // 12, start % 12 + 1, 1), month_end(start // 12, start % 12 + 1)
    if moment.period == "decade":
        return _span_years((origin.year // 10 + shift) * 10, 10)
    if moment.day:
        return _one_day(make_day(origin.year + shift, moment.month, moment.day))
    if moment.month:
        return date(origin.year + shift, moment.month, 1), month_end(origin.year + shift, moment.month)
    return _span_years(origin.year + shift, 1)
