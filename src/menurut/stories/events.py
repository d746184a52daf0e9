"""Which articles tell of one event: an inverted index proposes pairs, their likeness weighs them, average linkage groups.

What a pair weighs depends on the two articles alone, not on what else is in the ledger.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from menurut.stories.concepts import find_heaviest
from menurut.stories.grouping import group_by_average

JOIN_LIKENESS = 0.14
INDEXED_CONCEPTS = 40
SHARED_CONCEPTS = 3
WINDOW_DAYS = 45.0
HALF_LIKE_DAYS = 20.0
CROWD = 400
SCANT_WEIGHT = 4.0
_DAY_SECONDS = 86_400.0


@dataclass(frozen=True, slots=True)
class Profile:
    """What an article speaks of and when. `length` is the Euclidean length of the weights of its concepts, `carried` that
    of those alone which another language could share."""

    article_id: str
    language: str
    concepts: Mapping[str, float]
    length: float
    carried: float
    published_at: datetime | None


def make_profile(article_id: str, language: str, concepts: Mapping[str, float], published_at: datetime | None) -> Profile:
    """The profile of an article from its weighed concepts."""
    squares = {concept: weight * weight for concept, weight in concepts.items()}
    carried = sum(square for concept, square in squares.items() if not concept.startswith(f"{language}:"))
    return Profile(article_id, language, concepts, math.sqrt(sum(squares.values())), math.sqrt(carried), published_at)


def measure_likeness(one: Profile, other: Profile) -> float:
    """How alike two articles are, 0 to 1: the cosine of their concepts, less the further apart they were published.

    Of articles in two languages, only what both languages could say alike is compared. The less there is in common, the less
    the cosine is trusted: two short articles of one small town share its name and little else.

    >>> a = make_profile("a", "id", {"calandra": 1.0, "tasgara": 1.0}, None)
    >>> round(measure_likeness(a, a), 2)
    0.33
    """
    lengths = one.length * other.length if one.language == other.language else one.carried * other.carried
    if not lengths:
        return 0.0
    few, many = (one.concepts, other.concepts) if len(one.concepts) <= len(other.concepts) else (other.concepts, one.concepts)
    shared = [(weight, many[concept]) for concept, weight in few.items() if concept in many]
    product = sum(mine * theirs for mine, theirs in shared)
    amount = sum(min(pair) for pair in shared)
    return product / lengths * amount / (amount + SCANT_WEIGHT) * _weigh_gap(one, other)


def _weigh_gap(one: Profile, other: Profile) -> float:
    if one.published_at is None or other.published_at is None:
        return 1.0
    days = abs((one.published_at - other.published_at).total_seconds()) / _DAY_SECONDS
    return 0.0 if days > WINDOW_DAYS else 1.0 / (1.0 + (days / HALF_LIKE_DAYS) ** 2)


def group_events(profiles: Sequence[Profile], joined: Sequence[tuple[str, str]] = ()) -> list[list[str]]:
    """The ids of the articles of each event, every article in exactly one group, groups and ids in a fixed order.

    `joined` are pairs that belong together whatever their likeness: copies and versions.

    >>> group_events([make_profile("a", "id", {"x": 1.0}, None), make_profile("b", "id", {"y": 1.0}, None)])
    [['a'], ['b']]
    """
    ordered = sorted(profiles, key=lambda profile: profile.article_id)
    likeness = {pair: measure_likeness(ordered[pair[0]], ordered[pair[1]]) for pair in _propose_pairs(ordered)}
    places = {profile.article_id: place for place, profile in enumerate(ordered)}
    for one, other in joined:
        likeness[min(places[one], places[other]), max(places[one], places[other])] = 1.0
    firm = [(places[one], places[other]) for one, other in joined]
    groups = group_by_average(len(ordered), likeness, threshold=JOIN_LIKENESS, firm=firm)
    return [[ordered[place].article_id for place in group] for group in groups]


def _propose_pairs(ordered: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    """Pairs that share some of their heaviest concepts inside the window of time."""
    postings: dict[str, list[int]] = defaultdict(list)
    for place, profile in enumerate(ordered):
        for concept in find_heaviest(profile.concepts, INDEXED_CONCEPTS):
            postings[concept].append(place)
    shared: Counter[tuple[int, int]] = Counter()
    for places in postings.values():
        shared.update(_pair_within_window(ordered, places))
    return (pair for pair, count in shared.items() if count >= SHARED_CONCEPTS)


def _pair_within_window(ordered: Sequence[Profile], places: list[int]) -> Iterator[tuple[int, int]]:
    """Pairs of a posting list that are near in time; a concept that a crowd shares within days proposes only its nearest."""
    undated = [place for place in places if ordered[place].published_at is None]
    dated = sorted((ordered[place].published_at.timestamp(), place) for place in places if ordered[place].published_at)
    for at, (time, place) in enumerate(dated):
        for later, other in dated[at + 1 : at + CROWD]:
            if later - time > WINDOW_DAYS * _DAY_SECONDS:
                break
            yield min(place, other), max(place, other)
    for at, place in enumerate(undated[:CROWD]):
        for other in undated[at + 1 : CROWD]:
            yield place, other
        for _, other in dated[:CROWD]:
            yield min(place, other), max(place, other)
