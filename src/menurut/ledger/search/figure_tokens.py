"""Figures as words of the index, so that a range of them is an OR of few words and meets others as any word does.

A number is written as its sign, its power of ten and its digits, and stands in the index under every beginning of that, as in a
trie (Fredkin 1960): 1,250 under p13, p131, p1312, p13125 and, as the whole of it, p13125x. A range is then covered by the
largest branches that lie inside it, and whole numbers at its ends.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Context, Decimal

_DIGITS = 12
_CONTEXT = Context(prec=_DIGITS, rounding=ROUND_HALF_EVEN, Emin=-999_999, Emax=999_999)
_LOWEST, _HIGHEST = -9, 24  # powers of ten that are told apart
_SIGNS = {True: "p", False: "n"}


def list_beginnings(value: Decimal) -> list[str]:
    """Every word under which a number stands.

    >>> list_beginnings(Decimal("1250")), list_beginnings(Decimal("0"))
    (['p', 'p13', 'p131', 'p1312', 'p13125', 'p13125x'], ['z'])
    """
    if not value:
        return ["z"]
    power, digits = _cut(abs(value))
    sign = _SIGNS[value > 0]
    head = f"{sign}{power - _LOWEST + 1:02d}"
    return [sign, *(head + digits[:size] for size in range(len(digits) + 1)), f"{head}{digits}x"]


def _cut(value: Decimal) -> tuple[int, str]:
    """The power of ten and the digits of a number above 0; what is too great or too small to tell apart stands at the edge."""
    if value.adjusted() > _HIGHEST:
        return _HIGHEST, "9" * _DIGITS
    if value.adjusted() < _LOWEST:
        return _LOWEST, "1"
    rounded = value.normalize(_CONTEXT)
    digits = "".join(map(str, rounded.as_tuple().digits)).rstrip("0")
    return min(rounded.adjusted(), _HIGHEST), digits


@dataclass(frozen=True, slots=True)
class _Range:
    """Numbers above 0."""

    low: Decimal
    high: Decimal | None
    low_in: bool
    high_in: bool

    def has(self, value: Decimal) -> bool:
        above = value > self.low or (self.low_in and value == self.low)
        return above and (self.high is None or value < self.high or (self.high_in and value == self.high))


def cover_range(low: Decimal | None, high: Decimal | None, *, low_in: bool = True, high_in: bool = True) -> list[str]:
    """Words of which every number in the range has one, and no other number has any; None for no bound.

    >>> cover_range(Decimal(7), Decimal(12)), cover_range(None, Decimal(0), high_in=False)
    (['p107', 'p108', 'p109', 'p1110', 'p1111', 'p1112x', 'p111x'], ['n'])
    """
    words: list[str] = []
    zero = Decimal(0)
    if low is None or low < zero:
        bottom = None if low is None else -low
        top, top_in = (-high, high_in) if high is not None and high < zero else (zero, False)
        words += _cover_side("n", _Range(_shorten(top), _shorten(bottom), top_in, low_in))
    if (low is None or low < zero or (low == zero and low_in)) and (high is None or high > zero or (high == zero and high_in)):
        words.append("z")
    if high is None or high > zero:
        bottom, bottom_in = (low, low_in) if low is not None and low > zero else (zero, False)
        words += _cover_side("p", _Range(_shorten(bottom), _shorten(high), bottom_in, high_in))
    return words


def _shorten(value: Decimal | None) -> Decimal | None:
    """A bound as the index knows numbers: to so many digits, and no further out than its edges."""
    if not value:
        return value
    power, digits = _cut(value)
    return Decimal((0, tuple(map(int, digits)), power - len(digits) + 1))


def _cover_side(sign: str, asked: _Range) -> Iterator[str]:
    if not asked.low and asked.high is None:
        yield sign
        return
    for power in range(_LOWEST, _HIGHEST + 1):
        head = f"{sign}{power - _LOWEST + 1:02d}"
        yield from _cover_branch(head, "", power, asked)


def _cover_branch(head: str, digits: str, power: int, asked: _Range) -> Iterator[str]:
    """The words for the numbers that begin so: one word for all of them, or those of their own branches."""
    size = len(digits)
    step = Decimal(1).scaleb(power - size + 1)
    first = int(digits) * step if digits else Decimal(1).scaleb(power)
    behind = first + step if digits else first * 10  # the first number of the next branch
    holds_first = digits[-1:] != "0"  # 120 stands under 12 only: none that begins with 120 is it
    if behind <= asked.low or (asked.high is not None and (first > asked.high or (first == asked.high and not holds_first))):
        return
    begins_in = asked.low < first or (asked.low == first and (asked.low_in or not holds_first))
    if begins_in and (asked.high is None or behind <= asked.high):
        yield head + digits
        return
    if size < _DIGITS:
        for digit in range(0 if digits else 1, 10):
            yield from _cover_branch(head, f"{digits}{digit}", power, asked)
    if digits and holds_first and asked.has(first):
        yield f"{head}{digits}x"
