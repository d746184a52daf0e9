"""Sentences as the walk sees them: a row of items, each a word, a mark, or a whole quotation."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain

from menurut.attribution.lexicon import Lexicon
from menurut.attribution.quotations import Quotation
from menurut.attribution.tokens import Tokens

QUOTE = "“…”"  # no token of a text looks like this
STOPS = frozenset((".", "?", "!", "…", "..", "...", "...."))
SPOKEN = STOPS | {",", ";"}
_SPEECH = 8  # tokens of a quotation that is speech with a comma behind it
_TRAILING = STOPS | {",", ";"}
_SPEAKER_LONGEST = 8  # tokens
_LONGEST = 250  # items; a longer sentence is cut, so that no walk grows with the text


@dataclass(slots=True)
class Clause:
    """Items in order. `first[i]`, `last[i]` are the tokens of item i, `low[i]` its word in lower case (`QUOTE` for quotations).

    `stop` is where the final marks begin. `depth` counts the quotations around it, `paragraph` the paragraphs before it.
    """

    tokens: Tokens
    depth: int
    paragraph: int
    first: list[int] = field(default_factory=list)
    last: list[int] = field(default_factory=list)
    low: list[str] = field(default_factory=list)
    upper: list[bool] = field(default_factory=list)
    quotations: dict[int, Quotation] = field(default_factory=dict)
    stop: int = 0

    def add_words(self, first: int, stop: int) -> None:
        """Take in tokens `first` to `stop`, each as an item."""
        self.first.extend(range(first, stop))
        self.last.extend(range(first, stop))
        self.low.extend(self.tokens.low[first:stop])
        self.upper.extend(self.tokens.upper[first:stop])

    def add_quotation(self, quotation: Quotation) -> None:
        """Take in a quotation as one item."""
        self.quotations[len(self.low)] = quotation
        self.first.append(quotation.first)
        self.last.append(quotation.last)
        self.low.append(QUOTE)
        self.upper.append(self.tokens.upper[quotation.first])

    def ends_with_stop(self, item: int) -> bool:
        """Whether the quotation at `item` holds a full sentence: a stop stands just inside its closing mark."""
        quotation = self.quotations[item]
        inside = quotation.last - 1 if quotation.closed else quotation.last
        return self.tokens.low[inside] in STOPS

    def is_spoken(self, item: int) -> bool:
        """Whether the item is a quotation that ends as speech does before its speaker, with a comma or stop."""
        quotation = self.quotations.get(item)
        if quotation is None or not quotation.closed:
            return False
        comma = item + 1 < len(self.low) and self.low[item + 1] == ","
        return self.tokens.low[quotation.last - 1] in SPOKEN or (comma and quotation.last - quotation.first > _SPEECH)

    def without(self, holes: list[tuple[int, int]]) -> tuple[Clause, list[int]]:
        """The clause without the items in `holes`, and for each item left its number here."""
        gone = {i for first, stop in holes for i in range(first, stop)}
        left = [i for i in range(len(self.low)) if i not in gone]
        view = Clause(self.tokens, self.depth, self.paragraph)
        view.first = [self.first[i] for i in left]
        view.last = [self.last[i] for i in left]
        view.low = [self.low[i] for i in left]
        view.upper = [self.upper[i] for i in left]
        view.quotations = {k: self.quotations[i] for k, i in enumerate(left) if i in self.quotations}
        view.stop = sum(1 for i in left if i < self.stop)
        return view, left


def find_clauses(
    tokens: Tokens, first: int, stop: int, quotations: list[Quotation], lexicon: Lexicon, *, depth: int = 0, paragraph: int = 0
) -> Iterator[Clause]:
    """The sentences among tokens `first` to `stop`, quotations taken as one item each."""
    clause = Clause(tokens, depth, paragraph)
    opening = {quotation.first: quotation for quotation in quotations}
    edges = _find_edges(tokens, first, stop, opening)
    i = first
    while i < stop:
        broken = False
        if i in opening:
            clause.add_quotation(opening[i])
            i = opening[i].last + 1
        elif tokens.low[i] == "." and clause.low and _is_abbreviated(clause, i, lexicon):
            clause.last[-1] = i
            i += 1
        elif tokens.low[i][0] == "\n":
            broken = clause.low[-1:] not in ([":"], [QUOTE])
            i += 1
        else:
            edge = min(max(i + 1, edges[bisect_left(edges, i)]), i + _LONGEST - len(clause.low))
            clause.add_words(i, edge)
            i = edge
        if clause.low and (i >= stop or broken or len(clause.low) >= _LONGEST or _ends(clause, i, stop, lexicon)):
            yield _closed(clause)
            clause = Clause(tokens, depth, paragraph)


def _find_edges(tokens: Tokens, first: int, stop: int, opening: dict[int, Quotation]) -> array[int]:
    """The stops, line breaks and quotations of `opening` in order, and `stop`: a sentence ends only before or behind them."""
    low = tokens.low
    edges = (i for i in tokens.marks_among(first, stop) if low[i] in STOPS or i in opening or low[i][0] == "\n")
    return array("l", chain(edges, (stop,)))


def _closed(clause: Clause) -> Clause:
    clause.stop = len(clause.low)
    while clause.stop and clause.low[clause.stop - 1] in _TRAILING:
        clause.stop -= 1
    return clause


def _ends(clause: Clause, i: int, stop: int, lexicon: Lexicon) -> bool:
    """Whether the sentence ends after the last item, token `i` being the next one."""
    tokens, last = clause.tokens, clause.low[-1]
    if last == QUOTE:
        item = len(clause.low) - 1
        if not clause.ends_with_stop(item) or (not tokens.upper[i] and tokens.low[i] not in "“\"'‘"):
            return False
        return not _names_speaker(clause, i, stop, lexicon)
    if last not in STOPS or tokens.low[i] in STOPS or tokens.low[i] in ")]":
        return False
    if tokens.text[tokens.start[i]].islower():
        return last == "." and not _names_speaker_late(clause, i, stop, lexicon)
    return True


def _is_abbreviated(clause: Clause, stop: int, lexicon: Lexicon) -> bool:
    """Whether the full stop at token `stop` belongs to the word before it: *Mr.*, *B.* before a name."""
    tokens, word, last = clause.tokens, clause.low[-1], clause.last[-1]
    if word in lexicon.abbreviations:
        return tokens.end[last] == tokens.start[stop]
    return len(word) == 1 and tokens.upper[last] and stop + 1 < len(tokens.low) and tokens.upper[stop + 1]


def _names_speaker_late(clause: Clause, i: int, stop: int, lexicon: Lexicon) -> bool:
    """Whether token `i` begins *said X* behind a quotation with its full stop outside."""
    return clause.low[-2:-1] == [QUOTE] and _says(clause.tokens, i, stop, lexicon)


def _says(tokens: Tokens, i: int, stop: int, lexicon: Lexicon) -> bool:
    """Whether *said X* begins at token `i`."""
    length, readings = lexicon.readings_at(tokens.low, i)
    following = i + length
    if any(r.frame == "clitic" for r in readings):
        return True
    if following >= stop or not any(r.frame == "inverted" for r in readings):
        return False
    word = tokens.low[following]
    return tokens.upper[following] or word in lexicon.words.pronouns or lexicon.is_title(word)


def _names_speaker(clause: Clause, i: int, stop: int, lexicon: Lexicon) -> bool:
    """Whether token `i` behind a quotation begins *said X* or, behind a question or a call, *X said*."""
    tokens, words = clause.tokens, lexicon.words
    if _says(tokens, i, stop, lexicon):
        return True
    quotation = clause.quotations[len(clause.low) - 1]
    if not quotation.closed or tokens.low[quotation.last - 1] not in "?!":
        return False
    for k in range(i + 1, min(i + _SPEAKER_LONGEST, stop)):
        length, readings = lexicon.readings_at(tokens.low, k)
        if any(r.frame == "subject" and r.family.neutral for r in readings):
            k += length
            return k >= stop or not (
                tokens.upper[k] or tokens.low[k] in words.complementisers | words.pronouns | words.articles
            )
        if tokens.low[k] in STOPS and tokens.low[k - 1] not in lexicon.abbreviations:
            return False
    return False
