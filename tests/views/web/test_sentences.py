"""Sentences with names in them are whole messages: each language has them in its own order, and marks and links stay."""

import lxml.html
import pytest

from menurut.model import RelayKind
from menurut.views.tongue import speaking
from menurut.views.wording import GIVEN, RELAYED, TAKEN
from tests.views.web.site import SAMPLES, open_site


def read_words(client, address, path, *, tongue):
    answer = client.get(address, headers={"Accept-Language": tongue})
    assert answer.status_code == 200
    return [" ".join(part.text_content().split()) for part in lxml.html.fromstring(answer.text).xpath(path)]


@pytest.fixture(scope="module")
def relay(site):
    """A relay between two articles of the ledger."""
    _, ledger = site
    (story, *_) = ledger.find_stories()
    return next(one for one in ledger.read_links(story.id).relays if one.original and one.kind is RelayKind.CITES)


@pytest.mark.parametrize(
    ("tongue", "taken", "given"), [("en", "cites", "cites this"), ("id", "mengutip", "mengutip artikel ini")]
)
def test_a_relay_is_one_sentence_at_either_end(site, relay, tongue, taken, given):
    client, _ = site
    path = "//section[@id='relays']//ul[@class='relays']/li"
    opening = "This article " if tongue == "en" else "Artikel ini "
    assert any(
        words.startswith(opening + taken + " ")
        for words in read_words(client, f"/articles/{relay.article_id}", path, tongue=tongue)
    )
    assert any(given in words for words in read_words(client, f"/articles/{relay.original}", path, tongue=tongue))
    page = lxml.html.fromstring(client.get(f"/articles/{relay.original}").text)
    assert page.xpath(f"{path}/a[@href='/articles/{relay.article_id}']/bdi")


@pytest.mark.parametrize("tongue", ["en", "id"])
def test_every_kind_of_relay_has_its_sentences(tongue):
    with speaking(tongue):
        for kind in RelayKind:
            said = {
                RELAYED[kind].format(taker="Kabar", origin="Warta"),
                TAKEN[kind].format(origin="Warta"),
                GIVEN[kind].format(taker="Kabar"),
            }
            assert len(said) == 3
            assert all("{" not in words for words in said)


@pytest.mark.parametrize(("tongue", "words"), [("en", "compared with "), ("id", "dibandingkan dengan ")])
def test_what_a_wording_is_compared_with_is_named(site, tongue, words):
    client, ledger = site
    for claim in ledger.find_claims():
        said = read_words(client, f"/claims/{claim.id}", "//p[@class='against'] | //span[@class='against']", tongue=tongue)
        named = [one for one in said if one.startswith(words)]
        if named:
            assert all(len(one) > len(words) + 5 for one in named)
            return
    raise AssertionError("nothing is compared")


def test_an_empty_ledger_says_how_to_fill_it_in_a_sentence(tmp_path):
    with open_site(tmp_path / "news.db", sources=()) as (client, _):
        said = {
            tongue: read_words(client, "/", "//main/p | //div[@id='found']/p", tongue=tongue)[-1] for tongue in ("en", "id")
        }
    assert said == {
        "en": "No stories in this ledger yet. menurut add adds articles.",
        "id": "Belum ada peristiwa di buku besar ini. menurut add menambahkan artikel.",
    }


def test_what_was_taken_back_is_told_in_one_sentence(tmp_path):
    from menurut.correcting import rename_speaker
    from menurut.views.web.moments import now

    with open_site(tmp_path / "news.db", sources=(SAMPLES / "kapal" / "k01-tasgaraherald.txt",)) as (client, ledger):
        speaker = ledger.find_speaker_page(limit=1).rows[0]
        rename_speaker(ledger, speaker.id, "Nama {0} <b>", who="Wening", at=now())
        client.post("/corrections/1/undo", data={"back": "/"})
        path = "//div[@role='status']/p"
        said = [read_words(client, "/?done=2", path, tongue=tongue)[0] for tongue in ("en", "id")]
        listed = [read_words(client, "/corrections", "//h2", tongue=tongue)[0] for tongue in ("en", "id")]
    whole = f"{speaker.name} is called Nama {{0}} <b>", f"{speaker.name} bernama Nama {{0}} <b>"
    assert said[0] == f"Correction 1 is undone: {whole[0]}"
    assert said[1] == f"Koreksi 1 dibatalkan: {whole[1]}"
    assert said == listed
