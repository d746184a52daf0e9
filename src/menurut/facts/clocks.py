"""Times of day: pukul 09.30 WIB, 11.00-12.00 waktu setempat, 5.20 am, 17:00 GMT."""

from __future__ import annotations

import re

from menurut.facts.moments import Clock, DateLexicon, Moment
from menurut.facts.tokens import Tokens

_TIME = re.compile(r"([0-9]{1,2})(?:\.([0-9]{2}))?")


def pick_clock(tokens: Tokens, start: int, lexicon: DateLexicon) -> Moment | None:
    """The time of day, or the span between two, that begins at token `start`; None where nothing marks it as a time.

    Marks are a word before it (pukul), a half of the day after it (am, pm) or a zone after hours and minutes.
    """
    led = tokens.lower[start] in lexicon.words.clock_leads
    first = _read_time(tokens, start + 1 if led else start)
    if first is None:
        return None
    clock, place, exact = first
    second = None
    separator = lexicon.ranges.pick(tokens.lower, place)
    if separator:
        second = _read_time(tokens, separator[1] + (tokens.lower[separator[1]] in lexicon.words.clock_leads))
    until, place = (second[0], second[1]) if second else (None, place)
    return _finish(tokens, Moment(place, clock=clock, until=until), lexicon, led=led, exact=exact)


def _read_time(tokens: Tokens, start: int) -> tuple[Clock, int, bool] | None:
    """Hours and perhaps minutes, the token after them, and whether minutes were given."""
    match = _TIME.fullmatch(tokens.words[start])
    if match is None or (tokens.joined(start) and tokens.words[start - 1][-1] in "/.,:$"):
        return None
    minutes, end = match[2], start + 1
    if minutes is None and tokens.words[end] == ":" and tokens.joined(end) and tokens.joined(end + 1):
        if re.fullmatch("[0-9]{2}", tokens.words[end + 1]) is None:
            return None
        minutes, end = tokens.words[end + 1], end + 2
    hour, minute = int(match[1]), int(minutes or 0)
    return (Clock(hour, minute), end, minutes is not None) if hour < 24 + (minute == 0) and minute < 60 else None


def _finish(tokens: Tokens, moment: Moment, lexicon: DateLexicon, *, led: bool, exact: bool) -> Moment | None:
    """The time with the half of the day and the zone that follow it."""
    half = lexicon.half_days.pick(tokens.lower, moment.end)
    place = half[1] if half else moment.end
    zone = lexicon.words.zones.get(tokens.lower[place])
    if zone and not tokens.is_capital(place):
        zone = None
    if not (led or half or (zone and exact)):
        return None
    place += zone is not None
    local = lexicon.local_time.pick(tokens.lower, place)
    place = local[1] if local else place
    part = lexicon.day_parts.pick(tokens.lower, place) if led else None
    if part and not lexicon.shifts.pick(tokens.lower, place):  # "pagi ini" says the day too
        place = part[1]
    suffix = half[0] if half else part[0] if part else ""
    until = _adjust(moment.until, suffix, zone) if moment.until else None
    return moment._replace(end=place, clock=_adjust(moment.clock, suffix, zone), until=until)


def _adjust(clock: Clock | None, half: str, zone: str | None) -> Clock | None:
    if clock is None:
        return None
    hour = clock.hour
    if half == "pm" and hour < 12:
        hour += 12
    elif half == "am" and hour == 12:
        hour = 0
    return Clock(hour, clock.minute, zone)
