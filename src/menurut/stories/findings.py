"""Findings: what a reader should look at, with the places that show it. Precision comes before recall."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from menurut.language.story_words import FindingWords
from menurut.model import Act, Attribution, Claim, Evidence, Finding, FindingKind, Manner, make_id
from menurut.stories.coverage import Coverage
from menurut.stories.explanations import (
    list_figures_by_outlet,
    list_figures_by_speaker,
    name_speaker,
    name_speakers,
    quote_wording,
    quote_wordings,
)
from menurut.stories.figures import Amount, differ, same_measure, share_topic
from menurut.stories.questions import Question, bears_on
from menurut.stories.utterances import Told, Utterance, is_reworded, measure_wording

Item = TypeVar("Item")

NEAR_WORDING = 0.7
FARTHEST_PAIR = 60  # so many wordings of one statement lie between two that are compared at most
SAME_MATTER = 0.5
FLIPPED_WORDING = 0.8
SHORTEST_QUOTE_WORDS = 6
ASSERTIONS = frozenset({Act.STATE, Act.CONFIRM, Act.ACCUSE})


@dataclass(frozen=True, slots=True)
class Lineup:
    """A claim with what it was made of: its question, and the wordings of each of its statements."""

    claim: Claim
    question: Question
    groups: Sequence[Sequence[Utterance]]

    @property
    def members(self) -> list[Utterance]:
        return [member for group in self.groups for member in group]


def find_findings(story_id: str, lineups: Sequence[Lineup], coverage: Coverage) -> tuple[Finding, ...]:
    """What the claims of a story show: denials, figures that differ, quotations and negations that changed.

    Each finding stands once, with the first claim that shows it.
    """
    found: dict[str, Finding] = {}
    for lineup in lineups:
        for finding in _find_in_claim(story_id, lineup, coverage):
            found.setdefault(finding.id, finding)
    return tuple(found.values())


def _find_in_claim(story_id: str, lineup: Lineup, coverage: Coverage) -> Iterator[Finding]:
    words = coverage.vocabulary(lineup.members[0].article).words.findings
    yield from _find_denial(story_id, lineup, words)
    yield from _find_clashing_figures(story_id, lineup, words)
    for group in lineup.groups:
        yield from _find_moved_figures(story_id, lineup, group, coverage)
        yield from _find_flips(story_id, lineup, group, words)
        yield from _find_rewordings(story_id, lineup, group, words)


def _pair_up(items: Sequence[Item]) -> Iterator[tuple[Item, Item]]:
    return ((one, other) for at, one in enumerate(items) for other in items[at + 1 : at + 1 + FARTHEST_PAIR])


def _find_denial(story_id: str, lineup: Lineup, words: FindingWords) -> Iterator[Finding]:
    """Somebody denies what somebody else states, confirms or accuses of, and the two bear on each other directly."""
    denials = [group for group in lineup.groups if _denies(group)]
    others = [group for group in lineup.groups if _asserts(group)]
    pairs = [
        (denial, other) for denial in denials for other in others if denial[0].key != other[0].key and bears_on(denial, other)
    ]
    if not pairs:
        return
    deniers = _flatten(denial for denial, _ in pairs)
    claimants = _flatten(other for _, other in pairs)
    explanation = words.denied.format(
        deniers=name_speakers(deniers, words),
        claimants=name_speakers(claimants, words),
        wording=quote_wording(claimants[0]),
    )
    yield make_finding(FindingKind.DENIED, story_id, lineup.claim.id, [*deniers, *claimants], explanation)


def _denies(group: Sequence[Utterance]) -> bool:
    return 2 * sum(member.attribution.act is Act.DENY for member in group) >= len(group)


def _asserts(group: Sequence[Utterance]) -> bool:
    """Whether a statement puts something forward; one with a negation of its own may only agree with the denial.

    Who is said not to state or not to accuse puts nothing forward; a negated cue that confirms does (*tidak membantah*).
    """
    if 2 * sum(_puts_forward(member.attribution) for member in group) <= len(group):
        return False
    return 2 * sum(member.negations % 2 for member in group) < len(group)


def _puts_forward(attribution: Attribution) -> bool:
    return attribution.act in ASSERTIONS and not (attribution.negated and attribution.act is not Act.CONFIRM)


def _flatten(groups: Iterable[Sequence[Utterance]]) -> list[Utterance]:
    return list({member.id: member for group in groups for member in group}.values())


def _find_clashing_figures(story_id: str, lineup: Lineup, words: FindingWords) -> Iterator[Finding]:
    """Several speakers, or one in several articles, give figures for one question that cannot all be meant."""
    shown: list[Told] = []
    for told in lineup.question.matters:
        clashing = {
            place
            for (one, mine), (other, theirs) in _pair_up(list(enumerate(told)))
            if _clash(mine, theirs)
            for place in (one, other)
        }
        shown += [told[place] for place in sorted(clashing)]
    if shown:
        explanation = words.figures_differ_between.format(figures=list_figures_by_speaker(shown, words))
        yield make_figure_finding(story_id, lineup.claim.id, shown, explanation)


def _clash(one: Told, other: Told) -> bool:
    """Whether two figures cannot both be meant.

    Two by one speaker in one article are figures of two things, and who also gives the other's figure does not contradict it.
    """
    (member, mine), (fellow, theirs) = one, other
    if member.key == fellow.key or member.id == fellow.id:
        apart = member.article.id != fellow.article.id
    else:
        apart = not any(_agree(amount, theirs) for amount in member.amounts)
        apart = apart and not any(_agree(mine, amount) for amount in fellow.amounts)
    return apart and same_measure(mine, theirs) and differ(mine, theirs) and share_topic(mine, theirs) >= SAME_MATTER


def _agree(one: Amount, other: Amount) -> bool:
    return same_measure(one, other) and not differ(one, other)


def _find_moved_figures(story_id: str, lineup: Lineup, group: Sequence[Utterance], coverage: Coverage) -> Iterator[Finding]:
    """One statement is told on two pages with another figure, or with another unit, in nearly the same words."""
    words = coverage.vocabulary(group[0].article).words.findings
    shown: dict[tuple, Told] = {}
    for one, other in _pair_up(group):
        if coverage.same_page(one.article.id, other.article.id):
            continue
        moved = list(_pair_moved(one, other))
        if moved and measure_wording(one, other) >= NEAR_WORDING:
            shown.update(((member.id, amount.fact.span), (member, amount)) for pair in moved for member, amount in pair)
    if shown:
        told = list(shown.values())
        explanation = words.figures_differ_within.format(
            speaker=name_speaker(told[0][0], words), figures=list_figures_by_outlet(told, words)
        )
        yield make_figure_finding(story_id, lineup.claim.id, told, explanation)


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


def _find_flips(story_id: str, lineup: Lineup, group: Sequence[Utterance], words: FindingWords) -> Iterator[Finding]:
    """One statement stands with a negation in one article and without it in another, the rest of the words kept."""
    for one, other in _pair_up(group):
        turned = (one.negations - other.negations) % 2 and _denies([one]) == _denies([other])
        if turned and one.article.id != other.article.id and measure_wording(one, other) >= FLIPPED_WORDING:
            explanation = words.polarity_flipped.format(wordings=quote_wordings([one, other], words))
            yield make_finding(FindingKind.POLARITY_FLIPPED, story_id, lineup.claim.id, [one, other], explanation)
            return


def _find_rewordings(story_id: str, lineup: Lineup, group: Sequence[Utterance], words: FindingWords) -> Iterator[Finding]:
    """One quotation stands between quotation marks in words that are not the same, and not merely cut."""
    quotes = [m for m in group if m.attribution.manner is Manner.DIRECT and len(m.words) >= SHORTEST_QUOTE_WORDS]
    changed = {
        member.id: member
        for one, other in _pair_up(quotes)
        if measure_wording(one, other) >= NEAR_WORDING and is_reworded(one, other)
        for member in (one, other)
    }
    if changed:
        members = list(changed.values())
        explanation = words.wording_differs.format(
            speaker=name_speaker(members[0], words), wordings=quote_wordings(members, words)
        )
        yield make_finding(FindingKind.WORDING_DIFFERS, story_id, lineup.claim.id, members, explanation)


def make_figure_finding(story_id: str, claim_id: str, told: Sequence[Told], explanation: str) -> Finding:
    """A finding on figures, its evidence the places of the figures."""
    members = list({member.id: member for member, _ in told}.values())
    evidence = tuple(Evidence(member.article.id, amount.fact.span) for member, amount in told)
    return make_finding(FindingKind.FIGURES_DIFFER, story_id, claim_id, members, explanation, evidence=evidence)


def make_finding(
    kind: FindingKind,
    story_id: str,
    claim_id: str,
    members: Sequence[Utterance],
    explanation: str,
    *,
    evidence: tuple[Evidence, ...] | None = None,
) -> Finding:
    """A finding whose id depends on its kind and its attributions; its evidence, if none is given, is their contents."""
    ids = tuple(member.id for member in members)
    articles = tuple(dict.fromkeys(member.article.id for member in members))
    places = tuple(Evidence(member.article.id, span) for member in members for span in member.attribution.content)
    finding_id = make_id("f", kind, *sorted(ids))
    return Finding(finding_id, kind, story_id, claim_id, articles, ids, evidence or places, explanation)
