"""Which sentences of one article stand, in these or near words, in another of the same language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from rapidfuzz.distance import Indel

from menurut.language import find_sentences
from menurut.model import Article, Span
from menurut.stories.concepts import find_tokens
from menurut.stories.vocabulary import Vocabulary

VERBATIM = 0.95
ALIKE = 0.5
FEWEST_WORDS = 4
LONGEST_WORDS = 120
MOST_SENTENCES = 300


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as it is compared: its folded words, the concepts of those that weigh anything, and how often each stands."""

    span: Span
    words: tuple[str, ...]
    concepts: tuple[str, ...]
    counts: Counter[str]


@dataclass(frozen=True, slots=True)
class Match:
    """A sentence of the copy and the one of the original that it was made of; `likeness` is 1 where every word is kept."""

    copy: Sentence
    original: Sentence
    likeness: float


@dataclass(frozen=True, slots=True)
class Alignment:
    """How much of a copy stands in an original: shares of its words, 0 to 1, in the same words and in like ones."""

    verbatim: float
    alike: float
    matches: tuple[Match, ...]


def split_sentences(article: Article, vocabulary: Vocabulary, *, with_title: bool = False) -> tuple[Sentence, ...]:
    """The sentences of an article that are long enough to be told apart; of a very long one, those at its head."""
    title = None if with_title else article.title_span
    spans = (span for span in find_sentences(article.text, vocabulary.pack) if not title or not title.overlaps(span))
    sentences = (_make_sentence(article.text, span, vocabulary) for span in spans)
    return tuple(islice((sentence for sentence in sentences if len(sentence.words) >= FEWEST_WORDS), MOST_SENTENCES))


def _make_sentence(text: str, span: Span, vocabulary: Vocabulary) -> Sentence:
    words = tuple(find_tokens(span.slice(text))[:LONGEST_WORDS])
    looked_up = [(word, 1.0) if word[0].isdigit() else vocabulary.look_up(word) for word in words]
    concepts = tuple(concept for concept, weight in looked_up if weight > 0)
    return Sentence(span, words, concepts, Counter(concepts))


def align_sentences(copy: Sequence[Sentence], original: Sequence[Sentence]) -> Alignment:
    """Each sentence of the copy with the likest of the original, where that is at least half alike.

    Likeness is the share of words, in order, that both have (normalised indel similarity), of the words themselves or of
    the concepts behind them, whichever is higher: synonyms do not hide a copy.
    """
    matches, verbatim, alike = [], 0, 0
    total = sum(len(sentence.words) for sentence in copy)
    for sentence in copy:
        match = _pick_match(sentence, original)
        if match:
            matches.append(match)
            alike += len(sentence.words)
            verbatim += len(sentence.words) if match.likeness >= VERBATIM else 0
    return Alignment(verbatim / total, alike / total, tuple(matches)) if total else Alignment(0.0, 0.0, ())


def _pick_match(sentence: Sentence, candidates: Sequence[Sentence]) -> Match | None:
    best, likeness = None, ALIKE
    for candidate in candidates:
        shared = _count_shared(sentence.counts, candidate.counts)
        if 2 * shared < ALIKE * (len(sentence.concepts) + len(candidate.concepts)):
            continue
        value = max(
            Indel.normalized_similarity(sentence.words, candidate.words),
            min(Indel.normalized_similarity(sentence.concepts, candidate.concepts), VERBATIM - 0.01),
        )
        if value > likeness:
            best, likeness = candidate, value
    return Match(sentence, best, likeness) if best else None


def _count_shared(one: Counter[str], other: Counter[str]) -> int:
    few, many = (one, other) if len(one) <= len(other) else (other, one)
    return sum(min(count, many[concept]) for concept, count in few.items() if concept in many)
