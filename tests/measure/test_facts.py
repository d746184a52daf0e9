"""Dates and quantities of gold are read from brat standoff and compared with what was found."""

from decimal import Decimal

import pytest

from menurut.errors import BrokenGold
from menurut.measure import FactCounts, count_facts, find_gold, read_brat, read_facts
from menurut.model import Bound, Fact, FactKind, Span

LINES = [
    "T1\tContent 0 30\tSekitar 40 rumah rusak, Selasa",
    "T2\tAttribution 0 30\tSekitar 40 rumah rusak, Selasa",
    "E1\tAttribution:T2 Content:T1",
    "A1\tType E1 indirect",
    "A2\tAct E1 state",
    "#1\tSpeaker E1\tSari Dewi",
    "T3\tQuantity 8 10\t40",
    "#2\tQuantity T3\tvalue=40; upper=; unit=; bound=about; counted=rumah",
    "T4\tDate 24 30\tSelasa",
    "#3\tDate T4\t2025-03-11",
    "T5\tDate 31 39\t31 April",
    "#4\tDate T5\t-",
    "T6\tQuantity 40 44\t2-3%",
    "#5\tQuantity T6\tvalue=2; upper=3; unit=percent; bound=exact; counted=",
]
SPAN = Span(0, 9)


def write(folder, lines):
    path = folder / "satu.ann"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def date(value, span=SPAN, **fields):
    return Fact(FactKind.DATE, span, value, **fields)


def quantity(value="40", span=SPAN, **fields):
    said = {"bound": Bound.EXACT} | fields
    return Fact(FactKind.QUANTITY, span, Decimal(value), **said)


def count(gold, *found):
    counts = FactCounts()
    count_facts(counts, [gold], found)
    return counts


def test_facts_are_read_beside_the_attributions(tmp_path):
    path = write(tmp_path, LINES)
    assert read_facts(path) == (
        quantity("40", Span(8, 10), bound=Bound.ABOUT, counted="rumah"),
        date("2025-03-11", Span(24, 30)),
        date(None, Span(31, 39)),
        quantity("2", Span(40, 44), upper=Decimal(3), unit="percent"),
    )
    (attribution,) = read_brat(path)
    assert (attribution.speaker, attribution.act, attribution.manner) == ("Sari Dewi", "state", "indirect")


def test_the_folder_hands_on_the_facts(tmp_path):
    (tmp_path / "satu.txt").write_text("Sekitar 40 rumah rusak, Selasa 31 April 2-3%", encoding="utf-8")
    path = write(tmp_path, LINES)
    (article,) = find_gold(tmp_path)
    assert article.facts == read_facts(path)


@pytest.mark.parametrize(
    "note",
    [
        "#2\tQuantity T3\tvalue=banyak; upper=; unit=; bound=exact; counted=",
        "#2\tQuantity T3\tvalue=40; upper=; unit=; bound=kira-kira; counted=",
        "#2\tQuantity T3\tvalue=40",
        "#2\tQuantity T9\tvalue=40; upper=; unit=; bound=exact; counted=",
        "#2\tDate T3\t2024",
    ],
)
def test_a_fact_without_a_note_that_can_be_read_is_refused(tmp_path, note):
    with pytest.raises(BrokenGold, match="T3 has no Quantity note"):
        read_facts(write(tmp_path, ["T3\tQuantity 8 10\t40", note]))


@pytest.mark.parametrize(
    ("gold", "found", "right"),
    [
        ("2024-10-28", date("2024-10-28"), True),
        ("2024-10-28", date("2024-10-28T09:00+07:00"), True),
        ("2024-10-28T09:00+07:00", date("2024-10-28"), False),
        ("2024-10-28", date("2024-10-29"), False),
        ("2024-10", date("2024-10-28", start="2024-10-28", end="2024-10-28", precision="day"), False),
        ("2024-10", date("2024-10", start="2024-10-21", end="2024-10-31", precision="month"), True),
        ("2024", date("2024-10", precision="month"), False),
        ("2024", date(None, start="2024-01-01", end="2024-12-31", precision="range"), True),
        ("2024-10/2024-12", date("2024-10/2024-12", start="2024-10-01", end="2024-12-31"), True),
        ("2024-10/2024-12", date("2024-10", start="2024-10-01", end="2024-10-31"), False),
        ("2024-10-28", date(None), False),
    ],
)
def test_a_date_is_right_at_the_precision_of_the_text(gold, found, right):
    assert count(date(gold), found).dates_right == right


def test_a_wrong_year_is_told_from_a_wrong_day():
    assert count(date("2024-10-28"), date("2023-10-28")).wrong_year == 1
    assert count(date("2024-10-28"), date("2024-10-29")).wrong_year == 0
    assert count(date("2024-10-28"), date(None)).wrong_year == 0


def test_what_must_stay_open_is_right_when_nothing_is_said_of_it():
    assert [count(date(None), *found).open_kept for found in ((), (date(None),), (date("2024"),))] == [1, 1, 0]


@pytest.mark.parametrize(
    ("gold", "found", "right"),
    [
        (quantity(), quantity(), (1, 1, 1)),
        (quantity("0.333333333333"), quantity("0.3333333333333333333"), (1, 1, 1)),
        (quantity(), quantity("41"), (0, 1, 1)),
        (quantity(upper=Decimal(50)), quantity(), (0, 1, 1)),
        (quantity(unit="IDR"), quantity(unit="USD"), (1, 0, 1)),
        (quantity(unit="IDR"), quantity(), (1, 0, 1)),
        (quantity(counted="botol obat"), quantity(unit="botol"), (1, 1, 1)),
        (quantity(), quantity(bound=Bound.ABOUT), (1, 1, 0)),
    ],
)
def test_a_quantity_is_right_in_value_unit_and_bound(gold, found, right):
    counts = count(gold, found)
    assert (counts.value, counts.unit, counts.bound) == right
    assert counts.right == all(right)


@pytest.mark.parametrize(
    ("gold", "found", "right"),
    [("kapal kayu", "kapal", 1), ("kapal", "kapal kayu", 1), ("Kapal", "kapal", 1), ("kapal", "rumah", 0), ("kapal", None, 0)],
)
def test_what_is_counted_agrees_when_one_has_the_words_of_the_other(gold, found, right):
    counts = count(quantity(counted=gold), quantity(counted=found))
    assert (counts.counted, counts.counted_marked) == (right, 1)


def test_the_largest_overlap_wins_and_the_rest_is_elsewhere():
    near, far = quantity("40", Span(0, 8)), quantity("41", Span(8, 20))
    counts = count(quantity(), far, near, quantity("7", Span(50, 51)), date("2024", Span(3, 4)))
    assert (counts.right, counts.elsewhere) == (1, 1)


def test_counts_add_up_and_name_only_what_there_is():
    total = FactCounts()
    assert not total
    assert total.rows() == {}
    total.add(count(date("2024"), date("2024")))
    total.add(count(date("2024")))
    assert total.rows() == {"dates": (1, 2), "dates in their year": (1, 1)}
