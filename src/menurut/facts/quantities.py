"""Quantities: how much or how many, of what, and how exactly."""

from __future__ import annotations

from decimal import Decimal

from menurut.facts.counted import echo_counted, read_counted, read_counted_before, read_group, read_whole
from menurut.facts.counting import in_headline, is_label, may_count
from menurut.facts.number_ranges import find_crossed_unit, is_part_of_word, widen_to_range
from menurut.facts.numerals import Number
from menurut.facts.quantity_lexicon import Quantity, QuantityLexicon
from menurut.facts.tokens import Tokens, whole_year
from menurut.model import Bound

_AGES = range(5, 116)
_AGE_OPENINGS = frozenset("(,")
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
        quantity = _pick_quantity(tokens, place, lexicon, label=label, floor=done)
        if quantity and not any(taken[quantity.begin : quantity.end]):
            quantity = _leave_taken(quantity, tokens, lexicon, taken)
            found.append(echo_counted(quantity, found[-1] if found else None, tokens, lexicon))
            done = quantity.end
        elif label and "0" <= tokens.words[place][0] <= "9":
            lettered = tokens.joined(place + 1) and tokens.words[place + 1].isalpha()  # Pasal 27A, 28
            labelled = place + 1 + lettered
    return found


def _leave_taken(quantity: Quantity, tokens: Tokens, lexicon: QuantityLexicon, taken: bytearray) -> Quantity:
    """The quantity without a date before it as what it counts: "sampai pukul 07.00 pagi ini 1.140 jiwa mengungsi"."""
    if not quantity.counted or quantity.counted[0] > quantity.begin or not any(taken[slice(*quantity.counted)]):
        return quantity
    classified = tokens.lower[quantity.end - 1] in lexicon.words.classifiers
    return quantity._replace(counted=(quantity.end - 1, quantity.end) if classified else None)


def _pick_quantity(tokens: Tokens, begin: int, lexicon: QuantityLexicon, *, label: bool, floor: int) -> Quantity | None:
    """The quantity that begins at `begin`, its words of bound not before token `floor`, or None."""
    lower, currency = tokens.lower, None
    if not lower[begin][0].isdecimal():
        if lexicon.names.pick(lower, begin):
            return None
        one = lexicon.words.one_units.get(lower[begin])
        if one and lower[begin + 1] != "-":
            return Quantity(begin, begin + 1, Decimal(1), None, one, Bound.EXACT)
        currency = lexicon.money_before.pick(lower, begin)
    if not _may_start(tokens, begin, lexicon, floor, money=currency is not None):
        return None
    start = currency[1] if currency else begin
    number = lexicon.numerals.pick(tokens, start, money=currency is not None)
    if number is None:
        return None
    crossed = find_crossed_unit(tokens, number, lexicon) if lower[number.end] in lexicon.words.crosses else None
    if crossed:
        return _make(begin, number.end, number, crossed, None, lexicon)
    if is_part_of_word(tokens, number, lexicon):
        return None
    number = widen_to_range(tokens, start, number, lexicon, money=currency is not None)
    if currency:
        return _bind(tokens, _make(begin, number.end, number, currency[0], None, lexicon), number, lexicon, floor)
    quantity = _measure(tokens, begin, number, lexicon, label=label)
    if quantity and quantity.unit:
        quantity = _negate(tokens, quantity, lexicon)
    return quantity and _bind(tokens, quantity, number, lexicon, floor)


def _may_start(tokens: Tokens, begin: int, lexicon: QuantityLexicon, floor: int, *, money: bool) -> bool:
    """Whether a number may begin here: not inside a reference, a name or another number."""
    before = tokens.words[begin - 1]
    if not tokens.joined(begin):
        return before != ")" or tokens.words[begin + 1] != "-" or not tokens.words[begin - 2].isdecimal()  # (021) 555-1234
    if tokens.lower[begin - 1] in lexicon.words.crosses and 0 < floor == begin - 1:
        return True
    if lexicon.units_before.pick_before(tokens.lower, begin) and not tokens.words[begin].isdecimal():
        return True  # M6,2
    if before[-1].isalnum() or (before in (".", ",", ":", "/", "_", "#", "@") and not money):
        return False
    return before not in ("-", "–") or money or not tokens.joined(begin - 1)


def _make(
    begin: int, end: int, number: Number, unit: str | None, counted: tuple[int, int] | None, lexicon: QuantityLexicon
) -> Quantity:
    whole = unit in lexicon.words.whole_currencies or (unit is None and counted is not None)
    value = number.thousands if whole and number.thousands is not None and number.upper is None else number.value
    return Quantity(begin, end, value, number.upper, unit, Bound.EXACT, counted)


