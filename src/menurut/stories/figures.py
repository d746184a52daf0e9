"""Figures: what is counted or measured, how much of it, and what the figure is about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from menurut.model import Article, Attribution, Bound, Fact, FactKind, Span
from menurut.stories.concepts import NUMBER, find_concepts, locate_concepts, measure_overlap, weigh_number
from menurut.stories.vocabulary import Vocabulary

CONTEXT_CHARS = 70
FARTHEST_APART = 100
FEWEST_ROUNDED_DIGITS = 2
THOUSANDS_EXPONENT = 3
HALF_WORDS = 6  # at so many words from a figure a concept weighs half
_PERSONS = (
    "baby boy child corpse criminal customer driver elder employee evacuate farmer fish foreigner girl guest labourer man "
    "member migrant miner army officer parent passenger patient people player prisoner protester pupil recipient refugee "
    "sailor student survivor suspect teacher tourist trader victim volunteer voter witness woman youth journalist spectator"
)
PERSONS = frozenset(f"={concept}" for concept in _PERSONS.split())
"""Concepts of those who are counted one by one, whatever they are called."""
PEOPLE = frozenset({"=people", "=victim", "=evacuate", "=death", "=injured", "=corpse"})
"""Those of them that say nothing of who they are, or only what happened to them; others may be a part of the people."""
_SENTENCE_END = re.compile(r"[.!?;](?=[\s“”\"]|$)|\n")
_BREAK = re.compile(r"\w+|,(?!\d)")


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity in what somebody said. `heads` are the concepts of what is counted, `about` those that stand around it.

    `printed` is the figure in the words of the article; a plain count with what is counted, where that follows at once.
    """

    fact: Fact
    value: Decimal
    printed: str
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
    return read_amounts(attribution.facts, attribution.content, article, vocabulary)


def read_amounts(facts: Iterable[Fact], homes: Sequence[Span], article: Article, vocabulary: Vocabulary) -> tuple[Amount, ...]:
    """The quantities among some facts, in the order of the text; words outside their `homes` are not theirs."""
    counts = [fact for fact in facts if fact.kind is FactKind.QUANTITY and isinstance(fact.value, Decimal)]
    if not counts:
        return ()
    counts.sort(key=lambda fact: fact.span)
    found = []
    for place, fact in enumerate(counts):
        heads = frozenset(find_concepts((fact.counted or "").lower(), vocabulary, keep_common=True))
        neighbours = counts[place - 1].span if place else None, counts[place + 1].span if place + 1 < len(counts) else None
        left, right = _look_around(fact.span, neighbours, homes, article.text, vocabulary.words.conjunctions)
        about = _weigh_sides(left, right, vocabulary)
        if not fact.unit:
            nearest = next((concept for concept, _, _ in locate_concepts(right, vocabulary)), None)
            heads |= {nearest} & (PERSONS if heads else PERSONS | PEOPLE)
        found.append(Amount(fact, fact.value, _print(fact, article.text), heads, about))
    return tuple(found)


def _weigh_sides(left: str, right: str, vocabulary: Vocabulary) -> dict[str, float]:
    """What is said around a figure, the less the more words stand between: what it is about stands close to it."""
    found: dict[str, float] = {}
    for side in (locate_concepts(left, vocabulary, backwards=True), locate_concepts(right, vocabulary)):
        for concept, weight, distance in side:
            if weight > 0 and not concept.startswith(NUMBER):
                found[concept] = max(found.get(concept, 0.0), weight / (1 + distance / HALF_WORDS))
    return found


def _print(fact: Fact, text: str) -> str:
    end = fact.span.end
    if fact.counted and not fact.unit and text.startswith(f" {fact.counted}", end):
        end += 1 + len(fact.counted)
    return text[fact.span.start : end]


