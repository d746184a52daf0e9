"""`menurut read`: articles with their attributions, without a ledger."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from menurut.model import Reading, Refusal
from menurut.views.commands.options import Language, MinConfidence, ModelFile, Sealed, choose_extractor

if TYPE_CHECKING:
    from menurut.attribution import Extractor


class ReadFormat(StrEnum):
    """How an article that was read is written."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"
    BRAT = "brat"
    HTML = "html"


def read(
    files: Annotated[list[str], typer.Argument(metavar="FILE", help="Articles or folders of them; - is standard input.")],
    language: Language = None,
    sealed: Sealed = False,
    form: Annotated[ReadFormat, typer.Option("--format", help="How to write what was read.")] = ReadFormat.TEXT,
    to: Annotated[
        Path | None,
        typer.Option("--to", metavar="DIR", help="Write files into this folder."),
    ] = None,
    show_dropped: Annotated[bool, typer.Option("--show-dropped", help="Also print what was left out, and why.")] = False,
    min_confidence: MinConfidence = None,
    model: ModelFile = None,
    explain: Annotated[bool, typer.Option("--explain", help="Also print why each attribution is there.")] = False,
) -> None:
    """Show who says what in an article, without a ledger.

    Sources stand in [square brackets], cues in ‹angles›, contents in {braces}, also
    nested; the list below the text says who speaks, what they do by speaking, via
    which medium, and with which dates and figures.

    brat needs --to; html needs it for more than one article. Exit code 1 when a page
    could not be read.
    """
    from menurut.language import load_pack
    from menurut.views.reading_files import write_readings_as

    if form is ReadFormat.BRAT and to is None:
        raise typer.BadParameter("brat writes two files for each article: say where with --to DIR", param_hint="--format")
    if explain and form is not ReadFormat.TEXT:
        raise typer.BadParameter("explanations are text for people: leave out --format", param_hint="--explain")
    check_folder(files, to)
    if language is not None:
        load_pack(language)
    extractor = choose_extractor(model=model, language=language, min_confidence=min_confidence)
    refused: list[Refusal] = []
    readings = read_sources(files, language=language, sealed=sealed, extractor=extractor, refused=refused)
    why = (lambda reading: extractor.explain(reading.article, load_pack(reading.article.language))) if explain else None
    write_readings_as(form, readings, to, show_dropped=show_dropped, explain=why)
    if refused:
        raise typer.Exit(1)


def check_folder(files: list[str], to: Path | None) -> None:
    """Raises `typer.BadParameter` where written files would lie among the articles, to replace them or be read as some."""
    for source in map(Path, files if to else ()):
        folder = source.resolve() if source.is_dir() else source.resolve().parent
        if to.resolve() == folder or (source.is_dir() and to.resolve().is_relative_to(folder)):
            raise typer.BadParameter(f"{to} holds the articles that are read; name another folder", param_hint="--to")


def read_sources(
    sources: list[str], *, language: str | None, sealed: bool, extractor: Extractor, refused: list[Refusal]
) -> Iterator[Reading]:
    """A reading for every page that holds an article; the others are told on standard error and put into `refused`."""
    from menurut.intake import find_pages
    from menurut.pipeline import try_page
    from menurut.views.terminal.screen import write_error

    for page in find_pages(sources, sealed=sealed):
        outcome = try_page(page, language=language, sealed=sealed, extractor=extractor)
        if isinstance(outcome, Refusal):
            refused.append(outcome)
            write_error(outcome.message)
        elif isinstance(outcome, Reading):
            yield outcome
