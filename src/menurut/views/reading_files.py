"""Readings without a ledger, written in each of the formats of `menurut read`: to standard output or into a folder."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import typer

from menurut.attribution import Explanation
from menurut.model import Reading
from menurut.views.terminal.article import print_article
from menurut.views.terminal.screen import format_json, open_screen

Explain = Callable[[Reading], Mapping[str, Explanation]]
"""Why each attribution of a reading is there, by its id."""


def write_readings_as(
    form: str, readings: Iterable[Reading], folder: Path | None, *, show_dropped: bool = False, explain: Explain | None = None
) -> None:
    """Every reading is written in this format, in order. `folder` None: to standard output.

    What was dropped, and with `explain` why each attribution is there, is only shown in text for people.
    Raises `typer.BadParameter` where html of several articles would go to standard output.
    """
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
        _write_into(form, readings, folder, show_dropped=show_dropped, explain=explain)
    elif form == "json":
        print(format_json([reading_record(reading) for reading in readings]))
    elif form == "jsonl":
        for reading in readings:
            print(format_json(reading_record(reading), indent=None))
    elif form == "html":
        _print_page(readings)
    else:
        _print_articles(readings, show_dropped=show_dropped, explain=explain)


def reading_record(reading: Reading) -> dict[str, Any]:
    """One article with its attributions and speakers, in the shapes of the interchange format."""
    from menurut.views.interchange import article_record, attribution_record, speaker_record

    text = reading.article.text
    return {
        "article": article_record(reading),
        "attributions": [attribution_record(attribution, reading.speakers, text=text) for attribution in reading.attributions],
        "speakers": [speaker_record(speaker) for speaker in reading.speakers],
    }


def _print_articles(readings: Iterable[Reading], *, show_dropped: bool, explain: Explain | None) -> None:
    screen = open_screen()
    for index, reading in enumerate(readings):
        if index:
            screen.rule(style="dim")
            screen.print()
        print_article(screen, reading, show_dropped=show_dropped, why=explain(reading) if explain else None)


def _print_page(readings: Iterable[Reading]) -> None:
    from menurut.views.dossier import render_article

    shown = iter(readings)
    first = next(shown, None)
    if first is None:
        return
    if next(shown, None) is not None:
        raise typer.BadParameter("html of more than one article: say where to write the pages with --to DIR")
    sys.stdout.write(render_article(first))


def _write_into(form: str, readings: Iterable[Reading], folder: Path, *, show_dropped: bool, explain: Explain | None) -> None:
    if form == "jsonl":
        from menurut.views.interchange import write_readings

        write_readings(readings, folder)
        return
    for name, reading in _name_readings(readings):
        if form == "brat":
            from menurut.measure import write_brat

            write_brat(reading, folder, name=name)
        elif form == "html":
            from menurut.views.dossier import render_article, write_page

            write_page(render_article(reading), folder / f"{name}.html")
        elif form == "json":
            (folder / f"{name}.json").write_text(format_json(reading_record(reading)) + "\n", encoding="utf-8")
        else:
            with open(folder / f"{name}.txt", "w", encoding="utf-8", errors="replace") as file:
                why = explain(reading) if explain else None
                print_article(open_screen(file), reading, show_dropped=show_dropped, why=why)


def _name_readings(readings: Iterable[Reading]) -> Iterator[tuple[str, Reading]]:
    """Each reading with the name of its file, or its id; a name that was taken gets a number."""
    taken: set[str] = set()
    tried: dict[str, int] = {}
    for reading in readings:
        stem = Path(reading.article.path).stem if reading.article.path else reading.article.id
        name = stem
        while name.casefold() in taken:
            tried[stem] = tried.get(stem, 1) + 1
            name = f"{stem}-{tried[stem]}"
        taken.add(name.casefold())
        yield name, reading
