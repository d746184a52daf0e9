"""Denials, and what they deny: what stands inside them, what others say of the same, what their speakers said elsewhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from menurut.language.story_words import FindingWords
from menurut.model import Act, Attribution, Finding, FindingKind, Manner
from menurut.stories.answers import ASSERTIONS, find_answers, puts_forward, speaks_against
from menurut.stories.concepts import NUMBER, find_heaviest, measure_dice, measure_overlap, weigh_shared
from menurut.stories.explanations import name_speaker, name_speakers, quote_wording, quote_wordings, write_sentences
from menurut.stories.grouping import propose_pairs
from menurut.stories.lineups import Telling, make_finding, pair_up
from menurut.stories.questions import bears_on
from menurut.stories.utterances import Utterance

TURNED = frozenset({Act.CONFIRM, Act.COMMIT})
CONTAINED = 0.75  # of what the one with less to say speaks of
TELLING = 0.8
FEWEST_SHARED = 2
LEAST_DICE = 0.35
TURNED_OVERLAP = 0.55
ACCUSATION = "=accuse"
OF_ITS_OWN = 0.6
FARTHEST_ANSWER = 700
FARTHEST_QUOTE = 200
INDEXED_CONCEPTS = 8
CROWD = 60

Statement = Sequence[Utterance]


def find_denials(telling: Telling) -> Iterator[Finding]:
    """Somebody denies what somebody else states, confirms or accuses of, or what he himself says elsewhere.

    All denials of one thing, and all that they deny, are one finding.
    """
    statements = list({id(group): group for lineup in telling.lineups for group in lineup.groups}.values())
    claims: dict[int, set[str]] = defaultdict(set)
    for lineup in telling.lineups:
        for group in lineup.groups:
            claims[id(group)].add(lineup.claim.id)
    against = []
    for denial, other in _propose(statements):
        by_another = denial[0].key is None or denial[0].key != other[0].key
        if by_another and _asserts(other) and _answers(denial, other, same_claim=bool(claims[id(denial)] & claims[id(other)])):
            against.append((denial, other))
    against += list(_find_answered_accusations(statements))
    against += list(find_answers(statements))
    against += list(_find_contradicted(telling))
    for pairs in _join([pair for pair in against if not telling.are_parted(*pair)]):
        deniers, claimants = _part(pairs)
        if deniers and claimants:
            yield _report(deniers, claimants, telling)
    for pairs in _join(_find_turned(telling)):
        yield _report_turned(pairs, telling)


def _find_contradicted(telling: Telling) -> Iterator[tuple[Statement, Statement]]:
    """Each statement that something is not so with those of other speakers, in one claim, that it is."""
    for lineup in telling.lineups:
        for one, other in pair_up(lineup.groups):
            if one[0].key is not None and one[0].key == other[0].key:
                continue
            yield from (pair for pair in ((one, other), (other, one)) if speaks_against(*pair))


def _propose(statements: Sequence[Statement]) -> Iterator[tuple[Statement, Statement]]:
    """Each denial with the statements that have something in common with it, and are none."""
    denials = [denies(group) for group in statements]
    if not any(denials):
        return
    keys = [
        {concept for member in group for concept in find_heaviest(member.concepts, INDEXED_CONCEPTS)} for group in statements
    ]
    for one, other in propose_pairs(keys, crowd=CROWD):
        if denials[one] != denials[other]:
            yield (statements[one], statements[other]) if denials[one] else (statements[other], statements[one])


def denies(group: Statement) -> bool:
    """Whether most wordings of a statement deny something."""
    return 2 * sum(member.attribution.act is Act.DENY for member in group) >= len(group)


def _asserts(group: Statement) -> bool:
    """Whether a statement puts something forward; one with a negation of its own may only agree with the denial.

    Who is said not to state or not to accuse puts nothing forward; a negated cue that confirms does (*tidak membantah*).
    """
    if 2 * sum(_puts_forward(member.attribution) for member in group) <= len(group):
        return False
    return 2 * sum(member.negations % 2 for member in group) < len(group)


def _puts_forward(attribution: Attribution) -> bool:
    return attribution.act in ASSERTIONS and not (attribution.negated and attribution.act is not Act.CONFIRM)


def _answers(denial: Statement, other: Statement, *, same_claim: bool) -> bool:
    """Whether a denial is one of this statement: both bear on one claim directly, or one says little else than the other."""
    if same_claim and bears_on(denial, other):
        return True
    return any(_speak_of_one_thing(one, another) for one in denial for another in other if not _stands_inside(one, another))


def _speak_of_one_thing(one: Utterance, other: Utterance) -> bool:
    shared = [concept for concept in one.concepts.keys() & other.concepts.keys() if not concept.startswith(NUMBER)]
    if len(shared) < FEWEST_SHARED or weigh_shared(one.concepts, other.concepts) < TELLING:
        return False
    return (
        measure_overlap(one.concepts, other.concepts) >= CONTAINED and measure_dice(one.concepts, other.concepts) >= LEAST_DICE
    )


def _stands_inside(inner: Utterance, outer: Utterance) -> bool:
    """Whether one of these is told in the words of the other: who tells of a denial does not thereby say it."""
    return inner.article.id == outer.article.id and any(
        one.overlaps(other) for one in inner.attribution.content for other in outer.attribution.content
    )


def _find_turned(telling: Telling) -> Iterator[tuple[Statement, Statement]]:
    """Each denial with what its speaker confirms or promises in an article that does not merely hand on the same words."""
    said: dict[tuple[str, str], list[Utterance]] = defaultdict(list)
    for member in telling.utterances.values():
        if member.key and member.attribution.act in TURNED and member.negations % 2 == 0:
            for concept in find_heaviest(member.concepts, INDEXED_CONCEPTS):
                said[member.key, concept].append(member)
    for member in telling.utterances.values():
        if member.key and member.attribution.act is Act.DENY:
            keys = [(member.key, concept) for concept in find_heaviest(member.concepts, INDEXED_CONCEPTS)]
            near = {other.id: other for key in keys for other in said.get(key, ())[:CROWD]}
            yield from (((member,), (other,)) for other in near.values() if _turns(member, other, telling))


def _turns(denial: Utterance, other: Utterance, telling: Telling) -> bool:
    return (
        weigh_shared(denial.concepts, other.concepts) >= TELLING
        and measure_overlap(denial.concepts, other.concepts) >= TURNED_OVERLAP
        and telling.passages.are_apart(denial.article.id, other.article.id)
    )


def _find_answered_accusations(statements: Sequence[Statement]) -> Iterator[tuple[Statement, Statement]]:
    """Each denial that says no more than that an accusation is wrong, with the last accusation before it in its article."""
    accusations: dict[str, list[tuple[int, Utterance, Statement]]] = defaultdict(list)
    for group in statements:
        for member in group:
            if member.attribution.act is Act.ACCUSE and not member.attribution.negated:
                accusations[member.article.id].append((member.attribution.content[-1].end, member, group))
    for group in statements:
        for member in group:
            if member.attribution.act is Act.DENY and _only_points_back(member):
                start = member.attribution.content[0].start
                before = [
                    entry
                    for entry in accusations[member.article.id]
                    if start - FARTHEST_ANSWER <= entry[0] <= start and entry[1].key != member.key
                ]
                if before:
                    yield group, max(before, key=lambda entry: entry[0])[2]


def _only_points_back(member: Utterance) -> bool:
    rest = sum(weight for concept, weight in member.concepts.items() if concept != ACCUSATION)
    return ACCUSATION in member.concepts and rest < OF_ITS_OWN


def _join(pairs: Iterable[tuple[Statement, Statement]]) -> list[list[tuple[Statement, Statement]]]:
    """The pairs that have a statement in common, together."""
    groups: list[list[tuple[Statement, Statement]]] = []
    for pair in pairs:
        own = {member.id for side in pair for member in side}
        near = [group for group in groups if any(own & {m.id for side in entry for m in side} for entry in group)]
        groups = [group for group in groups if group not in near] + [[entry for group in near for entry in group] + [pair]]
    return groups


def _quote(denials: Sequence[Utterance], telling: Telling) -> list[Utterance]:
    """The denials, each that is not in its speaker's own words followed by the quotation with a negation that comes next."""
    found = {member.id: member for member in denials}
    for member in denials:
        end = member.attribution.content[-1].end
        for other in telling.speaks_in(member):
            start = other.attribution.content[0].start
            near = end <= start <= end + FARTHEST_QUOTE and other.attribution.manner is Manner.DIRECT
            if near and other.negations and member.attribution.manner is not Manner.DIRECT:
                found.setdefault(other.id, other)
    return list(found.values())


