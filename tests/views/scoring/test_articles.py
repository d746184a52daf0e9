"""Articles are read by whoever is handed in, in any number of processes, and cross-validation is a loop over folds."""

import pytest

from menurut.measure import GoldArticle, Marked, add_scores, digest_text
from menurut.model import Span
from menurut.views.scoring.articles import Found, pick_articles, score_articles

TEXT = "Sari mengatakan hujan reda."
SARI = Marked((Span(0, 4),), (Span(5, 15),), (Span(16, 26),))


def read_all(article):
    return Found(article.versions[0], article.facts)


def read_none(article):
    return Found(())


@pytest.fixture
def articles(tmp_path):
    for n in range(70):
        (tmp_path / f"{n:02}.txt").write_text(TEXT + " " * n, encoding="utf-8")
    return [GoldArticle(f"{n:02}", tmp_path / f"{n:02}.txt", ((SARI,),)) for n in range(70)]


def test_the_reader_decides_what_is_found(articles):
    assert add_scores(score_articles(articles, read_all)).rows["full"].f1 == 1
    assert add_scores(score_articles(articles, read_none)).rows["full"].predicted == 0


def test_any_number_of_processes_gives_the_same(articles):
    assert list(score_articles(articles, read_all, jobs=2)) == list(score_articles(articles, read_all))


def test_fitted_texts_are_known_by_their_digest(articles):
    assert add_scores(score_articles(articles, read_all, fitted={digest_text(TEXT)})).fitted == 1


def test_a_reader_for_each_fold_makes_one_score(articles):
    folds = [pick_articles(articles, fold=f"{k}/2") for k in (1, 2)]
    readers = (read_all, read_none)
    total = add_scores(score for fold, read in zip(folds, readers, strict=True) for score in score_articles(fold, read))
    assert total.rows["full"].gold == 70
    assert total.rows["full"].gold_hits == len(folds[0])
