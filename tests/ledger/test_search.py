"""Search: any form of a word, phrases as they stand, and nothing that a person types is an operator."""

import pytest

from menurut.ledger import Ledger
from tests.invented_readings import make_reading

READINGS = (
    make_reading("[Sari Melati] ‹mengatakan› {dinas mengirimkan bantuan ke hulu}.", name="a-1", title="Banjir di hulu", day=1),
    make_reading("‹Menurut› [Bagas Wirya], {pengiriman pupuk “terlambat dua pekan”}.", name="a-2", title="Pupuk tiba", day=2),
    make_reading("[President Erdoğan] ‹said› {the shipments were delayed}.", name="a-3", language="en", day=3),
    make_reading("[Bagas Wirya] ‹kata› {dua orang hilang} pada pekan itu.", name="a-4", day=4),
)


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory):
    with Ledger.open(tmp_path_factory.mktemp("search") / "news.db", create=True) as opened:
        for reading in READINGS:
            opened.add(reading)
        yield opened


def find(ledger: Ledger, words: str) -> list[str]:
    return sorted(hit.article.id for hit in ledger.search(words))


@pytest.mark.parametrize(
    ("words", "articles"),
    [
        ("kirim", ["a-1", "a-2"]),
        ("dikirim", ["a-1", "a-2"]),
        ("KIRIM pupuk", ["a-2"]),
        ("shipment delay", ["a-3"]),
        ("erdogan", ["a-3"]),
        ("Wirya", ["a-2", "a-4"]),
        ("banjir", ["a-1"]),
        ("banjir bantuan", ["a-1"]),
        ("gempa", []),
        ("", []),
        ("?!", []),
    ],
)
def test_any_form_of_the_words_is_found(ledger: Ledger, words: str, articles: list[str]) -> None:
    assert find(ledger, words) == articles


@pytest.mark.parametrize(
    ("words", "articles"),
    [
        ('"terlambat dua pekan"', ["a-2"]),
        ("“terlambat dua pekan”", ["a-2"]),
        ('"dua pekan terlambat"', []),
        ('"dua pekan"', ["a-2"]),
        ('"kirim"', []),
        ('"Bagas Wirya" hilang', ["a-4"]),
        ('"Melati dinas"', []),
    ],
)
def test_a_phrase_is_found_as_it_stands_and_never_across_pieces(ledger: Ledger, words: str, articles: list[str]) -> None:
    assert find(ledger, words) == articles


TYPED = """AND|hulu OR pupuk|NOT pupuk|NEAR(dinas bantuan)|stems: dinas|{words} : dinas|"|"dinas|*|^dinas|-|(|dinas)|a:b|+
\x00|'; DROP TABLE articles; --|dinas + bantuan*|\\|""|" "|“|dinas” “bantuan""".replace("\n", "|").split("|")


@pytest.mark.parametrize("words", TYPED)
def test_nothing_that_is_typed_is_an_operator(ledger: Ledger, words: str) -> None:
    for hit in ledger.search(words):
        assert "dinas" in hit.article.text


def test_an_operator_word_is_searched_for_as_a_word(ledger: Ledger) -> None:
    assert find(ledger, "hulu OR pupuk") == []
    assert find(ledger, "bantuan*") == ["a-1"]


def test_marks_are_the_words_in_the_text(ledger: Ledger) -> None:
    (hit,) = ledger.search('kirim "terlambat dua" pupuk')
    assert [mark.slice(hit.article.text) for mark in hit.marks] == ["Pupuk", "pengiriman", "pupuk", "terlambat dua"]
    assert hit.speaker is not None
    assert hit.speaker.name == "Bagas Wirya"


def test_words_of_the_content_weigh_more_than_those_of_the_title(ledger: Ledger) -> None:
    ledger.add(make_reading("‹Menurut› [Tuti], {di Selat Umbra ada gempa yang tidak terasa oleh warga}.", name="a-5", day=1))
    ledger.add(make_reading("‹Menurut› [Tuti], {hari cerah}.", name="a-6", title="Gempa", day=9))
    assert [hit.article.id for hit in ledger.search("gempa")] == ["a-5", "a-6"]
    assert [hit.article.id for hit in ledger.search("gempa", limit=1)] == ["a-5"]
    assert ledger.search("gempa", limit=0) == ()
