"""Dates told from another one: kemarin, pekan lalu, two days ago, keesokan harinya, musim panas ini, akhir 2026."""

from __future__ import annotations

from menurut.facts.calendar_terms import pick_calendar
from menurut.facts.moments import DateLexicon, Moment
from menurut.facts.tokens import Tokens, whole_year

_PERIODS_FOR_EDGES = ("month", "year", "decade")


def pick_relative(tokens: Tokens, start: int, lexicon: DateLexicon) -> Moment | None:
    """The relative date, season, quarter or part of a year that begins at token `start`, or None."""
    following = lexicon.next_days.pick(tokens.lower, start)
    if following:
        return Moment(following[1], shift=following[0], period="day", from_last=True)
    shift = lexicon.shifts.pick(tokens.lower, start)
    if shift and tokens.lower[start - 1] not in lexicon.words.never_after:
        return Moment(shift[1], shift=shift[0], period="day")
    return (
        _pick_edge(tokens, start, lexicon)
        or _pick_period(tokens, start, lexicon)
        or _pick_season(tokens, start, lexicon)
        or _pick_quarter(tokens, start, lexicon)
        or _pick_century(tokens, start, lexicon)
    )


def pick_counted(tokens: Tokens, count: int, place: int, lexicon: DateLexicon) -> Moment | None:
    """The date that lies `count` periods away where a period and a word such as "ago" follow at `place`, or None."""
    period = lexicon.periods.pick(tokens.lower, place)
    if period is None or period[0] == "weekend":
        return None
    name, count = ("year", count * 10) if period[0] == "decade" else (period[0], count)
    ago = lexicon.ago.pick(tokens.lower, period[1])
    if ago:
        return Moment(ago[1], shift=ago[0] * count, period=name)
    later = lexicon.later.pick(tokens.lower, period[1])
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
    """A whole period before, at or after the publication: "pekan lalu", "next month"."""
    before = lexicon.before.pick(tokens.lower, start)
    if before:
        period = lexicon.periods.pick(tokens.lower, before[1])
        return Moment(period[1], shift=before[0], period=period[0]) if period and period[0] != "day" else None
    if tokens.lower[start - 1] in lexicon.words.vague_counts:
        return None
    period = lexicon.periods.pick(tokens.lower, start)
    after = lexicon.after.pick(tokens.lower, period[1]) if period and period[0] != "day" else None
    return Moment(after[1], shift=after[0], period=period[0]) if period and after else None


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
    place += tokens.lower[place] in lexicon.words.of_words
    year = whole_year(tokens.words[place])
    return Moment(place + 1, year, month, months=3) if year else None


def _pick_quarter(tokens: Tokens, start: int, lexicon: DateLexicon) -> Moment | None:
    words, lower = lexicon.words, tokens.lower
    name, number = (start + 1, start) if words.ordinals_first else (start, start + 1)
    months = 3 if lower[name] in words.quarters else 6 if lower[name] in words.halves else 0
    if not months or lower[number] not in words.ordinals:
        return None
    month = (words.ordinals[lower[number]] - 1) * months + 1
    place = start + 2
    while lower[place] in ("-", "/") or lower[place] in words.of_words or lower[place] in words.year_words:
        place += 1
    year = whole_year(tokens.words[place])
    if month > 12 or (year is None and months == 6):
        return None
    return Moment(place + 1 if year else start + 2, year, month, months=months)


def _pick_century(tokens: Tokens, start: int, lexicon: DateLexicon) -> Moment | None:
    if tokens.lower[start] not in lexicon.words.century_words:
        return None
    place = start + 1
    while place < start + 3 and (tokens.words[place] == "-" or tokens.lower[place] in lexicon.words.ordinal_prefixes):
        place += 1
    number = tokens.words[place]
    if len(number) == 2 and number.isdecimal() and 10 <= int(number) <= 21:
        return Moment(place + 1, (int(number) - 1) * 100 + 1, years=100)
    return None
