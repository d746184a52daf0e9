"""Sentences of kindred articles that differ by a negation, or by a word of guessing, and hardly by anything else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Indel

from menurut.model import FindingKind
from menurut.stories.changes import join_steps
from menurut.stories.passages import Counterpart, Passage, Passages
from menurut.stories.vocabulary import Vocabulary

KEPT = 0.7
LONGEST_STEP = 6

Step = tuple[tuple[int, int], tuple[int, int]]
"""The words that one stretch of an original lost, and those that stand there in the copy, by their first and last places."""

Turn = tuple[FindingKind, Passage, Passage]
"""What was turned, the passage of the copy, and that of its original."""


def find_turns(passages: Passages) -> Iterator[Turn]:
    """The passages whose negation, or whose hedge, is not the one of the passage that they were made of."""
    for descent in passages.kin:
        for pair in passages.counterparts[descent]:
            vocabulary = passages.coverage.vocabulary(pair.copy.article)
            if _keep_most(pair, vocabulary):
                yield from _compare(pair, vocabulary)


def _keep_most(pair: Counterpart, vocabulary: Vocabulary) -> bool:
    """Whether nearly all of the shorter passage stands in the longer one, in words or in what they mean."""
    one, other = (_list_telling(passage, vocabulary) for passage in (pair.copy, pair.original))
    common = (len(one) + len(other) - Indel.distance(one, other)) / 2
    return bool(one and other) and common >= KEPT * min(len(one), len(other))


def _list_telling(passage: Passage, vocabulary: Vocabulary) -> list[str]:
    """What a passage speaks of, in order, without negations and hedges."""
    turning = vocabulary.words.negations | vocabulary.words.findings.hedges
    looked_up = (vocabulary.look_up(word) for word in passage.sentence.words if word not in turning)
    return [concept for concept, weight in looked_up if weight > 0]


def _compare(pair: Counterpart, vocabulary: Vocabulary) -> Iterator[Turn]:
    negations, hedges = vocabulary.words.negations, vocabulary.words.findings.hedges
    old, new = pair.original.sentence.words, pair.copy.sentence.words
    steps = list(join_steps(Indel.opcodes(old, new).as_list()))
    turned = [step for step in steps if _turns(old[slice(*step[0])], new[slice(*step[1])], negations)]
    if len(turned) == 1 and _is_bare(turned[0], old, new, negations):
        yield FindingKind.POLARITY_FLIPPED, pair.copy, pair.original
    if hedges.intersection(new):
        return
    if any(hedges.intersection(old[slice(*step[0])]) and _is_replaced(step) for step in steps):
        yield FindingKind.WORDING_DIFFERS, pair.copy, pair.original


def _turns(taken: Sequence[str], put: Sequence[str], negations: frozenset[str]) -> bool:
    return (sum(word in negations for word in taken) - sum(word in negations for word in put)) % 2 == 1


def _is_bare(step: Step, old: Sequence[str], new: Sequence[str], negations: frozenset[str]) -> bool:
    """Whether the words that a negation turns are kept: it stands last on its side, and both go on alike."""
    (old_from, old_to), (new_from, new_to) = step
    sides = old[old_from:old_to], new[new_from:new_to]
    ends = all(not negations.intersection(side) or side[-1] in negations for side in sides)
    return ends and max(map(len, sides)) <= LONGEST_STEP and old_to < len(old) and new_to < len(new)


def _is_replaced(step: Step) -> bool:
    """Whether a few words took the place of a few."""
    (old_from, old_to), (new_from, new_to) = step
    return old_from < old_to and new_from < new_to and max(old_to - old_from, new_to - new_from) <= LONGEST_STEP
