"""An article: the sealed text with its sources, cues and contents marked, and who says what beside it."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter, Request
from starlette.responses import Response

from menurut.views.contents.articles import ArticleView, find_article_views
from menurut.views.web.rendering import ledger_of, render

router = APIRouter()


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """One article."""

    view: ArticleView


@router.get("/articles/{article_id}")
def show_article(request: Request, article_id: str) -> Response:
    """One article."""
    ledger = ledger_of(request)
    ledger.read_reading(article_id)
    (view,) = find_article_views(ledger.find_readings([article_id], identified=True))
    return render(request, "article.html.j2", ArticlePage(view))
