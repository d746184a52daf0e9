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


def test_via_counts_apart():
    counts = LabelCounts()
    count_labels(counts, [marked("Ann", via="Radio Tepi")], [marked("Ann", via="Tepi")])
    assert (counts.gold_via, counts.found_via, counts.via) == (1, 1, 1)
