"""What a web page says of itself."""

import json

import pytest

from menurut.clean.page_metadata import read_facts
from menurut.clean.pages import parse_page


def facts(*parts: str):
    return read_facts(parse_page("<html lang='id'>" + "".join(parts) + "<p>x</p></html>"))


def ld(value: object) -> str:
    return f'<script type="application/ld+json">{value if isinstance(value, str) else json.dumps(value)}</script>'


STORY = {
    "@type": "NewsArticle",
    "headline": "Air surut",
    "datePublished": "2025-11-10T09:15:00+08:00",
    "publisher": {"name": "Kulminasi"},
}


@pytest.mark.parametrize(
    "block",
    [
        ld(STORY),
        ld([{"@type": "BreadcrumbList"}, STORY]),
        ld({"@graph": [{"@type": "Organization", "@id": "#o", "name": "Kulminasi"}, STORY | {"publisher": {"@id": "#o"}}]}),
        ld({"@type": "WebPage", "mainEntity": STORY | {"@type": ["Article", "NewsArticle"]}}),
        ld("{broken") + ld(STORY),
        ld(json.dumps(STORY)[:-1] + ",}"),
        ld("<!--\n" + json.dumps(STORY) + "\n-->"),
        ld(json.dumps(STORY).replace("surut", "su\trut").replace("su\trut", "surut")),
    ],
)
def test_json_ld_in_every_shape(block):
    found = facts(block)
    assert (found.titles[0], found.outlet, found.published[0]) == ("Air surut", "Kulminasi", STORY["datePublished"])


@pytest.mark.parametrize(
    "block", ["{", "[" * 50_000, '{"a":' * 50_000, "null", '"x"', '{"@type": {}, "@id": []}', '{"@graph": 3}']
)
def test_json_ld_that_says_nothing_costs_nothing(block):
    assert facts(ld(block)).titles == ()


def test_meta_elements():
    found = facts(
        '<meta property="og:title" content="Air  surut"><meta property="og:site_name" content="Kulminasi">',
        '<meta property="article:published_time" content="2025-11-10"><meta name="author" content="Rina">',
        '<meta property="article:modified_time" content="2025-11-11"><meta property="og:url" content="https://k.example/1">',
    )
    assert (found.titles, found.outlet, found.published) == (("Air surut",), "Kulminasi", ("2025-11-10",))
    assert (found.modified, found.url, found.byline, found.language) == ("2025-11-11", "https://k.example/1", "Rina", "id")


def test_dublin_core_and_time():
    found = facts(
        '<meta name="DC.publisher" content="Kulminasi"><meta name="DC.date.issued" content="2025-11-10">',
        '<time datetime="2025-11-09">',
    )
    assert (found.outlet, found.published) == ("Kulminasi", ("2025-11-10", "2025-11-09"))


def test_only_an_address_of_the_web_is_a_canonical_address():
    for address in ("javascript:alert(1)", "/relative", "https://[broken", ""):
        assert facts(f'<link rel="canonical" href="{address}">').url is None
    assert facts('<link rel=canonical href="https://k.example/1">').url == "https://k.example/1"
