"""In which language the pages speak: the one that the reader chose, else the first of the browser's that we speak."""

from __future__ import annotations

from typing import Annotated

from babel.core import negotiate_locale
from fastapi import APIRouter, FastAPI, Form, Request
from fastapi.responses import RedirectResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from menurut.views.tongue import SOURCE, find_tongues, speaking
from menurut.views.web.own_paths import keep_own

COOKIE = "language"
_YEAR_SECONDS = 365 * 24 * 3600
router = APIRouter()


def pick_tongue(request: Request) -> str:
    """The tag of the language for this reader."""
    chosen = request.cookies.get(COOKIE, "")
    if chosen in find_tongues():
        return chosen
    asked = [part.split(";")[0].strip().split("-")[0] for part in request.headers.get("accept-language", "").split(",")]
    return negotiate_locale([tag for tag in asked if tag], find_tongues()) or SOURCE


class _Speaking:
    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        with speaking(pick_tongue(Request(scope))):
            await self._app(scope, receive, send)


def install_language(app: FastAPI) -> None:
    """Every page is answered in the language of its reader."""
    app.add_middleware(_Speaking)


@router.post("/language")
def choose_language(request: Request, language: Annotated[str, Form()], back: Annotated[str, Form()] = "/") -> RedirectResponse:
    """The reader is spoken to in this language from now on, and is back where they were."""
    response = RedirectResponse(keep_own(back), status_code=303)
    if language in find_tongues():
        response.set_cookie(COOKIE, language, max_age=_YEAR_SECONDS, httponly=True, samesite="lax", path="/")
    return response
