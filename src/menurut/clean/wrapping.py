"""Paragraphs that a mail or a terminal broke into lines of one width, put together again."""

from __future__ import annotations

from statistics import median

_MAX_WIDTH = 110
_MIN_WIDTH = 45
_MIN_BREAKS = 3
_OPEN_SHARE = 0.6
_SENTENCE_ENDS = '.?!…:"”’)'


def unwrap_lines(text: str) -> str:
    """The text with each paragraph on one line, where it is plain that a fixed width broke them; else as it is.

    Plain is: empty lines between paragraphs, no line wider than 110 characters, at least three breaks inside paragraphs, most
    of them in the middle of a sentence and at the width of a page. A list of short lines stays a list.

    >>> unwrap_lines("Air surut.\\n\\nWarga pulang.")
    'Air surut.\\n\\nWarga pulang.'
    """
    blocks = [block.split("\n") for block in text.split("\n\n")]
    broken = [line for block in blocks for line in block[:-1] if line]
    if len(blocks) < 2 or len(broken) < _MIN_BREAKS or max(map(len, text.split("\n"))) > _MAX_WIDTH:
        return text
    still_open = sum(line[-1] not in _SENTENCE_ENDS for line in broken)
    if still_open < _OPEN_SHARE * len(broken) or median(map(len, broken)) < _MIN_WIDTH:
        return text
    return "\n\n".join(" ".join(line for line in block if line) for block in blocks)
