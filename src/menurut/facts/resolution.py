"""Which days a date expression means, seen from the publication date or from the dates that the article names."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from menurut.facts.holidays import MOON, find_holiday
from menurut.facts.iso_dates import Resolved, month_end, narrow, write_days, write_times
from menurut.facts.moments import DateExpression, Moment
from menurut.facts.reference import SPEECH_DAYS, Reference, agrees, make_day

_TYPO_DAYS = 60  # so near the publication, a weekday that does not fit is a slip, not a sign of another year
_TYPO_DAYS_AHEAD = 14
_SATURDAY = 6
_NEAR_SENTENCES = 1  # so far back a word such as "sebelumnya" finds the date that it counts from


@dataclass(frozen=True, slots=True)
class Trail:
    """The days that an article has named so far: `last` of all, in sentence `sentence`, and `news`, last with its weekday.

    `month` and `year` begin the last date that was told at least as finely as a month or a year, in sentence `told`;
    `speech` is the last day with its weekday that is set off, as news does with the day of a saying; `event` the last day of
    news that is not.
    """

    last: date | None = None
    sentence: int = -1
    news: date | None = None
    speech: date | None = None
    event: date | None = None
    month: date | None = None
    year: date | None = None
    told: int = -_NEAR_SENTENCES - 1

    def find_origin(self, period: str) -> date | None:
        """What so many days, months or years later or earlier are counted from."""
        return {"month": self.month, "quarter": self.month, "year": self.year, "decade": self.year}.get(period, self.last)


def resolve(expression: DateExpression, reference: Reference, trail: Trail) -> tuple[Resolved | None, Trail]:
    """What the expression means, None where that cannot be known; and the trail for the expressions after it."""
    if expression.recurring:
        return None, trail
    if expression.last:
        return _resolve_range(expression, expression.last, reference, trail), trail
    moment = expression.first
    if moment.clock and _only_clock(moment):
        near = trail.last if trail.sentence == expression.sentence else None
        trail = replace(trail, last=near or trail.event or trail.news or reference.published)
        return _resolve_moment(moment, reference, trail, ahead=False), trail
    if moment.near and expression.sentence - trail.told > _NEAR_SENTENCES:
        moment = moment._replace(near=False)
    if expression.quoted and moment.period == "day" and not moment.from_last:
        reference = _see_from_speech(reference, trail)
    resolved = _resolve_moment(moment, reference, trail, ahead=expression.ahead)
    return resolved, trail if resolved is None else _follow(trail, expression, resolved)


def _follow(trail: Trail, expression: DateExpression, resolved: Resolved) -> Trail:
    """The trail with one more date on it; a span of days or of years leaves it as it was."""
    moment, start = expression.first, date.fromisoformat(resolved.value[:4] + "-01-01")
    if resolved.precision == "year":
        return replace(trail, year=start, told=expression.sentence)
    start = date.fromisoformat(resolved.start[:10])
    if resolved.precision == "month":
        start = start.replace(day=1)
        return replace(trail, month=start, year=start, told=expression.sentence)
    if resolved.precision == "range" and moment.months > 1:
        return replace(trail, month=start, year=start, told=expression.sentence)
    if not (resolved.precision in ("day", "time") or moment.clock):
        return trail
    tells_news = moment.weekday is not None or (moment.period == "day" and not moment.from_last)
    speech = start if moment.weekday and moment.day and expression.set_off else trail.speech
    news = start if tells_news else trail.news
    event = start if tells_news and moment.weekday and not expression.set_off else trail.event
    return Trail(start, expression.sentence, news, speech, event, month=start, year=start, told=expression.sentence)


def _see_from_speech(reference: Reference, trail: Trail) -> Reference:
    """The reference of words in quotation marks: "today" is the day of the saying, where that is just before publication."""
    published, speech = reference.published, trail.speech or reference.speech
    near = published and speech and 0 <= (published - speech).days <= SPEECH_DAYS
    return replace(reference, published=speech) if near else reference


def _only_clock(moment: Moment) -> bool:
    return not (moment.day or moment.weekday or moment.month or moment.year or moment.period or moment.holiday)


def _resolve_range(expression: DateExpression, closing: Moment, reference: Reference, trail: Trail) -> Resolved | None:
    opening = expression.first
    if closing.year is None and opening.year:
        closing = closing._replace(year=opening.year)
    first = _resolve_moment(opening, reference, trail, ahead=expression.ahead)
    if first and opening.weekday and closing.weekday and closing.day is None:
        trail = replace(trail, last=date.fromisoformat(first.start[:10]))
        closing = Moment(closing.end, shift=(closing.weekday - opening.weekday) % 7, period="day", from_last=True)
    second = _resolve_moment(closing, reference, trail, ahead=expression.ahead)
    if first and second and first.start > second.start and opening.year in (None, closing.year):
        first = _resolve_moment(opening._replace(year=int(second.start[:4]) - 1), reference, trail, ahead=False)
    if first is None or second is None or first.start > second.end:
        return None
    value = f"{first.value.partition('/')[0]}/{second.value.rpartition('/')[2]}"
    return Resolved(value, first.start, second.end, "range")


def _resolve_moment(moment: Moment, reference: Reference, trail: Trail, *, ahead: bool) -> Resolved | None:
    days = _resolve_days(moment, reference, trail, ahead=ahead)
    if days is None:
        return None
    if moment.clock:
        return write_times(days[0], moment.clock, moment.until) if days[0] == days[1] else None
    return narrow(write_days(*days), days, moment.edge)


def _resolve_days(moment: Moment, reference: Reference, trail: Trail, *, ahead: bool) -> tuple[date, date] | None:
    """The first and the last day that the moment covers."""
    if moment.holiday:
        return _holiday(moment, moment.holiday, reference, ahead=ahead)
    if moment.period:
        return _shifted(moment, reference, trail)
    if moment.day:
        return _one_day(_calendar_day(moment, reference, ahead=ahead))
    if moment.weekday:
        return _one_day(_weekday(moment, reference, trail.last if moment.near else None, ahead=ahead))
    if moment.month is not None:
        return _months(moment, reference, ahead=ahead)
    if moment.year:
        return _span_years(moment.year, moment.years)
    return _one_day(trail.last) if moment.clock else None


def _one_day(day: date | None) -> tuple[date, date] | None:
    return (day, day) if day else None


def _span_years(year: int, years: int) -> tuple[date, date]:
    return date(year, 1, 1), date(year + years - 1, 12, 31)


def _holiday(moment: Moment, rule: str, reference: Reference, *, ahead: bool) -> tuple[date, date] | None:
    """The day of the holiday, in the year given or else the nearest; of one that the moon sets, the year that is given."""
    year = moment.year
    if moment.period and reference.day and moment.shift is not None:
        year = reference.day.year + moment.shift
    if year:
        return _span_years(year, 1) if rule == MOON else _one_day(find_holiday(rule, year))
    if reference.day is None or reference.year is None:
        return None
    near = (find_holiday(rule, reference.day.year + away) for away in (-1, 0, 1))
    return _one_day(_nearest([day for day in near if day], moment, reference.day, ahead=ahead))


def _calendar_day(moment: Moment, reference: Reference, *, ahead: bool) -> date | None:
    if moment.year:
        return make_day(moment.year, moment.month, moment.day)
    if moment.month is None:
        return _day_of_month(moment, reference)
    if reference.day is None or reference.year is None:
        return None
    if moment.weekday and reference.published is None:
        return make_day(reference.year, moment.month, moment.day)
    candidates = [day for year in (-1, 0, 1) if (day := make_day(reference.day.year + year, moment.month, moment.day))]
    return _nearest(candidates, moment, reference.day, ahead=ahead)


def _day_of_month(moment: Moment, reference: Reference) -> date | None:
    """A day whose month is not named: that of the publication, or the one before where the day is still to come."""
    if reference.published is None:
        return None
    month = reference.published.replace(day=1)
    candidates = [day for start in (month - timedelta(days=1), month) if (day := make_day(start.year, start.month, moment.day))]
    return _nearest(candidates, moment, reference.published, ahead=False)


def _strangeness(years: int, moment: Moment, *, past: bool, ahead: bool) -> int:
    """How much farther a date in another year seems: what lies ahead would have been given its year.

    Where the text looks forward, what lies back seems three times as far; where both may be meant, nothing does.
    """
    if ahead:
        return 3 if past else 1
    if moment.either:
        return 1
    return 1 if years == 0 else 2 if years < 0 else 3


def _nearest(candidates: list[date], moment: Moment, day: date, *, ahead: bool) -> date | None:
    """The candidate nearest to `day`, one in another year counting more; of a weekday, one that falls on it."""
    if moment.direction:
        candidates = [one for one in candidates if (one - day).days * moment.direction >= 0] or candidates

    def strangeness(one: date) -> int:
        return _strangeness(one.year - day.year, moment, past=one < day, ahead=ahead)

    ordered = sorted(candidates, key=lambda one: (abs((one - day).days) * strangeness(one), one < day))
    if not ordered:
        return None
    first = ordered[0]
    if agrees(first, moment.weekday) or -_TYPO_DAYS <= (first - day).days <= _TYPO_DAYS_AHEAD:
        return first
    fitting = next((one for one in ordered if agrees(one, moment.weekday)), None)
    return fitting or next((one for one in ordered if one.year == day.year), first)


def _weekday(moment: Moment, reference: Reference, told: date | None, *, ahead: bool) -> date | None:
    """The day of the week nearest before the publication, or as the words round it say; seen from `told` if there is one."""
    if told:
        reference = replace(reference, published=told)
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
    if moment.direction == 0:
        return reference.published - timedelta(days=back if back <= 3 else back - 7)
    if ahead:
        return reference.published + timedelta(days=(7 - back) % 7)
    return reference.published - timedelta(days=back or (7 if moment.direction == -1 else 0))


def _months(moment: Moment, reference: Reference, *, ahead: bool) -> tuple[date, date] | None:
    year = moment.year or _year_of_month(moment, reference, ahead=ahead)
    if year is None:
        return None
    first_year, month = divmod(year * 12 + moment.month - 1, 12)
    return date(first_year, month + 1, 1), month_end(year, moment.month + moment.months - 1)


def _year_of_month(moment: Moment, reference: Reference, *, ahead: bool) -> int | None:
    """The year of a month without one: the nearest such month, one in another year counting more."""
    day = reference.day
    if day is None:
        return None
    months = {year: (year - day.year) * 12 + moment.month - day.month for year in (day.year - 1, day.year, day.year + 1)}
    if moment.direction:
        months = {year: away for year, away in months.items() if away * moment.direction >= 0}
    elif moment.direction == 0 or moment.months > 1:
        return day.year
    far = {year: abs(away) * _strangeness(year - day.year, moment, past=away < 0, ahead=ahead) for year, away in months.items()}
    return min(months, key=lambda year: (far[year], months[year] < 0 if ahead else 0))


def _shifted(moment: Moment, reference: Reference, trail: Trail) -> tuple[date, date] | None:
    """The day, week, month, year or decade so many away from the publication or from the last date named."""
    told = trail.find_origin(moment.period or "")
    origin = told if moment.from_last or (moment.near and told) else reference.published
    if origin is None and not moment.from_last and moment.period in ("year", "decade"):
        origin = reference.day
    if origin is None or moment.shift is None:
        return None
    told_years = moment.from_last and moment.period == "year" and reference.published
    if told_years and origin.year + moment.shift > told_years.year + 1:
        return None  # a tale of the past goes on from another year than the last one named
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
        if moment.period == "weekend" and moment.direction == -1 and origin.isoweekday() < _SATURDAY:
            monday -= timedelta(weeks=1)
        return monday + timedelta(days=5 if moment.period == "weekend" else 0), monday + timedelta(days=6)
    if moment.period == "month":
        year, month = divmod(origin.year * 12 + origin.month - 1 + shift, 12)
        if moment.day:
            return _one_day(make_day(year, month + 1, moment.day))
        return date(year, month + 1, 1), month_end(year, month + 1)
    if moment.period == "quarter":
        year, quarter = divmod(origin.year * 4 + (origin.month - 1) // 3 + shift, 4)
        return date(year, quarter * 3 + 1, 1), month_end(year, quarter * 3 + 3)
    if moment.period == "decade":
        return _span_years((origin.year // 10 + shift) * 10, 10)
    if moment.day:
        return _one_day(make_day(origin.year + shift, moment.month, moment.day))
    if moment.month:
        return date(origin.year + shift, moment.month, 1), month_end(origin.year + shift, moment.month + moment.months - 1)
    return _span_years(origin.year + shift, 1)
