"""Slips of the pen: names that differ in one letter, each pair read as the one printed with a role, else more often."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from rapidfuzz.distance import DamerauLevenshtein

from menurut.speakers.phrases import Phrase

_SHORTEST_CHARS = 8
_MOST_NAMES = 60


def find_spellings(phrases: list[tuple[int, Phrase]], text: str, others: Iterable[str] = ()) -> dict[str, str]:
    """Every rarer spelling of a long name to the commoner one, or to the one that a source has with a role. `others` are names
    that the text prints and no source has. Names that differ in a digit or a Roman numeral are not one.

    >>> from menurut.model import SpeakerKind
    >>> phrases = [(at, Phrase(name, SpeakerKind.PERSON, name=name)) for at, name in enumerate(("Afifuddin", "Afifudin"))]
    >>> find_spellings(phrases, "Afifuddin, Afifudin, Afifuddin")
    {'Afifudin': 'Afifuddin'}
    """
    parts = [part for _, phrase in phrases for part in phrase.parts or (phrase,) if part.name]
    introduced = {part.name for part in parts if part.role}
    names = dict.fromkeys((*(part.name for part in parts), *others))
    long = [name for name in names if len(name) >= _SHORTEST_CHARS][:_MOST_NAMES]
    found: dict[str, str] = {}
    for one, other in combinations(long, 2):
        if (
            abs(len(one) - len(other)) < 2
            and DamerauLevenshtein.distance(one, other, score_cutoff=1) == 1
            and _slips(one, other)
        ):
            rare, common = sorted((one, other), key=lambda name: (name in introduced, text.count(name)))
            found[rare] = found.get(common, common)
    return found


def _slips(one: str, other: str) -> bool:
    """Whether the words that differ are words of small letters but for the first, long enough to be recognised."""
    pairs = zip(one.split(), other.split(), strict=False)
    return all(a == b or (min(len(a), len(b)) > 4 and a[1:].islower() and b[1:].islower()) for a, b in pairs)
