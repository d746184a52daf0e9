"""Dates that name their place in the calendar: 21/10/2025, 23 Oktober, October 23, Maret 2022, 1987, the 1980s."""

from __future__ import annotations

import re

from menurut.facts.moments import DateLexicon, Moment
from menurut.facts.tokens import Tokens, small_number, whole_year

_DOTTED = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})")
_AFTER_DAY = frozenset((".", ",", ";", ":", ")", "\n"))
_BEFORE_NUMERIC = ("/", ".", ",")
_LAST_SHORT_YEAR = 40
_LIST_REACH = 12  # tokens between the first day of a list ("1, 2, 3 dan 4 Mei") and its month


def pick_calendar(tokens: Tokens, start: int, lexicon: DateLexicon, *, expected: bool = False) -> Moment | None:
    """The calendar date that begins at token `start`, or None; `expected` holds where the text announces a date there."""
    word = tokens.words[start]
    if word[:1].isdecimal():
        return (
            _pick_numeric(tokens, start, lexicon, expected=expected)
            or _pick_day_first(tokens, start, lexicon, expected=expected)
            or pick_year(tokens, start, lexicon)
        )
    if tokens.lower[start] in lexicon.months:
        return _pick_month_first(tokens, start, lexicon)
    return None


def _pick_numeric(tokens: Tokens, start: int, lexicon: DateLexicon, *, expected: bool) -> Moment | None:
    words = tokens.words
    before = words[start - 1] if start and tokens.joined(start) else " "
    ranged = before == "-" and small_number(words[start - 2], most=31) is not None
    if before[-1].isalnum() or before in _BEFORE_NUMERIC or (before == "-" and not expected and not ranged):
        return None
    dotted = _DOTTED.fullmatch(words[start])
    if dotted:
        return _order(dotted[1], dotted[2], int(dotted[3]), start + 1, lexicon)
    mark = words[start + 1]
    if mark not in ("/", "-", "–") or not (tokens.joined(start + 1) and tokens.joined(start + 2)):
        return None
    has_third = words[start + 3] == mark and tokens.joined(start + 3) and tokens.joined(start + 4)
    end = start + 5 if has_third else start + 3
    if tokens.joined(end) and (words[end] in "/-" or words[end][0].isalnum()) and not (has_third and words[end] == "T"):
        return None
    if has_third and whole_year(words[start]):
        month, day = small_number(words[start + 2], most=12), small_number(words[start + 4], most=31)
        return Moment(end, whole_year(words[start]), month, day) if month and day else None
    if has_third:
        year = whole_year(words[start + 4]) or _short_year(words[start + 4])
        return _order(words[start], words[start + 2], year, end, lexicon) if year else None
    moment = _order(words[start], words[start + 2], None, end, lexicon) if expected and mark == "/" else None
    after_weekday = tokens.lower[start - 2] in lexicon.weekdays
    return moment if moment and (after_weekday or moment.month <= 12) else None


def _short_year(word: str) -> int | None:
    """The year that two digits mean: 25 is 2025, 98 is 1998."""
    if re.fullmatch("[0-9]{2}", word) is None:
        return None
    return int(word) + (2000 if int(word) <= _LAST_SHORT_YEAR else 1900)


def _order(first: str, second: str, year: int | None, end: int, lexicon: DateLexicon) -> Moment | None:
    """Day and month in the order of the language, the other way round where only that gives a month; 13 and more is none."""
    one, two = small_number(first, most=31), small_number(second, most=31)
    if one is None or two is None:
        return None
    day, month = (one, two) if lexicon.words.order == "dmy" else (two, one)
    if month > 12 >= day:
        day, month = month, day
    return Moment(end, year, month, day)


def _pick_day_first(tokens: Tokens, start: int, lexicon: DateLexicon, *, expected: bool) -> Moment | None:
    day = small_number(tokens.words[start], most=31)
    if day is None or (start and tokens.joined(start) and tokens.words[start - 1][-1].isalnum()):
        return None
    place = _skip_ordinal(tokens, start + 1, lexicon)
    while tokens.lower[place] in lexicon.words.of_words:
        place += 1
    if _is_month(tokens, place, lexicon):
        month, after = _read_month(tokens, place, lexicon)
        year, end = _read_year(tokens, after, lexicon)
        return _add_direction(tokens, Moment(end, year, month, day), lexicon)
    if _lists_towards_month(tokens, place, lexicon):
        return Moment(start + 1, day=day)
    if not expected:
        return None
    month_shift = _pick_month_shift(tokens, place, lexicon)
    if month_shift:
        return Moment(month_shift[1], day=day, shift=month_shift[0], period="month")
    loose = not tokens.joined(start + 1) or tokens.words[start + 1] in _AFTER_DAY
    return Moment(start + 1, day=day) if loose and tokens.lower[start + 1] not in lexicon.words.habits else None


