import pytest

from menurut.language import load_pack
from menurut.speakers.places import find_places
from menurut.speakers.runs import find_runs


def located(text, language="id"):
    pack = load_pack(language)
    return find_places(tuple(find_runs(text, pack)), text, pack.names).located


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", "Kapal itu tiba di Velmora."),
        ("id", "Perwira militer Velmora marah."),
        ("id", "Kemarin Penjaga pantai Velmora siaga."),
        ("id", "Menurut Kementerian Luar Negeri Velmora, kapal karam."),
        ("en", "Velmora's prime minister left."),
        ("en", "Velmora's embassy closed."),
    ],
)
def test_what_owns_or_holds_something_is_a_place(language, text):
    assert located(text, language) == {"velmora"}


def test_a_surname_before_an_office_is_no_place():
    assert located("Tramp's director left. Donal Tramp stayed.", "en") == set()


def test_leaders_give_their_names_to_governments():
    assert located("Kebijakan pemerintahan Tramp berubah.") == set()
