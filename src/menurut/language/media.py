"""The media of the world as data: names, aliases, web domains, and whether one is an agency or an outlet."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib import resources
from typing import Literal
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, ValidationError

from menurut.errors import BrokenPack

_MAX_ADDRESS_CHARS = 2000


class MediumEntry(BaseModel):
    """One medium. `zone` is the IANA time zone of dates that its pages print without one, None where it has no home."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    aliases: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    kind: Literal["agency", "outlet"]
    zone: str | None = None

    @property
    def forms(self) -> tuple[str, ...]:
        """Its name and every alias."""
        return (self.name, *self.aliases)


class NameShapes(BaseModel):
    """By what a name of a medium is known that is on no list. `droppable` words may be left out before two or
    more others (*The*, *Harian*), `agency` ones before any; it has one of `last` at its end or one of `first` at its head;
    `official` domains are no media's."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    droppable: tuple[str, ...]
    agency: tuple[str, ...]
    first: frozenset[str]
    last: frozenset[str]
    official: tuple[str, ...]


class Media:
    """All media that the list knows, found by any of their names or by where they live on the web.

    >>> load_media().pick("korea times").name
    'The Korea Times'
    >>> load_media().pick("https://news.detik.com/berita/d-1/x").name
    'detikcom'
    """

    def __init__(self, entries: tuple[MediumEntry, ...], shapes: NameShapes) -> None:
        self.entries = entries
        self.shapes = shapes
        self.forms: frozenset[str] = frozenset(form for entry in entries for form in entry.forms)
        self._by_form = {form.casefold(): entry for entry in reversed(entries) for form in entry.forms}
        self._by_domain = {domain: entry for entry in entries for domain in entry.domains}

    def pick(self, form: str) -> MediumEntry | None:
        """The medium with this name, alias, domain or address, whatever its case; None for any other string."""
        if len(form) > _MAX_ADDRESS_CHARS:
            return None
        folded = " ".join(form.split()).casefold()
        return self._by_form.get(folded) or self._pick_by_host(folded)

    def _pick_by_host(self, address: str) -> MediumEntry | None:
        if " " in address or "." not in address:
            return None
        try:
            host = urlsplit(address if "//" in address else f"//{address}").hostname or ""
        except ValueError:
            return None
        labels = host.split(".")[-5:]
        suffixes = (".".join(labels[start:]) for start in range(len(labels)))
        return next((self._by_domain[suffix] for suffix in suffixes if suffix in self._by_domain), None)


class _MediaList(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    shapes: NameShapes
    medium: tuple[MediumEntry, ...]


@lru_cache(maxsize=1)
def load_media() -> Media:
    """The media list that comes with Menurut. Raises `BrokenPack` where `media.toml` does not fit its schema."""
    source = resources.files(__package__).joinpath("media.toml")
    try:
        found = _MediaList.model_validate(tomllib.loads(source.read_text(encoding="utf-8")))
        return Media(found.medium, found.shapes)
    except (tomllib.TOMLDecodeError, ValidationError) as error:
        raise BrokenPack(f"media.toml: {error}") from error
