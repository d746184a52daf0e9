"""Training as `menurut train` and `menurut score --cross-validate` do it, and the score of what no model has seen before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from menurut.attribution import Extractor, Model
from menurut.errors import TrainingImpossible, WorkerLost
from menurut.language import identify_language, load_pack
from menurut.measure import GoldArticle, Score, add_scores, digest_text, find_gold
from menurut.views.scoring.articles import Found, read_sealed, score_articles

if TYPE_CHECKING:
    from menurut.training import Fold, Material, Recipe

_EXTRA = {"scipy", "sklearn", "torch"}


def check_training() -> None:
    """Raises `TrainingImpossible` where the packages that training needs are not installed."""
    try:
        import menurut.training  # noqa: F401
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in _EXTRA:
            raise
        raise TrainingImpossible("training needs the extra: pip install 'menurut[train]'") from error


def gather_material(gold_dir: Path, *, language: str, beside: Sequence[Path] = ()) -> tuple[Material, dict[str, int]]:
    """All that there is to learn from, and how many articles of `beside` are left out, by reason.

    Those are left out that are in another language, and those whose text is also in `gold_dir`: a model that has not seen an
    article must not have seen its copy. Raises `BrokenGold`, `UnknownLanguage` and `TrainingImpossible`.
    """
    check_training()
    from menurut.training import Material

    load_pack(language)
    articles = find_gold(gold_dir)
    known = {digest_text(article.read_text()) for article in articles}
    kept: list[GoldArticle] = []
    left_out: Counter[str] = Counter()
    for article in (article for folder in beside for article in find_gold(folder)):
        text = article.read_text()
        if identify_language(text) != language:
            left_out["in another language"] += 1
        elif digest_text(text) in known:
            left_out["known already"] += 1
        else:
            known.add(digest_text(text))
            kept.append(article)
    return Material(language, tuple(articles), tuple(kept)), dict(left_out)


def train_folds(
    material: Material, *, recipe: Recipe, folds: int, jobs: int, on_line: Callable[[str], None]
) -> tuple[Model, list[Fold]]:
    """The model of all the material, and of each fold the model that has not seen it.

    Raises `TrainingImpossible` where there are too few articles, and `WorkerLost`.
    """
    from menurut.training import train_model
    from menurut.training.folds import deal

    if max(map(len, deal(material.articles, folds))) == len(material.articles):
        count = len(material.articles)
        raise TrainingImpossible(f"{count} marked articles are too few for {folds} folds: each must leave some to learn from")
    try:
        return train_model(material, recipe, folds=folds, jobs=jobs, on_line=on_line)
    except BrokenProcessPool as error:
        raise WorkerLost("a process that trained was ended from outside, perhaps for want of memory") from error


def cross_validate(
    gold_dir: Path,
    articles: Sequence[GoldArticle],
    *,
    language: str,
    folds: int,
    beside: Sequence[Path] = (),
    recipe: Recipe | None = None,
    jobs: int = 1,
    on_line: Callable[[str], None] = lambda line: None,
) -> Score:
    """The score of these articles of a folder, each read by a model that was trained on the other folds of all of it."""
    material, _ = gather_material(gold_dir, language=language, beside=beside)
    from menurut.training import Recipe

    _, parts = train_folds(material, recipe=recipe or Recipe(), folds=folds, jobs=jobs, on_line=on_line)
    return score_folds(parts, language=language, articles=articles, jobs=jobs)


def score_folds(folds: Sequence[Fold], *, language: str, articles: Sequence[GoldArticle] | None = None, jobs: int = 1) -> Score:
    """The score of articles, each read by the model that has not seen it. `articles` None: those of all folds."""
    with TemporaryDirectory() as folder:
        models: dict[Path, Path] = {}
        for number, fold in enumerate(folds, 1):
            path = Path(folder) / f"fold-{number}.npz"
            fold.model.save(path)
            models |= {article.text_path: path for article in fold.articles}
        wanted = articles or sorted((a for fold in folds for a in fold.articles), key=lambda article: article.name)
        return add_scores(score_articles(wanted, partial(_read_unseen, language=language, models=models), jobs=jobs))


def _read_unseen(article: GoldArticle, *, language: str, models: Mapping[Path, Path]) -> Found:
    return read_sealed(article, language=language, extractor=Extractor(models[article.text_path]))
