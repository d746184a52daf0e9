"""Paragraphs broken into lines of one width."""

from menurut.clean import seal_article
from menurut.clean.wrapping import unwrap_lines
from menurut.model import Page

WRAPPED = """Warga Desa Sungai Rawan mulai pulang ke rumah masing-masing setelah
air surut, kata petugas posko. Mereka membersihkan lumpur yang masuk
ke ruang tamu.

Menurut dia, tidak ada rumah yang rusak berat dalam banjir yang datang
pada malam hari itu. Bantuan pangan akan dibagikan sampai akhir pekan
ini di balai desa."""


def test_a_fixed_width_is_undone():
    lines = unwrap_lines(WRAPPED).split("\n\n")
    assert len(lines) == 2
    assert "setelah air surut, kata petugas posko. Mereka" in lines[0]
    assert unwrap_lines("\n\n".join(lines)) == "\n\n".join(lines)


def test_a_header_block_above_is_read_first():
    article = seal_article(Page(f"Judul: Air surut\nMedia: Kulminasi\n\n{WRAPPED}".encode(), "text/plain"))
    assert article.text.count("\n") == 2
    assert article.title == "Air surut"


def test_lists_and_whole_paragraphs_stay():
    for text in (
        "Kiper\nAdi\nBek\nBudi\n\nGelandang\nCandra\nDodi",
        "Air surut.\nWarga pulang.\n\nHujan.\nLagi.",
        WRAPPED.replace("\n\n", "\n"),
    ):
        assert unwrap_lines(text) == text
