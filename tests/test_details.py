"""What ships of gold for speakers, acts, dates and quantities is read no worse than the floors in `evals/` say."""

from functools import partial
from pathlib import Path

import pytest

from menurut.attribution import Extractor
from menurut.measure import GoldArticle, add_scores, digest_text, find_gold
from menurut.model import FactKind
from menurut.views.scoring.articles import find_fitted, read_sealed, score_articles
from menurut.views.scoring.floors import find_low_rows, read_floors

ROOT = Path(__file__).resolve().parents[1]
LANGUAGES = ("id", "en")


def find_details(language: str) -> list[GoldArticle]:
    return find_gold(ROOT / "gold" / "details" / language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_floors_are_reached(language):
    read = partial(read_sealed, language=language, extractor=Extractor())
    result = add_scores(score_articles(find_details(language), read))
    assert find_low_rows(result, read_floors(ROOT / "evals" / f"details-{language}.toml")) == []


def test_no_model_was_trained_on_them():
    texts = {digest_text(article.read_text()) for language in LANGUAGES for article in find_details(language)}
    assert texts.isdisjoint(find_fitted(Extractor()))


def test_there_are_sixty_articles_and_more():
    assert sum(len(find_details(language)) for language in LANGUAGES) >= 60


@pytest.mark.parametrize(
    "article", [article for language in LANGUAGES for article in find_details(language)], ids=lambda article: article.name
)
def test_everything_marked_lies_in_the_text(article):
    text = article.read_text()
    spans = [span for one in article.versions[0] for span in one.spans]
    for span in [*spans, *(fact.span for fact in article.facts)]:
        assert 0 <= span.start < span.end <= len(text)
        assert span.slice(text) == span.slice(text).strip()
    assert {fact.kind for fact in article.facts} == set(FactKind)
    assert all(one.content and one.speaker and one.act and one.manner for one in article.versions[0])
