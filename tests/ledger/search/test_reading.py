"""What is typed in the search box: fields, phrases, minus, and hints where something cannot be read."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from menurut.ledger.search.query import Field, FigureRange, HintKind, Phrase, Query, Word
from menurut.ledger.search.reading import MOST_CHARS, MOST_PARTS, read_query
from menurut.model import Act


def words_of(query: Query) -> list[str]:
    return [text.word if isinstance(text, Word) else " ".join(text.words) for text in query.texts]


def test_words_and_phrases_stand_beside_fields() -> None:
    query = read_query('banjir "dana desa" speaker:"Sari Melati" outlet:Tepian act:deny after:2025-11 before:2026')
    assert words_of(query) == ["banjir", "dana desa"]
    assert [name.words for name in query.speakers + query.outlets] == [("sari", "melati"), ("tepian",)]
    assert (query.acts, query.first, query.until) == ({Act.DENY}, date(2025, 11, 1), date(2026, 1, 1))
    assert query.hints == ()


@pytest.mark.parametrize("typed", ["act:deny", "act:DENY", "act:membantah", "act:bantahan", "act:denied", "tindakan:membantah"])
def test_an_act_is_asked_for_in_any_language_and_form(typed: str) -> None:
    assert read_query(typed).acts == {Act.DENY}


def test_every_act_has_words_in_every_language_that_name_no_other_act() -> None:
    said = {"id": "menyatakan membenarkan membantah menuduh menuntut berjanji bertanya berharap memutuskan mengutip"}
    said["en"] = "says confirms denies accuses demands promises asks thinks decides cited"
    for words in said.values():
        assert [read_query(f"act:{word}").acts for word in words.split()] == [{act} for act in Act]


def test_several_of_one_field_are_any_of_them() -> None:
    query = read_query("act:deny act:accuse act:ask,demand speaker:Sari speaker:Bagas")
    assert query.acts == {Act.DENY, Act.ACCUSE, Act.ASK, Act.DEMAND}
    assert [name.words for name in query.speakers] == [("sari",), ("bagas",)]


@pytest.mark.parametrize("name", ["speaker", "narasumber", "PEMBICARA"])
def test_fields_have_names_in_every_language(name: str) -> None:
    (speaker,) = read_query(f"{name}:Sari").speakers
    assert (speaker.field, speaker.words) == (Field.SPEAKER, ("sari",))


def test_a_minus_excludes_what_it_stands_before() -> None:
    query = read_query('pupuk -banjir -"dana desa" -act:deny -laki-laki −speaker:Sari')
    assert words_of(query) == ["pupuk"]
    assert len(query.unwanted) == 5
    assert query.unwanted[1] == (Phrase(("dana", "desa")),)
    assert [word.word for word in query.unwanted[3]] == ["laki", "laki"]


def test_a_minus_turns_a_day_round() -> None:
    query = read_query("-after:2025-11-10 -before:2025")
    assert (query.first, query.until) == (date(2025, 1, 1), date(2025, 11, 10))


def test_of_several_days_the_narrowest_hold() -> None:
    query = read_query("after:2024 after:2025-02-01 before:2026 before:2025-12")
    assert (query.first, query.until) == (date(2025, 2, 1), date(2025, 12, 1))


@pytest.mark.parametrize(
    ("value", "low", "high", "units"),
    [
        (">1000", "1000", None, ()),
        (">1.000", "1000", None, ()),
        ("<1,500,000", None, "1500000", ()),
        ("=61%", "61", "61", ("percent",)),
        ("61_persen", "61", "61", ("percent",)),
        (">1000_hektare", "1000", None, ("hectare",)),
        ('">5 triliun rupiah"', "5000000000000", None, ("IDR",)),
        (">5 triliun rupiah", "5000000000000", None, ("IDR",)),
        ("> 1000", "1000", None, ()),
        (">Rp2,5_miliar", "2500000000", None, ("IDR",)),
        (">US$3_million", "3000000", None, ("USD",)),
        (">=2 million", "2000000", None, ()),
        ("100..200", "100", "200", ()),
        ("200..100", "100", "200", ()),
        ("1..2_juta", "1000000", "2000000", ()),
        ("-5", "-5", "-5", ()),
    ],
)
def test_figures_are_read_with_scales_units_and_currencies(value: str, low: str | None, high: str | None, units: tuple) -> None:
    query = read_query(f"figure:{value}")
    (figure,) = query.figures
    assert (figure.low, figure.high) == (low and Decimal(low), high and Decimal(high))
    assert figure.units == frozenset(units)
    assert query.texts == query.hints == ()


def test_bounds_count_only_where_they_are_said_to() -> None:
    assert read_query("figure:>5").figures == (FigureRange(Decimal(5), None, low_in=False),)
    assert read_query("figure:<=5").figures == (FigureRange(None, Decimal(5)),)


def test_a_word_that_is_no_unit_says_what_is_counted() -> None:
    (figure,) = read_query("figure:>100_warga").figures
    assert "warga" in figure.counted
    assert not figure.units


@pytest.mark.parametrize(
    ("typed", "kind", "advice"),
    [
        ("act:terbang", HintKind.UNKNOWN_ACT, "act:deny"),
        ("after:besok", HintKind.BROKEN_DATE, "after:2025-11-10"),
        ("before:2025-13", HintKind.BROKEN_DATE, "before:2025"),
        ("after:2025-02-30", HintKind.BROKEN_DATE, "after:2025"),
        ("figure:banyak", HintKind.BROKEN_FIGURE, "figure:>1000"),
        ("figure:>", HintKind.BROKEN_FIGURE, "figure:>1000"),
        ("figure:1..x", HintKind.BROKEN_FIGURE, "figure:100..200"),
        ("speaker:", HintKind.EMPTY_FIELD, 'speaker:"Sari Melati"'),
        ('outlet:"?"', HintKind.EMPTY_FIELD, 'outlet:"Harian Tepian"'),
        ("speeker:Sari", HintKind.UNKNOWN_FIELD, "speaker:Sari"),
    ],
)
def test_what_cannot_be_read_is_named_with_what_to_write(typed: str, kind: HintKind, advice: str) -> None:
    query = read_query(f"banjir {typed}")
    (hint,) = query.hints
    assert (hint.kind, hint.part) == (kind, typed)
    assert advice in hint.write
    assert words_of(query)[0] == "banjir"


def test_what_the_hints_say_to_write_can_be_read() -> None:
    for typed in ("act:x", "after:x", "before:x", "figure:x", "speaker:", "outlet:"):
        (hint,) = read_query(typed).hints
        for example in hint.write:
            assert not read_query(example).hints
            assert not read_query(example).is_empty


def test_addresses_and_times_are_words() -> None:
    query = read_query("https://contoh.example/a 12:30 a:b")
    assert words_of(query) == ["https", "contoh", "example", "a", "12", "30", "a", "b"]
    assert query.hints == ()


def test_the_last_part_is_unfinished_while_somebody_types() -> None:
    assert read_query("dinas ban", as_you_type=True).texts[1].unfinished
    assert not read_query("dinas ban ", as_you_type=True).texts[1].unfinished
    assert not read_query("dinas ban").texts[1].unfinished
    assert read_query('"dana des', as_you_type=True).texts == (Phrase(("dana", "des"), unfinished=True),)
    assert read_query('speaker:"Sari M', as_you_type=True).speakers[0].unfinished
    assert not read_query("dinas -ban", as_you_type=True).unwanted[0][0].unfinished


@pytest.mark.parametrize("typed", ["act:den", "act:memban"])
def test_an_act_is_met_by_its_beginning_while_somebody_types(typed: str) -> None:
    assert read_query(typed, as_you_type=True).acts == {Act.DENY}
    assert read_query(typed).hints


@pytest.mark.parametrize("typed", ["after:", "after:20", "act:", "act:xy", "figure:>", "speaker:", "speeker:s"])
def test_nothing_is_complained_of_that_is_still_being_typed(typed: str) -> None:
    assert read_query(typed, as_you_type=True).hints == ()
    assert read_query(typed + " banjir", as_you_type=True).hints != ()


def test_one_letter_is_no_beginning_yet() -> None:
    assert words_of(read_query("dinas b", as_you_type=True)) == ["dinas"]
    assert words_of(read_query("dinas b")) == ["dinas", "b"]


def test_a_query_without_end_is_cut_and_says_so() -> None:
    query = read_query("banjir " * (MOST_PARTS + 1))
    assert len(query.texts) == MOST_PARTS
    assert [(hint.kind, hint.part) for hint in query.hints] == [(HintKind.TOO_LONG, "banjir")]
    (hint,) = read_query("x" * (MOST_CHARS + 5)).hints
    assert (hint.kind, hint.part) == (HintKind.TOO_LONG, "xxxxx")


_SIGNS = [*"-−\"“”«:<>=.,_%$ \t\n()*^{}'", "..", "Rp", "juta"]
_PIECES = st.sampled_from([*_SIGNS, "speaker:", "act:", "after:", "figure:", "figure:>", "before:", "outlet:"])
_TYPED = st.lists(_PIECES | st.text(max_size=6) | st.integers().map(str), max_size=14).map("".join)


@given(_TYPED, st.booleans())
def test_nothing_that_is_typed_is_an_error(typed: str, as_you_type: bool) -> None:
    query = read_query(typed, as_you_type=as_you_type)
    assert all(hint.part.strip() for hint in query.hints)
    assert all(hint.part in typed or " " in hint.part for hint in query.hints)


@given(st.lists(st.from_regex(r"[a-z]{1,8}", fullmatch=True), min_size=1, max_size=8))
def test_plain_words_are_searched_for_as_they_are(words: list[str]) -> None:
    assert words_of(read_query(" ".join(words))) == words
