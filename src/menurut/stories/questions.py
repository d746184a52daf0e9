"""Questions: which statements of a story bear on the same question of fact or stance."""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from menurut.model import Act, Manner
from menurut.stories.figures import Amount, same_measure, share_topic
from menurut.stories.grouping import Pair, group_by_average
from menurut.stories.utterances import Utterance

Told = tuple[Utterance, Amount]

SAME_QUESTION = 0.5
SAME_TOPIC = 0.34
TELLING_TOPIC = 0.2
DENIAL_BONUS = 0.12
FIGURE_BASE = 0.15
SAME_FIGURE_BONUS = 0.2
TELLING_NUMBER = 0.5
DIRECT_OVERLAP = 0.5
DIRECT_DICE = 0.35
FEWEST_SHARED = 2
INDEXED_CONCEPTS = 12
CROWD = 150
REPLIES = frozenset({Act.DENY, Act.CONFIRM})


@dataclass(frozen=True)
class Proposition:
    """What a statement says to one question: as a whole, or by one figure, as which wordings tell it."""

    statement: int
    concepts: Mapping[str, float]
    told: tuple[Told, ...] = ()
    reply: bool = False
    voices: frozenset[str | None] = frozenset()

    @property
    def amounts(self) -> tuple[Amount, ...]:
        return tuple(amount for _, amount in self.told)


@dataclass(frozen=True)
class Question:
    """The places of the statements that bear on one question, and the figures that they give, by what these measure."""

    statements: tuple[int, ...]
    matters: tuple[tuple[Told, ...], ...]


def group_questions(statements: Sequence[Sequence[Utterance]]) -> list[Question]:
    """The questions on which the statements of a story bear, in the order of their first statements.

    A figure answers the same question as another where both measure the same kind of thing and the words around them tell
    of the same; a whole statement where most of what it says is also what another says, or replies to. Every statement
    bears on at least one question; one whose statements all stand together in another gives its figures to that.
    """
    propositions = [p for place, members in enumerate(statements) for p in find_propositions(place, members)]
    likeness = {}
    for one, other in _propose_pairs(propositions):
        value = measure_question(propositions[one], propositions[other])
        if value > 0:
            likeness[one, other] = value
    firm = _find_replies(statements, {p.statement: place for place, p in reversed(list(enumerate(propositions)))})
    groups = group_by_average(len(propositions), likeness, threshold=SAME_QUESTION, firm=firm)
    return _fold_contained([[propositions[place] for place in group] for group in groups])


def _find_replies(statements: Sequence[Sequence[Utterance]], wholes: Mapping[int, int]) -> list[Pair]:
    """The denials and confirmations, as whole propositions, with the statements that they stand around."""
    inside: dict[str, list[tuple[int, Utterance]]] = defaultdict(list)
    for place, members in enumerate(statements):
        for member in members:
            inside[member.article.id].append((place, member))
    return [
        (min(wholes[outer], wholes[inner]), max(wholes[outer], wholes[inner]))
        for uttered in inside.values()
        for outer, reply in uttered
        if reply.attribution.act in REPLIES
        for inner, answered in uttered
        if _holds(reply, answered)
    ]


def find_propositions(place: int, members: Sequence[Utterance]) -> Iterator[Proposition]:
    """A statement as a whole, then one proposition for each kind of thing that its wordings count or measure."""
    voices = frozenset(member.key for member in members)
    reply = any(member.attribution.act in REPLIES for member in members)
    yield Proposition(place, _merge([member.concepts for member in members]), (), reply, voices)
    kinds: list[list[Told]] = []
    for member in members:
        taken: list[int] = []
        for amount in member.amounts:
            home = next(
                (place for place, kind in enumerate(kinds) if place not in taken and _same_matter(kind[0][1], amount)), None
            )
            if home is not None:
                kinds[home].append((member, amount))
                taken.append(home)
            elif amount.heads or amount.fact.unit:
                taken.append(len(kinds))
                kinds.append([(member, amount)])
    for kind in kinds:
        yield Proposition(place, _merge([amount.about for _, amount in kind]), tuple(kind), reply, voices)


def _same_matter(one: Amount, other: Amount) -> bool:
    return same_measure(one, other) and (one.value == other.value or share_topic(one, other) >= SAME_TOPIC)


def _merge(many: Sequence[Mapping[str, float]]) -> dict[str, float]:
    """The concepts that at least half of the wordings have, with their highest weight."""
    counts = Counter(concept for concepts in many for concept in concepts)
    return {
        concept: max(concepts.get(concept, 0.0) for concepts in many)
        for concept, count in sorted(counts.items())
        if 2 * count >= len(many)
    }


