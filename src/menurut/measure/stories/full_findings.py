"""Findings of kinds that a story marks in full: a head that contradicts its body, and claims from one origin only.

A story whose truth has the list `findings` has all of them: what is found there and is not marked is wrong. Other stories are
not judged.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from menurut.measure.stories.findings import make_wrong_fault
from menurut.measure.stories.members import Marked, find_quote
from menurut.measure.stories.rows import Fault, Part, count_both
from menurut.measure.stories.shown import find_shown, list_articles, list_places
from menurut.measure.stories.told import Told
from menurut.measure.stories.truth import LedeBodyConflict, SingleOrigin, StoryFolder
from menurut.model import Finding, FindingKind, Span

ENOUGH = 2


@dataclass(frozen=True, slots=True)
class _Mark:
    """A marked finding: of which story or article, in which words, and where; `name` is that of the claim or article."""

    kind: FindingKind
    name: str
    words: str
    spans: tuple[Span | None, ...] = ()


def score_full_findings(folders: Iterable[StoryFolder], marked: Marked, told: Told) -> Part:
    """The rows `lede_body_conflict` and `single_origin`, none where no story has the list."""
    judged = [folder for folder in folders if folder.truth.findings is not None]
    if not judged:
        return Part({})
    keys = {folder.key(article.file) for folder in judged for article in folder.truth.articles}
    rows, faults = {}, []
    for kind in (FindingKind.LEDE_BODY_CONFLICT, FindingKind.SINGLE_ORIGIN):
        marks = [mark for folder in judged for mark in _list_marks(folder, told) if mark.kind is kind]
        found = [one for one in told.findings if one.kind is kind and _list_articles(one, told) & keys]
        hits = {one.id: _find_hits(one, marks, marked, told) for one in found}
        hit = {mark for some in hits.values() for mark in some}
        rows[kind.value] = count_both(found, marks, right=[one for one in found if hits[one.id]], hit=hit)
        faults += [Fault(f"{kind.value}: missed", mark.name, mark.words) for mark in marks if mark not in hit]
        faults += [make_wrong_fault(one) for one in found if not hits[one.id]]
    return Part(rows, tuple(faults))


def _list_marks(folder: StoryFolder, told: Told) -> Iterator[_Mark]:
    gists = {group.id: " | ".join(member.quote for member in group.members) for group in folder.truth.claims}
    for one in folder.truth.findings or ():
        if isinstance(one, SingleOrigin):
            yield _Mark(FindingKind.SINGLE_ORIGIN, f"{folder.name}#{one.claim}", gists[one.claim])
        else:
            yield _Mark(
                FindingKind.LEDE_BODY_CONFLICT, folder.key(one.file), " | ".join(one.evidence), _place(folder, one, told)
            )


def _place(folder: StoryFolder, mark: LedeBodyConflict, told: Told) -> tuple[Span | None, ...]:
    reading = told.readings.get(folder.key(mark.file))
    return tuple(find_quote(reading.article.text, quote) if reading else None for quote in mark.evidence)


def _list_articles(finding: Finding, told: Told) -> set[str]:
    return list_articles(finding, told) | {told.key_of[one] for one in finding.articles if one in told.key_of}


def _find_hits(finding: Finding, marks: Sequence[_Mark], marked: Marked, told: Told) -> list[_Mark]:
    if finding.kind is FindingKind.SINGLE_ORIGIN:
        named = _list_claims(finding, marked, told)
        return [mark for mark in marks if mark.name in named]
    return [mark for mark in marks if _shows_both(finding, mark, told)]


def _list_claims(finding: Finding, marked: Marked, told: Told) -> set[str]:
    """The claims that at least half of what the finding names bears on, and of which it names two passages."""
    shown = find_shown(finding, marked, told)
    return {
        group.name
        for group, members in shown.of.items()
        if group in shown.core and sum(member in group.members for member in members) >= min(ENOUGH, len(group.judged))
    }


def _shows_both(finding: Finding, mark: _Mark, told: Told) -> bool:
    """Whether what is shown touches two of the marked quotes."""
    places = list_places(finding, told)
    for one in (told.attributions[one] for one in finding.attributions if one in told.attributions):
        places += [(told.key_of[one.article_id], span) for span in one.content]
    spans = [span for key, span in places if key == mark.name]
    touched = [quote for quote in mark.spans if quote and any(quote.overlaps(span) for span in spans)]
    return len(touched) >= min(ENOUGH, len(mark.spans))
