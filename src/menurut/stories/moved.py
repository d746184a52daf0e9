"""Figures that moved on the way from an original to an article that was made of it, whoever gives them there."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from menurut.model import Bound
from menurut.stories.concepts import NUMBER
from menurut.stories.figures import PERSONS, Amount, same_measure, share_topic
from menurut.stories.passages import Descent, Passage, Passages

Place = tuple[Passage, Amount]
"""A figure, and the passage that gives it."""

NEAR_PLACE = 0.3
SAME_PLACE = 0.5
ALIGNED = 0.25
TELLING_WORD = 0.25
TELLING_NUMBER = 0.5
FEWEST_WORDS = 2
NEAR = 1.25  # so many times apart two figures may be and one still stand for the other, rounded
ROUNDED = 0.06  # of a figure that another one rounds, with the word for a bound before it
SMALLEST_ROUNDED = 100
TIMES = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})


@dataclass(frozen=True)
class Moved:
    """A figure as an original gives it and as an article made of it does, each wherever it stands there."""

    original: tuple[Place, ...]
    copy: tuple[Place, ...]


def find_moved(passages: Passages) -> Iterator[Moved]:
    """The figures that kindred articles do not give alike, each with the one that it stands for."""
    for descent in passages.kin:
        yield from _compare(descent, passages)


def _compare(descent: Descent, passages: Passages) -> Iterator[Moved]:
    likeness = {(id(one.copy), id(one.original)): one.likeness for one in passages.counterparts[descent]}
    mine, theirs = (_list_places(passages.of(key)) for key in (descent.copy, descent.original))
    kept = {_key(amount) for _, amount in mine} & {_key(amount) for _, amount in theirs}
    values = {amount.value for _, amount in mine} & {amount.value for _, amount in theirs}
    rated: dict[tuple[int, int], float] = {}
    for here, (copy, put) in enumerate(mine):
        for there, (original, taken) in enumerate(theirs):
            if _key(put) in kept or _key(taken) in kept:
                continue
            if put.value != taken.value and (put.value in values or taken.value in values):
                continue
            if put.value == taken.value and not _lost_bound((copy, put), (original, taken), passages):
                continue
            rate = _rate(put, taken, likeness.get((id(copy), id(original)), 0.0))
            if rate:
                rated[here, there] = rate
    for here, there in _pick_mutual(rated):
        yield Moved(_list_same(theirs, theirs[there][1]), _list_same(mine, mine[here][1]))


def _list_places(passages: Sequence[Passage]) -> list[Place]:
    return [(passage, amount) for passage in passages for amount in passage.amounts]


def _key(amount: Amount) -> tuple:
    """What two articles give alike: value, end of a range, unit or household, bound."""
    fact = amount.fact
    return amount.value, fact.upper, fact.unit, fact.bound or Bound.EXACT, _household(amount.heads)


def _household(heads: Collection[str]) -> bool:
    return "=family" in heads


def _list_same(places: Sequence[Place], amount: Amount) -> tuple[Place, ...]:
    """Wherever an article gives this figure."""
    return tuple(place for place in places if _key(place[1]) == _key(amount))


def _pick_mutual(rated: Mapping[tuple[int, int], float]) -> list[tuple[int, int]]:
    """The pairs that are the best for both of their figures."""
    best: dict[tuple[int, int], float] = {}
    for (here, there), rate in rated.items():
        best[0, here] = max(rate, best.get((0, here), 0.0))
        best[1, there] = max(rate, best.get((1, there), 0.0))
    return [pair for pair, rate in rated.items() if rate == best[0, pair[0]] == best[1, pair[1]]]


def _rate(put: Amount, taken: Amount, likeness: float) -> float:
    """How surely one figure stands for the other, 0 where it may be of something else."""
    heads = put.heads | taken.heads
    common = [concept for concept in put.about.keys() & taken.about.keys() if not concept.startswith(NUMBER)]
    telling = [concept for concept in common if concept not in heads and put.about[concept] >= TELLING_WORD]
    place = share_topic(put, taken) + (ALIGNED if likeness else 0.0)
    if _changed_unit(put, taken):
        return 1.0 + place if (put.weight >= TELLING_NUMBER or telling) else 0.0
    if not (same_measure(put, taken) or (put.heads & PERSONS and taken.heads & PERSONS)):
        return 0.0
    if _rounds(put, taken):
        return SAME_PLACE + place
    if put.value == taken.value or _may_stand_for(put, taken) or _may_stand_for(taken, put):
        return place if telling and place >= NEAR_PLACE else 0.0
    return place if likeness and len(telling) >= FEWEST_WORDS and place >= SAME_PLACE + ALIGNED else 0.0


def _changed_unit(put: Amount, taken: Amount) -> bool:
    """One number of two things that are not counted alike: 11 metres and 11 centimetres, 2,000 people and 2,000 families."""
    if put.value != taken.value or put.fact.upper != taken.fact.upper:
        return False
    if put.fact.unit or taken.fact.unit:
        return bool(put.fact.unit and taken.fact.unit) and put.fact.unit != taken.fact.unit
    households = _household(put.heads), _household(taken.heads)
    return households[0] != households[1] and bool((put.heads | taken.heads) & PERSONS)


def _lost_bound(copy: Place, original: Place, passages: Passages) -> bool:
    """Whether one number is told as another kind of figure; a bound is not lost where the sentence itself is unsure of it,
    and a span of time up to some days is the same as one of so many days."""
    (passage, put), (source, taken) = copy, original
    if _changed_unit(put, taken):
        return True
    if put.fact.unit in TIMES or put.fact.upper is not None or taken.fact.upper is not None:
        return False
    exact = passage if put.fact.bound in (None, Bound.EXACT) else source
    hedges = passages.coverage.vocabulary(exact.article).words.findings.hedges
    return not hedges.intersection(exact.sentence.words)


def _rounds(rough: Amount, exact: Amount) -> bool:
    """Whether a figure with a bound leaves out the last digits of another: more than 3,400 of 3,412."""
    if rough.fact.bound in (None, Bound.EXACT) or rough.fact.upper is not None or abs(exact.value) < SMALLEST_ROUNDED:
        return False
    fewer = len(rough.value.normalize().as_tuple().digits) < len(exact.value.normalize().as_tuple().digits)
    return fewer and abs(rough.value - exact.value) <= abs(exact.value) * Decimal(str(ROUNDED)) and _may_stand_for(rough, exact)


def _may_stand_for(rough: Amount, exact: Amount) -> bool:
    """Whether one figure is a rounder one for the other: within its range or beyond its bound, and not far."""
    value, bound = exact.value, rough.fact.bound
    if rough.fact.upper is not None:
        return rough.value <= value <= rough.fact.upper
    low, high = sorted((float(abs(rough.value)), float(abs(value))))
    if bound in (None, Bound.EXACT) or high > NEAR * low:
        return False
    return {Bound.AT_LEAST: value >= rough.value, Bound.AT_MOST: value <= rough.value}.get(bound, True)
