"""Findings: what a reader should look at, with the places that show it. Precision comes before recall."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from menurut.language.story_words import FindingWords
from menurut.model import Bound, Finding, FindingKind, Span
from menurut.stories.coverage import Coverage
from menurut.stories.denials import denies, find_denials
from menurut.stories.explanations import (
    list_figures_by_outlet,
    list_figures_by_speaker,
    name_speaker,
    tell_flip,
    write_sentences,
)
from menurut.stories.figures import Amount, differ, same_measure, share_topic
from menurut.stories.ledes import find_lede_conflicts
from menurut.stories.lineups import Lineup, Telling, make_figure_finding, make_finding, pair_up
from menurut.stories.origins import Sources
from menurut.stories.outline import Outline
from menurut.stories.passages import Passages
from menurut.stories.quotations import find_rewordings
from menurut.stories.single_origins import find_single_origins
from menurut.stories.travelled import find_travelled
from menurut.stories.utterances import Told, Utterance, measure_wording

NEAR_WORDING = 0.7
SAME_MATTER = 0.65
QUALIFIED = 0.4  # the weight of what only one of two figures in an article says: it is a part of the other, or another kind
FLIPPED_WORDING = 0.8


def find_findings(story_id: str, lineups: Sequence[Lineup], outline: Outline, sources: Sources) -> tuple[Finding, ...]:
    """What a story shows: denials, figures that differ, words and negations that changed, and what only seems confirmed.

    Each finding stands once, with the first claim that shows it; of two of a kind, one of which shows all that the other
    does, the fuller one is kept.
    """
    passages = Passages(outline.coverage, outline.derivations, outline.relays)
    telling = Telling(story_id, lineups, passages, sources, parted=outline.parted)
    found: dict[str, Finding] = {}
    for finding in _look_everywhere(telling):
        found.setdefault(finding.id, finding)
    return tuple(_keep_fullest(list(found.values())))


def _look_everywhere(telling: Telling) -> Iterator[Finding]:
    for lineup in telling.lineups:
        yield from _find_in_claim(telling.story_id, lineup, telling.passages)
    yield from find_denials(telling)
    yield from find_travelled(telling)
    yield from find_single_origins(telling)
    yield from find_lede_conflicts(telling)


def _keep_fullest(found: Sequence[Finding]) -> Iterator[Finding]:
    near: dict[tuple[FindingKind, str], list[int]] = defaultdict(list)
    for at, finding in enumerate(found):
        for article in finding.articles:
            near[finding.kind, article].append(at)
    for at, finding in enumerate(found):
        rivals = {rival for article in finding.articles for rival in near[finding.kind, article]} - {at}
        if not any(_covers(found[rival], finding, first=rival < at) for rival in rivals):
            yield finding


def _covers(fuller: Finding, finding: Finding, *, first: bool) -> bool:
    """Whether one finding shows every place that another does, and more, or stands before it."""
    places: dict[str, list[Span]] = defaultdict(list)
    for place in fuller.evidence:
        places[place.article_id].append(place.span)
    if not all(any(span.overlaps(place.span) for span in places[place.article_id]) for place in finding.evidence):
        return False
    sizes = len(set(fuller.evidence)), len(set(finding.evidence))
    return sizes[0] > sizes[1] or (sizes[0] == sizes[1] and first)


def _find_in_claim(story_id: str, lineup: Lineup, passages: Passages) -> Iterator[Finding]:
    coverage = passages.coverage
    yield from _find_clashing_figures(story_id, lineup)
    for group in lineup.groups:
        yield from _find_moved_figures(story_id, lineup, group, coverage)
        yield from _find_flips(story_id, lineup, group)
        yield from find_rewordings(story_id, lineup, group, passages)


def _find_clashing_figures(story_id: str, lineup: Lineup) -> Iterator[Finding]:
    """Several speakers, or one in several articles, give figures for one question that cannot all be meant."""
    shown: list[Told] = []
    for told in lineup.question.matters:
        clashing = {
            place
            for (one, mine), (other, theirs) in pair_up(list(enumerate(told)))
            if _clash(mine, theirs)
            for place in (one, other)
        }
        shown += [told[place] for place in sorted(clashing)]
    if shown:
        sentences = write_sentences(
            shown[0][0].article,
            lambda words: words.figures_differ_between.format(figures=list_figures_by_speaker(shown, words)),
        )
        yield make_figure_finding(story_id, lineup.claim.id, shown, sentences)


def _clash(one: Told, other: Told) -> bool:
    """Whether two figures cannot both be meant.

    Two by one speaker in one article are figures of two things, and who also gives the other's figure does not contradict it.
    An order of magnitude contradicts nothing.
    """
    (member, mine), (fellow, theirs) = one, other
    if _is_vague(mine) or _is_vague(theirs):
        return False
    if member.key == fellow.key or member.id == fellow.id:
        apart = member.article.id != fellow.article.id
    else:
        apart = not any(_agree(amount, theirs) for amount in member.amounts)
        apart = apart and not any(_agree(mine, amount) for amount in fellow.amounts)
    if member.article.id == fellow.article.id and not _are_of_one_kind(mine, theirs):
        return False
    return apart and same_measure(mine, theirs) and differ(mine, theirs) and share_topic(mine, theirs) >= SAME_MATTER


def _are_of_one_kind(one: Amount, other: Amount) -> bool:
    """Whether two figures of one article are of the same thing: neither says more of what it is about than the other."""
    own = (
        sum(weight for concept, weight in a.about.items() if concept not in b.about) for a, b in ((one, other), (other, one))
    )
    return max(own) <= QUALIFIED


def _is_vague(amount: Amount) -> bool:
    """Whether a figure only gives an order of magnitude: dozens, millions of dollars."""
    return amount.fact.upper is not None and amount.fact.bound is Bound.ABOUT


def _agree(one: Amount, other: Amount) -> bool:
    return same_measure(one, other) and not differ(one, other)


def _find_moved_figures(story_id: str, lineup: Lineup, group: Sequence[Utterance], coverage: Coverage) -> Iterator[Finding]:
    """One statement is told on two pages with another figure, or with another unit, in nearly the same words."""
    shown: dict[tuple, Told] = {}
    for one, other in pair_up(group):
        if coverage.same_page(one.article.id, other.article.id):
            continue
        moved = list(_pair_moved(one, other))
        if moved and measure_wording(one, other) >= NEAR_WORDING:
            shown.update(((member.id, amount.fact.span), (member, amount)) for pair in moved for member, amount in pair)
    if shown:
        told = list(shown.values())

        def write(words: FindingWords) -> str:
            figures = list_figures_by_outlet(told, words)
            return words.figures_differ_within.format(speaker=name_speaker(told[0][0], words), figures=figures)

        yield make_figure_finding(story_id, lineup.claim.id, told, write_sentences(group[0].article, write))


def _pair_moved(one: Utterance, other: Utterance) -> Iterator[tuple[Told, Told]]:
    """The figures of two wordings that fill one place; one that both wordings have has not moved."""
    kept = {_measure_key(amount) for amount in one.amounts} & {_measure_key(amount) for amount in other.amounts}
    for mine in (amount for amount in one.amounts if _measure_key(amount) not in kept):
        for theirs in (amount for amount in other.amounts if _measure_key(amount) not in kept):
            moved = mine.value != theirs.value and same_measure(mine, theirs) and differ(mine, theirs)
            changed_unit = mine.value == theirs.value and mine.fact.unit != theirs.fact.unit
            if (moved or changed_unit) and share_topic(mine, theirs) >= NEAR_WORDING:
                yield (one, mine), (other, theirs)


def _measure_key(amount: Amount) -> tuple[Decimal, str | None]:
    return amount.value, amount.fact.unit


def _find_flips(story_id: str, lineup: Lineup, group: Sequence[Utterance]) -> Iterator[Finding]:
    """One statement stands with a negation in one article and without it in another, the rest of the words kept."""
    for one, other in pair_up(group):
        turned = (one.negations - other.negations) % 2 and denies([one]) == denies([other])
        if turned and one.article.id != other.article.id and measure_wording(one, other) >= FLIPPED_WORDING:
            yield make_finding(FindingKind.POLARITY_FLIPPED, story_id, lineup.claim.id, [one, other], tell_flip([one, other]))
            return
