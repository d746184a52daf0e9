"""Stories are merged and split on their pages, and both can be undone there."""

import lxml.html
import pytest

from tests.views.web.site import SAMPLES, open_site


@pytest.fixture
def site(tmp_path):
    """A site for writing: one story of several articles, and single articles."""
    with open_site(tmp_path / "news.db", sources=(SAMPLES / "kapal", SAMPLES / "distractors")) as opened:
        yield opened


def pick_largest(ledger):
    return max(ledger.find_stories(), key=lambda story: len(story.articles))


def fill(form, **more):
    """The address of a form and what it sends, with what was chosen in it."""
    fields = {field.get("name"): field.get("value") for field in form.xpath(".//input[@type='hidden']")}
    return form.get("action"), fields | more


def undo(client, answer):
    """The button in the message that says what was done is pressed."""
    (form,) = lxml.html.fromstring(answer.text).xpath("//*[@role='status']//form")
    address, fields = fill(form)
    return client.post(address, data=fields)


def test_ticked_articles_become_a_story_of_their_own_until_that_is_undone(site):
    client, ledger = site
    story = pick_largest(ledger)
    tree = lxml.html.fromstring(client.get(f"/stories/{story.id}").text)
    (form,) = tree.xpath("//section[@id='articles']//form")
    boxes = form.xpath(".//input[@type='checkbox']")
    assert {box.get("value") for box in boxes} == set(story.articles)
    assert all(box.get("aria-label") for box in boxes)
    address, fields = fill(form, article=list(story.articles[-2:]))
    answer = client.post(address, data=fields)
    assert answer.url.path == f"/stories/{story.id}"
    assert set(ledger.read_story(story.id).articles) == set(story.articles[:-2])
    assert any(set(one.articles) == set(story.articles[-2:]) for one in ledger.find_stories())
    undo(client, answer)
    assert ledger.read_story(story.id).articles == story.articles


@pytest.mark.parametrize("share", [0, 1])
def test_to_split_off_nothing_or_everything_is_refused_in_one_sentence(site, share):
    client, ledger = site
    story = pick_largest(ledger)
    chosen = list(story.articles) if share else []
    answer = client.post(f"/stories/{story.id}/split", data={"article": chosen})
    assert answer.status_code == 409
    assert "leave at least one" in answer.text
    assert ledger.read_story(story.id) == story


def test_a_story_is_merged_with_one_that_is_found_by_its_words_until_that_is_undone(site):
    client, ledger = site
    story = pick_largest(ledger)
    (other,) = [one for one in ledger.find_stories() if "tsunami" in one.title]
    tree = lxml.html.fromstring(client.get(f"/stories/{story.id}/merge?words=tsunami").text)
    (form,) = tree.xpath("//ul[contains(@class, 'others')]//form")
    address, fields = fill(form)
    answer = client.post(address, data=fields)
    assert answer.url.path == f"/stories/{story.id}"
    assert set(ledger.read_story(story.id).articles) == {*story.articles, *other.articles}
    assert client.get(f"/stories/{other.id}", follow_redirects=False).headers["location"] == f"/stories/{story.id}"
    undo(client, answer)
    assert ledger.read_story(story.id).articles == story.articles
    assert other.id in {one.id for one in ledger.find_stories()}


def test_others_of_the_same_days_are_offered_first_and_never_the_story_itself(site):
    client, ledger = site
    story = pick_largest(ledger)
    typing = client.get(f"/stories/{story.id}/merge", headers={"HX-Request": "true"})
    assert "<html" not in typing.text
    offered = lxml.html.fromstring(typing.text).xpath("//input[@name='other']/@value")
    assert offered
    assert story.id not in offered


def test_who_merges_with_what_is_not_there_changes_nothing(site):
    client, ledger = site
    story = pick_largest(ledger)
    assert client.post(f"/stories/{story.id}/merge", data={"other": "st-none"}).status_code == 404
    assert client.post(f"/stories/{story.id}/merge", data={"other": story.id}).status_code == 409
    assert ledger.read_corrections() == ()
