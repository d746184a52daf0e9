"""Days named by their weekday: Kamis (23/10) dini hari, Jumat pekan lalu, Monday night, Sabtu dan Minggu (18-19/10)."""

from __future__ import annotations

from menurut.facts.calendar_terms import pick_calendar
from menurut.facts.moments import DateExpression, DateLexicon, Moment
from menurut.facts.relative_terms import pick_relative
from menurut.facts.tokens import Tokens, small_number

_OPENING, _CLOSING = frozenset("(["), frozenset(")]")
_SHORTEST = 4  # letters that a weekday without anything else must have


def pick_weekday(tokens: Tokens, start: int, lexicon: DateLexicon) -> Moment | None:
    """The day of the week whose name stands at `start`, with the date, part of the day or week that follows it."""
    words, weekday = lexicon.words, lexicon.weekdays.get(tokens.lower[start])
    if weekday is None or not (tokens.is_capital(start) or tokens.lower[start - 1] in words.weekday_leads):
        return None
    before = tokens.lower[start - 2] if tokens.lower[start - 1] in words.weekday_leads else tokens.lower[start - 1]
    if before in words.never_after or before in words.habits or tokens.lower[start + 1] in words.never_before:
        return None
    part = lexicon.day_parts.pick(tokens.lower, start + 1)
    place = part[1] if part else start + 1
    if tokens.words[place] == "." and tokens.lower[start] in words.weekdays and not part:
        place += 1
    if part and tokens.is_capital(start + 1) and tokens.lower[place] in words.never_before:
        return None
    dated = _pick_date_of_weekday(tokens, place, lexicon)
    if dated:
        return dated._replace(weekday=weekday)
    week = _pick_week(tokens, place, lexicon)
    if week:
        return Moment(week.end, weekday=weekday, shift=week.shift, period="week", from_last=week.from_last)
    after = lexicon.after.pick(tokens.lower, place)
    full = tokens.lower[start] in words.weekdays or part or after
    if not full and len(tokens.words[start]) < _SHORTEST:
        return None
    if tokens.lower[start - 1] in words.eve_words and not part:
        weekday = (weekday + 5) % 7 + 1
    if after is None:
        return Moment(place, weekday=weekday)
    near = is_textual(tokens, place, after[1], lexicon)
    return Moment(after[1], weekday=weekday, direction=after[0], near=near)


def is_textual(tokens: Tokens, start: int, end: int, lexicon: DateLexicon) -> bool:
    """Whether the words of a direction count from a date of the text: "sebelumnya", "following"."""
    return " ".join(tokens.lower[start:end]) in lexicon.words.text_directions


def _pick_week(tokens: Tokens, place: int, lexicon: DateLexicon) -> Moment | None:
    """The week that a weekday is said to lie in: "Senin pekan lalu", "Monday last week"."""
    moment = pick_relative(tokens, place, lexicon)
    return moment if moment and moment.period == "week" else None


def _pick_date_of_weekday(tokens: Tokens, place: int, lexicon: DateLexicon) -> Moment | None:
    """The calendar date after a weekday, behind a comma or in brackets, with what follows the brackets.

    A word such as "besok" or "lalu" may stand before the brackets, the part of the day behind the date in them.
    """
    said = lexicon.shifts.pick(tokens.lower, place) or lexicon.after.pick(tokens.lower, place)
    if said and tokens.words[said[1]] in _OPENING:
        place = said[1]
    place += tokens.words[place] == "," and tokens.words[place + 1] in _OPENING
    opened = tokens.words[place] in _OPENING
    at = place + 1 if opened or tokens.words[place] == "," else place
    at += tokens.lower[at] in lexicon.words.day_leads
    dated = pick_calendar(tokens, at, lexicon, expected=True)
    if dated is None or dated.day is None or (dated.month is None and not opened):
        return None
    end = dated.end
    if opened:
        end += tokens.words[end] == ","
        part = lexicon.day_parts.pick(tokens.lower, end)
        end = part[1] if part else end
        if tokens.words[end] not in _CLOSING:
            return None
        end += 1
    part = lexicon.day_parts.pick(tokens.lower, end)
    return dated._replace(end=part[1] if part else end)


def pick_days_in_brackets(tokens: Tokens, place: int, lexicon: DateLexicon) -> tuple[Moment, Moment] | None:
    """The first and last day of a range in brackets that begin at `place`: "(14-16/3/2025)", "(14-16 Maret)"."""
    day = small_number(tokens.words[place + 1], most=31)
    separator = lexicon.ranges.pick(tokens.lower, place + 2)
    if day is None or separator is None or tokens.words[place] != "(":
        return None
    closing = pick_calendar(tokens, separator[1], lexicon, expected=True)
    if closing is None or closing.day is None or closing.month is None or tokens.words[closing.end] != ")":
        return None
    return closing._replace(day=day), closing._replace(end=closing.end + 1)


def share_days(here: DateExpression, after: DateExpression) -> tuple[DateExpression, DateExpression] | None:
    """Two weekdays with the days that the brackets behind the second give for both: "Sabtu dan Minggu (18-19/10)"."""
    first, last = here.first, after.last
    bare = first.weekday and first.day is None and first.shift is None and here.last is None
    if not bare or last is None or not after.pair:
        return None
    opening = after.first._replace(weekday=first.weekday, end=first.end)
    return here._replace(first=opening, ahead=False), after._replace(first=last, last=None, pair=False)
