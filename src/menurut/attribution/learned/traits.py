"""What can be said of a candidate in words: its cue and what stands around it, the kinds of its parts, the rule behind it.

Each trait is a string with a weight in the model; the weights of an attribution's traits are what `--explain` shows.
"""

from __future__ import annotations

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
_OF_CLAUSES = frozenset(("comp", "verb", "pred"))
_TELLING = ("comp", "verb", "pred", "quote", "neg", "cue", "pro", "rel", "and", "sub")


def find_kinds(reading: RuleReading) -> list[str]:
    """The kind of each token of a text, as short as tells it apart; two more at the end stand for what is not there."""
    low, upper, known = reading.tokens.low, reading.tokens.upper, _known_kinds(reading.lexicon)
    if len(known) > _KINDS_MOST:
        known.clear()
    kinds, inside = [], False
    for word, capital in zip(low, upper, strict=True):
        key = word, capital and inside
        kind = known.get(key)
        if kind is None:
            kind = known[key] = kind_of(*key, reading.lexicon)
        kinds.append(kind)
        inside = word[0].isalnum()
    return [*kinds, "end", "end"]


@lru_cache(maxsize=16)
def _known_kinds(lexicon: Lexicon) -> dict[tuple[str, bool], str]:
    return {}


def find_traits(guess: Guess, rule: str, reading: RuleReading, kinds: list[str], *, depth: int) -> list[str]:
    """The traits of a guess. `rule` names the rule that found the same cue, empty where none did; `kinds` are all of a text."""
    low, (first, stop) = reading.tokens.low, guess.cue
    word = " ".join(map(normalise, low[first:stop]))
    frame = rule.partition("/")[0]
    left = normalise(low[first - 1]) if first else "^"
    right = normalise(low[stop]) if stop < len(low) else "$"
    further, before, behind = kinds[first - 2], kinds[first - 1], kinds[stop]
    return [
        *(f"cue {word}", f"rule {rule}", f"cue {word} frame {frame}", f"cue -{word[-3:]}", f"cue {word[:3]}-"),
        *(f"depth {depth} frame {frame}", f"depth {depth} cue {word}"),
        *(f"before {left}", f"behind {right}", f"cue {word} before {left}", f"cue {word} behind {right}"),
        *(f"kinds {before} {behind}", f"kinds {before} {behind} frame {frame}", f"cue {word} kind before {before}"),
        *(f"cue {word} kind behind {behind}", f"kinds before {further} {before}", f"kinds behind {behind} {kinds[stop + 1]}"),
        *_source_traits(guess, reading, kinds, word, frame),
        *_content_traits(guess, reading, kinds, word, frame),
    ]


def _source_traits(guess: Guess, reading: RuleReading, kinds: list[str], word: str, frame: str) -> list[str]:
    kind = _phrase_kind(guess.source, reading, kinds)
    side = "none" if guess.source is None else "left" if guess.source[0] < guess.cue[0] else "right"
    traits = [f"source {kind} {side}", f"source {kind} cue {word}", f"source {kind} {side} frame {frame}"]
    if guess.source is None:
        return traits
    low, (first, stop) = reading.tokens.low, guess.source
    gap = guess.cue[0] - stop if side == "left" else first - guess.cue[1]
    return [
        *traits,
        *(f"source opens {low[first]}", f"source ends {low[stop - 1]}", f"source long {_step(stop - first)}"),
        *(f"source gap {side} {_step(gap)}", f"source behind {kinds[stop]}", f"source before {kinds[first - 1]} frame {frame}"),
    ]


def _content_traits(guess: Guess, reading: RuleReading, kinds: list[str], word: str, frame: str) -> list[str]:
    side = "".join(sorted({"left" if part[0] < guess.cue[0] else "right" for part in guess.content}))
    first, last = guess.content[0][0], guess.content[-1][1] - 1
    opens, closes = kinds[first], kinds[last]
    size = _step(sum([stop - start for start, stop in guess.content]))
    inside = set().union(*(kinds[start : min(stop, start + _LOOKED_AT)] for start, stop in guess.content))
    telling = [kind for kind in _TELLING if kind in inside]
    clause = "clause" if inside & _OF_CLAUSES else "phrase"
    return [
        *(f"content {side} {size}", f"content {side} {size} frame {frame}", f"content {size} cue {word}"),
        *(f"content opens {opens} {side}", f"content opens {opens} cue {word}", f"content ends {closes} {side}"),
        *(f"content word {reading.tokens.low[first]}", f"content behind {kinds[last + 1]} {closes}"),
        *[f"content has {kind}" for kind in telling],
        *[f"content has {kind} frame {frame}" for kind in telling],
        *(f"content is {clause} {size}", f"content is {clause} cue {word}"),
    ]


def _phrase_kind(part: Range | None, reading: RuleReading, kinds: list[str]) -> str:
    if part is None:
        return "none"
    first, stop = part
    kind = kinds[first]
    if stop - first == 1 and kind == "pro":
        return kind
    named = any(reading.tokens.upper[first + 1 : stop]) or kind == "name"
    return f"title {named}" if reading.lexicon.is_title(reading.tokens.low[first]) else "name" if named else kind


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
