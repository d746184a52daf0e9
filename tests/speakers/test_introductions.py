import pytest

from menurut.language import load_pack
from menurut.speakers.introductions import Introduction, pick_introduction
from menurut.speakers.scene import read_scene


def introduce(text: str, name: str) -> Introduction | None:
    pack = load_pack("id")
    scene = read_scene(text, pack)
    run = next(run for run in scene.runs if " ".join(run.words) == name)
    return pick_introduction(run, scene, pack)


@pytest.mark.parametrize(
    ("text", "name", "start"),
    [
        ("Ayah korban, Zulmana, menangis.", "Zulmana", 0),
        ("Surat itu dibawa penjaga malam Bona Sitorus kemarin.", "Bona Sitorus", 17),
        ("Air naik, Bona Sitorus (44) pulang.", "Bona Sitorus", 10),
    ],
)
def test_a_calling_or_an_age_makes_a_person(text, name, start):
    assert introduce(text, name) == Introduction(start, sure=True)


def test_a_name_that_opens_a_sentence_may_be_a_person_unless_something_is_done_to_it():
    assert introduce("Hujan reda. Bona Sitorus pulang.", "Bona Sitorus") == Introduction(12, sure=False)
    assert introduce("Hujan reda. Bona Sitorus dipanggil.", "Bona Sitorus") is None
    assert introduce("Hujan reda. Kementerian Pertanian pulang.", "Kementerian Pertanian") is None
