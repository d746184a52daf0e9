"""Titles that say of all, or of nobody, what their body says of a few."""

from __future__ import annotations

from collections.abc import Iterator, Set
from itertools import pairwise

from menurut.stories.lede_pages import TURNED, Clause, Conflict, Page, is_settled, share_wanted
from menurut.stories.passages import Passage
from menurut.stories.polarity import is_turned, read_harms, read_opposites

MOSTLY = 0.6
NEAR_WHOLE = 4  # words between *all* and what there is all of


def find_other_extent(page: Page) -> Iterator[Conflict]:
    """The title says of all or of nobody what the body says of some."""
    for clause in page.clauses:
        for passage in _find_harmed(clause, page) or _find_part(clause, page):
            yield Conflict(clause.span, passage.span, TURNED)
            return


def _find_harmed(clause: Clause, page: Page) -> list[Passage]:
    """Where the body counts those hurt or dead of whom the title says that there are none; nowhere does it say so itself."""
    for at, word in enumerate(clause.words):
        harms = read_harms(page.vocabulary).get(word.concept)
        if not harms or not is_turned(clause.words, at, page.vocabulary):
            continue
        if any(_has(passage, harms, page, turned=True) for passage in page.body):
            continue
        told = [one for one in page.body if one.amounts and is_settled(one, page)]
        return [one for one in told if _counts(one) and _has(one, harms, page, turned=False)]
    return []


def _find_part(clause: Clause, page: Page) -> list[Passage]:
    """Where the body says of a number of them, or of *not all*, what the title says of all, or of some the opposite."""
    wholes = page.vocabulary.words.ledes.wholes
    at = next((at for at, word in enumerate(clause.words) if word.folded in wholes), None)
    if at is None or is_turned(clause.words, at, page.vocabulary):
        return []
    things = {word.concept for word in clause.words[at + 1 : at + 1 + NEAR_WHOLE] if word.weight > 0}
    told = [one for one in page.body if is_settled(one, page)]
    like = [one for one in told if share_wanted([one], clause.wanted, page) >= MOSTLY]
    if any(_says_all(one, page, turned=False) for one in like):
        return []
    parts = [one for one in like if _is_part(one, things, page) or _says_all(one, page, turned=True)]
    return parts or [one for one in told if _is_opposite(one, things, clause, page)]


def _has(passage: Passage, concepts: Set[str], page: Page, *, turned: bool) -> bool:
    own = page.read(passage.span)
    return any(word.concept in concepts and is_turned(own, at, page.vocabulary) is turned for at, word in enumerate(own))


def _counts(passage: Passage) -> bool:
    """Whether something is counted in a sentence, one at least."""
    return any(amount.value >= 1 and not amount.fact.unit for amount in passage.amounts)


def _says_all(passage: Passage, page: Page, *, turned: bool) -> bool:
    """Whether a sentence says something of all, or, where that is turned, not of all."""
    own = page.read(passage.span)
    wholes = page.vocabulary.words.ledes.wholes
    return any(word.folded in wholes and is_turned(own, at, page.vocabulary) is turned for at, word in enumerate(own))


def _is_part(passage: Passage, things: Set[str], page: Page) -> bool:
    """Whether a sentence counts some of more: *three of the ten schools*."""
    counts = sorted((one for one in passage.amounts if not one.fact.unit), key=lambda one: one.fact.span)
    parts = page.vocabulary.words.ledes.parts
    for few, many in pairwise(counts):
        between = page.article.text[few.fact.span.end : many.fact.span.start].lower().split()
        if few.value < many.value and parts.intersection(between) and many.heads & things:
            return True
    return False


def _is_opposite(passage: Passage, things: Set[str], clause: Clause, page: Page) -> bool:
    """Whether a sentence says of a number of them the opposite of what the title says of all."""
    opposites = read_opposites(page.vocabulary)
    said = [word.concept for word in clause.words if word.concept in opposites]
    counted = any(amount.value >= 1 and not amount.fact.unit and amount.heads & things for amount in passage.amounts)
    return counted and any(_has(passage, opposites[verb].other, page, turned=False) for verb in said)
