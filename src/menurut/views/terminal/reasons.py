"""What speaks for an attribution and against it, and the rule that found it, in plain words.

The model names its reasons as `EVIDENCE` of `menurut.attribution.learned.candidates` and `learned.traits` write them. One that
has no words here is shown as it is.
"""

from __future__ import annotations

import re
from functools import cache

_EVIDENCE = {
    "constant": "what any find begins with",
    "cue": "how much its words look like a cue",
    "source": "doubt about where the source stands",
    "content": "doubt about where the content stands",
    "rule": "a rule found the same cue",
    "same source": "source as the rule has it",
    "same content": "content much as the rule has it",
    "parts of the rule": "content exactly as the rule has it",
}
_FRAMES = {
    "": "that no rule takes for one",
    "subject": "behind its subject",
    "inverted": "behind what is said",
    "clitic": "behind what is said, the speaker a part of it",
    "phrase": "like ‘according to’",
    "held": "like ‘according to her’ in one word",
    "passive": "in the passive",
    "raised": "between somebody and what is said of them",
    "noun": "as a noun",
    "relay": "that names a medium",
    "headline": "in a headline",
    "participle": "like ‘saying that’",
}
_KINDS = {
    "end": "the end of the text",
    "line": "a new line",
    "quote": "a quotation mark",
    "name": "a name",
    "pro": "a pronoun",
    "comp": "a word like ‘that’",
    "rel": "a word like ‘who’",
    "neg": "a negation",
    "adv": "an adverb",
    "and": "a word like ‘and’",
    "but": "a word like ‘but’",
    "sub": "a word like ‘because’",
    "by": "a word like ‘by’",
    "day": "a day",
    "set": "a word of time or place",
    "det": "a word like ‘this’",
    "art": "a word like ‘the’ or ‘his’",
    "cop": "a word like ‘is’",
    "pred": "a word like ‘must’ or ‘can’",
    "cue": "another cue",
    "number": "a number",
    "title": "a title",
    "title True": "a title with a name",
    "title False": "a title without a name",
    "verb": "a verb",
    "other": "a plain word",
    "none": "nothing",
}
_SIDES = {"left": "before the cue", "right": "behind the cue", "leftright": "on both sides of the cue"}
_DEPTHS = {"0": "outside quotations", "1": "inside a quotation"}
_SHAPES = {"clause": "a whole clause", "phrase": "no whole clause"}

