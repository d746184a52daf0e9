"""The full form in which a text named before what a bare noun means: `badan itu`, `undang-undang tersebut`, `gubernur`."""

from __future__ import annotations

import re

from menurut.language import Pack
from menurut.language.name_words import NameWords
from menurut.speakers.names import is_capital, is_verb
from menurut.speakers.runs import fold
from menurut.speakers.scene import Scene
from menurut.speakers.words import load_names

_WIDEST_MENTION = 120
_MOST_MENTIONS = 8
_MOST_SMALL_WORDS = 3
_END = re.compile(r"[.,;:!?()\"“”\n]")


def pick_mention(noun: str, at: int, scene: Scene, pack: Pack, *, small: bool = True) -> str | None:
    """The noun with the name that follows it where the text prints both last before an offset; None where it never does.

    With `small` up to three small words may stand between.

    >>> from menurut.language import load_pack
    >>> from menurut.speakers.scene import read_scene
    >>> pack, text = load_pack("id"), "Badan cuaca laut Republik Velmora menunggu. Badan itu"
    >>> pick_mention("badan", 44, read_scene(text, pack), pack)
    'Badan cuaca laut Republik Velmora'
    """
    text, words, end = scene.small_text, load_names(pack), at
    for _ in range(_MOST_MENTIONS if len(text) == len(scene.text) else 0):
        end = text.rfind(noun, 0, end)
        if end < 0:
            break
        if (end and text[end - 1].isalnum()) or text[end + len(noun) : end + len(noun) + 1] != " ":
            continue
        if scene.in_heading(end):
            continue
        piece = _END.split(scene.text[end : end + _WIDEST_MENTION])[0]
        if found := _read(noun, piece, words, _MOST_SMALL_WORDS if small else 0):
            return found
    return None


def _read(noun: str, piece: str, words: NameWords, most_small: int) -> str | None:
    tokens, first = piece.split(" "), noun.count(" ") + 1
    end, gap = first, 0
    for at in range(first, len(tokens)):
        token = tokens[at]
        word = fold(token)
        if is_capital(token) or (end > first and token[:1].isdigit()):
            if word in words.sentence_words or word in words.honorifics:
                break
            end = at + 1
        elif end > first and not (word in words.joiners or word in words.particles):
            break
        elif end == first:
            gap += 1
            common = (words.sentence_words, words.tails, words.relatives, words.pointers_after, words.he, words.locatives)
            if gap > most_small or any(word in some for some in common) or is_verb(token, words) or _is_passive(word, words):
                break
    return " ".join(tokens[:end]) if end > first else None


def _is_passive(word: str, words: NameWords) -> bool:
    return word.startswith(words.passive_openings) and word not in words.office_words
