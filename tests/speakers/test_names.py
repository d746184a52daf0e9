from menurut.language import load_pack
from menurut.speakers.names import find_name_start
from menurut.speakers.scene import read_scene

PACK = load_pack("id")


def name(phrase: str, text: str = "", *, sources: tuple[str, ...] = ()) -> str | None:
    tokens = phrase.split()
    start = find_name_start(tokens, [token.lower() for token in tokens], read_scene(text, PACK, sources), PACK)
    return None if start is None else " ".join(tokens[start:])


def test_after_a_rank_a_place_may_be_a_name():
    assert name("Kepala Unit Siber Iptu Lingga Prabowisesa") == "Lingga Prabowisesa"
    assert name("Kepala Unit Siber Lingga Prabowisesa") == "Prabowisesa"


def test_a_word_after_a_preposition_of_place_is_no_name():
    assert name("Menteri Pertahanan Tasmara Rhett Osman") == "Tasmara Rhett Osman"
    assert name("Menteri Pertahanan Tasmara Rhett Osman", "Kapal tiba di Tasmara kemarin.") == "Rhett Osman"


def test_a_word_printed_small_is_no_name_unless_nothing_else_is_left():
    assert name("Kepala Balai Tembakau Bona Sitorus", "harga tembakau naik") == "Bona Sitorus"
    assert name("Kepala Balai Bintang", "melihat bintang") == "Bintang"


def test_words_of_an_organisation_elsewhere_are_no_name():
    assert name("Ketua Forum Jaga Rimba Bona Sitorus", "Forum Jaga Rimba menolak.") == "Bona Sitorus"


def test_a_role_alone_holds_no_name():
    assert name("Ketua Komisi Hukum DPR") is None
    assert name("Menteri Luar Negeri Rusia") is None


def test_particles_stand_inside_and_never_first():
    assert name("Ketua RW Ahmad bin Salim") == "Ahmad bin Salim"


def test_a_place_alone_is_no_name():
    assert name("Ketua DPRD Banten") is None
