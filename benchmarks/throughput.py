"""How long reading takes, as a ratio to cutting the same text into tokens with a compiled regular expression.

    python benchmarks/throughput.py [FOLDER ...]

From sealed text to attributions, speakers and facts, on one core, against `re.findall` on the same texts in the same
process: rounds of both alternate and the median of the rounds' ratios counts, since machines are noisy. Default texts: the
Indonesian samples. The bound is 160.
"""

from __future__ import annotations

import re
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from menurut.attribution import find_attributions
from menurut.clean import seal_article
from menurut.errors import PageRefused
from menurut.facts import find_facts
from menurut.intake import find_pages
from menurut.language import load_pack
from menurut.model import Article, Page
from menurut.pipeline import read_article
from menurut.speakers import resolve_speakers

TOKEN = re.compile(r"\w+|[^\w\s]")
BOUND = 160
ROUNDS = 9
SAMPLES = Path(__file__).resolve().parents[1] / "samples"


def seal_folder(folders: Sequence[str]) -> list[Article]:
    """The Indonesian articles of the folders, sealed; pages that are no article are left out."""
    articles = []
    for page in find_pages(folders):
        if not isinstance(page, Page):
            continue
        try:
            article = seal_article(page)
        except PageRefused:
            continue
        if article.language == "id":
            articles.append(article)
    return articles


def measure_seconds(work: Callable[[Article], object], articles: Sequence[Article]) -> float:
    start = time.perf_counter()
    for article in articles:
        work(article)
    return time.perf_counter() - start


def tokenise(article: Article) -> None:
    TOKEN.findall(article.text)


def measure_ratio(work: Callable[[Article], object], articles: Sequence[Article]) -> float:
    """The median over rounds of the time of the work over the time of tokenising the same texts twenty times, divided by 20."""
    ratios = []
    for _ in range(ROUNDS):
        tokens = sum(measure_seconds(tokenise, articles) for _ in range(20)) / 20
        ratios.append(measure_seconds(work, articles) / tokens)
    return statistics.median(ratios)


def main() -> int:
    articles = seal_folder(sys.argv[1:] or [str(SAMPLES)])
    pack = load_pack("id")
    read = {article.id: find_attributions(article, pack) for article in articles}
    stages: dict[str, Callable[[Article], object]] = {
        "attribution": lambda article: find_attributions(article, pack),
        "speakers": lambda article: resolve_speakers(article, read[article.id], pack),
        "facts": lambda article: find_facts(article, pack),
        "all": read_article,
    }
    characters = sum(len(article.text) for article in articles)
    print(f"{len(articles)} articles, {characters} characters; times a regular-expression tokenisation:")
    ratios = {name: measure_ratio(work, articles) for name, work in stages.items()}
    for name, ratio in ratios.items():
        print(f"  {name:12}{ratio:7.0f}")
    held = ratios["all"] <= BOUND
    seconds = measure_seconds(read_article, articles)
    print(f"  {len(articles) / seconds:.0f} articles a second here; bound {BOUND}: {'held' if held else 'EXCEEDED'}")
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
