"""Furniture that fills whole lines."""

import pytest

from menurut.clean.lines import LineMatcher
from menurut.clean.outlets import pick_profile
from menurut.language import load_pack


@pytest.mark.parametrize(
    ("language", "line", "reason"),
    [
        ("id", "BACA JUGA: Air Surut", "related"),
        ("id", "Baca Juga Air Surut", "related"),
        ("id", "Warga pulang setelah air surut Baca Selengkapnya", "related"),
        ("id", "Soal air. Pelajari lebih lanjut »", "related"),
        ("id", "SCROLL TO CONTINUE WITH CONTENT", "advertisement"),
        ("id", "- iklan -", "advertisement"),
        ("id", "[Gambas:Video 20detik]", "embed"),
        ("id", 'Tonton juga video "Air Surut" di sini:', "embed"),
        ("id", "Alamat email Anda tidak akan dipublikasikan. Ruas yang wajib ditandai *", "comments"),
        ("id", "Halaman 1 2 Selanjutnya", "navigation"),
        ("en", "Also read: Floods recede", "related"),
        ("en", "Floods recede in the north. Read more", "related"),
        ("en", "Advertisement", "advertisement"),
        ("en", "Click here to see the photographs", "promotion"),
        ("en", "© 2025 The Daily Invention", "copyright"),
    ],
)
def test_known_by_the_words_of_the_pack(language, line, reason):
    assert LineMatcher.of(load_pack(language), None).pick_reason(line) == reason


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("id", "Iklan rokok dilarang di sekolah, kata menteri."),
        ("id", "Ia menyuruh mereka baca selengkapnya."),
        ("id", "Warga baca juga koran itu setiap pagi."),
        ("id", "Hak cipta lagu itu milik keluarga, kata dia."),
        ("id", ""),
        ("id", "-"),
        ("en", "She said she wanted to learn more."),
        ("en", "Advertisements were banned, the ministry said."),
        ("en", "Shareholders rejected the plan."),
        ("en", "Signs of life were found, rescuers said."),
    ],
)
def test_prose_that_resembles_it_stays(language, line):
    assert LineMatcher.of(load_pack(language), None).pick_reason(line) is None


def test_the_outlets_profile_adds_its_own():
    line = "Simak breaking news dan berita pilihan kami langsung di ponselmu."
    profile = pick_profile("KOMPAS.com", None)
    assert LineMatcher.of(load_pack("en"), profile).pick_reason(line) == "promotion"
    assert LineMatcher.of(load_pack("en"), None).pick_reason(line) is None


def test_of_a_long_paragraph_only_the_last_sentence_is_a_teaser():
    line = "Air surut. " * 50 + "Harga cabai turun Baca selengkapnya"
    start = LineMatcher.of(load_pack("id"), None).find_teaser_start(line)
    assert line[start:] == "Harga cabai turun Baca selengkapnya"


def test_headings_that_close_an_article():
    matcher = LineMatcher.of(load_pack("id"), None)
    assert all(matcher.is_tail(line) for line in ("Komentar (12)", "3 komentar:", "TINGGALKAN BALASAN", "Berita Terkait"))
    assert not matcher.is_tail("Komentar presiden itu")
