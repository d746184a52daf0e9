"""Which sentences of one article stand, in these or near words, in another of the same language."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import overload

from rapidfuzz.distance import Indel

from menurut.model import Article, Span
from menurut.stories.concepts import count_tokens, find_tokens
from menurut.stories.vocabulary import Vocabulary

VERBATIM = 0.95
ALIKE = 0.5
FEWEST_WORDS = 4
LONGEST_WORDS = 120
MOST_SENTENCES = 300
_QUOTED = re.compile(r"“[^”\n]*”?|\"[^\"\n]*\"?|«[^»\n]*»?|„[^“”\n]*[“”]?")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as it is compared: its folded words, and the concepts of those that weigh anything.

    `keys` are its concepts as often as they stand in it, each but once: a concept that comes again has its number with it.
    `place` counts the sentences of its article that are compared. `narrated` counts its words outside quotation marks:
    reporters at one press conference print the same quotations, but not with the same words around them.
    """

    place: int
    span: Span
    words: tuple[str, ...]
    narrated: int
    concepts: tuple[str, ...]
    keys: tuple[Hashable, ...]


class Sentences(Sequence[Sentence]):
    """The sentences of an article, and in which of them each concept stands."""

    def __init__(self, items: Sequence[Sentence] = ()) -> None:
        self._items = tuple(items)

    @cached_property
    def _index(self) -> tuple[Mapping[Hashable, Sequence[int]], Sequence[int]]:
        """Where each key stands, and how many keys each sentence has."""
        postings: dict[Hashable, list[int]] = defaultdict(list)
        for at, sentence in enumerate(self._items):
            for key in sentence.keys:
                postings[key].append(at)
        return postings, [len(sentence.keys) for sentence in self._items]

    @cached_property
    def _first(self) -> Mapping[tuple[str, ...], Sentence]:
        """The first of these sentences that has these words."""
        return {sentence.words: sentence for sentence in reversed(self._items)}

    @overload
    def __getitem__(self, at: int) -> Sentence: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Sentence]: ...
    def __getitem__(self, at: int | slice) -> Sentence | Sequence[Sentence]:
        return self._items[at]

    def __len__(self) -> int:
        return len(self._items)

    def find_same(self, sentence: Sentence) -> Sentence | None:
        """The first of these sentences in the same words."""
        return self._first.get(sentence.words)

    def find_sharing(self, sentence: Sentence, share: float) -> Iterator[Sentence]:
        """Those of these sentences that have so much, 0 to 1, of their concepts and of the other's in common, in order."""
        (postings, sizes), size = self._index, len(sentence.keys)
        common = Counter(chain.from_iterable(postings[key] for key in sentence.keys if key in postings))
        enough = [at for at, count in common.items() if 2 * count >= share * (size + sizes[at])]
        return (self._items[at] for at in sorted(enough))


@dataclass(frozen=True, slots=True)
class Match:
    """A sentence of the copy and the one of the original that it was made of; `likeness` is 1 where every word is kept."""

    copy: Sentence
    original: Sentence
    likeness: float


@dataclass(frozen=True, slots=True)
class Alignment:
    """How much of a copy stands in an original: shares of its words, 0 to 1, in the same words and in like ones.

    `ordered` is the share of those in like words that also come in the order of the original; `kept` counts the words of
    these outside quotation marks, each by how like its sentence is. Reporters at one event share quotations, not these.
    """

    verbatim: float
    alike: float
    ordered: float
    kept: float
    matches: tuple[Match, ...]


def split_sentences(article: Article, vocabulary: Vocabulary, spans: Iterable[Span]) -> Sentences:
    """The sentences of an article that are long enough to be told apart; of a very long one, those at its head.

    `spans` are those of all its sentences, in their order.
    """
    outside = _QUOTED.sub(lambda quoted: " " * len(quoted[0]), article.text)
    found: list[Sentence] = []
    for span in spans:
        if len(found) == MOST_SENTENCES:
            break
        text, told = span.slice(article.text), span.slice(outside)
        words = find_tokens(text)[:LONGEST_WORDS]
        if len(words) >= FEWEST_WORDS:
            narrated = len(words) if told == text else min(count_tokens(told), LONGEST_WORDS)
            found.append(_make_sentence(len(found), span, words, narrated, vocabulary))
    return Sentences(found)


