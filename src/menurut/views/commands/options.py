"""The options that several commands share, each with the same words everywhere."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

DEFAULT_LEDGER = Path("menurut.db")


class ListFormat(StrEnum):
    """How a list is written."""

    TEXT = "text"
    JSON = "json"


# `readable=False`: that a file cannot be read is an error of the file, exit code 1, and told where it is opened.
Ledger = Annotated[Path, typer.Option("--ledger", metavar="FILE", readable=False, help="The ledger file.")]
Language = Annotated[
    str | None, typer.Option("--language", metavar="TAG", help="Language of the text, such as id or en; otherwise detected.")
]
Sealed = Annotated[
    bool, typer.Option("--sealed", help="Take the text character for character: no header, no cleaning, same offsets.")
]
Format = Annotated[ListFormat, typer.Option("--format", help="For people (text) or for other programs (json).")]
