"""Organisations that news of any language names, and whatever else goes by several names, as data."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from functools import lru_cache
from importlib import metadata, resources
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from menurut.errors import BrokenAliases, BrokenPack

GROUP = "menurut.aliases"
_LONGEST_ACRONYM = 5


class Organisation(BaseModel):
    """One body, every name that it goes by, and the places that stand for it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    names: tuple[str, ...] = Field(min_length=1)
    metonyms: tuple[str, ...] = ()


class Person(BaseModel):
    """One person and every name that he or she goes by, the one to be called by first."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    names: tuple[str, ...] = Field(min_length=1)


class Aliases(BaseModel):
    """What one file says: bodies and persons by their names; ISO 3166 codes of countries by further names and by capital."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    organisation: tuple[Organisation, ...] = ()
    person: tuple[Person, ...] = ()
    countries: dict[str, str] = {}
    capitals: dict[str, str] = {}


class Organisations:
    """All bodies and persons that some lists know, found by any of their names; of two lists that name one, the first leads.

    `capitals` and `countries` give ISO 3166 codes.
    """

    def __init__(self, lists: Iterable[Aliases]) -> None:
        self.lists = tuple(lists)
        self._bodies: dict[str, Organisation] = {}
        self._persons: dict[str, Person] = {}
        self._by_metonym: dict[str, Organisation] = {}
        self.capitals: dict[str, str] = {}
        self.countries: dict[str, str] = {}
        for one in reversed(self.lists):
            self.capitals |= one.capitals
            self.countries |= {_key(name): code for name, code in one.countries.items()}
            for person in one.person:
                known = _gather(person.names, self._persons)
                self._persons.update((_key(name), Person(names=known)) for name in known)
            for body in one.organisation:
                known = _gather(body.names, self._bodies)
                whole = Organisation(names=known, metonyms=body.metonyms)
                self._bodies.update((_key(name), whole) for name in known)
                self._by_metonym.update((place, whole) for place in body.metonyms)

    def pick(self, name: str) -> Organisation | None:
        """The body with this name, whatever its case, or None; an acronym only as it is printed, a word only with a capital."""
        return self._bodies.get(_key(name)) if name[:1].isupper() or " " in name else None

    def pick_person(self, name: str) -> Person | None:
        """The person with this name, or None."""
        return self._persons.get(_key(name))

    def pick_country(self, name: str) -> str | None:
        """The ISO 3166 code of the country that some list knows under this name, or None."""
        return self.countries.get(_key(name))

    def pick_by_metonym(self, place: str) -> Organisation | None:
        """The body for which this place stands, or None."""
        return self._by_metonym.get(place)


def _gather(names: tuple[str, ...], known: dict[str, Organisation] | dict[str, Person]) -> tuple[str, ...]:
    """These names and those of every entry that shares one of them."""
    entries = [known[key] for key in map(_key, names) if key in known]
    return tuple(dict.fromkeys([*names, *(name for entry in entries for name in entry.names)]))


def _key(name: str) -> str:
    short = len(name) <= _LONGEST_ACRONYM and name.isupper()
    return name if short else " ".join(name.split()).casefold()


@lru_cache(maxsize=1)
def load_organisations() -> Organisations:
    """The list that comes with Menurut, behind those that installed packages bring.

    Raises `BrokenPack` where `organisations.toml` does not fit its schema, `BrokenAliases` where that of a package does not.

    >>> load_organisations().pick("dk pbb").names[0]
    'Dewan Keamanan PBB'
    """
    source = resources.files(__package__).joinpath("organisations.toml")
    try:
        own = parse_aliases(source.read_text(encoding="utf-8"), "organisations.toml")
    except BrokenAliases as error:
        raise BrokenPack(str(error)) from error
    return Organisations([*_find_packaged(), own])


def _find_packaged() -> list[Aliases]:
    """The lists of installed packages: each entry point of the group names a package with an `aliases.toml` in it."""
    found = []
    for point in sorted(metadata.entry_points(group=GROUP), key=lambda point: (point.name, point.value)):
        try:
            text = resources.files(point.module).joinpath("aliases.toml").read_text(encoding="utf-8")
        except (ImportError, OSError, UnicodeDecodeError) as error:
            raise BrokenAliases(
                f"entry point {point.name} of {GROUP}: {point.module} gives no aliases.toml: {error}"
            ) from error
        found.append(parse_aliases(text, f"aliases.toml of {point.module}"))
    return found


def read_aliases(path: Path) -> tuple[str, Aliases]:
    """The text of an alias file and what it says. Raises `BrokenAliases`, in one line, for a bad file, and `OSError`."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BrokenAliases(f"{path} is no text in UTF-8; save it as such") from error
    return text, parse_aliases(text, str(path))


def parse_aliases(text: str, called: str) -> Aliases:
    """The aliases in this TOML; `called` names it in the one line of a `BrokenAliases`.

    >>> parse_aliases('person = [{names = ["Bona Sitorus", "Bang Bona"]}]', "mine.toml").person[0].names[1]
    'Bang Bona'
    """
    try:
        aliases = Aliases.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise BrokenAliases(f"{called} is no TOML: {error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        place = " ".join(str(part + 1 if isinstance(part, int) else part) for part in first["loc"])
        raise BrokenAliases(f"{called}: {place}: {first['msg']}") from error
    _check(aliases, called)
    return aliases


def _check(aliases: Aliases, called: str) -> None:
    for kind, entries in (("organisation", aliases.organisation), ("person", aliases.person)):
        owners: dict[str, int] = {}
        for number, entry in enumerate(entries, 1):
            for name in entry.names:
                if not name.strip():
                    raise BrokenAliases(f"{called}: {kind} {number} has an empty name")
                if owners.setdefault(_key(name), number) != number:
                    raise BrokenAliases(f"{called}: {name!r} stands in {kind} {owners[_key(name)]} and in {kind} {number}")
    for name, code in (*aliases.countries.items(), *aliases.capitals.items()):
        if not (len(code) == 2 and code.isascii() and code.isupper()):
            raise BrokenAliases(f"{called}: {name!r}: {code!r} is no ISO 3166 code of two capital letters, such as ID")
