"""Organisations that news of any language names, as data."""

from __future__ import annotations

import tomllib
from functools import cached_property, lru_cache
from importlib import resources

from pydantic import BaseModel, ConfigDict, ValidationError

from menurut.errors import BrokenPack


class Organisation(BaseModel):
    """One body and every name that it goes by; the first is only the first."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    names: tuple[str, ...]


class Organisations(BaseModel):
    """All bodies that the list knows, found by any of their names."""

    model_config = ConfigDict(extra="forbid")

    organisation: tuple[Organisation, ...]

    @cached_property
    def _by_name(self) -> dict[str, Organisation]:
        return {name.casefold(): entry for entry in reversed(self.organisation) for name in entry.names}

    def pick(self, name: str) -> Organisation | None:
        """The body with this name, whatever its case, or None."""
        return self._by_name.get(name.casefold())


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
