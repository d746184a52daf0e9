"""Signing in and out, where a password is needed. Guessing passwords takes ever longer, and tells nothing about names."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from ipaddress import ip_address, ip_network
from math import ceil
from typing import Annotated

from fastapi import APIRouter, Form, Request
from starlette.responses import RedirectResponse, Response

from menurut.views.web.access import Access, get_visitor
from menurut.views.web.gate.accounts import Account, fold_name
from menurut.views.web.gate.attempts import Attempts
from menurut.views.web.gate.gate import session_of, sessions_of, set_session
from menurut.views.web.gate.passwords import MOST_CHARS, hash_password, is_password
from menurut.views.web.own_paths import keep_own
from menurut.views.web.rendering import render

router = APIRouter()


@dataclass(frozen=True, slots=True)
class SignInPage:
    """The form. `asks_name` is false where there is one account; `wait` are seconds until the next try."""

    asks_name: bool
    back: str
    name: str = ""
    wrong: bool = False
    wait: int = 0


@router.get("/sign-in")
def show_sign_in(request: Request, back: str = "/") -> Response:
    """The form, for those who have not signed in."""
    if get_visitor(request).may_look:
        return RedirectResponse(keep_own(back), status_code=303)
    return render(request, "sign_in.html.j2", SignInPage(_asks_name(request), keep_own(back)))


@router.post("/sign-in")
def sign_in(
    request: Request,
    password: Annotated[str, Form(max_length=MOST_CHARS)],
    name: Annotated[str, Form(max_length=200)] = "",
    back: Annotated[str, Form()] = "/",
) -> Response:
    """The browser has a session of this account, or is told that the two do not belong together, or to wait."""
    accounts = _access(request).accounts
    if accounts is None:
        return RedirectResponse(keep_own(back), status_code=303)
    attempts: Attempts = request.app.state.attempts
    # Where one account is meant whatever the name, other names would be other keys, and every one of them had its own tries.
    meant = accounts.only.name if accounts.only else name
    by_address, by_name = f"address {_find_network(request)}", f"name {fold_name(meant)}"
    page = SignInPage(_asks_name(request), keep_own(back), name)
    if wait := attempts.begin(by_address, by_name):
        return _ask_again(request, page, wait=ceil(wait))
    account = accounts.only or accounts.find(name)
    if not _is_right(account, password) or account is None:
        return _ask_again(request, page)
    attempts.take_back(by_address)
    attempts.forget(by_name)
    sessions_of(request).end(session_of(request))
    set_session(request, sessions_of(request).begin(account.name, account.stamp))
    return RedirectResponse(page.back, status_code=303)


@router.post("/sign-out")
def sign_out(request: Request) -> Response:
    """The session has ended, for every copy of its cookie."""
    sessions_of(request).end(session_of(request))
    set_session(request, sessions_of(request).begin())
    return RedirectResponse("/sign-in", status_code=303)


def _is_right(account: Account | None, password: str) -> bool:
    """Takes as long for a name that nobody has."""
    return is_password(password, account.password if account else _nobodys_password()) and account is not None


@cache
def _nobodys_password() -> str:
    return hash_password("")


def _ask_again(request: Request, page: SignInPage, *, wait: int = 0) -> Response:
    again = SignInPage(page.asks_name, page.back, page.name, wrong=not wait, wait=wait)
    response = render(request, "sign_in.html.j2", again, status=429 if wait else 403)
    if wait:
        response.headers["Retry-After"] = str(wait)
    return response


def _access(request: Request) -> Access:
    return request.app.state.access


def _asks_name(request: Request) -> bool:
    accounts = _access(request).accounts
    return accounts is not None and accounts.only is None


def _find_network(request: Request) -> str:
    """From where somebody comes: the address, or the part of a long one that belongs to one customer."""
    try:
        address = ip_address(request.client.host if request.client else "")
    except ValueError:
        return ""
    return str(ip_network((address, 64), strict=False)) if address.version == 6 else str(address)
