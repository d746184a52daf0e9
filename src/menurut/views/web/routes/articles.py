"""An article: the sealed text with its sources, cues and contents marked, who says what beside it, and what hangs on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import PlainTextResponse, Response

from menurut.ledger.speaker_suggestions import SpeakerLine
from menurut.views.contents.addresses import OnSite
from menurut.views.contents.citation_formats import FORMATS
from menurut.views.contents.citations import Citation
from menurut.views.sayings import Saying
from menurut.views.tongue import gettext
from menurut.views.web.article_page import ArticlePage, find_notice, gather_article
from menurut.views.web.rendering import ledger_of, render

router = APIRouter()


@dataclass(frozen=True, slots=True)
class WrittenCitation:
    """A citation in one form: `key` tells the forms apart, `name` is what it is called."""

    key: str
    name: str
    text: str

    @property
    def rows(self) -> int:
        """How many lines a field needs to show it, within reason."""
        return min(8, sum(1 + len(line) // 60 for line in self.text.splitlines()))


@dataclass(frozen=True, slots=True)
class SayingPage:
    """One attribution of an article, to be cited and corrected."""

    article: ArticlePage
    saying: Saying
    citations: tuple[WrittenCitation, ...]


@dataclass(frozen=True, slots=True)
class SpeakersPage:
    """The speakers whose name has what is typed, to be chosen from."""

    speakers: tuple[SpeakerLine, ...]


@router.get("/articles/{article_id}")
def show_article(request: Request, article_id: str, done: Annotated[int | None, Query()] = None) -> Response:
    """One article; `done` is the number of the correction that was just made."""
    ledger = ledger_of(request)
    page = gather_article(ledger, article_id, notice=find_notice(ledger, article_id, done))
    return render(request, "article.html.j2", page)


@router.get("/articles/{article_id}/missed")
def show_missed(request: Request, article_id: str) -> Response:
    """The form for an attribution that the program did not find."""
    return render_part(request, "article_missed", gather_article(ledger_of(request), article_id))


@router.get("/articles/{article_id}/speakers")
def suggest_speakers(request: Request, article_id: str, name: Annotated[str, Query(max_length=200)] = "") -> Response:
    """Speakers whose name has what is typed, as buttons of the form that asks."""
    return render(request, "article_speakers.html.j2", SpeakersPage(ledger_of(request).suggest_speakers(name)))


@router.get("/articles/{article_id}/text")
def show_text(request: Request, article_id: str) -> Response:
    """The sealed text as it is, character for character."""
    article = ledger_of(request).read_reading(article_id).article
    return PlainTextResponse(article.text.encode("utf-8", errors="replace"))


@router.get("/articles/{article_id}/attributions/{attribution_id}")
def show_saying(request: Request, article_id: str, attribution_id: str) -> Response:
    """One attribution, to be cited and corrected."""
    return render_saying(request, gather_article(ledger_of(request), article_id), attribution_id)


def render_saying(request: Request, article: ArticlePage, attribution_id: str, *, status: int = 200) -> Response:
    """The page of one attribution of an article. Raises `NotInLedger`."""
    saying = article.pick_saying(attribution_id)
    page = SayingPage(article, saying, _write_citations(request, article, saying))
    return render_part(request, "article_saying", page, status=status)


def render_part(request: Request, name: str, page: object, *, status: int = 200) -> Response:
    """A page of its own, or for a script that asks only what it puts beside the text."""
    part = f"{name}_panel.html.j2" if status == 200 else None
    return render(request, f"{name}.html.j2", page, part=part, status=status)


def _write_citations(request: Request, article: ArticlePage, saying: Saying) -> tuple[WrittenCitation, ...]:
    view = article.contents.view
    address = str(request.base_url).rstrip("/") + OnSite().place(view.id, saying.id)
    citation = Citation(saying, address, view.reporter_of(saying))
    return tuple(WrittenCitation(key, gettext(name), write(citation)) for key, (name, write) in FORMATS.items())
