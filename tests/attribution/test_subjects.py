"""Who speaks: what stands between a subject and its cue is no part of it."""

import pytest

from tests.attribution.sentences import parts

SUBJECTS = [
    ("Seorang mantan pekerja, yang meminta agar namanya tidak disiarkan, mengatakan mesin rusak.", "Seorang mantan pekerja"),
    ("Tirta, yang memegang salinan memo lama yang menyebut mesin rusak, mengatakan pabrik lalai.", "Tirta"),
    ("Tirta, didampingi istrinya, mengatakan mesin rusak.", "Tirta"),
    ("Tirta saat ditemui di Larai mengatakan mesin rusak.", "Tirta"),
    ("Tirta dengan tegas mengatakan mesin rusak.", "Tirta"),
    ("Tirta diketahui mengatakan mesin rusak.", "Tirta"),
    ("Tirta mungkin mengatakan mesin rusak.", "Tirta"),
    ("Tirta mengkritik Sarta sekaligus mengatakan mesin rusak.", "Tirta"),
]


@pytest.mark.parametrize(("text", "source"), SUBJECTS)
def test_subject(text: str, source: str) -> None:
    assert [found for found, cue, _ in parts(text) if cue == "mengatakan"] == [source]


def test_the_head_of_a_relative_clause_inside_another_is_the_object_of_that_one() -> None:
    text = "Tirta, yang memegang salinan memo lama yang menyebut mesin rusak, mengatakan pabrik lalai."
    assert ("salinan memo lama", "menyebut", "mesin rusak") in parts(text)


def test_an_agent_ends_with_the_name() -> None:
    assert parts("Hal itu disampaikan Menteri Sarta Wibisana lebih dulu.") == [
        ("Menteri Sarta Wibisana", "disampaikan", "Hal itu")
    ]
