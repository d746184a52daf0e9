"""`menurut score`: what the extractor finds against what careful readers marked, as a table."""

from __future__ import annotations

import hashlib
import json
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from menurut.errors import BrokenGold
from menurut.measure import (
    ROWS,
    GoldArticle,
    LabelCounts,
    Tally,
    add_tallies,
    count_labels,
    find_gold,
    mark_reading,
    tally_article,
)
from menurut.measure.brat import Marked
from menurut.measure.rows import Tallies
from menurut.views.commands.options import Language
from menurut.views.terminal.screen import write_error


@dataclass(frozen=True, slots=True)
class Score:
    """The rows and label counts of a folder of gold, and how many articles stand behind them."""

    articles: int
    rows: Tallies
    labels: LabelCounts


def score(
    gold_dir: Annotated[Path, typer.Argument(metavar="GOLD_DIR", readable=False, help="Folder of .txt files with their .ann.")],
    language: Language = None,
    limit: Annotated[int | None, typer.Option(min=1, metavar="N", help="Only this many, a fixed mixed choice.")] = None,
    fold: Annotated[str | None, typer.Option(metavar="I/K", help="Only fold I of K, articles dealt out by name.")] = None,
    floors: Annotated[Path | None, typer.Option(metavar="FILE", help="TOML file of least figures; exit 1 below any.")] = None,
    json_file: Annotated[Path | None, typer.Option("--json", metavar="FILE", help="Write the figures here as well.")] = None,
) -> None:
    """Score the extractor on a folder of marked articles.

    GOLD_DIR holds .txt files with their .ann in brat standoff. A row counts what is
    found for a role: P of the found are right, R of the marked are found. `full` is a
    whole attribution: half of the content and the same source.
    """
    least = read_floors(floors) if floors else {}
    articles = pick_articles(find_gold(gold_dir), limit=limit, fold=fold)
    result = score_articles(articles, language=language)
    for line in format_score(result):
        print(line)
    if json_file:
        json_file.write_text(json.dumps(_as_json(result), indent=1) + "\n", encoding="utf-8")
    low = find_low_rows(result, least)
    for line in low:
        write_error(line)
    if low:
        raise typer.Exit(1)


def pick_articles(articles: Sequence[GoldArticle], *, limit: int | None = None, fold: str | None = None) -> list[GoldArticle]:
    """A fixed part of the articles that depends on their names alone, so that adding one moves no other.

    `fold` is `I/K`: the I-th of K parts, counted from 1. Raises `BrokenGold` where it is not, or where nothing is left.
    """
    dealt = sorted(articles, key=lambda article: _deal(article.name))
    if fold is not None:
        index, _, count = fold.partition("/")
        if not (index.isdecimal() and count.isdecimal() and 1 <= int(index) <= int(count)):
            raise BrokenGold(f"--fold {fold}: write it as I/K, such as 2/5")
        dealt = [article for article in dealt if _deal(article.name) % int(count) == int(index) - 1]
    if not dealt:
        raise BrokenGold(f"--fold {fold}: no article falls into this fold")
    return sorted(dealt[:limit], key=lambda article: article.name)


def score_articles(articles: Sequence[GoldArticle], *, language: str | None = None) -> Score:
    """The score of the extractor on these articles, each read sealed."""
    parts, labels = [], LabelCounts()
    for article in articles:
        predicted = _read(article, language=language)
        parts.append(tally_article(article.read_text(), article.versions, predicted))
        count_labels(labels, article.versions[0], predicted)
    return Score(len(articles), add_tallies(parts), labels)


def _read(article: GoldArticle, *, language: str | None) -> tuple[Marked, ...]:
    from menurut.intake import find_pages
    from menurut.model import Page
    from menurut.pipeline import read_page

    (page,) = find_pages([article.text_path], sealed=True)
    if not isinstance(page, Page):
        raise BrokenGold(f"{article.text_path}: {page.message}")
    return mark_reading(read_page(page, language=language, sealed=True))


def format_score(result: Score) -> Iterator[str]:
    """The lines of the table, at most 80 columns wide."""
    whole = result.rows["full"]
    yield f"{result.articles} articles, {whole.gold:.0f} attributions marked, {whole.predicted:.0f} found"
    yield f"{'':18}{'P':>7}{'R':>7}{'F1':>7}{'found':>9}{'marked':>9}"
    for row in ROWS:
        tally = result.rows.get(row, Tally())
        figures = "".join(f"{100 * value:7.1f}" for value in (tally.precision, tally.recall, tally.f1))
        yield f"{row:18}{figures}{tally.predicted:9.0f}{tally.gold:9.0f}"
    labels = result.labels
    if any(act != "-" for act, _ in labels.confused) or labels.act:
        shares = (f"{name} {100 * labels.share(count):.1f}%" for name, count in _label_counts(labels).items())
        yield f"right where found ({labels.paired} of {labels.gold}): {', '.join(shares)}"
        yield f"via: {labels.via} right of {labels.found_via} found, {labels.gold_via} marked"
        yield f"denials: {labels.denials_found} of {labels.denials} found as such, {labels.flipped} turned round"


def _label_counts(labels: LabelCounts) -> dict[str, int]:
    return {"speaker": labels.speaker, "act": labels.act, "manner": labels.manner}


def read_floors(path: Path) -> dict[str, float]:
    """The least F1 of rows and share of labels in a TOML file. Raises `BrokenGold` where it has no such table."""
    try:
        floors = tomllib.loads(path.read_text(encoding="utf-8"))["floors"]
        return {row: float(least) for row, least in floors.items()}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, KeyError, AttributeError, TypeError, ValueError) as error:
        raise BrokenGold(f"{path}: holds no table [floors] of least figures: {error}") from error


def find_low_rows(result: Score, floors: Mapping[str, float]) -> list[str]:
    """A line for each row whose F1, or label whose share, is below its floor; a row that does not exist is below any."""
    reached = {row: tally.f1 for row, tally in result.rows.items()}
    reached |= {name: result.labels.share(count) for name, count in _label_counts(result.labels).items()}
    return [
        f"below the floor: {row} {reached.get(row, 0):.3f}, wanted {least}"
        for row, least in floors.items()
        if reached.get(row, 0) < least
    ]


def _as_json(result: Score) -> dict[str, object]:
    rows = {row: {"precision": t.precision, "recall": t.recall, "f1": t.f1} for row, t in result.rows.items()}
    return {
        "articles": result.articles,
        "rows": rows,
        "labels": {k: result.labels.share(v) for k, v in _label_counts(result.labels).items()},
    }


def _deal(name: str) -> int:
    return int.from_bytes(hashlib.md5(name.encode(), usedforsecurity=False).digest())
