"""Who made the article, as printed around it."""

import pytest

from menurut.clean.credits import Credit, find_signature_start, is_name_line, pick_credit
from menurut.language import load_pack


@pytest.mark.parametrize(
    ("language", "line", "credit"),
    [
        ("id", "Reuters", Credit("credit", agency="Reuters")),
        ("id", "REUTERS | ANTARA", Credit("credit", agency="Reuters")),
        ("id", "(AFP)", Credit("credit", agency="AFP")),
        ("id", "The Guardian", Credit("credit")),
        ("id", "Sumber: Kantor Berita Rekaan", Credit("credit", agency="Kantor Berita Rekaan")),
        ("id", "Sumber: Badan Pusat Statistik", Credit("credit")),
        ("id", "Pewarta: Rina Laras Editor: Adi Putra", Credit("byline", byline="Rina Laras")),
        ("id", "Oleh Rina Larasati", Credit("byline", byline="Rina Larasati")),
        ("id", "Rina Laras - detikNews", Credit("byline", byline="Rina Laras", outlet="detikcom")),
        ("id", "Rina Laras – Antara", Credit("byline", byline="Rina Laras", agency="Antara")),
        ("id", "Redaksi - Harian Reka", Credit("byline", outlet="Harian Reka")),
        ("id", "(tim / anak)", Credit("signature")),
        ("id", "(*/sp-04)", Credit("signature")),
        ("en", "By Ann Marlow", Credit("byline", byline="Ann Marlow")),
        ("en", "Reporting by Ann Marlow; Editing by Bo Lee", Credit("byline", byline="Ann Marlow")),
    ],
)
def test_credit_lines(language, line, credit):
    assert pick_credit(line, load_pack(language)) == credit


@pytest.mark.parametrize(
    "line",
    [
        "Reuters.",
        "Reuters melaporkan hujan.",
        "Catatan: air surut",
        "By and large it rained",
        "(air sudah surut)",
        ":",
        "Warga",
        "Air Surut - Warga Pulang",
        "Ann Marlow - a profile",
    ],
)
def test_other_lines_are_none(line):
    assert pick_credit(line, load_pack("en")) is None


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("Ia belum menjawab. (sp-02/sp-11)", "Ia belum menjawab."),
        ("“Belum,” katanya.” (ilm)", "“Belum,” katanya.”"),
        ("Ia menanam pohon (jati)", None),
        ("(ilm)", None),
        ("Ia belum menjawab. (kata seorang warga di sana)", None),
    ],
)
def test_desk_signatures_behind_the_last_sentence(line, rest):
    start = find_signature_start(line)
    assert (line[:start] if start is not None else None) == rest


def test_a_line_that_is_a_name():
    assert is_name_line("Rina Larasati")
    assert not any(map(is_name_line, ("Rina", "Rina larasati", "Rina Larasati.", "Air Surut 2025", "")))
