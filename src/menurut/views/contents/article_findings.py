"""The findings that touch one article, each with the places that show it, here to the character and in other articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from menurut.model import Article, Attribution, Evidence, Finding, Reading, Span
from menurut.views.contents.articles import name_place
from menurut.views.finding_sentences import pick_sentence
from menurut.views.marking import Mark, Role
from menurut.views.tongue import tongue
from menurut.views.wording import FINDINGS


@dataclass(frozen=True, slots=True)
class FindingPlace:
    """A place that shows a finding: its article, the anchor there, what it is called, and its words in their language."""

    article_id: str
    anchor: str
    label: str
    words: str
    language: str


@dataclass(frozen=True, slots=True)
class FindingHere:
    """A finding as it touches this article: `attributions` are the ids of those that it touches, `places` show it,
    those here first.
    """

    finding: Finding
    heading: str
    sentence: str
    attributions: frozenset[str]
    places: tuple[FindingPlace, ...]


def find_findings_here(
    findings: Iterable[Finding], reading: Reading, related: Mapping[str, Article]
) -> tuple[FindingHere, ...]:
    """These findings as they touch the article. `related` are the other articles by id; places in others are left out."""
    known = {**related, reading.article.id: reading.article}
    return tuple(
        FindingHere(
            finding=finding,
            heading=FINDINGS[finding.kind],
            sentence=pick_sentence(finding, tongue()),
            attributions=frozenset(_find_touched(finding, reading)),
            places=tuple(sorted(_list_places(finding, known), key=lambda place: place.article_id != reading.article.id)),
        )
        for finding in findings
    )


def find_finding_marks(findings: Iterable[Finding], article_id: str) -> tuple[Mark, ...]:
    """A mark for each place of the article that shows one of these findings."""
    return tuple(
        Mark(
            evidence.span,
            Role.FINDING,
            anchor=name_evidence(finding, number),
            kind=finding.kind.value,
            label=FINDINGS[finding.kind],
        )
        for finding in findings
        for number, evidence in enumerate(finding.evidence)
        if evidence.article_id == article_id and _is_first(finding, number)
    )


def name_evidence(finding: Finding, number: int) -> str:
    """The anchor of a place that shows a finding, on the page of its article; the finding itself goes by its id."""
    return f"{finding.id}-{number}"


def _is_first(finding: Finding, number: int) -> bool:
    return finding.evidence.index(finding.evidence[number]) == number


def _find_touched(finding: Finding, reading: Reading) -> Iterator[str]:
    shown = [evidence.span for evidence in finding.evidence if evidence.article_id == reading.article.id]
    for attribution in reading.attributions:
        if attribution.id in finding.attributions or any(_overlaps(attribution, span) for span in shown):
            yield attribution.id


def _overlaps(attribution: Attribution, span: Span) -> bool:
    return any(one.overlaps(span) for one in (*attribution.content, *attribution.cue))


def _list_places(finding: Finding, known: Mapping[str, Article]) -> Iterator[FindingPlace]:
    for number, evidence in enumerate(finding.evidence):
        article = known.get(evidence.article_id)
        if article is not None and _is_first(finding, number):
            words = _words(evidence, article)
            yield FindingPlace(article.id, name_evidence(finding, number), name_place(article), words, article.language)


def _words(evidence: Evidence, article: Article) -> str:
    return " ".join(evidence.span.slice(article.text).split())
