"""Questions: which statements of a story bear on the same question of fact or stance."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from menurut.stories.answers import find_answers
from menurut.stories.concepts import NUMBER, find_heaviest, measure_dice, measure_overlap, weigh_shared
from menurut.stories.figures import PEOPLE, Amount, count_alike, same_measure, share_topic
from menurut.stories.grouping import Pair, group_by_average, propose_pairs
from menurut.stories.replies import REPLIES, find_pointing, find_replies, stands_around
from menurut.stories.utterances import Told, Utterance

SAME_QUESTION = 0.35
SAME_TOPIC = 0.34
TELLING_TOPIC = 0.2
DENIAL_BONUS = 0.12
FIGURE_BASE = 0.15
SAME_FIGURE_BONUS = 0.2
TELLING_NUMBER = 0.5
DIRECT_OVERLAP = 0.5
DIRECT_DICE = 0.35
FEWEST_SHARED = 2
LITTLE_ELSE_DICE = 0.4  # one concept is enough where neither of two says much else
LITTLE_ELSE_OVERLAP = 0.5
LEAST_SHARED = 0.4
NAMED = 0.35
HAPPENS = 0.15  # the weight of something that happens, which two statements must share
COUNTED = 0.4
NEAR = 0.4  # of two long figures of one kind of thing
NEAR_SHARE = Decimal("0.6")
TOLD_BY = 0.34
INDEXED_CONCEPTS = 12
CROWD = 60
FATES = PEOPLE - {"=people"}
DEATH = "=death"  # alone tells what a figure is about; the injured may be so or otherwise


@dataclass(frozen=True)
class Proposition:
    """What a statement says to one question: as a whole, or by one figure, as which wordings tell it.

    `called` are the concepts of the names of who says it: who speaks of himself is who others speak of. `named` are those that
    stand in it as parts of names.
    """

    statement: int
    concepts: Mapping[str, float]
    told: tuple[Told, ...] = ()
    reply: bool = False
    voices: frozenset[str | None] = frozenset()
    called: Mapping[str, float] = field(default_factory=dict)
    named: frozenset[str] = frozenset()

    @cached_property
    def matter(self) -> Mapping[str, float]:
        """The concepts by how much they tell of what the question is."""
        return _weigh_matter(self.concepts, self.named)

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
    for one, other in propose_pairs([list(_list_keys(p)) for p in propositions], crowd=CROWD):
        value = measure_question(propositions[one], propositions[other])
        if value > 0:
            likeness[one, other] = value
    wholes = {p.statement: place for place, p in reversed(list(enumerate(propositions)))}
    firm = [(min(pair), max(pair)) for pair in ((wholes[one], wholes[other]) for one, other in find_replies(statements))]
    groups = group_by_average(len(propositions), likeness, threshold=SAME_QUESTION, firm=firm)
    homes = {place: group for group in groups for place in tuple(group)}
    for reply, answered in (*find_pointing(statements), *_find_answered(statements)):
        homes[wholes[answered]].append(wholes[reply])
    return _fold_contained([[propositions[place] for place in dict.fromkeys(group)] for group in groups])


def _list_keys(proposition: Proposition) -> Iterator[tuple[bool, str]]:
    """The concepts that weigh most, and what happened to the people whom its figures count, which may be all that they tell."""
    told = bool(proposition.told)
    counted = {head for amount in proposition.amounts for head in amount.heads - {"=people"}}
    yield from ((told, concept) for concept in {*find_heaviest(proposition.concepts, INDEXED_CONCEPTS), *counted})


def _find_answered(statements: Sequence[Sequence[Utterance]]) -> Iterator[Pair]:
    """The places of denials that leave unsaid what they deny, each with that of the assertion that it answers."""
    place_of = {member.id: place for place, members in enumerate(statements) for member in members}
    for denial, assertion in find_answers(statements):
        yield place_of[denial[0].id], place_of[assertion[0].id]


def find_propositions(place: int, members: Sequence[Utterance]) -> Iterator[Proposition]:
    """A statement as a whole, then one proposition for each kind of thing that its wordings count or measure."""
    voices = frozenset(member.key for member in members)
    reply = any(member.attribution.act in REPLIES for member in members)
    called = {concept: weight for member in members for concept, weight in member.called.items()}
    named = frozenset[str].intersection(*(member.named for member in members))
    yield Proposition(place, _merge([member.concepts for member in members]), (), reply, voices, called, named)
    kinds: list[list[Told]] = []
    for member in members:
        kinds += _sort_amounts(member, kinds)
    for kind in kinds:
        if len({member.id for member, _ in kind}) < TOLD_BY * len(members):
            continue  # a wording that also tells another statement does not bring this one into its question
        yield Proposition(place, _merge([amount.about for _, amount in kind]), tuple(kind), reply, voices)


def _sort_amounts(member: Utterance, kinds: Sequence[list[Told]]) -> list[list[Told]]:
    """Each amount of a wording is put to the kind that it tells of, at most one to each; kinds of their own are given back."""
    free, new = list(kinds), []
    for amount in member.amounts:
        home = next((place for place, kind in enumerate(free) if _same_matter(kind[0][1], amount)), None)
        if home is not None:
            free.pop(home).append((member, amount))
        elif amount.heads or amount.fact.unit:
            new.append([(member, amount)])
    return new


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


def measure_question(one: Proposition, other: Proposition) -> float:
    """How surely two propositions answer one question, 0 to 1 and a little over; 0 for two of one statement."""
    if one.statement == other.statement:
        return 0.0
    if one.told or other.told:
        return _measure_figures(one, other)
    mine, theirs = _name_speaker(one, other), _name_speaker(other, one)
    if weigh_shared(mine, theirs) < LEAST_SHARED:
        return 0.0
    overlap, dice = measure_overlap(mine, theirs), measure_dice(mine, theirs)
    little_else = overlap >= LITTLE_ELSE_OVERLAP and dice >= LITTLE_ELSE_DICE
    if len(mine.keys() & theirs.keys()) < FEWEST_SHARED and not little_else:
        return 0.0
    names = one.named | other.named
    happens = [
        min(weight, theirs.get(concept, 0.0)) for concept, weight in mine.items() if _tells(concept) and concept not in names
    ]
    if max(happens, default=0.0) < HAPPENS:
        return 0.0
    value = (overlap + dice) / 2
    answers = (one.reply or other.reply) and one.voices != other.voices
    return value + DENIAL_BONUS if answers else value


def _name_speaker(one: Proposition, other: Proposition) -> Mapping[str, float]:
    """What a statement is about, with the names of its speaker where the other one names him."""
    if one.voices == other.voices:
        return one.matter
    named = {concept: weight * NAMED for concept, weight in one.called.items() if concept in other.matter}
    return {**named, **one.matter}


def _weigh_matter(concepts: Mapping[str, float], named: frozenset[str]) -> dict[str, float]:
    """What a statement is about: what happens weighs more than to whom, where and when; numbers weigh nothing."""
    found = {}
    for concept, weight in concepts.items():
        if concept.startswith(NUMBER):
            continue
        found[concept] = weight if _tells(concept) and concept not in named else weight * NAMED
    return found


def _tells(concept: str) -> bool:
    """Whether a concept says what happens, not to whom or where."""
    return ":" in concept or concept.startswith("=")


def bears_on(denial: Sequence[Utterance], other: Sequence[Utterance]) -> bool:
    """Whether a denial answers the other statement directly: it stands around it, or speaks of the same.

    Who tells that somebody denies something does not thereby say it.
    """
    if stands_around(denial, other):
        return True
    if stands_around(other, denial, whoever_speaks=True):
        return False
    first, second = (_merge([member.concepts for member in members]) for members in (denial, other))
    if len(first.keys() & second.keys()) <= FEWEST_SHARED:
        return False
    return measure_overlap(first, second) >= DIRECT_OVERLAP and measure_dice(first, second) >= DIRECT_DICE


def _measure_figures(one: Proposition, other: Proposition) -> float:
    pairs = [(mine, theirs) for mine in one.amounts for theirs in other.amounts if count_alike(mine, theirs)]
    if not pairs:
        return 0.0
    mine, theirs = _find_topic(one, other), _find_topic(other, one)
    topic = {concept: min(weight, theirs[concept]) for concept, weight in mine.items() if concept in theirs}
    if max(topic.values(), default=0.0) < TELLING_TOPIC and DEATH not in topic:
        return NEAR if any(_are_near(*pair) for pair in pairs) else 0.0
    smaller = min(sum(mine.values()), sum(theirs.values()))
    same = any(mine.value == theirs.value and mine.weight >= TELLING_NUMBER for mine, theirs in pairs)
    return FIGURE_BASE + sum(topic.values()) / smaller + (SAME_FIGURE_BONUS if same else 0.0)


def _are_near(one: Amount, other: Amount) -> bool:
    """Whether two long figures of one kind of thing are so near to each other that both may be of the same."""
    low, high = sorted((one.value, other.value))
    things = (one.heads & other.heads) - PEOPLE
    return bool(things) and min(one.weight, other.weight) >= TELLING_NUMBER and low >= NEAR_SHARE * high


def _find_topic(one: Proposition, other: Proposition) -> dict[str, float]:
    """What a figure is about, without what it and the other one count; what happened to those who are counted is left."""
    heads = {head for amount in one.amounts + other.amounts for head in amount.heads}
    counted = {head: COUNTED for amount in one.amounts for head in amount.heads & PEOPLE}
    return {c: w for c, w in (counted | dict(one.matter)).items() if c not in heads or (c in PEOPLE and c != "=people")}


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
