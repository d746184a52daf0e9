"""What a query finds in a ledger: fields, figures, names across articles, corrections, order, pages and counts."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from menurut.correcting import (
    change_act,
    change_span,
    change_speaker,
    hide_attribution,
    merge_speakers,
    rename_speaker,
    split_speaker,
    undo_correction,
)
from menurut.ledger import Ledger
from menurut.ledger.search import page as search_page
from menurut.model import Act, Fact, FactKind, Part, Span, SpeakerKind
from menurut.pipeline import link_ledger
from tests.invented_readings import make_reading
from tests.told_stories import Said, tell

BY = {"who": "Wening", "at": datetime(2025, 3, 4, 9, tzinfo=UTC)}
NEWS = (
    tell(
        "Tirta Wiyasa mengatakan 1.500 rumah terendam. Lestari Ayu membantah dana desa hilang.",
        Said("Tirta Wiyasa", "1.500 rumah terendam"),
        Said("Lestari Ayu", "dana desa hilang", act=Act.DENY),
        title="Banjir Sumberaga",
        outlet="Harian Tepian",
        url="https://berita.tepian.example/1",
    ),
    tell(
        "Tirta Wiyasa menuntut desa diberi 80 perahu. Purwa Handaka menuduh dana mengalir ke tempat lain.",
        Said("Tirta Wiyasa", "desa diberi 80 perahu", act=Act.DEMAND),
        Said("Purwa Handaka", "dana mengalir ke tempat lain", act=Act.ACCUSE),
        outlet="Warta Dua",
        hour=30,
    ),
    tell("Tirta W. mengirimkan surat.", Said("Tirta W.", "mengirimkan surat"), outlet="Suluh", hour=None),
)
SAYINGS = {one.content[0].slice(told.article.text): one.id for told in NEWS for one in told.attributions}
ROOMS, FUND, BOATS, FLOW, LETTER = SAYINGS


@pytest.fixture
def ledger(tmp_path: Path):
    with Ledger.open(tmp_path / "news.db", create=True) as opened:
        for reading in NEWS:
            opened.add(reading)
        link_ledger(opened)
        yield opened


def find(ledger: Ledger, typed: str, **options: object) -> set[str]:
    """What the attributions that are found say."""
    hits = ledger.search_page(typed, **options).hits
    return {" ".join(span.slice(hit.article.text) for span in hit.attribution.content) for hit in hits}


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("kirim", {LETTER}),
        ("dana", {FUND, FLOW}),
        ('"dana desa"', {FUND}),
        ("banjir", {ROOMS, FUND}),
        ("act:deny", {FUND}),
        ("act:membantah act:menuntut", {FUND, BOATS}),
        ("speaker:tirta", {ROOMS, BOATS, LETTER}),
        ('speaker:"Tirta Wiyasa"', {ROOMS, BOATS}),
        ("speaker:tirta speaker:lestari -act:demand", {ROOMS, FUND, LETTER}),
        ("outlet:tepian", {ROOMS, FUND}),
        ('outlet:"warta dua"', {BOATS, FLOW}),
        ("outlet:berita.tepian.example", {ROOMS, FUND}),
        ("outlet:warta dana", {FLOW}),
        ("figure:>1000", {ROOMS}),
        ("figure:<=80", {BOATS}),
        ("figure:1..2000", {ROOMS, BOATS}),
        ("figure:>1000_rumah", {ROOMS}),
        ("figure:>1000_perahu", set()),
        (f"figure:>{'9' * 30}", set()),
        (f"dana -figure:>{'9' * 30}", {FUND, FLOW}),
        ("figure:>1000_hektare", set()),
        ("after:2025", {ROOMS, FUND, BOATS, FLOW}),
        ("after:2025-03-04", {BOATS, FLOW}),
        ("before:2025-03-04", {ROOMS, FUND}),
        ("before:2025", set()),
        ("dana -desa", {FLOW}),
        ('dana -"dana desa"', {FLOW}),
        ("dana -act:deny", {FLOW}),
        ("-act:state", {FUND, BOATS, FLOW}),
        ("-speaker:tirta -outlet:warta", {FUND}),
        ("dana act:xyz", {FUND, FLOW}),
        ("act:xyz", set()),
    ],
)
def test_each_part_of_a_query_must_be_met(ledger: Ledger, typed: str, found: set[str]) -> None:
    assert find(ledger, typed) == found


def test_a_word_is_met_by_its_beginning_while_somebody_types(ledger: Ledger) -> None:
    assert find(ledger, "mengal", as_you_type=True) == {FLOW}
    assert find(ledger, "mengal") == set()
    assert find(ledger, '"dana meng', as_you_type=True) == {FLOW}
    assert find(ledger, "speaker:les", as_you_type=True) == {FUND}
    assert find(ledger, "outlet:tep dana", as_you_type=True) == set()
    (hit,) = ledger.search_page("mengal", as_you_type=True).hits
    assert [mark.slice(hit.article.text) for mark in hit.marks] == ["mengalir"]


def test_marks_are_words_names_and_figures(ledger: Ledger) -> None:
    (hit,) = ledger.search('banjir rumah speaker:"tirta" figure:>5')
    assert [mark.slice(hit.article.text) for mark in hit.marks] == ["Banjir", "Tirta", "1.500", "rumah"]


def test_a_name_that_only_other_articles_use_finds_all_that_is_said(ledger: Ledger) -> None:
    merge_speakers(ledger, ["Tirta Wiyasa", "Tirta W."], **BY)
    assert find(ledger, "speaker:wiyasa") == {ROOMS, BOATS, LETTER}
    undo_correction(ledger, 1, **BY)
    assert find(ledger, "speaker:wiyasa") == {ROOMS, BOATS}


def test_a_corrected_name_is_found_and_so_is_the_old_one(ledger: Ledger) -> None:
    rename_speaker(ledger, "Purwa Handaka", "Sekar Handaka", **BY)
    assert find(ledger, "speaker:sekar") == find(ledger, "speaker:purwa") == {FLOW}
    assert find(ledger, 'speaker:"Sekar Handaka"') == {FLOW}


def test_somebody_is_found_by_id_also_by_the_one_before_a_merge(ledger: Ledger) -> None:
    one, other = (ledger.pick_speaker(name).id for name in ("Tirta Wiyasa", "Tirta W."))
    assert find(ledger, f"speaker:{other}") == {LETTER}
    merge_speakers(ledger, [one, other], **BY)
    assert find(ledger, f"speaker:{one}") == find(ledger, f"speaker:{other}") == {ROOMS, BOATS, LETTER}


def test_two_of_one_name_are_apart_after_a_split(ledger: Ledger) -> None:
    made = split_speaker(ledger, "Tirta Wiyasa", articles=[NEWS[1].article.id], **BY)
    assert find(ledger, f"speaker:{made.subject}") == {ROOMS}
    assert find(ledger, f"speaker:{made.other}") == {BOATS}


def test_what_people_correct_is_what_is_found(ledger: Ledger) -> None:
    hide_attribution(ledger, SAYINGS[FUND], **BY)
    assert find(ledger, "dana") == {FLOW}
    change_act(ledger, SAYINGS[ROOMS], Act.CONFIRM, **BY)
    assert find(ledger, "act:confirm") == {ROOMS}
    change_speaker(ledger, SAYINGS[FLOW], "Wulan Sari", kind=SpeakerKind.PERSON, **BY)
    assert (find(ledger, "speaker:purwa"), find(ledger, "speaker:wulan")) == (set(), {FLOW})
    boats = NEWS[1].article.text.index("80 perahu")
    change_span(ledger, SAYINGS[BOATS], Part.CONTENT, [Span(boats, boats + 9)], **BY)
    assert find(ledger, "perahu") == {"80 perahu"}
    assert find(ledger, "beri perahu") == set()
    for number in (4, 3, 2, 1):
        undo_correction(ledger, number, **BY)
    assert find(ledger, "dana") == {FUND, FLOW}
    assert find(ledger, "beri perahu") == {BOATS}


def test_an_article_that_is_read_anew_leaves_nothing_behind(ledger: Ledger) -> None:
    old = NEWS[1]
    later = replace(old.article, published_at=datetime(2025, 6, 1, tzinfo=UTC))
    ledger.add(replace(old, article=later, attributions=old.attributions[:1], facts=old.attributions[0].facts))
    assert find(ledger, "mengalir") == find(ledger, "mengal", as_you_type=True) == set()
    assert find(ledger, "after:2025-06") == {BOATS}
    assert find(ledger, "after:2025-03-04 before:2025-06") == set()


def test_facets_count_what_is_found(ledger: Ledger) -> None:
    page = ledger.search_page("dana", facets=True)
    assert page.facets.acts == ((Act.ACCUSE, 1), (Act.DENY, 1))
    assert page.facets.outlets == (("Harian Tepian", 1), ("Warta Dua", 1))
    assert {name for _, name, _ in page.facets.speakers} == {"Lestari Ayu", "Purwa Handaka"}
    assert ledger.search_page("dana").facets.acts == ()


def make_many(ledger: Ledger, count: int) -> None:
    first = datetime(2025, 1, 1, tzinfo=UTC)
    for number in range(count):
        reading = make_reading(f"‹Menurut› [Sari Melati], {{hujan turun {number} kali}}.", name=f"a-{number:03}")
        ledger.add(replace(reading, article=replace(reading.article, published_at=first + timedelta(days=number))))


def test_pages_follow_one_another_and_say_when_they_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_page, "COMPARED", 6)
    monkeypatch.setattr(search_page, "COUNTED", 10)
    with Ledger.open(tmp_path / "news.db", create=True) as ledger:
        make_many(ledger, 13)
        seen, offset = [], 0
        while offset is not None:
            page = ledger.search_page("hujan", limit=5, offset=offset)
            assert (page.total, page.is_more) == (10, True)
            seen += [hit.article.id for hit in page.hits]
            offset = page.next_offset
        assert seen == [f"a-{number:03}" for number in reversed(range(13))]
        page = ledger.search_page("hujan after:2025-01-10", limit=5)
        assert (page.total, page.is_more, page.next_offset, len(page.hits)) == (4, False, None, 4)
        assert ledger.search_page("hujan", offset=13).hits == ()


def test_the_best_of_the_newest_come_first(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "news.db", create=True) as ledger:
        make_many(ledger, 5)
        ledger.add(make_reading("‹Menurut› [Sari Melati], {hujan, hujan, hujan}.", name="a-best", day=1))
        ledger.add(make_reading("‹Menurut› [Sari Melati], {cuaca buruk}.", name="a-title", title="Hujan", day=30))
        order = [hit.article.id for hit in ledger.search("hujan")]
        assert (order[0], order[-1]) == ("a-best", "a-title")


def test_figures_have_units_and_ends(tmp_path: Path) -> None:
    text = "‹Menurut› [Sari Melati], {kerugian Rp5 triliun sampai Rp6 triliun dan 61 persen sawah}."
    money = Fact(FactKind.QUANTITY, Span(30, 40), Decimal("5e12"), upper=Decimal("6e12"), unit="IDR")
    share = Fact(FactKind.QUANTITY, Span(60, 70), Decimal(61), unit="percent", counted="sawah")
    with Ledger.open(tmp_path / "news.db", create=True) as ledger:
        ledger.add(make_reading(text, facts=(money, share)))
        for typed in ("figure:=61%", 'figure:">5,5 triliun rupiah"', "figure:>Rp1_juta", "figure:61_sawah", "figure:>6"):
            assert len(ledger.search(typed)) == 1, typed
        for typed in ("figure:>61%", 'figure:">6 triliun rupiah"', "figure:>1_juta_dolar", "figure:62", "-figure:=61%"):
            assert ledger.search(typed) == (), typed
