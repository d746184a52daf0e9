"""An article: the sealed text with its sources, cues and contents marked, who says what beside it, and what hangs on it."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter, Request
from starlette.responses import Response

from menurut.errors import NotInLedger
from menurut.ledger import Ledger
from menurut.views.contents.addresses import OnSite
from menurut.views.contents.article_contents import ArticleContents, gather_contents
from menurut.views.contents.citation_formats import FORMATS
from menurut.views.contents.citations import Citation
from menurut.views.sayings import Saying
from menurut.views.tongue import gettext
from menurut.views.web.rendering import ledger_of, render

router = APIRouter()


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """One article."""

    contents: ArticleContents


@dataclass(frozen=True, slots=True)
class WrittenCitation:
    """A citation in one form: `key` tells the forms apart, `name` is what it is called."""

    key: str
    name: str
    text: str

    @property
    def rows(self) -> int:
        """How many lines a field needs to show it, within reason."""
        return min(14, sum(1 + len(line) // 60 for line in self.text.splitlines()))


@dataclass(frozen=True, slots=True)
class SayingPage:
    """One attribution of an article, to be cited and corrected."""

    contents: ArticleContents
    saying: Saying
    citations: tuple[WrittenCitation, ...]


@router.get("/articles/{article_id}")
def show_article(request: Request, article_id: str) -> Response:
    """One article."""
    return render(request, "article.html.j2", ArticlePage(_gather(ledger_of(request), article_id)))


@router.get("/articles/{article_id}/attributions/{attribution_id}")
def show_saying(request: Request, article_id: str, attribution_id: str) -> Response:
    """One attribution: as a page of its own, or for a script that asks for it as a part to put beside the text."""
    contents = _gather(ledger_of(request), article_id)
    saying = next((one for one in contents.view.sayings if one.id == attribution_id), None)
    if saying is None:
        raise NotInLedger(f"{article_id} has no attribution {attribution_id}")
    page = SayingPage(contents, saying, _write_citations(request, contents, saying))
    is_part = "hx-request" in request.headers
    response = render(request, "article_panel.html.j2" if is_part else "article_saying.html.j2", page)
    response.headers["Vary"] += ", HX-Request"
    return response


def _gather(ledger: Ledger, article_id: str) -> ArticleContents:
    ledger.read_reading(article_id)
    (reading,) = ledger.find_readings([article_id], identified=True)
    links = ledger.read_article_links(article_id)
    return gather_contents(reading, links, tuple(ledger.find_articles(links.related)))


def _write_citations(request: Request, contents: ArticleContents, saying: Saying) -> tuple[WrittenCitation, ...]:
    address = str(request.base_url).rstrip("/") + OnSite().place(contents.view.id, saying.id)
    citation = Citation(saying, address, contents.view.reporter_of(saying))
    return tuple(WrittenCitation(key, gettext(name), write(citation)) for key, (name, write) in FORMATS.items())
