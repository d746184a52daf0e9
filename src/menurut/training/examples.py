"""Marked articles as what the network learns from: features of the tokens, and where the parts of each attribution stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from menurut.attribution.learned.candidates import features_of
from menurut.attribution.learned.features import LEFT, WINDOW, Features
from menurut.attribution.learned.network import CUE_LONGEST
from menurut.attribution.phrases import Range
from menurut.attribution.rules import RuleReading, read_by_rules
from menurut.attribution.tokens import Tokens
from menurut.clean import seal_article
from menurut.errors import BrokenGold
from menurut.intake import find_pages
from menurut.language import load_pack
from menurut.measure import GoldArticle, digest_text
from menurut.measure.brat import Marked
from menurut.model import Page

UNKNOWN = -1  # a part that lies outside the window, or in more pieces than the network can point at
NO_PART = WINDOW


@dataclass(frozen=True, slots=True)
class Example:
    """One annotator's version of one article.

    `cues` (P,) are the first tokens of the marked cues, `parts` (P, 6) the places of their parts in the window after
    `network.POINTERS` (`NO_PART` where there is none), `lengths` (P,) the tokens of each cue. `weight` is what the example
    counts in training.
    """

    name: str
    digest: str
    features: Features
    cues: NDArray[np.int64]
    parts: NDArray[np.int64]
    lengths: NDArray[np.int64]
    weight: float


def read_examples(articles: Sequence[GoldArticle], *, language: str, weight: float = 1.0) -> list[Example]:
    """The examples of a folder of gold, in its order; each annotator's version of an article weighs the same."""
    return [example for article in articles for example in _read_article(article, language=language, weight=weight)]


def _read_article(article: GoldArticle, *, language: str, weight: float) -> list[Example]:
    reading = read_gold(article, language=language)
    features = features_of(reading)
    return [
        _example(article.name, reading.tokens, features, version, weight=weight / len(article.versions))
        for version in article.versions
    ]


def read_gold(article: GoldArticle, *, language: str) -> RuleReading:
    """A gold article, sealed, with what the rules find in it."""
    (page,) = find_pages([article.text_path], sealed=True)
    if not isinstance(page, Page):
        raise BrokenGold(f"{article.text_path}: {page.message}")
    return read_by_rules(seal_article(page, language=language, sealed=True), load_pack(language))


def _example(name: str, tokens: Tokens, features: Features, version: Iterable[Marked], *, weight: float) -> Example:
    rows: dict[int, tuple[list[int], int]] = {}
    for marked in version:
        cue = tokens.touched(marked.cue)
        if cue and cue[0][0] not in rows:
            rows[cue[0][0]] = (_parts(tokens, marked, cue[0]), min(cue[0][1] - cue[0][0], CUE_LONGEST))
    cues = sorted(rows)
    return Example(
        name=name,
        digest=digest_text(tokens.text),
        features=features,
        cues=np.array(cues, np.int64),
        parts=np.array([rows[cue][0] for cue in cues], np.int64).reshape(-1, 6),
        lengths=np.array([rows[cue][1] for cue in cues], np.int64),
        weight=weight,
    )


def _parts(tokens: Tokens, marked: Marked, cue: Range) -> list[int]:
    """The places of the first and last token of the source, of the content before the cue and of the content behind it."""
    source, content = tokens.touched(marked.source), tokens.touched(marked.content)
    before = [piece for piece in content if piece[1] <= cue[0]]
    behind = [piece for piece in content if piece[0] >= cue[1]]
    places = _places(source[:1], cue)
    if len(before) + len(behind) < len(content):
        return places + [UNKNOWN] * 4
    return places + _places(before, cue) + _places(behind, cue)


def _places(pieces: Sequence[Range], cue: Range) -> list[int]:
    if not pieces:
        return [NO_PART, NO_PART]
    ends = (pieces[0][0], pieces[-1][1] - 1)
    return [place if 0 <= (place := end - cue[0] + LEFT) < WINDOW else UNKNOWN for end in ends]
