"""Dates, times and quantities as a person writes them, in the locale of the interface. Local times stay local."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.numbers import format_compact_decimal, format_decimal, get_currency_name
from babel.units import UnknownUnitError, format_unit

from menurut.model import Bound, Fact, FactKind, Figure
from menurut.views.tongue import locale
from menurut.views.wording import BOUNDED, no_date

_SHORT_CHARS = 7
_MOST_DIGITS = 20


def moment_words(moment: datetime | None) -> str:
    """A publication time in its own clock time.

    >>> moment_words(datetime.fromisoformat("2025-11-10T09:15:00+08:00"))
    '10 Nov 2025, 09:15 (UTC+8)'
    """
    if moment is None:
        return no_date()
    if moment.hour == moment.minute == moment.second == 0:
        return day_words(moment.date())
    return f"{day_words(moment.date())}, {moment:%H:%M}{_offset_words(moment)}"


def _offset_words(moment: datetime) -> str:
    offset = moment.utcoffset()
    if offset is None:
        return ""
    minutes = int(offset.total_seconds() // 60)
    sign, (hours, rest) = "-" if minutes < 0 else "+", divmod(abs(minutes), 60)
    return f" (UTC{sign}{hours}{f':{rest:02}' if rest else ''})" if minutes else " (UTC)"


def day_words(day: date) -> str:
    """
    >>> day_words(date(2025, 11, 10))
    '10 Nov 2025'
    """
    return format_date(day, "d MMM y", locale=locale())


def weekday_words(day: date) -> str:
    """
    >>> weekday_words(date(2025, 11, 10))
    'Monday'
    """
    return format_date(day, "EEEE", locale=locale())


def span_of_days(first: datetime | None, last: datetime | None) -> str:
    """From one day to another, as short as it can be said.

    >>> span_of_days(datetime(2025, 11, 10), datetime(2025, 11, 14)), span_of_days(datetime(2025, 11, 10), None)
    ('10–14 Nov 2025', '10 Nov 2025')
    """
    if first is None or last is None:
        only = first or last
        return day_words(only.date()) if only else no_date()
    return days_between(first.date(), last.date())


def days_between(first: date, last: date) -> str:
    """The same for two days.

    >>> days_between(date(2022, 3, 1), date(2022, 4, 30)), days_between(date(2022, 3, 1), date(2022, 3, 1))
    ('1 Mar – 30 Apr 2022', '1 Mar 2022')
    """
    if first == last:
        return day_words(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day_words(last)}"
    if first.year == last.year:
        return f"{format_date(first, 'd MMM', locale=locale())} – {day_words(last)}"
    return f"{day_words(first)} – {day_words(last)}"


def iso_words(value: str) -> str:
    """An ISO 8601 date of any precision, or a range of two, in words; what is no such date comes back as it is.

    >>> iso_words("2024-10"), iso_words("2024-06-18/2024-06-19"), iso_words("2024-10-30T15:00")
    ('Oct 2024', '18–19 Jun 2024', '30 Oct 2024, 15:00')
    """
    first, slash, last = value.partition("/")
    try:
        if slash and len(first) == len(last) == 10:
            return days_between(date.fromisoformat(first), date.fromisoformat(last))
        return " – ".join(_iso_point_words(point) for point in (first, last) if point)
    except ValueError:
        return value


def _iso_point_words(point: str) -> str:
    if len(point) == 4:
        return str(int(point))
    if len(point) == 7:
        return format_skeleton("yMMM", date.fromisoformat(point + "-01"), locale=locale())
    if len(point) == 10:
        return day_words(date.fromisoformat(point))
    moment = datetime.fromisoformat(point)
    return f"{day_words(moment.date())}, {moment:%H:%M}{_offset_words(moment)}"


def number_words(value: Decimal | int) -> str:
    """A number with its groups; one that nobody could count by them as a power of ten.

    >>> number_words(Decimal("13800000")), number_words(Decimal("0.5")), number_words(Decimal("1E+400"))
    ('13,800,000', '0.5', '1E+400')
    """
    if abs(Decimal(value).adjusted()) > _MOST_DIGITS:
        return f"{value:.6g}".upper()
    return format_decimal(value, locale=locale(), decimal_quantization=False)


def short_number_words(value: Decimal, *, unit: str | None = None) -> str:
    """A number where there is little room; a unit only where it is a sign.

    >>> short_number_words(Decimal(1140)), short_number_words(Decimal("13800000"))
    ('1,140', '13.8M')
    """
    whole = number_words(value)
    short = (
        whole
        if len(whole) <= _SHORT_CHARS or "E" in whole
        else format_compact_decimal(value, locale=locale(), fraction_digits=2)
    )
    return f"{short}%" if unit == "percent" else short


def short_day_words(day: date) -> str:
    """A day without its year.

    >>> short_day_words(date(2025, 11, 10))
    '10 Nov'
    """
    return format_date(day, "d MMM", locale=locale())


def unit_words(unit: str) -> str:
    """The name of a unit.

    >>> unit_words("nautical_mile"), unit_words("IDR"), unit_words("percent"), unit_words("bowl")
    ('nautical miles', 'Indonesian rupiahs', '%', 'bowl')
    """
    if unit == "percent":
        return "%"
    if len(unit) == 3 and unit.isupper():
        return get_currency_name(unit, count=2, locale=locale())
    return _with_unit("", unit, Decimal(2)).strip()


def quantity_words(value: Decimal, *, upper: Decimal | None, unit: str | None, counted: str | None, bound: Bound | None) -> str:
    """A quantity with its bound, unit and what is counted.

    >>> quantity_words(Decimal(3000), upper=None, unit=None, counted="tentara", bound=Bound.AT_LEAST)
    'at least 3,000 tentara'
    >>> quantity_words(Decimal(5), upper=Decimal(7), unit="percent", counted=None, bound=None)
    '5–7%'
    >>> quantity_words(Decimal(4), upper=None, unit="nautical_mile", counted=None, bound=None)
    '4 nautical miles'
    """
    number = number_words(value) + (f"–{number_words(upper)}" if upper is not None else "")
    with_unit = number if unit is None else _with_unit(number, unit, value if upper is None else upper)
    quantity = f"{with_unit} {counted}" if counted else with_unit
    return BOUNDED[bound].format(quantity=quantity) if bound in BOUNDED else quantity


def _with_unit(number: str, unit: str, amount: Decimal) -> str:
    if unit == "percent":
        return f"{number}%"
    if len(unit) == 3 and unit.isupper():
        return f"{unit} {number}"
    try:
        # CLDR spells its unit ids as Americans do.
        words = format_unit(amount, unit.replace("_", "-").replace("metre", "meter").replace("litre", "liter"), locale=locale())
    except UnknownUnitError:
        return f"{number} {unit.replace('_', ' ')}"
    return f"{number} {words.lstrip('0123456789.,- ')}"


def fact_words(fact: Fact, text: str) -> str:
    """A fact in normal form, or as the text has it where its value is not known."""
    if fact.value is None:
        return fact.span.slice(text)
    if fact.kind is FactKind.DATE:
        return iso_words(str(fact.value))
    value = fact.value if isinstance(fact.value, Decimal) else Decimal(str(fact.value))
    return quantity_words(value, upper=fact.upper, unit=fact.unit, counted=fact.counted, bound=fact.bound)


def figure_words(figure: Figure) -> str:
    """A figure of a claim."""
    return quantity_words(figure.value, upper=figure.upper, unit=figure.unit, counted=figure.counted, bound=figure.bound)


def language_words(tag: str) -> str:
    """The name of a language, or its tag where nobody has named it.

    >>> language_words("id"), language_words("x-odd")
    ('Indonesian', 'x-odd')
    """
    try:
        return Locale.parse(locale()).languages.get(tag.split("-")[0], tag)
    except (UnknownLocaleError, ValueError):
        return tag
