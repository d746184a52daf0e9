"""Whether a number counts at all: not Pasal 51, Boeing 737, the score 2-1 or the item 3. of a list."""

from __future__ import annotations

from menurut.facts.numerals import Number
from menurut.facts.quantity_lexicon import QuantityLexicon
from menurut.facts.tokens import Tokens

_HIGHEST_VERSION = 100  # a decimal below it after a name numbers an edition: "Expo 6.0"
_LABEL_REACH = 4  # tokens between two numbers of one label: "Pasal 310 dan 311"
_LABEL_MARKS = frozenset((".", ":", ")", '"', "”"))  # may stand between a label and its number: "No.7", "(Pasal) 310"
_HEADLINE_REACH = 10  # tokens on either side that show whether all words of a line have capitals
_SHORT_WORD = 3  # letters of words that have no capital even in a headline
_SCORE_REACH = 3  # tokens between a word such as menang and the score
_HIGHEST_SCORE = 15  # of a game; a range that ends above it may stand without what it counts
_WIDEST_RANGE = 10  # times its beginning at which a bare range may end; wider ones are telephone numbers


def is_label(tokens: Tokens, begin: int, lexicon: QuantityLexicon, labelled: int) -> bool:
    """Whether the number at `begin` is a name after a word such as Pasal or ke-, or goes on from one up to `labelled`."""
    words, before = lexicon.words, begin - 1
    if tokens.words[before] in _LABEL_MARKS and tokens.joined(before):
        before -= 1
    if tokens.lower[before] in words.labels or (
        tokens.words[before] == "-" and tokens.lower[before - 1] in words.ordinal_prefixes
    ):
        return True
    between = tokens.lower[labelled:begin] if labelled > 0 and begin - labelled <= _LABEL_REACH else ()
    return bool(between) and all(word in words.label_joints or word in words.labels for word in between)


def may_count(tokens: Tokens, begin: int, number: Number, counted: tuple[int, int] | None, lexicon: QuantityLexicon) -> bool:
    """Whether a number without unit or classifier counts something, rather than name, order or score it."""
    words, before = lexicon.words, tokens.lower[begin - 1]
    if before in words.ordinal_prefixes and (number.plain or number.spelled):
        return False
    if number.spelled:
        return _may_count_in_words(tokens, begin, number, counted, lexicon)
    if _is_score(tokens, begin, number, counted, lexicon):
        return False
    if tokens.words[number.end] in ("-", "–") and tokens.joined(number.end) and tokens.words[number.end + 1][:1].isdecimal():
        return False
    if number.plain and tokens.words[number.end] in (".", ")") and tokens.words[begin - 1] in ("\n", "("):
        return False
    named = tokens.words[begin - 1] != before and tokens.words[begin - 1].isalpha() and not tokens.opens_sentence(begin - 1)
    version = counted is None and number.scale is None and number.value < _HIGHEST_VERSION
    clear = before in words.not_labels or (counted is not None and tokens.words[counted[0]] in words.counters)
    return clear or not (named and (number.plain or version))


def _is_score(tokens: Tokens, begin: int, number: Number, counted: tuple[int, int] | None, lexicon: QuantityLexicon) -> bool:
    """Whether a plain number is a score after a word such as menang, or a range of two that counts nothing."""
    after = lexicon.words.scores_after
    if number.ranged and number.upper is not None:
        near = tokens.lower[max(0, begin - _SCORE_REACH) : begin]
        told = counted is not None or _HIGHEST_SCORE < number.upper <= number.value * _WIDEST_RANGE
        return not tokens.words[begin + 1].isalpha() and (not told or any(word in after for word in near))
    return number.plain and counted is None and tokens.lower[begin - 1] in after


def _may_count_in_words(
    tokens: Tokens, begin: int, number: Number, counted: tuple[int, int] | None, lexicon: QuantityLexicon
) -> bool:
    """Whether a number in words is no article: "half" needs a unit or its whole, "satu" what is counted.

    In the middle of a sentence a capital letter makes it a name, unless all words around it have capitals.
    """
    if tokens.is_capital(begin) and not tokens.opens_sentence(begin) and not in_headline(tokens, begin):
        return False  # the city of Lima, not five
    if tokens.words[number.end] == "-" and tokens.lower[number.end + 1].startswith(tokens.lower[begin]):
        return False  # dua-duanya
    numbers = lexicon.words.numbers
    if number.value < 1 and counted and not numbers.fraction_before_whole:
        return False
    partitive = tokens.lower[number.end] in lexicon.words.partitives
    first = begin + (tokens.lower[begin] in numbers.openers)
    if number.end == first + 1 and tokens.lower[first] in numbers.singles:
        return partitive and tokens.lower[begin - 1] not in numbers.never_one_after
    if number.end == begin + 1 and tokens.lower[begin] in numbers.ones:
        idiom = tokens.lower[begin - 1] in numbers.never_one_after or tokens.lower[number.end] in numbers.never_one_before
        group = lexicon.numerals.pick(tokens, number.end + 1) if partitive else None  # satu dari tiga anak
        return (counted is not None or (group is not None and group.upper is None)) and not idiom
    return counted is not None or number.value >= 2 or number.value != int(number.value)


def in_headline(tokens: Tokens, place: int) -> bool:
    """Whether all longer words around `place` in its line begin with a capital letter."""
    for step in (-1, 1):
        for near in range(place + step, place + step * (_HEADLINE_REACH + 1), step):
            word = tokens.words[near] if near >= 0 else "\n"
            if word in ("\n", ""):
                break
            if len(word) > _SHORT_WORD and word[0].islower():
                return False
    return True
