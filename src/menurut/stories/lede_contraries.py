"""Titles that assert what their body has only behind a negation: it does not happen, or nobody knows yet whether it does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from menurut.language import fold
from menurut.language.story_words import FindingWords
from menurut.model import Act, Span
from menurut.stories.concepts import find_token_spans
from menurut.stories.lede_pages import CONTRARY, DISPUTED, UNCERTAIN, Conflict, Page, list_clauses
from menurut.stories.passages import Passage
from menurut.stories.utterances import Utterance
from menurut.stories.vocabulary import Vocabulary

TELLING_WORD = 0.2
MOSTLY = 0.6  # of what a title says
NEARLY_ALL = 0.75
FEWEST_SHARED = 2
NEAR = 3  # words between a negation and what it turns
NEAR_CERTAINTY = 2
SHORTEST_NAME = 3
NEAR_NAME = 2  # words before a name that say what its bearer is


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of an article where it stands, with what it means and how much that tells."""

    span: Span
    folded: str
    concept: str
    weight: float
    small: bool


def find_contrary(page: Page, words: FindingWords) -> Iterator[Conflict]:
    """The title says that something happens; in the body it stands behind a negation only.

    That is so where most of what the title says stands there, or where it is said by somebody whom the title names.
    """
    read: dict[int, list[_Word]] = {}
    for clause, wanted in _list_assertions(page, words):
        for place, passage in enumerate(_list_negated(page)):
            if place not in read:
                spans = find_token_spans(page.article.text, passage.span)
                read[place] = _read_words(spans, page.article.text, page.vocabulary)
            for verb in _find_turned(read[place], wanted, page.vocabulary):
                alone = verb.folded in words.certainties or not _speaks_of_more(passage, verb.concept, wanted)
                if alone or _is_asserted(verb.concept, wanted, page, words):
                    continue
                if _share(passage, wanted) >= MOSTLY or _is_said_by_named(verb.span, clause, page):
                    yield Conflict(Span(clause[0].span.start, clause[-1].span.end), passage.span, CONTRARY)
                    return


def find_disputed(page: Page, words: FindingWords) -> Iterator[Conflict]:
    """The title says as a fact what in the body somebody is only accused of, and somebody denies; nobody else says it there."""
    denials = [one for one in page.said_in((*page.lede, *page.rest)) if _denies(one)]
    if not denials or any(True for _ in page.said_in(page.title)):
        return
    for clause, wanted in _list_assertions(page, words):
        if page.article.text[: clause[0].span.start].rstrip().endswith(":") or any(
            w.folded in words.admissions for w in clause
        ):
            continue
        against = [one for one in denials if _tells(one, wanted)]
        told = [passage for passage in (*page.lede, *page.rest) if _share(passage, wanted) >= MOSTLY]
        if against and all(_is_contested(passage, page) for passage in told):
            content = against[0].attribution.content
            head = Span(clause[0].span.start, clause[-1].span.end)
            yield Conflict(head, Span(content[0].start, content[-1].end), DISPUTED)
            return


def _denies(one: Utterance) -> bool:
    return one.attribution.act is Act.DENY and not one.attribution.negated


def _tells(one: Utterance, wanted: Mapping[str, float]) -> bool:
    """Whether most of what a title says is spoken of, more than one thing."""
    shared = wanted.keys() & one.concepts.keys()
    return len(shared) >= FEWEST_SHARED and sum(wanted[c] for c in shared) >= MOSTLY * sum(wanted.values())


def _is_contested(passage: Passage, page: Page) -> bool:
    """Whether a sentence is told by those who accuse or deny alone."""
    near = [one for one in page.spoken if any(part.overlaps(passage.span) for part in one.attribution.content)]
    return bool(near) and all(one.attribution.act in (Act.ACCUSE, Act.DENY) for one in near)


def find_unsettled(page: Page, words: FindingWords) -> Iterator[Conflict]:
    """The title says that something is so; the body says that this is not certain, not proven or not concluded."""
    for clause, wanted in _list_assertions(page, words):
        certain = {word.concept for word in clause if word.folded in words.certainties}
        matter = {concept: weight for concept, weight in wanted.items() if concept not in certain}
        doubts = [passage for passage in _list_negated(page) if _is_doubt(passage, page.vocabulary, words)]
        told = [passage for passage in (*page.lede, *page.rest) if passage not in doubts and _is_settled(passage, page, words)]
        enough = MOSTLY if certain else NEARLY_ALL
        for passage in doubts:
            if _share(passage, matter) >= enough and not any(_share(other, matter) >= MOSTLY for other in told):
                yield Conflict(Span(clause[0].span.start, clause[-1].span.end), passage.span, UNCERTAIN)
                return


