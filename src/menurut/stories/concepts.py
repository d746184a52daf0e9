"""What a passage speaks of, in terms that two languages and two writers share: names, countries, numbers, concepts."""

from __future__ import annotations

import heapq
import re
from collections.abc import Mapping

from menurut.language import fold
from menurut.model import Span
from menurut.stories.vocabulary import Vocabulary

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_GROUPED = re.compile(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*")
_SENTENCE_ENDS = '.?!:\n“"”»'
NUMBER = "#"


def find_concepts(text: str, vocabulary: Vocabulary, *, keep_common: bool = False) -> dict[str, float]:
    """What the text speaks of, each with its weight between 0 and 1 times how often it is said (less and less).

    A name is its folded word, a country `@` and its code, a number `#` and its value, any other word the concept or stem
    that it stands for. Words of weight 0 are left out, unless `keep_common`.

    >>> from menurut.language import load_pack
    >>> from menurut.stories.vocabulary import read_vocabulary
    >>> sorted(find_concepts("Kapal Calandra membawa 1.140 orang", read_vocabulary(load_pack("id"))))
    ['#1140', '=ship', 'calandra', 'id:bawa']
    """
    found: dict[str, float] = {}
    tokens = list(_TOKEN.finditer(text))
    at = 0
    while at < len(tokens):
        country = _match_country(tokens, at, vocabulary)
        if country:
            concept, weight, size = country
        else:
            concept, weight = _read_token(text, tokens[at], vocabulary)
            size = 1
        if weight > 0 or keep_common:
            before = found.get(concept, 0.0)
            found[concept] = min(before + weight * (0.4 if before else 1.0), 2.2 * weight)
        at += size
    return found


def find_heaviest(concepts: Mapping[str, float], count: int) -> list[str]:
    """The concepts that weigh most, at most so many; of equals the first by letters."""
    return [concept for concept, _ in heapq.nsmallest(count, concepts.items(), key=lambda item: (-item[1], item[0]))]


def find_country(name: str, vocabulary: Vocabulary) -> str | None:
    """The concept of the country that a name as a whole is in this language, or None.

    >>> from menurut.language import load_pack
    >>> from menurut.stories.vocabulary import read_vocabulary
    >>> vocabulary = read_vocabulary(load_pack("id"))
    >>> find_country("Korea Utara", vocabulary), find_country("Putin", vocabulary)
    ('@KP', None)
    """
    tokens = list(_TOKEN.finditer(name))
    match = _match_country(tokens, 0, vocabulary) if tokens else None
    return match[0] if match and match[2] == len(tokens) else None


def find_tokens(text: str) -> list[str]:
    """The words and numbers of a text, folded, in their order.

    >>> find_tokens("Rutte: 1.500 pasukan!")
    ['rutte', '1.500', 'pasukan']
    """
    return [fold(token) for token in _TOKEN.findall(text)]


def find_token_spans(text: str, within: Span) -> list[Span]:
    """The places of the words and numbers inside a stretch of text, in their order."""
    return [Span(*token.span()) for token in _TOKEN.finditer(text, within.start, within.end)]


def _read_token(text: str, token: re.Match[str], vocabulary: Vocabulary) -> tuple[str, float]:
    word = token[0]
    if word[0].isdigit():
        value = normalise_number(word)
        return NUMBER + value, weigh_number(value)
    folded = fold(word)
    if not word[0].isupper() or _starts_sentence(text, token.start()):
        return vocabulary.look_up(folded)
    concept, weight = vocabulary.look_up(folded)
    if concept.startswith("="):
        return concept, weight
    return folded, max(weight, vocabulary.weigh_name(folded))


def _starts_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start].rstrip(" ")
    return not before or before[-1] in _SENTENCE_ENDS


def _match_country(tokens: list[re.Match[str]], at: int, vocabulary: Vocabulary) -> tuple[str, float, int] | None:
    if not tokens[at][0][0].isupper():
        return None
    for words, concept, weight in vocabulary.countries.get(fold(tokens[at][0]), ()):
        if all(at + i < len(tokens) and fold(tokens[at + i][0]) == word for i, word in enumerate(words)):
            return concept, weight, len(words)
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
    return sum(min(weight, many[concept]) for concept, weight in few.items() if concept in many)


def measure_dice(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """How much of what two passages speak of they share, 0 to 1 (Dice over weighed concepts)."""
    total = sum(one.values()) + sum(other.values())
    return 2 * weigh_shared(one, other) / total if total else 0.0


def measure_overlap(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """How much of what the one with less to say speaks of stands in the other, 0 to 1."""
    total = min(sum(one.values()), sum(other.values()))
    return weigh_shared(one, other) / total if total else 0.0
