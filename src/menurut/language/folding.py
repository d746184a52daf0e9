"""Words without what does not tell them apart: their case and their accents."""

from __future__ import annotations

import unicodedata


def fold(word: str) -> str:
    """The word in lower case and without its accents.

    >>> fold("António"), fold("Erdoğan")
    ('antonio', 'erdogan')
    """
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))
