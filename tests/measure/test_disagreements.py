"""Every place where both sides differ stands once, under the error that weighs most."""

import random
from dataclasses import replace

import pytest

from menurut.measure import ErrorKind, Marked, cue_word
from menurut.measure.disagreements import find_disagreements
from menurut.measure.matching import TokenText, compare
from menurut.model import Span

TEXT = "Kata  Sari, hujan sudah reda sejak pagi tadi.\nMenurut Budi, jalan masih tertutup lumpur."


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


SARI = Marked((at("Sari"),), (at("Kata"),), (at("hujan sudah reda sejak pagi tadi"),))
BUDI = Marked((at("Budi"),), (at("Menurut"),), (at("jalan masih tertutup lumpur"),))


def disagree(gold, found):
    return find_disagreements(compare(TokenText(TEXT), gold, found))


@pytest.mark.parametrize(
    ("found", "kind", "also"),
    [
        (replace(SARI, content=(at("hujan"),)), ErrorKind.CONTENT_FAR, ()),
        (replace(SARI, content=(at("jalan masih"),)), ErrorKind.CONTENT_FAR, ()),
        (replace(SARI, source=(at("Budi"),)), ErrorKind.SOURCE_WRONG, ()),
        (replace(SARI, source=(), cue=(at("Kata  Sari"),)), ErrorKind.SOURCE_MISSING, (ErrorKind.CUE_BOUNDS,)),
        (replace(SARI, content=(at("hujan sudah reda"),)), ErrorKind.CONTENT_BOUNDS, ()),
        (replace(SARI, source=(at("Kata  Sari"),), cue=()), ErrorKind.SOURCE_BOUNDS, (ErrorKind.CUE_BOUNDS,)),
        (replace(SARI, cue=(at("Kata  Sari"),)), ErrorKind.CUE_BOUNDS, ()),
    ],
)
def test_a_pair_that_differs_has_its_kind(found, kind, also):
    (one,) = disagree([SARI], [found])
    assert (one.kind, one.also, one.gold, one.found) == (kind, also, SARI, found)


def test_a_source_where_none_is_marked():
    (one,) = disagree([replace(SARI, source=())], [SARI])
    assert one.kind is ErrorKind.SOURCE_SPURIOUS


def test_what_agrees_is_no_disagreement():
    assert disagree([SARI, BUDI], [BUDI, SARI]) == []


def test_missed_and_not_marked_cost_one_side_each():
    missed, spurious = disagree([SARI], [BUDI])
    assert (missed.kind, missed.lost, missed.wrong) == (ErrorKind.MISSED, 1, 0)
    assert (spurious.kind, spurious.lost, spurious.wrong) == (ErrorKind.NOT_MARKED, 0, 1)


def test_a_word_in_common_around_another_cue_is_another_attribution():
    other = Marked((at("Budi"),), (at("Menurut"),), (at("tadi"),))
    assert {one.kind for one in disagree([SARI], [other])} == {ErrorKind.MISSED, ErrorKind.NOT_MARKED}


@pytest.mark.parametrize("seed", range(20))
def test_the_costs_sum_up_to_what_misses_full(seed):
    chance = random.Random(seed)

    def spans():
        start = chance.randrange(len(TEXT))
        return (Span(start, start + chance.randrange(1, 30)),) if chance.random() < 0.8 else ()

    gold, found = ([Marked(spans(), spans(), spans()) for _ in range(chance.randrange(8))] for _ in "ab")
    one = compare(TokenText(TEXT), gold, found)
    disagreements = find_disagreements(one)
    assert sum(d.lost for d in disagreements) == len(one.gold) - len(one.whole)
    assert sum(d.wrong for d in disagreements) == len(one.found) - len(one.whole)


def test_a_cue_word_is_in_lower_case_on_one_line():
    assert cue_word(replace(SARI, cue=(at("Menurut"), at("Kata  Sari"))), TEXT) == "kata sari … menurut"
    assert cue_word(replace(SARI, cue=()), TEXT) == ""
