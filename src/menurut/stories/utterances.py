"""What a source is reported to have said, as it is compared with what others report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from rapidfuzz.distance import Indel

from menurut.language import fold
from menurut.model import Act, Article, Attribution, FactKind, Reading
from menurut.stories.changes import join_steps
from menurut.stories.concepts import NUMBER, find_concepts, find_printed_tokens, find_tokens, weigh_shared
from menurut.stories.figures import Amount, find_amounts
from menurut.stories.meanings import NO_MEANINGS, Meaning
from menurut.stories.vocabulary import Vocabulary
from menurut.stories.voices import Voice, Voices, pick_voice

Told = tuple["Utterance", Amount]
"""An amount, and the utterance that gives it."""

DATE = "d"
DATE_WEIGHT = 0.8
FEWEST_CARRIED = 2
OVERLAP_OF_CUT = 0.75
SHARED_BY_CUT = 0.5
CUT_SHARE = 0.6
OWN_WEIGHT = 0.4
MEANT = 0.7  # so much at most does a model say: figures or polarity that clash still tell two apart
VERDICTS = frozenset({"=deny", "=truth", "=fake", "=wrong", "=lie"})
LONGEST_POLAR_WORDS = 25
LONGEST_WORDS = 300
EXACT_DATES = frozenset({"day", "time"})


@dataclass(frozen=True)
class Utterance:
    """One attribution that is no relay, with what it speaks of; `voice` is None where the article names nobody.

    `called` are the concepts of what the article calls the speaker; `meaning` is what a model makes of the
    content, where one was asked.
    """

    attribution: Attribution
    article: Article
    voice: Voice | None
    vocabulary: Vocabulary
    words: tuple[str, ...]
    concepts: Mapping[str, float]
    amounts: tuple[Amount, ...]
    called: Mapping[str, float]
    meaning: Meaning | None = field(default=None, compare=False)

    @property
    def id(self) -> str:
        return self.attribution.id

    @property
    def key(self) -> str | None:
        return self.voice.speaker_id if self.voice else None

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
        return self.negations > 0

    @cached_property
    def negations(self) -> int:
        """How many words of it turn a sentence round."""
        return sum(word in self.vocabulary.words.negations for word in self.words)

    @cached_property
    def points(self) -> bool:
        """Whether it says little of its own and only answers what was said before (*that is not true*)."""
        words = self.vocabulary.words
        if not any(word in words.pointers for word in self.words):
            return False
        answers = self.attribution.act in {Act.DENY, Act.CONFIRM} or any(word in words.negations for word in self.words)
        empty = words.pointers | words.answered | words.negations
        own = (self.vocabulary.look_up(word) for word in self.words if word not in empty)
        return answers and sum(weight for concept, weight in own if concept not in VERDICTS) <= OWN_WEIGHT

    @cached_property
    def named(self) -> frozenset[str]:
        """The concepts of words that stand here with a capital only, as parts of names do (*Lembah Wungu*).

        None where most words have one, as in titles.
        """
        tokens = find_printed_tokens(self.text)
        capital, small = (
            {self.vocabulary.look_up(fold(token))[0] for token in tokens if token[0].isupper() == wanted}
            for wanted in (True, False)
        )
        titled = 2 * sum(token[0].isupper() for token in tokens) > len(tokens)
        return frozenset() if titled else frozenset(capital - small)

    @cached_property
    def carried(self) -> Mapping[str, float]:
        """The concepts that another language could share."""
        return {concept: weight for concept, weight in self.concepts.items() if self.vocabulary.carries(concept)}


def find_utterances(
    reading: Reading, voices: Voices, vocabulary: Vocabulary, meanings: Mapping[str, Meaning] = NO_MEANINGS
) -> list[Utterance]:
    """The attributions of an article that report a statement, in the order of the text; relays are none.

    `meanings` are what a model makes of their contents, by their ids.
    """
    called = {speaker.id: find_concepts(speaker.name, vocabulary) for speaker in reading.speakers}
    return [
        _make_utterance(
            one,
            reading.article,
            pick_voice(one, voices),
            vocabulary,
            called.get(one.speaker_id or "", {}),
            meanings.get(one.id),
        )
        for one in reading.attributions
        if one.act is not Act.RELAY
    ]


def _make_utterance(
    attribution: Attribution,
    article: Article,
    voice: Voice | None,
    vocabulary: Vocabulary,
    called: Mapping[str, float],
    meaning: Meaning | None,
) -> Utterance:
    text = join_content(attribution, article.text)
    words = tuple(find_tokens(text)[:LONGEST_WORDS])
    amounts = find_amounts(attribution, article, vocabulary)
    concepts = find_concepts(text, vocabulary)
    for amount in amounts:
        number = NUMBER + amount.digits
        concepts[number] = max(amount.weight, concepts.get(number, 0.0))
    for fact in attribution.facts:
        if fact.kind is FactKind.DATE and fact.precision in EXACT_DATES and fact.start:
            concepts[DATE + fact.start] = DATE_WEIGHT
    return Utterance(attribution, article, voice, vocabulary, words, concepts, amounts, called, meaning)


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


def is_reworded(one: Utterance, other: Utterance) -> bool:
    """Whether some words of the one stand in place of other words of the other; words that only one has are a cut."""
    steps = join_steps(Indel.opcodes(one.words, other.words).as_list())
    return any(old[0] < old[1] and new[0] < new[1] for old, new in steps)


def pick_comparable(one: Utterance, other: Utterance) -> tuple[Mapping[str, float], Mapping[str, float]]:
    """The concepts of two utterances that can be compared: all in one language, those that carry across two."""
    if one.article.language == other.article.language:
        return one.concepts, other.concepts
    return one.carried, other.carried


def measure_meaning(one: Utterance, other: Utterance) -> float:
    """How surely a model says that utterances in two languages mean the same, 0 to 1; 0 where none was asked."""
    if one.meaning is None or other.meaning is None or one.article.language == other.article.language:
        return 0.0
    return one.meaning.measure(other.meaning)


def measure_sense(one: Utterance, other: Utterance) -> float:
    """How much two utterances speak of the same, 0 to 1, by what they speak of or by what a model says, whichever is more."""
    return max(_measure_concepts(one, other), MEANT * measure_meaning(one, other))


def _measure_concepts(one: Utterance, other: Utterance) -> float:
    """Dice over weighed concepts, or a share of the overlap for a cut.

    Across languages two shared concepts at least are asked for.
    """
    mine, theirs = pick_comparable(one, other)
    if one.article.language != other.article.language and len(mine.keys() & theirs.keys()) < FEWEST_CARRIED:
        return 0.0
    shared = weigh_shared(mine, theirs)
    if not shared:
        return 0.0
    weights = sum(mine.values()), sum(theirs.values())
    stands_in = shared >= SHARED_BY_CUT and shared >= OVERLAP_OF_CUT * min(weights)
    return max(2 * shared / sum(weights), CUT_SHARE * shared / min(weights) if stands_in else 0.0)
