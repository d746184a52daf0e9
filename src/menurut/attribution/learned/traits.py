"""What can be said of a candidate in words: its cue and what stands around it, the kinds of its parts, the rule behind it.

Each trait is a string with a weight in the model; the weights of an attribution's traits are what `--explain` shows.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from menurut.attribution.learned.decode import Guess
from menurut.attribution.learned.features import normalise
from menurut.attribution.lexicon import Lexicon
from menurut.attribution.phrases import Range
from menurut.attribution.quotations import is_double
from menurut.attribution.reading import Found
from menurut.attribution.rules import RuleReading

_STEPS = (1, 2, 3, 5, 8, 13, 25)
_KINDS_MOST = 100_000  # words kept with their kinds
_LOOKED_AT = 40  # tokens of a content that are looked at
_TELLING = ("comp", "verb", "pred", "quote", "neg", "cue", "pro", "rel", "and", "sub")


@lru_cache(maxsize=16)
def find_traits(lexicon: Lexicon) -> Traits:
    """The traits of a language, built once."""
    return Traits(lexicon, {})


@dataclass(slots=True)
class Traits:
    """Finds the traits of candidates in texts of one language; keeps the kinds of words that it has met."""

    lexicon: Lexicon
    kinds: dict[tuple[str, bool], str]

    def find(self, guess: Guess, rule: str, reading: RuleReading, *, depth: int) -> Iterator[str]:
        """The traits of a guess. `rule` is the name of the rule that found the same cue, empty where none did."""
        low, (first, stop) = reading.tokens.low, guess.cue
        word = " ".join(map(normalise, low[first:stop]))
        frame = rule.partition("/")[0]
        ends, kind = self._around(reading, first, stop), self._kind_at
        before, behind = kind(reading, first - 1), kind(reading, stop)
        yield from (f"cue {word}", f"rule {rule}", f"cue {word} frame {frame}", f"cue -{word[-3:]}", f"cue {word[:3]}-")
        yield from (f"depth {depth} frame {frame}", f"depth {depth} cue {word}")
        yield from (f"before {ends[0]}", f"behind {ends[1]}", f"cue {word} before {ends[0]}", f"cue {word} behind {ends[1]}")
        yield from (f"kinds {before} {behind}", f"kinds {before} {behind} frame {frame}", f"cue {word} kind before {before}")
        yield from (f"cue {word} kind behind {behind}", f"kinds before {kind(reading, first - 2)} {before}")
        yield f"kinds behind {behind} {kind(reading, stop + 1)}"
        yield from self._source_traits(guess, reading, word, frame)
        yield from self._content_traits(guess, reading, word, frame)

    def _around(self, reading: RuleReading, first: int, stop: int) -> tuple[str, str]:
        low = reading.tokens.low
        return (normalise(low[first - 1]) if first else "^", normalise(low[stop]) if stop < len(low) else "$")

    def _source_traits(self, guess: Guess, reading: RuleReading, word: str, frame: str) -> Iterator[str]:
        kind = self._phrase_kind(guess.source, reading)
        side = "none" if guess.source is None else "left" if guess.source[0] < guess.cue[0] else "right"
        yield from (f"source {kind} {side}", f"source {kind} cue {word}", f"source {kind} {side} frame {frame}")
        if guess.source is None:
            return
        low, (first, stop) = reading.tokens.low, guess.source
        gap = guess.cue[0] - stop if side == "left" else first - guess.cue[1]
        yield from (f"source opens {low[first]}", f"source ends {low[stop - 1]}", f"source long {_step(stop - first)}")
        yield from (f"source gap {side} {_step(gap)}", f"source behind {self._kind_at(reading, stop)}")
        yield f"source before {self._kind_at(reading, first - 1)} frame {frame}"

    def _content_traits(self, guess: Guess, reading: RuleReading, word: str, frame: str) -> Iterator[str]:
        side = "".join(sorted({"left" if part[0] < guess.cue[0] else "right" for part in guess.content}))
        first, last = guess.content[0][0], guess.content[-1][1] - 1
        opens, closes = self._kind_at(reading, first), self._kind_at(reading, last)
        size = _step(sum(stop - start for start, stop in guess.content))
        yield from (f"content {side} {size}", f"content {side} {size} frame {frame}", f"content {size} cue {word}")
        yield from (f"content opens {opens} {side}", f"content opens {opens} cue {word}", f"content ends {closes} {side}")
        yield from (f"content word {reading.tokens.low[first]}", f"content behind {self._kind_at(reading, last + 1)} {closes}")
        inside = {
            self._kind_at(reading, i) for start, stop in guess.content for i in range(start, min(stop, start + _LOOKED_AT))
        }
        for kind in _TELLING:
            if kind in inside:
                yield f"content has {kind}"
                yield f"content has {kind} frame {frame}"
        clause = "clause" if inside & {"comp", "verb", "pred"} else "phrase"
        yield from (f"content is {clause} {size}", f"content is {clause} cue {word}")

    def _phrase_kind(self, part: Range | None, reading: RuleReading) -> str:
        if part is None:
            return "none"
        first, stop = part
        kind = self._kind_at(reading, first)
        if stop - first == 1 and kind == "pro":
            return kind
        named = any(reading.tokens.upper[first + 1 : stop]) or kind == "name"
        return f"title {named}" if self.lexicon.is_title(reading.tokens.low[first]) else "name" if named else kind

    def _kind_at(self, reading: RuleReading, i: int) -> str:
        """The kind of a token, as short as tells it apart."""
        low = reading.tokens.low
        if not 0 <= i < len(low):
            return "end"
        key = low[i], reading.tokens.upper[i] and i > 0 and low[i - 1][0].isalnum()
        kind = self.kinds.get(key)
        if kind is None:
            if len(self.kinds) > _KINDS_MOST:
                self.kinds.clear()
            kind = self.kinds[key] = kind_of(*key, self.lexicon)
        return kind


def kind_of(word: str, upper: bool, lexicon: Lexicon) -> str:
    """What kind of word or mark a token is, the first that fits."""
    if not word[0].isalnum():
        return "quote" if is_double(word) else "line" if word[0] == "\n" else word[:1]
    words = lexicon.words
    if upper:
        return "name"
    for kind, listed in (
        ("pro", words.pronouns),
        ("comp", words.complementisers),
        ("rel", words.relativisers),
        ("neg", words.negations),
        ("adv", words.adverbs),
        ("and", words.coordinators),
        ("but", words.contrasts),
        ("sub", words.subordinators),
        ("by", words.agents),
        ("day", words.days),
        ("set", words.settings),
        ("det", words.determiners),
        ("art", words.articles | words.possessives),
        ("cop", words.copulas),
        ("pred", words.predicates),
        ("cue", lexicon.cues),
    ):
        if word in listed:
            return kind
    if word[0].isdigit():
        return "number"
    if lexicon.is_title(word):
        return "title"
    return "verb" if lexicon.is_verb(word) else "other"


def rule_name(found: Found | None) -> str:
    """The rule behind a finding, frame and family; empty where there is none."""
    reading = found.draft.reading if found else None
    return f"{reading.frame.value}/{reading.family.name}" if reading else ""


def _step(count: int) -> str:
    return str(next((step for step in _STEPS if count <= step), "more"))
