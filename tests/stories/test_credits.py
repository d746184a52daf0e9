"""Which media an article credits, by what, and what is no credit."""

from dataclasses import replace

import pytest

from menurut.language import find_sentences, load_pack
from menurut.model import Act, Article, Dropped, SpeakerKind
from menurut.stories.credits import find_credits
from menurut.stories.outlets import Outlets
from menurut.stories.vocabulary import read_vocabulary
from tests.told_stories import Said, tell

LEDGER = [
    Article(id=name, text="", language="id", outlet=name)
    for name in ("Kantor Berita Lentera", "Harian Sumbing", "Warta Dua", "The Selat Times", "Kabar Satu", "Sumbing Post")
]
SUMBING, LENTERA, SELAT = {"Harian Sumbing"}, {"Kantor Berita Lentera"}, {"The Selat Times"}


def credit(text: str, language: str = "id", said: tuple[Said, ...] = (), **fields) -> set[str]:
    reading = tell(text, *said, outlet="Suara Tiga", language=language)
    article = replace(reading.article, **fields)
    outlets, vocabulary = Outlets([*LEDGER, article]), read_vocabulary(load_pack(language))
    sentences = find_sentences(article.text, vocabulary.pack)
    return {one.medium for one in find_credits(replace(reading, article=article), vocabulary, outlets, sentences)}


@pytest.mark.parametrize(
    ("text", "media"),
    [
        ("Dilansir dari laman Harian Sumbing, jembatan itu ditutup.", SUMBING),
        ("Melansir Harian Sumbing, jembatan itu ditutup.", SUMBING),
        ("Harian Sumbing sebelumnya memberitakan jembatan itu ditutup.", SUMBING),
        ("Demikian dikutip dari hariansumbing.example.", SUMBING),
        ("“Jembatan ditutup,” kata bupati saat dihubungi Harian Sumbing.", SUMBING),
        ("Dalam wawancara dengan Harian Sumbing, bupati menolak menjawab.", SUMBING),
        ("Berdasarkan pemberitaan Harian Sumbing, jembatan itu ditutup.", SUMBING),
        ("Harian Sumbing menyebut jembatan itu ditutup.", SUMBING),
        ("Jembatan itu ditutup, demikian Harian Sumbing.", SUMBING),
        ("Artikel ini disadur dari laporan Harian Sumbing.", SUMBING),
        ("Naskah ini bersumber dari Kantor Berita Lentera.", LENTERA),
        ("Kabar itu mula-mula disiarkan Lentera pada Minggu malam.", LENTERA),
        ("Dilansir Warta Dua dari Harian Sumbing, jembatan itu ditutup.", {"Warta Dua", "Harian Sumbing"}),
        ("Kabar itu dimuat Warta Dua, yang mengutip Harian Sumbing.", {"Warta Dua", "Harian Sumbing"}),
        ("Jembatan ditutup. DilansirHarian Sumbing, bupati menolak menjawab.", SUMBING),
        ("Kata bupati, dikutip dariReuters, jembatan ditutup.", {"Reuters"}),
        ("Jembatan itu ditutup, dilansir dari gemarimba.example, Senin.", {"gemarimba.example"}),
        ("Bupati menjawab dalam tayangan Rimba TV, Senin malam.", {"Rimba TV"}),
        ("Jembatan itu ditutup, warta Lembah Pos, Senin.", {"Lembah Pos"}),
        ("Dikutip dari situs bappeda-sumbing.go.id, anggaran itu turun.", set()),
        ("Warga melaporkan jembatan rusak kepada Dinas Pekerjaan Umum Sumbing.", set()),
        ("Menurut Sumbing Institute, jembatan itu rapuh.", set()),
        ("Harian Sumbing berkantor di seberang jembatan yang ditutup.", set()),
        ("Dilansir Suara Tiga, jembatan itu ditutup.", set()),
    ],
)
def test_indonesian_news_credits_media_in_many_ways(text, media):
    assert credit(text) == media


@pytest.mark.parametrize(
    ("text", "media"),
    [
        ("The bridge was closed, according to a report in The Selat Times.", SELAT),
        ("The bridge was closed, the Selat Times reported.", SELAT),
        ("As first reported by The Selat Times, the bridge was closed.", SELAT),
        ("“It is closed,” the regent told the Selat Times on Monday.", SELAT),
        ("In an interview with The Selat Times, the regent declined to answer.", SELAT),
        ("The bridge was closed, as quoted by the Lentera news agency.", LENTERA),
        ("The bridge was closed, state news agency Lentera said.", LENTERA),
        ("The bridge was closed, the Selat Times wrote, citing Harian Sumbing.", SELAT | SUMBING),
        ("This story originally appeared in The Selat Times.", SELAT),
        ("The regent told the Rimba Gazette the bridge was closed.", {"Rimba Gazette"}),
        ("The bridge was closed, according to rimbagazette.example.", {"rimbagazette.example"}),
        ("The bridge was closed, according to the Public Works Agency.", set()),
        ("The regent told reporters at City Hall the bridge was closed.", set()),
    ],
)
def test_english_news_credits_media_in_many_ways(text, media):
    assert credit(text, "en") == media


@pytest.mark.parametrize(
    ("line", "media"),
    [
        ("Sumber: Harian Sumbing/Kabar Satu", SUMBING | {"Kabar Satu"}),
        ("Sumber: https://www.hariansumbing.example/a/1", SUMBING),
        ("(Sumber: Lentera)", LENTERA),
        ("(Lentera)", LENTERA),
        ("(lentera/wd-2)", LENTERA),
        ("(ant/wd-2)", {"Antara"}),
        ("(wd-2/wd-5)", set()),
        ("Artikel ini telah tayang di Harian Sumbing dengan judul Jembatan Ditutup.", SUMBING),
    ],
)
def test_credit_lines_are_read_in_the_text_and_where_they_were_taken_out_of_it(line, media):
    body = "Jembatan itu ditutup sejak Senin pagi."
    assert credit(f"{body}\n{line}") == media
    assert credit(body, dropped=(Dropped("signature", text=line),)) == media


def test_datelines_bylines_and_addresses_credit_media():
    body = "Jembatan itu ditutup sejak Senin pagi."
    assert credit(body, dateline="SUMBING (Lentera)") == LENTERA
    assert credit(body, dateline="Sumbing, Lentera") == LENTERA
    assert credit(body, dateline="Sumbing") == set()
    assert credit(body, byline="A. Wirya/Lentera") == LENTERA
    assert credit(body, url="https://hariansumbing.example/a/1") == SUMBING
    assert credit(body, url="https://suaratiga.example/a/1") == set()


def test_what_an_outlet_without_a_name_prints_in_its_dateline_or_address_is_itself():
    body = "Jembatan itu ditutup sejak Senin pagi, menurut Harian Sumbing."
    assert credit(body, outlet=None, dateline="HARIAN SUMBING") == set()
    assert credit(body, outlet=None, url="https://hariansumbing.example/a/1") == set()
    assert credit(body, outlet=None) == SUMBING


def test_a_place_where_one_spoke_is_no_medium_and_an_unknown_medium_is_named_by_the_speaker():
    text = "Bupati berbicara di Graha Sumbing. Jembatan itu ditutup."
    assert credit(text, said=(Said("Bupati", "Jembatan itu ditutup", via="Graha Sumbing"),)) == set()
    text = "Melansir kantor berita Tirta, jembatan itu ditutup."
    relay = Said("Tirta", "jembatan itu ditutup", Act.RELAY, kind=SpeakerKind.MEDIUM)
    assert credit(text, said=(relay,)) == {"Tirta"}
