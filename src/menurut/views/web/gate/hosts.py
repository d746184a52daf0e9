"""Under which names the application is reached, and from which pages a form may come."""

from __future__ import annotations

from collections.abc import Collection
from ipaddress import ip_address
from urllib.parse import urlsplit

from starlette.requests import Request

HERE = frozenset({"localhost", "127.0.0.1", "::1"})


def is_own_host(request: Request, *, hosts: Collection[str], by_number: bool) -> bool:
    """Whether the request was meant for us, and no other name was made to lead here."""
    name = read_host(request.headers.get("host", ""))
    return name is not None and (name in HERE or name in hosts or (by_number and is_number(name)))


def read_host(text: str) -> str | None:
    """The name in a `Host` header, without its port, in small letters; None where there is none.

    >>> read_host("Localhost:8017"), read_host("[::1]:8017"), read_host("a b"), read_host("x@localhost")
    ('localhost', '::1', None, None)
    """
    if not text.isascii() or not text.isprintable() or any(sign in text for sign in " @/\\?#,"):
        return None
    try:
        parts = urlsplit(f"//{text}")
        _ = parts.port
    except ValueError:
        return None
    return parts.hostname


def is_number(name: str) -> bool:
    """Whether this is an address in numbers, which nobody can make lead elsewhere."""
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


def comes_from_elsewhere(request: Request) -> bool:
    """Whether the browser says that a page of somebody else sent this form."""
    site = request.headers.get("sec-fetch-site")
    if site is not None and site not in ("same-origin", "none"):
        return True
    origin = request.headers.get("origin")
    return origin is not None and _read_origin(origin) != request.headers.get("host", "").lower()


def _read_origin(origin: str) -> str | None:
    """The host and port of an origin, None for `null` and for what is none."""
    try:
        parts = urlsplit(origin)
    except ValueError:
        return None
    return parts.netloc.lower() if parts.scheme in ("http", "https") and parts.netloc else None
