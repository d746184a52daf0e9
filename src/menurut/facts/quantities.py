"""Quantities: how much or how many, of what, and how exactly."""

from __future__ import annotations

from decimal import Decimal

from menurut.facts.counting import is_label, may_count, read_counted, read_counted_before, read_whole
from menurut.facts.number_ranges import is_part_of_word, widen_to_range
from menurut.facts.numerals import Number
from menurut.facts.quantity_lexicon import Quantity, QuantityLexicon
from menurut.facts.tokens import Tokens, whole_year
from menurut.model import Bound

_AGES = range(5, 116)
_SIGNS = frozenset("-−–")
_BOUND_REACH = 3  # words such as "sebesar" between a bound and its number


def find_quantities(tokens: Tokens, lexicon: QuantityLexicon, taken: bytearray) -> list[Quantity]:
    """Every quantity in order; none overlaps another, nor a token that is marked in `taken`."""
    found: list[Quantity] = []
    done = labelled = 0
    for place in tokens.find_any(lexicon.triggers):
        if place < done or taken[place]:
            continue
        label = is_label(tokens, place, lexicon, labelled)
        quantity = _pick_quantity(tokens, place, lexicon, label=label)
        if quantity and not any(taken[quantity.begin : quantity.end]):
            found.append(quantity)
            done = quantity.end
        elif label and "0" <= tokens.words[place][0] <= "9":
            lettered = tokens.joined(place + 1) and tokens.words[place + 1].isalpha()  # Pasal 27A, 28
            labelled = place + 1 + lettered
    return found


def _pick_quantity(tokens: Tokens, begin: int, lexicon: QuantityLexicon, *, label: bool) -> Quantity | None:
    one = lexicon.words.one_units.get(tokens.lower[begin])
    if one and tokens.words[begin + 1] != "-":
        return Quantity(begin, begin + 1, Decimal(1), None, one, Bound.EXACT)
    currency = lexicon.money_before.pick(tokens.lower, begin)
    if not _may_start(tokens, begin, money=currency is not None):
        return None
    start = currency[1] if currency else begin
    number = lexicon.numerals.pick(tokens, start, money=currency is not None)
    if number is None or is_part_of_word(tokens, number, lexicon):
        return None
    number = widen_to_range(tokens, start, number, lexicon, money=currency is not None)
    if currency:
        return _bind(tokens, _make(begin, number.end, number, currency[0], None), number, lexicon)
    quantity = _measure(tokens, begin, number, lexicon, label=label)
    return quantity and _bind(tokens, _negate(tokens, quantity, lexicon), number, lexicon)


def _may_start(tokens: Tokens, begin: int, *, money: bool) -> bool:
    """Whether a number may begin here: not inside a reference, a name or another number."""
    if not tokens.joined(begin):
        return True
    before = tokens.words[begin - 1]
    if before[-1].isalnum() or (before in (".", ",", ":", "/", "_", "#", "@") and not money):
        return False
    return before not in ("-", "–") or money or not tokens.joined(begin - 1)


def _make(begin: int, end: int, number: Number, unit: str | None, counted: tuple[int, int] | None) -> Quantity:
    grouped = number.thousands is not None and number.upper is None and unit is None and counted is not None
    value = number.thousands if grouped and number.thousands is not None else number.value
    return Quantity(begin, end, value, number.upper, unit, Bound.EXACT, counted)


