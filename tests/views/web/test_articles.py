import json
import re

import lxml.html
import pytest

from tests.views.html_page import read_page
from tests.views.web.site import SAMPLES, open_site


@pytest.fixture(scope="module")
def longest(site):
    """The article of the samples with most attributions, and its page."""
    client, ledger = site
    reading = max(ledger.find_readings(identified=True), key=lambda reading: len(reading.attributions))
    return reading, client.get(f"/articles/{reading.article.id}").text


def drop_signs(paragraph):
    for sign in paragraph.xpath(".//a[@class='number' or @class='flag']"):
        sign.drop_tree()
    return paragraph.text_content()


def test_the_text_stands_on_the_page_word_for_word_with_its_offsets(longest):
    reading, page = longest
    text = reading.article.text
    paragraphs = lxml.html.fromstring(page).xpath("//div[@class='row']/p")
    assert paragraphs
    for paragraph in paragraphs:
        start = int(paragraph.get("data-start"))
        words = drop_signs(paragraph)
        assert text[start : start + len(words)] == words


def test_every_attribution_is_linked_both_ways(longest):
    reading, page = longest
    reader = read_page(page)
    assert reader.errors == []
    for attribution in reading.attributions:
        assert {attribution.id, f"n-{attribution.id}"} <= set(reader.ids)
        assert {f"#{attribution.id}", f"#n-{attribution.id}"} <= set(reader.links)


def test_every_link_within_the_page_leads_somewhere_and_ids_are_unique(site):
    client, ledger = site
    for reading in ledger.find_readings():
        reader = read_page(client.get(f"/articles/{reading.article.id}").text)
        assert len(reader.ids) == len(set(reader.ids))
        assert {link[1:] for link in reader.links if link.startswith("#")} <= set(reader.ids)


def test_findings_stand_at_their_exact_characters(site):
    client, ledger = site
    shown = 0
    for story in ledger.find_stories():
        for finding in ledger.read_links(story.id).findings:
            for number, evidence in enumerate(finding.evidence):
                if finding.evidence.index(evidence) < number:
                    continue
                reading = ledger.read_reading(evidence.article_id)
                tree = lxml.html.fromstring(client.get(f"/articles/{evidence.article_id}").text)
                (place,) = tree.xpath(f"//*[@id='{finding.id}-{number}']")
                first = evidence.span.slice(reading.article.text).split("\n")[0].rstrip()
                assert first.startswith(drop_signs(place)) or drop_signs(place).startswith(first)
                shown += 1
    assert shown


def test_an_attribution_leads_to_its_claim_with_who_else_speaks_on_it(site):
    client, ledger = site
    (story, *_) = sorted(ledger.find_stories(), key=lambda story: -len(story.articles))
    claim = max(ledger.read_links(story.id).claims, key=lambda claim: len({s.speaker_id for s in claim.statements}))
    (article_id,) = {r.article.id for r in ledger.find_readings() for a in r.attributions if a.id == claim.attributions[0]}
    page = client.get(f"/articles/{article_id}").text
    speakers = len({statement.speaker_id for statement in claim.statements})
    assert re.search(rf'href="/claims/{claim.id}">Claim: {speakers} speakers', page)


def test_relays_are_shown_at_both_ends(site):
    client, ledger = site
    (story, *_) = sorted(ledger.find_stories(), key=lambda story: -len(story.articles))
    relays = [relay for relay in ledger.read_links(story.id).relays if relay.original]
    assert relays
    for relay in relays:
        assert f'href="/articles/{relay.original}"' in client.get(f"/articles/{relay.article_id}").text
        assert f'href="/articles/{relay.article_id}"' in client.get(f"/articles/{relay.original}").text


def test_facts_are_shown_as_printed_and_in_normal_form(longest):
    reading, page = longest
    ids = read_page(page).ids
    for number, fact in enumerate(sorted(reading.facts, key=lambda fact: fact.span), start=1):
        assert f"{reading.article.id}-x{number}" in ids
        if fact.kind == "date" and fact.value:
            assert f'<time datetime="{fact.value}">' in page


def test_versions_of_a_page_show_what_changed(tmp_path):
    sources = (SAMPLES / "pupuk" / "p03-kulminasi-v1.html", SAMPLES / "pupuk" / "p04-kulminasi-v2.html")
    with open_site(tmp_path / "versions.db", sources=sources) as (client, ledger):
        first, later = sorted(ledger.find_readings(), key=lambda reading: reading.article.version_of or "")
        assert later.article.version_of == first.article.id
        for one, other in ((first, later), (later, first)):
            page = client.get(f"/articles/{one.article.id}").text
            assert f'href="/articles/{other.article.id}"' in page
            revision = lxml.html.fromstring(page).xpath("//details[@class='revision']")
            assert len(revision) == 1
            assert revision[0].xpath(".//del")
            assert revision[0].xpath(".//ins")


def test_a_citation_stands_in_a_field_without_script(site, longest):
    client, _ = site
    reading, _ = longest
    attribution = reading.attributions[0]
    address = f"/articles/{reading.article.id}/attributions/{attribution.id}"
    tree = lxml.html.fromstring(client.get(address).text)
    fields = {field.get("id"): field.text_content() for field in tree.xpath("//textarea[@readonly]")}
    assert set(fields) == {"c-text", "c-bibtex", "c-markdown", "c-json-ld"}
    told = json.loads(fields["c-json-ld"])
    assert told["text"] == attribution.content[0].slice(reading.article.text)
    assert told["url"] == f"http://127.0.0.1:8017/articles/{reading.article.id}#{attribution.id}"


def test_a_script_gets_the_attribution_alone(site, longest):
    client, _ = site
    reading, _ = longest
    address = f"/articles/{reading.article.id}/attributions/{reading.attributions[0].id}"
    answer = client.get(address, headers={"HX-Request": "true"})
    assert "<html" not in answer.text
    assert "HX-Request" in answer.headers["vary"]


def test_an_attribution_of_another_article_is_not_there(site, longest):
    client, ledger = site
    reading, _ = longest
    other = next(r for r in ledger.find_readings() if r.article.id != reading.article.id)
    address = f"/articles/{reading.article.id}/attributions/{other.attributions[0].id}"
    assert client.get(address).status_code == 404
