"""Labels are compared only where contents pair up, and names as people write them."""

import pytest

from menurut.measure import LabelCounts, Marked, count_labels
from menurut.model import Span


def marked(speaker: str | None, *, act: str = "state", via: str | None = None, start: int = 0) -> Marked:
    return Marked(content=(Span(start, start + 10),), manner="direct", act=act, speaker=speaker, via=via)


@pytest.mark.parametrize(
    ("gold", "found", "right"),
    [
        ("Tito Karnavian", "Muhammad Tito Karnavian", True),
        ("Antonio Guterres", "António Guterres", True),
        ("Mark Rutte", "Rutte", False),
        ("Mark Rutte", None, False),
    ],
)
def test_names_agree_when_most_of_their_words_do(gold, found, right):
    counts = LabelCounts()
    count_labels(counts, [marked(gold)], [marked(found)])
    assert counts.speaker == right


def test_contents_apart_do_not_pair():
    counts = LabelCounts()
    count_labels(counts, [marked("Ann")], [marked("Ann", start=100)])
    assert (counts.gold, counts.paired) == (1, 0)


def test_a_denial_read_as_confirmation_is_turned_round():
    counts = LabelCounts()
    count_labels(counts, [marked("Ann", act="deny")], [marked("Ann", act="confirm")])
    assert (counts.denials, counts.denials_found, counts.flipped) == (1, 0, 1)
    assert (counts.polarity, LabelCounts().polarity) == (0.0, 1.0)


def test_via_counts_apart():
    counts = LabelCounts()
    count_labels(counts, [marked("Ann", via="Radio Tepi")], [marked("Ann", via="Tepi")])
    assert (counts.gold_via, counts.found_via, counts.via) == (1, 1, 1)


def test_every_marked_act_weighs_the_same_in_macro_f1():
    counts = LabelCounts()
    for act, found in [("state", "state")] * 8 + [("deny", "state"), ("deny", "deny"), ("state", "ask")]:
        count_labels(counts, [marked("Ann", act=act)], [marked("Ann", act=found)])
    assert counts.act_f1 == {"deny": pytest.approx(2 / 3), "state": pytest.approx(16 / 18)}
    assert counts.macro_act_f1 == pytest.approx((2 / 3 + 16 / 18) / 2)


def test_the_acts_of_many_articles_add_up():
    total = LabelCounts()
    for act in ("state", "deny"):
        counts = LabelCounts()
        count_labels(counts, [marked("Ann", act=act)], [marked("Ann", act="deny")])
        total.add(counts)
    assert total.act_f1 == {"deny": pytest.approx(2 / 3), "state": 0.0}
