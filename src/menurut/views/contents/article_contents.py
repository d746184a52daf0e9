"""All that a page shows of one article, gathered: the text, and what hangs on it in its story."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from menurut.ledger.article_questions import ArticleLinks
from menurut.model import Article, Reading, Story
from menurut.views.contents.article_facts import FactRow, find_fact_marks, find_fact_rows
from menurut.views.contents.article_findings import FindingHere, find_finding_marks, find_findings_here
from menurut.views.contents.article_relays import RelayHere, find_given, find_taken
from menurut.views.contents.article_versions import Versions, find_versions
from menurut.views.contents.articles import ArticleView
from menurut.views.contents.belongings import Belonging, find_belongings
from menurut.views.sayings import Saying, find_sayings


@dataclass(frozen=True, slots=True)
class ArticleContents:
    """The parts of the page; `belongings` are by the id of the attribution. Without a story, only the text has parts."""

    view: ArticleView
    story: Story | None
    belongings: Mapping[str, tuple[Belonging, ...]]
    findings: tuple[FindingHere, ...]
    taken: tuple[RelayHere, ...]
    given: tuple[RelayHere, ...]
    versions: Versions
    facts: tuple[FactRow, ...]

    def claims_of(self, saying: Saying) -> tuple[Belonging, ...]:
        """The claims that an attribution bears on."""
        return self.belongings.get(saying.id, ())

    def findings_of(self, saying: Saying) -> tuple[FindingHere, ...]:
        """The findings that touch an attribution."""
        return tuple(one for one in self.findings if saying.id in one.attributions)


def gather_contents(reading: Reading, links: ArticleLinks, related: Sequence[Article]) -> ArticleContents:
    """The contents of an article out of its reading and what hangs on it; `related` are the other articles that this names."""
    facts = find_fact_rows(reading, find_sayings(reading))
    marks = (*find_finding_marks(links.findings, reading.article.id), *find_fact_marks(facts))
    view = ArticleView(reading, 1, marks)
    others = {article.id: article for article in related}
    return ArticleContents(
        view=view,
        story=links.story,
        belongings=find_belongings(links.claims),
        findings=find_findings_here(links.findings, reading, others),
        taken=find_taken(links.relays, view, others),
        given=find_given(links.relays, view, others),
        versions=find_versions(links.versions, reading.article, others),
        facts=facts,
    )
