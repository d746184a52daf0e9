"""Findings: what a reader should look at, with the places that show it. Precision comes before recall."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from menurut.language import Pack
from menurut.model import Act, Claim, Evidence, Finding, FindingKind, Manner, make_id
from menurut.stories.coverage import Coverage
from menurut.stories.explanations import name_speakers, quote_figures, quote_wordings
from menurut.stories.figures import Amount, differ, format_value, same_measure, share_topic
from menurut.stories.questions import Question, Told, bears_on
from menurut.stories.utterances import Utterance, measure_cut, measure_wording

NEAR_WORDING = 0.7
FLIPPED_WORDING = 0.8
SHORTEST_QUOTE_WORDS = 6
WHOLE_CUT = 0.97
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
    pack = coverage.pack(lineup.members[0].article)
    yield from _find_denial(story_id, lineup, pack)
    yield from _find_clashing_figures(story_id, lineup, pack)
    for group in lineup.groups:
        yield from _find_moved_figures(story_id, lineup, group, coverage)
        yield from _find_flips(story_id, lineup, group, pack)
        yield from _find_rewordings(story_id, lineup, group, pack)


def _find_denial(story_id: str, lineup: Lineup, pack: Pack) -> Iterator[Finding]:
    """Somebody denies what somebody else states, confirms or accuses of, and the two bear on each other directly."""
    denials = [group for group in lineup.groups if _denies(group)]
    others = [group for group in lineup.groups if _asserts(group, pack)]
    pairs = [
        (denial, other) for denial in denials for other in others if denial[0].key != other[0].key and bears_on(denial, other)
    ]
    if not pairs:
        return
    deniers = _flatten(denial for denial, _ in pairs)
    claimants = _flatten(other for _, other in pairs)
    told = {"deniers": name_speakers(deniers, pack), "claimants": name_speakers(claimants, pack), "gist": lineup.claim.gist}
    explanation = pack.stories.findings.denied.format(**told)
    yield make_finding(FindingKind.DENIED, story_id, lineup.claim.id, [*deniers, *claimants], explanation)


def _denies(group: Sequence[Utterance]) -> bool:
    return 2 * sum(member.attribution.act is Act.DENY for member in group) >= len(group)


def _asserts(group: Sequence[Utterance], pack: Pack) -> bool:
    """Whether a statement puts something forward; one with a negation of its own may only agree with the denial."""
    acts = [member.attribution.act for member in group]
    if 2 * sum(act in ASSERTIONS for act in acts) <= len(group):
        return False
    turned = [sum(word in pack.stories.negations for word in member.words) % 2 for member in group]
    return 2 * sum(turned) < len(group)


def _flatten(groups) -> list[Utterance]:
    return list({member.id: member for group in groups for member in group}.values())


def _find_clashing_figures(story_id: str, lineup: Lineup, pack: Pack) -> Iterator[Finding]:
    """Several speakers, or one at several times, give figures for one question that cannot all be meant."""
    shown: list[Told] = []
    for told in lineup.question.matters:
        clashing = {
            place
            for (one, (_, mine)), (other, (_, theirs)) in combinations(enumerate(told), 2)
            if same_measure(mine, theirs) and differ(mine, theirs)
            for place in (one, other)
        }
        shown += [told[place] for place in sorted(clashing)]
    if len({member.id for member, _ in shown}) > 1:
        explanation = pack.stories.findings.figures_differ_between.format(figures=quote_figures(shown, pack))
        yield make_figure_finding(story_id, lineup.claim.id, shown, explanation)


def _find_moved_figures(story_id: str, lineup: Lineup, group: Sequence[Utterance], coverage: Coverage) -> Iterator[Finding]:
    """One statement is told on two pages with another figure, or with another unit, in nearly the same words."""
    pack = coverage.pack(group[0].article)
    shown: list[Told] = []
    for one, other in combinations(group, 2):
        if coverage.same_page(one.article.id, other.article.id) or measure_wording(one, other) < NEAR_WORDING:
            continue
        shown += [told for pair in _pair_moved(one, other) for told in pair]
    if shown:
        unique = list({(member.id, amount.fact.span): (member, amount) for member, amount in shown}.values())
        speaker = name_speakers([unique[0][0]], pack)
        words = pack.stories.findings.figures_differ_within
        explanation = words.format(speaker=speaker, figures=quote_figures(unique, pack))
        yield make_figure_finding(story_id, lineup.claim.id, unique, explanation)


def _pair_moved(one: Utterance, other: Utterance) -> Iterator[tuple[Told, Told]]:
    """The figures of two wordings that fill one place; one that both wordings have has not moved."""
    kept = {_measure_key(amount) for amount in one.amounts} & {_measure_key(amount) for amount in other.amounts}
    for mine in (amount for amount in one.amounts if _measure_key(amount) not in kept):
        for theirs in (amount for amount in other.amounts if _measure_key(amount) not in kept):
            moved = mine.value != theirs.value and same_measure(mine, theirs) and differ(mine, theirs)
            changed_unit = format_value(mine.value) == format_value(theirs.value) and mine.fact.unit != theirs.fact.unit
            if (moved or changed_unit) and share_topic(mine, theirs) >= NEAR_WORDING:
                yield (one, mine), (other, theirs)


def _measure_key(amount: Amount) -> tuple[str, str | None]:
    return format_value(amount.value), amount.fact.unit


def _find_flips(story_id: str, lineup: Lineup, group: Sequence[Utterance], pack: Pack) -> Iterator[Finding]:
    """One statement stands with a negation in one article and without it in another, the rest of the words kept."""
    negations = pack.stories.negations
    for one, other in combinations(group, 2):
        turned = [sum(word in negations for word in member.words) for member in (one, other)]
        same_act = (one.attribution.act is Act.DENY) == (other.attribution.act is Act.DENY)
        apart = one.article.id != other.article.id
        if apart and (turned[0] - turned[1]) % 2 and same_act and measure_wording(one, other) >= FLIPPED_WORDING:
            explanation = pack.stories.findings.polarity_flipped.format(wordings=quote_wordings([one, other], pack))
            yield make_finding(FindingKind.POLARITY_FLIPPED, story_id, lineup.claim.id, [one, other], explanation)
            return


def _find_rewordings(story_id: str, lineup: Lineup, group: Sequence[Utterance], pack: Pack) -> Iterator[Finding]:
    """One quotation stands between quotation marks in words that are not the same, and not merely cut."""
    quotes = [m for m in group if m.attribution.manner is Manner.DIRECT and len(m.words) >= SHORTEST_QUOTE_WORDS]
    changed = {
        member.id: member
        for one, other in combinations(quotes, 2)
        if measure_wording(one, other) >= NEAR_WORDING and measure_cut(one, other) < WHOLE_CUT
        for member in (one, other)
    }
    if changed:
        members = list(changed.values())
        told = {"speaker": name_speakers(members[:1], pack), "wordings": quote_wordings(members, pack)}
        explanation = pack.stories.findings.wording_differs.format(**told)
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
