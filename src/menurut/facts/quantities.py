"""Quantities: how much or how many, of what, and how exactly."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from menurut.facts.numerals import Number, Numerals, read_numerals
from menurut.facts.phrases import Phrases
from menurut.facts.tokens import Tokens
from menurut.language import Pack
from menurut.model import Bound

_LONGEST_PHRASE = 5  # words of what is counted
_OLDEST = 115


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity at tokens `begin` to `end`; `counted` are the tokens that say what is counted, None without them."""

    begin: int
    end: int
    value: Decimal
    upper: Decimal | None
    unit: str | None
    bound: Bound
    counted: tuple[int, int] | None = None


class QuantityLexicon:
    """The quantity words of a pack, made ready for looking up in tokens."""

    def __init__(self, pack: Pack) -> None:
        words = pack.quantities
        self.words = words
        self.numerals: Numerals = read_numerals(pack)
        self.ends_phrase = pack.grammar("counted").ends_phrase
        self.units = Phrases(words.unit_names)
        self.money_before = Phrases(words.currencies_before)
        self.money_after = Phrases(words.currencies_after)
        self.units_before = Phrases(words.units_before)
        self.ranges = Phrases(dict.fromkeys(words.range_words, True))
        self.bounds_before = Phrases(words.bounds_before)
        self.bounds_after = Phrases(words.bounds_after)
        self.triggers = self.money_before.first_words | self.numerals.triggers | frozenset(words.one_units)


@lru_cache(maxsize=None)
def read_quantity_lexicon(pack: Pack) -> QuantityLexicon:
    """The quantity words of a pack, compiled once."""
    return QuantityLexicon(pack)


def find_quantities(tokens: Tokens, lexicon: QuantityLexicon, taken: Sequence[bool] | bytearray) -> list[Quantity]:
    """Every quantity in order; none overlaps another or a token that is `taken` by a date."""
    found: list[Quantity] = []
    triggers, lower, place = lexicon.triggers, tokens.lower, 0
    while place < tokens.count:
        word = lower[place]
        if (word in triggers or "0" <= word[0] <= "9") and not taken[place]:
            quantity = _pick_quantity(tokens, place, lexicon)
            if quantity and not any(taken[quantity.begin : quantity.end]):
                found.append(quantity)
                place = quantity.end
                continue
        place += 1
    return found


def _pick_quantity(tokens: Tokens, begin: int, lexicon: QuantityLexicon) -> Quantity | None:
    unit = lexicon.words.one_units.get(tokens.lower[begin])
    if unit and tokens.words[begin + 1] != "-":
        return Quantity(begin, begin + 1, Decimal(1), None, unit, Bound.EXACT)
    money = lexicon.money_before.pick(tokens.lower, begin)
    start = money[1] if money else begin
    if not money and not _may_start(tokens, begin, lexicon):
        return None
    if money and tokens.joined(begin) and tokens.words[begin - 1][-1].isalnum():
        return None
    number = lexicon.numerals.pick(tokens, start, money=money is not None)
    if number is None or _is_ordinal(tokens, number, lexicon):
        return None
    first, last, end = _read_range(tokens, start, number, lexicon, money=money is not None)
    quantity = _measure(tokens, begin, first, last, end, money[0] if money else None, lexicon)
    return quantity and _bind(tokens, quantity, first, lexicon)


def _may_start(tokens: Tokens, begin: int, lexicon: QuantityLexicon) -> bool:
    """Whether a number may begin here: not inside a reference, a name or another number."""
    if not tokens.joined(begin):
        return True
    before = tokens.words[begin - 1]
    if before[-1].isalnum() or before in (".", ",", ":", "/", "_", "#", "@"):
        return False
    return before not in ("-", "–") or not tokens.joined(begin - 1)


def _is_ordinal(tokens: Tokens, number: Number, lexicon: QuantityLexicon) -> bool:
    """Whether letters or a stroke stand against the end of the digits: 7th, 27A, 24/7, 12:30."""
    after = number.end
    if number.spelled or not tokens.joined(after):
        return False
    word = tokens.words[after]
    if word in ("/", ":", "_", "@"):
        return tokens.joined(after + 1) and tokens.words[after + 1][:1].isdigit()
    return (
        word[0].isalnum()
        and lexicon.units.pick(tokens.lower, after) is None
        and lexicon.ranges.pick(tokens.lower, after) is None
    )


def _read_range(
    tokens: Tokens, start: int, number: Number, lexicon: QuantityLexicon, *, money: bool
) -> tuple[Number, Number | None, int]:
    """The number, the upper number of a range or None, and the token after them; a scale or unit given once is shared."""
    unit = lexicon.units.pick(tokens.lower, number.end) if not money else None
    place = unit[1] if unit else number.end
    separator = lexicon.ranges.pick(tokens.lower, place)
    words = lexicon.words
    if separator is None and tokens.lower[start - 1] in words.between and tokens.lower[place] in words.between_and:
        separator = True, place + 1
    if separator is None or number.upper is not None:
        return number, None, number.end
    at = separator[1]
    again = lexicon.money_before.pick(tokens.lower, at)
    last = lexicon.numerals.pick(tokens, again[1] if again else at, money=money or again is not None)
    if last is None or last.upper is not None or _is_ordinal(tokens, last, lexicon):
        return number, None, number.end
    following = lexicon.units.pick(tokens.lower, last.end)
    if unit and (following is None or following[0] != unit[0]):
        return number, None, number.end
    first = _share_scale(number, last)
    return (first, last, last.end) if first.value < last.value else (number, None, number.end)


