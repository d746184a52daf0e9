"""Countries by their names in a language, from CLDR through Babel, and by the short forms that the language pack adds."""

from __future__ import annotations

from functools import lru_cache

from babel import Locale

from menurut.language.pack import Pack


@lru_cache(maxsize=8)
def load_territories(pack: Pack) -> dict[str, str]:
    """Every name of a country, small, to the name that CLDR gives it in the language of the pack.

    Regions of the world (codes of digits) are left out; what stands in brackets or after a dash is not part of a name.

    >>> from menurut.language import load_pack
    >>> load_territories(load_pack("id"))["as"]
    'Amerika Serikat'
    """
    names = {code: _trim(name) for code, name in Locale.parse(pack.tag).territories.items() if code.isalpha()}
    english = {code: _trim(name) for code, name in Locale.parse("en").territories.items() if code.isalpha()}
    known = {name.casefold(): names.get(code, name) for code, name in english.items()}
    known.update({name.casefold(): name for name in names.values()})
    known.update({short: names[code] for short, code in pack.names.countries.items() if code in names})
    return known


def _trim(name: str) -> str:
    return name.split(" (")[0].split(" - ")[0].strip()
