"""What an article speaks of and when, and how alike two articles are by that, whatever else is in the ledger."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

WINDOW_DAYS = 45.0
HALF_LIKE_DAYS = 20.0
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


def make_profile(article_id: str, language: str, published_at: datetime | None, concepts: Mapping[str, float]) -> Profile:
    """The profile of an article from its weighed concepts."""
    squares = {concept: weight * weight for concept, weight in concepts.items()}
    carried = sum(square for concept, square in squares.items() if not concept.startswith(f"{language}:"))
    return Profile(article_id, language, concepts, math.sqrt(sum(squares.values())), math.sqrt(carried), published_at)


def measure_likeness(one: Profile, other: Profile) -> float:
    """How alike two articles are, 0 to 1: the cosine of their concepts, less the further apart they were published.

    Of articles in two languages, only what both languages could say alike is compared. The less there is in common, the less
    the cosine is trusted: two short articles of one small town share its name and little else.

    >>> a = make_profile("a", "id", None, {"calandra": 1.0, "tasgara": 1.0})
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
