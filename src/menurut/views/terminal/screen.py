"""The screen: where lines go, in which colours, and with nothing in them that could steer a terminal."""

from __future__ import annotations

import json
import re
import sys
from typing import Any, TextIO

from rich.console import Console
from rich.text import Text

from menurut.model import Act

WIDEST_COLUMNS = 100
ACT_STYLES = {
    Act.STATE: "default",
    Act.CONFIRM: "green",
    Act.DENY: "red",
    Act.ACCUSE: "bright_red",
    Act.DEMAND: "yellow",
    Act.COMMIT: "blue",
    Act.ASK: "magenta",
    Act.ATTITUDE: "cyan",
    Act.DECIDE: "bright_blue",
    Act.RELAY: "bright_black",
}
_CONTROLS = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)], "\ufffd")
_KEPT = {ord("\n"): "\n", ord("\t"): " "}
_INERT = _CONTROLS | _KEPT
_UNSAFE_IN_JSON = re.compile("[\x7f-\x9f\ud800-\udfff]")


def inert(text: str) -> str:
    """The text with every character that could steer a terminal replaced, one for one, so that offsets hold.

    >>> inert("aman\\x1b[2J")
    'aman\ufffd[2J'
    """
    return text.translate(_INERT)


def open_screen(stream: TextIO | None = None) -> Console:
    """A console for a stream, else standard output: no wider than a page, plain in a pipe or under NO_COLOR."""
    console = Console(file=stream or sys.stdout, highlight=False, markup=False, emoji=False)
    if console.width > WIDEST_COLUMNS:
        console.width = WIDEST_COLUMNS
    return console


def write_error(message: str) -> None:
    """One line on standard error."""
    print(f"menurut: {inert(' '.join(message.split()))}", file=sys.stderr)


def format_json(value: Any, *, indent: int | None = 2) -> str:
    r"""JSON with letters as they are; what could steer a terminal, or is no character, is escaped. `indent` None: one line.

    >>> print(format_json(["ya\x9b"], indent=None))
    ["ya\u009b"]
    """
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _UNSAFE_IN_JSON.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def print_text(screen: Console, text: Text, *, indent: int = 0, hang: int | None = None) -> None:
    """The text stands on the screen, wrapped, `indent` columns in; lines after the first `hang` columns in, where given."""
    hang = indent if hang is None else hang
    room = max(20, screen.width - max(indent, hang))
    for index, row in enumerate(text.wrap(screen, room)):
        row.rstrip()
        screen.print(Text(" " * (hang if index else indent)) + row, soft_wrap=True)


def line(*parts: str | tuple[str, str]) -> Text:
    """A line of parts, each plain or with its style, made inert."""
    text = Text(overflow="fold")
    for part in parts:
        words, style = (part, "") if isinstance(part, str) else part
        text.append(inert(words), style=style)
    return text
