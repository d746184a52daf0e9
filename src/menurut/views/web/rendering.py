"""From the contents of a page to an answer: a template filled for one visitor, in their language."""

from __future__ import annotations

from functools import lru_cache

from babel import Locale
from fastapi import Request
from jinja2 import Environment
from starlette.responses import HTMLResponse, Response

from menurut.ledger import Ledger
from menurut.views.contents.addresses import OnSite
from menurut.views.html import hide_controls, make_environment
from menurut.views.tongue import find_tongues, tongue
from menurut.views.web.access import get_visitor
from menurut.views.web.done import find_done
from menurut.views.web.static import static_address


def render(request: Request, template: str, page: object, *, part: str | None = None, status: int = 200) -> Response:
    """The page as HTML. `page` is the dataclass that the template shows under that name.

    `part` is the template of what a script asks for that has the rest of the page already.
    """
    filled = (
        _environment()
        .get_template(part if part and wants_part(request) else template)
        .render(
            page=page,
            visitor=get_visitor(request),
            here=request.url.path + (f"?{request.url.query}" if request.url.query else ""),
            relinking=request.app.state.relinking.busy,
            section=_find_section(request.url.path),
            done=find_done(request, ledger_of(request)),
        )
    )
    vary = f"Cookie, Accept-Language{', HX-Request' if part else ''}"
    headers = {"Content-Language": tongue(), "Vary": vary, "Cache-Control": "no-cache"}
    return HTMLResponse(hide_controls(filled).encode("utf-8", errors="replace"), status_code=status, headers=headers)


def wants_part(request: Request) -> bool:
    """Whether a script asks only for a part of the page; one that goes back in its history needs the whole."""
    return "HX-Request" in request.headers and "HX-History-Restore-Request" not in request.headers


def ledger_of(request: Request) -> Ledger:
    """The ledger that the application shows."""
    return request.app.state.ledger


def _find_section(path: str) -> str:
    """The first part of the address, by which the navigation marks where the reader is."""
    return path.strip("/").split("/")[0]


def _name_tongue(tag: str) -> str:
    """A language in its own name."""
    return Locale.parse(tag).get_display_name(tag).capitalize()


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = make_environment(__package__)
    environment.globals |= {
        "to": OnSite(),
        "static": static_address,
        "tongues": find_tongues(),
        "name_tongue": _name_tongue,
    }
    return environment
