"""What the whole text tells about names, before any source is read."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from menurut.language import Pack
from menurut.language.name_words import NameWords
from menurut.language.territories import load_territories
from menurut.speakers.acronyms import find_short_forms
from menurut.speakers.places import find_places
from menurut.speakers.runs import Run, find_runs, fold
from menurut.speakers.words import load_names

_SMALL = re.compile(r"[a-z](?<![\w'’-].)[\w'-]*+")
_MOST_PLACES = 20
_LONGEST_HEADING = 150
_LONGEST_ABBREVIATION = 8


@dataclass(frozen=True)
class Scene:
    """The evidence of one text.

    `small`: words printed small somewhere, so hardly part of a name. `offices`: folded words that stand after a preposition
    of place or in the name of an organisation, so hardly part of a person's name. `located`:
    those of the former that name a place or a state. `trusted`: words that are a whole source, so
    perhaps a person's short name, whatever else they may mean. `alone`: words that stand alone with a capital letter, so names
    of their own rather than parts of a longer one. `states`: the folded
    last words of states to their long names (`Republik Velmora`). `short_forms`: folded acronyms to what
    they were introduced for.
    """

    text: str
    runs: tuple[Run, ...]
    small: frozenset[str]
    trusted: frozenset[str]
    alone: frozenset[str]
    offices: frozenset[str]
    located: frozenset[str]
    states: dict[str, str]
    short_forms: dict[str, str]
    honorifics: frozenset[str]

    @cached_property
    def small_text(self) -> str:
        """The text in small letters, made when first asked for."""
        return self.text.casefold()

    def opens_sentence(self, at: int) -> bool:
        """Whether nothing but white space stands between an offset and the end of the sentence before it."""
        before = self.text[max(0, at - 4) : at]
        if not before.strip() or "\n" in before:
            return True
        mark = before.rstrip()[-1]
        return mark in "!?" or (mark == "." and not self._abbreviates(at))

    def _abbreviates(self, at: int) -> bool:
        """Whether the full stop before an offset belongs to a title (`Dr. Bona`) or an initial."""
        word = self.text[max(0, at - _LONGEST_ABBREVIATION) : at].rstrip(" .").rpartition(" ")[2]
        return (len(word) == 1 and word.isupper()) or (word[:1].isupper() and fold(word) in self.honorifics)

    def prints_inside(self, name: str) -> bool:
        """Whether the text prints these words as they are also inside a sentence, behind a small word or a comma."""
        at = -1
        for _ in range(_MOST_PLACES):
            at = self.text.find(name, at + 1)
            if at < 0:
                break
            before = self.text[max(0, at - 2) : at]
            if before[1:] == " " and (before[0].islower() or before[0] == ","):
                return True
        return False

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
    runs, words = tuple(find_runs(text, pack)), load_names(pack)
    places = find_places(runs, text, words)
    trusted = _find_trusted(sources, pack) - places.states.keys() - places.located
    towns = trusted & words.places
    trusted -= towns - (_find_first_names(runs, towns, words) - places.offices)
    return Scene(
        text=text,
        runs=runs,
        small=frozenset(_SMALL.findall(text)),
        trusted=trusted,
        alone=frozenset(run.folded[0] for run in runs if len(run.words) == 1),
        offices=frozenset(places.offices | places.located | places.states.keys()),
        located=frozenset(places.located),
        states=places.states,
        short_forms=find_short_forms(text),
        honorifics=words.honorifics,
    )


def _find_trusted(sources: Iterable[str], pack: Pack) -> frozenset[str]:
    words = load_names(pack)
    single = {fold(source) for source in sources if source[:1].isupper() and not source.isupper() and " " not in source}
    common = (words.titles, words.organisations, words.documents, words.groups, words.place_ends)
    return frozenset(single.difference(*common, load_territories(pack).words))


def _find_first_names(runs: Iterable[Run], places: frozenset[str], words: NameWords) -> frozenset[str]:
    """Those of these words that a word of no office or place follows, so that they may begin the name of a person."""
    follows = ((a, b) for run in runs for a, b in pairwise(run.folded) if a in places) if places else ()
    return frozenset(a for a, b in follows if b not in words.office_words and b not in words.places)
