"""The score of an article holds what every print needs, and scores add up."""

import pickle
from dataclasses import replace

from menurut.measure import Marked, add_scores, digest_text, score_article
from menurut.model import Span

TEXT = "Sari mengatakan hujan reda. Budi menduga hujan deras."
SARI = Marked((Span(0, 4),), (Span(5, 15),), (Span(16, 26),), by="subject/say", confidence=0.9)
BUDI = Marked((Span(28, 32),), (Span(33, 40),), (Span(41, 52),), by="subject/believe", confidence=0.4)


def test_a_confidence_is_judged_by_the_whole_attribution():
    wrong = replace(BUDI, source=(Span(0, 4),))
    assert score_article("a", TEXT, [(SARI, BUDI)], (SARI, wrong)).judged == ((0.9, True), (0.4, False))


def test_without_confidence_nothing_is_judged():
    assert score_article("a", TEXT, [(SARI,)], (replace(SARI, confidence=None),)).judged == ()


def test_cues_and_rules_are_counted():
    score = score_article("a", TEXT, [(SARI, BUDI)], (BUDI,))
    assert dict(score.marked_cues) == {"mengatakan": 1, "menduga": 1}
    assert dict(score.found_cues) == {"menduga": 1}
    assert dict(score.rules) == {"subject/believe": 1}


def test_an_article_is_fitted_when_its_text_was_trained_on():
    assert score_article("a", TEXT, [()], (), fitted={digest_text(TEXT)}).fitted
    assert not score_article("a", TEXT, [()], (), fitted={digest_text(TEXT + " ")}).fitted


def test_scores_of_several_readers_add_up():
    scores = [score_article("a", TEXT, [(SARI, BUDI)], (SARI,)), score_article("b", TEXT, [(SARI,)], (SARI, BUDI))]
    total = add_scores(scores)
    assert (total.rows["full"].gold, total.rows["full"].predicted, total.rows["full"].gold_hits) == (3, 3, 2)
    assert total.kinds["indirect"]["full"] == total.rows["full indirect"]
    assert (total.labels.gold, total.labels.paired, total.judged) == (3, 2, [(0.9, True), (0.9, True), (0.4, False)])


def test_a_score_can_cross_from_one_process_to_another():
    score = score_article("a", TEXT, [(SARI, BUDI)], (SARI,))
    assert pickle.loads(pickle.dumps(score)) == score


def test_by_and_confidence_are_not_part_of_what_is_marked():
    assert replace(SARI, by=None, confidence=None) == SARI
