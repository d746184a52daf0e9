"""A text as tokens: words, numbers and single marks, each with its place."""

from __future__ import annotations

import re
from dataclasses import dataclass

# A number keeps its separators; a possessive 's is a token of its own so that "Monday's" is still Monday.
# The first choice is what most words are.
_TOKEN = re.compile(r"[a-zA-Z]++(?=[\s,])|[0-9]+(?:[.,][0-9]+)*+|[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*+|\n|\S")
_MARGIN = 16  # empty tokens after the last, so that looking ahead needs no test for the end


@dataclass(frozen=True, slots=True)
class Tokens:
    """`words[i]` is `text[starts[i]:ends[i]]`, `lower[i]` the same in lower case; after `count` tokens come empty ones.

    >>> Tokens.of("Rp118.000, kata dia").words[:4]
    ['Rp', '118.000', ',', 'kata']
    """

    text: str
    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]
    count: int

    @classmethod
    def of(cls, text: str) -> Tokens:
        """The tokens of a text, in one pass."""
        words, starts, ends = [], [], []
        for match in _TOKEN.finditer(text):
            words.append(match.group())
            starts.append(match.start())
            ends.append(match.end())
        count, beyond = len(words), [len(text) + 1] * _MARGIN
        words += [""] * _MARGIN
        starts += beyond
        ends += beyond
        return cls(text, words, [word.lower() for word in words], starts, ends, count)

    def find_any(self, words: frozenset[str]) -> list[int]:
        """The tokens that begin with a digit or are one of these words in lower case."""
        return [index for index, word in enumerate(self.lower) if word in words or "0" <= word < _BEHIND_DIGITS]

    def joined(self, index: int) -> bool:
        """Whether token `index` stands right against the one before it, with no space between."""
        return index > 0 and self.ends[index - 1] == self.starts[index] and self.words[index - 1] != "\n"

    def is_capital(self, index: int) -> bool:
        """Whether the token begins with a capital letter."""
        return self.words[index][:1].isupper()

    def opens_sentence(self, index: int) -> bool:
        """Whether the token is the first of its sentence or line, quotation marks apart."""
        before = index - 1
        while before >= 0 and self.words[before] in _QUOTES:
            before -= 1
        return before < 0 or self.words[before] in _STOPS


_BEHIND_DIGITS = chr(ord("9") + 1)  # words that begin with a digit come before it, and from "0" on
_QUOTES = frozenset("\"'“”‘’«»„(")
_STOPS = frozenset(("\n", ".", "!", "?", ":", "…", "-", "—", "–"))


def small_number(word: str, *, most: int) -> int | None:
    """The value of one or two plain digits if it lies between 1 and `most`, else None.

    >>> small_number("31", most=31), small_number("1.5", most=31), small_number("045", most=99)
    (31, None, None)
    """
    if 1 <= len(word) <= 2 and word.isdecimal() and 1 <= int(word) <= most:
        return int(word)
    return None


def whole_year(word: str) -> int | None:
    """The value of four plain digits between 1000 and 2199, else None."""
    return int(word) if len(word) == 4 and word.isdecimal() and "1000" <= word <= "2199" else None
