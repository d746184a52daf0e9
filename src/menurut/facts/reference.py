"""What the dates of an article are seen from: its publication, or else the days that it names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from menurut.facts.moments import DateExpression, Moment

SPEECH_DAYS = 3  # so long after a saying it is still news
_REACH_YEARS = 12  # after at most that many years a day falls on the same weekday again


@dataclass(frozen=True, slots=True)
class Reference:
    """What dates are seen from: `published` the day of publication, `day` a day near it, `weekdays` days named with theirs.

    `speech` is the latest day named with its weekday that lies at most three days before the publication.
    """

    published: date | None
    day: date | None
    year: int | None
    weekdays: dict[int, date]
    speech: date | None = None


def find_reference(published: date | None, expressions: Iterable[DateExpression]) -> Reference:
    """The reference of an article.

    Without a publication date: the year in which its pairs of weekday and day agree, nearest to the latest year that it
    names, and the latest of its days, those with their weekday first, since these tell the news; None where it has neither
    such pairs nor a full date.
    """
    moments = [moment for expression in expressions for moment in (expression.first, expression.last) if moment]
    if published:
        return Reference(published, published, published.year, {}, _last_news(published, moments))
    full = [day for moment in moments if (day := _full_day(moment))]
    years = [day.year for day in full] or [moment.year for moment in moments if moment.year and moment.years == 1]
    pairs = [moment for moment in moments if moment.weekday and moment.day and moment.month and moment.year is None]
    year = _agreeing_year(pairs, max(years)) if pairs and years else max((day.year for day in full), default=None)
    named = {moment.weekday: day for moment in pairs if year and (day := make_day(year, moment.month, moment.day))}
    dated = [day for moment in moments if moment.weekday and (day := _full_day(moment))]
    days = [*dated, *named.values()] or full
    return Reference(None, max(days, default=None), year, named | {day.isoweekday(): day for day in sorted(dated)})


def _last_news(published: date, moments: Iterable[Moment]) -> date | None:
    """The latest day named with its weekday that is not older than news are, or None."""
    dated = (one for one in moments if one.weekday and one.day and one.month)
    named = (make_day(one.year or published.year, one.month, one.day) for one in dated)
    return max((day for day in named if day and 0 <= (published - day).days <= SPEECH_DAYS), default=None)


def _full_day(moment: Moment) -> date | None:
    if moment.year and moment.month and moment.day:
        return make_day(moment.year, moment.month, moment.day)
    return None


def _agreeing_year(pairs: list[Moment], named: int) -> int | None:
    """The year in which most of the pairs agree, all of them if there is one; of equals the one nearest to `named`."""
    distinct = {(pair.month, pair.day, pair.weekday) for pair in pairs}
    years = [year for distance in range(_REACH_YEARS) for year in (named + distance, named - distance)]
    counts = {year: sum(agrees(make_day(year, month, day), weekday) for month, day, weekday in distinct) for year in years}
    best = max(years, key=lambda year: counts[year])
    return best if counts[best] * 2 > len(distinct) else None


def make_day(year: int, month: int | None, day: int | None) -> date | None:
    """The day, or None where the calendar has no such day."""
    try:
        return date(year, month or 1, day or 1)
    except ValueError:
        return None


def agrees(day: date | None, weekday: int | None) -> bool:
    """Whether the day exists and falls on the weekday, if one is given."""
    return day is not None and (weekday is None or day.isoweekday() == weekday)
