"""The one suspect or victim of a case, whom the text names once and then calls by any word for it."""

from __future__ import annotations

import re
from functools import lru_cache

from menurut.language.name_words import NameWords
from menurut.speakers.runs import fold

_NAME = r"((?:[A-Z][\w.'’-]*)(?: [A-Z][\w.'’-]*){0,4})"


def pick_in_case(description: str, text: str, words: NameWords) -> str | None:
    """The name that the text gives to the suspect or victim whom a bare word means, or None where it gives none or several.

    >>> from menurut.language import load_pack
    >>> pick_in_case("pelaku", "Tersangka berinisial SU (42) ditahan.", load_pack("id").names)
    'SU'
    """
    side = next((side for side in (words.culprits, words.victims) if fold(description) in side), None)
    if side is None:
        return None
    found = {name.strip(".") for name in _pattern(side, words.name_marks, words.relatives).findall(text)}
    names = {name for name in found if fold(name.split(" ")[0]) not in words.sentence_words}
    return names.pop() if len(names) == 1 else None


@lru_cache(maxsize=16)
def _pattern(side: frozenset[str], marks: tuple[str, ...], relatives: tuple[str, ...]) -> re.Pattern[str]:
    small = "|".join(sorted(side))
    nouns = "|".join(sorted(f"{word}|{word.capitalize()}" for word in side))
    opening = f"(?:(?: (?:{'|'.join(map(re.escape, relatives))}))? (?:{'|'.join(map(re.escape, marks))}))"
    return re.compile(rf"\b(?:(?:{nouns})(?:{opening} |, )|(?:{small}) ){_NAME}")
