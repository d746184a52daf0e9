"""The language in which the program speaks to whoever reads now: messages from catalogues, forms from CLDR.

A message stands in English in the code and the templates; `catalogues/TAG/LC_MESSAGES/menurut.po` has it in another
language. `scripts/catalogues` gathers the messages; adding a language is adding a folder there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from importlib import resources
from io import BytesIO
from typing import TypeVar

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

SOURCE = "en"
_LOCALES = {"en": "en_GB", "id": "id_ID"}
_tag: ContextVar[str] = ContextVar("tongue", default=SOURCE)
Key = TypeVar("Key")


def N_(message: str) -> str:  # noqa: N802 - the name that message extractors know
    """The message as it is; marks it as one to be translated where it is shown."""
    return message


def NN_(one: str, many: str) -> tuple[str, str]:  # noqa: N802
    """The two messages as they are; marks them as those for one and for many."""
    return one, many


@lru_cache(maxsize=1)
def find_tongues() -> tuple[str, ...]:
    """The tags of the languages that the program speaks, its own first.

    >>> find_tongues()
    ('en', 'id')
    """
    folders = resources.files(__package__).joinpath("catalogues").iterdir()
    return (SOURCE, *sorted(folder.name for folder in folders if folder.joinpath("LC_MESSAGES").is_dir()))


@contextmanager
def speaking(tag: str) -> Iterator[None]:
    """Inside, messages and forms are in this language; one that the program does not speak is English."""
    before = _tag.set(tag if tag in find_tongues() else SOURCE)
    try:
        yield
    finally:
        _tag.reset(before)


def tongue() -> str:
    """The tag of the language that is spoken now."""
    return _tag.get()


def locale() -> str:
    """The name of the CLDR locale whose numbers and dates are written now."""
    return _LOCALES.get(tongue(), tongue())


def gettext(message: str) -> str:
    """The message in the language that is spoken now.

    >>> with speaking("id"):
    ...     gettext("person")
    'orang'
    """
    return _load(tongue()).gettext(message) if message else ""


def ngettext(one: str, many: str, count: int) -> str:
    """The message for one or for many, as the language that is spoken now has it for this count."""
    return _load(tongue()).ngettext(one, many, count)


@lru_cache
def _load(tag: str) -> NullTranslations:
    if tag == SOURCE:
        return NullTranslations()
    catalogue = resources.files(__package__).joinpath("catalogues", tag, "LC_MESSAGES", "menurut.po")
    with catalogue.open("rb") as file:
        messages = read_po(file, locale=tag, abort_invalid=True)
    compiled = BytesIO()
    write_mo(compiled, messages)
    compiled.seek(0)
    return GNUTranslations(compiled)


class Words(Mapping[Key, str]):
    """Messages by key, each given in the language that is spoken when it is asked for."""

    def __init__(self, messages: Mapping[Key, str]) -> None:
        self._messages = messages

    def __getitem__(self, key: Key) -> str:
        return gettext(self._messages[key])

    def __iter__(self) -> Iterator[Key]:
        return iter(self._messages)

    def __len__(self) -> int:
        return len(self._messages)
