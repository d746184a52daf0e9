"""Slips of the pen: names of sources that differ in one letter, each pair read as the one that the text prints more often."""

from __future__ import annotations

from itertools import combinations

from rapidfuzz.distance import DamerauLevenshtein

from menurut.speakers.phrases import Phrase

_SHORTEST_CHARS = 8
_MOST_NAMES = 60


def find_spellings(phrases: list[tuple[int, Phrase]], text: str) -> dict[str, str]:
    """Every rarer spelling of a long name to the commoner one. Names that differ in a digit or a Roman numeral are not one.

    >>> from menurut.model import SpeakerKind
    >>> phrases = [(at, Phrase(name, SpeakerKind.PERSON, name=name)) for at, name in enumerate(("Afifuddin", "Afifudin"))]
    >>> find_spellings(phrases, "Afifuddin, Afifudin, Afifuddin")
    {'Afifudin': 'Afifuddin'}
    """
    names = dict.fromkeys(p.name for _, phrase in phrases for p in phrase.parts or (phrase,) if p.name)
    long = [name for name in names if len(name) >= _SHORTEST_CHARS][:_MOST_NAMES]
    found: dict[str, str] = {}
    for one, other in combinations(long, 2):
        if (
            abs(len(one) - len(other)) < 2
            and DamerauLevenshtein.distance(one, other, score_cutoff=1) == 1
            and _slips(one, other)
        ):
            rare, common = sorted((one, other), key=text.count)
            found[rare] = found.get(common, common)
    return found


def _slips(one: str, other: str) -> bool:
    """Whether the words that differ are words of small letters but for the first, long enough to be recognised."""
    pairs = zip(one.split(), other.split(), strict=False)
    return all(a == b or (min(len(a), len(b)) > 4 and a[1:].islower() and b[1:].islower()) for a, b in pairs)
