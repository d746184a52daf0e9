"""Titles that state as a fact what their body calls uncertain, unknown, or only an accusation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from menurut.model import Act, Span
from menurut.stories.concepts import find_concepts
from menurut.stories.lede_pages import (
    DISPUTED,
    FEWEST_SHARED,
    UNCERTAIN,
    Conflict,
    Page,
    is_settled,
    list_assertions,
    share_wanted,
)
from menurut.stories.passages import Passage
from menurut.stories.polarity import is_turned
from menurut.stories.utterances import Utterance

MOSTLY = 0.6  # of what a title says
NEARLY_ALL = 0.75
FEWEST_DISPUTED = 3  # things that a title speaks of: of two alone the body may tell in many words
SHARED_EFFECT = 0.4
SHARED_MATTER = 0.3  # where the body nowhere is as certain as the title
NEAR_CERTAINTY = 2  # words between a negation and what it turns
CAUSE = "=cause"


def find_disputed(page: Page) -> Iterator[Conflict]:
    """The title says as a fact what in the body somebody is only accused of, and somebody denies; nobody else says it there."""
    denials = [one for one in page.said_in(page.body) if one.attribution.act is Act.DENY and not one.attribution.negated]
    if not denials or any(True for _ in page.said_in(page.title)):
        return
    for clause in list_assertions(page):
        if (
            clause.after_colon
            or len(clause.wanted) < FEWEST_DISPUTED
            or any(word.folded in page.words.admissions for word in clause.words)
        ):
            continue
        against = [one for one in denials if _tells(one, clause.wanted)]
        told = [passage for passage in page.body if share_wanted([passage], clause.wanted, page) >= MOSTLY]
        if against and all(_is_contested(passage, page) for passage in told):
            content = against[0].attribution.content
            yield Conflict(clause.span, Span(content[0].start, content[-1].end), DISPUTED)
            return


def _tells(one: Utterance, wanted: Mapping[str, float]) -> bool:
    """Whether most of what a title says is spoken of, more than one thing."""
    shared = wanted.keys() & one.concepts.keys()
    return len(shared) >= FEWEST_SHARED and sum(wanted[c] for c in shared) >= MOSTLY * sum(wanted.values())


def _is_contested(passage: Passage, page: Page) -> bool:
    """Whether a sentence is told by those who accuse or deny alone."""
    near = [one for one in page.spoken if any(part.overlaps(passage.span) for part in one.attribution.content)]
    return bool(near) and all(one.attribution.act in (Act.ACCUSE, Act.DENY) for one in near)


def find_unsettled(page: Page) -> Iterator[Conflict]:
    """The title says that something is so; the body says that this is not certain, not proven or not concluded."""
    negations = page.vocabulary.words.negations
    doubts = [one for one in page.body if _is_doubt(one, page)]
    for clause in list_assertions(page) if doubts else ():
        certain = {word.concept for word in clause.words if word.folded in page.words.certainties}
        matter = {concept: weight for concept, weight in clause.wanted.items() if concept not in certain}
        told = [one for one in page.body if one not in doubts and negations.isdisjoint(one.sentence.words)]
        told = [one for one in told if is_settled(one, page)]
        sure = any(word.concept in certain for one in page.body if one not in doubts for word in page.read(one.span))
        enough = NEARLY_ALL if not certain else MOSTLY if sure else SHARED_MATTER
        for doubt in doubts:
            if share_wanted(page.list_before(doubt) if certain else [doubt], matter, page) < enough:
                continue
            if not any(share_wanted([other], matter, page) >= MOSTLY for other in told):
                yield Conflict(clause.span, doubt.span, UNCERTAIN)
                return


def _is_doubt(passage: Passage, page: Page) -> bool:
    """Whether a sentence says of something that it is not certain."""
    own, certain = passage.sentence.words, page.words.certainties
    return not certain.isdisjoint(own) and any(
        word in certain and not page.vocabulary.words.negations.isdisjoint(own[max(0, at - NEAR_CERTAINTY) : at])
        for at, word in enumerate(own)
    )


def find_unexplained(page: Page) -> Iterator[Conflict]:
    """The title names a cause; the body says that the cause is not known yet or looked into, and nowhere names one."""
    causes = page.vocabulary.words.ledes.causes
    for clause in list_assertions(page):
        if causes.isdisjoint(word.folded for word in clause.words):
            continue
        unknown = [one for one in page.body if _is_unexplained(one, page)]
        named = [one for one in page.body if one not in unknown and not causes.isdisjoint(one.sentence.words)]
        if any(is_settled(one, page) for one in named):
            continue
        for passage in unknown:
            if share_wanted(page.list_before(passage), clause.wanted, page) >= SHARED_EFFECT:
                yield Conflict(clause.span, passage.span, UNCERTAIN)
                return


def _is_unexplained(passage: Passage, page: Page) -> bool:
    """Whether a sentence says of a cause that nobody knows it, or that it is being looked for."""
    ledes = page.vocabulary.words.ledes
    if CAUSE not in find_concepts(passage.text, page.vocabulary, keep_common=True):
        return False
    own = page.read(passage.span)
    unknown = any(word.folded in ledes.known and is_turned(own, at, page.vocabulary) for at, word in enumerate(own))
    return unknown or not ledes.inquiries.isdisjoint(passage.sentence.words)
