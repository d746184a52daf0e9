"""`menurut score-stories`: what is made of many articles together, against stories whose truth is known."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from menurut.views.commands.add import show_progress
from menurut.views.terminal.screen import open_screen, write_error

if TYPE_CHECKING:
    from menurut.ledger import Ledger
    from menurut.measure.stories import StoryFolder


def score_stories(
    folder: Annotated[Path, typer.Argument(metavar="DIR", readable=False, help="Folder of folders with a story.json each.")],
    ledger: Annotated[
        Path | None,
        typer.Option("--ledger", metavar="FILE", readable=False, help="Score this ledger, which holds the articles already."),
    ] = None,
    verbose: Annotated[bool, typer.Option("--verbose", help="Also print what was missed and what is wrong, by class.")] = False,
    floors: Annotated[Path | None, typer.Option(metavar="FILE", help="TOML file of least figures; exit 1 below any.")] = None,
    json_file: Annotated[Path | None, typer.Option("--json", metavar="FILE", help="Write the figures here as well.")] = None,
) -> None:
    """Score stories and claims where the truth is known.

    Below DIR, each folder with a story.json is a story; its articles are read into a
    ledger that is thrown away. Articles of a folder named distractors belong to no
    story. A row counts: P of the found are right, R of the marked are found.
    """
    from menurut.errors import NotInLedger
    from menurut.measure.stories import find_story_folders
    from menurut.measure.stories import score_stories as measure
    from menurut.views.scoring.floors import name_low_figures, read_floors
    from menurut.views.scoring.story_faults import print_faults
    from menurut.views.scoring.story_tables import format_stories_score, stories_score_to_json

    least = read_floors(floors) if floors else {}
    folders = find_story_folders(folder)
    with _open(ledger) if ledger else _read(folders) as opened:
        links = opened.read_links()
        result = measure(folders, opened.find_readings(identified=True), links)
    if ledger and not result.articles:
        raise NotInLedger(f"{ledger} holds none of the articles of {folder}")
    for row in format_stories_score(result):
        print(row)
    if verbose:
        print_faults(open_screen(), result.faults)
    if json_file:
        json_file.write_text(json.dumps(stories_score_to_json(result), indent=1) + "\n", encoding="utf-8")
    low = name_low_figures({name: row.figure for name, row in result.rows.items()}, least)
    for row in low:
        write_error(row)
    if low:
        raise typer.Exit(1)


@contextmanager
def _open(path: Path) -> Iterator[Ledger]:
    """A ledger that somebody filled."""
    from menurut.ledger import Ledger

    with Ledger.open(path) as opened:
        if opened.needs_linking:
            write_error("the last add did not come to its end; run it again, and new articles find their stories")
        yield opened


@contextmanager
def _read(folders: Sequence[StoryFolder]) -> Iterator[Ledger]:
    """A ledger of the articles of these folders, gone afterwards; what is refused is told and counts as missing."""
    from menurut.ledger import Ledger
    from menurut.pipeline import add_sources

    sources = [str(path) for folder in folders for path in folder.files]
    with tempfile.TemporaryDirectory() as place, Ledger.open(Path(place) / "stories.db", create=True) as opened:
        with show_progress(sources, sealed=False) as on_page:
            report = add_sources(sources, opened, jobs=os.cpu_count() or 1, on_page=on_page)
        for refusal in report.refused:
            write_error(refusal.message)
        yield opened
