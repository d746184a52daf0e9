import pytest

from menurut.model import SpeakerKind
from menurut.speakers.phrases import Phrase
from menurut.speakers.spellings import find_spellings


def phrases(*names):
    return [(at, Phrase(name, SpeakerKind.PERSON, name=name)) for at, name in enumerate(names)]


def test_the_commoner_spelling_wins_whichever_is_longer():
    assert find_spellings(phrases("Bank Sentra Swiss", "Bank Sentral Swiss"), "Bank Sentral Swiss " * 2) == {
        "Bank Sentra Swiss": "Bank Sentral Swiss"
    }
    assert find_spellings(phrases("Afifurrahman", "Afifurahman"), "Afifurahman Afifurahman Afifurrahman") == {
        "Afifurrahman": "Afifurahman"
    }


@pytest.mark.parametrize(
    "names",
    [
        ("Pasal 27 Ayat", "Pasal 28 Ayat"),
        ("Komisi Daerah I", "Komisi Daerah II"),
        ("Adi", "Ade"),
        ("Bona Sitorus", "Rona Abadi"),
    ],
)
def test_numbers_and_short_names_are_no_slips(names):
    assert find_spellings(phrases(*names), " ".join(names)) == {}


def test_the_spelling_that_has_a_role_wins_and_names_of_the_text_count_too():
    titled = [*phrases("Afifurahman"), (9, Phrase("Afifurrahman", SpeakerKind.PERSON, name="Afifurrahman", role="Ketua KPU"))]
    assert find_spellings(titled, "Afifurahman Afifurahman Afifurrahman") == {"Afifurahman": "Afifurrahman"}
    text = "Bank Sentral Larai naik. Bank Sentral Larai turun."
    assert find_spellings(phrases("Bank Sentra Larai"), text, ["Bank Sentral Larai"]) == {
        "Bank Sentra Larai": "Bank Sentral Larai"
    }