def _share_scale(first: Number, last: Number) -> Number:
    """The first number with the scale of the second where only that has one: "2-3 juta"."""
    if not last.scaled and not (last.spelled and last.value >= 1000 and first.value < 100):
        return first
    scale = Decimal(10) ** (last.value.adjusted() // 3 * 3)
    return replace(first, value=first.value * scale) if not first.scaled and first.value * scale < last.value else first


def _measure(
    tokens: Tokens, begin: int, first: Number, last: Number | None, end: int, currency: str | None, lexicon: QuantityLexicon
) -> Quantity | None:
    """The numbers with their unit and what is counted, or None where they are a name, a score or a list mark."""
    words, lower = lexicon.words, tokens.lower
    place = _skip_gloss(tokens, end)
    unit, place = (currency, place) if currency else _read_unit(tokens, place, lexicon)
    age = unit is None and _is_age(tokens, begin, end)
    if age:
        unit = words.age_unit
    classed = lower[place] in words.classifiers and not currency
    after = place + 1 if classed else place
    counted = None if age else _read_counted(tokens, after, lexicon)
    if counted is None and classed and lower[place] in words.people:
        counted = (place, place + 1)
    if unit is None and not classed and not _may_count(tokens, begin, end, first, last, counted, lexicon):
        return None
    value, upper = first.value, last.value if last else first.upper
    if first.thousands is not None and unit is None and counted:
        value = first.thousands
    return Quantity(
        begin, max(end, place if unit else end, after if classed else end), value, upper, unit, Bound.EXACT, counted
    )


def _skip_gloss(tokens: Tokens, place: int) -> int:
    """The token after a number said again in brackets: "5 (lima) tahun"."""
    if tokens.words[place] == "(" and tokens.words[place + 2] == ")" and tokens.words[place + 1].isalpha():
        return place + 3
    return place


def _read_unit(tokens: Tokens, place: int, lexicon: QuantityLexicon) -> tuple[str | None, int]:
    """The unit at `place`, perhaps behind a hyphen ("10-year"), and the token after it."""
    at = place + 1 if tokens.words[place] == "-" and tokens.joined(place) and tokens.joined(place + 1) else place
    money = lexicon.money_after.pick(tokens.lower, at)
    if money:
        return money
    unit = lexicon.units.pick(tokens.lower, at)
    if unit and len(tokens.words[at]) == 1 and tokens.words[at].isalpha() and not tokens.joined(at):
        return None, place
    return unit or (None, place)


def _is_age(tokens: Tokens, begin: int, end: int) -> bool:
    """Whether this is a whole number alone in brackets after a name: "Siti (45)"."""
    word = tokens.words[begin]
    return (
        end == begin + 1
        and tokens.words[begin - 1] == "("
        and tokens.words[end] in (")", ",")
        and begin > 1
        and tokens.is_capital(begin - 2)
        and word.isdigit()
        and 4 < int(word) <= _OLDEST
    )


def _read_counted(tokens: Tokens, start: int, lexicon: QuantityLexicon) -> tuple[int, int] | None:
    """The tokens of the phrase that says what is counted, from `start` on; None where no noun can stand there."""
    place = start
    while place < start + _LONGEST_PHRASE:
        word = tokens.words[place]
        if not word or not word[0].isalpha() or lexicon.ends_phrase(tokens.lower[place], lexicon.words):
            break
        if place > start and tokens.lower[place] in lexicon.numerals.triggers:
            break
        place += 1
        if (
            tokens.words[place] == "-"
            and tokens.joined(place)
            and tokens.joined(place + 1)
            and tokens.words[place + 1][0].isalpha()
        ):
            place += 2
    return (start, place) if place > start else None


def _may_count(
    tokens: Tokens,
    begin: int,
    end: int,
    first: Number,
    last: Number | None,
    counted: tuple[int, int] | None,
    lexicon: QuantityLexicon,
) -> bool:
    """Whether a number without a unit counts something, rather than name, label or number it."""
    words, before = lexicon.words, tokens.lower[begin - 1] if begin else ""
    if (
        before in words.labels
        or (before == "." and tokens.lower[begin - 2] in words.labels)
        or before in words.ordinal_prefixes
    ):
        return False
    if first.spelled:
        return not (counted is None and first.value < 2) and not _is_article(tokens, begin, end, first, lexicon)
    if before in words.scores_after or (last and counted is None and tokens.words[begin + 1] in "-–"):
        return False
    if tokens.words[end] in (".", ")") and (not begin or tokens.words[begin - 1] in ("\n", "(")):
        return False
    named = (
        tokens.is_capital(begin - 1) and not tokens.opens_sentence(begin - 1) and before not in words.not_labels
        if begin
        else False
    )
    return not (named and first.plain and (counted is None or tokens.words[begin - 1].isalpha()))


def _is_article(tokens: Tokens, begin: int, end: int, number: Number, lexicon: QuantityLexicon) -> bool:
    """Whether a word for one stands as an article or pronoun, without a unit or classifier behind it."""
    return end == begin + 1 and tokens.lower[begin] in lexicon.words.numbers.singles


def _bind(tokens: Tokens, quantity: Quantity, first: Number, lexicon: QuantityLexicon) -> Quantity:
    """The quantity with its bound: from the words before it, the words after it, or the number itself."""
    before = quantity.begin
    for _ in range(3):
        found = lexicon.bounds_before.pick_before(tokens.lower, before)
        if found:
            return replace(quantity, bound=Bound(found[0]))
        if tokens.lower[before - 1] not in lexicon.words.bound_skips:
            break
        before -= 1
    after = lexicon.bounds_after.pick(tokens.lower, quantity.end)
    if after:
        return replace(quantity, bound=Bound(after[0]), end=after[1])
    return replace(quantity, bound=Bound.ABOUT) if first.about else quantity
