import re
from datetime import UTC, datetime

import lxml.html
import pytest

from menurut.correcting import change_act, list_judgements
from menurut.judging import State
from menurut.model import Act, CorrectionKind
from tests.views.html_page import read_page
from tests.views.web.site import SAMPLES, open_site

ARTICLE = SAMPLES / "kapal" / "k01-tasgaraherald.txt"


@pytest.fixture
def desk(tmp_path):
    """A client and the ledger with one article of its own, and the attributions of it by their place in the text."""
    with open_site(tmp_path / "own.db", sources=(ARTICLE,)) as (client, ledger):
        (reading,) = ledger.find_readings()
        yield client, ledger, reading.article


def first(ledger, article):
    return list_judgements(ledger, article.id)[0]


def pick(ledger, article, attribution_id):
    (one,) = (one for one in list_judgements(ledger, article.id) if one.attribution.id == attribution_id)
    return one


def send(client, article, one, what, **data):
    address = f"/articles/{article.id}/attributions/{one.attribution.id}/{what}"
    return client.post(address, data={"seen": one.seen, **data}, follow_redirects=False)


def follow(client, answer):
    assert answer.status_code == 303, answer.text
    return client.get(answer.headers["location"]).text


def status_of(page):
    return " ".join(lxml.html.fromstring(page).xpath("string(//*[@role='status'])").split())


def undo_last(client, article, page):
    (number,) = lxml.html.fromstring(page).xpath("//*[@role='status']//input[@name='number']/@value")
    return follow(client, client.post(f"/articles/{article.id}/undo", data={"number": number}, follow_redirects=False))


def test_right_is_said_with_who_and_when_and_can_be_taken_back(desk):
    client, ledger, article = desk
    page = follow(client, send(client, article, first(ledger, article), "verdict", verdict="right"))
    assert status_of(page).endswith("is rightly attributed Undo")
    assert first(ledger, article).state is State.RIGHT
    note = lxml.html.fromstring(page).xpath(f"string(//*[@id='n-{first(ledger, article).attribution.id}'])")
    assert "right uji" in " ".join(note.split())
    page = undo_last(client, article, page)
    assert "is undone" in status_of(page)
    assert first(ledger, article).state is State.MACHINE
    undo_last(client, article, page)
    assert first(ledger, article).state is State.RIGHT


@pytest.mark.parametrize(("verdict", "state"), [("wrong", State.WRONG), ("hide", State.HIDDEN)])
def test_what_is_left_out_can_be_unfolded_and_shown_again(desk, verdict, state):
    client, ledger, article = desk
    one = first(ledger, article)
    page = follow(client, send(client, article, one, "verdict", verdict=verdict))
    assert first(ledger, article).state is state
    tree = lxml.html.fromstring(page)
    assert not tree.xpath(f"//mark[@data-of='{one.attribution.id}']")
    assert tree.xpath(f"//details[@id='left-out']//li[@id='n-{one.attribution.id}']")
    assert client.get(f"/articles/{article.id}/attributions/{one.attribution.id}").status_code == 200
    undo_last(client, article, page)
    assert first(ledger, article).is_shown


def test_the_act_is_changed(desk):
    client, ledger, article = desk
    page = follow(client, send(client, article, first(ledger, article), "act", act="demand"))
    assert first(ledger, article).attribution.act is Act.DEMAND
    assert "has the act “demands”" in status_of(page)


def test_the_speaker_is_one_of_the_article_or_a_new_one_or_nobody(desk):
    client, ledger, article = desk
    one = first(ledger, article)
    reading = ledger.read_judged(article.id, identified=True).reading
    other = next(s for s in reading.speakers if s.id not in (one.attribution.speaker_id, None))
    page = follow(client, send(client, article, one, "speaker", speaker=other.id))
    assert f"is said by {other.name}, not by" in status_of(page)
    page = follow(client, send(client, article, first(ledger, article), "speaker", name="Wira Adiguna", kind="person"))
    assert "is said by Wira Adiguna, not by" in status_of(page)
    follow(client, send(client, article, first(ledger, article), "speaker", speaker="-"))
    assert first(ledger, article).attribution.speaker_id is None


def test_a_name_that_nobody_has_is_refused_and_nothing_is_changed(desk):
    client, ledger, article = desk
    answer = send(client, article, first(ledger, article), "speaker", name="Tidak Ada Orangnya")
    assert answer.status_code == 422
    assert "This was not done: nobody in this ledger is called Tidak Ada Orangnya" in status_of(answer.text)
    assert first(ledger, article).state is State.MACHINE


