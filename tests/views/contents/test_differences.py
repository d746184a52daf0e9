from hypothesis import given
from hypothesis import strategies as st

from menurut.views.contents.differences import Fate, find_difference, measure_likeness, shorten


def told(before: str, after: str) -> list[tuple[str, str]]:
    return [(piece.fate.value, piece.words) for piece in find_difference(before, after)]


@given(st.text(alphabet="ab .,“\u0301\n7", max_size=60), st.text(alphabet="ab .,“\u0301\n7", max_size=60))
def test_every_character_of_both_is_there(before: str, after: str) -> None:
    pieces = find_difference(before, after)
    assert "".join(piece.words for piece in pieces if piece.fate is not Fate.PUT) == before
    assert "".join(piece.words for piece in pieces if piece.fate is not Fate.TAKEN) == after


def test_words_and_figures_are_never_cut():
    assert told("sedikitnya 1.200 warga", "1.250 warga") == [
        ("taken", "sedikitnya 1.200"),
        ("put", "1.250"),
        ("kept", " warga"),
    ]


def test_words_that_changed_beside_one_another_are_one_change():
    assert told("ia belum tahu", "ia tidak ingat") == [("kept", "ia "), ("taken", "belum tahu"), ("put", "tidak ingat")]


def test_wordings_that_are_the_same_have_one_piece():
    assert told("“Hujan,” katanya", "“Hujan,” katanya") == [("kept", "“Hujan,” katanya")]


def test_very_long_wordings_are_compared_at_their_ends():
    middle = " ".join(f"kata{number}" for number in range(4000))
    pieces = told(f"awal {middle} akhir", f"awal {middle.upper()} akhir")
    assert [fate for fate, _ in pieces] == ["kept", "taken", "put", "kept"]
    assert pieces[0][1] == "awal "
    assert pieces[-1][1] == " akhir"


def test_likeness_does_not_see_case_and_marks():
    assert measure_likeness("“Kami tahu,”", "kami tahu") == 1
    assert measure_likeness("Kami tahu", "Hujan turun") == 0


def test_what_is_kept_is_shortened_to_what_stands_next_to_a_change():
    same = "kata yang sama " * 20
    pieces = shorten(find_difference(f"{same}lama {same}", f"{same}baru {same}"))
    assert [piece.words for piece in pieces[1:3]] == ["lama", "baru"]
    assert pieces[0].words.startswith(" … ")
    assert pieces[3].words.endswith(" … ")
    assert all(len(piece.words) < 80 for piece in pieces)
