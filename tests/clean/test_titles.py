"""The headline: without the site's name, and only once."""

import pytest

from menurut.clean.titles import is_headline, split_site

PROSE = "Warga mulai pulang ke rumah setelah air surut, kata petugas di posko."


@pytest.mark.parametrize(
    ("title", "known", "parts"),
    [
        ("Air Surut | Kulminasi", {"outlet": "KULMINASI"}, ("Air Surut", "Kulminasi")),
        ("Air Surut - CNN Indonesia", {}, ("Air Surut", "CNN Indonesia")),
        ("Air Surut - Rekaan", {"headline": "Air surut"}, ("Air Surut", "Rekaan")),
        ("Air Surut - Warga Pulang", {}, ("Air Surut - Warga Pulang", None)),
        ("Kulminasi", {"outlet": "Kulminasi"}, ("Kulminasi", None)),
        ("| Kulminasi", {"outlet": "Kulminasi"}, ("| Kulminasi", None)),
        ("", {}, ("", None)),
    ],
)
def test_the_sites_name_is_told_from_the_title(title, known, parts):
    assert split_site(title, **known) == parts


def test_headlines():
    assert is_headline("Air Surut di Rawan", [PROSE])
    assert is_headline("Air Surut di Rawan", ["Oleh Rina", PROSE])
    for line in ("Air surut.", "Air", "“Air surut di Rawan", "Jakarta, CNN Indonesia —", "", "x " * 200):
        assert not is_headline(line, [PROSE])
    assert not is_headline("Air Surut di Rawan", ["Warga pulang"])
