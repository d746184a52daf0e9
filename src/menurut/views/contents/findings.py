"""Findings as a reader meets them: in their language, with links to the places that show them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from menurut.model import Evidence, Finding, FindingKind
from menurut.views.contents.register import Register
from menurut.views.finding_sentences import pick_sentence
from menurut.views.sayings import Saying
from menurut.views.tongue import tongue
from menurut.views.wording import FINDINGS

TELLING = (
    FindingKind.DENIED,
    FindingKind.POLARITY_FLIPPED,
    FindingKind.FIGURES_DIFFER,
    FindingKind.LEDE_BODY_CONFLICT,
    FindingKind.WORDING_DIFFERS,
    FindingKind.CORRECTED,
    FindingKind.SINGLE_ORIGIN,
)
"""The kinds of findings, the one that a reader wants to know of first before the others."""


@dataclass(frozen=True, slots=True)
class Place:
    """A link into an article: its anchor there, its name, the words that stand there, and who says them, if anybody."""

    article_id: str
    anchor: str
    label: str
    words: str
    language: str
    saying: Saying | None = None


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding in words, with the places that show it. `claim` is the id of its claim where that is on the page."""

    finding: Finding
    places: tuple[Place, ...]
    claim: str | None

    @property
    def id(self) -> str:
        return self.finding.id

    @property
    def heading(self) -> str:
        return FINDINGS[self.finding.kind]

    @property
    def sentence(self) -> str:
        return pick_sentence(self.finding, tongue())


def find_finding_views(findings: Iterable[Finding], register: Register) -> tuple[FindingView, ...]:
    """The findings, in their order."""
    return tuple(_view_finding(finding, register) for finding in findings)


def sort_findings(findings: Iterable[Finding]) -> list[Finding]:
    """The findings in the order in which a reader wants to know of them."""
    return sorted(findings, key=lambda finding: TELLING.index(finding.kind))


def _view_finding(finding: Finding, register: Register) -> FindingView:
    places = [place for evidence in finding.evidence if (place := pick_place(evidence, register))]
    if not places:
        sayings = (register.sayings[a] for a in finding.attributions if a in register.sayings)
        places = [Place(s.article.id, s.id, register.place(s), s.content, s.article.language, s) for s in sayings]
    claim = finding.claim_id if any(claim.id == finding.claim_id for claim in register.claims) else None
    return FindingView(finding, tuple({(p.article_id, p.anchor, p.words): p for p in places}.values()), claim)


def pick_place(evidence: Evidence, register: Register) -> Place | None:
    """The saying whose content the evidence stands in, else the paragraph; None where the article is not on this page."""
    view = register.articles.get(evidence.article_id)
    if view is None:
        return None
    words = " ".join(evidence.span.slice(view.article.text).split())
    saying = register.pick_saying_at(view, evidence.span)
    anchor = saying.id if saying else view.paragraph_anchor(evidence.span.start)
    return Place(view.id, anchor, view.place, words, view.article.language, saying)
