from dataclasses import replace
from decimal import Decimal

import pytest

from menurut.language import load_pack
from menurut.model import Bound, Fact, FactKind, Span
from menurut.stories.concepts import find_concepts
from menurut.stories.figures import Amount, differ, find_amounts, same_measure
from menurut.stories.vocabulary import read_vocabulary
from tests.told_stories import Said, tell


def make_amount(value, *, upper=None, unit=None, bound=Bound.EXACT, heads=("=people",)):
    high = None if upper is None else Decimal(upper)
    fact = Fact(FactKind.QUANTITY, Span(0, 1), Decimal(value), upper=high, unit=unit, bound=bound)
    return Amount(fact, Decimal(value), str(value), frozenset(heads), {})


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        (make_amount(2000), make_amount(2000, bound=Bound.AT_LEAST), False),
        (make_amount(2000, bound=Bound.AT_LEAST), make_amount(2140), False),
        (make_amount(2000, bound=Bound.AT_LEAST), make_amount(3500), True),
        (make_amount(2000, bound=Bound.AT_LEAST), make_amount(1900), True),
        (make_amount(2500, bound=Bound.ABOUT), make_amount(2431), False),
        (make_amount(2000, bound=Bound.AT_MOST), make_amount(1900), False),
        (make_amount(10, upper=20), make_amount(15), False),
        (make_amount(10, upper=20), make_amount(25), True),
        (make_amount(11, unit="metre"), make_amount(11, unit="centimetre"), True),
        (make_amount("52E+12", unit="IDR"), make_amount("52017195644000", unit="IDR"), False),
        (make_amount("52.02E+12", unit="IDR"), make_amount("52017195644000", unit="IDR"), False),
        (make_amount("52.1E+12", unit="IDR"), make_amount("52017195644000", unit="IDR"), True),
        (make_amount("61", unit="percent"), make_amount("61.4", unit="percent"), False),
        (make_amount(3000), make_amount(3412), True),
        (make_amount(120), make_amount(118), True),
    ],
)
def test_amounts_differ_only_where_both_cannot_be_meant(one, other, clash):
    assert differ(one, other) is clash
    assert differ(other, one) is clash


def test_one_measure_is_one_unit_or_a_shared_head_of_like_size():
    assert same_measure(make_amount(3, unit="metre"), make_amount(5, unit="metre"))
    assert not same_measure(make_amount(3, unit="metre"), make_amount(5))
    assert not same_measure(make_amount(3), make_amount(5, heads=("=ship",)))
    assert not same_measure(make_amount(3), make_amount(30_000))


def test_no_word_is_cut_at_the_edge_of_what_stands_near_a_figure():
    head = "perusahaan pengelola pergudangan di kawasan industri pelabuhan setempat menyebutkan bahwa"
    for shift in range(12):
        content = f"{'x' * shift} {head} 214 karyawan sempat dievakuasi"
        reading = tell(f"Menurut Taruno Seputra, {content}.", Said("Taruno Seputra", content))
        (amount,) = find_amounts(reading.attributions[0], reading.article, read_vocabulary(load_pack("id")))
        whole = find_concepts(content, read_vocabulary(load_pack("id")))
        assert amount.about.keys() <= whole.keys()


def test_each_of_two_figures_owns_the_words_on_its_side():
    content = "dua orang meninggal dan 1140 warga mengungsi"
    reading = tell(f"Menurut Taruno Seputra, {content}.", Said("Taruno Seputra", content))
    start = reading.article.text.index(content)
    facts = (
        Fact(FactKind.QUANTITY, Span(start, start + 3), Decimal(2), counted="orang"),
        Fact(FactKind.QUANTITY, Span(start + 24, start + 28), Decimal(1140), counted="warga"),
    )
    (attribution,) = reading.attributions
    attribution = replace(attribution, facts=facts)
    dead, away = find_amounts(attribution, reading.article, read_vocabulary(load_pack("id")))
    assert "=death" in dead.about
    assert "=death" not in away.about
    assert "=evacuate" in away.about
    assert "=evacuate" not in dead.about


def test_a_number_without_a_noun_counts_those_to_whom_something_happened_behind_it():
    reading = tell("Menurut Taruno Seputra, 5 meninggal.", Said("Taruno Seputra", "5 meninggal"))
    (attribution,) = reading.attributions
    attribution = replace(attribution, facts=(replace(attribution.facts[0], counted=None),))
    (amount,) = find_amounts(attribution, reading.article, read_vocabulary(load_pack("id")))
    assert amount.heads == {"=death"}
