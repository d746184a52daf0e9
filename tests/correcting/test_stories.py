"""Stories that people merge and split: held so at every later add, and undone."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from menurut.correcting import merge_stories, split_story, undo_correction
from menurut.errors import CorrectionRefused, NotInLedger
from menurut.ledger import Ledger
from menurut.model import CorrectionKind
from menurut.pipeline import link_ledger
from tests.test_linking import FIRST, tell_fire, tell_market

BY = {"who": "Wening", "at": datetime(2025, 3, 4, 9, tzinfo=UTC)}
FIRE, LATER_FIRE, MARKET = (reading.article.id for reading in FIRST)


@pytest.fixture
def ledger(tmp_path: Path):
    with Ledger.open(tmp_path / "news.db", create=True) as opened:
        for reading in FIRST:
            opened.add(reading)
        link_ledger(opened)
        yield opened


def list_groups(ledger: Ledger) -> set[frozenset[str]]:
    return {frozenset(story.articles) for story in ledger.read_stories()}


def find_home(ledger: Ledger, article: str):
    return next(story for story in ledger.read_stories() if article in story.articles)


def test_merged_stories_are_one_under_the_first_id_and_stay_one_when_articles_come(ledger: Ledger) -> None:
    market, fire = find_home(ledger, MARKET), find_home(ledger, FIRE)
    (made,) = merge_stories(ledger, [market.id, fire.id], **BY)
    assert (made.kind, made.subject, made.other) == (CorrectionKind.MERGE_STORIES, market.id, fire.id)
    assert list_groups(ledger) == {frozenset((FIRE, LATER_FIRE, MARKET))}
    assert ledger.pick_story(fire.id).id == market.id
    late = tell_market(9, outlet="Harian Dua")
    ledger.add(late)
    link_ledger(ledger)
    assert list_groups(ledger) == {frozenset((FIRE, LATER_FIRE, MARKET, late.article.id))}


def test_undoing_a_merge_gives_back_the_stories_with_their_claims(ledger: Ledger) -> None:
    before = ledger.read_links()
    merge_stories(ledger, [find_home(ledger, FIRE).id, find_home(ledger, MARKET).id], **BY)
    assert len(ledger.read_stories()) == 1
    undo_correction(ledger, 1, **BY)
    assert ledger.read_links() == before
    undo_correction(ledger, 2, **BY)
    assert len(ledger.read_stories()) == 1


def test_a_split_holds_articles_apart_whatever_comes(ledger: Ledger) -> None:
    story = find_home(ledger, FIRE)
    made = split_story(ledger, story.id, [LATER_FIRE], **BY)
    assert made.kind is CorrectionKind.SPLIT_STORY
    assert list_groups(ledger) == {frozenset((FIRE,)), frozenset((LATER_FIRE,)), frozenset((MARKET,))}
    for hour in (7, 9):
        ledger.add(tell_fire(hour, outlet=f"Warta {hour}"))
    link_ledger(ledger)
    assert find_home(ledger, FIRE).id != find_home(ledger, LATER_FIRE).id
    assert len(ledger.read_stories()) == 3
    undo_correction(ledger, 1, **BY)
    assert find_home(ledger, FIRE).id == find_home(ledger, LATER_FIRE).id


def test_who_speaks_last_of_two_stories_is_followed(ledger: Ledger) -> None:
    both = [find_home(ledger, FIRE).id, find_home(ledger, MARKET).id]
    merge_stories(ledger, both, **BY)
    split_story(ledger, both[0], [MARKET], **BY)
    assert list_groups(ledger) == {frozenset((FIRE, LATER_FIRE)), frozenset((MARKET,))}
    merge_stories(ledger, [find_home(ledger, FIRE).id, find_home(ledger, MARKET).id], **BY)
    assert len(ledger.read_stories()) == 1


def test_a_story_of_last_month_can_be_split_and_stays_so(ledger: Ledger) -> None:
    split_story(ledger, find_home(ledger, FIRE).id, [LATER_FIRE], **BY)
    ledger.add(tell_fire(60 * 24, outlet="Warta Tiga"))
    link_ledger(ledger)
    assert find_home(ledger, FIRE).id != find_home(ledger, LATER_FIRE).id


def test_what_cannot_be_done_is_refused_and_nothing_is_recorded(ledger: Ledger) -> None:
    story = find_home(ledger, FIRE).id
    with pytest.raises(CorrectionRefused, match="is one story already"):
        merge_stories(ledger, [story, story], **BY)
    with pytest.raises(CorrectionRefused, match="nothing would be left"):
        split_story(ledger, story, [FIRE, LATER_FIRE], **BY)
    with pytest.raises(NotInLedger, match="has no article"):
        split_story(ledger, story, [MARKET], **BY)
    with pytest.raises(NotInLedger, match="has no article ''"):
        split_story(ledger, story, [""], **BY)
    assert ledger.read_corrections() == ()