def _pick_month_shift(tokens: Tokens, place: int, lexicon: DateLexicon) -> tuple[int, int] | None:
    """How many months away the month lies in which a day is: "tanggal 1 bulan depan"."""
    while tokens.lower[place - 1] in lexicon.words.of_words:
        place -= 1
    period = lexicon.periods.pick(tokens.lower, place)
    return lexicon.after.pick(tokens.lower, period[1]) if period and period[0] == "month" else None


def _lists_towards_month(tokens: Tokens, place: int, lexicon: DateLexicon) -> bool:
    """Whether only separators and day numbers stand between here and a month's name: the first of "18-19 Juni"."""
    words, reach = lexicon.words, place + _LIST_REACH
    while place < reach:
        separator = lexicon.ranges.pick(tokens.lower, place)
        after = separator[1] if separator else place + 1 if tokens.lower[place] in words.list_words else None
        if after is not None and tokens.lower[after] in words.list_words:
            after += 1
        if after is None or small_number(tokens.words[after], most=31) is None:
            return False
        numeric = _pick_numeric(tokens, after, lexicon, expected=True) if separator else None
        if numeric and numeric.year:
            return True
        place = _skip_ordinal(tokens, after + 1, lexicon)
        if _is_month(tokens, place, lexicon):
            return True
    return False


def _skip_ordinal(tokens: Tokens, place: int, lexicon: DateLexicon) -> int:
    return place + 1 if tokens.lower[place] in lexicon.words.ordinal_endings and tokens.joined(place) else place


def _is_month(tokens: Tokens, place: int, lexicon: DateLexicon) -> bool:
    word = tokens.lower[place]
    return word in lexicon.months and (tokens.is_capital(place) or word in lexicon.alone)


def _read_month(tokens: Tokens, place: int, lexicon: DateLexicon) -> tuple[int, int]:
    """The number of the month and the token after it and its full stop."""
    after = place + 1
    short = tokens.lower[place] not in lexicon.words.full_months
    if short and tokens.words[after] == "." and tokens.joined(after) and not tokens.is_capital(after + 1):
        after += 1
    return lexicon.months[tokens.lower[place]], after


def _read_year(tokens: Tokens, place: int, lexicon: DateLexicon) -> tuple[int | None, int]:
    """The year at `place`, perhaps after a word that leads to it, and the token after it; (None, `place`) without one."""
    at = place + 1 if tokens.lower[place] in lexicon.words.year_words else place
    year = whole_year(tokens.words[at])
    following = tokens.words[at + 1]
    if year is None or (tokens.joined(at + 1) and following[:1].isalpha()):
        return None, place
    return year, at + 1


def _add_direction(tokens: Tokens, moment: Moment, lexicon: DateLexicon) -> Moment:
    """The moment with the word after it that says whether it lies back or ahead: "Juli lalu", "Mei tahun ini"."""
    if moment.year is None:
        place = moment.end + 1 if tokens.lower[moment.end] in lexicon.words.year_words else moment.end
        found = lexicon.after.pick(tokens.lower, place)
        if found and place > moment.end:
            return Moment(found[1], None, moment.month, moment.day, shift=found[0], period="year")
        before = lexicon.before.pick(tokens.lower, place)
        period = before and lexicon.periods.pick(tokens.lower, before[1])
        if before and period and period[0] == "year":
            return Moment(period[1], None, moment.month, moment.day, shift=before[0], period="year")
        if found:
            return Moment(found[1], None, moment.month, moment.day, direction=found[0])
    return moment


def _pick_month_first(tokens: Tokens, start: int, lexicon: DateLexicon) -> Moment | None:
    if not tokens.is_capital(start) and tokens.lower[start - 1] not in lexicon.words.of_words:
        return None
    month, place = _read_month(tokens, start, lexicon)
    day = small_number(tokens.words[place], most=31)
    if day is not None and not tokens.joined(place) and lexicon.words.order == "mdy":
        after = _skip_ordinal(tokens, place + 1, lexicon)
        if not (tokens.joined(after) and tokens.words[after][0].isalnum()):
            year, end = _read_year(tokens, after, lexicon)
            return _add_direction(tokens, Moment(end, year, month, day), lexicon)
    year, end = _read_year(tokens, place, lexicon)
    moment = _add_direction(tokens, Moment(end, year, month), lexicon)
    if moment.end > place or _stands_alone(tokens, start, lexicon):
        return moment
    return None


def _stands_alone(tokens: Tokens, start: int, lexicon: DateLexicon) -> bool:
    """Whether a month's name without a day or year is a date: not a person called May, nor the verb."""
    word = tokens.lower[start]
    whole = word in lexicon.words.full_months or (tokens.words[start + 1] == "." and tokens.joined(start + 1))
    if (whole and tokens.lower[start - 1] in lexicon.words.month_leads) or _is_listed(tokens, start, lexicon):
        return True
    return word in lexicon.alone and not tokens.is_capital(start + 1)


def _is_listed(tokens: Tokens, start: int, lexicon: DateLexicon) -> bool:
    """Whether another month's name stands beside this one: "Mei, Juni, dan Juli 2022"."""
    lists = lexicon.words.list_words
    after = _joins(tokens, start + 1, lists, lexicon) and _is_month(tokens, start + 2, lexicon)
    return after or (start > 1 and _joins(tokens, start - 1, lists, lexicon) and _is_month(tokens, start - 2, lexicon))