def _list_assertions(page: Page, words: FindingWords) -> Iterator[tuple[Sequence[_Word], Mapping[str, float]]]:
    """The clauses of the title that assert something, without a negation, each with what it speaks of."""
    for spans in list_clauses(page, words):
        clause = _read_words(spans, page.article.text, page.vocabulary)
        wanted = {word.concept: word.weight for word in clause if word.weight > 0 and not word.folded[0].isdigit()}
        turned = page.vocabulary.words.negations | words.dismissals
        if len(wanted) >= FEWEST_SHARED and not any(word.folded in turned for word in clause):
            yield clause, wanted


def _read_words(spans: Sequence[Span], text: str, vocabulary: Vocabulary) -> list[_Word]:
    printed = [(span, span.slice(text)) for span in spans]
    folded = [(span, vocabulary.trim(fold(word)), word[0].islower()) for span, word in printed]
    return [_Word(span, word, *vocabulary.look_up(word), small) for span, word, small in folded]


def _list_negated(page: Page) -> Iterator[Passage]:
    negations = page.vocabulary.words.negations
    return (passage for passage in (*page.lede, *page.rest) if not negations.isdisjoint(passage.sentence.words))


def _find_turned(words: Sequence[_Word], wanted: Mapping[str, float], vocabulary: Vocabulary) -> Iterator[_Word]:
    """The words of a sentence shortly behind one negation that the title has without any."""
    for at, word in enumerate(words):
        if word.small and word.weight >= TELLING_WORD and word.concept in wanted and _is_turned(words, at, vocabulary):
            yield word


def _is_turned(words: Sequence[_Word], at: int, vocabulary: Vocabulary) -> bool:
    """Whether one negation stands shortly before a word; two make none."""
    return sum(word.folded in vocabulary.words.negations for word in words[max(0, at - NEAR) : at]) == 1


def _speaks_of_more(passage: Passage, verb: str, wanted: Mapping[str, float]) -> bool:
    return not (set(passage.sentence.concepts) & wanted.keys()).issubset({verb})


def _is_asserted(verb: str, wanted: Mapping[str, float], page: Page, words: FindingWords) -> bool:
    """Whether the body also says it without a negation, and not only as a possibility."""
    conditionals = page.vocabulary.pack.cues.conditionals
    for passage in (*page.lede, *page.rest):
        if verb not in passage.sentence.concepts or not _speaks_of_more(passage, verb, wanted):
            continue
        if "?" in passage.text or not (words.hedges | conditionals).isdisjoint(passage.sentence.words):
            continue
        own = _read_words(find_token_spans(passage.article.text, passage.span), passage.article.text, page.vocabulary)
        if any(word.concept == verb and not _is_turned(own, at, page.vocabulary) for at, word in enumerate(own)):
            return True
    return False


def _share(passage: Passage, wanted: Mapping[str, float]) -> float:
    """How much of what the title says a sentence speaks of, 0 to 1; 0 for one thing alone."""
    shared = wanted.keys() & set(passage.sentence.concepts)
    if len(shared) < FEWEST_SHARED:
        return 0.0
    return sum(wanted[concept] for concept in shared) / sum(wanted.values())


def _is_said_by_named(place: Span, clause: Sequence[_Word], page: Page) -> bool:
    """Whether somebody speaks there whom the title names, or whose office it names."""
    told = {word.folded for word in clause if word.weight >= TELLING_WORD}
    return any(one.voice is not None and _is_named(one.voice.name, told, page) for one in page.spoken if _covers(one, place))


def _covers(one: Utterance, place: Span) -> bool:
    return any(part.holds(place) for part in one.attribution.content)


def _is_named(name: str, told: set[str], page: Page) -> bool:
    """Whether one of these words is a part of a name, or stands shortly before it in the body, as an office does."""
    names = {fold(word) for word in name.split() if len(word) >= SHORTEST_NAME}
    body = [word for passage in (*page.lede, *page.rest) for word in passage.sentence.words]
    offices = {word for at, one in enumerate(body) if one in names for word in body[max(0, at - NEAR_NAME) : at]}
    return not told.isdisjoint(names | offices)


def _is_doubt(passage: Passage, vocabulary: Vocabulary, words: FindingWords) -> bool:
    """Whether a sentence says of something that it is not certain."""
    own, negations = passage.sentence.words, vocabulary.words.negations
    return any(
        word in words.certainties and not negations.isdisjoint(own[max(0, at - NEAR_CERTAINTY) : at])
        for at, word in enumerate(own)
    )


def _is_settled(passage: Passage, page: Page, words: FindingWords) -> bool:
    """Whether a sentence says something to be so, without a doubt or a negation."""
    open_words = words.hedges | words.rumours | page.vocabulary.words.negations | page.vocabulary.pack.cues.conditionals
    return "?" not in passage.text and open_words.isdisjoint(passage.sentence.words)
