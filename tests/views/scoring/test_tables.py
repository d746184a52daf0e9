"""The tables fit 80 columns and say what they have."""

from decimal import Decimal

from menurut.measure import KINDS, ROLES, Marked, add_scores, digest_text, score_article
from menurut.model import Bound, Fact, FactKind, Span
from menurut.views.scoring.floors import find_low_rows
from menurut.views.scoring.tables import format_score, score_to_json

TEXT = "Sari mengatakan hujan reda."
SARI = Marked((Span(0, 4),), (Span(5, 15),), (Span(16, 26),), act="state", confidence=0.75)


def make_score(*, articles=1, gold=SARI, found=SARI, fitted=()):
    return add_scores([score_article(f"a-{n}", TEXT, [[gold]], [found], fitted=fitted) for n in range(articles)])


def test_every_line_fits():
    lines = list(format_score(make_score(articles=1200, fitted={digest_text(TEXT)}), by_role=True))
    assert max(map(len, lines)) <= 80


def test_every_kind_has_a_line_and_every_role_a_table():
    lines = list(format_score(make_score(), by_role=True))
    for kind in KINDS:
        assert sum(line.startswith(f"{kind:12}") for line in lines) == 1 + len(ROLES)
    plain = list(format_score(make_score()))
    assert len(plain) < len(lines)
    assert plain[:20] == lines[:20]


def test_a_share_of_nothing_is_a_dash():
    (line,) = [line for line in format_score(make_score()) if line.startswith("without cue")]
    assert line.split() == ["without", "cue", "0", "0", *"-" * 9]


def test_reliability_is_printed_where_there_is_confidence():
    assert "confidence: expected calibration error 25.0 over 1 found" in format_score(make_score())
    assert score_to_json(make_score())["reliability"]["expected_calibration_error"] == 0.25
    without = make_score(found=Marked(SARI.source, SARI.cue, SARI.content))
    assert not [line for line in format_score(without) if "calibration" in line]
    assert score_to_json(without)["reliability"] is None


def test_fitted_articles_are_told_in_the_head():
    head = list(format_score(make_score(articles=3, fitted={digest_text(TEXT)})))[:3]
    assert head == [
        "3 articles, 3 attributions marked, 3 found",
        "fitted: 3 of these are what the model was trained on;",
        "        --cross-validate gives the honest figure",
    ]
    assert score_to_json(make_score(fitted={digest_text(TEXT)}))["fitted"] == 1
    assert not [line for line in format_score(make_score()) if "fitted" in line]


def test_the_figures_of_kinds_are_there_for_other_programs():
    kinds = score_to_json(make_score())["kinds"]
    assert kinds["indirect"]["content exact"] == {"precision": 1.0, "recall": 1.0, "f1": 1.0, "found": 1.0, "marked": 1.0}


def make_score_of_facts():
    marked = [
        Fact(FactKind.DATE, Span(0, 4), "2025-03-11"),
        Fact(FactKind.QUANTITY, Span(5, 7), Decimal(40), counted="rumah", bound=Bound.ABOUT),
    ]
    found = [marked[0], Fact(FactKind.QUANTITY, Span(5, 7), Decimal(40), bound=Bound.EXACT)]
    return add_scores([score_article("a", TEXT, [[SARI]], [SARI], marked_facts=marked, found_facts=found)])


def test_facts_have_rows_where_gold_marks_them():
    lines = list(format_score(make_score_of_facts()))
    rows = {line[:20].rstrip(): line[20:].split() for line in lines}
    assert rows["dates"] == ["100.0", "1"]
    assert rows["quantities"] == ["0.0", "1"]
    assert rows["quantity value"] == ["100.0", "1"]
    assert max(map(len, lines)) <= 80
    assert "dates left open" not in rows
    assert not [line for line in format_score(make_score()) if line.startswith(("dates", "quantities"))]


def test_facts_have_floors_and_stand_in_the_json():
    score = make_score_of_facts()
    assert score_to_json(score)["facts"]["counted"] == 0.0
    assert score_to_json(make_score())["facts"] == {}
    assert find_low_rows(score, {"dates": 1.0, "polarity": 1.0, "act macro-F1": 1.0, "counted": 0.5}) == [
        "below the floor: counted 0.000, wanted 0.5"
    ]
