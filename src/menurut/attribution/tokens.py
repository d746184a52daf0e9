"""A text as words and marks, in parallel lists: what every walk through a sentence looks at."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field

from menurut.model import Span

_TOKEN = re.compile(
    r"[a-zA-Z]++(?=[\s,])"  # nearly every word
    r"|(?:[^\W\d_]\.){2,}+"  # U.S.
    r"|[^\W\d_]*+\d+(?:[.,:/]\d+)*(?:-[^\W\d_]+)*(?!\w)"  # 1.500, 21/10, 15.00, Rp118.000
    r"|\w+(?:[-’'‑/]\w+|\.[a-z]\w*)*+"  # disebut-sebut, Jum'at, detik.com
    r"|``|''|´´|&(?:quot|[lr]dquo);|&#(?:34|822[01]);|--+|\.\.+|\n+|[^\w\s]"
)


@dataclass(slots=True)
class Tokens:
    """`low[i]` is token i in lower case, `start[i]` and `end[i]` its place in the text.

    `upper[i]`: whether it has a capital letter, at its head or inside (*Tirta*, *detikJabar*). `marks` are the numbers of those
    that begin with no letter or digit, line breaks among them.
    """

    text: str
    low: list[str] = field(default_factory=list)
    start: array[int] = field(default_factory=lambda: array("l"))
    end: array[int] = field(default_factory=lambda: array("l"))
    upper: list[bool] = field(default_factory=list)
    marks: array[int] = field(default_factory=lambda: array("l"))

    def marks_among(self, first: int, stop: int) -> array[int]:
        """The marks among tokens `first` to `stop`."""
        return self.marks[bisect_left(self.marks, first) : bisect_left(self.marks, stop)]

    def within(self, span: Span) -> range:
        """The numbers of the tokens that begin inside a span."""
        return range(bisect_left(self.start, span.start), bisect_left(self.start, span.end))

    def touched(self, spans: Iterable[Span]) -> tuple[tuple[int, int], ...]:
        """The tokens that spans touch, as ranges in order; ranges that meet are one."""
        ranges: list[tuple[int, int]] = []
        for span in sorted(spans):
            first, stop = bisect_right(self.end, span.start), bisect_left(self.start, span.end)
            if ranges and first <= ranges[-1][1] < stop:
                ranges[-1] = (ranges[-1][0], stop)
            elif first < stop and not (ranges and stop <= ranges[-1][1]):
                ranges.append((first, stop))
        return tuple(ranges)

    def add(self, word: str, start: int) -> None:
        first = word[0]
        if not first.isalnum():
            self.marks.append(len(self.low))
        self.low.append(word.lower())
        self.start.append(start)
        self.end.append(start + len(word))
        self.upper.append(first.isupper() or (first.islower() and not word.islower()))


def read_tokens(text: str, function_words: tuple[str, ...]) -> Tokens:
    """The tokens of a text in order; line breaks are tokens too.

    A function word that a scraper glued to the name after it (*dikutip dariAntara*) is split off.

    >>> read_tokens("Kata dia, 1.500 orang kepadaNHK.", ("kepada",)).low
    ['kata', 'dia', ',', '1.500', 'orang', 'kepada', 'nhk', '.']
    """
    tokens = Tokens(text)
    low, starts, ends, upper = tokens.low, tokens.start, tokens.end, tokens.upper
    find, stop = text.find, 0
    for word in _TOKEN.findall(text):
        start = find(word, stop)
        stop = start + len(word)
        if word.islower() and word.isalpha():
            low.append(word)
            starts.append(start)
            ends.append(stop)
            upper.append(False)
        elif cut := _glue_at(word, function_words):
            tokens.add(word[:cut], start)
            tokens.add(word[cut:], start + cut)
        else:
            tokens.add(word, start)
    return tokens


def _glue_at(word: str, function_words: tuple[str, ...]) -> int:
    """Where the name begins behind a function word; 0 where nothing is glued."""
    rest = word[1:]
    if not rest or rest.islower() or word.isupper() or rest.lower() == rest:
        return 0
    low = word.lower()
    for glued in function_words:
        if low.startswith(glued) and not word[len(glued) :].islower():
            return len(glued)
    return 0
