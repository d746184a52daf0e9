"""What differs between two wordings, word by word: every character of both is there, in words kept, taken away and put in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.distance import Indel

LEAST_LIKENESS = 0.5
"""Of the words of two wordings; below it a comparison word by word tells nothing."""
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*\w*|\w+(?:[-'’]\w+)*|\s+|[^\w\s]")
_MOST_STEPS = 4_000_000  # pairs of tokens that are compared; longer texts are compared at their ends only
_AROUND_CHARS = 60
_GAP = " … "


class Fate(StrEnum):
    """What became of words: kept from one wording to the other, taken away, or put in."""

    KEPT = "kept"
    TAKEN = "taken"
    PUT = "put"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that have one fate, with the spaces and marks around them."""

    fate: Fate
    words: str


def find_difference(before: str, after: str) -> tuple[Piece, ...]:
    """The pieces from one wording to the other: kept and taken make the one, kept and put make the other, to the character.

    >>> [(piece.fate.value, piece.words) for piece in find_difference("Ia tidak tahu.", "Ia belum tahu.")]
    [('kept', 'Ia '), ('taken', 'tidak'), ('put', 'belum'), ('kept', ' tahu.')]
    """
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    pieces: list[Piece] = []
    for kept, (taken, put) in _join_steps(_compare(old, new), old, new):
        pieces += [Piece(Fate.KEPT, kept), Piece(Fate.TAKEN, taken), Piece(Fate.PUT, put)]
    return tuple(piece for piece in pieces if piece.words)


def measure_likeness(one: str, other: str) -> float:
    """How much of two wordings is the same words in the same order, from 0 to 1, whatever their case and their marks."""
    words, others = (re.findall(r"\w+", text.casefold()) for text in (one, other))
    return Indel.normalized_similarity(words, others) if len(words) * len(others) <= _MOST_STEPS else 0.0


def shorten(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """The same with no more of the kept words than stand next to what changed."""
    some = list(pieces)
    return tuple(
        Piece(piece.fate, _cut_middle(piece.words, first=place == 0, last=place == len(some) - 1))
        if piece.fate is Fate.KEPT and len(some) > 1
        else piece
        for place, piece in enumerate(some)
    )


def _cut_middle(words: str, *, first: bool, last: bool) -> str:
    if len(words) <= 2 * _AROUND_CHARS + len(_GAP):
        return words
    head = "" if first else words[:_AROUND_CHARS].rsplit(" ", 1)[0]
    tail = "" if last else words[-_AROUND_CHARS:].split(" ", 1)[-1]
    return f"{head}{_GAP}{tail}"


Step = tuple[str, int, int, int, int]


def _compare(old: Sequence[str], new: Sequence[str]) -> list[Step]:
    if len(old) * len(new) <= _MOST_STEPS:
        return Indel.opcodes(old, new).as_list()
    same = list(_count_same(old, new))
    rest = min(len(old), len(new)) - len(same)
    ends = list(_count_same(old[::-1][:rest], new[::-1][:rest]))
    middle = len(old) - len(ends), len(new) - len(ends)
    return [
        ("equal", 0, len(same), 0, len(same)),
        ("replace", len(same), middle[0], len(same), middle[1]),
        ("equal", middle[0], len(old), middle[1], len(new)),
    ]


def _count_same(one: Sequence[str], other: Sequence[str]) -> Iterator[int]:
    for place, (mine, theirs) in enumerate(zip(one, other, strict=False)):
        if mine != theirs:
            return
        yield place


def _join_steps(steps: Iterable[Step], old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, tuple[str, str]]]:
    """What is kept, and what is then taken and put in; changes between which only a space is kept are one."""
    kept, taken, put = "", "", ""
    for tag, old_from, old_to, new_from, new_to in steps:
        was, now = "".join(old[old_from:old_to]), "".join(new[new_from:new_to])
        if tag != "equal":
            taken, put = taken + was, put + now
        elif not (taken or put):
            kept += was
        elif was.isspace() and old_to < len(old) and new_to < len(new):
            taken, put = taken + was, put + was
        else:
            yield kept, (taken, put)
            kept, taken, put = was, "", ""
    yield kept, (taken, put)
