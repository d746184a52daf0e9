"""What the whole text tells about names, before any source is read."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from menurut.language import Pack
from menurut.language.name_words import NameWords
from menurut.language.territories import load_territories
from menurut.speakers.acronyms import find_short_forms

_LETTER = r"[^\W\d_]"
_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_WORD = rf"(?:(?:{_CAPITAL}\.)+|{_CAPITAL}[\w'’-]*+)"
_SMALL = re.compile(r"(?<![\w'’-])[a-z][\w'-]*+")
_NAME_TOKEN = re.compile(rf"(?:{_LETTER}\.)+{_LETTER}?(?!\w)|\w+(?:[-'’.]\w+)*+|[^\w\s]")
_MOST_WORDS = 12
_LONGEST_HEADING = 150
_WIDEST_OFFICE = 40


@lru_cache(maxsize=65536)
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
    """Capitalised words that stand together in the text, and the offsets of the first and after the last."""

    start: int
    end: int
    words: tuple[str, ...]
    folded: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """The evidence of one text.

    `small`: words printed small somewhere, so hardly part of a name. `offices`: folded words that stand after a preposition
    of place or in the name of an organisation, so hardly part of a person's name. `located`:
    those of the former that name a place or a state. `trusted`: words that are a whole source, so
    perhaps a person's short name, whatever else they may mean. `states`: the folded
    last words of states to their long names (`Republik Velmora`). `short_forms`: folded acronyms to what
    they were introduced for.
    """

    text: str
    runs: tuple[Run, ...]
    small: frozenset[str]
    trusted: frozenset[str]
    offices: frozenset[str]
    located: frozenset[str]
    states: dict[str, str]
    short_forms: dict[str, str]

    def opens_sentence(self, at: int) -> bool:
        """Whether nothing but white space stands between an offset and the end of the sentence before it."""
        before = self.text[max(0, at - 4) : at]
        return not before.strip() or "\n" in before or before.rstrip()[-1] in ".!?"

    def in_heading(self, at: int) -> bool:
        """Whether an offset stands in a heading: a short line that prints most words with a capital letter and ends in none of
        the marks that end a sentence."""
        start, end = (
            self.text.rfind("\n", max(0, at - _LONGEST_HEADING), at) + 1,
            self.text.find("\n", at, at + _LONGEST_HEADING),
        )
        if end < 0 or (not start and at > _LONGEST_HEADING):
            return False
        words = self.text[start:end].split()
        small, capital = sum(word[0].islower() for word in words), sum(word[0].isupper() for word in words)
        return small < capital and (small * 3 < capital or words[-1].rstrip('"”’)')[-1:] not in ".!?,")


def read_scene(text: str, pack: Pack, sources: Iterable[str] = ()) -> Scene:
    """The evidence that a text gives about its names, in one pass for each kind of evidence.

    >>> from menurut.language import load_pack
    >>> read_scene("Dinas Pekerjaan Umum (PU) dan Bona Sitorus", load_pack("id")).short_forms
    {'pu': 'Pekerjaan Umum'}
    """
    runs, offices, located, states, words, last = [], set(), set(), {}, pack.names, 0
    for found in _run_pattern(pack).finditer(text):
        printed = tuple(found[0].split())
        if len(printed) > _MOST_WORDS:
            continue
        run = Run(found.start(), found.end(), printed, tuple(map(fold, printed)))
        runs.append(run)
        before = text[max(last, run.start - 24) : run.start].split()[-1:]
        placed = bool(before) and before[0] in words.locatives
        if placed:
            offices.add(run.folded[0])
        if len(run.words) == 1 and not found[0].isupper() and (placed or _owns_office(run, text, words)):
            located.add(run.folded[0])
        elif (
            not placed
            and len(run.words) > 1
            and run.folded[0] in words.organisations
            and not (before and before[0] in words.titles)
        ):
            offices.update(run.folded[1:])
        elif len(run.words) == 2 and run.folded[0] in words.state_heads:
            states[run.folded[1]] = found[0]
        last = run.end
    small, trusted = frozenset(_SMALL.findall(text)), _find_trusted(sources, pack) - states.keys() - located
    barred = frozenset(offices | located | states.keys())
    return Scene(text, tuple(runs), small, trusted, barred, frozenset(located), states, find_short_forms(text))


def _owns_office(run: Run, text: str, words: NameWords) -> bool:
    """Whether the run is a possessive before an office: `Velmara's prime minister`."""
    owner = run.words[-1][-2:] in ("'s", "’s")
    return owner and not words.titles.isdisjoint(text[run.end : run.end + _WIDEST_OFFICE].split()[:2])


def _find_trusted(sources: Iterable[str], pack: Pack) -> frozenset[str]:
    words = pack.names
    single = {fold(source) for source in sources if source[:1].isupper() and not source.isupper() and " " not in source}
    common = (words.titles, words.organisations, words.documents, words.groups, words.places, words.place_ends)
    return frozenset(single.difference(*common, load_territories(pack).words))


@lru_cache(maxsize=8)
def _run_pattern(pack: Pack) -> re.Pattern[str]:
    particles = "|".join(sorted(map(re.escape, pack.names.particles)))
    return re.compile(rf"(?<![\w'’-]){_WORD}(?: (?:(?:{particles}) ){{0,2}}{_WORD})*+")
