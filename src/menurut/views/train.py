"""`menurut train`: from marked articles to the model of a language, with the score of what it finds in what it has not seen."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from menurut.views.commands.options import Beside
from menurut.views.wording import plural

if TYPE_CHECKING:
    from menurut.attribution import Model
    from menurut.training import Material, Recipe


def train(
    gold_dir: Annotated[Path, typer.Argument(metavar="GOLD_DIR", readable=False, help="Folder of .txt files with their .ann.")],
    language: Annotated[str, typer.Option("--language", metavar="TAG", help="The language of the articles, such as id.")],
    to: Annotated[Path, typer.Option("--to", metavar="FILE.npz", help="Where to write the model.")],
    beside: Beside = None,
    folds: Annotated[int, typer.Option(min=2, metavar="K", help="Into how many folds the articles are dealt.")] = 5,
    seed: Annotated[
        int | None, typer.Option(min=0, max=2**32 - 1, metavar="N", help="Where chance begins: the same seed, the same file.")
    ] = None,
    jobs: Annotated[int | None, typer.Option(min=1, metavar="N", help="Processes that train; default: one a core.")] = None,
) -> None:
    """Train the model of a language on marked articles.

    GOLD_DIR holds .txt files with their .ann in brat standoff. The model learns from
    all of them. It is also trained without each fold in turn: what is found in the
    fold that was left out makes its confidences, and the score that is printed.
    """
    from menurut.views.scoring.training import check_training

    if to.suffix != ".npz":
        raise typer.BadParameter(f"{to}: a model is a file that ends in .npz", param_hint="--to")
    check_training()
    from menurut.training import Recipe

    run_training(
        gold_dir,
        to,
        language=language,
        beside=beside or (),
        folds=folds,
        recipe=Recipe() if seed is None else Recipe(seed=seed),
        jobs=jobs or os.cpu_count() or 1,
    )


def run_training(
    gold_dir: Path,
    to: Path,
    *,
    language: str,
    recipe: Recipe,
    beside: Sequence[Path] = (),
    folds: int = 5,
    jobs: int = 1,
) -> None:
    """The model lies at `to`, and its cross-validated score is printed. `recipe` says how the network is trained."""
    from menurut.views.scoring.tables import format_folds, format_score
    from menurut.views.scoring.training import gather_material, score_folds, train_folds

    material, left_out = gather_material(gold_dir, language=language, beside=beside)
    make_place(to)
    for line in format_material(material, left_out):
        print(line)
    model, parts = train_folds(material, recipe=recipe, folds=folds, jobs=jobs, on_line=show_progress())
    write_model(model, to)
    print()
    for line in format_score(score_folds(parts, language=language, jobs=jobs), read_by=format_folds(folds), by_kind=False):
        print(line)
    print(f"\n{to}: {to.stat().st_size / 1e6:.1f} MB")


def make_place(path: Path) -> None:
    """A file of this name can be written; found out before hours of training. Raises `OSError`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    new = not path.exists()
    with open(path, "ab"):
        pass
    if new:
        path.unlink()


def write_model(model: Model, path: Path) -> None:
    """The model lies at `path`; until it does, whatever lay there stays."""
    part = path.with_name(f".{path.stem}.{os.getpid()}.npz")
    try:
        model.save(part)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def format_material(material: Material, left_out: dict[str, int]) -> Iterator[str]:
    """What is learned from, in a line or two."""
    marked = sum(len(article.versions[0]) for article in material.articles)
    yield f"{plural(len(material.articles), 'article')}, {plural(marked, 'attribution')} marked"
    if material.beside or left_out:
        weight = f"each counting {material.beside_weight:g}"
        reasons = "".join(f"; {count} left out: {reason}" for reason, count in left_out.items())
        yield f"{plural(len(material.beside), 'article')} beside them, {weight}{reasons}"


def show_progress() -> Callable[[str], None]:
    """What tells on standard error that something has ended, with the minutes and seconds since now."""
    begun = time.monotonic()

    def on_line(words: str) -> None:
        minutes, seconds = divmod(int(time.monotonic() - begun), 60)
        print(f"{minutes}:{seconds:02}  {words}", file=sys.stderr, flush=True)

    return on_line
