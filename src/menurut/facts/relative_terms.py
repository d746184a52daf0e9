"""Dates told from another one: kemarin, pekan lalu, two days ago, keesokan harinya, musim panas ini, akhir 2026."""

from __future__ import annotations

from menurut.facts.calendar_terms import pick_calendar, pick_years_end
from menurut.facts.moments import DateLexicon, Moment
from menurut.facts.tokens import Tokens, small_number, whole_year

_PERIODS_FOR_EDGES = ("week", "month", "quarter", "year", "decade")
_QUOTES = frozenset("\"'“”‘’")
_FROM_TENTH = ("X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX", "XXI")
_ROMAN = {word: number for number, word in enumerate(_FROM_TENTH, start=10)}


def pick_relative(tokens: Tokens, start: int, lexicon: DateLexicon) -> Moment | None:
    """The relative date, season, quarter or part of a year that begins at token `start`, or None."""
    if _is_vague(tokens, start, lexicon):
        return None
    weekend = lexicon.weekends.pick(tokens.lower, start)
    if weekend:
        return Moment(weekend[1], shift=0, period="weekend", direction=-1)
    shift = lexicon.shifts.pick(tokens.lower, start)
    if shift and tokens.lower[start - 1] not in lexicon.words.never_after and not _is_title(tokens, start, shift[1]):
        return Moment(shift[1], shift=shift[0], period="day")
    following = lexicon.next_days.pick(tokens.lower, start)
    if following:
        return Moment(following[1], shift=following[0], period="day", from_last=True)
    return (
        _pick_period(tokens, start, lexicon)
        or _pick_edge(tokens, start, lexicon)
        or _pick_season(tokens, start, lexicon)
        or _pick_quarter(tokens, start, lexicon)
        or _pick_century(tokens, start, lexicon)
    )


def _is_title(tokens: Tokens, start: int, end: int) -> bool:
    """Whether quotation marks hold the words alone, with a capital letter: the ''Today'' show."""
    return tokens.is_capital(start) and tokens.words[start - 1] in _QUOTES and tokens.words[end] in _QUOTES


def _is_named(tokens: Tokens, start: int, period: int) -> bool:
    """Whether quotation marks open a name made of a direction and a period: "This Week"."""
    return tokens.words[start - 1] in _QUOTES and tokens.is_capital(start) and tokens.is_capital(period)


def _is_vague(tokens: Tokens, start: int, lexicon: DateLexicon) -> bool:
    """Whether the period is one of some that nobody counts: "beberapa hari ini", "tahun-tahun sebelumnya"."""
    before = tokens.lower[start - 1]
    doubled = before == "-" and tokens.joined(start) and tokens.lower[start - 2] == tokens.lower[start]
    return doubled or (before in lexicon.words.vague_counts and tokens.lower[start] in lexicon.words.periods)


def pick_counted(tokens: Tokens, count: int, place: int, lexicon: DateLexicon, *, period: str) -> Moment | None:
    """The date that lies `count` periods away where a word such as "ago" stands behind the period, at `place`; or None."""
    if period == "weekend":
        return None
    name, count = ("year", count * 10) if period == "decade" else (period, count)
    ago = lexicon.ago.pick(tokens.lower, place)
    if ago:
        return Moment(ago[1], shift=ago[0] * count, period=name)
    later = lexicon.later.pick(tokens.lower, place)
    if later:
        return Moment(later[1], shift=later[0] * count, period=name, from_last=True)
    return None


def _pick_edge(tokens: Tokens, start: int, lexicon: DateLexicon) -> Moment | None:
    """The early, middle or late part of a month or year; of the present one where it is not named ("akhir tahun")."""
    edge = lexicon.edges.pick(tokens.lower, start)
    if edge is None:
        return None
    place, filler = edge[1], lexicon.fillers.pick(tokens.lower, edge[1])
    while filler and not _pick_period(tokens, place, lexicon):
        place, filler = filler[1], lexicon.fillers.pick(tokens.lower, filler[1])
    moment = pick_calendar(tokens, place, lexicon) or _pick_period(tokens, place, lexicon)
    if moment is None:
        return _pick_edge_of_present(tokens, start, edge, lexicon)
    if moment.day or moment.weekday or moment.period not in (None, *_PERIODS_FOR_EDGES):
        return None
    return moment._replace(edge=edge[0])


def _pick_edge_of_present(tokens: Tokens, start: int, edge: tuple[str, int], lexicon: DateLexicon) -> Moment | None:
    place = edge[1] + (tokens.lower[edge[1]] in lexicon.words.articles)
    period = lexicon.periods.pick(tokens.lower, place)
    if period is None or period[0] not in ("month", "year") or tokens.lower[start - 1] in lexicon.words.habits:
        return None
    return Moment(period[1], shift=0, period=period[0], edge=edge[0])


def _pick_period(tokens: Tokens, start: int, lexicon: DateLexicon) -> Moment | None:
    """A whole period before, at or after the publication or a date of the text: "pekan lalu", "next month", "that year"."""
    lower = tokens.lower
    told = lexicon.told_before.pick(lower, start)
    before = told or lexicon.before.pick(lower, start)
    if before:
        period = lexicon.periods.pick(lower, before[1])
        if period is None or period[0] == "day" or _is_named(tokens, start, before[1]):
            return None
        if told is None and _is_length(tokens, start, before[1], period[1], lexicon):
            return None
        return _period(tokens, period[1], before[0], period[0], (start, before[1]), lexicon, from_last=told is not None)
    period = lexicon.periods.pick(lower, start)
    if period is None or period[0] == "day":
        return None
    told = lexicon.told_after.pick(lower, period[1])
    after = told or lexicon.after.pick(lower, period[1])
    if after is None:
        return None
    return _period(tokens, after[1], after[0], period[0], (period[1], after[1]), lexicon, from_last=told is not None)


