"""Figures that several people give, of one thing or of two."""

import pytest

from menurut.model import FindingKind
from tests.told_stories import Said, link, tell

OPENING = "Perusahaan air minum Kota Sengkaring menutup jaringan pipa lama pekan ini. "


def find(first: str, second: str):
    text = OPENING + f"Wendra Saputan mengatakan {first}. Ismarni Dolo mengatakan {second}."
    links = link(tell(text, Said("Wendra Saputan", first), Said("Ismarni Dolo", second)))
    return [finding for finding in links.findings if finding.kind is FindingKind.FIGURES_DIFFER]


def test_two_people_count_one_thing_in_one_article():
    (finding,) = find("3.150 pelanggan terdampak keran keruh", "5.130 pelanggan terdampak keran keruh")
    assert finding.explanation.endswith("menurut Wendra Saputan; 5.130 pelanggan menurut Ismarni Dolo.")


@pytest.mark.parametrize(
    "part",
    [
        "1.280 pelanggan golongan rumah sederhana terdampak keran keruh",
        "2.000 pelanggan batas ideal yang boleh terdampak keran keruh menurut standar kementerian",
    ],
)
def test_a_part_of_those_who_are_counted_and_what_should_be_are_other_things(part):
    assert not find("3.150 pelanggan terdampak keran keruh", part)


def test_the_same_people_counted_for_two_purposes():
    text = OPENING + "Wendra Saputan mengatakan {}."
    paid = "180 pelanggan penerima bantuan reguler mendapat tambahan uang belanja"
    seen = "120 pelanggan penerima bantuan kami datangi rumahnya pekan lalu"
    first = tell(text.format(paid), Said("Wendra Saputan", paid))
    second = tell(text.format(seen), Said("Wendra Saputan", seen), outlet="Warta Dua", hour=30)
    assert not [one for one in link(first, second).findings if one.kind is FindingKind.FIGURES_DIFFER]
