"""Outlet profiles: what the pages of one outlet need beyond the words of the packs. `docs/outlets.md`: how to add one."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib import resources

from pydantic import BaseModel, ConfigDict, ValidationError

from menurut.errors import BrokenPack
from menurut.language import load_media
from menurut.language.furniture_words import LineWords


class OutletProfile(BaseModel):
    """One outlet's pages. `name` is its name in `media.toml`, which has its aliases, domains, kind and time zone.

    `lines` are furniture lines by the reason under which they are dropped; elements of a web page with one of
    `removed_classes` go before the article is looked for.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    lines: dict[str, LineWords] = {}
    removed_classes: tuple[str, ...] = ()


def pick_profile(outlet: str | None, url: str | None) -> OutletProfile | None:
    """The profile of the outlet with this name or address, None where it has none.

    >>> pick_profile(None, "https://news.detik.com/berita/d-1/x").name
    'detikcom'
    """
    entries = (load_media().pick(form) for form in (url, outlet) if form)
    return next((profile for entry in entries if entry and (profile := load_profiles().get(entry.name))), None)


@lru_cache(maxsize=1)
def load_profiles() -> dict[str, OutletProfile]:
    """All profiles by the name of their outlet. Raises `BrokenPack` where one does not fit the schema or names no medium."""
    profiles = {}
    for source in resources.files(__package__).joinpath("outlets").iterdir():
        if not source.name.endswith(".toml"):
            continue
        try:
            profile = OutletProfile.model_validate(tomllib.loads(source.read_text(encoding="utf-8")))
        except (tomllib.TOMLDecodeError, ValidationError) as error:
            raise BrokenPack(f"outlet profile {source.name}: {error}") from error
        if load_media().pick(profile.name) is None:
            raise BrokenPack(f"outlet profile {source.name}: {profile.name!r} is not in media.toml")
        profiles[profile.name] = profile
    return profiles
