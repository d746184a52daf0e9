"""Passwords as what is kept of them: a salted scrypt hash, from which nobody gets the password back."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
import unicodedata
from threading import BoundedSemaphore

LEAST_CHARS = 10
MOST_CHARS = 500
_COST, _BLOCK, _PARALLEL = 2**15, 8, 3  # 32 MB, about a quarter of a second
_SALT_BYTES = 16
_AT_ONCE = BoundedSemaphore(2)


def hash_password(password: str) -> str:
    """`scrypt$COST$BLOCK$PARALLEL$SALT$HASH`, another one each time."""
    salt = secrets.token_bytes(_SALT_BYTES)
    digest = _digest(password, salt, _COST, _BLOCK, _PARALLEL)
    return "$".join(["scrypt", str(_COST), str(_BLOCK), str(_PARALLEL), _encode(salt), _encode(digest)])


def is_password(password: str, hashed: str) -> bool:
    """Whether this is the password of which the hash was kept.

    >>> is_password("kapal lari malam", hash_password("kapal lari malam"))
    True
    """
    _, cost, block, parallel, salt, digest = hashed.split("$")
    found = _digest(password, _decode(salt), int(cost), int(block), int(parallel))
    return hmac.compare_digest(found, _decode(digest))


def is_hash(text: str) -> bool:
    """Whether `is_password` can compare with this text, at a price that a machine can pay."""
    parts = text.split("$")
    if len(parts) != 6 or parts[0] != "scrypt" or not all(part.isascii() and part.isdigit() for part in parts[1:4]):
        return False
    cost, block, parallel = map(int, parts[1:4])
    fits = 1 < cost <= 2**20 and cost & (cost - 1) == 0 and 1 <= block <= 16 and 1 <= parallel <= 16
    try:
        return fits and len(_decode(parts[4])) >= 8 and len(_decode(parts[5])) >= 16
    except ValueError:
        return False


def _digest(password: str, salt: bytes, cost: int, block: int, parallel: int) -> bytes:
    words = unicodedata.normalize("NFC", password[:MOST_CHARS]).encode("utf-8", errors="replace")
    memory = 128 * block * (cost + parallel) * 2
    with _AT_ONCE:
        return hashlib.scrypt(words, salt=salt, n=cost, r=block, p=parallel, maxmem=memory, dklen=32)


def _encode(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _decode(text: str) -> bytes:
    return base64.b64decode(text, validate=True)
