import pytest

from menurut.model import Article, Span
from menurut.stories.outlets import Outlets

OUTLETS = Outlets(
    Article(id=name, text="", language="id", outlet=name) for name in ("Kantor Berita Lentera", "Kabar Satu", "Kabar Dua")
)


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("Lentera", "Kantor Berita Lentera"),
        ("KANTOR BERITA LENTERA", "Kantor Berita Lentera"),
        ("KabarSatu.example", "Kabar Satu"),
        ("https://www.kabarsatu.example/a/1", "Kabar Satu"),
        ("the Kabar Dua", "Kabar Dua"),
        ("Kabar", None),
        ("Obor", None),
        ("", None),
        ("Reuters", "Reuters"),
    ],
)
def test_a_medium_is_known_by_its_names_domains_and_unshared_parts(name, known):
    assert OUTLETS.normalise(name) == known


def test_mentions_are_names_written_as_names():
    text = "menurut Kabar Satu dan kabar dua, seperti dimuat kabardua.example"
    found = [(span.slice(text), name) for span, name in OUTLETS.find_mentions(text, Span(0, len(text)))]
    assert found == [("Kabar Satu", "Kabar Satu"), ("kabardua.example", "Kabar Dua")]
