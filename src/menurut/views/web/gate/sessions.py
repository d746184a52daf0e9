"""Who a browser is known as: a signed cookie, and the token that shows that a form came from one of our own pages."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from itsdangerous import BadSignature, URLSafeSerializer

LIFETIME_SECONDS = 12 * 3600
_RENEWED_SECONDS = 600
_ID_BYTES = 16
_TOKEN_BYTES = 32


@dataclass(frozen=True, slots=True)
class Session:
    """A browser. `name` is the account that signed in with it, `stamp` what changes when its password does.

    `until` is when the sign-in ends, in seconds since 1970.
    """

    id: str
    name: str | None = None
    stamp: str = ""
    until: int = 0


class Sessions:
    """The sessions of one run of the application: its key is drawn anew at each start, so that all of them end with it."""

    def __init__(self, *, now: Callable[[], float] = time.time) -> None:
        self._key = secrets.token_bytes(32)
        self._cookies = URLSafeSerializer(self._key, salt="menurut session", signer_kwargs={"digest_method": hashlib.sha256})
        self._now = now
        self._ended: dict[str, int] = {}

    def begin(self, name: str | None = None, stamp: str = "") -> Session:
        """A session that is nobody else's: for an account, or before anybody signed in."""
        until = int(self._now()) + LIFETIME_SECONDS if name is not None else 0
        return Session(secrets.token_urlsafe(_ID_BYTES), name, stamp, until)

    def read(self, cookie: str) -> Session | None:
        """The session of a cookie that we wrote, if it has not ended."""
        try:
            fields: Any = self._cookies.loads(cookie)
            session = Session(*fields)
        except (BadSignature, TypeError):
            return None
        if session.name is not None and (session.until <= self._now() or session.id in self._ended):
            return None
        return session

    def write(self, session: Session) -> str:
        """The cookie of this session."""
        fields = [session.id, session.name, session.stamp, session.until]
        return str(self._cookies.dumps(fields if session.name is not None else fields[:1]))

    def renew(self, session: Session) -> Session:
        """The session, which lasts longer where it was used some minutes after it was last renewed."""
        until = int(self._now()) + LIFETIME_SECONDS
        if session.name is None or until - session.until < _RENEWED_SECONDS:
            return session
        return replace(session, until=until)

    def end(self, session: Session) -> None:
        """Nobody comes in with this session any more, with whatever copy of its cookie."""
        now = self._now()
        self._ended = {key: until for key, until in self._ended.items() if until > now}
        if session.name is not None:
            self._ended[session.id] = int(now) + LIFETIME_SECONDS

    def make_token(self, session: Session) -> str:
        """What the forms of this session hold; it looks different on each page, so that packing pages betrays nothing of it."""
        pad = secrets.token_bytes(_TOKEN_BYTES)
        return base64.urlsafe_b64encode(pad + _mix(pad, self._sign(session))).decode()

    def is_token(self, token: str, session: Session) -> bool:
        """Whether a form that holds this came from a page of this session."""
        try:
            data = base64.urlsafe_b64decode(token.encode())
        except ValueError:
            return False
        pad, mixed = data[:_TOKEN_BYTES], data[_TOKEN_BYTES:]
        return len(data) == 2 * _TOKEN_BYTES and hmac.compare_digest(_mix(pad, mixed), self._sign(session))

    def _sign(self, session: Session) -> bytes:
        return hmac.digest(self._key, f"form {session.id}".encode(), "sha256")


def _mix(one: bytes, other: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(one, other, strict=True))