def leave_out_title(sentences: Sentences, article: Article) -> Sentences:
    """The sentences of an article without its title."""
    title = article.title_span
    body = [sentence for sentence in sentences if not (title and title.overlaps(sentence.span))]
    return sentences if len(body) == len(sentences) else Sentences(body)


def _make_sentence(place: int, span: Span, words: list[str], narrated: int, vocabulary: Vocabulary) -> Sentence:
    looked_up = [(word, 1.0) if word[0].isdigit() else vocabulary.look_up(word) for word in words]
    concepts = tuple(concept for concept, weight in looked_up if weight > 0)
    return Sentence(place, span, tuple(words), narrated, concepts, _number_repeated(concepts))


def _number_repeated(concepts: tuple[str, ...]) -> tuple[Hashable, ...]:
    if len(set(concepts)) == len(concepts):
        return concepts
    seen: Counter[str] = Counter()
    keys: list[Hashable] = []
    for concept in concepts:
        seen[concept] += 1
        keys.append(concept if seen[concept] == 1 else (concept, seen[concept]))
    return tuple(keys)


def align_sentences(copy: Sequence[Sentence], original: Sequence[Sentence]) -> Alignment:
    """Each sentence of the copy with the likest of the original, where that is at least half alike.

    Likeness is the share of words, in order, that both have (normalised indel similarity), of the words themselves or of
    the concepts behind them, whichever is higher: synonyms do not hide a copy.
    """
    theirs = original if isinstance(original, Sentences) else Sentences(original)
    found = (_pick_match(sentence, theirs) for sentence in copy)
    return measure_alignment(copy, [match for match in found if match])


def measure_alignment(copy: Sequence[Sentence], matches: Sequence[Match]) -> Alignment:
    """How much of a copy these matches are."""
    total = sum(len(sentence.words) for sentence in copy)
    if not total:
        return Alignment(0.0, 0.0, 0.0, 0.0, ())
    verbatim = [match for match in matches if match.likeness >= VERBATIM]
    ordered = _pick_ordered(matches)
    kept = sum(match.copy.narrated * (match.likeness - ALIKE) / (1 - ALIKE) for match in ordered)
    shares = (_count_words(some) / total for some in (verbatim, matches, ordered))
    return Alignment(*shares, kept, tuple(matches))


def _count_words(matches: Sequence[Match]) -> int:
    return sum(len(match.copy.words) for match in matches)


def _pick_ordered(matches: Sequence[Match]) -> list[Match]:
    """Those matches, with the most words in all, whose originals come one after another; `matches` are in order of the copy."""
    best: list[tuple[int, int]] = []
    for at, match in enumerate(matches):
        before = ((best[one][0], -one) for one in range(at) if matches[one].original.place < match.original.place)
        words, one = max(before, default=(0, 1))
        best.append((words + len(match.copy.words), -one))
    chain: list[Match] = []
    at = max(range(len(best)), key=lambda one: best[one][0], default=-1)
    while at >= 0:
        chain.append(matches[at])
        at = best[at][1]
    return chain[::-1]


def _pick_match(sentence: Sentence, original: Sentences) -> Match | None:
    if sentence.keys and (same := original.find_same(sentence)):
        return Match(sentence, same, 1.0)
    best, likeness = None, ALIKE
    for candidate in original.find_sharing(sentence, ALIKE):
        value = max(
            Indel.normalized_similarity(sentence.words, candidate.words, score_cutoff=likeness),
            min(Indel.normalized_similarity(sentence.concepts, candidate.concepts, score_cutoff=likeness), VERBATIM - 0.01),
        )
        if value > likeness:
            best, likeness = candidate, value
    return Match(sentence, best, likeness) if best else None
