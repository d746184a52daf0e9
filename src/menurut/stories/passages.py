"""Passages: the sentences of the articles of a story, whoever speaks in them, beside the sentences that they were made of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from menurut.model import Article, Attribution, Relay, RelayKind, Span
from menurut.stories.alignment import Sentence, align_sentences
from menurut.stories.copies import Derivation
from menurut.stories.coverage import Coverage
from menurut.stories.figures import Amount, read_amounts
from menurut.stories.gaps import fill_gaps


@dataclass(frozen=True, eq=False)
class Passage:
    """A sentence of an article with the figures in it; `heads` says that it is the title."""

    article: Article
    sentence: Sentence
    amounts: tuple[Amount, ...]
    heads: bool

    @property
    def span(self) -> Span:
        return self.sentence.span

    @property
    def text(self) -> str:
        return self.span.slice(self.article.text)


@dataclass(frozen=True)
class Counterpart:
    """A passage and the likest one of the article that this was made of, or takes something from; likeness 0.5 to 1."""

    copy: Passage
    original: Passage
    likeness: float


@dataclass(frozen=True)
class Descent:
    """An article and the one that it was made of or takes something from; `certain` where it is known which is which."""

    copy: str
    original: str
    certain: bool


class Passages:
    """The articles of one story as passages, and which of them belong together."""

    def __init__(self, coverage: Coverage, derivations: Sequence[Derivation], relays: Sequence[Relay]) -> None:
        self.coverage = coverage
        self.derivations = derivations
        self.relays = relays
        self._readings = {reading.article.id: reading for reading in coverage.readings}
        self._passages: dict[str, tuple[Passage, ...]] = {}

    def of(self, article_id: str) -> tuple[Passage, ...]:
        """The passages of an article, its title first."""
        if article_id not in self._passages:
            self._passages[article_id] = tuple(self._read(article_id))
        return self._passages[article_id]

    def _read(self, article_id: str) -> Iterator[Passage]:
        reading = self._readings[article_id]
        article, vocabulary = reading.article, self.coverage.vocabulary(reading.article)
        title = article.title_span
        for sentence in self.coverage.sentences[article_id]:
            facts = [fact for fact in reading.facts if sentence.span.holds(fact.span)]
            amounts = read_amounts(facts, (sentence.span,), article, vocabulary) if facts else ()
            yield Passage(article, sentence, amounts, bool(title and title.overlaps(sentence.span)))

    @cached_property
    def kin(self) -> tuple[Descent, ...]:
        """The pairs of articles of which one was made of the other or takes something from it; no versions of a page."""
        found: dict[tuple[str, str], bool] = {}
        for derivation in self.derivations:
            found[derivation.copy, derivation.original] = derivation.certain
        for relay in self.relays:
            if relay.original and (relay.original, relay.article_id) not in found:
                found[relay.article_id, relay.original] = True
        apart = (pair for pair in sorted(found) if not self.coverage.same_page(*pair))
        return tuple(Descent(*pair, found[pair]) for pair in apart)

    @cached_property
    def relatives(self) -> Mapping[str, frozenset[str]]:
        """For each article itself and all that it takes something from, was made of or is a version of, or that do so of it."""
        return self._join([(one.copy, one.original) for one in self.kin])

    @cached_property
    def _families(self) -> Mapping[str, frozenset[str]]:
        """For each article those that were made of one original, and it."""
        made = [(one.copy, one.original) for one in self.derivations if one.whole]
        made += [(one.article_id, one.original) for one in self.relays if one.original and one.kind is RelayKind.TRANSLATES]
        return self._join(made)

    def _join(self, pairs: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
        """Each article with all that pairs connect it with; versions of a page are connected."""
        found = {article.id: frozenset({article.id}) for article in self.coverage.articles}
        for one, other in (*pairs, *self.coverage.versions.items()):
            if one in found and other in found:
                joined = found[one] | found[other]
                found.update(dict.fromkeys(joined, joined))
        return found

    def are_apart(self, one: str, other: str) -> bool:
        """Whether two articles are neither made of one another, or of one original, nor one; who only cites is apart."""
        return other not in self._families[one]

    @cached_property
    def counterparts(self) -> Mapping[Descent, tuple[Counterpart, ...]]:
        """For each two kindred articles of one language the passages that tell the same in near words."""
        return {descent: tuple(self._align(descent)) for descent in self.kin}

    def _align(self, descent: Descent) -> Iterator[Counterpart]:
        mine, theirs = self.of(descent.copy), self.of(descent.original)
        if not mine or not theirs or mine[0].article.language != theirs[0].article.language:
            return
        by_sentence = {id(passage.sentence): passage for passage in (*mine, *theirs)}
        alignment = align_sentences(*(self.coverage.sentences[key] for key in (descent.copy, descent.original)))
        for match in alignment.matches:
            yield Counterpart(by_sentence[id(match.copy)], by_sentence[id(match.original)], match.likeness)

    @cached_property
    def _aligned(self) -> Mapping[tuple[str, str], Sequence[tuple[Span, Span]]]:
        found: dict[tuple[str, str], list[tuple[Span, Span]]] = {}
        for descent, pairs in self.counterparts.items():
            found[descent.copy, descent.original] = [(pair.copy.span, pair.original.span) for pair in pairs]
            found[descent.original, descent.copy] = [(pair.original.span, pair.copy.span) for pair in pairs]
        for one in self.derivations:
            if one.whole and (one.copy, one.original) in found:
                gaps = fill_gaps(one.alignment.matches, *(self.coverage.sentences[key] for key in (one.copy, one.original)))
                for mine, theirs in gaps:
                    found[one.copy, one.original].append((mine.span, theirs.span))
                    found[one.original, one.copy].append((theirs.span, mine.span))
        return found

    def stand_for(self, one: tuple[str, Span], other: tuple[str, Span]) -> bool:
        """Whether two places, each an article and a stretch of it, lie in a sentence and in the one that was made of it."""
        return any(
            mine.overlaps(one[1]) and theirs.overlaps(other[1]) for mine, theirs in self._aligned.get((one[0], other[0]), ())
        )

    @cached_property
    def _spoken(self) -> Mapping[str, tuple[Attribution, ...]]:
        found: dict[str, list[Attribution]] = defaultdict(list)
        for reading in self.coverage.readings:
            found[reading.article.id] += reading.attributions
        return {key: tuple(spoken) for key, spoken in found.items()}

    def find_spoken(self, article_id: str, span: Span) -> list[Attribution]:
        """The attributions in whose content a stretch of an article stands."""
        return [one for one in self._spoken[article_id] if any(part.overlaps(span) for part in one.content)]
