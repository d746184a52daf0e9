"""The words of a text as the search sees them: folded to small letters without accents, and stemmed by their language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from menurut.errors import UnknownLanguage
from menurut.language import find_pack_tags, load_pack
from menurut.language import fold as fold_accents
from menurut.model import Span

_WORD = re.compile(r"\w+")


def find_words(text: str) -> Iterator[Span]:
    """Every unbroken run of letters and digits."""
    return (Span(*match.span()) for match in _WORD.finditer(text))


def fold(word: str) -> str:
    """A word without case and accents, and without the marks that some letters leave when these are taken away.

    >>> fold("Erdoğan"), fold("COL·LEGI")
    ('erdogan', 'collegi')
    """
    if word.isascii() and word.isalnum():
        return word.lower()
    return "".join(_WORD.findall(fold_accents(word))) or word.casefold()


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


def is_named(name: str, words: str) -> bool:
    """Whether every word asked for, in any of its forms, stands in the name.

    >>> is_named("Tanggul bocor, warga mengungsi", "bocor warga")
    True
    """
    held = [find_stems(fold(word.slice(name))) for word in find_words(name)]
    asked = [find_stems(fold(word.slice(words))) for word in find_words(words)]
    return bool(asked) and all(any(wanted & stems for stems in held) for wanted in asked)
