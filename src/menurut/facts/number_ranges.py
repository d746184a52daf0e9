"""Numbers that belong together: ranges such as 10-15, between 3 and 5, Rp 2-3 juta, and sides such as 3 x 5 meter."""

from __future__ import annotations

from decimal import Decimal

from menurut.facts.numerals import Number
from menurut.facts.quantity_lexicon import QuantityLexicon
from menurut.facts.tokens import Tokens

_STROKES = frozenset("/:_@")
_RANGE_REACH = 6  # tokens behind a number up to the word of a range, the longest unit between them
_MOST_SIDES = 3  # numbers behind the first of "3 x 5 x 2 meter", and one to spare


def widen_to_range(tokens: Tokens, start: int, number: Number, lexicon: QuantityLexicon, *, money: bool) -> Number:
    """The number with `upper` set where a greater one follows it as the end of a range, else the number itself.

    `start` is the token where the number begins. A unit, currency or scale given with one end holds for both, but two
    different units make no range, nor do two numbers after a word of change ("dari 2 menjadi 5"). Two vague numbers make one
    ("ratusan hingga ribuan").
    """
    near = tokens.lower[number.end : number.end + _RANGE_REACH]
    if lexicon.range_openers.isdisjoint(near) and tokens.lower[start - 1] not in lexicon.words.between:
        return number
    vague = number.upper is not None
    unit = None if money else lexicon.units.pick(tokens.lower, number.end)
    after = _skip_separator(tokens, start, unit[1] if unit else number.end, lexicon)
    if after is None:
        return number
    again = lexicon.money_before.pick(tokens.lower, after)
    last = lexicon.numerals.pick(tokens, again[1] if again else after, money=money or again is not None)
    if last is None or (last.upper is not None) is not vague or is_part_of_word(tokens, last, lexicon):
        return number
    following = lexicon.units.pick(tokens.lower, last.end)
    if unit and (following is None or following[0] != unit[0]):
        return number
    first = _share_scale(number, last)
    upper = last.value if last.upper is None else last.upper
    return first._replace(end=last.end, upper=upper, ranged=True) if first.value < last.value else number


def _skip_separator(tokens: Tokens, start: int, place: int, lexicon: QuantityLexicon) -> int | None:
    words, before = lexicon.words, tokens.lower[start - 1]
    if before in words.between and tokens.lower[place] in words.between_and:
        return place + 1
    separator = lexicon.ranges.pick(tokens.lower, place)
    if tokens.words[place] == "—" and not tokens.joined(place):
        return None
    changes = before in words.change_leads and tokens.words[place].isalpha()
    return separator[1] if separator and not changes else None


def find_crossed_unit(tokens: Tokens, number: Number, lexicon: QuantityLexicon) -> str | None:
    """The unit of length that a number shares with those it is multiplied by, or None: "3 x 5 meter"."""
    place = number.end
    for _ in range(_MOST_SIDES):
        following = lexicon.numerals.pick(tokens, place + 1) if tokens.lower[place] in lexicon.words.crosses else None
        if following is None:
            return None
        unit = lexicon.units.pick(tokens.lower, following.end)
        if unit:
            return unit[0] if unit[0] in lexicon.words.lengths else None
        place = following.end
    return None


def _share_scale(first: Number, last: Number) -> Number:
    """The first number with the scale of the second where only that has one: "2-3 juta", "dua sampai tiga ribu"."""
    scale = last.scale
    if scale is None and last.spelled and last.value >= 1000 > first.value:
        scale = 10 ** (last.value.adjusted() // 3 * 3)
    if scale is None or first.scale or first.value * scale >= last.value:
        return first
    return first._replace(value=first.value * Decimal(scale))


def is_part_of_word(tokens: Tokens, number: Number, lexicon: QuantityLexicon) -> bool:
    """Whether letters or a stroke stand against the end of the digits: 7th, 27A, 24/7, 12:30, 3x24, 20.example."""
    after = number.end
    if number.spelled or not tokens.joined(after):
        return False
    word = tokens.words[after]
    if word == "." and tokens.joined(after + 1) and tokens.words[after + 1][:1].islower():
        return True  # 20.example.com
    unit = lexicon.units.pick(tokens.lower, after) or lexicon.money_after.pick(tokens.lower, after)
    behind = unit[1] if unit else after + 1
    if (word[0].isalnum() or word in _STROKES) and tokens.joined(behind) and tokens.words[behind][:1].isdecimal():
        return True
    return word[0].isalnum() and unit is None
