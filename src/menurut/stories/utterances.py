"""What a source is reported to have said, as it is compared with what others report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz.distance import Indel

from menurut.model import Act, Article, Attribution, FactKind, Reading
from menurut.stories.concepts import NUMBER, find_concepts, find_tokens
from menurut.stories.figures import Amount, find_amounts
from menurut.stories.vocabulary import load_vocabulary
from menurut.stories.voices import Voice

DATE = "d"
DATE_WEIGHT = 0.8
FEWEST_CARRIED = 2
LONGEST_POLAR_WORDS = 25
LONGEST_WORDS = 300
EXACT_DATES = frozenset({"day", "time"})


@dataclass(frozen=True)
class Utterance:
    """One attribution that is no relay, with what it speaks of; `voice` is None where the article names nobody."""

    attribution: Attribution
    article: Article
    voice: Voice | None
    words: tuple[str, ...]
    concepts: Mapping[str, float]
    amounts: tuple[Amount, ...]

    @property
    def id(self) -> str:
        return self.attribution.id

    @property
    def key(self) -> str | None:
        return self.voice.key if self.voice else None

    @cached_property
    def text(self) -> str:
        """The content, its pieces joined by a space."""
        return join_content(self.attribution, self.article.text)

    @cached_property
    def negative(self) -> bool | None:
        """Whether it denies, or says that something is not so; None where it is too long for one answer."""
        if self.attribution.act is Act.DENY:
            return True
        if len(self.words) > LONGEST_POLAR_WORDS:
            return None
        negations = load_vocabulary(self.article.language).words.negations
        return any(word in negations for word in self.words)

    @cached_property
    def carried(self) -> Mapping[str, float]:
        """The concepts that another language could share."""
        own = f"{load_vocabulary(self.article.language).tag}:"
        return {concept: weight for concept, weight in self.concepts.items() if not concept.startswith(own)}


def find_utterances(reading: Reading, voices: Mapping[str, Voice]) -> list[Utterance]:
    """The attributions of an article that report a statement, in the order of the text; relays are none."""
    return [
        _make_utterance(attribution, reading.article, voices.get(attribution.speaker_id or ""))
        for attribution in reading.attributions
        if attribution.act is not Act.RELAY
    ]


def _make_utterance(attribution: Attribution, article: Article, voice: Voice | None) -> Utterance:
    vocabulary = load_vocabulary(article.language)
    text = join_content(attribution, article.text)
    amounts = find_amounts(attribution, article, vocabulary)
    concepts = find_concepts(text, vocabulary)
    for amount in amounts:
        number = NUMBER + amount.digits
        concepts[number] = max(amount.weight, concepts.get(number, 0.0))
    for fact in attribution.facts:
        if fact.kind is FactKind.DATE and fact.precision in EXACT_DATES and fact.start:
            concepts[DATE + fact.start] = DATE_WEIGHT
    return Utterance(attribution, article, voice, tuple(find_tokens(text)[:LONGEST_WORDS]), concepts, amounts)


def join_content(attribution: Attribution, text: str) -> str:
    """The pieces of a content in their order, with a space between."""
    return " ".join(span.slice(text) for span in attribution.content)


def measure_wording(one: Utterance, other: Utterance) -> float:
    """How near two wordings are, 0 to 1: the share of words in order that both have; 0 across languages."""
    if one.article.language != other.article.language:
        return 0.0
    return Indel.normalized_similarity(one.words, other.words)


def measure_cut(one: Utterance, other: Utterance) -> float:
    """How much of the shorter wording stands in the longer one in the same order, 0 to 1; 0 across languages."""
    if one.article.language != other.article.language or not one.words or not other.words:
        return 0.0
    length = len(one.words) + len(other.words)
    common = (length - Indel.distance(one.words, other.words)) / 2
    return common / min(len(one.words), len(other.words))


def measure_sense(one: Utterance, other: Utterance) -> float:
    """How much two utterances speak of the same, 0 to 1 (Dice over weighed concepts).

    Across languages only what both could share is compared, and two shared concepts at least are asked for.
    """
    if one.article.language == other.article.language:
        return _measure_dice(one.concepts, other.concepts)
    if len(one.carried.keys() & other.carried.keys()) < FEWEST_CARRIED:
        return 0.0
    return _measure_dice(one.carried, other.carried)


def _measure_dice(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    few, many = sorted((one, other), key=len)
    both = sum(min(weight, many[concept]) for concept, weight in few.items() if concept in many)
    total = sum(one.values()) + sum(other.values())
    return 2 * both / total if total else 0.0
