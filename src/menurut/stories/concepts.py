"""What a passage speaks of, in terms that two languages and two writers share: names, countries, numbers, concepts."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache, partial

from menurut.language import fold
from menurut.model import Span
from menurut.stories.vocabulary import Phrases, Vocabulary

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_GROUPED = re.compile(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*")
_SENTENCE_ENDS = '.?!:\n“"”»'
NUMBER = "#"
_KNOWN_MOST = 200_000


def find_concepts(text: str, vocabulary: Vocabulary, *, keep_common: bool = False) -> dict[str, float]:
    """What the text speaks of, each with its weight between 0 and 1 times how often it is said (less and less).

    A name is its folded word, a country `@` and its code, a number `#` and its value, any other word the concept or stem
    that it stands for. Words of weight 0 are left out, unless `keep_common`.

    >>> from menurut.language import load_pack
    >>> from menurut.stories.vocabulary import read_vocabulary
    >>> sorted(find_concepts("Kapal Calandra menyusuri 1.140 mil", read_vocabulary(load_pack("id"))))
    ['#1140', '=mile', '=ship', 'calandra', 'id:susur']
    """
    found: dict[str, float] = {}
    for (concept, weight), _, _ in _read_terms(text, vocabulary):
        if weight > 0 or keep_common:
            before = found.get(concept)
            found[concept] = min(before + weight * 0.4, 2.2 * weight) if before else weight
    return found


def locate_concepts(text: str, vocabulary: Vocabulary, *, backwards: bool = False) -> list[tuple[str, float, int]]:
    """What the text speaks of in its order, each with its weight and the words between it and the start, or the end."""
    terms = _read_terms(text, vocabulary)
    words = terms[-1][1] + terms[-1][2] if terms else 0
    return [(concept, weight, words - at - size if backwards else at) for (concept, weight), at, size in terms]


def _read_terms(text: str, vocabulary: Vocabulary) -> list[tuple[tuple[str, float], int, int]]:
    """The concept and weight of each word, number or listed term of a text, its place among the words, and its words."""
    tokens = list(_TOKEN.finditer(text))
    read = _reader(vocabulary)
    words = [read(token[0]) for token in tokens]
    found, behind = [], 0
    for at, word in enumerate(words):
        if at < behind:
            continue
        if word.single:
            found.append((word.plain, at, 1))
            continue
        told, size = word.plain, 1
        if word.opens and (term := _match_term(words, at, vocabulary)):
            told, size = term[:2], term[2]
        elif word.name and not _starts_sentence(text, tokens[at].start()):
            told = word.name
        found.append((told, at, size))
        behind = at + size
    return found


@dataclass(frozen=True, slots=True)
class _Word:
    """A word or number as it is read wherever it stands: as a name only inside a sentence, where it has a `capital`.

    `opens`: whether a term of several words or a country may begin with it; `single`: whether it can only be read plainly.
    """

    folded: str
    plain: tuple[str, float]
    name: tuple[str, float] | None
    capital: bool
    opens: bool
    single: bool


@cache
def _reader(vocabulary: Vocabulary) -> Callable[[str], _Word]:
    return lru_cache(maxsize=_KNOWN_MOST)(partial(_read_word, vocabulary))


def _read_word(vocabulary: Vocabulary, word: str) -> _Word:
    folded = vocabulary.trim(fold(word))
    capital = word[0].isupper()
    opens = folded in vocabulary.phrases or (capital and folded in vocabulary.countries)
    if word[0].isdigit():
        value = normalise_number(word)
        return _Word(folded, (NUMBER + value, weigh_number(value)), None, capital, opens, not opens)
    concept, weight = vocabulary.look_up(folded)
    name = (folded, max(weight, vocabulary.weigh_name(folded))) if capital and not concept.startswith("=") else None
    return _Word(folded, (concept, weight), name, capital, opens, not opens and name is None)


def find_heaviest(concepts: Mapping[str, float], count: int) -> list[str]:
    """The concepts that weigh most, at most so many; of equals the first by letters."""
    return sorted(concepts, key=lambda concept: (-concepts[concept], concept))[:count]


def find_tokens(text: str) -> list[str]:
    """The words and numbers of a text, folded, in their order.

    >>> find_tokens("Rutte: 1.500 pasukan!")
    ['rutte', '1.500', 'pasukan']
    """
    if text.isascii():
        return _TOKEN.findall(text.lower())
    return [token.lower() if token.isascii() else fold(token) for token in _TOKEN.findall(text)]


def find_printed_tokens(text: str) -> list[str]:
    """The same as they are printed."""
    return _TOKEN.findall(text)


def count_tokens(text: str) -> int:
    """How many words and numbers a text has."""
    return len(_TOKEN.findall(text))


def find_token_spans(text: str, within: Span) -> list[Span]:
    """The places of the words and numbers inside a stretch of text, in their order."""
    return [Span(*token.span()) for token in _TOKEN.finditer(text, within.start, within.end)]


def _starts_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start].rstrip(" ")
    return not before or before[-1] in _SENTENCE_ENDS


def _match_term(words: Sequence[_Word], at: int, vocabulary: Vocabulary) -> tuple[str, float, int] | None:
    """The country or listed term of several words that begins here, what it weighs, and how many words it has."""
    country = _match_words(words, at, vocabulary.countries) if words[at].capital else None
    return country or _match_words(words, at, vocabulary.phrases)


def _match_words(words: Sequence[_Word], at: int, phrases: Phrases) -> tuple[str, float, int] | None:
    following = words[at + 1].folded if at + 1 < len(words) else None
    for term, concept, weight in phrases.get(words[at].folded, ()):
        if (len(term) == 1 or term[1] == following) and tuple(word.folded for word in words[at : at + len(term)]) == term:
            return concept, weight, len(term)
    return None


def normalise_number(digits: str) -> str:
    """The digits of a number without the marks that group them, with a point before its fraction.

    >>> normalise_number("1.140"), normalise_number("1,140"), normalise_number("5,2")
    ('1140', '1140', '5.2')
    """
    if _GROUPED.fullmatch(digits):
        return digits.replace(".", "").replace(",", "")
    head, *rest = digits.replace(",", ".").split(".")
    return f"{head}.{'.'.join(rest)}" if rest else head


def weigh_number(value: str) -> float:
    """A long number tells events apart, a small one or a year hardly does."""
    whole = value.split(".")[0]
    if len(whole) == 4 and whole[:2] in {"19", "20"} and "." not in value:
        return 0.1
    return {1: 0.1, 2: 0.3}.get(len(value.replace(".", "")), 0.8)


def weigh_shared(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """The weight of what both passages speak of."""
    few, many = (one, other) if len(one) <= len(other) else (other, one)
    return sum([min(weight, many[concept]) for concept, weight in few.items() if concept in many])


def measure_dice(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """How much of what two passages speak of they share, 0 to 1 (Dice over weighed concepts)."""
    total = sum(one.values()) + sum(other.values())
    return 2 * weigh_shared(one, other) / total if total else 0.0


def measure_overlap(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """How much of what the one with less to say speaks of stands in the other, 0 to 1."""
    total = min(sum(one.values()), sum(other.values()))
    return weigh_shared(one, other) / total if total else 0.0
