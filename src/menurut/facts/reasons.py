"""Why it cannot be known which day a date expression means: one short word that does not change from version to version."""

from __future__ import annotations

from menurut.facts.holidays import MOON
from menurut.facts.moments import DateExpression, Moment
from menurut.facts.reference import Reference, make_day

NO_SUCH_DAY = "no_such_day"  # no calendar has it: 31 April, 29 February 2023
NO_ANCHOR = "no_anchor"  # told from a day that the article does not give: yesterday, three weeks later
NO_YEAR = "no_year"  # a day, month or feast without its year, and nothing says which
RECURS = "recurring"  # hours and days that come again: opening hours
MOON_SETS_IT = "moon"  # a feast whose day is set by the moon and by councils, without a year
ENDS_BEFORE_IT_BEGINS = "ends_before_it_begins"  # a range the wrong way round
TOO_FAR = "too_far"  # outside the years 1 to 9999

_LEAP_YEAR = 2024


def explain(expression: DateExpression, reference: Reference) -> str:
    """The reason why `resolve` gave no days for the expression."""
    if expression.recurring:
        return RECURS
    moments = [moment for moment in (expression.first, expression.last) if moment]
    if any(_is_no_day(moment) for moment in moments):
        return NO_SUCH_DAY
    if any(moment.holiday == MOON for moment in moments):
        return MOON_SETS_IT
    if any(_lacks_anchor(moment, reference) for moment in moments):
        return NO_ANCHOR
    if any(_lacks_year(moment, reference) for moment in moments):
        return NO_YEAR
    return ENDS_BEFORE_IT_BEGINS if expression.last else TOO_FAR


def _is_no_day(moment: Moment) -> bool:
    return bool(moment.month and moment.day) and make_day(moment.year or _LEAP_YEAR, moment.month, moment.day) is None


def _lacks_anchor(moment: Moment, reference: Reference) -> bool:
    """Whether the moment counts from a day that is not given: always where it counts from the text and was not resolved."""
    counts = moment.period or moment.weekday or moment.clock or (moment.day and moment.month is None)
    dated = moment.day and moment.month
    return bool(counts) and not dated and (moment.from_last or reference.published is None)


def _lacks_year(moment: Moment, reference: Reference) -> bool:
    return moment.year is None and reference.published is None
