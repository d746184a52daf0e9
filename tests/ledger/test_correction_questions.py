"""One correction by its number: whether it counts, and what it takes back, without reading what everybody else said."""

import random
from datetime import UTC, datetime

import pytest

from menurut.correcting import complete_article, judge_right, undo_correction
from menurut.judging import find_active
from menurut.ledger import Ledger
from menurut.model import CorrectionKind
from tests.views.web.site import SAMPLES

BY = {"who": "Wening", "at": datetime(2025, 3, 3, tzinfo=UTC)}


@pytest.fixture
def ledger(tmp_path):
    from menurut.pipeline import add_sources

    with Ledger.open(tmp_path / "news.db", create=True) as opened:
        add_sources([SAMPLES / "kapal" / "k01-tasgaraherald.txt"], opened)
        yield opened


def first(ledger):
    (reading,) = ledger.find_readings()
    return reading, reading.attributions[0].id


def test_a_correction_that_stands_counts_and_takes_nothing_back(ledger):
    made = judge_right(ledger, first(ledger)[1], **BY)
    found = ledger.look_up_correction(1)
    assert (found.made, found.counts, found.undone, found.deed) == (made, True, None, made)


def test_what_was_taken_back_and_brought_back_again_is_followed_to_the_deed(ledger):
    deed = judge_right(ledger, first(ledger)[1], **BY)
    back, again = (undo_correction(ledger, number, **BY) for number in (1, 2))
    found = ledger.look_up_correction(3)
    assert (found.made, found.counts, found.undone, found.deed) == (again, True, back, deed)
    assert [ledger.look_up_correction(number).counts for number in (1, 2, 3)] == [True, False, True]


@pytest.mark.parametrize("number", [0, -1, 2, 2**63, 10**40])
def test_a_number_that_no_correction_has_is_nothing(ledger, number):
    judge_right(ledger, first(ledger)[1], **BY)
    assert ledger.look_up_correction(number) is None


def test_each_counts_as_it_does_among_all(ledger):
    """Also what hangs on another one, whatever is undone and done again in between."""
    choose = random.Random(7)
    reading, key = first(ledger)
    judge_right(ledger, key, **BY)
    complete_article(ledger, reading.article.id, **BY)
    for _ in range(12):
        made = ledger.read_corrections()
        undo_correction(ledger, choose.choice(sorted(find_active(made))), **BY)
    made = ledger.read_corrections()
    assert {one.kind for one in made} == {CorrectionKind.RIGHT, CorrectionKind.COMPLETE, CorrectionKind.UNDO}
    assert {one.number for one in made if ledger.look_up_correction(one.number).counts} == find_active(made)


def test_others_are_not_read_for_one(ledger, monkeypatch):
    from menurut.ledger import correction_questions

    judge_right(ledger, first(ledger)[1], **BY)
    for number in range(1, 6):
        undo_correction(ledger, number, **BY)
    read, reader = [], correction_questions.read_corrections

    def count(*given):
        found = reader(*given)
        read.extend(found)
        return found

    monkeypatch.setattr(correction_questions, "read_corrections", count)
    assert ledger.look_up_correction(1).counts is False
    assert [one.number for one in read] == [1]
