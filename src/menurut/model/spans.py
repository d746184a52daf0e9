"""Where something stands in a text, and ids that derive from content."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """`text[start:end]`, in code points.

    >>> Span(0, 5).slice("Rutte mengatakan")
    'Rutte'
    """

    start: int
    end: int

    def slice(self, text: str) -> str:
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end


def make_id(prefix: str, *parts: object) -> str:
    """A short id that depends on the parts alone: `prefix-` and 16 hexadecimal digits of a BLAKE2b hash.

    >>> make_id("a", "https://x.example/1", "text") == make_id("a", "https://x.example/1", "text")
    True
    """
    data = "\x1f".join("" if part is None else str(part) for part in parts)
    return f"{prefix}-{hashlib.blake2b(data.encode(), digest_size=8).hexdigest()}"
