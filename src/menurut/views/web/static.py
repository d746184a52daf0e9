"""Styles and scripts: our own, those that all pages share, and the libraries that the pages ship with."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib import resources

from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

_SHARED = {"page.css": "menurut.views.contents"}
_FOREVER = "public, max-age=31536000, immutable"


@cache
def read_static(name: str) -> bytes:
    """The bytes of a static file by its name, such as `site.css` or `vendor/htmx.min.js`."""
    if name in _SHARED:
        return resources.files(_SHARED[name]).joinpath("templates", name).read_bytes()
    return resources.files(__package__).joinpath("static", *name.split("/")).read_bytes()


@cache
def static_address(name: str) -> str:
    """Where a static file is found; the address changes when the file does, so that browsers may keep it for ever."""
    return f"/static/{name}?v={hashlib.sha256(read_static(name)).hexdigest()[:12]}"


class _Files(StaticFiles):
    async def get_response(self, path: str, scope: Scope) -> Response:
        if path in _SHARED:
            response = Response(read_static(path), media_type="text/css")
        else:
            response = await super().get_response(path, scope)
        response.headers["Cache-Control"] = _FOREVER if scope["query_string"].startswith(b"v=") else "no-cache"
        return response


def files() -> StaticFiles:
    """The application that answers for static files."""
    folder = resources.files(__package__).joinpath("static")
    return _Files(directory=str(folder))
