"""Only what changed is linked anew, and the links are those of all articles at once."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from menurut.errors import LedgerBusy
from menurut.ledger import Ledger
from menurut.linking import link_ledger
from menurut.model import Links, Reading
from menurut.stories import Outlets
from menurut.storywork import Task, do_task
from tests.told_stories import Said, tell

DAY = 24


def tell_fire(hour: int, *, outlet: str, dead: int = 2) -> Reading:
    said = f"{dead} pekerja gudang kapuk Wanasari tewas terbakar di Telukjati"
    return tell(f"Kapolsek Taruno Seputra mengatakan {said}.", Said("Taruno Seputra", said), outlet=outlet, hour=hour)


def tell_market(hour: int, *, outlet: str) -> Reading:
    said = "214 lapak pasar Randuagung terisi pedagang beras"
    return tell(f"Camat Purwa Handaka mengatakan {said}.", Said("Purwa Handaka", said), outlet=outlet, hour=hour)


FIRST = [tell_fire(0, outlet="Kabar Satu"), tell_fire(5, outlet="Harian Dua"), tell_market(2, outlet="Kabar Satu")]


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.open(tmp_path / "news.db", create=True) as opened:
        yield opened


@pytest.fixture
def linked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """The articles of each story that was linked, in the order in which that was done."""
    done: list[tuple[str, ...]] = []

    def do(ledger: Ledger, outlets: Outlets, task: Task, *read: Any) -> Links:
        done.append(task.story.articles)
        return do_task(ledger, outlets, task, *read)

    monkeypatch.setattr("menurut.storywork.do_task", do)
    return done


def add(ledger: Ledger, readings: Sequence[Reading]) -> None:
    for reading in readings:
        ledger.add(reading)
    link_ledger(ledger)


def tell_links(ledger: Ledger) -> object:
    """What the links say, whatever their ids are."""
    links = ledger.read_links()
    return (
        {story.articles for story in links.stories},
        {(claim.gist, frozenset(claim.attributions), claim.origins) for claim in links.claims},
        {(finding.kind, frozenset(finding.attributions)) for finding in links.findings},
        set(links.relays),
    )


def test_a_story_that_no_new_article_is_about_is_left_as_it_is(ledger: Ledger, linked: list[tuple[str, ...]]) -> None:
    add(ledger, FIRST)
    before = ledger.read_links()
    linked.clear()
    late = tell_market(9, outlet="Harian Dua")
    add(ledger, [late])
    assert linked == [(FIRST[2].article.id, late.article.id)]
    after = ledger.read_links()
    assert {story.id for story in before.stories} == {story.id for story in after.stories}
    assert set(before.claims) - set(after.claims) <= {claim for claim in before.claims if "lapak" in claim.gist}


def test_nothing_new_links_nothing(ledger: Ledger, linked: list[tuple[str, ...]]) -> None:
    add(ledger, FIRST)
    linked.clear()
    add(ledger, FIRST)
    assert linked == []


@pytest.mark.parametrize("seed", range(3))
def test_articles_that_come_one_by_one_give_the_links_of_all_at_once(tmp_path: Path, seed: int) -> None:
    readings = [
        *FIRST,
        *(tell_fire(hour, outlet=f"Warta {hour}", dead=2 + hour // 20) for hour in (7, 21, 33)),
        *(tell_market(hour, outlet=f"Warta {hour}") for hour in (8, 15)),
    ]
    with Ledger.open(tmp_path / "all.db", create=True) as whole:
        add(whole, readings)
        expected = tell_links(whole)
    random.Random(seed).shuffle(readings)
    with Ledger.open(tmp_path / "parts.db", create=True) as parts:
        for reading in readings:
            add(parts, [reading])
        assert tell_links(parts) == expected


def test_last_months_story_is_not_taken_apart_nor_joined_to_another(ledger: Ledger) -> None:
    add(ledger, FIRST)
    story = next(story for story in ledger.read_stories() if len(story.articles) == 2)
    add(ledger, [tell_fire(40 * DAY, outlet="Warta Tiga"), tell_market(41 * DAY, outlet="Warta Tiga")])
    (now,) = [one for one in ledger.read_stories() if one.id == story.id]
    assert set(story.articles) <= set(now.articles)


def test_a_ledger_whose_first_linking_was_broken_off_is_linked_in_full(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*given: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("menurut.linking.find_identities", stop)
        with pytest.raises(KeyboardInterrupt):
            add(ledger, FIRST)
    assert ledger.needs_linking
    link_ledger(ledger)
    assert not ledger.needs_linking
    assert sorted(len(story.articles) for story in ledger.read_stories()) == [1, 2]


def test_links_saved_in_parts_are_those_saved_at_once(ledger: Ledger) -> None:
    add(ledger, FIRST)
    links = ledger.read_links()
    parts = [
        Links(
            stories=(story,),
            relays=tuple(one for one in links.relays if one.article_id in story.articles),
            claims=tuple(one for one in links.claims if one.story_id == story.id),
            findings=tuple(one for one in links.findings if one.story_id == story.id),
            folds=tuple(one for one in links.folds if one.article_id in story.articles),
        )
        for story in links.stories
    ]
    ledger.save_links(iter(parts))
    assert ledger.read_links() == links


def test_who_is_whom_is_written_only_where_it_changed(ledger: Ledger) -> None:
    add(ledger, FIRST)
    before = ledger.read_identities()
    written: list[str] = []
    event.listen(ledger._engine, "before_cursor_execute", lambda *given: written.append(given[2]))
    ledger.save_links(Links(), replaced=(), identities=before)
    assert not [one for one in written if "identit" in one and not one.lstrip().startswith("SELECT")]
    ledger.save_links(Links(), replaced=(), identities=before[1:])
    assert ledger.read_identities() == before[1:]
    ledger.save_links(Links(), replaced=(), identities=before)
    assert ledger.read_identities() == before


def test_one_links_at_a_time_and_who_has_no_patience_is_told(ledger: Ledger) -> None:
    for reading in FIRST:
        ledger.add(reading)
    with Ledger.open(ledger.path) as other, other.linking_alone():
        with pytest.raises(LedgerBusy, match="is being linked by another process"):
            link_ledger(ledger, patience_seconds=0)
        assert ledger.needs_linking
    link_ledger(ledger, patience_seconds=0)
    assert not ledger.needs_linking


def test_two_processes_that_open_the_ledger_themselves_give_the_links_of_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    readings = [*FIRST, *(tell_fire(hour, outlet=f"Warta {hour}") for hour in (7, 21)), tell_market(8, outlet="Warta 8")]
    with Ledger.open(tmp_path / "one.db", create=True) as one:
        add(one, readings)
        expected = one.read_links()
    monkeypatch.setattr("menurut.regrouping._MANY", 1)
    monkeypatch.setattr("menurut.storywork._AT_ONCE", 1)
    monkeypatch.setattr("menurut.storywork._ENOUGH", 2)
    with Ledger.open(tmp_path / "two.db", create=True) as two:
        for reading in readings:
            two.add(reading)
        link_ledger(two, jobs=2)
        assert two.read_links() == expected
