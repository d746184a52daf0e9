import threading
import time
from datetime import UTC, datetime

import pytest

from menurut.correcting import merge_speakers
from menurut.correcting.recording import linking_by
from menurut.ledger import Ledger
from menurut.linking import link_ledger
from menurut.model import Embedder
from menurut.views.web import relinking
from menurut.views.web.relinking import Relinking
from tests.speakers.across.told import tell, who
from tests.views.web.site import open_client

NOW = datetime(2026, 1, 2, tzinfo=UTC)


@pytest.fixture
def ledger(tmp_path):
    with Ledger.open(tmp_path / "news.db", create=True) as opened:
        for number, name in enumerate(("Bona Sitorang", "Ucok Larasuka", "Togar Hutalama")):
            opened.add(tell(f"a-{number}", who(name, "pengamat")))
        link_ledger(opened)
        yield opened


def merge(ledger, one, other, linker):
    with linking_by(linker):
        merge_speakers(ledger, [one, other], who="uji", at=NOW)


def names(ledger):
    return {one.name for one in ledger.read_identities()}


def wait_for(what, seconds=60):
    until = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < until
        time.sleep(0.05)


def test_in_a_small_ledger_the_links_are_there_when_the_correction_is(ledger):
    one = Relinking(ledger)
    merge(ledger, "Bona Sitorang", "Ucok Larasuka", one.link)
    assert names(ledger) == {"Bona Sitorang", "Togar Hutalama"}
    assert not one.busy


def test_in_a_large_one_they_follow_and_nothing_is_lost_meanwhile(ledger):
    one = Relinking(ledger, few=0, patience=0)
    merge(ledger, "Bona Sitorang", "Ucok Larasuka", one.link)
    assert one.busy
    assert len(ledger.read_corrections()) == 1
    merge(ledger, "Bona Sitorang", "Togar Hutalama", one.link)
    wait_for(lambda: not one.busy)
    assert not ledger.needs_linking
    assert names(ledger) == {"Bona Sitorang"}


def test_who_corrects_waits_a_little_so_that_mostly_the_next_page_shows_it(ledger):
    one = Relinking(ledger, few=0, patience=60)
    merge(ledger, "Bona Sitorang", "Ucok Larasuka", one.link)
    assert not one.busy
    assert names(ledger) == {"Bona Sitorang", "Togar Hutalama"}


def test_many_corrections_at_once_are_linked_together(ledger, monkeypatch):
    started = []
    aside = Relinking._link_aside

    def count(self):
        started.append(1)
        time.sleep(0.3)
        aside(self)

    monkeypatch.setattr(Relinking, "_link_aside", count)
    one = Relinking(ledger, few=0, patience=0)
    merge(ledger, "Bona Sitorang", "Ucok Larasuka", one.link)
    for _ in range(20):
        one.ask()
    wait_for(lambda: not one.busy)
    assert len(started) <= 2
    assert not ledger.needs_linking


def test_what_is_given_up_when_the_server_ends_is_done_when_it_starts_again(ledger, monkeypatch):
    one = Relinking(ledger, few=0, patience=0)
    one.close()
    merge(ledger, "Bona Sitorang", "Ucok Larasuka", one.link)
    assert ledger.needs_linking
    with open_client(ledger):
        wait_for(lambda: not ledger.needs_linking)
    assert names(ledger) == {"Bona Sitorang", "Togar Hutalama"}


def test_a_process_that_is_ended_from_outside_is_told_and_the_next_correction_does_the_rest(ledger, monkeypatch, caplog):
    monkeypatch.setattr(relinking, "link_file", exit_badly)
    one = Relinking(ledger, few=0, patience=60)
    merge(ledger, "Bona Sitorang", "Ucok Larasuka", one.link)
    assert "the next correction tries again" in caplog.text
    assert ledger.needs_linking
    monkeypatch.undo()
    one.link(ledger)
    assert not ledger.needs_linking


def exit_badly(path):
    raise SystemExit(3)


def test_pages_say_that_links_follow(ledger):
    client = open_client(ledger)
    assert 'class="relinking"' not in client.get("/").text
    client.app.state.relinking._asked += 1
    assert 'class="relinking"' in client.get("/").text


def test_a_correction_counts_as_made_while_another_process_links(ledger):
    one = Relinking(ledger, patience=0)
    with Ledger.open(ledger.path) as other, other.linking_alone():
        merge(ledger, "Bona Sitorang", "Ucok Larasuka", one.link)
        assert len(ledger.read_corrections()) == 1
        assert ledger.needs_linking
    wait_for(lambda: not one.busy)
    assert names(ledger) == {"Bona Sitorang", "Togar Hutalama"}


def test_a_failure_leaves_nobody_waiting(ledger, monkeypatch):
    told = []
    monkeypatch.setattr(threading, "excepthook", lambda given: told.append(str(given.exc_value)))
    one = Relinking(ledger, few=0, patience=0)

    def fail():
        raise RuntimeError("no thread")

    monkeypatch.setattr(one, "_link_aside", fail)
    merge(ledger, "Bona Sitorang", "Ucok Larasuka", one.link)
    wait_for(lambda: not one.busy)
    wait_for(lambda: told == ["no thread"])
    assert ledger.needs_linking


@pytest.mark.parametrize("few", [500, 0])
def test_a_correction_is_kept_where_the_model_of_the_ledger_is_gone(ledger, tmp_path, few, caplog):
    ledger.save_embedder(Embedder(str(tmp_path / "gone"), "f", 0.5, 0.9))
    one = Relinking(ledger, few=few, patience=0.2)
    merge(ledger, "Bona Sitorang", "Ucok Larasuka", one.link)
    wait_for(lambda: not one.busy)
    assert len(ledger.read_corrections()) == 1
    assert ledger.needs_linking
    assert "the links do not heed them yet" in caplog.text
