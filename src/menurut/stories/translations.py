"""Translations: how much of an article stands in another of another language, told by what both languages share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from menurut.language import find_sentences
from menurut.model import Article
from menurut.stories.concepts import find_concepts, measure_dice
from menurut.stories.vocabulary import Vocabulary

ALIKE = 0.35


def list_carried(article: Article, vocabulary: Vocabulary) -> list[dict[str, float]]:
    """For each sentence of an article what it speaks of that another language could share: names, numbers, concepts."""
    found = []
    for span in find_sentences(article.text, vocabulary.pack):
        concepts = find_concepts(span.slice(article.text), vocabulary)
        carried = {concept: weight for concept, weight in concepts.items() if vocabulary.carries(concept)}
        if carried:
            found.append(carried)
    return found


def measure_translation(copy: Sequence[Mapping[str, float]], original: Sequence[Mapping[str, float]]) -> float:
    """The share of the copy, 0 to 1 and by weight, whose sentences have a likely counterpart in the original.

    High also for two reporters at one event: only a credit makes a translation of it.
    """
    total = sum(sum(sentence.values()) for sentence in copy)
    told = sum(sum(sentence.values()) for sentence in copy if any(measure_dice(sentence, other) >= ALIKE for other in original))
    return told / total if total else 0.0
