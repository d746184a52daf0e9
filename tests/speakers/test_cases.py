import pytest

from menurut.language import load_pack
from menurut.speakers.cases import pick_in_case


@pytest.mark.parametrize(
    ("word", "text", "name"),
    [
        ("pelaku", "Polisi menahan tersangka yang bernama Bona Sitorus.", "Bona Sitorus"),
        ("korban", "Salah satu korban bernama Sarpin Wagi (33) pulang.", "Sarpin Wagi"),
        ("tersangka", "Pelaku, SU (42), diam.", "SU"),
        ("tersangka", "Pelaku Pencurian Ditangkap", None),
        ("korban", "Korban bernama Bona dan korban bernama Sarpin pulang.", None),
        ("saksi", "Saksi bernama Bona pulang.", None),
    ],
)
def test_the_one_suspect_or_victim_whom_a_text_names(word, text, name):
    assert pick_in_case(word, text, load_pack("id").names) == name
