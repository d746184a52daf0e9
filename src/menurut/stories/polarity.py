"""Which words of a sentence a negation turns round, and which words say the opposite of one another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple, Protocol

from menurut.stories.concepts import find_concepts
from menurut.stories.vocabulary import Vocabulary

FARTHEST = 4  # words between a negation and what it turns, all of them auxiliaries
CONDITION_WORDS = 8  # before a negation, among which a condition makes it none


class Read(Protocol):
    """A word as it is read: folded."""

    @property
    def folded(self) -> str: ...


class Sides(NamedTuple):
    """What a concept means the same as, and what it is the opposite of."""

    own: frozenset[str]
    other: frozenset[str]


def is_turned(words: Sequence[Read], at: int, vocabulary: Vocabulary) -> bool:
    """Whether one negation stands right before a word, or with auxiliaries between; not two, nor in a condition."""
    ledes = vocabulary.words.ledes
    negations = _find_turning(vocabulary)
    place = at - 1
    while place >= max(0, at - FARTHEST) and words[place].folded in ledes.auxiliaries:
        place -= 1
    if place < 0 or words[place].folded not in negations:
        return False
    before = [word.folded for word in words[max(0, place - CONDITION_WORDS) : place]]
    return not negations.intersection(before[-1:]) and vocabulary.pack.cues.conditionals.isdisjoint(before)


@cache
def find_plain_negations(vocabulary: Vocabulary) -> frozenset[str]:
    """The words that say *not*, without the verbs of denying."""
    return vocabulary.words.negations - vocabulary.words.findings.dismissals


@cache
def _find_turning(vocabulary: Vocabulary) -> frozenset[str]:
    """The words that say *not*, and those that say that something was left undone."""
    return find_plain_negations(vocabulary) | vocabulary.words.ledes.undone


@cache
def read_opposites(vocabulary: Vocabulary) -> Mapping[str, Sides]:
    """Each concept that has an opposite, with what stands on its side and what on the other."""
    found: dict[str, Sides] = {}
    for pair in vocabulary.words.ledes.opposites:
        one, other = (frozenset(concept for word in side for concept in _name(word, vocabulary)) for side in pair)
        for mine, theirs in ((one, other), (other, one)):
            for concept in mine:
                known = found.get(concept, Sides(frozenset(), frozenset()))
                found[concept] = Sides(known.own | mine, (known.other | theirs) - known.own - mine)
    return found


@cache
def read_harms(vocabulary: Vocabulary) -> Mapping[str, frozenset[str]]:
    """Each concept of what may befall people, with those that mean the same: *killed*, *deaths*."""
    sides = [
        frozenset(concept for word in side for concept in _name(word, vocabulary)) for side in vocabulary.words.ledes.harms
    ]
    return {concept: side for side in sides for concept in side}


def _name(term: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The concept of a word, or of a term that is listed as a whole; none of another term."""
    if " " not in term:
        return (vocabulary.look_up(term)[0],)
    found = tuple(find_concepts(term, vocabulary, keep_common=True))
    return found if len(found) == 1 else ()
