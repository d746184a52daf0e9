"""Characters in one form: NFC, one kind of line break, one kind of space, nothing that cannot be seen."""

from __future__ import annotations

import re
import unicodedata

_LINE_BREAKS = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")
# Controls, soft hyphen, zero-width space and mark, and the characters that turn the direction of writing round: a text must
# read on a screen as it is stored. Joiners stay, since scripts and emoji need them.
_UNSEEN = [*range(9), *range(14, 32), *range(127, 160), 0xAD, 0x200B, 0x200E, 0x200F, 0xFEFF]
_UNSEEN += [*range(0x202A, 0x202F), *range(0x2060, 0x2070), *range(0xD800, 0xE000), *range(0xFFF9, 0xFFFC)]
_REMOVED = dict.fromkeys(_UNSEEN)
_MARK_RUN = re.compile(r"[^\w\s\x00-\x7f]{31,}")
_MARKS_KEPT = 30


def tidy_text(text: str) -> str:
    """The text in NFC, without controls, each line with single spaces and none at its ends, empty lines as they stood.

    More than 30 combining marks in a row are cut there, as Unicode's stream-safe format has it (UAX 15): putting a long run
    in order takes time in the square of its length.

    >>> tidy_text("Ia\\u00a0 datang.\\r\\nLalu\\x07 pergi. ")
    'Ia datang.\\nLalu pergi.'
    """
    text = _LINE_BREAKS.sub("\n", text).translate(_REMOVED)
    if not text.isascii():
        text = unicodedata.normalize("NFC", _MARK_RUN.sub(_cut_marks, text))
    return "\n".join(" ".join(line.split()) for line in text.split("\n"))


def tidy_line(text: str) -> str:
    """The text as one line.

    >>> tidy_line("Banjir\\n  surut")
    'Banjir surut'
    """
    return " ".join(tidy_text(text).split())


def _cut_marks(run: re.Match[str]) -> str:
    kept, marks = [], 0
    for character in run[0]:
        marks = marks + 1 if unicodedata.combining(character) else 0
        if marks <= _MARKS_KEPT:
            kept.append(character)
    return "".join(kept)
