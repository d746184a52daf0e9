"""Articles whose title or first sentence contradicts their own body."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from menurut.language import fold
from menurut.language.story_words import FindingWords
from menurut.model import Act, Article, Finding, FindingKind, Span
from menurut.stories.alignment import LONGEST_WORDS
from menurut.stories.concepts import find_concepts, find_token_spans, measure_overlap, weigh_shared
from menurut.stories.explanations import Sentences, quote_texts, write_sentences
from menurut.stories.figures import Amount, differ, read_amounts, same_measure, share_topic
from menurut.stories.lineups import Telling
from menurut.stories.passages import Passage
from menurut.stories.utterances import Utterance, measure_wording
from menurut.stories.vocabulary import Vocabulary

TELLING = 0.8  # the weight that two places must have in common
ADMITTED = 0.6
CONTAINED = 0.75
MOSTLY = 0.6
SAME_TOPIC = 0.6
SAME_WORDING = 0.8
TELLING_WORD = 0.25
FEWEST_WORDS = 3
SHORTEST_QUOTE_WORDS = 6
NEAR_VERB = 2  # words between a negation and the verb that it turns
NEAR_SUBJECT = 6  # words between who does something and its verb
OBJECT_WORDS = 10
ACCUSATION = "=accuse"
DENIES = attrgetter("lede_denies")
TURNED = attrgetter("lede_turned")
OTHER_FIGURE = attrgetter("lede_figure")
OTHER_SPEAKER = attrgetter("lede_speaker")
_CLAUSE_ENDS = frozenset(",:;!?.–—")


@dataclass(frozen=True)
class Conflict:
    """A place in the head of an article, the one in its body that it cannot stand beside, and the sentence that says so."""

    head: Span
    body: Span
    sentence: Callable[[FindingWords], str]
    speaker: str = ""


@dataclass(frozen=True)
class Page:
    """An article in its parts: its title, its first sentence, and the rest, with who speaks where."""

    article: Article
    title: Sequence[Passage]
    lede: Sequence[Passage]
    rest: Sequence[Passage]
    vocabulary: Vocabulary
    spoken: Sequence[Utterance]

    def said_in(self, passages: Sequence[Passage]) -> Iterator[Utterance]:
        """What is said in some passages."""
        for one in self.spoken:
            if any(passage.span.overlaps(one.attribution.content[0]) for passage in passages):
                yield one


def find_lede_conflicts(telling: Telling) -> Iterator[Finding]:
    """The articles whose head has somebody deny what the body does not, drops a negation, or gives another figure or speaker.

    Titles that ask, or that tell of rumours, assert nothing.
    """
    spoken: dict[str, list[Utterance]] = defaultdict(list)
    for one in telling.utterances.values():
        spoken[one.article.id].append(one)
    for article in telling.coverage.articles:
        passages = telling.passages.of(article.id)
        at = sum(passage.heads for passage in passages)
        parts = passages[:at], passages[at : at + 1], passages[at + 1 :]
        words = telling.words(article)
        page = Page(article, *parts, telling.coverage.vocabulary(article), spoken[article.id])
        for conflict in _look(page, words):
            places = conflict.head, conflict.body
            sentences = _tell_conflict(conflict, article)
            yield telling.make_finding(FindingKind.LEDE_BODY_CONFLICT, [(article, span) for span in places], sentences)
            if conflict.sentence is TURNED:
                yield from _turn_original(conflict, article, telling)


def _turn_original(conflict: Conflict, article: Article, telling: Telling) -> Iterator[Finding]:
    """The same for the article that the body has its sentence from: the title turned what the original says."""
    for descent, pairs in telling.passages.counterparts.items():
        for pair in pairs if descent.copy == article.id else ():
            if pair.copy.span.overlaps(conflict.body):
                places = [(pair.original.article, pair.original.span), (article, conflict.head)]
                yield telling.make_finding(FindingKind.POLARITY_FLIPPED, places, _tell_turned(places))


def _tell_conflict(conflict: Conflict, article: Article) -> Sentences:
    def write(words: FindingWords) -> str:
        wordings = quote_texts([span.slice(article.text) for span in (conflict.head, conflict.body)], words)
        return conflict.sentence(words).format(speaker=conflict.speaker, wordings=wordings)

    return write_sentences(article, write)


def _tell_turned(places: Sequence[tuple[Article, Span]]) -> Sentences:
    def write(words: FindingWords) -> str:
        outlets = [one.outlet or words.some_outlet for one, _ in places]
        return words.negation_moved.format(wordings=quote_texts([span.slice(one.text) for one, span in places], words, outlets))

    return write_sentences(places[-1][0], write)


def _look(page: Page, words: FindingWords) -> Iterator[Conflict]:
    yield from _find_undenied(page, words)
    yield from _find_unnegated(page, words)
    yield from _find_admitted(page, words)
    yield from _find_other_figures(page, words)
    yield from _find_other_speakers(page, words)


def _find_undenied(page: Page, words: FindingWords) -> Iterator[Conflict]:
    """The head has somebody deny something of which the body says that he did not deny it."""
    for denial in page.said_in((*page.title, *page.lede)):
        if denial.attribution.act is Act.DENY and denial.voice is not None and not denial.attribution.negated:
            for passage in page.rest:
                place = _find_dismissal(passage, denial, page.vocabulary)
                if place:
                    content = denial.attribution.content
                    yield Conflict(Span(content[0].start, content[-1].end), place, DENIES, denial.voice.name)
                    return


def _find_dismissal(passage: Passage, denial: Utterance, vocabulary: Vocabulary) -> Span | None:
    """Where a sentence says that somebody does not dismiss what he denies elsewhere; None where it does not."""
    text = passage.article.text
    spans = find_token_spans(text, passage.span)
    tokens = [fold(span.slice(text)) for span in spans]
    names = {fold(word) for word in denial.voice.name.split()} if denial.voice else set()
    for at, token in enumerate(tokens):
        turned = vocabulary.words.negations.intersection(tokens[max(0, at - NEAR_VERB) : at])
        first = max(0, at - NEAR_VERB - NEAR_SUBJECT)
        if token in vocabulary.words.findings.dismissals and turned and names.intersection(tokens[first:at]):
            behind = spans[at + 1 : at + 1 + OBJECT_WORDS]
            matter = find_concepts(text[behind[0].start : behind[-1].end], vocabulary) if behind else {}
            if _is_matter(matter, find_concepts(passage.text, vocabulary), denial):
                return Span(spans[first].start, (behind or spans)[-1].end)
    return None


def _is_matter(matter: Mapping[str, float], whole: Mapping[str, float], denial: Utterance) -> bool:
    """Whether what is not dismissed is what was denied: in its words, or pointed back to in a sentence on the same."""
    if ACCUSATION in matter and weigh_shared(whole, denial.concepts) >= TELLING:
        return True
    return weigh_shared(matter, denial.concepts) >= TELLING and measure_overlap(matter, denial.concepts) >= CONTAINED


def _find_unnegated(page: Page, words: FindingWords) -> Iterator[Conflict]:
    """A clause of the title stands in the body word for word behind a negation, and nowhere without one."""
    negations = page.vocabulary.words.negations
    for clause in _list_clauses(page, words):
        tokens = [fold(span.slice(page.article.text)) for span in clause]
        telling = max((page.vocabulary.look_up(token)[1] for token in tokens), default=0.0) >= TELLING_WORD
        if len(tokens) < FEWEST_WORDS or not telling or negations.intersection(tokens):
            continue
        places = [place for passage in (*page.lede, *page.rest) for place in _find_words(tokens, passage, negations)]
        if places and all(turned for _, turned in places):
            yield Conflict(Span(clause[0].start, clause[-1].end), places[0][0], TURNED)


def _find_words(tokens: Sequence[str], passage: Passage, negations: frozenset[str]) -> Iterator[tuple[Span, bool]]:
    """Where these words stand in a row, with the word before them, and whether that turns them round."""
    if len(passage.sentence.words) < LONGEST_WORDS and not set(tokens).issubset(passage.sentence.words):
        return
    text = passage.article.text
    spans = find_token_spans(text, passage.span)
    own = [fold(span.slice(text)) for span in spans]
    for at in range(len(own) - len(tokens) + 1):
        if own[at : at + len(tokens)] == list(tokens):
            before = max(0, at - 1)
            yield Span(spans[before].start, spans[at + len(tokens) - 1].end), own[before] in negations and at > 0


def _list_clauses(page: Page, words: FindingWords) -> Iterator[list[Span]]:
    """The words of each clause of a title that asserts something: none of a question, a rumour or a guess."""
    for passage in page.title:
        tokens = frozenset(passage.sentence.words)
        if "?" in passage.text or tokens & (words.hedges | words.rumours):
            continue
        clause: list[Span] = []
        for span in find_token_spans(page.article.text, passage.span):
            if clause and _CLAUSE_ENDS.intersection(page.article.text[clause[-1].end : span.start]):
                yield clause
                clause = []
            clause.append(span)
        if clause:
            yield clause


def _find_admitted(page: Page, words: FindingWords) -> Iterator[Conflict]:
    """The title has somebody admit what the body has denied, and nobody admit."""
    for clause in _list_clauses(page, words):
        tokens = {fold(span.slice(page.article.text)) for span in clause}
        if not tokens & words.admissions or tokens & page.vocabulary.words.negations:
            continue
        place = Span(clause[0].start, clause[-1].end)
        concepts = find_concepts(place.slice(page.article.text).lower(), page.vocabulary)
        told = [(one, find_concepts(one.text.lower(), page.vocabulary)) for one in page.said_in((*page.lede, *page.rest))]
        told = [(one, own) for one, own in told if weigh_shared(own, concepts) >= ADMITTED]
        if any(one.attribution.act is Act.CONFIRM for one, _ in told):
            continue
        for one, own in told:
            if one.attribution.act is Act.DENY and measure_overlap(own, concepts) >= MOSTLY:
                content = one.attribution.content
                yield Conflict(place, Span(content[0].start, content[-1].end), TURNED)
                break


def _find_other_figures(page: Page, words: FindingWords) -> Iterator[Conflict]:
    """A figure of the title that the body does not have, but another one of the same thing."""
    body = _read_figures(page, (*page.lede, *page.rest))
    for amount in _read_figures(page, page.title):
        like = [other for other in body if same_measure(amount, other)]
        known = any(other.value == amount.value for other in body) or not all(differ(amount, other) for other in like)
        if known or _is_sum(amount, [other for other in body if other.fact.unit == amount.fact.unit]):
            continue
        near = [other for other in like if _is_same_thing(amount, other)]
        if near:
            best = max(near, key=lambda other: share_topic(amount, other))
            yield Conflict(amount.fact.span, best.fact.span, OTHER_FIGURE)


def _read_figures(page: Page, passages: Sequence[Passage]) -> list[Amount]:
    """The figures of some passages; the words around them in small letters, as titles write many with capitals."""
    lowered = page.article.text.lower()
    article = replace(page.article, text=lowered) if len(lowered) == len(page.article.text) else page.article
    return [
        amount
        for passage in passages
        for amount in read_amounts([one.fact for one in passage.amounts], (passage.span,), article, page.vocabulary)
    ]


def _is_same_thing(one: Amount, other: Amount) -> bool:
    shared = {concept: min(one.about[concept], other.about[concept]) for concept in one.about.keys() & other.about.keys()}
    telling = [concept for concept, weight in shared.items() if weight >= TELLING_WORD and concept not in one.heads]
    return len(telling) >= FEWEST_WORDS and share_topic(one, other) >= SAME_TOPIC


def _is_sum(amount: Amount, others: Sequence[Amount]) -> bool:
    """Whether a figure is what two or all of the others come to."""
    values = [other.value for other in others]
    pairs = {one + another for at, one in enumerate(values) for another in values[at + 1 :]}
    return amount.value in pairs or amount.value == sum(values)


def _find_other_speakers(page: Page, words: FindingWords) -> Iterator[Conflict]:
    """The title gives to one person the words that the body quotes from another, and from nobody else."""
    body = [one for one in page.said_in((*page.lede, *page.rest)) if one.voice is not None]
    for one in page.said_in(page.title):
        if one.voice is None or len(one.words) < SHORTEST_QUOTE_WORDS:
            continue
        same = [other for other in body if measure_wording(one, other) >= SAME_WORDING]
        others = [other for other in same if other.key != one.key and other.voice and other.voice.kind is one.voice.kind]
        if others and len(others) == len(same):
            content = one.attribution.content, others[0].attribution.content
            places = [Span(spans[0].start, spans[-1].end) for spans in content]
            yield Conflict(places[0], places[1], OTHER_SPEAKER)
