"""Times of day: pukul 09.30 WIB, 11.00-12.00 waktu setempat, 5.20 am, 17:00 GMT, 0800 GMT, noon."""

from __future__ import annotations

import re

from menurut.facts.moments import Clock, DateLexicon, Moment
from menurut.facts.tokens import Tokens

_TIME = re.compile(r"([0-9]{1,2})(?:\.([0-9]{2}))?")
_FOUR_DIGITS = re.compile(r"([01][0-9]|2[0-3])([0-5][0-9])")
_HALF_DAY = 12  # hours


def pick_clock(tokens: Tokens, start: int, lexicon: DateLexicon) -> Moment | None:
    """The time of day, or the span between two, that begins at token `start`; None where nothing marks it as a time.

    Marks are a word before it (pukul), a half of the day after it (am, pm) or a zone after hours and minutes.
    """
    words = lexicon.words
    if tokens.lower[start] in words.noons and tokens.lower[start - 1] in words.clock_glue:
        return _add_zone(tokens, Moment(start + 1, clock=Clock(words.noons[tokens.lower[start]], 0)), lexicon)
    led = tokens.lower[start] in words.clock_leads
    written = tokens.words[start + 1] == ":" and tokens.lower[start - 1] in words.clock_glue  # "at 18:40"
    dotted = led and tokens.words[start + 1] == "."  # "pkl. 10.00"
    first = _read_time(tokens, start + led + dotted) or _read_four_digits(tokens, start, lexicon)
    if first is None:
        return None
    clock, place, exact = first
    half = lexicon.half_days.pick(tokens.lower, place)
    zone = _pick_zone(tokens, half[1] if half else place, lexicon)
    separator = lexicon.ranges.pick(tokens.lower, zone[1] if zone else half[1] if half else place)
    second = None
    if separator:
        second = _read_noon(tokens, separator[1], lexicon) or _read_time(
            tokens, separator[1] + (tokens.lower[separator[1]] in words.clock_leads)
        )
    if second is None:
        return _finish(tokens, Moment(place, clock=clock), lexicon, led=led or (written and exact), exact=exact)
    clock = (_adjust(clock, half[0], None) if half else None) or clock
    clock = clock._replace(zone=zone[0] if zone else None)
    moment = Moment(second[1], clock=clock, until=second[0])
    return _finish(
        tokens, moment, lexicon, led=led or half is not None or (written and exact), exact=exact, adjusted=half is not None
    )


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


def _read_noon(tokens: Tokens, start: int, lexicon: DateLexicon) -> tuple[Clock, int, bool] | None:
    hour = lexicon.words.noons.get(tokens.lower[start])
    return None if hour is None else (Clock(hour, 0), start + 1, True)


def _read_four_digits(tokens: Tokens, start: int, lexicon: DateLexicon) -> tuple[Clock, int, bool] | None:
    """Hours and minutes written together, as agencies do before a zone: "0830 GMT"."""
    match = _FOUR_DIGITS.fullmatch(tokens.words[start])
    if match is None or tokens.joined(start) or not _pick_zone(tokens, start + 1, lexicon):
        return None
    return Clock(int(match[1]), int(match[2])), start + 1, True


def _finish(
    tokens: Tokens, moment: Moment, lexicon: DateLexicon, *, led: bool, exact: bool, adjusted: bool = False
) -> Moment | None:
    """The time with the half of the day and the zone that follow it; `adjusted` where its first hour has its own half."""
    half = lexicon.half_days.pick(tokens.lower, moment.end)
    place = half[1] if half else moment.end
    if not (led or half or (exact and _pick_zone(tokens, place, lexicon))):
        return None
    zoned = _add_zone(tokens, moment._replace(end=place), lexicon)
    place = zoned.end
    part = lexicon.day_parts.pick(tokens.lower, place) if led else None
    if part and not lexicon.shifts.pick(tokens.lower, place):  # "pagi ini" says the day too
        place = part[1]
        zoned = _add_zone(tokens, zoned._replace(end=place), lexicon)
    suffix = half[0] if half else part[0] if part else ""
    zone = zoned.clock.zone if zoned.clock else None
    until = _adjust(moment.until, suffix, zone) if moment.until else None
    return zoned._replace(clock=_adjust(moment.clock, "" if adjusted else suffix, zone), until=until)


def _pick_zone(tokens: Tokens, place: int, lexicon: DateLexicon) -> tuple[str, int] | None:
    """The zone named at `place` and the token after its name; a name of a zone has a capital letter."""
    zone = lexicon.zones.pick(tokens.lower, place)
    return zone if zone and any(tokens.is_capital(index) for index in range(place, zone[1])) else None


def _add_zone(tokens: Tokens, moment: Moment, lexicon: DateLexicon) -> Moment:
    """The time with the zone that stands behind it, and past a phrase that says only that it is local time."""
    zone, place = _pick_zone(tokens, moment.end, lexicon), moment.end
    if zone and moment.clock:
        place = zone[1]
        moment = moment._replace(clock=moment.clock._replace(zone=zone[0]))
    local = lexicon.local_time.pick(tokens.lower, place)
    return moment._replace(end=local[1] if local else place)


def _adjust(clock: Clock | None, half: str, zone: str | None) -> Clock | None:
    """The time on a dial of 24 hours: "7 malam" is 19.00, "12 malam" 24.00, "2 malam" 2.00, "11 siang" 11.00."""
    if clock is None:
        return None
    hour = clock.hour
    after_noon = {"pm": hour < _HALF_DAY, "noon": hour <= 5, "night": 5 <= hour <= _HALF_DAY}.get(half, False)
    if after_noon and (half != "night" or clock.minute == 0 or hour < _HALF_DAY):
        hour += _HALF_DAY
    elif half in ("am", "night") and hour == _HALF_DAY:
        hour = 0
    return Clock(hour, clock.minute, zone)