def _measure(tokens: Tokens, begin: int, number: Number, lexicon: QuantityLexicon, *, label: bool) -> Quantity | None:
    """The number with its unit or classifier and what is counted, or None where it counts nothing."""
    words, lower = lexicon.words, tokens.lower
    if tokens.words[begin - 1] in _AGE_OPENINGS and _is_age(tokens, begin, number):
        return _make(begin, number.end, number, words.age_unit, None, lexicon)
    gloss = _skip_gloss(tokens, number, lexicon) if tokens.words[number.end] == "(" else number.end
    unit, place = _read_unit(tokens, gloss, lexicon)
    ahead = lexicon.units_before.pick_before(lower, begin) if unit is None else None
    if ahead and lower[gloss] not in words.classifiers:
        return _make(begin, number.end, number, ahead[0], None, lexicon)
    dated = unit is not None and whole_year(tokens.words[place]) is not None  # Nomor 7 Tahun 2017
    if (label and (number.plain or number.spelled) and (unit is None or dated)) or (dated and tokens.is_capital(place - 1)):
        return None
    if unit is None and number.spelled and number.value != 1 and lower[gloss] in words.numbers.links:
        after = gloss + 1 + (lower[gloss + 1] in words.numbers.openers)
        unit, place = _read_unit(tokens, after, lexicon)  # millions of dollars, a quarter of a century
    if unit:
        share = unit == "percent" and lower[begin - 1] not in words.changes
        counted = read_counted(tokens, place, lexicon) or read_whole(tokens, place, lexicon, share=share)
        return _make(begin, place, number, unit, counted, lexicon)
    return _count(tokens, begin, gloss, number, lexicon)


def _count(tokens: Tokens, begin: int, gloss: int, number: Number, lexicon: QuantityLexicon) -> Quantity | None:
    """The number without a unit, perhaps with a classifier at `gloss`, and what is counted; None where it counts nothing."""
    classified = _is_classifier(tokens, gloss, lexicon)
    end = gloss + 1 if classified else gloss
    counted = read_counted(tokens, _skip_hyphen(tokens, end) if tokens.words[end] == "-" else end, lexicon)
    if not classified and not may_count(tokens, begin, number, counted, lexicon):
        return None
    share = number.spelled and number.value < 1
    counted = counted or read_whole(tokens, end, lexicon, share=share) or read_group(tokens, end, lexicon)
    closed = classified and not tokens.words[end][:1].isalnum()
    counted = counted or read_counted_before(tokens, begin, lexicon, adjacent=closed)
    if counted is None and classified:
        counted = (gloss, gloss + 1)
    return _make(begin, end, number, None, counted, lexicon)


def _is_classifier(tokens: Tokens, place: int, lexicon: QuantityLexicon) -> bool:
    """Whether a classifier stands at `place`, rather than a noun of the same form: "orang tua", "orang Indonesia"."""
    after = place + 1
    noun = tokens.lower[after] in lexicon.words.compounds or (tokens.is_capital(after) and not in_headline(tokens, place))
    return tokens.lower[place] in lexicon.words.classifiers and not noun


def _skip_gloss(tokens: Tokens, number: Number, lexicon: QuantityLexicon) -> int:
    """The token after a number that may be said again in brackets: "5 (lima) tahun", "lima (5) tahun"."""
    again = lexicon.numerals.pick(tokens, number.end + 1)
    repeated = again is not None and again.value == number.value and tokens.words[again.end] == ")"
    return again.end + 1 if again and repeated else number.end


def _skip_hyphen(tokens: Tokens, place: int) -> int:
    """The token behind a hyphen that joins a number to the word after it: "10-year", "22-point", but not "satu-satunya"."""
    joined = tokens.joined(place) and tokens.joined(place + 1)
    return place + 1 if joined and not tokens.lower[place + 1].startswith(tokens.lower[place - 1]) else place


def _read_unit(tokens: Tokens, place: int, lexicon: QuantityLexicon) -> tuple[str | None, int]:
    """The unit or currency at `place`, perhaps behind a hyphen ("10-year"), and the token after it."""
    at = _skip_hyphen(tokens, place) if tokens.words[place] == "-" else place
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
    if not below or lexicon.bounds_before.pick_before(tokens.lower, quantity.begin):
        return quantity
    upper = None if quantity.upper is None else -quantity.value
    lowest = quantity.value if quantity.upper is None else quantity.upper
    return quantity._replace(begin=before, value=-lowest, upper=upper)


def _bind(tokens: Tokens, quantity: Quantity, number: Number, lexicon: QuantityLexicon, floor: int) -> Quantity:
    """The quantity with its bound: from the words before it, the words after it, or the number itself.

    A word of the quantity before, which ends at `floor`, or of a range from there to here is none: "90 menit hingga 2 jam".
    """
    before = quantity.begin
    for _ in range(_BOUND_REACH):
        found = lexicon.bounds_before.pick_before(tokens.lower, before)
        if found and floor > 0 and (found[1] < floor or (found[1] == floor and lexicon.ranges.pick(tokens.lower, floor))):
            break
        if found:
            from_to = number.ranged and tokens.lower[before - 1] in lexicon.words.partitives  # mulai dari 5 hingga 10
            return quantity if from_to else quantity._replace(bound=Bound(found[0]))
        if tokens.lower[before - 1] not in lexicon.words.bound_skips:
            break
        before -= 1
    after = lexicon.bounds_after.pick(tokens.lower, quantity.end)
    if after and tokens.lower[after[1]] not in lexicon.words.comparisons:
        counted = quantity.counted or (None if quantity.unit else read_counted(tokens, after[1], lexicon))
        return quantity._replace(bound=Bound(after[0]), end=after[1], counted=counted)
    return quantity._replace(bound=Bound.ABOUT) if number.about else quantity
