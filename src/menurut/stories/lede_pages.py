"""An article in its parts, the head apart from the body, and what a contradiction between the two is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from operator import attrgetter

from menurut.language import fold
from menurut.language.story_words import FindingWords
from menurut.model import Article, Span
from menurut.stories.concepts import find_token_spans
from menurut.stories.passages import Passage
from menurut.stories.utterances import Utterance
from menurut.stories.vocabulary import Vocabulary

DENIES = attrgetter("lede_denies")
TURNED = attrgetter("lede_turned")
OTHER_FIGURE = attrgetter("lede_figure")
OTHER_SPEAKER = attrgetter("lede_speaker")
DISPUTED = attrgetter("lede_disputed")
UNCERTAIN = attrgetter("lede_uncertain")
FEWEST_SHARED = 2
SENTENCES_BEFORE = 2
TELLING_WORD = 0.15
SHORTEST_NAME = 3
NEAR_NAME = 2  # words before a name that say what its bearer is
_KNOWN_MOST = 100_000  # printed words
_CLAUSE_ENDS = frozenset(",:;!?.–—")


@dataclass(frozen=True)
class Conflict:
    """A place in the head of an article, the one in its body that it cannot stand beside, and the sentence that says so.

    `beside` is what the body has instead of that, where it has anything. `turned` says that the head says the same with the
    negation gone, so that it may also be turned from what the article was made of.
    """

    head: Span
    body: Span
    sentence: Callable[[FindingWords], str]
    speaker: str = ""
    beside: Span | None = None
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Word:
    """A word of an article where it stands, with what it means and how much that tells; `small` where it has no capital."""

    span: Span
    folded: str
    concept: str
    weight: float
    small: bool


@dataclass(frozen=True)
class Clause:
    """A clause of a title: its words, what it speaks of with how much that tells, and whether a colon stands before it."""

    words: Sequence[Word]
    wanted: Mapping[str, float]
    after_colon: bool

    @property
    def span(self) -> Span:
        return Span(self.words[0].span.start, self.words[-1].span.end)


@dataclass(frozen=True)
class Page:
    """An article in its parts: its title, its first sentence, and the rest, with who speaks where.

    `alone` says that a sentence of the body must tell by itself what it is about: where the first sentence is the head, the
    rest seldom tells again what this told.
    """

    article: Article
    title: Sequence[Passage]
    lede: Sequence[Passage]
    rest: Sequence[Passage]
    vocabulary: Vocabulary
    spoken: Sequence[Utterance]
    alone: bool = False
    _read: dict[Span, list[Word]] = field(default_factory=dict)

    @property
    def words(self) -> FindingWords:
        """The words for findings in the language of the article."""
        return self.vocabulary.words.findings

    @property
    def body(self) -> Sequence[Passage]:
        return (*self.lede, *self.rest)

    def read_on(self) -> Page:
        """The same article with its first sentence as the head, and the rest as the body."""
        return replace(self, title=self.lede, lede=(), alone=True)

    def list_before(self, passage: Passage) -> Sequence[Passage]:
        """A sentence of the body with the two before it, which say what it is about, unless it must do so alone."""
        if self.alone:
            return [passage]
        at = self.body.index(passage)
        return self.body[max(0, at - SENTENCES_BEFORE) : at + 1]

    def said_in(self, passages: Sequence[Passage]) -> Iterator[Utterance]:
        """What is said in some passages."""
        for one in self.spoken:
            if any(passage.span.overlaps(one.attribution.content[0]) for passage in passages):
                yield one

    def said_at(self, place: Span) -> list[Utterance]:
        """What is said in the words of one place."""
        return [one for one in self.spoken if any(part.holds(place) for part in one.attribution.content)]

    def is_named(self, one: Utterance, words: Iterable[Word]) -> bool:
        """Whether some words name who says something, by a part of the name, its first letters, or the office before it."""
        if one.voice is None:
            return False
        told = {word.folded for word in words if word.weight >= TELLING_WORD}
        names = {fold(word) for word in one.voice.name.split() if len(word) >= SHORTEST_NAME}
        initials = "".join(word[0] for word in one.voice.name.lower().split())
        body = [word for passage in self.body for word in passage.sentence.words]
        offices = {word for at, one in enumerate(body) if one in names for word in body[max(0, at - NEAR_NAME) : at]}
        return not told.isdisjoint({*names, *offices, initials})

    def read(self, span: Span) -> list[Word]:
        """The words of a stretch of the article, a listed term as one."""
        if span not in self._read:
            words = [self._look_up(one) for one in find_token_spans(self.article.text, span)]
            self._read[span] = list(_join_terms(words, self.vocabulary))
        return self._read[span]

    def _look_up(self, span: Span) -> Word:
        return Word(span, *_read_word(span.slice(self.article.text), self.vocabulary))

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """The clauses of the title that assert something: none of a question, a rumour or a guess."""
        return tuple(_find_clauses(self))


@lru_cache(maxsize=_KNOWN_MOST)
def _read_word(printed: str, vocabulary: Vocabulary) -> tuple[str, str, float, bool]:
    folded = vocabulary.trim(fold(printed))
    return folded, *vocabulary.look_up(folded), printed[0].islower()


def _join_terms(words: Sequence[Word], vocabulary: Vocabulary) -> Iterator[Word]:
    behind = 0
    for at, word in enumerate(words):
        if at < behind:
            continue
        behind = at + 1
        for term, concept, weight in vocabulary.phrases.get(word.folded, ()):
            if tuple(one.folded for one in words[at : at + len(term)]) == term:
                behind = at + len(term)
                word = Word(Span(word.span.start, words[behind - 1].span.end), " ".join(term), concept, weight, word.small)
                break
        yield word


def _find_clauses(page: Page) -> Iterator[Clause]:
    for passage in page.title:
        if "?" in passage.text or not (page.words.hedges | page.words.rumours).isdisjoint(passage.sentence.words):
            continue
        clause: list[Word] = []
        colon = False
        for word in page.read(passage.span):
            between = page.article.text[clause[-1].span.end : word.span.start] if clause else ""
            if _CLAUSE_ENDS.intersection(between):
                yield _make_clause(clause, after_colon=colon)
                clause, colon = [], ":" in between
            clause.append(word)
        if clause:
            yield _make_clause(clause, after_colon=colon)


def list_assertions(page: Page) -> Iterator[Clause]:
    """Those clauses that speak of two things at least, and neither deny nor negate anything."""
    turned = page.vocabulary.words.negations | page.words.dismissals
    for clause in page.clauses:
        if len(clause.wanted) >= FEWEST_SHARED and not any(word.folded in turned for word in clause.words):
            yield clause


def _make_clause(words: Sequence[Word], *, after_colon: bool) -> Clause:
    wanted = {word.concept: word.weight for word in words if word.weight > 0 and not word.folded[0].isdigit()}
    return Clause(words, wanted, after_colon)


def share_wanted(passages: Sequence[Passage], wanted: Mapping[str, float], page: Page) -> float:
    """How much of what a title says some sentences speak of, 0 to 1; 0 for one thing alone."""
    shared = wanted.keys() & {word.concept for passage in passages for word in page.read(passage.span)}
    if len(shared) < FEWEST_SHARED:
        return 0.0
    return sum(wanted[concept] for concept in shared) / sum(wanted.values())


def is_settled(passage: Passage, page: Page) -> bool:
    """Whether a sentence says something to be so, without a doubt or a condition."""
    open_words = page.words.hedges | page.vocabulary.pack.cues.conditionals
    return "?" not in passage.text and open_words.isdisjoint(passage.sentence.words)
