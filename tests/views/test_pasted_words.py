import pytest
from hypothesis import given
from hypothesis import strategies as st

from menurut.errors import CorrectionRefused
from menurut.model import Span
from menurut.views.pasted_words import find_pasted, find_pieces

TEXT = "Air naik. Kata Sari, air\n\nnaik lagi. Air naik."


def test_of_several_places_the_nearest_is_meant():
    assert find_pasted(TEXT, "Air naik", near=0) == Span(0, 8)
    assert find_pasted(TEXT, "Air naik", near=30) == Span(37, 45)


def test_white_space_counts_as_one_space_however_it_was_pasted():
    assert find_pasted(TEXT, " air\r\nnaik  lagi ") == Span(21, 35)


def test_marks_are_no_patterns():
    assert find_pasted("harga (naik) 5.000", "(naik) 5.000") == Span(6, 18)
    assert find_pasted("harga naik 5x000", "5.000") is None


@given(st.text(min_size=1, max_size=50), st.data())
def test_what_is_cut_out_is_found_where_it_was(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    words = text[start : data.draw(st.integers(start + 1, len(text)))]
    found = find_pasted(text, words, near=start)
    if words.strip():
        assert found is not None
        assert found.slice(text).split() == words.split()


def test_empty_fields_are_no_pieces_and_foreign_words_are_refused():
    assert find_pieces(TEXT, ["", "Sari", " "], [0, 10, 0]) == (Span(15, 19),)
    with pytest.raises(CorrectionRefused, match="Budi"):
        find_pieces(TEXT, ["Budi"], [])