def test_speakers_are_suggested_by_pieces_of_their_name(desk):
    client, ledger, article = desk
    speaker = next(s for s in ledger.read_judged(article.id, identified=True).reading.speakers if " " in s.name)
    piece = speaker.name.split()[-1][:4].lower()
    page = client.get(f"/articles/{article.id}/speakers", params={"name": piece}).text
    assert f'value="{speaker.id}"' in page
    assert "<button" not in client.get(f"/articles/{article.id}/speakers", params={"name": "%"}).text


def test_a_span_is_the_words_that_were_pasted(desk):
    client, ledger, article = desk
    one = max(
        list_judgements(ledger, article.id), key=lambda one: one.attribution.content[0].end - one.attribution.content[0].start
    )
    (span,) = one.attribution.content
    words = span.slice(article.text).rsplit(" ", 1)[0]
    follow(client, send(client, article, one, "span", part="content", words=words.replace(" ", "\r\n"), at=str(span.start)))
    now = pick(ledger, article, one.attribution.id)
    assert [piece.slice(article.text) for piece in now.attribution.content] == [words]


def test_words_that_the_article_does_not_have_stay_in_their_field(desk):
    client, ledger, article = desk
    answer = send(client, article, first(ledger, article), "span", part="content", words="tak pernah ditulis", at="0")
    assert answer.status_code == 422
    assert "do not stand in the article" in status_of(answer.text)
    fields = lxml.html.fromstring(answer.text).xpath("//textarea[@name='words']")
    assert "tak pernah ditulis" in [field.text_content().strip() for field in fields]
    assert first(ledger, article).state is State.MACHINE


def test_a_content_cannot_be_emptied_but_a_source_can(desk):
    client, ledger, article = desk
    one = next(one for one in list_judgements(ledger, article.id) if one.attribution.source)
    assert send(client, article, one, "span", part="content", words="", at="0").status_code == 422
    follow(client, send(client, article, one, "span", part="source", words="", at="0"))
    now = pick(ledger, article, one.attribution.id)
    assert now.attribution.source == ()


def test_what_changed_since_it_was_shown_is_not_overwritten(desk):
    client, ledger, article = desk
    shown = first(ledger, article)
    change_act(ledger, shown.attribution.id, Act.DENY, who="lain", at=datetime.now(UTC))
    answer = send(client, article, shown, "act", act="demand")
    assert answer.status_code == 409
    assert "somebody changed the attribution since it was shown" in status_of(answer.text)
    note = lxml.html.fromstring(answer.text).xpath(f"string(//*[@id='n-{shown.attribution.id}'])")
    assert "denies" in note
    assert first(ledger, article).attribution.act is Act.DENY


def test_an_attribution_that_was_missed_is_marked_and_nobody_named_says_it(desk):
    client, ledger, article = desk
    words = article.text.split("\n")[0]
    data = {"act": "state", "content": words, "content_at": "0", "source": "", "source_at": "0", "cue": "", "cue_at": "0"}
    page = follow(client, client.post(f"/articles/{article.id}/missed", data=data, follow_redirects=False))
    assert "was missed" in status_of(page)
    marked = [one for one in list_judgements(ledger, article.id) if one.state is State.MARKED]
    assert [one.attribution.content[0].slice(article.text) for one in marked] == [words]
    assert client.post(f"/articles/{article.id}/missed", data=data, follow_redirects=False).status_code == 422


def test_an_article_is_complete_and_not_complete_after_all(desk):
    client, ledger, article = desk
    page = follow(client, client.post(f"/articles/{article.id}/complete", data={}, follow_redirects=False))
    assert "Nothing was missed in" in status_of(page)
    assert "Not complete after all" in page
    assert read_page(page).errors == []
    assert all(one.state is State.RIGHT for one in list_judgements(ledger, article.id))
    undo_last(client, article, page)
    assert ledger.read_judged(article.id).complete is None


def test_forms_are_only_for_whoever_may_edit(desk, monkeypatch):
    client, ledger, article = desk
    one = first(ledger, article)
    assert client.post(f"/articles/{article.id}/complete", data={"csrf": "wrong"}).status_code == 403
    assert not [c for c in ledger.read_corrections() if c.kind is CorrectionKind.COMPLETE]
    page = client.get(f"/articles/{article.id}/attributions/{one.attribution.id}").text
    for form in re.findall(r"<form [^>]*hx-post.*?</form>", page, re.S):
        assert 'name="csrf"' in form
