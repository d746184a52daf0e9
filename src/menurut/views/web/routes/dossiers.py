"""The dossier: a story, or an article, as one file that needs nothing else, to print, to keep and to send."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import HTMLResponse, Response

from menurut.views.dossier import read_policy, render_article, render_dossier
from menurut.views.tongue import find_tongues, speaking, tongue
from menurut.views.web.rendering import ledger_of

router = APIRouter()
Tongue = Annotated[str | None, Query(alias="language", max_length=20)]
Kept = Annotated[bool, Query(alias="download")]


@router.get("/stories/{story_id}/dossier")
def show_story_dossier(request: Request, story_id: str, language: Tongue = None, download: Kept = False) -> Response:
    """The dossier of a story, to look at or, with `download`, to keep."""
    ledger = ledger_of(request)
    story = ledger.pick_story(story_id)
    readings = tuple(ledger.find_readings(story.articles, identified=True))
    with speaking(_choose(language)):
        return _answer(render_dossier(story, readings, ledger.read_links(story.id)), story.id, download=download)


@router.get("/articles/{article_id}/dossier")
def show_article_dossier(request: Request, article_id: str, language: Tongue = None, download: Kept = False) -> Response:
    """One article with its sayings, to look at or, with `download`, to keep."""
    ledger = ledger_of(request)
    ledger.read_reading(article_id)
    (reading,) = ledger.find_readings([article_id], identified=True)
    with speaking(_choose(language)):
        return _answer(render_article(reading), article_id, download=download)


def _choose(language: str | None) -> str:
    return language if language in find_tongues() else tongue()


def _answer(page: str, name: str, *, download: bool) -> Response:
    """The file, under the policy that it carries itself: its own style and script, and nothing from anywhere."""
    headers = {"Content-Security-Policy": read_policy(), "Vary": "Cookie, Accept-Language", "Cache-Control": "no-cache"}
    if download:
        headers["Content-Disposition"] = f'attachment; filename="{name}.html"'
    return HTMLResponse(page.encode("utf-8", errors="replace"), headers=headers)
