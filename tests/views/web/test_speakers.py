import re

import pytest

from menurut.ledger.speaker_claims import Meeting
from menurut.model import Act
from menurut.views.contents.speaker import find_company
from tests.views.html_page import read_page
from tests.views.web.site import SAMPLES, open_site

HTMX = {"HX-Request": "true"}


@pytest.fixture(scope="module")
def speakers(site):
    client, ledger = site
    return client, ledger, ledger.find_speaker_page(limit=500).rows


@pytest.fixture
def own(tmp_path):
    with open_site(tmp_path / "news.db", sources=(SAMPLES / "kapal",)) as (client, ledger):
        yield client, ledger, ledger.find_speaker_page(limit=500).rows


def test_the_list_has_everybody_those_met_most_often_first(speakers):
    client, ledger, rows = speakers
    assert {row.id for row in rows} == {one.id for one in ledger.read_identities()}
    met = {one.id: len(one.members) for one in ledger.read_identities()}
    assert [met[row.id] for row in rows] == sorted(met.values(), reverse=True)
    told = {summary.speaker.id: summary for summary in ledger.find_speakers()}
    assert all((row.quoted, row.articles) == (told[row.id].attributions, told[row.id].articles) for row in rows)
    page = client.get("/speakers").text
    assert read_page(page).errors == []
    assert re.findall(r'class="who" href="/speakers/([^"]+)"', page) == [row.id for row in rows[:50]]


def test_pages_of_the_list_follow_one_another(speakers):
    _, ledger, rows = speakers
    pages = [ledger.find_speaker_page(limit=7, offset=at).rows for at in range(0, len(rows), 7)]
    assert [row for page in pages for row in page] == list(rows)


def test_the_list_is_searched_as_one_types(speakers):
    client, ledger, rows = speakers
    name = rows[0].name
    answer = client.get("/speakers", params={"words": name[:4].lower()}, headers=HTMX)
    assert "<html" not in answer.text
    assert f'href="/speakers/{rows[0].id}"' in answer.text
    assert "HX-Request" in answer.headers["Vary"]
    assert "Nobody is called so" in client.get("/speakers", params={"words": "zzz%_"}).text
    assert ledger.find_speaker_page("%", limit=9).total == 0


def test_every_speaker_has_a_page_that_leads_to_all_they_said(speakers):
    client, ledger, rows = speakers
    said = {}
    for reading in ledger.find_readings(identified=True):
        for one in reading.attributions:
            said.setdefault(one.speaker_id, set()).add(one.id)
    for row in rows[:25]:
        found, page = set(), 1
        while True:
            text = client.get(f"/speakers/{row.id}", params={"page": page}).text
            reader = read_page(text)
            assert reader.errors == []
            assert len(reader.ids) == len(set(reader.ids))
            found |= {link.split("#")[1] for link in reader.links if "#t-" in link}
            if 'rel="next"' not in text.split('id="said"')[1].split('id="articles"')[0]:
                break
            page += 1
        assert said[row.id] <= found


def test_what_they_said_is_filtered_by_act(speakers):
    client, ledger, rows = speakers
    row = next(row for row in rows if len(row.acts) > 1)
    for act, count in row.acts.items():
        assert len(ledger.look_up_speaker(row.id).list_said(act=act, limit=999)) == count
    act = list(row.acts)[-1]
    page = client.get(f"/speakers/{row.id}", params={"act": act.value}).text
    part = page.split('id="said"')[1].split('id="articles"')[0]
    assert len(re.findall(r'href="/articles/[^"]*#t-', part)) == row.acts[act]
    assert client.get(f"/speakers/{row.id}", params={"act": "sing"}).status_code == 200


def test_forms_and_roles_say_in_how_many_articles_and_when(speakers):
    _, ledger, rows = speakers
    forms, _ = ledger.look_up_speaker(rows[0].id).list_names()
    assert forms[0].articles >= forms[-1].articles
    assert all(form.first <= form.last for form in forms if form.first)


def test_company_says_the_same_or_the_contrary():
    met = [
        Meeting("c-1", "Hujan", Act.STATE, "sp-1", "Sari", Act.CONFIRM),
        Meeting("c-2", "Banjir", Act.STATE, "sp-1", "Sari", Act.DENY),
        Meeting("c-2", "Banjir", Act.DENY, "sp-1", "Sari", Act.DENY),
        Meeting("c-2", "Banjir", Act.ASK, "sp-2", "Budi", Act.STATE),
    ]
    (one,) = find_company(met)
    assert (one.name, one.same, one.contrary) == ("Sari", (("c-1", "Hujan"),), (("c-2", "Banjir"),))


def test_a_speaker_who_is_not_there_is_said_to_be_missing(speakers):
    client, _, _ = speakers
    assert client.get("/speakers/sp-none").status_code == 404
    assert client.get("/speakers/sp-none", params={"page": 0}).status_code in (404, 422)


def test_who_may_be_merged_is_found_as_one_types(speakers):
    client, _, rows = speakers
    part = client.get(f"/speakers/{rows[0].id}/others", params={"merge": rows[1].name}, headers=HTMX).text
    assert f'value="{rows[1].id}"' in part
    assert f'value="{rows[0].id}"' not in client.get(f"/speakers/{rows[0].id}/others", params={"merge": rows[0].name}).text
    whole = client.get(f"/speakers/{rows[0].id}", params={"merge": rows[1].name}).text
    assert f'name="other" value="{rows[1].id}"' in whole


def test_two_are_merged_and_the_old_id_leads_to_the_one_and_undo_parts_them(own):
    client, ledger, rows = own
    keep, other = rows[0], rows[1]
    made = client.post(f"/speakers/{keep.id}/merge", data={"other": other.id}, follow_redirects=False)
    assert (made.status_code, made.headers["location"]) == (303, f"/speakers/{keep.id}?done=1")
    assert "Undo" in client.get(made.headers["location"]).text
    assert ledger.look_up_speaker(keep.id).row.quoted == keep.quoted + other.quoted
    moved = client.get(f"/speakers/{other.id}", follow_redirects=False)
    assert (moved.status_code, moved.headers["location"]) == (307, f"/speakers/{keep.id}")
    client.post("/corrections/1/undo", data={"back": f"/speakers/{keep.id}"})
    assert ledger.look_up_speaker(other.id).row == other


def test_one_is_renamed_and_split_by_article(own):
    client, ledger, rows = own
    one = rows[0]
    page = client.post(f"/speakers/{one.id}/rename", data={"name": "Nama <b>Baru</b>"}).text
    assert "Nama &lt;b&gt;Baru&lt;/b&gt;" in page
    article = ledger.look_up_speaker(one.id).list_articles(limit=1)[0]
    client.post(f"/speakers/{one.id}/split", data={"article": [article]})
    assert ledger.look_up_speaker(one.id).row.articles == one.articles - 1
    nothing = client.post(f"/speakers/{one.id}/split", data={})
    assert nothing.status_code in (404, 409)
    assert len(ledger.read_corrections()) == 2
