import re

import lxml.html
import pytest

from tests.views.html_page import read_page
from tests.views.web.site import SAMPLES, open_site


@pytest.fixture(scope="module")
def claims(site):
    client, ledger = site
    found = ledger.find_claims()
    return client, ledger, found


def list_places(page: str) -> set[tuple[str, str]]:
    return set(re.findall(r'href="/articles/([^"#]+)#([^"]+)"', page))


def read_without_token(client, address: str) -> str:
    return re.sub(r'name="csrf" value="[^"]*"', "", client.get(address).text)


def find_folded(ledger):
    """A claim of which something is folded, that fold, and the number of its origins."""
    for claim in ledger.find_claims():
        own = {statement.id for statement in claim.statements}
        for fold in ledger.read_folds(story_id=claim.story_id):
            if fold.statement_id in own and fold.into:
                return claim, fold
    raise AssertionError("nothing is folded")


def test_every_claim_has_a_page_with_all_its_wordings(claims):
    client, _, found = claims
    for claim in found[:40]:
        answer = client.get(f"/claims/{claim.id}")
        assert answer.status_code == 200
        reader = read_page(answer.text)
        assert reader.errors == []
        assert len(reader.ids) == len(set(reader.ids))
        anchors = {anchor for _, anchor in list_places(answer.text)}
        assert set(claim.attributions) <= anchors


def test_every_place_that_a_claim_leads_to_is_there(claims):
    client, _, found = claims
    claim = max(found, key=lambda claim: len(claim.attributions))
    for article_id, anchor in sorted(list_places(client.get(f"/claims/{claim.id}").text)):
        assert f'id="{anchor}"' in client.get(f"/articles/{article_id}").text


def test_the_count_of_origins_agrees_with_the_tree_on_every_page(claims):
    client, _, found = claims
    for claim in found:
        page = client.get(f"/claims/{claim.id}").text
        shown = int(re.search(r"<strong>([\d,]+) independent origin", page)[1])
        assert shown == claim.origins == len(lxml.html.fromstring(page).xpath("//ol[@class='origins']/li"))


def test_a_claim_that_is_not_there_is_said_to_be_missing(claims):
    client, _, _ = claims
    assert client.get("/claims/c-none").status_code == 404


def test_who_may_not_edit_sees_no_form(claims, monkeypatch):
    client, ledger, _ = claims
    claim, _ = find_folded(ledger)
    from menurut.views.web.access import Role, Visitor

    reader = Visitor("Tamu", Role.READER, "")
    monkeypatch.setattr("menurut.views.web.rendering.get_visitor", lambda request: reader)
    page = client.get(f"/claims/{claim.id}").text
    assert re.findall(r'<form[^>]*method="post"[^>]*>', page.split("<main")[1].split("</main>")[0]) == []


def test_an_origin_is_unfolded_and_folded_again_and_all_counts_follow(tmp_path):
    with open_site(tmp_path / "news.db", sources=(SAMPLES / "kapal",)) as (client, ledger):
        claim, fold = find_folded(ledger)
        story = read_without_token(client, f"/stories/{claim.story_id}")
        before = read_without_token(client, f"/claims/{claim.id}")
        made = client.post(
            f"/claims/{claim.id}/unfold", data={"article": fold.article_id, "original": fold.into}, follow_redirects=False
        )
        assert (made.status_code, made.headers["location"]) == (303, f"/claims/{claim.id}?done=1#origins")
        after = client.get(made.headers["location"]).text
        assert 'role="status"' in after
        assert "no longer counts with" in after
        count = ledger.read_claim_links(claim.id).claim.origins
        assert count == claim.origins + 1
        assert f"<strong>{count} independent origin" in after
        undone = client.post("/corrections/1/undo", data={"back": f"/claims/{claim.id}"}, follow_redirects=False)
        assert undone.headers["location"] == f"/claims/{claim.id}?done=2"
        assert read_without_token(client, f"/claims/{claim.id}") == before
        assert read_without_token(client, f"/stories/{claim.story_id}") == story
        assert "Do it again" in client.get(undone.headers["location"]).text


def test_a_form_leads_back_to_this_site_only(tmp_path):
    with open_site(tmp_path / "news.db", sources=(SAMPLES / "kapal",)) as (client, ledger):
        claim, fold = find_folded(ledger)
        client.post(f"/claims/{claim.id}/unfold", data={"article": fold.article_id, "original": fold.into})
        answer = client.post("/corrections/1/undo", data={"back": "//elsewhere.example/"}, follow_redirects=False)
        assert answer.headers["location"] == "/?done=2"


def test_what_cannot_be_unfolded_is_said(claims):
    client, ledger, found = claims
    answer = client.post(f"/claims/{found[0].id}/unfold", data={"article": "a-none", "original": "a-other"})
    assert answer.status_code == 404
    assert ledger.read_corrections() == ()


@pytest.fixture
def own(tmp_path):
    with open_site(tmp_path / "news.db", sources=(SAMPLES / "kapal",)) as (client, ledger):
        yield client, ledger


def test_two_claims_are_merged_and_the_old_address_leads_to_the_one(own):
    client, ledger = own
    first, second = ledger.find_claims(story_id=max(ledger.find_stories(), key=lambda s: len(s.articles)).id)[:2]
    part = client.get(f"/claims/{first.id}/others", params={"merge": second.gist}).text
    assert f'value="{second.id}"' in part
    assert f'value="{first.id}"' not in part
    made = client.post(f"/claims/{first.id}/merge", data={"other": second.id}, follow_redirects=False)
    assert made.status_code == 303
    kept = ledger.read_claim_links(first.id).claim
    assert set(kept.attributions) == {*first.attributions, *second.attributions}
    moved = client.get(f"/claims/{second.id}", follow_redirects=False)
    assert (moved.status_code, moved.headers["location"]) == (307, f"/claims/{kept.id}")
    client.post("/corrections/1/undo", data={"back": f"/claims/{first.id}"})
    told = {frozenset(claim.attributions) for claim in ledger.find_claims()}
    assert {frozenset(first.attributions), frozenset(second.attributions)} <= told
    assert client.get(f"/claims/{second.id}").status_code == 200


def test_marked_statements_are_split_off_and_without_a_mark_nothing_is_done(own):
    client, ledger = own
    claim = max(ledger.find_claims(), key=lambda claim: len(claim.statements))
    nothing = client.post(f"/claims/{claim.id}/split", data={"back": ""})
    assert nothing.status_code == 409
    assert "No statement was marked" in nothing.text
    statement = claim.statements[-1]
    page = client.post(f"/claims/{claim.id}/split", data={"statement": [statement.id]}).text
    assert "is another claim than" in page
    assert not set(statement.attributions) & set(ledger.read_claim_links(claim.id).claim.attributions)