def _look_around(
    figure: Span,
    neighbours: tuple[Span | None, Span | None],
    homes: Sequence[Span],
    text: str,
    conjunctions: frozenset[str],
) -> tuple[str, str]:
    """The words of a figure's own sentence on its two sides, without those that belong to the figures beside it.

    Two figures part at the last conjunction or comma between them; where there is none, what stands between belongs to the
    first, since both languages and most others say what is counted after its number.
    """
    home = next((span for span in homes if span.holds(figure)), figure)
    start, end = _widen(text, figure, home)
    before, behind = neighbours
    if before and before.end > start:
        start = _part(text, before.end, figure.start, conjunctions, default=figure.start)
    if behind and behind.start < end:
        end = _part(text, figure.end, behind.start, conjunctions, default=behind.start)
    left = _SENTENCE_END.split(_find_head(home, homes, text) * (start == home.start) + text[start : figure.start])[-1]
    right = _SENTENCE_END.split(text[figure.end : max(end, figure.end)])[0]
    return left, right


def _find_head(home: Span, homes: Sequence[Span], text: str) -> str:
    """The piece of the content before this one, where only who says it stands between the two."""
    before = max((span for span in homes if span.end <= home.start), default=None)
    if before is None or _SENTENCE_END.search(text, before.start, home.start):
        return ""
    return text[max(before.start, before.end - CONTEXT_CHARS) : before.end] + " "


def _widen(text: str, figure: Span, home: Span) -> tuple[int, int]:
    """Where the words near a figure begin and end inside its content; no word is cut."""
    start, end = max(home.start, figure.start - CONTEXT_CHARS), min(home.end, figure.end + CONTEXT_CHARS)
    while home.start < start < figure.start and text[start - 1].isalnum():
        start += 1
    while figure.end < end < home.end and text[end].isalnum():
        end -= 1
    return start, end


def _part(text: str, start: int, end: int, conjunctions: frozenset[str], *, default: int) -> int:
    """Where one figure's words end and the next one's begin."""
    places = [
        start + found.start() for found in _BREAK.finditer(text[start:end]) if found[0] == "," or found[0] in conjunctions
    ]
    return places[-1] if places else default


def same_measure(one: Amount, other: Amount) -> bool:
    """Whether two amounts may tell of one thing: in one unit, or for plain counts with a shared head.

    Accounts of one thing are hardly ever more than a hundredfold apart.
    """
    low, high = sorted((abs(one.value), abs(other.value)))
    if high > FARTHEST_APART * low:
        return False
    if one.fact.unit or other.fact.unit:
        return one.fact.unit == other.fact.unit
    return bool(one.heads & other.heads)


def count_alike(one: Amount, other: Amount) -> bool:
    """Whether two amounts may answer one question: of one measure, or both counts of people whatever these are called."""
    if same_measure(one, other):
        return True
    people = bool(one.heads & PEOPLE) and bool(other.heads & PEOPLE) and not (one.fact.unit or other.fact.unit)
    low, high = sorted((abs(one.value), abs(other.value)))
    return people and high <= FARTHEST_APART * low


def share_topic(one: Amount, other: Amount) -> float:
    """How much the words around two amounts have in common, 0 to 1 (overlap of the shorter with the longer)."""
    return measure_overlap(one.about, other.about)


def differ(one: Amount, other: Amount) -> bool:
    """Whether two amounts of one measure cannot both be meant: another value, end of a range, or unit.

    A bound alone is no difference: 2,000 and more than 2,000 are told as one figure in two ways.
    """
    if one.fact.unit != other.fact.unit:
        return True
    if one.value == other.value:
        return one.fact.upper != other.fact.upper
    return not (_allows(one, other.value) or _allows(other, one.value) or _rounds(one, other) or _rounds(other, one))


def _rounds(rounded: Amount, exact: Amount) -> bool:
    """Whether a figure of two digits or more leaves out only fractions, or thousands and more, of another: 1.9 million."""
    _, digits, exponent = rounded.value.normalize().as_tuple()
    if len(digits) < FEWEST_ROUNDED_DIGITS or 0 < exponent < THOUSANDS_EXPONENT:
        return False
    return abs(rounded.value - exact.value) * 2 <= Decimal(1).scaleb(exponent)


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
