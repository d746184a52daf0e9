"""All that pages show of a story, gathered: each part from its own module, all over the same articles and sayings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from menurut.model import Links, Reading, Story
from menurut.views.contents.articles import ArticleView, find_article_views
from menurut.views.contents.claims import ClaimView, find_claim_views
from menurut.views.contents.figure_chart import Chart, draw_figures
from menurut.views.contents.figures import FigureRow, find_figure_rows, find_other_figures
from menurut.views.contents.findings import FindingView, find_finding_views, sort_findings
from menurut.views.contents.matrix import Matrix, lay_out_matrix
from menurut.views.contents.quotations import SpeakerQuotes, find_quotations
from menurut.views.contents.register import Register
from menurut.views.contents.relay_picture import RelayPicture, draw_relays
from menurut.views.contents.timeline import TimelineDay, find_timeline
from menurut.views.local_forms import span_of_days
from menurut.views.wording import plural


@dataclass(frozen=True, slots=True)
class StoryContents:
    """The parts of the page, in its order; `versions` leads from a later version of an article to the first."""

    story: Story
    language: str
    summary: tuple[str, ...]
    findings: tuple[FindingView, ...]
    timeline: tuple[TimelineDay, ...]
    matrix: Matrix
    claims: tuple[ClaimView, ...]
    single_claims: tuple[ClaimView, ...]
    picture: RelayPicture
    charts: tuple[Chart, ...]
    figures: tuple[FigureRow, ...]
    other_figures: tuple[FigureRow, ...]
    quotations: tuple[SpeakerQuotes, ...]
    articles: tuple[ArticleView, ...]
    versions: Mapping[str, ArticleView]


def gather_story(story: Story, readings: Sequence[Reading], links: Links) -> StoryContents:
    """The contents of a story out of its readings and of the links that belong to it."""
    articles = find_article_views(readings)
    register = Register.of(articles, [claim for claim in links.claims if claim.story_id == story.id])
    versions = {view.id: view.article.version_of for view in articles if view.article.version_of in register.articles}
    relays = [relay for relay in links.relays if relay.article_id in register.articles]
    claims = find_claim_views(register, links.findings, links.folds)
    findings = sort_findings(finding for finding in links.findings if finding.story_id == story.id)
    return StoryContents(
        story=story,
        language=next((view.article.language for view in articles if view.title == story.title), articles[0].article.language),
        summary=_summary(story, articles),
        findings=find_finding_views(findings, register),
        timeline=find_timeline(register),
        matrix=lay_out_matrix(claims, findings),
        claims=tuple(claim for claim in claims if claim.is_shared),
        single_claims=tuple(claim for claim in claims if not claim.is_shared),
        picture=draw_relays(articles, relays, register),
        charts=draw_figures(claims),
        figures=find_figure_rows(claims),
        other_figures=find_other_figures(register, claims),
        quotations=find_quotations(register),
        articles=articles,
        versions={later: register.articles[first] for later, first in versions.items()},
    )


def _summary(story: Story, articles: Sequence[ArticleView]) -> tuple[str, ...]:
    outlets = {view.article.outlet for view in articles if view.article.outlet}
    parts = [plural(len(articles), "article")]
    if story.first or story.last:
        parts.insert(0, span_of_days(story.first, story.last))
    if outlets:
        parts.append(plural(len(outlets), "outlet"))
    if story.origins is not None:
        parts.append(plural(story.origins, "independent origin"))
    return tuple(parts)
