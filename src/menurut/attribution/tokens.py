"""A text as words and marks, in parallel lists: what every walk through a sentence looks at."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S.
    r"|\d+(?:[.,:/]\d+)*"  # 1.500, 21/10, 15.00
    r"|\w+(?:[-’'‑/]\w+|\.[a-z]\w*)*"  # disebut-sebut, Jum'at, detik.com
    r"|``|''|--+|\.\.+|\n+|[^\w\s]"
)
_GLUED = re.compile(r"^([a-z]+)([A-Z].*)$")


@dataclass(slots=True)
class Tokens:
    """`low[i]` is token i in lower case, `start[i]` and `end[i]` its place in the text, `upper[i]` whether it is capitalised."""

    text: str
    low: list[str] = field(default_factory=list)
    start: list[int] = field(default_factory=list)
    end: list[int] = field(default_factory=list)
    upper: list[bool] = field(default_factory=list)

    def add(self, word: str, start: int) -> None:
        self.low.append(word.lower())
        self.start.append(start)
        self.end.append(start + len(word))
        self.upper.append(word[0].isupper())


def read_tokens(text: str, function_words: frozenset[str]) -> Tokens:
    """The tokens of a text in order; line breaks are tokens too.

    A function word that a scraper glued to the name after it (*dikutip dariAntara*) is split off.

    >>> read_tokens("Kata dia, 1.500 orang.", frozenset()).low
    ['kata', 'dia', ',', '1.500', 'orang', '.']
    """
    tokens = Tokens(text)
    for match in _TOKEN.finditer(text):
        word = match.group()
        if word[-1].isupper() or not word.islower():
            glued = _GLUED.match(word)
            if glued and glued[1] in function_words:
                tokens.add(glued[1], match.start())
                tokens.add(glued[2], match.start() + len(glued[1]))
                continue
        tokens.add(word, match.start())
    return tokens
