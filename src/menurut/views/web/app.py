"""The web application, put together: read this first. Each module of `routes` answers for one kind of page."""

from __future__ import annotations

from fastapi import FastAPI

from menurut.ledger import Ledger
from menurut.views.web import failures, language, static
from menurut.views.web.access import Access, install_access
from menurut.views.web.routes import articles, claims, corrections, dossiers, search, speakers, stories

ROUTES = (stories, claims, articles, speakers, search, corrections, dossiers)


def make_app(ledger: Ledger, access: Access) -> FastAPI:
    """The application over this ledger, which stays open as long as it runs."""
    app = FastAPI(title="Menurut", docs_url=None, redoc_url=None, openapi_url=None)
    app.state.ledger = ledger
    app.mount("/static", static.files(), name="static")
    for module in ROUTES:
        app.include_router(module.router)
    app.include_router(language.router)
    failures.install_failures(app)
    install_access(app, access)
    language.install_language(app)
    return app
