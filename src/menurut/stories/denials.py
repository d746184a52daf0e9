"""Denials, and what they deny: by the claim that both bear on, by what stands next to them, by who said otherwise before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from menurut.language.story_words import FindingWords
from menurut.model import Act, Attribution, Finding, FindingKind
from menurut.stories.explanations import name_speakers, quote_wording
from menurut.stories.lineups import Lineup, make_finding
from menurut.stories.questions import bears_on
from menurut.stories.utterances import Utterance

ASSERTIONS = frozenset({Act.STATE, Act.CONFIRM, Act.ACCUSE})


def find_denials(story_id: str, lineup: Lineup, words: FindingWords) -> Iterator[Finding]:
    """Somebody denies what somebody else states, confirms or accuses of, and the two bear on each other directly."""
    denials = [group for group in lineup.groups if denies(group)]
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


def denies(group: Sequence[Utterance]) -> bool:
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
