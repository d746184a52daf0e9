"""Which gold articles are scored, and their scores."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from menurut.attribution import Extractor
from menurut.errors import BrokenGold
from menurut.language import find_pack_tags, load_pack
from menurut.measure import ArticleScore, GoldArticle, Marked, mark_reading, score_article
from menurut.model import Fact
from menurut.pool import map_in_order


@dataclass(frozen=True, slots=True)
class Found:
    """What a reader found in an article."""

    attributions: Sequence[Marked]
    facts: Sequence[Fact] = ()


Reader = Callable[[GoldArticle], Found]
"""What finds attributions and facts in an article; for more than one job it can be pickled."""


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


def _deal(name: str) -> int:
    return int.from_bytes(hashlib.md5(name.encode(), usedforsecurity=False).digest())


def read_sealed(article: GoldArticle, *, language: str | None = None, extractor: Extractor) -> Found:
    """What is found in an article whose text is taken as it is."""
    from menurut.intake import find_pages
    from menurut.model import Page
    from menurut.pipeline import read_page

    (page,) = find_pages([article.text_path], sealed=True)
    if not isinstance(page, Page):
        raise BrokenGold(f"{article.text_path}: {page.message}")
    reading = read_page(page, language=language, sealed=True, extractor=extractor)
    return Found(mark_reading(reading), reading.facts)


def find_fitted(extractor: Extractor) -> frozenset[str]:
    """The digests of all texts that the models of an extractor were trained on, whatever their language."""
    models = (extractor.pick_model(load_pack(tag)) for tag in find_pack_tags())
    return frozenset(digest for model in models if model for digest in model.fitted)


def score_articles(
    articles: Sequence[GoldArticle], read: Reader, *, fitted: Collection[str] = frozenset(), jobs: int = 1
) -> Iterator[ArticleScore]:
    """The score of each article, in their order, as read by `read` in so many processes.

    `fitted` are the digests of the texts that the reader was trained on.
    """
    return map_in_order(partial(_score, read=read, fitted=fitted), articles, jobs=jobs)


def _score(article: GoldArticle, *, read: Reader, fitted: Collection[str]) -> ArticleScore:
    found = read(article)
    return score_article(
        article.name,
        article.read_text(),
        article.versions,
        found.attributions,
        marked_facts=article.facts,
        found_facts=found.facts,
        fitted=fitted,
    )
