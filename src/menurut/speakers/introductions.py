"""Names that a text ties to a person where no source has them: by a calling, by an age, or by opening a sentence."""

from __future__ import annotations

import re
from typing import NamedTuple

from menurut.language import Pack
from menurut.speakers.kinds import strip_possessor
from menurut.speakers.names import find_name_start
from menurut.speakers.runs import Run, fold
from menurut.speakers.scene import Scene
from menurut.speakers.words import load_names

_WIDEST_APPOSITION = 90
_MOST_CALLING_WORDS = 3
_ENDS = re.compile(r"[.!?:;,()\"“”\n]")
_AGE = re.compile(r" \(\d\d\b|, \d\d ")


class Introduction(NamedTuple):
    """Where the phrase begins in which a name is introduced, and whether it is surely the name of a person."""

    start: int
    sure: bool


def pick_introduction(run: Run, scene: Scene, pack: Pack) -> Introduction | None:
    """How the text introduces a person by this run, or None where nothing says that it is one.

    >>> from menurut.language import load_pack
    >>> from menurut.speakers.scene import read_scene
    >>> pack = load_pack("id")
    >>> scene = read_scene("Pemilik gerai, Bona Sitorus, tersenyum.", pack)
    >>> pick_introduction(scene.runs[1], scene, pack)
    Introduction(start=0, sure=True)
    """
    words = load_names(pack)
    if run.folded[0] in words.sentence_words or find_name_start(list(run.words), list(run.folded), scene, pack) != 0:
        return None
    if (start := _find_calling(run, scene, pack)) is not None:
        return Introduction(start, True)
    if len(run.words) > 1 and _AGE.match(scene.text, run.end):
        return Introduction(run.start, True)
    opens = len(run.words) > 1 and scene.opens_sentence(run.start) and not scene.in_heading(run.start)
    acts = opens and not scene.text.startswith(tuple(f" {letters}" for letters in words.passive_openings), run.end)
    return Introduction(run.start, False) if acts else None


def _find_calling(run: Run, scene: Scene, pack: Pack) -> int | None:
    """Where the description begins that a comma parts from the name (`Pemilik gerai, Bona`), or that stands right before it in
    small words (`analis kimia Bona Sitorus`); None where no calling opens it."""
    words, text = load_names(pack), scene.text
    before = text[max(0, run.start - _WIDEST_APPOSITION) : run.start]
    parted = before.endswith(", ")
    if parted and text[run.end : run.end + 1] not in ",.( ":
        return None
    piece = _ENDS.split(before[:-2] if parted else before)[-1]
    if not parted and (len(run.words) < 2 or not piece.endswith(" ")):
        return None
    end = run.start - (2 if parted else 0)
    at, start = end - len(piece), None
    tokens = piece.split(" ")
    for index, token in enumerate(tokens):
        near = parted or len(tokens) - 1 - index <= _MOST_CALLING_WORDS
        if token and near and strip_possessor(fold(token), words) in words.callings:
            start = at
            break
        at += len(token) + 1
    return start
