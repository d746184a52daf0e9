"""The gate: every request passes it before any page is made, and what is not let through goes no further.

Whoever adds a page need not think of it: without a sign-in no page is shown where one is needed, no form counts without the
token of its session, and readers send no form at all, but those of `_FOR_EVERYBODY`.
"""

from __future__ import annotations

from urllib.parse import urlencode

from fastapi import FastAPI, Request
from starlette.datastructures import FormData, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from menurut.views.roles import Role
from menurut.views.tongue import gettext
from menurut.views.web.access import Access, Visitor, get_visitor, set_visitor
from menurut.views.web.failures import FailurePage, refuse_reader, show_failure
from menurut.views.web.gate.accounts import Account
from menurut.views.web.gate.attempts import Attempts
from menurut.views.web.gate.bodies import is_long_address, read_body, replay
from menurut.views.web.gate.hosts import comes_from_elsewhere, is_own_host
from menurut.views.web.gate.sessions import LIFETIME_SECONDS, Session, Sessions

_ASKING = ("GET", "HEAD")
_FOR_EVERYBODY = ("/language", "/sign-in", "/sign-out")
_STATIC = "/static/"
_SESSION = "menurut.session"
TOKEN_HEADER = "x-menurut-token"


def install_gate(app: FastAPI, access: Access) -> None:
    """Every request of this application passes the gate."""
    app.state.access, app.state.sessions, app.state.attempts = access, Sessions(), Attempts()
    app.add_middleware(Gate, access=access, sessions=app.state.sessions)


def sessions_of(request: Request) -> Sessions:
    """The sessions of the application."""
    return request.app.state.sessions


def session_of(request: Request) -> Session:
    """The session of the browser that asks."""
    return request.scope[_SESSION]


def set_session(request: Request, session: Session) -> None:
    """The browser that asks has this session from the answer on."""
    request.scope[_SESSION] = session


class Gate:
    """Lets a request through with its visitor, or answers it."""

    def __init__(self, app: ASGIApp, *, access: Access, sessions: Sessions) -> None:
        self._app = app
        self._access = access
        self._sessions = sessions

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        if not is_own_host(request, hosts=self._access.hosts, by_number=self._access.by_number):
            await _refuse_host()(scope, receive, send)
        elif scope["path"].startswith(_STATIC) and scope["method"] in _ASKING:
            await self._app(scope, receive, send)
        else:
            await self._admit(request, receive, send)

    async def _admit(self, request: Request, receive: Receive, send: Send) -> None:
        scope = request.scope
        before = self._recognise(request)
        answer: ASGIApp | None = _refuse_address(request) if is_long_address(scope) else None
        if answer is None and scope["method"] not in _ASKING:
            body = await read_body(scope, receive)
            answer = _refuse_body(request) if body is None else await self._check_form(request, body)
            receive = receive if body is None else replay(body, receive)
        answer = answer or self._ask_to_sign_in(request) or self._app

        async def finish(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._keep(request, before, MutableHeaders(scope=message))
            await send(message)

        await answer(scope, receive, finish)

    def _recognise(self, request: Request) -> Session | None:
        """The session that the browser brought, if it holds; the request has its visitor, and a session in any case."""
        brought = self._sessions.read(request.cookies.get(_name_cookie(request), ""))
        account = self._find_account(brought)
        if brought is not None and brought.name is not None and account is None:
            brought = None
        session = brought or self._sessions.begin()
        set_session(request, session)
        token = self._sessions.make_token(session)
        if self._access.accounts is None:
            set_visitor(request, Visitor(self._access.editor, Role.EDITOR, token))
        elif account is None:
            set_visitor(request, Visitor("", None, token))
        else:
            set_visitor(request, Visitor(account.name, account.role, token, signed_in=True))
        return brought

    def _find_account(self, session: Session | None) -> Account | None:
        """Who signed in with this session; nobody where the account is gone or its password was changed meanwhile."""
        if session is None or session.name is None or self._access.accounts is None:
            return None
        account = self._access.accounts.find(session.name)
        return account if account is not None and account.stamp == session.stamp else None

    async def _check_form(self, request: Request, body: bytes) -> Response | None:
        if comes_from_elsewhere(request):
            return _refuse_form(request, gettext("It was sent by a page of another site."))
        token = request.headers.get(TOKEN_HEADER) or await _read_token(request, body)
        if not self._sessions.is_token(token, session_of(request)):
            return _refuse_form(request, gettext("It is too old. Go back, load the page anew, and send it once more."))
        visitor = get_visitor(request)
        if visitor.may_look and not visitor.may_edit and request.url.path not in _FOR_EVERYBODY:
            return refuse_reader(request)
        return None

    def _ask_to_sign_in(self, request: Request) -> Response | None:
        if get_visitor(request).may_look or request.url.path in _FOR_EVERYBODY:
            return None
        asks = request.method in _ASKING and "hx-request" not in request.headers
        here = request.url.path + (f"?{request.url.query}" if request.url.query else "")
        address = "/sign-in" + (f"?{urlencode({'back': here})}" if asks and here != "/" else "")
        if "hx-request" in request.headers:
            return Response(status_code=401, headers={"HX-Redirect": address})
        return RedirectResponse(address, status_code=303)

    def _keep(self, request: Request, before: Session | None, headers: MutableHeaders) -> None:
        """The answer carries the cookie where the session is new or lasts longer, and stays in no store where it is private."""
        session = self._sessions.renew(session_of(request)) if session_of(request) is before else session_of(request)
        if session != before:
            held = Response()
            held.set_cookie(
                _name_cookie(request),
                self._sessions.write(session),
                max_age=LIFETIME_SECONDS if session.name is not None else None,
                path="/",
                httponly=True,
                samesite="lax",
                secure=request.url.scheme == "https",
            )
            headers.append("set-cookie", held.headers["set-cookie"])
        if self._access.accounts is not None:
            headers["Cache-Control"] = "no-store"


def _name_cookie(request: Request) -> str:
    """The name of the cookie, another one for each port, since browsers keep no cookies apart by port."""
    if request.url.scheme == "https":
        return "__Host-menurut"
    return f"menurut-{(request.scope.get('server') or ('', 0))[1]}"


async def _read_token(request: Request, body: bytes) -> str:
    """The token in the form; empty where there is none, or where this is no form."""
    try:
        form = await Request(request.scope, replay(body, _hang_up)).form(max_files=10, max_fields=500)
    except HTTPException:
        form = FormData()
    found = form.get("csrf", "")
    await form.close()
    return found if isinstance(found, str) else ""


async def _hang_up() -> Message:
    return {"type": "http.disconnect"}


def _refuse_host() -> Response:
    words = "Menurut is not reached under this name. Whoever runs it can start it with --allow-host NAME.\n"
    return PlainTextResponse(words, status_code=400)


def _refuse_address(request: Request) -> Response:
    page = FailurePage(gettext("This was not understood"), gettext("The address is longer than any of this site."))
    return show_failure(request, page, status=414)


def _refuse_body(request: Request) -> Response:
    page = FailurePage(gettext("This was not done"), gettext("What was sent is too large."))
    return show_failure(request, page, status=413)


def _refuse_form(request: Request, why: str) -> Response:
    return show_failure(request, FailurePage(gettext("This form does not count"), why), status=403)
