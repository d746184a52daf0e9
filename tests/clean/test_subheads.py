"""Section subheads."""

import pytest

from menurut.clean.subheads import find_glued_start, is_subhead
from menurut.language import load_pack

PROSE = "Warga mulai pulang ke rumah setelah air surut, kata petugas di posko."


@pytest.mark.parametrize("line", ["Surat 12 Agustus", "tuntutan warga", "Bantah Mengaku"])
def test_a_short_line_between_paragraphs(line):
    assert is_subhead(line, PROSE, PROSE, load_pack("id"))


@pytest.mark.parametrize(
    ("line", "before", "after"),
    [
        ("Air surut.", PROSE, PROSE),
        ("1. Air surut", PROSE, PROSE),
        ("Berikut isi surat itu", PROSE, PROSE),
        ("Surat itu", "", PROSE),
        ("Surat itu", "Daftar surat", PROSE),
        ("Surat itu", PROSE, "Surat lain"),
        ("Rina: air surut", PROSE, PROSE),
        ("ini baris yang terlalu panjang untuk sebuah anak judul di koran", PROSE, PROSE),
    ],
)
def test_no_subhead(line, before, after):
    assert not is_subhead(line, before, after, load_pack("id"))


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        (f"{PROSE} tuntutan warga", PROSE),
        (f"“{PROSE}” Tuntutan Warga", f"“{PROSE}”"),
        (f"{PROSE} Air surut", None),
        (f"{PROSE} Mereka lalu pergi ke kota besar untuk mencari kerja", None),
        ("Bangunan itu milik keluarga besar PT. Maju Jaya", None),
        ("Bangunan itu diresmikan oleh Prof. Rina Larasati", None),
        (PROSE, None),
    ],
)
def test_glued_behind_a_paragraph(line, kept):
    start = find_glued_start(line, PROSE, load_pack("id"))
    assert (line[:start] if start is not None else None) == kept


def test_at_the_end_of_the_text_nothing_is_glued():
    assert find_glued_start(f"{PROSE} tuntutan warga", "", load_pack("id")) is None
