"""Words that somebody pasted, found where they stand in a text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from menurut.errors import CorrectionRefused
from menurut.model import Span
from menurut.views.sayings import cut_words

_SHOWN_CHARS = 120


def find_pasted(text: str, words: str, *, near: int = 0) -> Span | None:
    """Where the words stand, nearest to an offset where they stand more than once; None where they do not.

    White space of any kind and length counts as one space, since pasting changes it.

    >>> find_pasted("Air naik. Kata Sari,\\nair naik lagi.", "air  naik")
    Span(start=21, end=29)
    """
    pieces = words.split()
    if not pieces:
        return None
    found = (Span(*one.span()) for one in re.finditer(r"\s+".join(map(re.escape, pieces)), text))
    return min(found, key=lambda span: abs(span.start - near), default=None)


def find_pieces(text: str, words: Sequence[str], near: Sequence[int]) -> tuple[Span, ...]:
    """Where each of these pieces stands; empty ones are none. Raises `CorrectionRefused` for one that is not in the text."""
    spans = []
    for number, piece in enumerate(words):
        if piece.strip():
            span = find_pasted(text, piece, near=near[number] if number < len(near) else 0)
            if span is None:
                raise CorrectionRefused(
                    "these words do not stand in the article just so: “{words}”; copy them from it",
                    words=cut_words(" ".join(piece.split()), most_chars=_SHOWN_CHARS),
                )
            spans.append(span)
    return tuple(spans)
