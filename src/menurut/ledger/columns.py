"""Column types: what a record holds, as portable text, numbers and JSON lists, and back again without loss."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, Dialect, String
from sqlalchemy.types import TypeDecorator

from menurut.model import Span


class Moment(TypeDecorator[datetime]):
    """A moment in ISO 8601 with the offset that was printed: a database's own type would turn it into UTC."""

    impl = String(40)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value)


class Number(TypeDecorator[Decimal]):
    """A Decimal as its digits: SQLite would keep a binary fraction."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> str | None:
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Decimal | None:
        return None if value is None else Decimal(value)


class Choice(TypeDecorator[StrEnum]):
    """One member of an enumeration, as its value."""

    impl = String(40)
    cache_ok = True

    def __init__(self, members: type[StrEnum]) -> None:
        super().__init__()
        self.members = members
        self._by_value = {member.value: member for member in members}  # asking the enumeration takes much longer

    def process_bind_param(self, value: StrEnum | None, dialect: Dialect) -> str | None:
        return None if value is None else value.value

    def process_result_value(self, value: str | None, dialect: Dialect) -> StrEnum | None:
        return None if value is None else self._by_value[value]


class Spans(TypeDecorator[tuple[Span, ...]]):
    """Spans as a JSON list of `[start, end]`."""

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: Iterable[Span], dialect: Dialect) -> list[list[int]]:
        return [[span.start, span.end] for span in value]

    def process_result_value(self, value: list[list[int]], dialect: Dialect) -> tuple[Span, ...]:
        return tuple([Span(start, end) for start, end in value])


class Texts(TypeDecorator[tuple[str, ...]]):
    """Short texts as a JSON list."""

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: Iterable[str], dialect: Dialect) -> list[str]:
        return list(value)

    def process_result_value(self, value: list[str], dialect: Dialect) -> tuple[str, ...]:
        return tuple(value)


class Pairs(TypeDecorator[tuple[tuple[str, str], ...]]):
    """Pairs of short texts as a JSON list of lists."""

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: Iterable[tuple[str, str]], dialect: Dialect) -> list[list[str]]:
        return [list(pair) for pair in value]

    def process_result_value(self, value: list[list[str]], dialect: Dialect) -> tuple[tuple[str, str], ...]:
        return tuple((key, text) for key, text in value)


def order_key(moment: datetime | None) -> str | None:
    """A text that sorts as moments do, whatever their offsets; a moment without an offset counts as UTC.

    >>> from datetime import timedelta, timezone
    >>> order_key(datetime(2024, 10, 21, 7, tzinfo=timezone(timedelta(hours=7))))
    '2024-10-21T00:00:00.000000'
    """
    if moment is None:
        return None
    offset: Any = moment.utcoffset()
    plain = moment.replace(tzinfo=None)
    try:
        return (plain - offset if offset else plain).isoformat(timespec="microseconds")
    except OverflowError:  # the first or the last day that a calendar has, moved beyond its edge
        return plain.isoformat(timespec="microseconds")
