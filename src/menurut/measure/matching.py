"""Spans as sets of tokens, and who pairs with whom.

A token is a word or a single other character that is no white space; a span is the set of tokens that it touches, so that
blanks and cuts inside a word never matter and punctuation does. Source: the token-wise metrics of Citron and PolNeAR.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from menurut.measure.brat import Marked
from menurut.model import Span

TokenSet = frozenset[int]
Role = Callable[["TokenMarks"], TokenSet]
HALF = 0.5
_TOKEN = re.compile(r"\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class TokenMarks:
    """An attribution as three sets of token numbers.

    `kind` says how much of its content is quoted, `order` is its place in the list, `marked` is what it was made of.
    """

    source: TokenSet
    cue: TokenSet
    content: TokenSet
    kind: str
    order: int
    marked: Marked

    @property
    def parts(self) -> TokenSet:
        """The tokens of all roles."""
        return self.source | self.cue | self.content


@dataclass(frozen=True, slots=True)
class Pair:
    gold: TokenMarks
    predicted: TokenMarks
    overlap: float


class TokenText:
    """A text cut into tokens, ready to turn spans into token sets."""

    def __init__(self, text: str) -> None:
        places = [match.span() for match in _TOKEN.finditer(text)]
        self._starts = [start for start, _ in places]
        self._ends = [end for _, end in places]
        quoted = _find_quoted(text)
        self._quoted = [quoted[start] for start in self._starts]
        self._words = frozenset(i for i, start in enumerate(self._starts) if text[start].isalnum() or text[start] == "_")

    def tokens(self, spans: Iterable[Span]) -> TokenSet:
        """The numbers of the tokens that the spans touch."""
        return frozenset(
            number
            for span in spans
            for number in range(bisect_right(self._ends, span.start), bisect_left(self._starts, span.end))
        )

    def words(self, tokens: TokenSet) -> TokenSet:
        """The same without punctuation."""
        return tokens & self._words

    def mark(self, marked: Iterable[Marked]) -> list[TokenMarks]:
        """The attributions as token sets; those that touch no token are left out."""
        found = []
        for order, one in enumerate(marked):
            source, cue, content = self.tokens(one.source), self.tokens(one.cue), self.tokens(one.content)
            if source or cue or content:
                found.append(TokenMarks(source, cue, content, self._kind(content), order, one))
        return found

    def _kind(self, content: TokenSet) -> str:
        words = self.words(content)
        share = sum(self._quoted[word] for word in words) / len(words) if words else 0.0
        return "direct" if share >= 0.9 else "mixed" if share > 0 else "indirect"


def _find_quoted(text: str) -> list[bool]:
    flags, inside = [], False
    for index, char in enumerate(text):
        two = text[index : index + 2]
        if char == "\n" or char in "”»" or two == "''":
            inside = False
        elif char in "“„«" or two == "``":
            inside = True
        elif char == '"':
            inside = not inside
        flags.append(inside)
    return flags


def source_of(one: TokenMarks) -> TokenSet:
    return one.source


def cue_of(one: TokenMarks) -> TokenSet:
    return one.cue


def content_of(one: TokenMarks) -> TokenSet:
    return one.content


def overlap(one: TokenSet, other: TokenSet) -> float:
    """Intersection over union; 0 where either is empty."""
    return len(one & other) / len(one | other) if one and other else 0.0


def pair(gold: Sequence[TokenMarks], predicted: Sequence[TokenMarks], role: Role) -> list[Pair]:
    """One-to-one pairs whose role overlaps, best first; ties go to the better cue, then source, then order."""
    candidates = []
    for one in gold:
        for other in predicted:
            if value := overlap(role(one), role(other)):
                rank = (-value, -overlap(one.cue, other.cue), -overlap(one.source, other.source), one.order, other.order)
                candidates.append((rank, Pair(one, other, value)))
    taken_gold, taken_predicted, pairs = set(), set(), []
    for _, candidate in sorted(candidates, key=lambda item: item[0]):
        if candidate.gold.order not in taken_gold and candidate.predicted.order not in taken_predicted:
            taken_gold.add(candidate.gold.order)
            taken_predicted.add(candidate.predicted.order)
            pairs.append(candidate)
    return pairs


def same_source(one: TokenMarks, other: TokenMarks) -> bool:
    """The sources share a token, or neither has one."""
    return bool(one.source & other.source) or not (one.source or other.source)


def is_whole(one: TokenMarks, other: TokenMarks) -> bool:
    """Whether both count as the same attribution: contents overlap by half or more, and the sources agree."""
    return overlap(one.content, other.content) >= HALF and same_source(one, other)


@dataclass(frozen=True, slots=True)
class Comparison:
    """What was found in a text beside what one annotator marked in it, and who pairs with whom.

    `cues` and `contents` are the pairs by that role; `whole` are those of `contents` that count as the same attribution:
    contents overlap by half or more, and sources share a token or neither has one.
    """

    tokens: TokenText
    gold: tuple[TokenMarks, ...]
    found: tuple[TokenMarks, ...]
    cues: tuple[Pair, ...]
    contents: tuple[Pair, ...]
    whole: tuple[Pair, ...]


def compare(tokens: TokenText, gold: Iterable[Marked], predicted: Iterable[Marked]) -> Comparison:
    """Both sides as token sets, paired."""
    marked, found = tokens.mark(gold), tokens.mark(predicted)
    contents = pair(marked, found, content_of)
    whole = tuple(p for p in contents if p.overlap >= HALF and same_source(p.gold, p.predicted))
    return Comparison(tokens, tuple(marked), tuple(found), tuple(pair(marked, found, cue_of)), tuple(contents), whole)
