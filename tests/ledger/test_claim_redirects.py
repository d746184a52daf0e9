"""Claims that are gone are found by their old ids, as those that took what they said."""

from dataclasses import replace

import pytest

from menurut.errors import NotInLedger
from menurut.ledger import Ledger
from menurut.model import Claim, Links
from tests.views.invented_story import make_story


@pytest.fixture
def ledger(tmp_path):
    _, readings, links = make_story()
    with Ledger.open(tmp_path / "news.db", create=True) as opened:
        for reading in readings:
            opened.add(reading)
        opened.save_links(links)
        yield opened


def save(ledger: Ledger, *claims: Claim) -> None:
    _, _, links = make_story()
    ledger.save_links(Links(links.stories, links.relays, claims), replaced=["st-tanggul"])


def find(ledger: Ledger, claim_id: str) -> str:
    return ledger.read_claim_links(claim_id).claim.id


def test_a_claim_that_was_merged_leads_to_the_other_and_is_itself_when_it_is_back(ledger):
    evacuated, brittle, alone = make_story()[2].claims
    both = replace(evacuated, statements=(*evacuated.statements, *brittle.statements))
    save(ledger, both, alone)
    assert find(ledger, brittle.id) == evacuated.id
    save(ledger, replace(both, id="c-new"), alone)
    assert [find(ledger, key) for key in (brittle.id, evacuated.id, "c-new")] == ["c-new"] * 3
    save(ledger, evacuated, brittle, alone)
    assert find(ledger, brittle.id) == brittle.id


def test_a_claim_of_which_nothing_is_left_is_not_there(ledger):
    evacuated, brittle, _ = make_story()[2].claims
    save(ledger, evacuated, brittle)
    with pytest.raises(NotInLedger, match="c-alone"):
        find(ledger, "c-alone")


def test_a_claim_comes_with_its_story_findings_folds_and_articles(ledger):
    links = ledger.read_claim_links("c-brittle")
    assert (links.story.id, [one.id for one in links.findings]) == ("st-tanggul", ["f-1"])
    assert [one.statement_id for one in links.folds] == ["m-3"]
    assert set(links.articles) == {"a-wire", "a-copy"}


def test_the_other_claims_of_a_story_are_listed_and_found_by_words(ledger):
    listed = ledger.list_claims("st-tanggul", but="c-brittle")
    assert [(line.id, line.speakers) for line in listed] == [("c-evacuated", 1), ("c-alone", 1)]
    assert [line.id for line in ledger.list_claims("st-tanggul", words="mengungsi")] == ["c-evacuated"]
