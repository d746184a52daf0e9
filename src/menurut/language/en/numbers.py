"""English numbers in words: nineteen, twenty-three, a hundred and five thousand, dozens, two thirds, half a million."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from menurut.language.quantity_words import NumberWords, SpelledNumber

_LONGEST = 24  # words in a number


def pick_number_words(lower: Sequence[str], start: int, words: NumberWords) -> SpelledNumber | None:
    """The number in words that begins at token `start`, or None.

    >>> from menurut.language import load_pack
    >>> spelled = pick_number_words("two hundred and five thousand".split() + [""] * 8, 0, load_pack("en").quantities.numbers)
    >>> spelled.value, spelled.end
    (Decimal('205000'), 5)
    """
    if lower[start] in words.vague:
        return _pick_vague(lower, start, words)
    return _pick_fraction(lower, start, words) or _pick_exact(lower, start, words)


def _pick_vague(lower: Sequence[str], start: int, words: NumberWords) -> SpelledNumber:
    """dozens, hundreds of thousands: the scale after it stands in the plural too."""
    low, high = words.vague[lower[start]]
    end, after = start + 1, start + 2
    if lower[end] in words.links and lower[after].removesuffix("s") in words.scales:
        scale = words.scales[lower[after].removesuffix("s")]
        return SpelledNumber(after + 1, Decimal(low * scale), Decimal(high * scale), about=True)
    return SpelledNumber(end, Decimal(low), Decimal(high), about=True)


def _pick_fraction(lower: Sequence[str], start: int, words: NumberWords) -> SpelledNumber | None:
    for length in (3, 2, 1) if lower[start] in words.fraction_starts else ():
        found = words.fractions.get(" ".join(lower[start : start + length]))
        if found:
            after = start + length
            end = after + (lower[after] in words.openers or (lower[after] == "-" and lower[after + 1] in words.multipliers))
            scale = words.scales.get(lower[end]) or words.multipliers.get(lower[end])
            return SpelledNumber(end if scale is None else end + 1, Decimal(found[0]) / found[1] * (scale or 1))
    return None


def _pick_exact(lower: Sequence[str], start: int, words: NumberWords) -> SpelledNumber | None:
    total = group = 0
    place = start + 1 if lower[start] in words.openers else start
    opened, smallest, first = place > start, 10**18, place
    while place < start + _LONGEST:
        word = lower[place]
        if word in words.digits and _fits(group, words.digits[word]) and not opened:
            group += words.digits[word]
        elif (word in words.multipliers and 0 < group < 100) or (word in words.multipliers and opened):
            group = max(group, 1) * words.multipliers[word]
        elif word in words.scales and (group or opened) and words.scales[word] < smallest:
            smallest = words.scales[word]
            total, group = total + max(group, 1) * smallest, 0
        elif not (word in words.joints and place > first and _goes_on(lower, place, group, words)):
            break
        opened, place = False, place + 1
    return _add_fraction(lower, SpelledNumber(place, Decimal(total + group)), words) if place > first else None


def _add_fraction(lower: Sequence[str], number: SpelledNumber, words: NumberWords) -> SpelledNumber:
    """The number with a half or the like after it, and the scale after that: "one and a half million"."""
    fraction = words.fractions.get(lower[number.end + 2])
    if lower[number.end] not in words.joints or lower[number.end + 1] not in words.openers or fraction is None:
        return number
    end, value = number.end + 3, number.value + Decimal(fraction[0]) / fraction[1]
    scale = words.scales.get(lower[end])
    return SpelledNumber(end if scale is None else end + 1, value * (scale or 1))


def _fits(group: int, digit: int) -> bool:
    """Whether a digit may follow: 20 takes 3, 100 takes 45, 3 takes nothing."""
    return group == 0 or (digit < 10 and group % 10 == 0 and group % 100 != 10) or (digit < 100 and group % 100 == 0)


def _goes_on(lower: Sequence[str], place: int, group: int, words: NumberWords) -> bool:
    """Whether the joint at `place` stands inside one number: "hundred and five", "twenty-three", but not "two and three"."""
    following = words.digits.get(lower[place + 1])
    if following is None or not _fits(group, following):
        return False
    return lower[place - 1] in words.multipliers or lower[place - 1] in words.scales or lower[place] == "-"
