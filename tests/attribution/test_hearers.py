import pytest

from tests.attribution.sentences import read

VIAS = [
    ('"Airnya surut," kata Tirta kepada NHK.', "NHK"),
    ('"Airnya surut," kata Tirta kepada stasiun televisi Tepi, Senin.', "Tepi"),
    ('"Airnya surut," kata Tirta, nelayan Larai, kepada stasiun televisi Kanal Tepi.', "Kanal Tepi"),
    ('"Airnya surut," kata Tirta dalam wawancara dengan BBC, Senin.', "BBC"),
    ("Saat dihubungi detikJabar, Tirta mengatakan air surut.", "detikJabar"),
    ("Saat dihubungi istrinya, Tirta mengatakan air surut.", None),
    ('"Airnya surut," kata Tirta kepada Sarta.', None),
]


@pytest.mark.parametrize(("text", "medium"), VIAS)
def test_the_medium_that_a_statement_was_made_to(text: str, medium: str | None) -> None:
    assert [a.via for a in read(text)] == [medium]


def test_a_medium_that_is_known_by_its_name_relays_what_it_says() -> None:
    relay, statement = read("Menurut Reuters, Tirta mengatakan air surut.")
    assert (relay.act, statement.via) == ("relay", "Reuters")
