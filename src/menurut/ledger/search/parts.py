"""What was typed, cut into its parts: words, phrases in quotation marks, and fields with their values."""

from __future__ import annotations

import re
from dataclasses import dataclass

_QUOTES = '"“”„«»'
# A part is a name and a colon, an operator and quotation marks, each of them if it is there, else whatever has no space.
_PART = re.compile(
    rf"""(?P<minus>[-−]+)?(?:(?P<field>[^\W\d_]{{2,}}):)?
    (?:(?P<sign>[<>=≤≥]*)[{_QUOTES}](?P<quoted>[^{_QUOTES}]*)(?P<close>[{_QUOTES}]|$)|(?P<bare>[^\s{_QUOTES}]*))""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of what was typed: `text` as it stands, `value` without minus, field and quotation marks.

    `field` is the word before a colon, whatever it says. `last` is true for the one at whose end the writer is.
    """

    text: str
    value: str
    field: str | None = None
    excluded: bool = False
    quoted: bool = False
    last: bool = False


def cut_parts(typed: str) -> list[Part]:
    """The parts of what was typed, in their order.

    >>> [(part.field, part.value, part.excluded) for part in cut_parts('banjir -outlet:"Harian Tepian"')]
    [(None, 'banjir', False), ('outlet', 'Harian Tepian', True)]
    """
    parts, at = [], 0
    while at < len(typed):
        if typed[at].isspace():
            at += 1
            continue
        match = _PART.match(typed, at)
        if match is None or match.end() == at:
            at += 1
            continue
        at = match.end()
        parts.append(_make_part(match, last=at == len(typed)))
    return parts


def _make_part(match: re.Match[str], *, last: bool) -> Part:
    quoted = match["quoted"]
    value = match["bare"] if quoted is None else (match["sign"] or "") + quoted
    unfinished = last and not match["close"]
    return Part(match[0], value, match["field"], match["minus"] is not None, quoted is not None, unfinished)
