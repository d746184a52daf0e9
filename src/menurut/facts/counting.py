"""What a number counts, and whether it counts at all: not Pasal 51, Boeing 737, the score 2-1 or the item 3. of a list."""

from __future__ import annotations

from menurut.facts.numerals import Number
from menurut.facts.quantity_lexicon import QuantityLexicon
from menurut.facts.tokens import Tokens

_LONGEST_PHRASE = 5  # words of what is counted
_HIGHEST_VERSION = 100  # a decimal below it after a name numbers an edition: "Expo 6.0"
_LABEL_REACH = 3  # tokens between two numbers of one label: "Pasal 310 dan 311"


def read_counted(tokens: Tokens, start: int, lexicon: QuantityLexicon) -> tuple[int, int] | None:
    """The tokens of the noun phrase that begins at `start`, None where no noun can stand there."""
    place = start
    while place < start + _LONGEST_PHRASE:
        word = tokens.lower[place]
        if not word[:1].isalpha() or lexicon.ends_phrase(word, lexicon.words):
            break
        if word in lexicon.triggers:
            break
        place += 1
        if _hyphenates(tokens, place) or _is_possessive(tokens, place):
            place += 2
    return (start, place) if place > start else None


def _hyphenates(tokens: Tokens, place: int) -> bool:
    """Whether a hyphen at `place` joins two words."""
    joined = tokens.words[place] == "-" and tokens.joined(place) and tokens.joined(place + 1)
    return joined and tokens.words[place + 1][:1].isalpha()


def _is_possessive(tokens: Tokens, place: int) -> bool:
    """Whether an apostrophe and s at `place` hang on the word before and lead to a further one."""
    hangs = tokens.words[place] in ("'", "’") and tokens.joined(place) and tokens.joined(place + 1)
    return hangs and tokens.words[place + 1] == "s" and tokens.words[place + 2][:1].isalpha()


def read_whole(tokens: Tokens, place: int, lexicon: QuantityLexicon, *, share: bool) -> tuple[int, int] | None:
    """The noun phrase linked to a quantity that ends at `place`: "half of the ships", "640 kilograms of equipment"."""
    words = lexicon.words
    if tokens.lower[place] not in (words.partitives if share else words.measure_links):
        return None
    place += 1
    while tokens.lower[place] in words.determiners:
        place += 1
    return read_counted(tokens, place, lexicon)


def read_counted_before(tokens: Tokens, begin: int, lexicon: QuantityLexicon) -> tuple[int, int] | None:
    """The noun before a number that it is linked to ("a crew of 29"), or None."""
    words, noun = lexicon.words, tokens.lower[begin - 2]
    if begin < 2 or tokens.lower[begin - 1] not in words.counted_links or not noun.isalpha():
        return None
    return None if noun in words.never_counted or tokens.is_capital(begin - 2) else (begin - 2, begin - 1)


def is_label(tokens: Tokens, begin: int, lexicon: QuantityLexicon, labelled: int) -> bool:
    """Whether the number at `begin` is a name after a word such as Pasal, or goes on from one that ended at `labelled`."""
    words, before = lexicon.words, begin - 1
    if tokens.words[before] == "." and tokens.joined(before):
        before -= 1
    if tokens.lower[before] in words.labels:
        return True
    between = tokens.lower[labelled:begin] if labelled > 0 and begin - labelled <= _LABEL_REACH else ()
    return bool(between) and all(word in words.label_joints or word in words.labels for word in between)


def may_count(tokens: Tokens, begin: int, number: Number, counted: tuple[int, int] | None, lexicon: QuantityLexicon) -> bool:
    """Whether a number without unit or classifier counts something, rather than name, order or score it."""
    words, before = lexicon.words, tokens.lower[begin - 1]
    if before in words.ordinal_prefixes:
        return False
    if number.spelled:
        return _may_count_in_words(tokens, begin, number, counted, lexicon)
    if before in words.scores_after or (number.ranged and counted is None and not tokens.words[begin + 1].isalpha()):
        return False
    if tokens.words[number.end] in ("-", "–") and tokens.joined(number.end) and tokens.words[number.end + 1][:1].isdecimal():
        return False
    if tokens.words[number.end] in (".", ")") and tokens.words[begin - 1] in ("\n", "("):
        return False
    named = tokens.words[begin - 1] != before and tokens.words[begin - 1].isalpha() and not tokens.opens_sentence(begin - 1)
    version = counted is None and number.scale is None and number.value < _HIGHEST_VERSION
    return not (named and (number.plain or version) and before not in words.not_labels)


def _may_count_in_words(
    tokens: Tokens, begin: int, number: Number, counted: tuple[int, int] | None, lexicon: QuantityLexicon
) -> bool:
    """Whether a number in words is no article: "half" needs a unit or its whole, "satu" what is counted.

    In the middle of a sentence a capital letter makes it a name, unless the whole line has capitals.
    """
    noun = tokens.is_capital(counted[0]) if counted else False
    if tokens.is_capital(begin) and not tokens.opens_sentence(begin) and not noun:
        return False  # the city of Lima, not five
    if number.value < 1 and counted and not lexicon.words.numbers.fraction_before_whole:
        return False
    partitive = tokens.lower[number.end] in lexicon.words.partitives
    if number.end == begin + 1 and tokens.lower[begin] in lexicon.words.numbers.singles:
        return partitive and number.value < 1
    if number.end == begin + 1 and tokens.lower[begin] in lexicon.words.numbers.ones:
        numbers = lexicon.words.numbers
        idiom = tokens.lower[begin - 1] in numbers.never_one_after or tokens.lower[number.end] in numbers.never_one_before
        return counted is not None and not idiom
    return counted is not None or number.value >= 2 or number.value != int(number.value)
