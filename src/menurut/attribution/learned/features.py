"""What the network is told of each token: its word, its place in the text, and what the rules made of it.

Training and reading share this module, so that a model never meets features that it was not trained on.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from menurut.attribution.lexicon import Lexicon
from menurut.attribution.phrases import Range
from menurut.attribution.quotations import is_double
from menurut.attribution.tokens import Tokens
from menurut.language.cue_words import Frame
from menurut.model import Act

LEFT, RIGHT = 56, 72  # tokens before and behind a cue where its source and content are looked for: all but one in a hundred
WINDOW = LEFT + 1 + RIGHT

FLAGS = {"quoted": 2, "rule cue": 3, "rule source": 2, "rule content": 3, "content starts": 2, "content ends": 2, "region": 3}
RULE_FLAGS = ("rule cue", "rule source", "rule content", "content starts", "content ends")
SUMS = {"line": 3, "sentence": 4, "quote": 4, "comma": 4}  # what is counted between cue and token, and how far it is told apart
ROLE_CODES = 13  # 0: the rules gave the token no role beside this cue; then inside, start, end, single for three roles

_LISTS = (
    *("negations", "adverbs", "particles", "likeness", "pronouns", "first_person", "settings", "occasions", "complementisers"),
    *("relativisers", "coordinators", "contrasts", "subordinators", "agents", "determiners", "predicates", "places", "days"),
    *("bodies", "media", "urgings", "undertakings"),
)  # of `CueWords`
CLASSES = (
    "cue",
    "cue of one word",
    *(f"act {act.value}" for act in Act),
    *(f"frame {frame.value}" for frame in Frame),
    "weak",
    "clause",
    *_LISTS,
    "title",
    "verb",
)
_NUMBER = {name: number for number, name in enumerate(CLASSES)}


@dataclass(frozen=True, slots=True)
class Proposal:
    """An attribution that the rules found, as ranges of tokens. `cue` is None where it has none."""

    cue: Range | None
    source: tuple[Range, ...]
    content: tuple[Range, ...]


@dataclass(frozen=True, slots=True)
class Features:
    """`words` and `shapes` of T tokens, `flags` (T, 7) after `FLAGS`, `sums` (T, 4) after `SUMS`, from the head of the text.

    `proposals` are what the rules found, by the first token of the cue.
    """

    words: list[str]
    shapes: NDArray[np.int64]
    flags: NDArray[np.int64]
    sums: NDArray[np.int64]
    proposals: dict[int, Proposal]

    def without_rules(self) -> Features:
        """The same, as if the rules had found nothing."""
        flags = self.flags.copy()
        flags[:, [list(FLAGS).index(name) for name in RULE_FLAGS]] = 0
        return Features(self.words, self.shapes, flags, self.sums, {})


def read_features(
    tokens: Tokens, proposals: Sequence[Proposal], *, quoted: Iterable[Range], furniture: Iterable[Range], title: Range | None
) -> Features:
    """The features of a text. `quoted`, `furniture` and `title` are ranges of tokens."""
    low = tokens.low
    flags = dict.fromkeys(FLAGS, np.zeros(0, np.int64)) | {name: np.zeros(len(low), np.int64) for name in FLAGS}
    for start, stop in quoted:
        flags["quoted"][start:stop] = 1
    for start, stop in furniture:
        flags["region"][start:stop] = 1
    if title:
        flags["region"][title[0] : title[1]] = 2
    for proposal in proposals:
        _flag(flags, proposal)
    forms = [_form(word) for word in low]
    marks = np.array([mark for _, mark, _ in forms], np.int64)
    sums = (
        np.stack([np.cumsum(marks == kind) for kind in range(1, len(SUMS) + 1)], axis=1)
        if low
        else np.zeros((0, len(SUMS)), int)
    )
    return Features(
        [word for word, _, _ in forms],
        np.array(
            [3 if upper and not shape else shape for (_, _, shape), upper in zip(forms, tokens.upper, strict=True)], np.int64
        ),
        np.stack(list(flags.values()), axis=1),
        sums,
        {proposal.cue[0]: proposal for proposal in reversed(proposals) if proposal.cue},
    )


def _flag(flags: dict[str, NDArray[np.int64]], proposal: Proposal) -> None:
    if proposal.cue:
        start, stop = proposal.cue
        flags["rule cue"][start:stop] = 2
        flags["rule cue"][start] = 1
    for start, stop in proposal.source:
        flags["rule source"][start:stop] = 1
    for start, stop in proposal.content:
        flags["rule content"][start:stop] = np.minimum(flags["rule content"][start:stop] + 1, 2)
        flags["content starts"][start] = 1
        flags["content ends"][stop - 1] = 1


def normalise(word: str) -> str:
    """The form of a token, in lower case, that the network knows: digits are alike, so are line breaks.

    >>> normalise("2.025"), normalise("kata")
    ('0.000', 'kata')
    """
    if word[0] == "\n":
        return "\n"
    if word[0].isdigit():
        return "".join("0" if char.isdigit() else char for char in word[:6])
    return word


@lru_cache(maxsize=100_000)
def _form(word: str) -> tuple[str, int, int]:
    """The normalised word, its kind of mark, and its shape: 1 a number, 2 a mark, 0 a word (3 where it has a capital)."""
    return normalise(word), _mark(word), 1 if word[0].isdigit() else 0 if word[0].isalnum() else 2


def _mark(word: str) -> int:
    """1 for a line break, 2 for the end of a sentence, 3 for a double quotation mark, 4 for a comma, else 0."""
    if word[0].isalnum():
        return 0
    if word[0] == "\n":
        return 1
    if word in ".!?;…":
        return 2
    return 3 if is_double(word) else 4 * (word == ",")


def classes_of(word: str, lexicon: Lexicon) -> tuple[int, ...]:
    """The numbers in `CLASSES` of what the language pack says of a word."""
    named: set[str] = set()
    for words, readings in lexicon.cues.get(word, ()):
        named.add("cue")
        if len(words) > 1:
            continue
        named.add("cue of one word")
        for reading in readings:
            named |= {f"act {reading.family.act.value}", f"frame {reading.frame.value}"}
            named |= {name for name in ("weak", "clause") if getattr(reading.family, name)}
    named |= {name for name in _LISTS if word in getattr(lexicon.words, name)}
    if lexicon.is_title(word):
        named.add("title")
    if lexicon.is_verb(word):
        named.add("verb")
    return tuple(sorted(_NUMBER[name] for name in named))


def read_windows(features: Features, cues: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.bool_], NDArray[np.int64]]:
    """The surroundings of P cues, given by their first tokens.

    Returns the tokens (P, WINDOW), which of them exist, and the codes (P, WINDOW, 5): what is counted between cue
    and token after `SUMS`, and the role that the rules gave the token beside this cue.
    """
    last = len(features.words) - 1
    places = cues[:, None] + np.arange(-LEFT, RIGHT + 1)
    exists = (places >= 0) & (places <= last)
    places = np.minimum(np.maximum(places, 0), last)
    reach = np.array(list(SUMS.values()))
    codes = np.empty((*places.shape, len(SUMS) + 1), np.int64)
    between = codes[..., :-1]
    np.subtract(features.sums[places], (features.sums[cues] - reach)[:, None], out=between)
    np.maximum(between, 0, out=between)
    np.minimum(between, 2 * reach, out=between)
    codes[..., -1] = _role_codes(features, cues)
    return places, exists, codes


def _role_codes(features: Features, cues: NDArray[np.int64]) -> NDArray[np.int64]:
    codes = np.zeros((len(cues), WINDOW), np.int64)
    for row, cue in zip(codes, cues.tolist(), strict=True):
        proposal = features.proposals.get(cue)
        if proposal is None:
            continue
        for base, ranges in ((1, proposal.content), (5, proposal.source), (9, (proposal.cue,))):
            for start, stop in filter(None, ranges):
                _code(row, start - cue + LEFT, stop - cue + LEFT, base)
    return codes


def _code(row: NDArray[np.int64], start: int, stop: int, base: int) -> None:
    """Mark a range as inside (base), start (+1), end (+2) or both (+3), as far as it lies in the window."""
    row[max(start, 0) : max(stop, 0)] = base
    if 0 <= start < WINDOW:
        row[start] = base + 1
    if 0 < stop <= WINDOW:
        row[stop - 1] = base + (3 if stop - start == 1 else 2)
