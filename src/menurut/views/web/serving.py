"""From options to a running server: who may come in, where it listens, and how it ends."""

from __future__ import annotations

import errno
import os
import signal
import socket
from collections.abc import Callable, Collection
from contextlib import suppress
from pathlib import Path
from types import FrameType

import uvicorn
from fastapi import FastAPI

from menurut.errors import BrokenAccounts, ServingImpossible
from menurut.views.roles import Role
from menurut.views.web.access import Access
from menurut.views.web.gate.accounts import Account, Accounts
from menurut.views.web.gate.hosts import is_number, read_host
from menurut.views.web.gate.passwords import LEAST_CHARS, MOST_CHARS, hash_password

PASSWORD = "MENURUT_PASSWORD"
_EVERY_ADDRESS = ("0.0.0.0", "::")
_ADVICE = {
    errno.EADDRINUSE: "another program does; end it, or give another one with --port",
    errno.EADDRNOTAVAIL: "this is no address of this machine",
}
_LAST_WORDS_SECONDS = 3
_MOST_HEADER_BYTES = 32 * 1024


def choose_access(
    host: str,
    *,
    editor: str,
    accounts: Path | None = None,
    password_file: Path | None = None,
    hosts: Collection[str] = (),
    behind_proxy: bool = False,
) -> Access:
    """How people are let in. `editor` is who sits at this machine, and who the one password is for.

    Raises `ServingImpossible` where others could come in without a password, `BrokenAccounts`, and `OSError`.
    """
    known = _find_accounts(editor, accounts, password_file)
    if known is None and (behind_proxy or not _is_home(host)):
        where = "behind a proxy" if behind_proxy else f"on {host}"
        raise ServingImpossible(
            f"{where} others reach the ledger: give --accounts FILE (`menurut accounts add NAME` writes one), "
            f"--password-file FILE or {PASSWORD}"
        )
    names = [_check_host(name) for name in hosts]
    if not _is_home(host) and host not in _EVERY_ADDRESS:
        names.append(_check_host(f"[{host}]" if ":" in host else host))
    return Access(editor, known, hosts=frozenset(names), by_number=host in _EVERY_ADDRESS)


def _find_accounts(editor: str, accounts: Path | None, password_file: Path | None) -> Accounts | None:
    if accounts and password_file:
        raise ServingImpossible("--accounts and --password-file exclude one another; give one of them")
    if accounts:
        return Accounts.open(accounts)
    password = os.environ.get(PASSWORD, "")
    if password_file:
        try:
            password = password_file.read_text(encoding="utf-8").strip("\r\n")
        except UnicodeDecodeError as error:
            raise BrokenAccounts(f"{password_file}: is no text; write the password into it, in UTF-8") from error
    elif not password:
        return None
    if not LEAST_CHARS <= len(password) <= MOST_CHARS:
        raise BrokenAccounts(
            f"{password_file or PASSWORD}: the password has {len(password)} characters; take {LEAST_CHARS} to {MOST_CHARS}"
        )
    return Accounts([Account(editor, Role.EDITOR, hash_password(password))])


def _is_home(host: str) -> bool:
    """Whether nobody but this machine comes by this address."""
    return host == "localhost" or host == "::1" or (is_number(host) and host.startswith("127."))


def warn_of_eavesdroppers(host: str) -> str:
    """What to say where passwords are sent over a network as they are; empty where they are not."""
    if _is_home(host):
        return ""
    return "passwords cross the network unprotected; a proxy with a certificate and --behind-proxy (docs/web.md) prevents that"


def _check_host(name: str) -> str:
    found = read_host(name)
    if not found or found.startswith("*") or ("[" not in name and ":" in name):
        raise ServingImpossible(f"{name!r} is no name of a machine; give one such as news.example, without a port")
    return found


def open_socket(host: str, port: int) -> socket.socket:
    """A socket that listens there. Raises `ServingImpossible` where none can."""
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((host, port), family=family, backlog=128)
    except socket.gaierror as error:
        raise ServingImpossible(f"{host} is no address; give one of this machine with --host") from error
    except OSError as error:
        raise ServingImpossible(f"cannot listen on port {port} of {host}: {_explain(error)}") from error


def _explain(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return "this port needs more rights; give another one with --port"
    return _ADVICE.get(error.errno or 0) or os.strerror(error.errno or 0).lower()


class _Server(uvicorn.Server):
    """Tells somebody when it answers and heeds signals."""

    def __init__(self, config: uvicorn.Config, announce: Callable[[], None]) -> None:
        super().__init__(config)
        self._announce = announce

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets=sockets)
        self._announce()


def run_server(app: FastAPI, listening: socket.socket, *, behind_proxy: bool, announce: Callable[[], None]) -> None:
    """The application has served on this socket until Ctrl+C or a signal to terminate; answers under way were finished.

    `announce` is called once it answers.
    """
    config = uvicorn.Config(
        app,
        http="h11",
        ws="none",
        log_level="warning",
        server_header=False,
        proxy_headers=behind_proxy,
        forwarded_allow_ips=["127.0.0.1", "::1"],
        timeout_graceful_shutdown=_LAST_WORDS_SECONDS,
        h11_max_incomplete_event_size=_MOST_HEADER_BYTES,
    )
    before = signal.signal(signal.SIGTERM, _interrupt)
    try:
        # The server hands the signal that ended it on, once it has closed everything.
        with suppress(KeyboardInterrupt):
            _Server(config, announce).run(sockets=[listening])
    finally:
        signal.signal(signal.SIGTERM, before)


def _interrupt(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt
