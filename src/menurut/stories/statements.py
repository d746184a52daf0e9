"""Statements: what one speaker said once, gathered from all the ways in which the articles of a story tell it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from menurut.model import Act, SpeakerKind
from menurut.stories.concepts import find_heaviest, measure_dice
from menurut.stories.figures import Amount, differ, same_measure, share_topic
from menurut.stories.grouping import Pair, group_by_average, propose_pairs
from menurut.stories.leftovers import join_leftovers
from menurut.stories.lineage import Lineage
from menurut.stories.meanings import propose_meant
from menurut.stories.utterances import (
    Utterance,
    measure_cut,
    measure_meaning,
    measure_sense,
    measure_wording,
    pick_comparable,
)

SAME = 0.42
FIRM = 0.7  # of what stands in the place of a saying in a copy
NEITHER = 0.4
PARTS = 6
SAME_WORDING = 0.85
CUT = 0.85
SHORTEST_CUT_WORDS = 5
FIGURE_BONUS = 0.2
FIGURE_CLASH = 0.35
POLARITY_CLASH = 0.3
COPIED_WORDING = 0.6
SHORTEST_SAME_WORDS = 7
ALIGNED_BONUS = 0.15
LIKEST_BONUS = 0.12
OTHER_VOICE = 0.15
TWO_PERSONS = 0.1
CALLED = 0.05
CALLED_ALIKE = 0.35
FEWEST_SHARED = 3
TELLING_NUMBER = 0.3
LIKE_LENGTH = 0.6
INDEXED_CONCEPTS = 8
CROWD = 60


def group_statements(utterances: Sequence[Utterance], lineage: Lineage) -> list[list[Utterance]]:
    """The utterances of one story in groups that each tell one statement, in the order of their first members.

    Utterances of one voice are one statement where they say the same. Of several voices, or of speakers that nobody can tell
    apart, only where the words are the same, or nearly the same in articles of which one took something from the other. What
    stands in the place of a saying in a copy, from the same voice, is that saying, however far its words are from all others.
    """
    likeness: dict[Pair, float] = {}
    for one, other in _propose(utterances):
        value = measure_statement(utterances[one], utterances[other], lineage)
        if value > 0:
            likeness[one, other] = value
    firm = []
    for one, other in _find_likest(utterances, likeness, lineage):
        mine, theirs = utterances[one], utterances[other]
        if mine.key == theirs.key:
            likeness[one, other] += LIKEST_BONUS
            if likeness[one, other] >= FIRM and _stands_for(mine, theirs, lineage):
                firm.append((one, other))
    for pair in _pair_within_articles(utterances):
        likeness[pair] = max(likeness.get(pair, 0.0), NEITHER)
    groups = group_by_average(len(utterances), likeness, threshold=SAME, firm=firm)
    return join_leftovers([[utterances[place] for place in group] for group in groups], lineage)


def _propose(utterances: Sequence[Utterance]) -> list[Pair]:
    """The pairs that have something in common: a concept, or what they mean in two languages."""
    common = propose_pairs([_list_keys(utterance) for utterance in utterances], crowd=CROWD)
    meant = propose_meant([one.meaning for one in utterances], [one.article.language for one in utterances])
    return sorted({*common, *meant})


def _pair_within_articles(utterances: Sequence[Utterance]) -> Iterator[Pair]:
    """The utterances of one voice in one article: as parts of one quotation they are not alike, which tells nothing."""
    last: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, utterance in enumerate(utterances):
        if utterance.key is not None:
            before = last[utterance.article.id, utterance.key]
            yield from ((other, place) for other in before[-PARTS:])
            before.append(place)


def _list_keys(utterance: Utterance) -> list[str]:
    """The concepts that weigh most, and those of them that carry to another language."""
    keys = find_heaviest(utterance.concepts, INDEXED_CONCEPTS) + find_heaviest(utterance.carried, INDEXED_CONCEPTS)
    return list(dict.fromkeys(keys))


def _find_likest(utterances: Sequence[Utterance], likeness: Mapping[Pair, float], lineage: Lineage) -> list[Pair]:
    """The pairs over two articles that are kin of which each is what is likest to the other in that article."""
    best: dict[tuple[int, str], float] = {}
    kin = []
    for (one, other), value in likeness.items():
        homes = utterances[one].article.id, utterances[other].article.id
        if homes[0] != homes[1] and lineage.is_related(*homes):
            kin.append((one, other))
            for key in ((one, homes[1]), (other, homes[0])):
                best[key] = max(best.get(key, 0.0), value)
    return [
        (one, other)
        for one, other in kin
        if likeness[one, other] >= best[one, utterances[other].article.id]
        and likeness[one, other] >= best[other, utterances[one].article.id]
    ]


def _stands_for(one: Utterance, other: Utterance, lineage: Lineage) -> bool:
    """Whether one voice says the one where the other stands in a copy, in as many words and the same manner."""
    if one.key is None or one.key != other.key or one.attribution.manner is not other.attribution.manner:
        return False
    short, long = sorted((len(one.words), len(other.words)))
    return short >= LIKE_LENGTH * long and lineage.is_aligned(one.attribution, other.attribution)


def measure_statement(one: Utterance, other: Utterance, lineage: Lineage) -> float:
    """How surely two utterances tell one statement, 0 to 1 and a little over: wording or sense, then figures and polarity."""
    wording = measure_wording(one, other)
    aligned = lineage.is_aligned(one.attribution, other.attribution)
    same_voice = one.key is not None and one.key == other.key
    discount: float | None = 0.0
    if not same_voice and not _is_one_wording(one, other, wording, aligned=aligned):
        discount = _discount_voices(one, other, lineage)
    if discount is None:
        return 0.0
    figures = bool(one.amounts and other.amounts)
    agrees, clashes = figures and agree_on_figure(one, other), figures and clash_on_figure(one, other)
    if clashes and not agrees and lineage.is_one_page(one.article.id, other.article.id):
        return 0.0  # the page was corrected
    value = max(wording, measure_sense(one, other), _measure_whole_cut(one, other)) - discount
    value += ALIGNED_BONUS if aligned else 0.0
    value += FIGURE_BONUS if agrees else 0.0
    if wording < SAME_WORDING:
        value -= FIGURE_CLASH if clashes and not agrees else 0.0
        value -= POLARITY_CLASH if _turn_round(one, other) else 0.0
    return value


def _is_one_wording(one: Utterance, other: Utterance, wording: float, *, aligned: bool) -> bool:
    """Whether the words alone say that two are one, whoever is named: near words in a copy, the same words elsewhere.

    One who denies in the words of another says something else.
    """
    if _only_one_denies(one, other):
        return False
    if aligned:
        return wording >= COPIED_WORDING
    return wording >= SAME_WORDING and min(len(one.words), len(other.words)) >= SHORTEST_SAME_WORDS


def _discount_voices(one: Utterance, other: Utterance, lineage: Lineage) -> float | None:
    """What two utterances are less likely one for being said by two voices; None where they cannot be.

    Two that are called alike may be one voice; so may any two in kindred articles, where a name is easily lost on the way.
    """
    homes = one.article.id, other.article.id
    if homes[0] == homes[1] or _only_one_denies(one, other):
        return None
    called_alike = measure_dice(one.called, other.called) >= CALLED_ALIKE
    if not (called_alike or lineage.is_related(*homes)) or not _share_enough(one, other):
        return None
    if called_alike:
        return CALLED
    return OTHER_VOICE + (TWO_PERSONS if _are_persons(one, other) else 0.0)


def _share_enough(one: Utterance, other: Utterance) -> bool:
    mine, theirs = pick_comparable(one, other)
    alike = max(measure_wording(one, other), measure_meaning(one, other))
    return len(mine.keys() & theirs.keys()) >= FEWEST_SHARED or alike >= COPIED_WORDING


def _are_persons(one: Utterance, other: Utterance) -> bool:
    return all(side.voice is not None and side.voice.kind is SpeakerKind.PERSON for side in (one, other))


def _only_one_denies(one: Utterance, other: Utterance) -> bool:
    return (one.attribution.act is Act.DENY) != (other.attribution.act is Act.DENY)


def _turn_round(one: Utterance, other: Utterance) -> bool:
    """Whether one denies what the other says; of two wordings only where neither is a cut of the other."""
    if {one.negative, other.negative} != {True, False}:
        return False
    short, long = sorted((len(one.words), len(other.words)))
    return _only_one_denies(one, other) or short >= LIKE_LENGTH * long


def _measure_whole_cut(one: Utterance, other: Utterance) -> float:
    """The share of a cut that stands in the whole, where it is long enough and nearly all of it does."""
    if min(len(one.words), len(other.words)) < SHORTEST_CUT_WORDS:
        return 0.0
    share = measure_cut(one, other)
    return share if share >= CUT else 0.0


def _find_common_measures(one: Utterance, other: Utterance) -> Iterator[tuple[Amount, Amount]]:
    return ((mine, theirs) for mine in one.amounts for theirs in other.amounts if same_measure(mine, theirs))


def agree_on_figure(one: Utterance, other: Utterance) -> bool:
    """Whether both give the same telling number of the same thing."""
    return any(
        mine.value == theirs.value and mine.weight >= TELLING_NUMBER for mine, theirs in _find_common_measures(one, other)
    )


def clash_on_figure(one: Utterance, other: Utterance) -> bool:
    """Whether they give different numbers for what seems to be the same thing."""
    return any(differ(mine, theirs) and share_topic(mine, theirs) >= 0.5 for mine, theirs in _find_common_measures(one, other))
