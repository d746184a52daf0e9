"""Moments as a page prints them: `Minggu, 7 Sep 2025 | 10:44 WIB`, `September 6, 2025, 3:10 pm`, `2025-09-06T15:10+09:00`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel import Locale

from menurut.language import Pack
from menurut.model import Span

_SEARCHED_CHARS = 400
_ISO = re.compile(r"\b((?:19|20)\d\d-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d{1,9})?\s?(Z|[+-]\d\d:?\d\d)?)?(?!\d)")
_CLOCK = re.compile(
    r"\D{0,12}?(?<!\d)(\d{1,2})[.:](\d\d)(?:[.:](\d\d))?(?!\d)(?:\s?([ap])\.?m\b\.?)?(?:[\s(]{0,2}([A-Za-z]{2,5})\b)?", re.I
)


@dataclass(frozen=True, slots=True)
class Printed:
    """A moment, the words that print it and where they stand. Without a zone where none is printed."""

    moment: datetime
    text: str
    span: Span


def read_zone(zone: str | None, pack: Pack) -> tzinfo:
    """The time zone by its IANA name, else the one that the language's pages mean when they name none."""
    return ZoneInfo(zone or pack.furniture.default_zone)


def pick_moment(text: str, pack: Pack) -> Printed | None:
    """The first whole date with day, month and year in the text's first 400 characters, with its time of day if one follows.

    >>> from menurut.language import load_pack
    >>> pick_moment("Minggu, 7 Sep 2025 | 10:44 WIB", load_pack("id")).moment.isoformat()
    '2025-09-07T10:44:00+07:00'
    """
    text = text[:_SEARCHED_CHARS]
    if found := _ISO.search(text):
        return _read_iso(found)
    dates = [printed for pattern in _patterns(pack.tag, pack) if (printed := _read_date(pattern.search(text), pack))]
    if not dates:
        return None
    day, span = min(dates, key=lambda date: date[1])
    return _add_clock(day, span, text, pack)


def _read_iso(found: re.Match[str]) -> Printed | None:
    zone = (found[3] or "").replace("Z", "+00:00")
    try:
        moment = datetime.fromisoformat(f"{found[1]}T{found[2] or '00:00'}{zone}")
    except ValueError:
        return None
    return Printed(moment, found[0], Span(*found.span()))


@lru_cache(maxsize=32)
def _months(tag: str, pack: Pack) -> dict[str, int]:
    locale, months = Locale.parse(tag), dict(pack.furniture.months)
    for width in ("wide", "abbreviated"):
        months |= {name.casefold().rstrip("."): number for number, name in locale.months["format"][width].items()}
    return months


@lru_cache(maxsize=32)
def _patterns(tag: str, pack: Pack) -> tuple[re.Pattern[str], ...]:
    names = "|".join(re.escape(name) for name in sorted(_months(tag, pack), key=len, reverse=True))
    day, month, year = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?", rf"(?P<month>{names})\.?", r"(?P<year>(?:19|20)\d\d)"
    day_first = re.compile(rf"(?<!\d){day}[\s-]{month}[\s,-]{{1,2}}{year}(?!\d)", re.IGNORECASE)
    month_first = re.compile(rf"\b{month}\s{day},?\s{year}(?!\d)", re.IGNORECASE)
    numeric = re.compile(r"(?<!\d)(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>(?:19|20)\d\d)(?!\d)")
    return day_first, month_first, numeric


def _read_date(found: re.Match[str] | None, pack: Pack) -> tuple[datetime, Span] | None:
    if found is None:
        return None
    named = found["month"].casefold()
    month = int(named) if named.isdigit() else _months(pack.tag, pack)[named]
    try:
        return datetime(int(found["year"]), month, int(found["day"])), Span(*found.span())
    except ValueError:
        return None


def _add_clock(day: datetime, span: Span, text: str, pack: Pack) -> Printed:
    clock = _CLOCK.match(text, span.end)
    if not clock:
        return Printed(day, span.slice(text), span)
    hour = int(clock[1]) % 12 + (12 if clock[4].lower() == "p" else 0) if clock[4] else int(clock[1])
    if hour > 23 or int(clock[2]) > 59:
        return Printed(day, span.slice(text), span)
    zone = _pick_named_zone(clock[5], pack)
    end = clock.end() if zone or not clock[5] else clock.start(5)
    moment, whole = day.replace(hour=hour, minute=int(clock[2]), tzinfo=zone), Span(span.start, end)
    return Printed(moment, whole.slice(text), whole)


def _pick_named_zone(name: str | None, pack: Pack) -> tzinfo | None:
    offset = pack.furniture.zones.get((name or "").upper())
    if offset is None:
        return None
    hours, minutes = offset[1:].split(":")
    distance = timedelta(hours=int(hours), minutes=int(minutes))
    return timezone(-distance if offset.startswith("-") else distance)
