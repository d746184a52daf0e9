"""The words of a text as the search sees them: folded to small letters without accents, and stemmed by their language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache

from menurut.errors import UnknownLanguage
from menurut.language import find_pack_tags, load_pack
from menurut.model import Span

_WORD = re.compile(r"\w+")


def find_words(text: str) -> Iterator[Span]:
    """Every unbroken run of letters and digits."""
    return (Span(*match.span()) for match in _WORD.finditer(text))


def fold(word: str) -> str:
    """A word without case and accents, so that `Erdogan` finds `Erdoğan`.

    >>> fold("Erdoğan")
    'erdogan'
    """
    if word.isascii():
        return word.lower()
    plain = "".join(c for c in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.combining(c))
    return "".join(_WORD.findall(plain)) or word.casefold()


@lru_cache(maxsize=65_536)
def stem(word: str, language: str) -> str:
    """The stem of a folded word; the word itself in a language that has no pack."""
    stemmer = _find_stemmer(language)
    return stemmer(word) if stemmer else word


@lru_cache(maxsize=64)
def _find_stemmer(language: str) -> Callable[[str], str] | None:
    try:
        return load_pack(language).grammar("stems").stem_word
    except UnknownLanguage:
        return None


def find_stems(word: str) -> frozenset[str]:
    """The stems that a folded word may have, in any language: who asks does not say in which."""
    return frozenset(stem(word, tag) for tag in find_pack_tags()) | {word}
