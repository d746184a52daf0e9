"""Links follow corrections: at once in a ledger of some articles, in a moment in a large one, by a process of its own.

A correction is in the ledger before anything is linked, and `Ledger.needs_linking` stays true until the links heed it: whatever
ends this in between, the next start of the server, or the next `menurut add`, does the rest.
"""

from __future__ import annotations

import logging
import os
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from pathlib import Path
from threading import Condition, Thread

from fastapi import FastAPI
from starlette.types import ASGIApp, Receive, Scope, Send

from menurut.correcting.recording import linking_by
from menurut.errors import EmbeddingsImpossible, LedgerBusy, MenurutError
from menurut.ledger import Ledger
from menurut.linking import link_ledger
from menurut.pool import follow_the_parent

FEW_ARTICLES = 500
PATIENCE_SECONDS = 2.0
_KINDER = 5  # to whoever reads pages meanwhile, as `nice` has it

_UNHEEDED = "corrections are kept, but the links do not heed them yet; the next correction tries again"

_log = logging.getLogger(__name__)


class Relinking:
    """Links a ledger anew whenever somebody asks; who asks while that is under way is heeded by the next time round."""

    def __init__(self, ledger: Ledger, *, few: int = FEW_ARTICLES, patience: float = PATIENCE_SECONDS) -> None:
        self._ledger, self._few, self._patience = ledger, few, patience
        self._at_once = self._is_small()
        self._changed = Condition()
        self._asked = self._done = 0
        self._process: BaseProcess | None = None
        self._closed = False
        self._lasted = 0.0

    @property
    def busy(self) -> bool:
        """Whether links are being made in the background."""
        return self._asked > self._done

    def link(self, ledger: Ledger) -> None:
        """The links are those of the ledger now, or will be in a moment where that takes longer than somebody waits."""
        if self._at_once:
            begun = time.monotonic()
            try:
                with self._changed, suppress(LedgerBusy):
                    link_ledger(ledger, patience_seconds=self._patience)
            except EmbeddingsImpossible as error:  # no matter of who corrects
                _log.error("%s: %s", _UNHEEDED, error)
                return
            if time.monotonic() - begun > self._patience:
                self._at_once = self._is_small()  # articles are added meanwhile
        if not ledger.needs_linking:
            return
        self.ask()
        if self._lasted < self._patience:
            with self._changed:
                self._changed.wait_for(lambda: not self.busy, timeout=self._patience)

    def _is_small(self) -> bool:
        return self._ledger.count()["articles"] <= self._few

    def ask(self) -> None:
        """The links will be those of the ledger now."""
        with self._changed:
            if self._closed:
                return
            if not self.busy:
                Thread(target=self._follow, daemon=True).start()
            self._asked += 1

    def close(self) -> None:
        """Nothing is linked any more; what was under way is given up, and left to whoever opens the ledger next."""
        with self._changed:
            self._closed = True
            if self._process is not None:
                self._process.terminate()

    def _follow(self) -> None:
        more = True
        while more:
            with self._changed:
                asked = self._asked
            begun, ended = time.monotonic(), False
            try:
                self._link_aside()
                ended = True
            finally:
                more = self._settle(asked if ended else None, seconds=time.monotonic() - begun)

    def _settle(self, asked: int | None, *, seconds: float) -> bool:
        """Whether somebody asked for more meanwhile; where linking failed (None) or has been closed, nobody waits."""
        with self._changed:
            self._lasted = seconds
            self._done = self._asked if asked is None or self._closed else asked
            self._changed.notify_all()
            return self.busy

    def _link_aside(self) -> None:
        """Another process links the ledger, so that pages come as quickly meanwhile."""
        process = get_context("spawn").Process(target=link_file, args=(self._ledger.path,), daemon=True)
        try:
            with self._changed:
                if self._closed:
                    return
                process.start()
                self._process = process
            process.join()
        except OSError as error:
            _log.error("no process to make links could be started: %s", error)
            return
        if process.exitcode != 0 and not self._closed:
            _log.error(_UNHEEDED)


def link_file(path: Path) -> None:
    """The links of the ledger in this file are those of all its articles and corrections. For a process of its own."""
    follow_the_parent()
    os.nice(_KINDER)
    try:
        with Ledger.open(path) as ledger:
            link_ledger(ledger)
    except MenurutError as error:
        raise SystemExit(f"menurut: {error}") from error


class _Later:
    def __init__(self, app: ASGIApp, *, relinking: Relinking) -> None:
        self._app = app
        self._relinking = relinking

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        with linking_by(self._relinking.link):
            await self._app(scope, receive, send)


@asynccontextmanager
async def follow_corrections(app: FastAPI) -> AsyncIterator[None]:
    """While the application runs, what was left unlinked before is linked, and nothing any more when it ends."""
    relinking: Relinking = app.state.relinking
    if app.state.ledger.needs_linking:
        relinking.ask()
    yield
    relinking.close()


def install_relinking(app: FastAPI, ledger: Ledger) -> None:
    """Corrections that are made by way of the application are followed by their links."""
    app.state.relinking = Relinking(ledger)
    app.add_middleware(_Later, relinking=app.state.relinking)
