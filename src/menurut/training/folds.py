"""Training in folds: every article is read once by a model that has not seen it, for calibration and for honest figures."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass, replace
from functools import partial
from multiprocessing import get_context

import torch

from menurut.attribution.learned import Judge, settle
from menurut.attribution.learned.candidates import EVIDENCE, find_candidates
from menurut.attribution.learned.model import Model
from menurut.attribution.learned.network import Network
from menurut.attribution.lexicon import build_lexicon
from menurut.language import load_pack
from menurut.measure import GoldArticle
from menurut.measure.brat import Marked
from menurut.measure.matching import TokenText, is_whole
from menurut.training.calibration import Judged, fit_judge
from menurut.training.examples import read_examples, read_gold
from menurut.training.export import export_model
from menurut.training.fit import Recipe, fit_network
from menurut.training.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Material:
    """All that there is to learn from.

    `articles` are dealt into folds; `beside` are others that every fold is trained on, each counting `beside_weight`.
    """

    language: str
    articles: tuple[GoldArticle, ...]
    beside: tuple[GoldArticle, ...] = ()
    beside_weight: float = 0.4


@dataclass(frozen=True, slots=True)
class Fold:
    """The articles of a fold and the model that has seen none of them, its judge fitted to what the other folds found."""

    articles: tuple[GoldArticle, ...]
    model: Model


@dataclass(frozen=True, slots=True)
class _Finding:
    model: Model
    judged: tuple[Judged, ...]
    marked: int


def train_model(
    material: Material, recipe: Recipe, *, folds: int, jobs: int = 1, on_line: Callable[[str], None] = lambda line: None
) -> tuple[Model, list[Fold]]:
    """The model of all articles, and the folds.

    A judge is fitted to what networks find in articles that they have not seen: that of the whole to the findings of all
    folds, that of each fold to those of the others. Articles beside them teach the network only: how often something is right
    differs from one kind of article to another. The networks are trained by so many processes, each on one core, so that
    their number changes no result. `on_line` is told of each training that has ended.
    """
    recipe = recipe.for_articles(len(material.articles) + len(material.beside))
    parts = deal(material.articles, folds)
    work = partial(_train_without, material=material, recipe=recipe)
    findings: list[_Finding] = []
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        for number, finding in enumerate(pool.map(work, [(), *parts])):
            findings.append(finding)
            on_line(f"fold {number} of {folds} is trained" if number else "the whole is trained")
    whole, *others = findings
    return _with_judge(whole.model, others, recipe), [
        Fold(part, _with_judge(one.model, [other for other in others if other is not one], recipe))
        for part, one in zip(parts, others, strict=True)
    ]


def deal(articles: Sequence[GoldArticle], folds: int) -> list[tuple[GoldArticle, ...]]:
    """The articles in so many parts, by their names alone."""
    parts: list[list[GoldArticle]] = [[] for _ in range(folds)]
    for article in sorted(articles, key=lambda article: article.name):
        digest = hashlib.md5(article.name.encode(), usedforsecurity=False).digest()
        parts[int.from_bytes(digest[:8]) // 2 % folds].append(article)
    return [tuple(part) for part in parts]


def _train_without(held: Sequence[GoldArticle], *, material: Material, recipe: Recipe) -> _Finding:
    """The model of all articles but the held ones, without a judge, and what it finds in those."""
    torch.set_num_threads(1)
    left_out = {article.text_path for article in held}
    examples = read_examples([a for a in material.articles if a.text_path not in left_out], language=material.language)
    examples += read_examples(material.beside, language=material.language, weight=material.beside_weight)
    words = [example.features.words for example in examples]
    vocabulary = Vocabulary.of(words, build_lexicon(load_pack(material.language)))
    network = fit_network(examples, vocabulary, recipe)
    about = {
        "language": material.language,
        "fitted": sorted({example.digest for example in examples}),
        "recipe": asdict(recipe),
        "judge": asdict(Judge((0.0,) * len(EVIDENCE), {}, 0.5, 0.5)),
    }
    model = export_model(network, vocabulary, about)
    judged = judge_articles(model, held, language=material.language)
    return _Finding(model, tuple(judged), sum(len(article.versions[0]) for article in held))


def judge_articles(model: Model, articles: Sequence[GoldArticle], *, language: str) -> list[Judged]:
    """All candidates of a model in these articles, with whether the first annotator agrees."""
    network = Network(model, build_lexicon(load_pack(language)))
    judged = []
    for article in articles:
        reading = read_gold(article, language=language)
        tokens = TokenText(reading.tokens.text)
        gold = tokens.mark(article.versions[0])
        for candidate in find_candidates(reading, network):
            found = settle(candidate, reading, 0.0)
            mine = tokens.mark([Marked(found.source, found.cue, found.content)])
            right = any(is_whole(one, other) for one in gold for other in mine)
            judged.append(Judged(article.name, replace(candidate, proposed=None), right))
    return judged


def _with_judge(model: Model, findings: Sequence[_Finding], recipe: Recipe) -> Model:
    judged = [judged for finding in findings for judged in finding.judged]
    judge = fit_judge(judged, sum(finding.marked for finding in findings), penalty=recipe.penalty)
    return Model(model.weights, {**model.about, "judge": asdict(judge)})
