"""What a reader sees when something is not there or does not work: one sentence and a way on, never a trace."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response

from menurut.errors import LedgerBusy, LedgerError, MenurutError, NotInLedger
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
    app.add_exception_handler(Exception, _answer_unknown)


def _answer_missing(request: Request, error: Exception) -> Response:
    page = FailurePage(gettext("There is no such page"), gettext("What it showed may have been merged or taken away."))
    return render(request, "failure.html.j2", page, status=404)


def _answer_busy(request: Request, error: Exception) -> Response:
    page = FailurePage(gettext("The ledger is busy"), gettext("Another program is writing it. Try again in a moment."))
    return render(request, "failure.html.j2", page, status=503)


def _answer_broken(request: Request, error: Exception) -> Response:
    _log.error("%s", error)
    return render(request, "failure.html.j2", FailurePage(gettext("The ledger cannot be read"), str(error)), status=503)


def _answer_refused(request: Request, error: Exception) -> Response:
    return render(request, "failure.html.j2", FailurePage(gettext("This was not done"), str(error)), status=409)


def _answer_http(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    if status == 404:
        return _answer_missing(request, error)
    detail = error.detail if isinstance(error, HTTPException) else ""
    return render(request, "failure.html.j2", FailurePage(gettext("This was not done"), detail), status=status)


def _answer_unreadable(request: Request, error: Exception) -> Response:
    page = FailurePage(gettext("This was not understood"), gettext("A part of the form or of the address is missing or wrong."))
    return render(request, "failure.html.j2", page, status=422)


def _answer_unknown(request: Request, error: Exception) -> Response:
    _log.exception("no answer to %s %s", request.method, request.url.path, exc_info=error)
    page = FailurePage(gettext("Something went wrong"), gettext("Nothing was changed. The terminal says more."))
    return render(request, "failure.html.j2", page, status=500)