def _joins(tokens: Tokens, place: int, lists: frozenset[str], lexicon: DateLexicon) -> bool:
    return tokens.lower[place] in lists or tokens.lower[place] in lexicon.words.range_words


def pick_year(tokens: Tokens, start: int, lexicon: DateLexicon) -> Moment | None:
    """The year or decade whose four digits stand at `start` in a place where a year can stand, or None.

    A number that counts or labels something is none: the words before it and the units after it tell.
    """
    year = whole_year(tokens.words[start])
    if year is None:
        return _pick_short_decade(tokens, start, lexicon)
    end, last = pick_years_end(tokens, start)
    beside = lexicon.words.other_calendars
    if tokens.lower[start - 1] in beside or tokens.lower[end] in beside:
        return None
    if not (_is_apart(tokens, start, end, lexicon) or _closes_number(tokens, start, lexicon)):
        return None
    before = tokens.lower[start - 1] if start else ""
    leads = before in lexicon.words.year_leads or (tokens.words[start - 1] == "-" and tokens.joined(start))
    if before in lexicon.words.never_year_after or not (leads or 1900 <= year <= 2099):
        return None
    ending = _pick_decade_ending(tokens, start, lexicon)
    if ending:
        return Moment(ending, year, years=100 if year % 100 == 0 and year < 2000 else 10) if year % 10 == 0 else None
    if tokens.joined(end) and tokens.words[end][0].isalnum():
        return None
    return Moment(end, year, years=last - year + 1)


def pick_years_end(tokens: Tokens, start: int) -> tuple[int, int]:
    """The token after the year at `start` and the last year, where a stroke or hyphen joins two: 2025/26, 2010-15.

    Two digits that could be a month are a year only where it is the next one.
    """
    year, place = whole_year(tokens.words[start]) or 0, start + 2
    joined = tokens.joined(start + 1) and tokens.joined(place)
    goes_on = tokens.joined(place + 1) and (tokens.words[place + 1] in "/-–" or tokens.words[place + 1][:1].isalnum())
    if tokens.words[start + 1] not in ("/", "-", "–") or not joined or goes_on:
        return start + 1, year
    word, following = tokens.words[place], year + 1
    if word in (str(following), f"{following % 100:02}"):
        return place + 1, following
    if len(word) == 2 and word.isdecimal() and int(word) > max(12, year % 100) and tokens.words[start + 1] != "/":
        return place + 1, year - year % 100 + int(word)
    return start + 1, year


def _pick_decade_ending(tokens: Tokens, start: int, lexicon: DateLexicon) -> int | None:
    """The token after the ending that makes the number at `start` a decade: "1980-an", "1980s"."""
    ending = start + 2 if tokens.words[start + 1] in ("-", "'", "’") and tokens.joined(start + 1) else start + 1
    return ending + 1 if tokens.lower[ending] in lexicon.words.decade_endings and tokens.joined(ending) else None


def _pick_short_decade(tokens: Tokens, start: int, lexicon: DateLexicon) -> Moment | None:
    """The decade of the twentieth century that two digits name: "tahun 70-an", "the '90s"."""
    word, lead = tokens.words[start], tokens.lower[start - 1]
    if len(word) != 2 or not word.isdecimal() or word[1] != "0" or word < "30" or lead not in lexicon.words.decade_leads:
        return None
    ending = _pick_decade_ending(tokens, start, lexicon)
    return Moment(ending, 1900 + int(word), years=10) if ending else None


def _closes_number(tokens: Tokens, start: int, lexicon: DateLexicon) -> bool:
    """Whether the year ends the number of a law: "UU 19/2016", "Perpres No. 5/2024"; longer numbers only label documents."""
    if start < 3 or tokens.words[start - 1] != "/" or not (tokens.joined(start) and tokens.joined(start - 1)):
        return False
    lead = start - 3 - (tokens.words[start - 3] == ".")
    return tokens.words[start - 2].isdecimal() and tokens.lower[lead] in lexicon.words.law_words


def _is_apart(tokens: Tokens, start: int, end: int, lexicon: DateLexicon) -> bool:
    """Whether the digits are no part of a longer number, reference or name such as PMK/2023 or 12-2024-7."""
    before, after = tokens.words[start - 1] if start else "", tokens.words[end]
    if tokens.joined(start) and (before[-1].isalnum() or before in ("/", ".", ",", "$", "€", "£", "#", ":", "_", "+")):
        return False
    if (
        tokens.joined(start)
        and before in ("-", "–")
        and tokens.joined(start - 1)
        and not _may_precede(tokens.lower[start - 2], lexicon)
    ):
        return False
    return not (tokens.joined(end) and after in ("/", ":", "_") and tokens.joined(end + 1))


def _may_precede(word: str, lexicon: DateLexicon) -> bool:
    """Whether a year may follow this word and a hyphen: another year, or a part of one ("mid-2026")."""
    return whole_year(word) is not None or word in lexicon.words.edges
