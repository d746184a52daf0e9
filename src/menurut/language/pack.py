"""A language pack: the words of one language as data, its grammar as a little code.

A pack is a folder beside this file, named by its BCP 47 tag. Each `.toml` file in it has a schema in a module of the same
plural (`cues.toml`, `cue_words.py`). Nothing outside the folder knows a word of the language.
"""

from __future__ import annotations

import importlib
import tomllib
from functools import cache, cached_property, lru_cache
from importlib import resources
from types import ModuleType
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from menurut.errors import BrokenPack, UnknownLanguage
from menurut.language.cue_words import CueWords
from menurut.language.date_words import DateWords
from menurut.language.furniture_words import FurnitureWords
from menurut.language.identity_words import IdentityWords
from menurut.language.name_words import NameWords
from menurut.language.quantity_words import QuantityWords
from menurut.language.search_words import SearchWords
from menurut.language.sentence_words import SentenceWords
from menurut.language.stem_words import StemWords
from menurut.language.story_words import StoryWords

Words = TypeVar("Words", bound=BaseModel)


class Pack:
    """The words and grammar of one language, each file read when first asked for.

    >>> load_pack("id").tag
    'id'
    """

    def __init__(self, tag: str) -> None:
        self.tag = tag
        self.package = f"{__package__}.{tag}"

    def _read(self, name: str, schema: type[Words]) -> Words:
        source = resources.files(self.package).joinpath(f"{name}.toml")
        try:
            return schema.model_validate(tomllib.loads(source.read_text(encoding="utf-8")))
        except FileNotFoundError as error:
            raise BrokenPack(f"language pack {self.tag!r} has no {name}.toml; docs/languages.md says what it holds") from error
        except (tomllib.TOMLDecodeError, ValidationError) as error:
            raise BrokenPack(f"language pack {self.tag!r}, {name}.toml: {error}") from error

    def has(self, name: str) -> bool:
        """Whether the pack has the words of this name, such as `stories`."""
        return resources.files(self.package).joinpath(f"{name}.toml").is_file()

    def grammar(self, name: str) -> ModuleType:
        """The pack's own module of this name, such as `clauses` or `numbers`: the part of a language that is code."""
        return importlib.import_module(f"{self.package}.{name}")

    @cached_property
    def sentences(self) -> SentenceWords:
        return self._read("sentences", SentenceWords)

    @cached_property
    def cues(self) -> CueWords:
        return self._read("cues", CueWords)

    @cached_property
    def names(self) -> NameWords:
        return self._read("names", NameWords)

    @cached_property
    def dates(self) -> DateWords:
        return self._read("dates", DateWords)

    @cached_property
    def quantities(self) -> QuantityWords:
        return self._read("quantities", QuantityWords)

    @cached_property
    def furniture(self) -> FurnitureWords:
        return self._read("furniture", FurnitureWords)

    @cached_property
    def stories(self) -> StoryWords:
        return self._read("stories", StoryWords)

    @cached_property
    def identities(self) -> IdentityWords:
        return self._read("identities", IdentityWords)

    @cached_property
    def search(self) -> SearchWords:
        return self._read("search", SearchWords)

    @cached_property
    def stems(self) -> StemWords:
        return self._read("stems", StemWords)


@lru_cache(maxsize=1)
def find_pack_tags() -> tuple[str, ...]:
    """The tags of all packs that are installed, in alphabetical order."""
    folder = resources.files(__package__)
    return tuple(sorted(entry.name for entry in folder.iterdir() if entry.is_dir() and entry.joinpath("cues.toml").is_file()))


@cache
def load_pack(tag: str) -> Pack:
    """The pack for a BCP 47 tag; `id-ID` falls back to `id`. Raises `UnknownLanguage` where no folder has it."""
    primary = tag.split("-")[0].lower()
    if primary not in find_pack_tags():
        raise UnknownLanguage(f"no language pack for {tag!r}; there are: {', '.join(find_pack_tags())}")
    return Pack(primary)
