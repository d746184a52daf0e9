"""A day as a person types it, to the year, the month or the day."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from menurut.language import find_pack_tags, load_pack
from menurut.ledger.words import fold

_DIGITS = re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?", re.ASCII)
_WORDS = re.compile(r"(?:(\d{1,2})[\s_-]+)?([^\W\d_]+)[\s_-]+(\d{4})", re.ASCII)


def read_day(value: str) -> date | None:
    """The first day of the year, month or day that is meant; None where none is.

    >>> read_day("2025-11"), read_day("10 November 2025"), read_day("2025-13")
    (datetime.date(2025, 11, 1), datetime.date(2025, 11, 10), None)
    """
    value = value.strip()
    if match := _DIGITS.fullmatch(value):
        year, month, day = match[1], match[2] or 1, match[3] or 1
    elif (match := _WORDS.fullmatch(value)) and fold(match[2]) in _list_months():
        year, month, day = match[3], _list_months()[fold(match[2])], match[1] or 1
    else:
        return None
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


@lru_cache(maxsize=1)
def _list_months() -> dict[str, int]:
    return {fold(name): number for tag in find_pack_tags() for name, number in load_pack(tag).dates.all_months.items()}