def _part(pairs: Sequence[tuple[Statement, Statement]]) -> tuple[list[Utterance], list[Utterance]]:
    """Those who deny and those who are denied; who stands on both sides denies, unless that leaves nobody who is denied."""
    deniers, claimants = _flatten(denial for denial, _ in pairs), _flatten(other for _, other in pairs)
    told = [member for member in claimants if member.id not in {one.id for one in deniers}]
    if told:
        return deniers, told
    told = [member for member in claimants if puts_forward(member)]
    return [member for member in deniers if member.id not in {one.id for one in told}], told


def _report(deniers: Sequence[Utterance], claimants: Sequence[Utterance], telling: Telling) -> Finding:
    deniers = _quote(deniers, telling)

    def write(words: FindingWords) -> str:
        return words.denied.format(
            deniers=name_speakers(deniers, words),
            claimants=_name_claimants(deniers, claimants, words),
            wording=quote_wording(claimants[0]),
        )

    claim = _pick_claim(deniers, claimants, telling)
    sentences = write_sentences(deniers[0].article, write)
    return make_finding(FindingKind.DENIED, telling.story_id, claim, [*deniers, *claimants], sentences)


def _name_claimants(deniers: Sequence[Utterance], claimants: Sequence[Utterance], words: FindingWords) -> str:
    """Who says what is denied; who denies it does not, whoever may seem to say it."""
    names = {member.key for member in deniers}
    return name_speakers([member for member in claimants if member.key not in names], words) or words.unnamed


def _report_turned(pairs: Sequence[tuple[Statement, Statement]], telling: Telling) -> Finding:
    denials, others = _flatten(denial for denial, _ in pairs), _flatten(other for _, other in pairs)
    denials = _quote(denials, telling)

    def write(words: FindingWords) -> str:
        wordings = quote_wordings([others[0], denials[0]], words)
        return words.turned.format(speaker=name_speaker(denials[0], words), wordings=wordings)

    claim = _pick_claim(denials, others, telling)
    sentences = write_sentences(denials[0].article, write)
    return make_finding(FindingKind.DENIED, telling.story_id, claim, [*denials, *others], sentences)


def _pick_claim(deniers: Sequence[Utterance], claimants: Sequence[Utterance], telling: Telling) -> str:
    """The first claim that holds both sides, else the one of the denial."""
    sides = {member.id for member in deniers}, {member.id for member in claimants}
    for lineup in telling.lineups:
        held = set(lineup.claim.attributions)
        if held & sides[0] and held & sides[1]:
            return lineup.claim.id
    return telling.claim_of[deniers[0].id]


def _flatten(groups: Iterable[Statement]) -> list[Utterance]:
    return list({member.id: member for group in groups for member in group}.values())
