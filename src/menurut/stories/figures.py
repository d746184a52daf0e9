"""Figures: what is counted or measured, how much of it, and what the figure is about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from menurut.model import Article, Attribution, Bound, Fact, FactKind, Span
from menurut.stories.concepts import find_concepts, weigh_number
from menurut.stories.vocabulary import Vocabulary

CONTEXT_CHARS = 70


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity in what somebody said. `heads` are the concepts of what is counted, `about` those that stand around it."""

    fact: Fact
    value: Decimal
    heads: frozenset[str]
    about: Mapping[str, float]

    @property
    def digits(self) -> str:
        """The value as concepts write numbers: without zeros after the point."""
        return format_value(self.value)

    @property
    def weight(self) -> float:
        return weigh_number(self.digits)


def format_value(value: Decimal) -> str:
    """A number in plain digits, the same for equal numbers.

    >>> format_value(Decimal("2.50")), format_value(Decimal("1E+3"))
    ('2.5', '1000')
    """
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def find_amounts(attribution: Attribution, article: Article, vocabulary: Vocabulary) -> tuple[Amount, ...]:
    """The quantities that stand in the content of an attribution, in the order of the text."""
    found = []
    for fact in attribution.facts:
        if fact.kind is FactKind.QUANTITY and isinstance(fact.value, Decimal):
            heads = frozenset(find_concepts((fact.counted or "").lower(), vocabulary, keep_common=True))
            found.append(Amount(fact, fact.value, heads, _look_around(fact, attribution, article, vocabulary)))
    return tuple(found)


def _look_around(fact: Fact, attribution: Attribution, article: Article, vocabulary: Vocabulary) -> Mapping[str, float]:
    """What the words around a figure speak of: those of its content up to some way before and behind."""
    home = next((span for span in attribution.content if span.holds(fact.span)), fact.span)
    around = Span(max(home.start, fact.span.start - CONTEXT_CHARS), min(home.end, fact.span.end + CONTEXT_CHARS))
    before = article.text[around.start : fact.span.start]
    behind = article.text[fact.span.end : around.end]
    concepts = find_concepts(f"{before} {behind}", vocabulary)
    return {concept: weight for concept, weight in concepts.items() if not concept.startswith("#")}


def same_measure(one: Amount, other: Amount) -> bool:
    """Whether two amounts count or measure the same kind of thing: one unit, or for plain counts a shared head."""
    if one.fact.unit or other.fact.unit:
        return one.fact.unit == other.fact.unit
    return bool(one.heads & other.heads)


def share_topic(one: Amount, other: Amount) -> float:
    """How much the words around two amounts have in common, 0 to 1 (overlap of the shorter with the longer)."""
    few, many = sorted((one.about, other.about), key=lambda about: sum(about.values()))
    total = sum(few.values())
    return sum(min(weight, many[concept]) for concept, weight in few.items() if concept in many) / total if total else 0.0


def differ(one: Amount, other: Amount) -> bool:
    """Whether two amounts of one measure cannot both be meant: another value, end of a range, or unit.

    A bound alone is no difference: 2,000 and more than 2,000 are told as one figure in two ways.
    """
    if one.fact.unit != other.fact.unit:
        return True
    if one.value == other.value:
        return one.fact.upper != other.fact.upper
    return not (_allows(one, other.value) or _allows(other, one.value))


def _allows(amount: Amount, value: Decimal) -> bool:
    """Whether a rounded or bounded amount may stand for an exact value."""
    if amount.fact.upper is not None:
        return amount.value <= value <= amount.fact.upper
    near = abs(amount.value - value) <= abs(amount.value) * Decimal("0.1")
    if amount.fact.bound is Bound.AT_LEAST:
        return value >= amount.value and near
    if amount.fact.bound is Bound.AT_MOST:
        return value <= amount.value and near
    return amount.fact.bound is Bound.ABOUT and near
