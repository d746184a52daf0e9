"""Holidays and festivals: the day that their rule gives in a year, and where a text means that day by their name."""

from __future__ import annotations

import re
from datetime import date, timedelta

from dateutil.easter import easter

from menurut.facts.moments import DateLexicon, Moment
from menurut.facts.relative_terms import pick_its_year
from menurut.facts.tokens import Tokens

MOON = "moon"
_FIXED = re.compile(r"([0-9]{2})-([0-9]{2})(?: (mon|tue|wed|thu|fri|sat|sun))?")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def pick_holiday(tokens: Tokens, start: int, lexicon: DateLexicon) -> Moment | None:
    """The holiday whose name begins at `start` with the year or direction given for it; None where no day is meant.

    A name that is also a season or a theme (Natal, Christmas) needs a year, a direction or a word of time before it.
    """
    words = lexicon.words
    found = lexicon.holidays.pick(tokens.lower, start)
    if found is None or tokens.lower[start - 1] in words.never_holiday_after:
        return None
    rule, end = found
    if not any(tokens.is_capital(index) for index in range(start, end)):
        return None
    year = pick_its_year(tokens, end, lexicon, fillers=words.year_words)
    if year:
        return year._replace(holiday=rule)
    after = lexicon.after.pick(tokens.lower, end)
    if after:
        return Moment(after[1], direction=after[0], holiday=rule)
    plain = " ".join(tokens.lower[start:end]) in words.plain_holidays
    led = tokens.lower[start - 1] in words.holiday_leads and tokens.lower[end] not in words.never_holiday_before
    return Moment(end, holiday=rule) if led or not plain else None


def find_holiday(rule: str, year: int) -> date | None:
    """The day of a holiday in a year; None where the moon decides or the year lies outside the calendar of Easter.

    >>> find_holiday("11-22 thu", 2025), find_holiday("easter-2", 2025), find_holiday("moon", 2025)
    (datetime.date(2025, 11, 27), datetime.date(2025, 4, 18), None)
    """
    if rule == MOON or not 1583 <= year <= 4099:
        return None
    if rule.startswith("easter"):
        return easter(year) + timedelta(days=int(rule.removeprefix("easter")))
    fixed = _FIXED.fullmatch(rule)
    if fixed is None:
        raise ValueError(f"a holiday is written MM-DD, MM-DD and a weekday, easter-N or moon, not {rule!r}")
    day = date(year, int(fixed[1]), int(fixed[2]))
    return day + timedelta(days=(_WEEKDAYS.index(fixed[3]) - day.weekday()) % 7 if fixed[3] else 0)
