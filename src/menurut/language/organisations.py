"""Organisations that news of any language names, as data."""

from __future__ import annotations

import tomllib
from functools import cached_property, lru_cache
from importlib import resources

from pydantic import BaseModel, ConfigDict, ValidationError

from menurut.errors import BrokenPack


class Organisation(BaseModel):
    """One body, every name that it goes by, and the places that stand for it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    names: tuple[str, ...]
    metonyms: tuple[str, ...] = ()


class Organisations(BaseModel):
    """All bodies that the list knows, found by any of their names; `capitals` gives ISO 3166 codes by capital."""

    model_config = ConfigDict(extra="forbid")

    organisation: tuple[Organisation, ...]
    capitals: dict[str, str]

    @cached_property
    def _by_name(self) -> dict[str, Organisation]:
        return {name.casefold(): entry for entry in reversed(self.organisation) for name in entry.names}

    @cached_property
    def _by_metonym(self) -> dict[str, Organisation]:
        return {place: entry for entry in self.organisation for place in entry.metonyms}

    def pick(self, name: str) -> Organisation | None:
        """The body with this name, whatever its case, or None."""
        return self._by_name.get(name.casefold())

    def pick_by_metonym(self, place: str) -> Organisation | None:
        """The body for which this place stands, or None."""
        return self._by_metonym.get(place)


@lru_cache(maxsize=1)
def load_organisations() -> Organisations:
    """The list that comes with Menurut. Raises `BrokenPack` where `organisations.toml` does not fit its schema.

    >>> load_organisations().pick("dk pbb").names[0]
    'Dewan Keamanan PBB'
    """
    source = resources.files(__package__).joinpath("organisations.toml")
    try:
        return Organisations.model_validate(tomllib.loads(source.read_text(encoding="utf-8")))
    except (tomllib.TOMLDecodeError, ValidationError) as error:
        raise BrokenPack(f"organisations.toml: {error}") from error
