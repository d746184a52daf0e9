"""A figure or a range of figures as a person types it: an operator, digits, a scale in words, a unit or a currency."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection
from decimal import Decimal
from functools import lru_cache

from menurut.language import find_pack_tags, load_pack
from menurut.ledger.search.query import FigureRange
from menurut.ledger.words import find_stems, find_words, fold
from menurut.model import Fact, FactKind

_MOST_DIGITS = 30
_SIDE = re.compile(r"(?P<before>[^\d\s+−-]*)\s*(?P<minus>[-−])?(?P<digits>\d[\d.,]*)\s*(?P<after>.*)", re.ASCII | re.DOTALL)
_SIGN = re.compile(r"\s*(<=|>=|=<|=>|<|>|=|≤|≥)?\s*(.*)", re.DOTALL)
_BETWEEN = re.compile(r"\s*(?:\.\.+|…|–|—)\s*")
_WORD = re.compile(r"\S+")


def read_range(value: str) -> FigureRange | None:
    """The figures that are meant; None where no number can be read.

    >>> read_range(">1.000_hektare")
    FigureRange(low=Decimal('1000'), high=None, low_in=False, high_in=True, units=frozenset({'hectare'}), counted=frozenset())
    >>> read_range("100..200").high, read_range("=5 triliun rupiah").low, read_range("> ribu")
    (Decimal('200'), Decimal('5000000000000'), None)
    """
    sign, rest = _SIGN.fullmatch(value.replace("_", " ")).groups()  # type: ignore[union-attr]
    sides = _BETWEEN.split(rest)
    if sign is None and len(sides) == 2:
        return _read_two(*sides)
    side = _read_side(rest)
    if side is None:
        return None
    number, _, units, counted = side
    low, high = (None if sign in ("<", "<=", "=<", "≤") else number), (None if sign in (">", ">=", "=>", "≥") else number)
    return FigureRange(low, high, sign != ">", sign != "<", units, counted)


def _read_two(first: str, second: str) -> FigureRange | None:
    one, other = _read_side(first), _read_side(second)
    if one is None or other is None:
        return None
    scale = other[1] if one[1] == 1 else 1  # 1..2 juta: both are millions
    low, high = sorted((one[0] * scale if one[0] * scale <= other[0] else one[0], other[0]))
    return FigureRange(low, high, units=one[2] | other[2], counted=one[3] | other[3])


def _read_side(typed: str) -> tuple[Decimal, int, frozenset[str], frozenset[str]] | None:
    """A number, what its digits were multiplied by, its units, and the stems of what it counts."""
    match = _SIDE.fullmatch(typed.strip().lower())
    value = match and read_number(match["digits"])
    if match is None or value is None:
        return None
    before, minus, after = match["before"].strip(), match["minus"], match["after"].strip()
    first = _WORD.match(after)
    scale = _list_scales().get(first[0], 1) if first else 1
    if first and scale > 1:
        after = after[first.end() :].strip()
    number = value * scale * (-1 if minus else 1)
    units = _list_units().get(before, frozenset()) | _list_units().get(after, frozenset())
    unknown = " ".join(name for name in (before, after) if name and name not in _list_units())
    stems = [find_stems(fold(word.slice(unknown))) for word in find_words(unknown)]
    return number, scale, units, frozenset().union(*stems[-1:])


def read_number(digits: str) -> Decimal | None:
    """The value of digits after any habit: a single comma or stop before three digits groups thousands, else it is decimal.

    >>> read_number("1.000"), read_number("1,000,000"), read_number("1.234,5"), read_number("2,6"), read_number("0.125")
    (Decimal('1000'), Decimal('1000000'), Decimal('1234.5'), Decimal('2.6'), Decimal('0.125'))
    """
    digits = digits.rstrip(".,")
    if not digits or len(digits) > _MOST_DIGITS:
        return None
    marks = [mark for mark in digits if mark in ".,"]
    whole, _, rest = digits.rpartition(marks[-1]) if marks else (digits, "", "")
    alike = len(set(marks)) == 1
    if marks and ((alike and len(marks) > 1) or (len(marks) == 1 and len(rest) == 3 and whole != "0")):
        groups = re.split("[.,]", digits)
        return Decimal("".join(groups)) if all(len(group) == 3 for group in groups[1:]) else None
    whole = whole.replace(".", "").replace(",", "")
    return Decimal(f"{whole or 0}.{rest}" if rest else whole)


def is_scale(word: str) -> bool:
    """Whether a word multiplies the number before it (ribu, million)."""
    return word.lower() in _list_scales()


def is_unit(words: str) -> bool:
    """Whether this names a unit or a currency."""
    return words.lower() in _list_units()


def is_asked_for(asked: FigureRange, fact: Fact) -> bool:
    """Whether a fact is a figure that is asked for: an end of it lies in the range, its unit or what it counts is met."""
    if fact.kind is not FactKind.QUANTITY or not isinstance(fact.value, Decimal):
        return False
    if asked.units and fact.unit not in asked.units:
        return False
    if asked.counted and asked.counted.isdisjoint(find_counted(fact)):
        return False
    return any(_is_inside(asked, value) for value in (fact.value, fact.upper) if value is not None)


def find_counted(fact: Fact) -> Collection[str]:
    """The stems of the words that say what a figure counts, in any language."""
    words = fact.counted or ""
    return frozenset().union(*(find_stems(fold(word.slice(words))) for word in find_words(words)))


def _is_inside(asked: FigureRange, value: Decimal) -> bool:
    above = asked.low is None or value > asked.low or (asked.low_in and value == asked.low)
    return above and (asked.high is None or value < asked.high or (asked.high_in and value == asked.high))


@lru_cache(maxsize=1)
def _list_scales() -> dict[str, int]:
    return {name: scale for tag in find_pack_tags() for name, scale in load_pack(tag).quantities.numbers.scales.items()}


@lru_cache(maxsize=1)
def _list_units() -> dict[str, frozenset[str]]:
    """The canonical units that each name has in any language; an id or a code is a name of itself."""
    found: dict[str, set[str]] = defaultdict(set)
    for tag in find_pack_tags():
        words = load_pack(tag).quantities
        for names in (words.unit_names, words.currencies_before, words.currencies_after):
            for name, unit in names.items():
                found[name].add(unit)
                found[unit.lower()].add(unit)
                found[unit.lower().replace("_", " ")].add(unit)
    return {name: frozenset(units) for name, units in found.items()}
