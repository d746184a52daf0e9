"""What the whole text tells about names, before any source is read: capitalised runs, small words, introduced short forms."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from menurut.language import Pack

_LETTER = r"[^\W\d_]"
_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_WORD = rf"(?:(?:{_CAPITAL}\.)+|{_CAPITAL}[\w'’-]*+)"
_SMALL = re.compile(r"(?<![\w'’-])[a-z][\w'-]*+")
_BRACKET = re.compile(r"([^\s()][^()\n]{0,90}?) ?\(([^()\n]{2,80})\)")
_NAME_TOKEN = re.compile(rf"(?:{_LETTER}\.)+{_LETTER}?(?!\w)|\w+(?:[-'’.]\w+)*+|[^\w\s]")
_MOST_WORDS = 12


def fold(name: str) -> str:
    """A name as it is compared: small, without accents, possessives and full stops, its words parted by single spaces.

    >>> fold("José  María's")
    'jose maria'
    """
    if not name.isascii():
        name = "".join(c for c in unicodedata.normalize("NFKD", name.replace("’", "'")) if not unicodedata.combining(c))
    return " ".join(word.removesuffix("'s").strip(".") for word in name.casefold().split())


def find_tokens(phrase: str) -> list[str]:
    """The words and marks of a phrase; initials and degrees keep their inner full stops.

    >>> find_tokens("Prof. A. Rahman, M.Si")
    ['Prof', '.', 'A.', 'Rahman', ',', 'M.Si']
    """
    return _NAME_TOKEN.findall(phrase)


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words that stand together in the text, with the offset of the first."""

    start: int
    words: tuple[str, ...]
    folded: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """The evidence of one text. `small`: words printed small somewhere, so hardly part of a name. `short_forms`: folded
    acronyms and nicknames to what they were introduced for, and back."""

    runs: tuple[Run, ...]
    small: frozenset[str]
    short_forms: dict[str, str]


def read_scene(text: str, pack: Pack) -> Scene:
    """The evidence that a text gives about its names, in one pass for each kind of evidence.

    >>> from menurut.language import load_pack
    >>> read_scene("Dinas Pekerjaan Umum (PU) dan Bona Sitorus", load_pack("id")).short_forms
    {'pu': 'Pekerjaan Umum'}
    """
    runs = []
    for found in _run_pattern(pack).finditer(text):
        words = tuple(found[0].split())
        if len(words) <= _MOST_WORDS:
            runs.append(Run(found.start(), words, tuple(map(fold, words))))
    return Scene(tuple(runs), frozenset(_SMALL.findall(text)), _find_short_forms(text))


@lru_cache(maxsize=8)
def _run_pattern(pack: Pack) -> re.Pattern[str]:
    particles = "|".join(sorted(map(re.escape, pack.names.particles)))
    return re.compile(rf"(?<![\w'’-]){_WORD}(?: (?:(?:{particles}) ){{0,2}}{_WORD})*+")


def _find_short_forms(text: str) -> dict[str, str]:
    forms: dict[str, str] = {}
    for found in _BRACKET.finditer(text):
        before, inside = found[1].rstrip(), found[2].strip()
        last = before.split()[-1]
        if " " not in inside and (long := match_acronym(inside, before)):
            forms.setdefault(fold(inside), long)
        elif " " in inside and last.isupper() and (long := match_acronym(last, inside)):
            forms.setdefault(fold(last), long)
    return forms


def match_acronym(short: str, before: str) -> str | None:
    """The words at the end of `before` that `short` abbreviates, or None.

    Every letter of the short form must occur in order, the first of them at the beginning of a word (Schwartz and Hearst,
    "A simple algorithm for identifying abbreviation definitions in biomedical text", PSB 2003).

    >>> match_acronym("Kemendagri", "kata Kementerian Dalam Negeri")
    'Kementerian Dalam Negeri'
    """
    letters = [c for c in short.casefold() if c.isalnum()]
    if not letters or not short[0].isupper():
        return None
    folded, at = before.casefold(), len(before)
    if len(folded) != len(before):
        return None
    for index in range(len(letters) - 1, -1, -1):
        at -= 1
        while at >= 0 and not (folded[at] == letters[index] and (index or at == 0 or not folded[at - 1].isalnum())):
            at -= 1
        if at < 0:
            return None
    long = before[at:]
    return long if len(long.split()) <= min(2 * len(letters), len(letters) + 5) and len(long) > len(short) else None
