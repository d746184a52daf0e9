"""`menurut score`: what the extractor finds against what careful readers marked, as tables and as a page of disagreements."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from menurut.views.commands.options import Beside, Language, ModelFile, choose_extractor
from menurut.views.terminal.screen import write_error

if TYPE_CHECKING:
    from menurut.attribution import Extractor
    from menurut.measure import GoldArticle, Score


def score(
    gold_dir: Annotated[Path, typer.Argument(metavar="GOLD_DIR", readable=False, help="Folder of .txt files with their .ann.")],
    language: Language = None,
    limit: Annotated[int | None, typer.Option(min=1, metavar="N", help="Only this many, a fixed mixed choice.")] = None,
    fold: Annotated[str | None, typer.Option(metavar="I/K", help="Only fold I of K, articles dealt out by name.")] = None,
    rules: Annotated[bool, typer.Option("--rules", help="Score the rules alone, without a model.")] = False,
    model: ModelFile = None,
    cross_validate: Annotated[
        int | None, typer.Option(min=2, metavar="K", help="Train in K folds; read each by a model that has not seen it.")
    ] = None,
    beside: Beside = None,
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
    from menurut.measure import find_gold
    from menurut.views.scoring.articles import pick_articles
    from menurut.views.scoring.floors import find_low_rows, read_floors
    from menurut.views.scoring.tables import format_score, score_to_json

    if sum((rules, model is not None, cross_validate is not None)) > 1:
        raise typer.BadParameter("only one of --rules, --model and --cross-validate can say who reads")
    if beside and not cross_validate:
        raise typer.BadParameter("--beside is to learn from: it needs --cross-validate")
    least = read_floors(floors) if floors else {}
    articles = pick_articles(find_gold(gold_dir), limit=limit, fold=fold)
    if cross_validate:
        result = _cross_validate(gold_dir, articles, language, folds=cross_validate, beside=beside)
    else:
        extractor = choose_extractor(model=model, language=language, rules_only=rules)
        result = _score_extractor(articles, extractor, language or extractor.language)
    read_by = _name_reader(rules=rules, model=model, folds=cross_validate)
    for line in format_score(result, read_by=read_by, by_role=kinds):
        print(line)
    if json_file:
        json_file.write_text(json.dumps(score_to_json(result, read_by=read_by), indent=1) + "\n", encoding="utf-8")
    if errors:
        _write_errors(result, errors, read_by=read_by)
    low = find_low_rows(result, least)
    for line in low:
        write_error(line)
    if low:
        raise typer.Exit(1)


def _score_extractor(articles: Sequence[GoldArticle], extractor: Extractor, language: str | None) -> Score:
    from menurut.measure import add_scores
    from menurut.views.scoring.articles import find_fitted, read_sealed, score_articles

    read = partial(read_sealed, language=language, extractor=extractor)
    return add_scores(score_articles(articles, read, fitted=find_fitted(extractor), jobs=os.cpu_count() or 1))


def _cross_validate(
    gold_dir: Path,
    articles: Sequence[GoldArticle],
    language: str | None,
    *,
    folds: int,
    beside: Sequence[Path] | None,
) -> Score:
    """The score of these articles of the folder; all of it is trained on, but for the fold that an article is in."""
    from menurut.views.scoring.training import cross_validate
    from menurut.views.train import show_progress

    if language is None:
        raise typer.BadParameter("say with --language what is to be trained", param_hint="--cross-validate")
    return cross_validate(
        gold_dir,
        articles,
        language=language,
        folds=folds,
        beside=beside or (),
        jobs=os.cpu_count() or 1,
        on_line=show_progress(),
    )


def _name_reader(*, rules: bool, model: Path | None, folds: int | None) -> str | None:
    """The line that says who read, None for what is shipped."""
    from menurut.views.scoring.tables import format_folds

    if folds:
        return format_folds(folds)
    if rules:
        return "read by the rules alone, without a model"
    return f"read by the model {model}" if model else None


def _write_errors(result: Score, path: Path, *, read_by: str | None) -> None:
    from menurut.views.dossier import write_page
    from menurut.views.scoring.errors_page import render_errors

    write_page(render_errors(result, read_by=read_by), path)
    print(f"\nthe disagreements, worst first: {path}")