def _propose_pairs(propositions: Sequence[Proposition]) -> Iterator[Pair]:
    postings: dict[tuple[bool, str], list[int]] = defaultdict(list)
    for place, proposition in enumerate(propositions):
        heaviest = heapq.nsmallest(INDEXED_CONCEPTS, proposition.concepts.items(), key=lambda item: (-item[1], item[0]))
        for concept, _ in heaviest:
            postings[bool(proposition.amounts), concept].append(place)
    pairs = {
        (one, other) for places in postings.values() for at, one in enumerate(places) for other in places[at + 1 : at + CROWD]
    }
    return iter(sorted(pairs))


def measure_question(one: Proposition, other: Proposition) -> float:
    """How surely two propositions answer one question, 0 to 1 and a little over; 0 for two of one statement."""
    if one.statement == other.statement:
        return 0.0
    shared = {c: min(weight, other.concepts[c]) for c, weight in one.concepts.items() if c in other.concepts}
    if one.amounts or other.amounts:
        return _measure_figures(one, other, shared)
    telling = [concept for concept in shared if not concept.startswith("#")]
    if len(telling) < FEWEST_SHARED:
        return 0.0
    smaller, larger = sorted((sum(one.concepts.values()), sum(other.concepts.values())))
    overlap, dice = sum(shared.values()) / smaller, 2 * sum(shared.values()) / (smaller + larger)
    replies = (one.reply or other.reply) and one.voices != other.voices
    return (overlap + dice) / 2 + DENIAL_BONUS if replies else dice


def bears_on(denial: Sequence[Utterance], other: Sequence[Utterance]) -> bool:
    """Whether a denial answers the other statement directly: it stands around it, or speaks of the same."""
    if any(_holds(mine, theirs) for mine in denial for theirs in other):
        return True
    first, second = (next(find_propositions(place, members)) for place, members in enumerate((denial, other)))
    shared = {c: min(weight, second.concepts[c]) for c, weight in first.concepts.items() if c in second.concepts}
    smaller, larger = sorted((sum(first.concepts.values()), sum(second.concepts.values())))
    total = sum(shared.values())
    return len(shared) > FEWEST_SHARED and total >= DIRECT_OVERLAP * smaller and 2 * total >= DIRECT_DICE * (smaller + larger)


def _holds(outer: Utterance, inner: Utterance) -> bool:
    """Whether one stands inside the content of the other, as an accusation stands inside its denial.

    Not inside a quotation: who speaks in its own words there may say more than a reply.
    """
    if outer.attribution.manner is not Manner.INDIRECT:
        return False
    if outer.article.id != inner.article.id or outer.id == inner.id or outer.key == inner.key:
        return False
    return all(any(span.holds(part) for span in outer.attribution.content) for part in inner.attribution.content)


def _measure_figures(one: Proposition, other: Proposition, shared: Mapping[str, float]) -> float:
    if not any(same_measure(mine, theirs) for mine in one.amounts for theirs in other.amounts):
        return 0.0
    heads = {head for amount in one.amounts + other.amounts for head in amount.heads}
    topic = {concept: weight for concept, weight in shared.items() if concept not in heads}
    if max(topic.values(), default=0.0) < TELLING_TOPIC:
        return 0.0
    smaller = min(sum(one.concepts.values()), sum(other.concepts.values()))
    same = any(mine.value == theirs.value and mine.weight >= TELLING_NUMBER for mine in one.amounts for theirs in other.amounts)
    return FIGURE_BASE + sum(topic.values()) / smaller + (SAME_FIGURE_BONUS if same else 0.0)


def _fold_contained(groups: list[list[Proposition]]) -> list[Question]:
    """The groups as questions, each that another one contains folded into the largest such."""
    kept: dict[frozenset[int], list[tuple[Told, ...]]] = {}
    holders: dict[int, list[frozenset[int]]] = defaultdict(list)
    places = [frozenset(proposition.statement for proposition in group) for group in groups]
    for place in sorted(range(len(groups)), key=lambda place: (-len(places[place]), place)):
        home = next((larger for larger in holders[min(places[place])] if places[place] <= larger), places[place])
        if home not in kept:
            for statement in home:
                holders[statement].append(home)
        told = tuple(one for proposition in groups[place] for one in proposition.told)
        kept.setdefault(home, []).extend([told] if told else [])
    return sorted((Question(tuple(sorted(home)), tuple(told)) for home, told in kept.items()), key=lambda q: q.statements)
