"""Statements: what one speaker said once, gathered from all the ways in which the articles of a story tell it."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from menurut.model import Act
from menurut.stories.copies import Derivation
from menurut.stories.figures import Amount, differ, same_measure, share_topic
from menurut.stories.grouping import Pair, group_by_average
from menurut.stories.utterances import Utterance, measure_cut, measure_sense, measure_wording

SAME = 0.5
SAME_WORDING = 0.85
CUT = 0.85
SHORTEST_CUT_WORDS = 5
FIGURE_BONUS = 0.25
FIGURE_CLASH = 0.35
POLARITY_CLASH = 0.3
COPIED_WORDING = 0.6
SHORTEST_SAME_WORDS = 7
ALIGNED_BONUS = 0.3
TELLING_NUMBER = 0.3
INDEXED_CONCEPTS = 8
CROWD = 150


def group_statements(utterances: Sequence[Utterance], derivations: Sequence[Derivation]) -> list[list[Utterance]]:
    """The utterances of one story in groups that each tell one statement, in the order of their first members.

    Utterances of one voice are one statement where they say the same; of several voices, or of speakers that nobody can
    tell apart, only where the words are the same.
    """
    aligned = {(match.copy.span, d.copy, match.original.span, d.original) for d in derivations for match in d.alignment.matches}
    partners = _index_partners(aligned)
    likeness = {}
    for one, other in _propose_pairs(utterances):
        value = measure_statement(utterances[one], utterances[other], partners)
        if value > 0:
            likeness[one, other] = value
    groups = group_by_average(len(utterances), likeness, threshold=SAME)
    return [[utterances[place] for place in group] for group in groups]


def _propose_pairs(utterances: Sequence[Utterance]) -> Iterator[Pair]:
    """Pairs that share a concept that weighs much in both."""
    postings: dict[str, list[int]] = defaultdict(list)
    for place, utterance in enumerate(utterances):
        heaviest = heapq.nsmallest(INDEXED_CONCEPTS, utterance.concepts.items(), key=lambda item: (-item[1], item[0]))
        for concept, _ in heaviest:
            postings[concept].append(place)
    pairs = {
        (one, other) for places in postings.values() for at, one in enumerate(places) for other in places[at + 1 : at + CROWD]
    }
    return iter(sorted(pairs))


Partners = Mapping[str, Mapping[str, Sequence[tuple[int, int, int, int]]]]


def _index_partners(aligned) -> Partners:
    found: dict[str, dict[str, list[tuple[int, int, int, int]]]] = defaultdict(lambda: defaultdict(list))
    for copy_span, copy, original_span, original in sorted(aligned):
        found[copy][original].append((copy_span.start, copy_span.end, original_span.start, original_span.end))
        found[original][copy].append((original_span.start, original_span.end, copy_span.start, copy_span.end))
    return found


def measure_statement(one: Utterance, other: Utterance, partners: Partners) -> float:
    """How surely two utterances tell one statement, 0 to 1 and a little over: wording or sense, then figures and polarity."""
    wording = measure_wording(one, other)
    stands_in = _stand_in_partners(one, other, partners)
    if (one.key is None or one.key != other.key) and not _is_one_wording(one, other, wording, stands_in=stands_in):
        return 0.0
    value = max(wording, measure_sense(one, other), _measure_whole_cut(one, other))
    if stands_in:
        value += ALIGNED_BONUS
    if agree_on_figure(one, other):
        value += FIGURE_BONUS
    elif clash_on_figure(one, other) and wording < SAME_WORDING:
        value -= FIGURE_CLASH
    if wording < SAME_WORDING and {one.negative, other.negative} == {True, False}:
        value -= POLARITY_CLASH
    return value


def _is_one_wording(one: Utterance, other: Utterance, wording: float, *, stands_in: bool) -> bool:
    """Whether the words alone say that two are one, whoever is named: near words in a copy, the same words elsewhere.

    One who denies in the words of another says something else.
    """
    if {one.attribution.act is Act.DENY, other.attribution.act is Act.DENY} == {True, False}:
        return False
    if stands_in:
        return wording >= COPIED_WORDING
    return wording >= SAME_WORDING and min(len(one.words), len(other.words)) >= SHORTEST_SAME_WORDS


def _measure_whole_cut(one: Utterance, other: Utterance) -> float:
    """The share of a cut that stands in the whole, where it is long enough and nearly all of it does."""
    if min(len(one.words), len(other.words)) < SHORTEST_CUT_WORDS:
        return 0.0
    share = measure_cut(one, other)
    return share if share >= CUT else 0.0


def _stand_in_partners(one: Utterance, other: Utterance, partners: Partners) -> bool:
    """Whether the two stand in sentences of which one was made of the other."""
    first, second = one.attribution.content[0].start, other.attribution.content[0].start
    return any(
        start <= first < end and low <= second < high
        for start, end, low, high in partners.get(one.article.id, {}).get(other.article.id, ())
    )


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
