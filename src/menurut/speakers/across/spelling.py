"""Words of names as they sound: two ways to write one name in Latin letters give the same, two names hardly ever do."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein, Indel

from menurut.language import fold

_SOUNDS = tuple(
    (re.compile(letters), sound)
    for letters, sound in (
        (r"[^a-z]", ""),
        (r"sch|sh|sj|sy(?=[aeiou])", "s"),
        (r"tch|tsch|tj", "c"),
        (r"dj", "j"),
        (r"[kc]h", "h"),
        (r"(?<=[dtbg])h", ""),
        (r"ph|v|w", "f"),
        (r"z", "s"),
        (r"q|ck", "k"),
        (r"x", "ks"),
        (r"oe|ou", "u"),
        (r"ee|yi|iy|ii|[iy]j$", "i"),
        (r"ej$", "ei"),
        (r"^y(?=[aeiou])|^i(?=[aou])", "j"),
        (r"y", "i"),
        (r"(.)\1+", r"\1"),
    )
)
_VOWELS = re.compile(r"(?<=.)[aeiou]")
_LONG_CHARS = 6
_SLIP_CHARS = 8
_NEAR = 0.7


@lru_cache(maxsize=200_000)
def spell(word: str) -> str:
    """A word of a name as it sounds, whatever the transliteration; as it is where it has no Latin letters.

    >>> spell("Zelenskyy") == spell("Zelenskiy") == spell("Zelensky"), spell("Djoko") == spell("Joko")
    (True, True)
    >>> spell("Susanto") == spell("Susanti")
    False
    """
    sound = fold(word)
    for letters, by in _SOUNDS:
        sound = letters.sub(by, sound)
    return sound or fold(word)


def find_skeleton(sound: str) -> str:
    """A sound without the vowels behind its first letter: near spellings of a long word nearly always share it."""
    return _VOWELS.sub("", sound)


def is_near(one: str, other: str) -> bool:
    """Whether two sounds may be one long name, its vowels written in two ways; the last letter, which tells a woman's name from
    a man's, must agree.

    >>> is_near(spell("Mohammed"), spell("Muhamad")), is_near(spell("Rina"), spell("Rani"))
    (True, False)
    """
    if one == other:
        return True
    return (
        min(len(one), len(other)) >= _LONG_CHARS
        and one[-1] == other[-1]
        and find_skeleton(one) == find_skeleton(other)
        and Indel.normalized_similarity(one, other) >= _NEAR
    )


def is_slip(one: str, other: str) -> bool:
    """Whether two sounds of a long word differ in one letter, or in two that changed places; not in the last one."""
    return (
        min(len(one), len(other)) >= _SLIP_CHARS
        and one[-1] == other[-1]
        and DamerauLevenshtein.distance(one, other, score_cutoff=1) <= 1
    )