_KIND, _FRAME, _SIDE = r"(?P<kind>\S+)", r"(?P<frame>\w*)", r"(?P<side>leftright|left|right)"
_SIZE, _PHRASE = r"(?P<size>\d+|more)", r"(?P<kind>title True|title False|\S+)"
_TRAITS = (
    (r"rule (?P<rule>\S+)", "found by the rule {rule}"),
    (r"rule ", "found by no rule"),
    (r"cue -(?P<letters>\S+)", "a cue that ends in -{letters}"),
    (r"cue (?P<letters>\S+)-", "a cue that begins with {letters}-"),
    (rf"cue (?P<word>.+?) frame {_FRAME}", "the cue {word} {frame}"),
    (rf"cue (?P<word>.+?) kind before {_KIND}", "{kind} before the cue {word}"),
    (rf"cue (?P<word>.+?) kind behind {_KIND}", "{kind} behind the cue {word}"),
    (r"cue (?P<word>.+?) before (?P<other>.+)", "{other} before the cue {word}"),
    (r"cue (?P<word>.+?) behind (?P<other>.+)", "{other} behind the cue {word}"),
    (r"cue (?P<word>.+)", "the cue {word}"),
    (rf"depth (?P<depth>\d) frame {_FRAME}", "{depth}, a cue {frame}"),
    (r"depth (?P<depth>\d) cue (?P<word>.+)", "{depth}, the cue {word}"),
    (r"before (?P<other>.+)", "{other} before the cue"),
    (r"behind (?P<other>.+)", "{other} behind the cue"),
    (rf"kinds before {_KIND} (?P<next>\S+)", "{kind}, then {next} before the cue"),
    (rf"kinds behind {_KIND} (?P<next>\S+)", "{kind}, then {next} behind the cue"),
    (rf"kinds {_KIND} (?P<next>\S+) frame {_FRAME}", "between {kind} and {next}, a cue {frame}"),
    (rf"kinds {_KIND} (?P<next>\S+)", "a cue between {kind} and {next}"),
    (r"source opens (?P<other>.+)", "a source that begins with {other}"),
    (r"source ends (?P<other>.+)", "a source that ends in {other}"),
    (rf"source long {_SIZE}", "a source of {size}"),
    (rf"source gap {_SIDE} {_SIZE}", "{size} between a source {side} and the cue"),
    (rf"source behind {_KIND}", "{kind} behind the source"),
    (rf"source before {_KIND} frame {_FRAME}", "{kind} before the source, a cue {frame}"),
    (rf"source none none frame {_FRAME}", "no source, a cue {frame}"),
    (r"source none none", "no source"),
    (r"source none cue (?P<word>.+)", "no source, the cue {word}"),
    (rf"source {_PHRASE} {_SIDE} frame {_FRAME}", "{kind} as source {side}, a cue {frame}"),
    (rf"source {_PHRASE} {_SIDE}", "{kind} as source {side}"),
    (rf"source {_PHRASE} cue (?P<word>.+)", "{kind} as source of the cue {word}"),
    (rf"content {_SIDE} {_SIZE} frame {_FRAME}", "content of {size} {side}, a cue {frame}"),
    (rf"content {_SIDE} {_SIZE}", "content of {size} {side}"),
    (rf"content {_SIZE} cue (?P<word>.+)", "content of {size}, the cue {word}"),
    (rf"content opens {_KIND} cue (?P<word>.+)", "content that begins with {kind}, the cue {word}"),
    (rf"content opens {_KIND} {_SIDE}", "content {side} that begins with {kind}"),
    (rf"content ends {_KIND} {_SIDE}", "content {side} that ends in {kind}"),
    (r"content word (?P<other>.+)", "content that begins with {other}"),
    (rf"content behind {_KIND} (?P<next>\S+)", "{kind} behind content that ends in {next}"),
    (rf"content has {_KIND} frame {_FRAME}", "{kind} in the content, a cue {frame}"),
    (rf"content has {_KIND}", "{kind} in the content"),
    (rf"content is (?P<shape>\w+) {_SIZE}", "content of {size}, {shape}"),
    (r"content is (?P<shape>\w+) cue (?P<word>.+)", "content that is {shape}, the cue {word}"),
)


def reason_words(name: str) -> str:
    """A reason of the model in words; its own name where there are none.

    >>> reason_words("cue mengatakan behind bahwa")
    '‘bahwa’ behind the cue ‹mengatakan›'
    >>> reason_words("content left 13 frame inverted")
    'content of 9 to 13 words before the cue, a cue behind what is said'
    """
    if name in _EVIDENCE:
        return _EVIDENCE[name]
    for pattern, words in _find_patterns():
        if match := pattern.fullmatch(name):
            return words.format(**{group: _VALUES[group](value) for group, value in match.groupdict().items()})
    return name


def rule_words(name: str) -> str:
    """Where the cue of a rule stands, in words.

    >>> rule_words("inverted/say-after"), rule_words("continued")
    ('a cue behind what is said', 'a quotation that goes on without a cue')
    """
    if name == "continued":
        return "a quotation that goes on without a cue"
    if name == "colon":
        return "somebody and a colon"
    frame = name.partition("/")[0]
    return f"a cue {_FRAMES.get(frame, frame)}"


@cache
def _find_patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern, re.DOTALL), words) for pattern, words in _TRAITS)


def _kind(name: str) -> str:
    return _KINDS.get(name) or _quote(name)


def _quote(word: str) -> str:
    """A word or mark of the text; `^` and `$` stand for its ends."""
    return {"\n": "a new line", "^": "the beginning of the text", "$": "the end of the text"}.get(word) or f"‘{word}’"


def _size(step: str) -> str:
    least = {"1": "", "2": "", "3": "", "5": "4 to ", "8": "6 to ", "13": "9 to ", "25": "14 to ", "more": "more than 25"}
    number = "" if step == "more" else step
    return f"{least.get(step, 'up to ')}{number} word{'s' if step != '1' else ''}"


_VALUES = {
    "rule": str,
    "letters": str,
    "word": lambda word: f"‹{word}›",
    "other": _quote,
    "kind": _kind,
    "next": _kind,
    "frame": lambda frame: _FRAMES.get(frame, frame),
    "side": _SIDES.__getitem__,
    "size": _size,
    "depth": lambda depth: _DEPTHS.get(depth, "deep inside quotations"),
    "shape": lambda shape: _SHAPES.get(shape, shape),
}
