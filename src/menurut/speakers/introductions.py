"""Names that a text ties to a person where no source has them: by a calling, by an age, or by opening a sentence."""

from __future__ import annotations

import re
from typing import NamedTuple

from menurut.language import Pack
from menurut.language.name_words import NameWords
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
    text = scene.text
    parted, followed = text[max(0, run.start - 2) : run.start] == ", ", text[run.end : run.end + 2] == ", "
    single = len(run.words) == 1
    if single and not parted and not followed:
        return None
    words = load_names(pack)
    if run.folded[0] in words.sentence_words:
        return None
    described = followed and _opens_with_calling(scene.text[run.end + 2 : run.end + 40], words)
    if single and not parted and not described:
        return None
    found = Introduction(run.start, True) if described else _pick_kind(run, parted, scene, words)
    if found is None or find_name_start(list(run.words), list(run.folded), scene, pack) != 0:
        return None
    return found


def _opens_with_calling(text: str, words: NameWords) -> bool:
    first = text.split(" ", 1)[0]
    return first.islower() and fold(first) in words.callings


def _pick_kind(run: Run, parted: bool, scene: Scene, words: NameWords) -> Introduction | None:
    if (start := _find_calling(run, parted, scene.text, words)) is not None:
        return Introduction(start, True)
    if len(run.words) == 1:
        return None
    if _AGE.match(scene.text, run.end):
        return Introduction(run.start, True)
    opens = scene.opens_sentence(run.start) and not scene.in_heading(run.start)
    acts = opens and not scene.text.startswith(tuple(f" {letters}" for letters in words.passive_openings), run.end)
    return Introduction(run.start, False) if acts else None


def _find_calling(run: Run, parted: bool, text: str, words: NameWords) -> int | None:
    """Where the description begins that a comma parts from the name (`Pemilik gerai, Bona`), or that stands right before it in
    small words (`analis kimia Bona Sitorus`); None where no calling opens it."""
    if (parted and text[run.end : run.end + 1] not in ",.( ") or not (parted or text[max(0, run.start - 2)].islower()):
        return None
    end = run.start - (2 if parted else 1)
    piece = _ENDS.split(text[max(0, end - _WIDEST_APPOSITION) : end])[-1]
    at, tokens = end - len(piece), piece.split(" ")
    for index, token in enumerate(tokens):
        near = parted or len(tokens) - index <= _MOST_CALLING_WORDS
        if token and near and strip_possessor(fold(token), words) in words.callings:
            return at
        at += len(token) + 1
    return None
