"""What a reader sees when something is not there or does not work: one sentence and a way on, never a trace."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.middleware.exceptions import ExceptionMiddleware
from starlette.responses import Response

from menurut.errors import CorrectionError, LedgerBusy, LedgerError, MenurutError, NotInLedger
from menurut.views.refusals import say_refusal
from menurut.views.tongue import gettext
from menurut.views.web.rendering import render

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class FailurePage:
    """What went wrong, and what to do about it."""

    heading: str
    advice: str


def install_failures(app: FastAPI) -> None:
    """Errors become pages with the status that says what kind they are."""
    app.add_exception_handler(NotInLedger, _answer_missing)
    app.add_exception_handler(LedgerBusy, _answer_busy)
    app.add_exception_handler(LedgerError, _answer_broken)
    app.add_exception_handler(MenurutError, _answer_refused)
    app.add_exception_handler(HTTPException, _answer_http)
    app.add_exception_handler(RequestValidationError, _answer_unreadable)
    # What nobody foresaw: a handler of the application itself would answer outside of what every answer has.
    app.add_middleware(ExceptionMiddleware, handlers={Exception: _answer_unknown})


def show_failure(request: Request, page: FailurePage, *, status: int) -> Response:
    """The page that says what went wrong, with its status."""
    return render(request, "failure.html.j2", page, status=status)


def _answer_missing(request: Request, error: Exception) -> Response:
    page = FailurePage(gettext("There is no such page"), gettext("What it showed may have been merged or taken away."))
    if request.method == "POST" and isinstance(error, NotInLedger):
        page = FailurePage(gettext("This was not done"), say_refusal(error))
    return show_failure(request, page, status=404)


def _answer_busy(request: Request, error: Exception) -> Response:
    page = FailurePage(gettext("The ledger is busy"), gettext("Another program is writing it. Try again in a moment."))
    return show_failure(request, page, status=503)


def _answer_broken(request: Request, error: Exception) -> Response:
    _log.error("%s", error)
    return show_failure(request, FailurePage(gettext("The ledger cannot be read"), str(error)), status=503)


def _answer_refused(request: Request, error: Exception) -> Response:
    why = say_refusal(error) if isinstance(error, CorrectionError) else str(error)
    return show_failure(request, FailurePage(gettext("This was not done"), why), status=409)


def _answer_http(request: Request, error: Exception) -> Response:
    """What a route refuses in its own words, else a page for the status."""
    status, detail = (error.status_code, error.detail) if isinstance(error, HTTPException) else (500, "")
    if status == 404:
        return _answer_missing(request, error)
    if status == 403:
        return refuse_reader(request)
    if status in (400, 405, 422):
        return _answer_unreadable(request, error, status=status)
    return show_failure(request, FailurePage(gettext("This was not done"), detail), status=status)


def refuse_reader(request: Request) -> Response:
    """Whoever asks may look, and that is all."""
    page = FailurePage(
        gettext("You may look, but not correct"),
        gettext("Your account is a reader's. Whoever runs this site can make it an editor's."),
    )
    return show_failure(request, page, status=403)


def _answer_unreadable(request: Request, error: Exception, *, status: int = 422) -> Response:
    page = FailurePage(gettext("This was not understood"), gettext("A part of the form or of the address is missing or wrong."))
    return show_failure(request, page, status=status)


def _answer_unknown(request: Request, error: Exception) -> Response:
    _log.exception("no answer to %s %s", request.method, request.url.path, exc_info=error)
    advice = gettext("Perhaps what was asked was done, perhaps not: load the page anew to see. The terminal says more.")
    return show_failure(request, FailurePage(gettext("Something went wrong"), advice), status=500)
