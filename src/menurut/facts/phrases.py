"""Phrases of one or more tokens, looked up at a place in a text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Generic, TypeVar

from menurut.facts.tokens import Tokens

Value = TypeVar("Value")


class Phrases(Generic[Value]):
    """What phrases mean, the longest one first. Keys are split as texts are.

    >>> periods = Phrases({"mil": "mile", "mil laut": "nautical_mile"})
    >>> periods.pick(["19", "mil", "laut"], 1)
    ('nautical_mile', 3)
    """

    def __init__(self, meanings: Mapping[str, Value]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Value]]] = {}
        self._by_last: dict[str, list[tuple[tuple[str, ...], Value]]] = {}
        for phrase in sorted(meanings, key=len, reverse=True):
            tokens = Tokens.of(phrase.lower())
            words = tuple(tokens.lower[: tokens.count])
            self._by_first.setdefault(words[0], []).append((words, meanings[phrase]))
            self._by_last.setdefault(words[-1], []).append((words, meanings[phrase]))

    @property
    def first_words(self) -> frozenset[str]:
        """The words that a phrase can begin with."""
        return frozenset(self._by_first)

    def find_followers(self, after_single: frozenset[str] | None = None) -> dict[str, frozenset[str] | None]:
        """For each first word the words of which one must follow it; None where any may.

        `after_single` are those that follow a phrase of one word; None where such a phrase needs none.
        """
        followers: dict[str, frozenset[str] | None] = {}
        for first, found in self._by_first.items():
            seconds = frozenset(words[1] for words, _ in found if len(words) > 1)
            single = any(len(words) == 1 for words, _ in found)
            followers[first] = seconds if not single else None if after_single is None else seconds | after_single
        return followers

    def pick(self, lower: Sequence[str], start: int) -> tuple[Value, int] | None:
        """The meaning of the longest phrase that begins at `start`, and the index after it, or None."""
        choices = self._by_first.get(lower[start])
        if choices is None:
            return None
        for words, value in choices:
            end = start + len(words)
            if len(words) == 1 or tuple(lower[start:end]) == words:
                return value, end
        return None

    def pick_before(self, lower: Sequence[str], end: int) -> tuple[Value, int] | None:
        """The meaning of the longest phrase that ends before `end`, and the index of its first token, or None."""
        for words, value in self._by_last.get(lower[end - 1], ()) if end > 0 else ():
            start = end - len(words)
            if start >= 0 and tuple(lower[start:end]) == words:
                return value, start
        return None
