"""Where the name of a person begins in a phrase that opens with a role."""

from __future__ import annotations

from menurut.language.name_words import NameWords
from menurut.speakers.scene import Scene, fold

_LONGEST_NAME = 6


def is_capital(word: str) -> bool:
    """Whether a word is printed as names are."""
    return word[:1].isupper()


def strip_degrees(tokens: list[str], words: NameWords) -> list[str]:
    """The tokens without the full stops of abbreviations and the degrees at the end."""
    kept = [token for token in tokens if token not in '.,;"“”']
    while len(kept) > 1 and fold(kept[-1]) in words.degrees:
        kept.pop()
    return kept


def find_name_start(tokens: list[str], folded: list[str], scene: Scene, words: NameWords, *, after: int = 0) -> int | None:
    """The index of the token at which the name at the end begins, or None where the phrase ends in no name.

    A name is the longest end of the phrase of which no word belongs to an office, is printed small elsewhere in the text, or
    is an acronym. Where that leaves nothing, a word printed small elsewhere may still be a name.
    """
    floor = max(after, len(tokens) - _LONGEST_NAME)
    start = _walk_back(tokens, folded, floor, words.office_words | scene.small, words)
    if start == len(tokens):
        start = _walk_back(tokens, folded, floor, words.office_words, words)
    start = _widen(tokens, folded, start, floor, words)
    return start if start < len(tokens) else None


def _walk_back(tokens: list[str], folded: list[str], floor: int, barred: frozenset[str], words: NameWords) -> int:
    start = len(tokens)
    while start > floor and _names(tokens[start - 1], folded[start - 1], barred, words):
        start -= 1
    while start < len(tokens) and folded[start] in words.particles and not is_capital(tokens[start]):
        start += 1
    return start


def _names(token: str, word: str, barred: frozenset[str], words: NameWords) -> bool:
    if word in words.particles:
        return True
    if not is_capital(token) or word in barred or word in words.honorifics:
        return False
    return not (token.isupper() and len(token.replace(".", "")) > 1 and "." not in token)


def _widen(tokens: list[str], folded: list[str], start: int, floor: int, words: NameWords) -> int:
    """Initials without full stops (`ST Burhanuddin`) belong to a name of one word."""
    before = start - 1
    if start == len(tokens) - 1 and before >= floor and before > 0 and tokens[before].isupper() and len(tokens[before]) == 2:
        return start if folded[before] in words.office_words else before
    return start
