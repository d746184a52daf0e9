"""The media of the world as data."""

import zoneinfo
from collections import Counter

import pytest

from menurut.language import load_media


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("korea times", "The Korea Times"),
        ("  KOMPAS.COM ", "Kompas.com"),
        ("Agence France-Presse", "AFP"),
        ("https://news.detik.com/berita/d-1/x", "detikcom"),
        ("www.bbc.co.uk", "BBC"),
        ("asia.nikkei.com", "Nikkei Asia"),
        ("Harian Tak Dikenal", None),
        ("notdetik.com", None),
        ("http://[", None),
        ("", None),
        ("." * 5000, None),
    ],
)
def test_picked_by_name_alias_or_address(form, name):
    medium = load_media().pick(form)
    assert (medium.name if medium else None) == name


def test_no_name_and_no_domain_belongs_to_two():
    entries = load_media().entries
    forms = Counter(form for entry in entries for form in {one.casefold() for one in entry.forms})
    domains = Counter(domain for entry in entries for domain in entry.domains)
    assert [form for form, count in (forms + domains).items() if max(forms[form], domains[form]) > 1] == []


def test_every_zone_exists():
    assert {entry.zone for entry in load_media().entries if entry.zone} <= zoneinfo.available_timezones()
