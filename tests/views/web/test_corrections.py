import re
import tempfile
from io import BytesIO
from zipfile import ZipFile

import pytest

from menurut.correcting import change_act, complete_article, judge_wrong, merge_speakers, rename_speaker, undo_correction
from menurut.model import Act
from menurut.views.web.moments import now
from menurut.views.web.routes import corrections as routes
from tests.views.html_page import read_page
from tests.views.web.site import SAMPLES, open_site


@pytest.fixture
def own(tmp_path):
    with open_site(tmp_path / "news.db", sources=(SAMPLES / "kapal",)) as opened:
        yield opened


def correct(ledger):
    """A correction of each of some kinds, by two people; the last one is taken back."""
    by = {"who": "Wening", "at": now()}
    one, other, third = ledger.find_speaker_page(limit=3).rows
    reading = next(ledger.find_readings())
    merge_speakers(ledger, [one.id, other.id], **by)
    rename_speaker(ledger, third.id, "Nama <script>", who="Bagus", at=now())
    first, second, *_ = (a for a in reading.attributions if a.act is Act.STATE)
    change_act(ledger, first.id, Act.DENY, **by)
    judge_wrong(ledger, second.id, **by)
    undo_correction(ledger, 4, who="Bagus", at=now())
    return reading, one, first


def test_every_correction_is_listed_with_who_what_and_where_the_newest_first(own):
    client, ledger = own
    reading, one, first = correct(ledger)
    page = client.get("/corrections").text
    assert read_page(page).errors == []
    assert re.findall(r'<li id="n-(\d+)"', page) == ["5", "4", "3", "2", "1"]
    assert "Nama &lt;script&gt;" in page
    assert f'<h2><a href="/speakers/{one.id}">' in page
    assert f'<h2><a href="/articles/{reading.article.id}#{first.id}">' in page
    words = first.content[0].slice(reading.article.text).split()
    assert " ".join(words)[:60] in page.replace("&#34;", '"').replace("&#39;", "'")
    assert "<del><bdi>says</bdi></del>" in page
    assert page.count('class="undone"') == 1
    assert 'action="/corrections/4/undo"' not in page
    assert "Do it again" in page


def test_corrections_are_filtered_by_person_and_kind(own):
    client, ledger = own
    correct(ledger)

    def numbers(**fields):
        return re.findall(r'<li id="n-(\d+)"', client.get("/corrections", params=fields).text)

    assert numbers(who="Bagus") == ["5", "2"]
    assert numbers(kind="merge") == ["1"]
    assert numbers(who="Bagus", kind="merge") == []
    assert numbers(kind="nonsense") == ["5", "4", "3", "2", "1"]
    assert numbers(page=2) == []


def test_what_was_taken_back_is_done_again_and_taken_back_again(own):
    client, ledger = own
    correct(ledger)
    again = client.post("/corrections/5/undo", data={"back": "/corrections"}, follow_redirects=False)
    assert again.headers["location"] == "/corrections?done=6"
    page = client.get("/corrections").text
    assert re.findall(r'<li id="n-(\d+)" value="\d+" class="undone"', page) == ["5"]
    assert 'action="/corrections/4/undo"' in page
    twice, nothing = (client.post(f"/corrections/{number}/undo", data={"back": "/"}) for number in (5, 99))
    assert (twice.status_code, nothing.status_code) == (409, 404)
    assert "correction 5 is undone already" in twice.text
    assert str(ledger.path) not in nothing.text


def test_a_correction_that_finds_no_place_is_marked(own, monkeypatch):
    client, ledger = own
    reading, _, _ = correct(ledger)
    monkeypatch.setattr(type(ledger), "find_unplaced", lambda self: {3: (reading.article.id,)})
    page = client.get("/corrections").text
    assert page.count("place not found any more") == 1


def test_gold_is_downloaded_as_the_command_writes_it(own):
    client, ledger = own
    reading, _, _ = correct(ledger)
    complete_article(ledger, reading.article.id, who="Wening", at=now())
    answer = client.get("/corrections/gold.zip")
    assert answer.headers["content-type"] == "application/zip"
    with ZipFile(BytesIO(answer.content)) as file:
        names = set(file.namelist())
        folder = reading.article.language
        assert {f"{folder}/{reading.article.id}.txt", f"{folder}/{reading.article.id}.ann", "corrections.jsonl"} <= names
        assert len(file.read("corrections.jsonl").splitlines()) == len(ledger.read_corrections())
        assert file.read(f"{folder}/{reading.article.id}.txt").decode() == reading.article.text


def test_gold_comes_in_pieces_and_leaves_nothing_behind(own, monkeypatch, tmp_path):
    client, ledger = own
    reading, _, _ = correct(ledger)
    complete_article(ledger, reading.article.id, who="Wening", at=now())
    monkeypatch.setattr(routes, "_PIECE_BYTES", 100)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "own"))
    (tmp_path / "own").mkdir()
    with client.stream("GET", "/corrections/gold.zip", headers={"Accept-Encoding": "identity"}) as answer:
        packed = b"".join(answer.iter_raw())
    assert int(answer.headers["content-length"]) == len(packed) > 100
    assert ZipFile(BytesIO(packed)).testzip() is None
    assert list((tmp_path / "own").iterdir()) == []


def test_an_empty_list_says_so(site):
    client, _ = site
    assert "Nobody corrected anything yet" in client.get("/corrections").text
