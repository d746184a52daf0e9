"""The options that several commands share, each with the same words everywhere."""

from __future__ import annotations

import math
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from typer.core import TyperGroup

if TYPE_CHECKING:
    from menurut.attribution import Extractor

DEFAULT_LEDGER = Path("menurut.db")


class ListFirst(TyperGroup):
    """`menurut speakers WORDS` lists speakers, as `menurut speakers list WORDS` does; so do other groups."""

    def parse_args(self, ctx: typer.Context, args: list[str]) -> list[str]:
        if not args or (args[0] not in self.commands and args[0] not in ctx.help_option_names):
            args = ["list", *args]
        return super().parse_args(ctx, args)

    def list_commands(self, ctx: typer.Context) -> list[str]:
        return list(self.commands)


def make_group() -> typer.Typer:
    """A command with commands under it, of which `list` need not be said."""
    settings = {"help_option_names": ["-h", "--help"], "max_content_width": 80}
    return typer.Typer(cls=ListFirst, rich_markup_mode=None, context_settings=settings)


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
ModelFile = Annotated[
    Path | None,
    typer.Option("--model", metavar="FILE", readable=False, help="Read with this model, which `menurut train` wrote."),
]
MinConfidence = Annotated[
    float | None,
    typer.Option("--min-confidence", metavar="X", help="Leave out what is less sure than this, 0 to 1."),
]
AliasFile = Annotated[
    Path | None,
    typer.Option("--aliases", metavar="FILE", readable=False, help="Names that belong together (TOML), kept in the ledger."),
]
EmbeddingFolder = Annotated[
    Path | None,
    typer.Option(
        "--embeddings",
        metavar="FOLDER",
        readable=False,
        help="Match translations with the sentence model in this folder, kept in the ledger.",
    ),
]
WithoutEmbeddings = Annotated[
    bool, typer.Option("--no-embeddings", help="Match without the model that the ledger was linked with.")
]
Beside = Annotated[
    list[Path] | None,
    typer.Option("--beside", metavar="DIR", help="More marked articles to learn from, each counting 0.4."),
]
Format = Annotated[ListFormat, typer.Option("--format", help="For people (text) or for other programs (json).")]


def choose_extractor(
    *, model: Path | None = None, language: str | None = None, min_confidence: float | None = None, rules_only: bool = False
) -> Extractor:
    """The extractor that the options ask for.

    Raises `typer.BadParameter` for a confidence that is none, `BrokenModel` for a file that is no model or one for another
    language than the one asked for.
    """
    from menurut.attribution import Extractor, read_model
    from menurut.errors import BrokenModel

    least = min_confidence or 0.0
    if math.isnan(least) or not 0 <= least <= 1:
        raise typer.BadParameter(f"{least:g} is no confidence; give a number from 0 to 1", param_hint="--min-confidence")
    own = read_model(model).language if model else None
    if own and language and own != language:
        raise BrokenModel(f"{model}: is a model for {own!r}, not for {language!r}")
    return Extractor(model, rules_only=rules_only, least_confidence=least)
