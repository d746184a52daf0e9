"""The name words of a language pack, made ready for looking up."""

from __future__ import annotations

from functools import lru_cache

from menurut.language import Pack
from menurut.language.name_words import NameWords
from menurut.language.records import as_record


@lru_cache(maxsize=16)
def load_names(pack: Pack) -> NameWords:
    """The name words of a pack as a plain record, built once."""
    return as_record(pack.names)