def _measure(tokens: Tokens, begin: int, number: Number, lexicon: QuantityLexicon, *, label: bool) -> Quantity | None:
    """The number with its unit or classifier and what is counted, or None where it counts nothing."""
    words, lower = lexicon.words, tokens.lower
    if _is_age(tokens, begin, number):
        return _make(begin, number.end, number, words.age_unit, None)
    gloss = _skip_gloss(tokens, number.end)
    unit, place = _read_unit(tokens, gloss, lexicon)
    ahead = lexicon.units_before.pick_before(lower, begin) if unit is None else None
    if ahead:
        return _make(begin, number.end, number, ahead[0], None)
    if label and (number.plain or number.spelled) and (unit is None or whole_year(tokens.words[place])):
        return None
    if unit is None and number.upper is not None and lower[gloss] in words.numbers.links:
        unit, place = _read_unit(tokens, gloss + 1, lexicon)  # millions of dollars
    if unit:
        counted = read_counted(tokens, place, lexicon) or read_whole(tokens, place, lexicon, share=unit == "percent")
        return _make(begin, place, number, unit, counted)
    if lower[gloss] in words.classifiers:
        counted = read_counted(tokens, gloss + 1, lexicon) or (gloss, gloss + 1)
        return _make(begin, gloss + 1, number, None, counted)
    counted = read_counted(tokens, gloss, lexicon)
    if not may_count(tokens, begin, number, counted, lexicon):
        return None
    share = number.spelled and number.value < 1
    counted = counted or read_whole(tokens, gloss, lexicon, share=share) or read_counted_before(tokens, begin, lexicon)
    return _make(begin, number.end, number, None, counted)


def _skip_gloss(tokens: Tokens, place: int) -> int:
    """The token after a number said again in brackets: "5 (lima) tahun"."""
    if tokens.words[place] == "(" and tokens.words[place + 2] == ")" and tokens.words[place + 1].isalpha():
        return place + 3
    return place


def _read_unit(tokens: Tokens, place: int, lexicon: QuantityLexicon) -> tuple[str | None, int]:
    """The unit or currency at `place`, perhaps behind a hyphen ("10-year"), and the token after it."""
    at = place + 1 if tokens.words[place] == "-" and tokens.joined(place) and tokens.joined(place + 1) else place
    money = lexicon.money_after.pick(tokens.lower, at)
    if money:
        return money
    unit = lexicon.units.pick(tokens.lower, at)
    if unit and len(tokens.words[at]) == 1 and tokens.words[at].isalpha() and not tokens.joined(at):
        return None, place
    return unit or (None, place)


def _is_age(tokens: Tokens, begin: int, number: Number) -> bool:
    """Whether this is a whole number set off after a name: "Siti (45)", "Siti, 45,"."""
    word, opening, closing = tokens.words[begin], tokens.words[begin - 1], tokens.words[begin + 1]
    set_off = (opening == "(" and closing in (")", ",")) or (opening == "," and closing == ",")
    alone = begin > 1 and set_off and number.end == begin + 1 and word.isdecimal() and int(word) in _AGES
    lettered = tokens.joined(begin - 2) and tokens.words[begin - 3].isdecimal()  # Pasal 27A, 32, 35
    return alone and tokens.is_capital(begin - 2) and not lettered


def _negate(tokens: Tokens, quantity: Quantity, lexicon: QuantityLexicon) -> Quantity:
    """The measure below zero where a sign stands against it, or a word such as minus before it."""
    before = quantity.begin - 1
    signed = tokens.words[before] in _SIGNS and tokens.joined(before + 1) and not tokens.joined(before)
    listed = before < 1 or tokens.words[before - 1] == "\n"
    below = (signed and not listed) or tokens.lower[before] in lexicon.words.minus
    if quantity.unit is None or not below or lexicon.bounds_before.pick_before(tokens.lower, quantity.begin):
        return quantity
    upper = None if quantity.upper is None else -quantity.value
    lowest = quantity.value if quantity.upper is None else quantity.upper
    return quantity._replace(begin=before, value=-lowest, upper=upper)


def _bind(tokens: Tokens, quantity: Quantity, number: Number, lexicon: QuantityLexicon) -> Quantity:
    """The quantity with its bound: from the words before it, the words after it, or the number itself."""
    before = quantity.begin
    for _ in range(_BOUND_REACH):
        found = lexicon.bounds_before.pick_before(tokens.lower, before)
        if found:
            return quantity._replace(bound=Bound(found[0]))
        if tokens.lower[before - 1] not in lexicon.words.bound_skips:
            break
        before -= 1
    after = lexicon.bounds_after.pick(tokens.lower, quantity.end)
    if after and tokens.lower[after[1]] not in lexicon.words.comparisons:
        counted = quantity.counted or (None if quantity.unit else read_counted(tokens, after[1], lexicon))
        return quantity._replace(bound=Bound(after[0]), end=after[1], counted=counted)
    return quantity._replace(bound=Bound.ABOUT) if number.about else quantity
