"""Translations: how much of an article stands, sentence by sentence and in order, in one of another language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from menurut.language import find_sentences
from menurut.model import Article, Span
from menurut.stories.concepts import find_concepts, measure_dice
from menurut.stories.vocabulary import Vocabulary

ALIKE = 0.35
MOST_SENTENCES = 100


@dataclass(frozen=True, slots=True)
class Carried:
    """A sentence by what another language could share with it: names, numbers, countries and concepts, weighed."""

    span: Span
    concepts: Mapping[str, float]
    weight: float


@dataclass(frozen=True, slots=True)
class Translation:
    """The share of a copy, 0 to 1 and by weight, whose sentences have a counterpart in the original, and these sentences."""

    share: float
    sentences: tuple[Span, ...]


def list_carried(article: Article, vocabulary: Vocabulary) -> list[Carried]:
    """The sentences of an article, at most a hundred, that have something which another language could share."""
    return list(islice(_read_carried(article, vocabulary), MOST_SENTENCES))


def _read_carried(article: Article, vocabulary: Vocabulary) -> Iterator[Carried]:
    for span in find_sentences(article.text, vocabulary.pack):
        concepts = find_concepts(span.slice(article.text), vocabulary)
        carried = {concept: weight for concept, weight in concepts.items() if vocabulary.carries(concept)}
        if carried:
            yield Carried(span, carried, sum(carried.values()))


def measure_translation(copy: Sequence[Carried], original: Sequence[Carried]) -> Translation:
    """The sentences of the copy that tell, one by one and in the same order, what sentences of the original tell.

    Of all ways to lay the one beside the other that with the greatest weight is taken (dynamic programming).
    """
    best = [[0.0] * (len(original) + 1) for _ in range(len(copy) + 1)]
    for i, mine in enumerate(copy):
        for j, theirs in enumerate(original):
            value = max(best[i][j + 1], best[i + 1][j])
            if best[i][j] + mine.weight > value and measure_dice(mine.concepts, theirs.concepts) >= ALIKE:
                value = best[i][j] + mine.weight
            best[i + 1][j + 1] = value
    total = sum(sentence.weight for sentence in copy)
    if not total:
        return Translation(0.0, ())
    return Translation(best[-1][-1] / total, tuple(copy[i].span for i in _trace(best)))


def _trace(best: Sequence[Sequence[float]]) -> list[int]:
    """The places of the copy that the best way pairs, in order."""
    found = []
    i, j = len(best) - 1, len(best[0]) - 1
    while i and j:
        if best[i][j] == best[i - 1][j]:
            i -= 1
        elif best[i][j] == best[i][j - 1]:
            j -= 1
        else:
            i, j = i - 1, j - 1
            found.append(i)
    return found[::-1]
