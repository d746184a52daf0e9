"""Documents and works to which a bare noun points back: whoever wrote the work, or the full name of the document."""

from __future__ import annotations

import re
from functools import lru_cache

from menurut.language import Pack
from menurut.model import SpeakerKind
from menurut.speakers.owners import pick_work_owner
from menurut.speakers.runs import fold
from menurut.speakers.scene import Scene
from menurut.speakers.words import load_names

_WIDEST_MENTION = 240
_MOST_MENTIONS = 6
_SENTENCE_END = re.compile(r"[.!?](?=\s|$)|\n")


def pick_document(description: str, at: int, scene: Scene, pack: Pack) -> tuple[str, SpeakerKind] | None:
    """The name and kind of what a phrase such as `survei itu` or `keputusan tersebut` points to, the last one named before an
    offset, or None.

    >>> from menurut.language import load_pack
    >>> from menurut.speakers.scene import read_scene
    >>> pack = load_pack("id")
    >>> text = "Survei Helitra melihat hal lain. Hasil survei itu menunjukkan"
    >>> pick_document("hasil survei itu", 33, read_scene(text, pack), pack)[0]
    'Helitra'
    """
    words = load_names(pack)
    noun = next((word for word in reversed(fold(description).split()) if word in words.documents), None)
    if noun is None:
        return None
    small = scene.text.casefold()
    end = at if len(small) == len(scene.text) else 0
    for _ in range(_MOST_MENTIONS):
        end = small.rfind(noun, 0, end)
        if end < 0:
            break
        if found := _read_mention(noun, end, scene, pack):
            return found
    return None


@lru_cache(maxsize=8)
def _numbered(numbering: tuple[str, ...], years: tuple[str, ...]) -> re.Pattern[str]:
    """A document with its number, and the year where that follows: `Keputusan KPU Nomor 71 Tahun 2025`."""
    number, year = "|".join(map(re.escape, numbering)), "|".join(map(re.escape, years))
    name = r"\w[\w-]*(?: \([^()\n]*\))?(?: [A-Z][\w-]*)*?"
    return re.compile(rf"{name} (?i:{number})\.? ?\d[\w./-]*(?: (?i:{year}) \d{{4}})?")


def _read_mention(noun: str, start: int, scene: Scene, pack: Pack) -> tuple[str, SpeakerKind] | None:
    piece = scene.text[start : start + _WIDEST_MENTION]
    end = _SENTENCE_END.search(piece)
    piece = piece[: end.start()] if end else piece
    if numbered := _numbered(load_names(pack).numbering, load_names(pack).year_marks).match(piece):
        return numbered[0], SpeakerKind.DOCUMENT
    parts = piece.split(" ")
    owner = pick_work_owner(piece, [fold(part) for part in parts], scene, pack)
    return (owner, SpeakerKind.ORGANISATION) if owner else None
