import re

import lxml.html


def test_the_first_page_leads_to_every_story(site):
    client, ledger = site
    page = client.get("/").text
    stories = ledger.find_stories()
    assert stories
    for story in stories:
        assert f'href="/stories/{story.id}"' in page


def test_a_story_leads_to_the_place_of_every_saying_in_its_article(site):
    client, ledger = site
    story = max(ledger.find_stories(), key=lambda story: len(story.articles))
    page = client.get(f"/stories/{story.id}").text
    links = set(re.findall(r'href="/articles/([^"#]+)#([^"]+)"', page))
    assert links
    for article_id, anchor in sorted(links):
        assert f'id="{anchor}"' in client.get(f"/articles/{article_id}").text


def test_what_is_not_there_is_said_in_a_page(site):
    client, _ = site
    for address in ("/stories/st-none", "/articles/a-none", "/nowhere"):
        answer = client.get(address)
        assert answer.status_code == 404
        assert "There is no such page" in answer.text


def test_pages_speak_the_language_of_the_browser_and_the_one_that_was_chosen(site):
    client, _ = site
    assert '<html lang="id">' in client.get("/", headers={"Accept-Language": "id-ID,id;q=0.9,en;q=0.8"}).text
    assert '<html lang="en">' in client.get("/", headers={"Accept-Language": "fr,en;q=0.8"}).text


def test_the_page_of_a_story_of_ten_articles_is_no_burden(site):
    """It stays under the bound of the first page, though it has all of its claims."""
    client, ledger = site
    story = max(ledger.find_stories(), key=lambda story: len(story.articles))
    assert len(story.articles) == 10
    for tongue in ("en", "id"):
        answer = client.get(f"/stories/{story.id}", headers={"Accept-Language": tongue})
        assert len(answer.content) < 220_000
        assert int(answer.headers["content-length"]) < 40_000


def test_a_story_leads_to_the_origins_of_its_claims_once_for_each(site):
    client, ledger = site
    story = max(ledger.find_stories(), key=lambda story: len(story.articles))
    page = lxml.html.fromstring(client.get(f"/stories/{story.id}").text)
    links = page.xpath("//article[@class='claim']/p[@class='tally']//a/@href")
    assert links
    assert len(links) == len(set(links))
    for link in links:
        address, anchor = link.split("#")
        assert lxml.html.fromstring(client.get(address).text).xpath(f"//section[@id='{anchor}']//ol[@class='origins']//ul/li")


def test_every_wording_has_one_link_for_each_place_and_it_is_seen_to_be_one(site):
    client, ledger = site
    story = max(ledger.find_stories(), key=lambda story: len(story.articles))
    page = lxml.html.fromstring(client.get(f"/stories/{story.id}").text)
    entries = page.xpath(
        "//ul[@class='wordings']/li | //blockquote | //details[@class='singles']//li | //ul[@class='events']/li"
    )
    assert len(entries) > 50
    for entry in entries:
        links = entry.xpath(".//a[contains(@href, '/articles/')]")
        assert links
        assert len({link.get("href") for link in links}) == len(links)
        assert all(link.xpath("ancestor::*[@class='place'] | ancestor::footer") for link in links)
