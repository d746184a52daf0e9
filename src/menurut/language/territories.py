"""Countries by their names, from CLDR through Babel, by the short forms that a language pack adds, and by their capitals."""

from __future__ import annotations

from functools import lru_cache

from babel import Locale

from menurut.language.organisations import load_organisations
from menurut.language.pack import Pack


class Territories:
    """The countries as one language names them.

    >>> from menurut.language import load_pack
    >>> countries = load_territories(load_pack("id"))
    >>> countries.pick("as"), countries.pick("south korea"), countries.pick_by_capital("Seoul")
    ('US', 'KR', 'KR')
    >>> countries.names["US"]
    'Amerika Serikat'
    """

    def __init__(self, pack: Pack) -> None:
        own, english = (_read_names(tag) for tag in (pack.tag, "en"))
        self.names: dict[str, str] = own | pack.names.country_names
        self._codes = {name.casefold(): code for names in (english, own, self.names) for code, name in names.items()}
        self._codes.update(pack.names.countries)
        self.words = frozenset(name for name in self._codes if " " not in name)

    def pick(self, name: str) -> str | None:
        """The ISO 3166 code of the country with this name in small letters, in this language or in English; or None."""
        return self._codes.get(name)

    def pick_by_capital(self, place: str) -> str | None:
        """The code of the country whose government this capital stands for, or None."""
        return load_organisations().capitals.get(place)


@lru_cache(maxsize=8)
def load_territories(pack: Pack) -> Territories:
    """The countries as the language of a pack names them, built once."""
    return Territories(pack)


def _read_names(tag: str) -> dict[str, str]:
    """Names by code. Regions of the world (codes of digits) are left out, and so is what stands in brackets or after a dash."""
    territories = Locale.parse(tag).territories
    return {code: name.split(" (")[0].split(" - ")[0].strip() for code, name in territories.items() if code.isalpha()}
