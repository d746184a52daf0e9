"""The rows by kind count what docs/measuring.md says."""

from dataclasses import replace

import pytest

from menurut.measure import KINDS, Marked, add_scores, score_article
from menurut.measure.kinds import is_nested
from menurut.measure.matching import TokenText
from menurut.model import Span

TEXT = 'Dikutip Radio Tepi, Sari mengatakan hujan reda. "Air surut." "Saya yakin sungai aman," kata Budi.'


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


RELAY = Marked((at("Radio Tepi"),), (at("Dikutip"),), (at("Sari mengatakan hujan reda"),), act="relay")
SARI = Marked((at("Sari"),), (at("mengatakan"),), (at("hujan reda"),), act="state")
ALONE = Marked(content=(at('"Air surut."'),), act="state")
BUDI = Marked((at("Budi"),), (at("kata"),), (at('"Saya yakin sungai aman,"'),), act="state")
SURE = Marked((at("Saya"),), (at("yakin"),), (at("sungai aman"),), act="attitude")
GOLD = (RELAY, SARI, ALONE, BUDI, SURE)


def kinds(gold, found):
    return add_scores([score_article("satu", TEXT, [gold], found)]).kinds


def test_every_attribution_is_of_the_kinds_that_it_looks_like():
    marked = {kind: rows["full"].gold for kind, rows in kinds(GOLD, GOLD).items()}
    expected = {"all": 5, "direct": 3, "mixed": 0, "indirect": 2, "with cue": 4, "without cue": 1, "relay": 1, "nested": 2}
    assert marked == expected


def test_a_reading_against_itself_is_perfect_in_every_kind():
    for kind, rows in kinds(GOLD, GOLD).items():
        for row, tally in rows.items():
            assert tally.predicted_hits == tally.predicted == tally.gold_hits == tally.gold, (kind, row)


def test_all_has_the_figures_of_the_rows_except_for_tokens():
    found = (replace(RELAY, source=()), BUDI, replace(SURE, content=(at("sungai"),)), replace(ALONE, cue=(at("kata"),)))
    score = score_article("satu", TEXT, [GOLD, GOLD[1:]], found)
    for row, tally in score.kinds["all"].items():
        if not row.endswith("tokens"):
            assert tally == score.rows[row], row


def test_a_kind_is_that_of_each_side():
    found = replace(ALONE, cue=(at("kata"),))
    rows = {kind: tallies["full"] for kind, tallies in kinds((ALONE,), (found,)).items()}
    assert (rows["with cue"].precision, rows["with cue"].gold) == (1, 0)
    assert (rows["without cue"].recall, rows["without cue"].predicted) == (1, 0)


def test_tokens_are_compared_within_the_pair():
    rows = kinds(GOLD, (BUDI,))["nested"]
    assert rows["content tokens"].gold_hits == 0
    shorter = kinds(GOLD, (BUDI, replace(SURE, content=(at("aman"),))))["nested"]
    assert (shorter["content tokens"].recall, shorter["content tokens"].precision) == (pytest.approx(1 / 4), 1)


def test_an_attribution_of_the_same_parts_is_not_nested():
    one, other = TokenText(TEXT).mark([ALONE, ALONE])
    assert not is_nested(one, [one, other])


def test_relays_are_left_out_where_annotators_gave_no_acts():
    without = tuple(replace(one, act=None) for one in GOLD)
    assert "relay" not in kinds(without, GOLD)
    assert list(kinds(GOLD, GOLD)) == list(KINDS)
