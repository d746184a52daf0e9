"""`menurut dossier`: a story as one self-contained page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from menurut.views.commands.options import DEFAULT_LEDGER, Ledger

if TYPE_CHECKING:
    from menurut.ledger import Ledger as LedgerFile
    from menurut.model import Story


def dossier(
    story: Annotated[str | None, typer.Argument(metavar="STORY", help="Its id, or words of its title.")] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write the page here.")] = None,
    every: Annotated[bool, typer.Option("--all", help="One page for every story; needs --to.")] = False,
    to: Annotated[Path | None, typer.Option("--to", metavar="DIR", help="Folder for the pages.")] = None,
    language: Annotated[str, typer.Option("--language", metavar="TAG", help="Language of the page: en or id.")] = "en",
    ledger: Ledger = DEFAULT_LEDGER,
) -> None:
    """Write a story as one HTML page that needs nothing else.

    It holds the timeline, who says what, the relay picture, the figures, and every
    quotation as a link to its place in the article. It opens without a network and
    prints on A4. `menurut stories` lists the stories.
    """
    check_usage(story, output, every=every, to=to)
    check_language(language)
    from menurut.ledger import Ledger as Opened
    from menurut.views.tongue import speaking

    with Opened.open(ledger) as opened, speaking(language):
        if every and to:
            write_all(opened, to)
        elif story:
            chosen = opened.pick_story(story)
            write_dossier(opened, chosen, output or (to or Path()) / f"{chosen.id}.html")


def check_usage(story: str | None, output: Path | None, *, every: bool, to: Path | None) -> None:
    """Raises `typer.BadParameter` where it is not plain which stories go where."""
    if every and (story or output):
        raise typer.BadParameter("--all writes every story into --to DIR; leave out STORY and -o")
    if every and to is None:
        raise typer.BadParameter("--all needs --to DIR")
    if not every and story is None:
        raise typer.BadParameter("name a STORY (`menurut stories` lists them), or use --all --to DIR")
    if not every and output is None and to is None:
        raise typer.BadParameter("say where to write the page: -o FILE.html or --to DIR")
    if output is not None and to is not None:
        raise typer.BadParameter("-o FILE and --to DIR both say where; give one of them")


def check_language(tag: str) -> None:
    """Raises `typer.BadParameter` for a language in which pages are not written."""
    from menurut.views.tongue import find_tongues

    if tag not in find_tongues():
        raise typer.BadParameter(f"pages are written in {' or '.join(find_tongues())}, not in {tag!r}")


def write_all(ledger: LedgerFile, folder: Path) -> None:
    """A page for every story stands in the folder, named by the story's id; the paths are printed."""
    found = ledger.find_stories()
    if not found:
        print("No stories in this ledger yet.")
    for story in found:
        write_dossier(ledger, story, folder / f"{story.id}.html")


def write_dossier(ledger: LedgerFile, story: Story, path: Path) -> None:
    """The page stands at the path, which is printed."""
    from menurut.views.dossier import render_dossier, write_page
    from menurut.views.terminal.screen import inert

    readings = tuple(ledger.find_readings(story.articles, identified=True))
    write_page(render_dossier(story, readings, ledger.read_links(story.id)), path)
    print(inert(f"{path}: {story.title}"))
