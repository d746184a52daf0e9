import pytest

from menurut.language import load_pack
from menurut.language.organisations import load_organisations
from menurut.language.territories import load_territories
from menurut.model import SpeakerKind
from menurut.speakers.known import pick_known
from menurut.speakers.scene import read_scene


@pytest.mark.parametrize(
    ("language", "phrase", "name"),
    [
        ("id", "AS", "Amerika Serikat"),
        ("id", "Moskow", "Rusia"),
        ("id", "Pyongyang", "Korea Utara"),
        ("id", "Inggris", "Inggris"),
        ("id", "North Korea", "North Korea"),
        ("id", "Brussel", "Uni Eropa"),
        ("id", "Republik Velmara", "Republik Velmara"),
        ("en", "the UK", "Britain"),
        ("en", "Beijing", "China"),
        ("en", "The Netherlands", "Netherlands"),
    ],
)
def test_countries_and_what_stands_for_them(language, phrase, name):
    pack = load_pack(language)
    assert pick_known(phrase, read_scene("", pack), pack)[0] == name


def test_a_state_that_no_list_knows_is_named_as_the_text_does():
    pack = load_pack("id")
    scene = read_scene("Republik Velmara menolak usul itu.", pack)
    assert pick_known("Velmara", scene, pack) == ("Republik Velmara", SpeakerKind.COUNTRY)


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_capital_and_short_form_has_a_country(language):
    countries = load_territories(load_pack(language))
    assert set(load_organisations().capitals.values()) <= countries.names.keys()
    assert set(load_pack(language).names.countries.values()) <= countries.names.keys()
    assert set(load_pack(language).names.country_names) <= countries.names.keys()


def test_small_words_are_no_countries():
    pack = load_pack("id")
    assert pick_known("as", read_scene("", pack), pack) is None


@pytest.mark.parametrize(
    ("language", "text"), [("id", "Kapal itu tiba di Velmara."), ("en", "Velmara's prime minister left. Velmara stayed.")]
)
def test_a_word_that_names_a_place_in_the_text_speaks_as_a_state(language, text):
    pack = load_pack(language)
    assert pick_known("Velmara", read_scene(text, pack, ["Velmara"]), pack) == ("Velmara", SpeakerKind.COUNTRY)


def test_an_office_that_one_works_at_is_no_state():
    pack = load_pack("id")
    text = "Ia bekerja di Polres dan di Kejari."
    for office in ("Polres", "Kejari"):
        assert pick_known(office, read_scene(text, pack, [office]), pack) is None
    text = "Ia bekerja di KPK dan di Kejagung."
    for office in ("KPK", "Kejagung"):
        assert pick_known(office, read_scene(text, pack, [office]), pack) == (office, SpeakerKind.ORGANISATION)
