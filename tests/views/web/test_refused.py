"""What cannot be done is said on the pages in the language of their reader, with what to do about it, and without paths."""

import lxml.html
import pytest

from menurut.correcting import list_judgements
from menurut.views.tongue import speaking
from menurut.views.wording import ACTS
from tests.views.web.site import SAMPLES, open_site

INDONESIAN = {"Accept-Language": "id"}


@pytest.fixture
def desk(tmp_path):
    with open_site(tmp_path / "own.db", sources=(SAMPLES / "kapal" / "k01-tasgaraherald.txt",)) as (client, ledger):
        (reading,) = ledger.find_readings()
        yield client, ledger, reading.article


def read_main(answer):
    return " ".join(lxml.html.fromstring(answer.text).xpath("string(//main)").split())


def _say(act, tongue):
    with speaking(tongue):
        return ACTS[act].verb


def test_beside_the_attribution(desk):
    client, ledger, article = desk
    one = list_judgements(ledger, article.id)[0]
    address = f"/articles/{article.id}/attributions/{one.attribution.id}"
    data = {"seen": one.seen, "act": str(one.attribution.act)}
    english, other = (client.post(f"{address}/act", data=data, headers=headers) for headers in ({}, INDONESIAN))
    assert (english.status_code, other.status_code) == (422, 422)
    verbs = [_say(one.attribution.act, tongue) for tongue in ("en", "id")]
    assert verbs[0] != verbs[1]
    assert f"This was not done: {one.attribution.id} has the act “{verbs[0]}” already" in read_main(english)
    assert f"Ini tidak dilakukan: {one.attribution.id} sudah bertindakan “{verbs[1]}”" in read_main(other)
    data = {"seen": one.seen, "speaker": "", "name": "Tidak Ada Orangnya"}
    answer = client.post(f"{address}/speaker", data=data, headers=INDONESIAN)
    assert "nobody" not in read_main(answer)
    assert "Tidak Ada Orangnya" in read_main(answer)


def test_on_a_page_of_its_own(desk):
    client, ledger, _ = desk
    speaker = ledger.find_speaker_page(limit=1).rows[0]
    asked = {
        f"/speakers/{speaker.id}/rename": ({"name": " "}, "perlu nama; nama kosong bukan nama"),
        f"/speakers/{speaker.id}/merge": ({"other": speaker.id}, "sudah satu narasumber; sebutkan dua yang bukan"),
        f"/speakers/{speaker.id}/split": ({}, "tidak ada yang dipisah"),
        f"/stories/{ledger.find_stories()[0].id}/split": ({}, "Centang"),
        f"/claims/{ledger.find_claims()[0].id}/split": ({}, "Tidak ada pernyataan yang ditandai"),
    }
    for address, (data, words) in asked.items():
        answer = client.post(address, data=data, headers=INDONESIAN)
        assert answer.status_code == 409, address
        assert words in read_main(answer), address
    assert ledger.read_corrections() == ()


@pytest.mark.parametrize(
    ("headers", "words"), [({}, "is not in this ledger any more"), (INDONESIAN, "tidak ada lagi di buku besar ini")]
)
def test_what_it_is_about_is_gone(desk, headers, words):
    client, ledger, article = desk
    for address, data in (
        ("/corrections/99/undo", {"back": "/"}),
        ("/speakers/sp-none/rename", {"name": "Sari"}),
        (f"/claims/{ledger.find_claims()[0].id}/unfold", {"article": article.id, "original": "a-none"}),
    ):
        answer = client.post(address, data=data, headers=headers)
        assert answer.status_code == 404, address
        assert words in read_main(answer), address
        assert str(ledger.path) not in answer.text
