"""Numbers, in digits after the convention of a language or in its words, with the scale after them."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from types import ModuleType
from typing import NamedTuple

from menurut.facts.phrases import Phrases
from menurut.facts.tokens import Tokens
from menurut.language import Pack
from menurut.language.quantity_words import QuantityWords
from menurut.language.records import as_record

_LONGEST_DIGITS = 21  # with separators
_LARGEST_PART = 10  # below the stroke of a fraction
_LONGEST_PLAIN = 9  # without; what is longer is an account or a serial number


class Number(NamedTuple):
    """A number that ends before token `end`; `upper` is set for vague words.

    `about` says that the number itself is no exact one, `thousands` is the other reading of "1,500" where a language's
    decimal mark stands before three digits, `plain` that neither a separator nor a scale marks it as a count,
    `spelled` that it stands in words, `scale` what digits were multiplied by
    (2,6 juta), `ranged` that `upper` is the end of a range of two numbers.
    """

    end: int
    value: Decimal
    upper: Decimal | None = None
    about: bool = False
    thousands: Decimal | None = None
    plain: bool = False
    spelled: bool = False
    scale: int | None = None
    ranged: bool = False


class Numerals:
    """The numbers of one language."""

    def __init__(self, words: QuantityWords, grammar: ModuleType) -> None:
        self.words = words.numbers
        self.decimal_mark = words.decimal_mark
        self.scales = words.numbers.scales | words.numbers.multipliers
        self.round_scales = words.numbers.round_scales
        self.short_scales = words.short_scales
        self.triggers = words.numbers.triggers
        self._parts = self.triggers | {*self.scales, *words.numbers.multipliers, *words.numbers.teens}
        self.about_endings = Phrases(dict.fromkeys(words.about_endings, True))
        self._pick_words = grammar.pick_number_words

    def pick(self, tokens: Tokens, start: int, *, money: bool = False) -> Number | None:
        """The number that begins at token `start`, or None; `money` allows the short scales that only sums have."""
        if tokens.words[start][:1].isdecimal():
            return self._pick_digits(tokens, start, money=money)
        if tokens.lower[start] not in self.triggers:
            return None
        spelled = self._pick_words(tokens.lower, start, self.words)
        return spelled and Number(spelled.end, spelled.value, spelled.upper, spelled.about, spelled=True)

    def ends_number(self, word: str) -> bool:
        """Whether a word in lower case can be the last of a number."""
        return word in self._parts or word[-1:].isdecimal()

    def _pick_digits(self, tokens: Tokens, start: int, *, money: bool) -> Number | None:
        word = tokens.words[start]
        value = read_digits(word, self.decimal_mark)
        if value is None:
            return None
        if tokens.words[start + 1] == "/":
            fraction = _pick_fraction(tokens, start)
            if fraction:
                return fraction
        ending = self.about_endings.pick(tokens.lower, start + 1)
        about = ending is not None and tokens.joined(start + 1)
        end, scale = ending[1] if ending and about else start + 1, None
        if tokens.lower[end] in self.scales:
            scale = self.scales[tokens.lower[end]]
        elif tokens.lower[end] in self.round_scales:
            scale, about = self.round_scales[tokens.lower[end]], True
        elif money and tokens.lower[end] in self.short_scales:
            scale = self.short_scales[tokens.lower[end]]
        if scale:
            return self._add_smaller(tokens, Number(end + 1, value * scale, about=about, scale=scale))
        if about:
            return Number(end, value, about=True)
        whole, _, rest = word.partition(self.decimal_mark)
        grouped = Decimal(whole + rest) if len(rest) == 3 and rest.isdecimal() and whole.isdecimal() and whole != "0" else None
        return Number(end, value, thousands=grouped, plain=word.isdecimal())

    def _add_smaller(self, tokens: Tokens, number: Number) -> Number:
        """The number with a further one of a smaller scale added to it: "3 juta 200 ribu"."""
        word, scale = tokens.words[number.end], self.scales.get(tokens.lower[number.end + 1])
        if scale is None or number.scale is None or not word.isdecimal() or int(word) * scale >= number.scale:
            return number
        return number._replace(end=number.end + 2, value=number.value + int(word) * scale)


def _pick_fraction(tokens: Tokens, start: int) -> Number | None:
    """A share in digits with a word behind it, such as "2/3 warga"; dates and house numbers look otherwise."""
    upper, lower, after = tokens.words[start], tokens.words[start + 2], start + 3
    closed = tokens.joined(start + 1) and tokens.joined(start + 2) and not tokens.joined(after)
    if not closed or len(lower) > 2 or not (upper.isdecimal() and lower.isdecimal()):
        return None
    share = int(upper) < int(lower) <= _LARGEST_PART and tokens.words[after][:1].islower()
    return Number(after, Decimal(int(upper)) / int(lower), spelled=True) if share else None


def read_digits(word: str, decimal_mark: str) -> Decimal | None:
    """The value of digits with separators, or None where they are no number (1.1.1, 0812, a serial number).

    The mark that is not the decimal mark of the language groups thousands; where it does not stand before three digits it
    is taken for a decimal mark after all, as in an Indonesian text's "magnitude 5.4".

    >>> read_digits("1.500", ","), read_digits("1.500", "."), read_digits("5.4", ","), read_digits("1.234,56", ",")
    (Decimal('1500'), Decimal('1.500'), Decimal('5.4'), Decimal('1234.56'))
    """
    if len(word) > _LONGEST_DIGITS:
        return None
    if word.isdecimal():
        return Decimal(word) if word == "0" or (word[0] != "0" and len(word) <= _LONGEST_PLAIN) else None
    group_mark = "." if decimal_mark == "," else ","
    commas, stops = word.count(","), word.count(".")
    if commas and stops:
        mark = "," if word.rfind(",") > word.rfind(".") else "."
        return _join(word, mark, "." if mark == "," else ",")
    if commas + stops > 1:
        return _join(word, "", "," if commas else ".")
    if (group_mark in word) and len(word.partition(group_mark)[2]) == 3 and word[0] != "0":
        return _join(word, "", group_mark)
    return Decimal(word.replace(",", "."))


def _join(word: str, mark: str, group_mark: str) -> Decimal | None:
    whole, _, rest = word.partition(mark) if mark else (word, "", "")
    first, *groups = whole.split(group_mark)
    if (not rest.isdecimal() and mark) or not 1 <= len(first) <= 3 or any(len(group) != 3 for group in groups):
        return None
    return Decimal(f"{first}{''.join(groups)}.{rest or 0}" if rest else first + "".join(groups))


@cache
def read_numerals(pack: Pack) -> Numerals:
    """The numbers of a pack's language, compiled once."""
    return Numerals(as_record(pack.quantities), pack.grammar("numbers"))
