"""`menurut score`: what the extractor finds against what careful readers marked, as tables and as a page of disagreements."""

from __future__ import annotations

import json
import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from menurut.views.commands.options import Language
from menurut.views.terminal.screen import write_error

if TYPE_CHECKING:
    from menurut.measure import Score


def score(
    gold_dir: Annotated[Path, typer.Argument(metavar="GOLD_DIR", readable=False, help="Folder of .txt files with their .ann.")],
    language: Language = None,
    limit: Annotated[int | None, typer.Option(min=1, metavar="N", help="Only this many, a fixed mixed choice.")] = None,
    fold: Annotated[str | None, typer.Option(metavar="I/K", help="Only fold I of K, articles dealt out by name.")] = None,
    kinds: Annotated[bool, typer.Option("--kinds", help="Also precision and recall of each role, by kind.")] = False,
    errors: Annotated[Path | None, typer.Option(metavar="FILE.html", help="Write the worst disagreements as a page.")] = None,
    floors: Annotated[Path | None, typer.Option(metavar="FILE", help="TOML file of least figures; exit 1 below any.")] = None,
    json_file: Annotated[Path | None, typer.Option("--json", metavar="FILE", help="Write the figures here as well.")] = None,
) -> None:
    """Score the extractor on a folder of marked articles.

    GOLD_DIR holds .txt files with their .ann in brat standoff. A row counts what is
    found for a role: P of the found are right, R of the marked are found. `full` is a
    whole attribution: half of the content and the same source. Below it stand the
    same by kind of attribution.
    """
    from menurut.measure import add_scores, find_gold
    from menurut.views.scoring.articles import pick_articles, read_sealed, score_articles
    from menurut.views.scoring.floors import find_low_rows, read_floors
    from menurut.views.scoring.tables import format_score, score_to_json

    least = read_floors(floors) if floors else {}
    articles = pick_articles(find_gold(gold_dir), limit=limit, fold=fold)
    read = partial(read_sealed, language=language)
    result = add_scores(score_articles(articles, read, jobs=os.cpu_count() or 1))
    for line in format_score(result, by_role=kinds):
        print(line)
    if json_file:
        json_file.write_text(json.dumps(score_to_json(result), indent=1) + "\n", encoding="utf-8")
    if errors:
        _write_errors(result, errors)
    low = find_low_rows(result, least)
    for line in low:
        write_error(line)
    if low:
        raise typer.Exit(1)


def _write_errors(result: Score, path: Path) -> None:
    from menurut.views.dossier import write_page
    from menurut.views.scoring.errors_page import render_errors

    write_page(render_errors(result), path)
    print(f"\nthe disagreements, worst first: {path}")
