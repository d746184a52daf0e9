"""Statements: what one speaker said once, gathered from all the ways in which the articles of a story tell it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from menurut.model import Act, Span
from menurut.stories.concepts import find_heaviest
from menurut.stories.copies import Derivation
from menurut.stories.figures import Amount, differ, same_measure, share_topic
from menurut.stories.grouping import group_by_average, propose_pairs
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
CROWD = 60
Partners = Mapping[tuple[str, str], Sequence[tuple[Span, Span]]]


def group_statements(utterances: Sequence[Utterance], derivations: Sequence[Derivation]) -> list[list[Utterance]]:
    """The utterances of one story in groups that each tell one statement, in the order of their first members.

    Utterances of one voice are one statement where they say the same; of several voices, or of speakers that nobody can
    tell apart, only where the words are the same.
    """
    partners = _index_partners(derivations)
    likeness = {}
    keys = [find_heaviest(utterance.concepts, INDEXED_CONCEPTS) for utterance in utterances]
    for one, other in propose_pairs(keys, crowd=CROWD):
        value = measure_statement(utterances[one], utterances[other], partners)
        if value > 0:
            likeness[one, other] = value
    groups = group_by_average(len(utterances), likeness, threshold=SAME)
    return [[utterances[place] for place in group] for group in groups]


def _index_partners(derivations: Iterable[Derivation]) -> Partners:
    """For two articles of which one was made of the other, in either order: the sentences of the two that belong together."""
    found: dict[tuple[str, str], list[tuple[Span, Span]]] = defaultdict(list)
    for derivation in derivations:
        for match in derivation.alignment.matches:
            found[derivation.copy, derivation.original].append((match.copy.span, match.original.span))
            found[derivation.original, derivation.copy].append((match.original.span, match.copy.span))
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
        mine.start <= first < mine.end and theirs.start <= second < theirs.end
        for mine, theirs in partners.get((one.article.id, other.article.id), ())
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
