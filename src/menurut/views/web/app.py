"""The web application, put together: read this first. Each module of `routes` answers for one kind of page."""

from __future__ import annotations

from fastapi import FastAPI
from starlette.middleware.gzip import GZipMiddleware

from menurut.ledger import Ledger
from menurut.views.web import failures, language, relinking, static
from menurut.views.web.access import Access
from menurut.views.web.gate.gate import install_gate
from menurut.views.web.gate.headers import Headers
from menurut.views.web.routes import (
    articles,
    claims,
    corrections,
    dossiers,
    judgements,
    search,
    signing,
    speakers,
    stories,
    story_corrections,
)

ROUTES = (stories, story_corrections, claims, articles, judgements, speakers, search, corrections, dossiers, signing)
_PACKED_BYTES = 1_000  # what is shorter is not worth packing


def make_app(ledger: Ledger, access: Access) -> FastAPI:
    """The application over this ledger, which stays open as long as it runs.

    A request passes the headers, the packing, the language of its reader, and the gate, in this order.
    """
    app = FastAPI(title="Menurut", docs_url=None, redoc_url=None, openapi_url=None, lifespan=relinking.follow_corrections)
    app.state.ledger = ledger
    app.mount("/static", static.files(), name="static")
    for module in ROUTES:
        app.include_router(module.router)
    app.include_router(language.router)
    failures.install_failures(app)
    relinking.install_relinking(app, ledger)
    install_gate(app, access)
    language.install_language(app)
    app.add_middleware(GZipMiddleware, minimum_size=_PACKED_BYTES, compresslevel=5)
    app.add_middleware(Headers)
    return app
