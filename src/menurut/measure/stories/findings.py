"""Findings about claims that are marked with what they show: denials, figures and wordings that differ, turned negations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from menurut.measure.stories.members import Group, Marked, Member
from menurut.measure.stories.relays import Pair
from menurut.measure.stories.rows import Fault, Part, Row, count_both, count_share
from menurut.measure.stories.shown import Members, Shown, find_shown, list_articles
from menurut.measure.stories.told import Told
from menurut.model import Act, Finding, FindingKind

KINDS = (
    FindingKind.FIGURES_DIFFER,
    FindingKind.DENIED,
    FindingKind.WORDING_DIFFERS,
    FindingKind.POLARITY_FLIPPED,
)


@dataclass(frozen=True, slots=True)
class _Verdict:
    """A finding with the marked claims that it hits; one that hits none is wrong."""

    finding: Finding
    hit: tuple[Group, ...]


def score_findings(marked: Marked, told: Told) -> Part:
    """The rows `findings`, over all these kinds and for each of them.

    A finding is not judged where it names too few marked passages to tell, or where they bear it out though the truth has
    another relation for them.
    """
    shown = [find_shown(finding, marked, told) for finding in told.findings if finding.kind in KINDS]
    verdicts = [verdict for one in shown if (verdict := _judge(one))]
    true = [group for group in marked.groups if group.truth.relation in KINDS]
    rows = {"findings": _count(verdicts, true)}
    for kind in KINDS:
        found = [verdict for verdict in verdicts if verdict.finding.kind is kind]
        wanted = [group for group in true if group.truth.relation == kind]
        if found or wanted:
            rows[f"findings {kind.value}"] = _count(found, wanted)
    return Part(rows, tuple(_list_faults(verdicts, true)))


def _count(verdicts: Sequence[_Verdict], true: Sequence[Group]) -> Row:
    hit = {group for verdict in verdicts for group in verdict.hit}
    return count_both(verdicts, true, right=[verdict for verdict in verdicts if verdict.hit], hit=hit)


def _judge(shown: Shown) -> _Verdict | None:
    kind = shown.finding.kind
    hit = tuple(
        group
        for group, members in shown.of.items()
        if group in shown.core and group.truth.relation == kind and _bears_out(kind, group, _own(group, members))
    )
    if hit:
        return _Verdict(shown.finding, hit)
    enough = len(shown.members) >= _least(kind)
    return _Verdict(shown.finding, ()) if enough and not any(_is_borne_out(shown, group) for group in shown.of) else None


def _own(group: Group, members: Members) -> Members:
    return {member: None for member in members if member in group.members}


def _least(kind: FindingKind) -> int:
    """How many passages must be named: one shows a turned negation, the others take two."""
    return 1 if kind is FindingKind.POLARITY_FLIPPED else 2


def _bears_out(kind: FindingKind, group: Group, members: Members) -> bool:
    """Whether these passages of a claim show what a finding of this kind says."""
    every = group.judged
    if len(members) < min(_least(kind), len(every)):
        return False
    if kind is FindingKind.FIGURES_DIFFER:
        return len(_figures(members)) > 1 or len(every) < len(group.members)
    if kind is FindingKind.DENIED:
        return Act.DENY in _acts(members) or (Act.DENY not in _acts(every) and group.truth.relation == kind)
    if kind is FindingKind.WORDING_DIFFERS:
        return len({member.said.quote for member in members}) > 1
    return True


def _is_borne_out(shown: Shown, group: Group) -> bool:
    """Whether the passages show it, whatever relation the truth has for them."""
    kind, members = shown.finding.kind, shown.of[group]
    if group not in shown.core or not _bears_out(kind, group, members):
        return False
    if kind is FindingKind.POLARITY_FLIPPED:
        return len(_acts(members)) > 1
    return kind is not FindingKind.WORDING_DIFFERS or group.is_statement


def _acts(members: Iterable[Member]) -> set[Act]:
    return {member.said.act for member in members}


def _figures(members: Iterable[Member]) -> set[object]:
    figures = (member.said.figure for member in members)
    return {(figure.value, figure.unit, figure.bound) for figure in figures if figure}


def _list_faults(verdicts: Sequence[_Verdict], true: Sequence[Group]) -> Iterator[Fault]:
    hit = {group for verdict in verdicts for group in verdict.hit}
    for group in true:
        if group not in hit:
            yield Fault(f"{group.truth.relation}: missed", group.name, " | ".join(m.said.quote for m in group.members))
    for verdict in verdicts:
        if not verdict.hit:
            yield make_wrong_fault(verdict.finding)


def make_wrong_fault(finding: Finding) -> Fault:
    """The fault of a finding that is not so."""
    return Fault(f"{finding.kind.value}: wrong", finding.id, finding.explanation)


def score_corrections(versions: Sequence[Pair], told: Told) -> Part:
    """The row `corrected`: the pairs of versions of one page that a finding names together."""
    named = [list_articles(finding, told) for finding in told.findings if finding.kind is FindingKind.CORRECTED]
    missed = [pair for pair in versions if not any(pair <= keys for keys in named)]
    rows = {"corrected": count_share(len(versions) - len(missed), len(versions))} if versions else {}
    return Part(rows, tuple(Fault("corrected: missed", ", ".join(sorted(pair))) for pair in missed))
