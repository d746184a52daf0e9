"""Datelines."""

import pytest

from menurut.clean.datelines import pick_dateline
from menurut.language import load_pack


@pytest.mark.parametrize(
    ("line", "outlet", "found"),
    [
        ("Jakarta, CNN Indonesia —", None, ("Jakarta, CNN Indonesia", "CNN Indonesia", None)),
        ("JAKARTA, KOMPAS.com - Air surut.", None, ("JAKARTA, KOMPAS.com", "Kompas.com", None)),
        ("TEMPO.CO, Jakarta - Air surut.", None, ("TEMPO.CO, Jakarta", "Tempo", None)),
        ("Larai (Antara) - Air surut.", None, ("Larai (Antara)", None, "Antara")),
        ("Larai, Kalimantan Hulu (Rekaan) - Air surut.", None, ("Larai, Kalimantan Hulu (Rekaan)", None, "Rekaan")),
        (
            "ORRIN BAY (Tasgara Herald) - The ship left.",
            "Tasgara Herald",
            ("ORRIN BAY (Tasgara Herald)", "Tasgara Herald", None),
        ),
        ("WASHINGTON, Oct 28 (Reuters) - The ship left.", None, ("WASHINGTON, Oct 28 (Reuters)", None, "Reuters")),
        ("SULUH PETANG, LARAI - Air surut.", "Suluh Petang", ("SULUH PETANG, LARAI", "Suluh Petang", None)),
        ("JENEWA/PARIS -- “Air surut,” kata dia.", None, ("JENEWA/PARIS", None, None)),
        ("PORT ELUN—The ship left.", None, ("PORT ELUN", None, None)),
    ],
)
def test_datelines(line, outlet, found):
    dateline = pick_dateline(line, load_pack("id"), outlet=outlet)
    assert (dateline.text, dateline.outlet, dateline.agency) == found
    assert line[dateline.chars - 1] in "—- "


@pytest.mark.parametrize(
    "line",
    [
        "Air surut - lalu hujan lagi.",
        "Sungai Rawan - Warga Pulang",
        "Jakarta - ibu kota negara itu - banjir.",
        "Presiden Sari mengatakan - di depan wartawan - air surut.",
        "“Jakarta - Bandung” ditutup.",
        "- Jakarta",
        "Air surut.",
        "",
    ],
)
def test_a_dash_in_a_sentence_makes_none(line):
    assert pick_dateline(line, load_pack("id")) is None
