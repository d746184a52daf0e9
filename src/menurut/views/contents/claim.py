"""All that the page of one claim shows, over those articles only that have to do with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from menurut.ledger.claim_questions import ClaimLinks
from menurut.model import Reading, Story
from menurut.views.contents.articles import find_article_views
from menurut.views.contents.claims import ClaimView, find_claim_views
from menurut.views.contents.figures import FigureRow, find_figure_rows
from menurut.views.contents.findings import FindingView, find_finding_views
from menurut.views.contents.register import Register
from menurut.views.local_forms import day_words, span_of_days
from menurut.views.wording import no_date, plural


@dataclass(frozen=True, slots=True)
class DatedFigure:
    """A figure, and the day on which it was first given, in words."""

    row: FigureRow
    day: str


@dataclass(frozen=True, slots=True)
class ClaimContents:
    """The parts of the page, in its order. `language` is that of most of its words."""

    story: Story
    view: ClaimView
    language: str
    summary: tuple[str, ...]
    findings: tuple[FindingView, ...]
    figures: tuple[DatedFigure, ...]

    @property
    def has_changes(self) -> bool:
        """Whether some version differs from another in a few words."""
        return any(version.is_changed for statement in self.view.statements for version in statement.versions)


def gather_claim(links: ClaimLinks, readings: Sequence[Reading]) -> ClaimContents:
    """The contents of a claim out of what the ledger knows of it and the readings of the articles that it names."""
    register = Register.of(find_article_views(readings), [links.claim])
    views = find_claim_views(register, links.findings, links.folds)
    view = views[0] if views else ClaimView(links.claim, 1, (), ())
    languages = [wording.saying.article.language for one in view.statements for wording in one.wordings]
    return ClaimContents(
        story=links.story,
        view=view,
        language=max(languages, key=languages.count, default="id"),
        summary=_summary(view),
        findings=tuple(replace(one, claim=None) for one in find_finding_views(links.findings, register)),
        figures=_date_figures(view),
    )


def _summary(view: ClaimView) -> tuple[str, ...]:
    articles = {one.saying.article.id: one.saying.article for statement in view.statements for one in statement.wordings}
    outlets = {article.outlet for article in articles.values() if article.outlet}
    moments = sorted((a.published_at for a in articles.values() if a.published_at), key=lambda moment: moment.timestamp())
    parts = [span_of_days(moments[0], moments[-1])] if moments else []
    parts += [plural(len(view.speakers), "speaker"), plural(len(view.claim.attributions), "wording")]
    if outlets:
        parts.append(plural(len(outlets), "outlet"))
    return (*parts, plural(len(view.origins), "independent origin"))


def _date_figures(view: ClaimView) -> tuple[DatedFigure, ...]:
    """The figures in the order in which they were first given, those without a day last."""
    dated = [(_find_first(row), row) for row in find_figure_rows([view])]
    dated.sort(key=lambda pair: pair[0].timestamp() if pair[0] else float("inf"))
    return tuple(DatedFigure(row, day_words(first.date()) if first else no_date()) for first, row in dated)


def _find_first(row: FigureRow) -> datetime | None:
    moments = [moment for one in row.wordings if (moment := one.saying.article.published_at)]
    return min(moments, key=lambda moment: moment.timestamp(), default=None)
