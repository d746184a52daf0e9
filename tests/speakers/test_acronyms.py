import pytest

from menurut.speakers.acronyms import find_short_forms, match_acronym, shortens


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("oleh Komisi Pemilihan Umum (KPU)", "kpu", "Komisi Pemilihan Umum"),
        ("KPU (Komisi Pemilihan Umum)", "kpu", "Komisi Pemilihan Umum"),
        ("Kementerian Dalam Negeri (Kemendagri)", "kemendagri", "Kementerian Dalam Negeri"),
        (
            "Badan Eksekutif Mahasiswa Universitas Indonesia (BEM UI)",
            "bem ui",
            "Badan Eksekutif Mahasiswa Universitas Indonesia",
        ),
        ("the Bureau of Land Management (BLM)", "blm", "Bureau of Land Management"),
    ],
)
def test_both_orders_and_syllables(text, short, long):
    assert find_short_forms(text)[short] == long


@pytest.mark.parametrize("text", ["Selasa (21/10/2025)", "harga naik (persen)", "Bona (45)", "di rumah (Jakarta)", "((((KPU"])
def test_other_brackets_introduce_nothing(text):
    assert find_short_forms(text) == {}


def test_an_acronym_needs_its_first_letter_at_the_head_of_a_word():
    assert match_acronym("PKU", "Komisi Pemilihan Umum") is None


def test_words_that_an_acronym_swallows():
    assert shortens(["dinas", "pu"], ["dinas", "pekerjaan", "umum"], ["Dinas", "PU"])
    assert not shortens(["dinas", "pk"], ["dinas", "pekerjaan", "umum"], ["Dinas", "PK"])
