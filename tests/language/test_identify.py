"""Which language a text is in."""

import time

import pytest

from menurut.language import identify_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Pemerintah daerah mengimbau warga tetap waspada, kata Gubernur.", "id"),
        ("Air surut.", "id"),
        ("Menurut Sari, hujan turun.", "id"),
        ("The minister said on Friday that the ship had left the strait.", "en"),
        ("MENTERI ITU MENGATAKAN AIR SUDAH SURUT DI SELURUH DESA", "id"),
        ("Министр сказал журналистам, что корабль ушёл.", "ru"),
        ("Le ministre a déclaré vendredi que le navire avait quitté le détroit.", "fr"),
        ("", "und"),
        ("1234 -- 5678 !!", "und"),
    ],
)
def test_told(text, language):
    assert identify_language(text) == language


def test_a_whole_malay_article_is_not_taken_for_indonesian():
    text = (
        "Perdana Menteri berkata kerajaan akan menyalurkan bantuan kewangan kepada mangsa banjir minggu ini. Beliau berkata "
        "pemberita selepas mesyuarat bahawa peruntukan itu telah diluluskan. Polis menahan tiga lelaki kerana disyaki terlibat."
    )
    assert identify_language(text) == "ms"


def test_the_same_text_gives_the_same_answer_and_length_costs_nothing():
    identify_language("Air surut.")
    started = time.perf_counter()
    answers = {identify_language("Warga pulang setelah air surut. " * 100_000) for _ in range(10)}
    assert answers == {"id"}
    assert time.perf_counter() - started < 2
