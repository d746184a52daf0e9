"""The list of stories: what stands on a card, what the filters leave, and what a page that types asks for."""

import lxml.html
import pytest

from menurut.ledger import Ledger
from menurut.model import Links, Story
from tests.views.web.site import SAMPLES, open_site

TYPING = {"HX-Request": "true"}


def read(client, address="/stories", **options):
    answer = client.get(address, **options)
    assert answer.status_code == 200
    return lxml.html.fromstring(answer.text)


def list_titles(tree):
    return [title.text_content() for title in tree.xpath("//ul[@class='stories']//h2")]


@pytest.fixture(scope="module")
def two(tmp_path_factory):
    """Only for reading: a site over two stories of the samples and single articles."""
    path = tmp_path_factory.mktemp("two") / "news.db"
    with open_site(path, sources=(SAMPLES / "kapal", SAMPLES / "distractors")) as opened:
        yield opened


def test_a_card_counts_articles_against_origins_and_leads_to_every_kind_of_finding(two):
    client, ledger = two
    story = max(ledger.find_stories(), key=lambda story: len(story.articles))
    (card,) = read(client).xpath(f"//li[.//h2/a[@href='/stories/{story.id}']]")
    words = " ".join(card.text_content().split())
    assert f"{len(story.articles)} articles from {story.origins} independent origins" in words
    assert f"{'●' * story.origins}{'○' * (len(story.articles) - story.origins)}" in words
    kinds = {finding.kind.value for finding in ledger.read_links(story.id).findings}
    links = card.xpath(".//p[@class='looks']/a")
    assert {link.get("class") for link in links} == kinds
    shown = read(client, f"/stories/{story.id}")
    for link in links:
        address, anchor = link.get("href").split("#")
        assert address == f"/stories/{story.id}"
        assert shown.xpath(f"//li[@id='{anchor}' and @class='{link.get('class')}']")


def test_words_outlet_day_and_finding_leave_the_stories_that_have_them(two):
    client, ledger = two
    everything = list_titles(read(client))
    assert len(everything) == len(ledger.find_stories())
    assert list_titles(read(client, "/stories?words=tsunami")) == [
        "Gempa magnitudo 5,1 guncang Laut Sawerna, tidak berpotensi tsunami"
    ]
    assert all(
        "Nadawarta" in card.text_content()
        for card in read(client, "/stories?outlet=Nadawarta").xpath("//ul[@class='stories']/li")
    )
    days = read(client, "/stories?from=2025-10-15&to=2025-10-15")
    assert list_titles(days) == ["Gempa magnitudo 5,1 guncang Laut Sawerna, tidak berpotensi tsunami"]
    assert days.xpath("string(//input[@name='from']/@value)") == "2025-10-15"
    denied = read(client, "/stories?finding=denied")
    assert len(denied.xpath("//ul[@class='stories']/li")) == len(denied.xpath("//a[@class='denied']"))


def test_who_finds_nothing_is_told_so_and_led_back(two):
    tree = read(two[0], "/stories?words=zzzz")
    assert list_titles(tree) == []
    (status,) = tree.xpath("//p[@role='status']")
    assert "No story is like that." in status.text_content()
    assert status.xpath("./a/@href") == ["/stories"]


@pytest.mark.parametrize("given", ["from=gestern", "to=2025-02-30", "finding=proved", "page=x", "page=0", "page=99999999999"])
def test_what_cannot_be_understood_is_left_out(two, given):
    tree = read(two[0], f"/stories?{given}")
    assert len(list_titles(tree)) == len(two[1].find_stories())
    assert ("not understood" in tree.text_content()) == ("page" not in given)


def test_a_page_that_types_is_given_the_list_alone_and_a_tidy_address(two):
    client, _ = two
    answer = client.get("/stories?words=tsunami&outlet=&from=&to=&finding=", headers=TYPING)
    assert "<html" not in answer.text
    assert "<form" not in answer.text
    assert "tsunami" in answer.text
    assert answer.headers["HX-Replace-Url"] == "/stories?words=tsunami"
    assert "HX-Request" in answer.headers["Vary"]
    back = client.get("/stories?words=tsunami", headers=TYPING | {"HX-History-Restore-Request": "true"})
    assert "<html" in back.text


def test_hostile_filters_are_shown_as_words(two):
    attack = '"><script>alert(1)</script>'
    tree = read(two[0], "/stories", params={"words": attack, "outlet": attack})
    assert not tree.xpath("//form[@class='filters']//script")
    assert tree.xpath("string(//input[@name='words']/@value)") == attack


def test_pages_lead_to_one_another_with_the_filters(tmp_path, monkeypatch):
    monkeypatch.setattr("menurut.views.web.routes.story_list.PER_PAGE", 2)
    with open_site(tmp_path / "news.db", sources=()) as (client, ledger):
        fill(ledger, [f"Banjir {number}" for number in range(5)] + ["Angin"])
        first = read(client, "/stories?words=banjir")
        assert len(list_titles(first)) == 2
        (older,) = first.xpath("//nav//a[@rel='next']/@href")
        second = read(client, older)
        assert not set(list_titles(second)) & set(list_titles(first))
        assert "page 2 of 3" in second.text_content()
        assert second.xpath("//nav//a[@rel='prev']/@href") == ["/stories?words=banjir"]
        last = read(client, "/stories?words=banjir&page=77")
        assert "page 3 of 3" in last.text_content()
        assert not last.xpath("//nav//a[@rel='next']")


def fill(ledger: Ledger, titles):
    ledger.save_links(Links(stories=tuple(Story(f"st-{number}", title, ()) for number, title in enumerate(titles))))


def test_an_empty_ledger_says_what_to_do(tmp_path):
    with open_site(tmp_path / "news.db", sources=()) as (client, _):
        tree = read(client)
        assert "menurut add" in tree.text_content()
        assert not tree.xpath("//form[@class='filters']")
