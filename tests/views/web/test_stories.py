import re


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
