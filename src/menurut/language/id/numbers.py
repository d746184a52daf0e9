"""Indonesian numbers in words: sembilan belas, seratus sembilan puluh ribu, ratusan ribu, dua pertiga, dua setengah juta."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from menurut.language.quantity_words import NumberWords, SpelledNumber

_LONGEST = 24  # words in a number


def pick_number_words(lower: Sequence[str], start: int, words: NumberWords) -> SpelledNumber | None:
    """The number in words that begins at token `start`, or None.

    >>> from menurut.language import load_pack
    >>> spelled = pick_number_words("dua ratus lima belas ribu".split() + [""] * 8, 0, load_pack("id").quantities.numbers)
    >>> spelled.value, spelled.end
    (Decimal('215000'), 5)
    """
    if lower[start] in words.vague:
        return _pick_vague(lower, start, words)
    if lower[start] in words.round:
        return SpelledNumber(start + 1, Decimal(words.round[lower[start]]), about=True)
    fraction = _pick_fraction(lower, start, words)
    return fraction or _pick_exact(lower, start, words)


def _pick_vague(lower: Sequence[str], start: int, words: NumberWords) -> SpelledNumber:
    low, high = words.vague[lower[start]]
    scale, end = 1, start + 1
    while lower[end] in words.scales and words.scales[lower[end]] > scale:
        scale, end = scale * words.scales[lower[end]], end + 1
    return SpelledNumber(end, Decimal(low * scale), Decimal(high * scale), about=True)


def _pick_fraction(lower: Sequence[str], start: int, words: NumberWords) -> SpelledNumber | None:
    for length in (3, 2, 1) if lower[start] in words.fraction_starts else ():
        found = words.fractions.get(" ".join(lower[start : start + length]))
        if found:
            scale = words.scales.get(lower[start + length])
            return SpelledNumber(start + length + (scale is not None), Decimal(found[0]) / found[1] * (scale or 1))
    return None


def _pick_exact(lower: Sequence[str], start: int, words: NumberWords) -> SpelledNumber | None:
    total = group = place = 0
    digit: int | None = None
    smallest = 10**18
    for place in range(start, start + _LONGEST):
        word = lower[place]
        if word in words.digits and digit is None:
            digit = words.digits[word]
        elif word in words.teens and digit:
            group, digit = group + 10 + digit, None
        elif word in words.multipliers and digit:
            group, digit = group + digit * words.multipliers[word], None
        elif word in words.wholes and digit is None and words.wholes[word] < smallest:
            group += words.wholes[word]
        elif word in words.scales and group + (digit or 0) and words.scales[word] < smallest:
            smallest = words.scales[word]
            total, group, digit = total + (group + (digit or 0)) * smallest, 0, None
        else:
            break
    if place == start:
        return None
    return _add_tail(lower, SpelledNumber(place, Decimal(total + group + (digit or 0))), words)


def _add_tail(lower: Sequence[str], number: SpelledNumber, words: NumberWords) -> SpelledNumber:
    """Decimals after the point word, or a half after the number, and the scale after them: "dua setengah juta"."""
    end, value = number.end, number.value
    if lower[end] in words.point and lower[end + 1] in words.digits:
        end, step = end + 1, Decimal(1)
        while lower[end] in words.digits and step > Decimal("1e-6"):
            step /= 10
            value, end = value + words.digits[lower[end]] * step, end + 1
    elif words.fractions.get(lower[end]) == (1, 2) and value < 1000:
        end, value = end + 1, value + Decimal("0.5")
    elif lower[end] in words.round_scales:
        return SpelledNumber(end + 1, value * words.round_scales[lower[end]], about=True)
    scale = words.scales.get(lower[end]) if end > number.end else None
    return SpelledNumber(end + (scale is not None), value * (scale or 1))
