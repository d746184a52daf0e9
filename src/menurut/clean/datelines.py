"""Datelines: the place and the outlet before the first sentence, `Jakarta, CNN Indonesia —`, `Port Elun (Samudra) -`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from menurut.clean.credits import pick_agency
from menurut.clean.titles import fold
from menurut.language import Pack, load_media

_SEARCHED_CHARS = 90
_DASH = re.compile(r"\s(?:--?|–|—)(?=\s|$)\s*|—\s*")
_BRACKET = re.compile(r"\(([^()]{2,40})\)$")
_MAX_WORDS = 9
_MIN_PROSE_CHARS = 60
_PROSE_ENDS = '.?!…"”’»)'
_OPENERS = "\"“'‘([«„"


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline of `chars` characters at the head of a line: `text` without its dash, and the media it names or None."""

    text: str
    chars: int
    outlet: str | None = None
    agency: str | None = None


def pick_dateline(line: str, pack: Pack, *, outlet: str | None = None) -> Dateline | None:
    """The dateline at the head of the article's first paragraph; `outlet` is what is known of the page already.

    A place may be any name; a dash after at most nine words that are all written like names makes the dateline.

    >>> from menurut.language import load_pack
    >>> pick_dateline("Jakarta, CNN Indonesia — Hujan turun.", load_pack("id"))
    Dateline(text='Jakarta, CNN Indonesia', chars=25, outlet='CNN Indonesia', agency=None)
    """
    dash = _DASH.search(line, 0, _SEARCHED_CHARS)
    if not dash or not dash.start():
        return None
    head = line[: dash.start()].strip()
    if not _is_names(head, pack) or not _begins_prose(line[dash.end() :]):
        return None
    named = _BRACKET.search(head)
    parts = [part.strip() for part in head[: named.start() if named else None].split(",")]
    found = next((name for part in parts if (name := _pick_outlet(part, outlet))), None)
    agency = None
    if named and not _is_same(named[1], outlet):
        medium = load_media().pick(named[1])
        # What stands in the bracket wrote the article: an agency, or the outlet itself where none is known.
        agency = medium.name if medium else pick_agency(named[1], pack) or named[1]
    elif named:
        found = found or outlet
    return Dateline(head, dash.end(), outlet=found, agency=agency)


def _begins_prose(rest: str) -> bool:
    """True where a paragraph begins behind the dash, or nothing: what is short and no sentence is a name or a headline."""
    if not rest:
        return True
    opens = rest[0].isupper() or rest[0].isdigit() or rest[0] in _OPENERS
    return opens and (len(rest) >= _MIN_PROSE_CHARS or rest[-1] in _PROSE_ENDS)


def _is_names(head: str, pack: Pack) -> bool:
    words = re.split(r"[\s,/()]+", head)
    words = [word for word in words if word]
    if not words or len(words) > _MAX_WORDS or any(mark in head for mark in ';:!?"“”'):
        return False
    small = pack.furniture.small_words
    return words[0][0].isupper() and all(_is_name(word) or word in small for word in words)


def _is_name(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit() or ("." in word[:-1] and word[0].isalpha())


def _pick_outlet(part: str, outlet: str | None) -> str | None:
    if _is_same(part, outlet):
        return outlet
    medium = load_media().pick(part)
    return medium.name if medium else None


def _is_same(name: str, outlet: str | None) -> bool:
    # An agency signs with the short form of its own name: "(Samudra)" in what Kantor Berita Samudra publishes.
    return bool(outlet) and (fold(name) == fold(outlet) or fold(name) in (fold(word) for word in outlet.split()))