def _period(
    tokens: Tokens, end: int, shift: int, period: str, words: tuple[int, int], lexicon: DateLexicon, *, from_last: bool
) -> Moment:
    """The period that the words of a direction, between these two tokens, move."""
    near = " ".join(tokens.lower[slice(*words)]) in lexicon.words.text_directions
    return Moment(end, shift=shift, period=period, from_last=from_last, near=near)


def _is_length(tokens: Tokens, start: int, end: int, after: int, lexicon: DateLexicon) -> bool:
    """Whether a period is a length of time that ends now ("the past week") or a part of something ("last week of May")."""
    words = lexicon.words
    length = tokens.lower[start - 1] in words.lengths.get(" ".join(tokens.lower[start:end]), ())
    several = tokens.lower[after - 1] in words.plural_periods
    return length or several or tokens.lower[after] in words.of_words


def _pick_season(tokens: Tokens, start: int, lexicon: DateLexicon) -> Moment | None:
    before = lexicon.before.pick(tokens.lower, start)
    season = lexicon.seasons.pick(tokens.lower, before[1] if before else start)
    if season is None:
        return None
    month, place = season
    after = lexicon.after.pick(tokens.lower, place)
    direction = before or after
    if direction:
        return Moment(after[1] if after and not before else place, month=month, months=3, direction=direction[0])
    year = pick_its_year(tokens, place, lexicon, fillers=lexicon.year_fillers)
    return year._replace(month=month, months=3, years=1) if year else None


def pick_its_year(tokens: Tokens, place: int, lexicon: DateLexicon, *, fillers: frozenset[str]) -> Moment | None:
    """The year given at `place`, past `fillers`, in digits or as "tahun ini", of what stands before it: a season, a feast."""
    words, lower = lexicon.words, tokens.lower
    while lower[place] in fillers:
        period = lexicon.periods.pick(lower, place)
        if period and lexicon.after.pick(lower, period[1]):
            break
        place += 1
    year = whole_year(tokens.words[place])
    if year and tokens.lower[place + 1] not in words.other_calendars:
        return Moment(pick_years_end(tokens, place)[0], year)
    moment = _pick_period(tokens, place, lexicon)
    if moment and moment.period == "year":
        return moment
    place += lower[place] in words.articles
    period = lexicon.periods.pick(lower, place)
    present = period and period[0] == "year" and lower[place - 1] in words.articles
    return Moment(period[1], shift=0, period="year") if period and present else None


def _pick_quarter(tokens: Tokens, start: int, lexicon: DateLexicon) -> Moment | None:
    """A part of a year by its number: "kuartal III 2025", "second half of the year", "Q3"."""
    read = _read_mark(tokens, start, lexicon) or _read_quarter(tokens, start, lexicon)
    if read is None:
        return None
    number, months, place = read
    month = (number - 1) * months + 1
    year = pick_its_year(tokens, place, lexicon, fillers=lexicon.quarter_fillers)
    if month > 12 or (year is None and months == 6):
        return None
    return year._replace(month=month, months=months, years=1) if year else Moment(place, month=month, months=months)


def _read_quarter(tokens: Tokens, start: int, lexicon: DateLexicon) -> tuple[int, int, int] | None:
    """The number of the part of a year, its months, and the token after both."""
    words, lower = lexicon.words, tokens.lower
    name, number = (start + 1, start) if words.ordinals_first else (start, start + 1)
    months = 3 if lower[name] in words.quarters else 6 if lower[name] in words.halves else 0
    if months and (lower[number] == "-" or lower[number] in words.ordinal_prefixes) and not words.ordinals_first:
        number += 1
    if not months or lower[number] not in words.ordinals:
        return None
    return words.ordinals[lower[number]], months, max(name, number) + 1


def _read_mark(tokens: Tokens, start: int, lexicon: DateLexicon) -> tuple[int, int, int] | None:
    """The same of a letter with a number right behind it: "Q3"."""
    months = lexicon.words.quarter_marks.get(tokens.lower[start])
    number = small_number(tokens.words[start + 1], most=4)
    return (number, months, start + 2) if months and number and tokens.joined(start + 1) else None


def _pick_century(tokens: Tokens, start: int, lexicon: DateLexicon) -> Moment | None:
    """A century by its number, in digits or in Roman ones: "abad ke-17", "abad XIX", "19th century"."""
    words, lower = lexicon.words, tokens.lower
    if lower[start] in words.century_words:
        place = start + 1
        while place < start + 3 and (tokens.words[place] == "-" or lower[place] in words.ordinal_prefixes):
            place += 1
        number, end = _read_century(tokens.words[place]), place + 1
    else:
        number, end = _read_century(tokens.words[start]), start + 3
        if lower[start + 1] not in words.ordinal_endings or lower[start + 2] not in words.century_words:
            return None
    return Moment(end, (number - 1) * 100 + 1, years=100) if number else None


def _read_century(word: str) -> int | None:
    if len(word) == 2 and word.isdecimal() and word.isascii() and 10 <= int(word) <= 21:
        return int(word)
    return _ROMAN.get(word)
