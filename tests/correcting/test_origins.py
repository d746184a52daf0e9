"""Articles that a person takes apart: recorded, kept over another reading and beside another process, and undone."""

import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from menurut.correcting import rename_speaker, undo_correction, unfold_article
from menurut.errors import NotInLedger
from menurut.ledger import Ledger
from menurut.model import Act, CorrectionKind, Links
from menurut.pipeline import link_ledger
from tests.stories.test_folding import BODY, CITING, COPY, FIRST, SAND
from tests.test_linking import FIRST as OTHER_STORIES
from tests.told_stories import tell

ROOT = Path(__file__).resolve().parents[2]
BY = {"who": "Wening", "at": datetime(2025, 3, 4, 9, tzinfo=UTC)}
UNFOLD = """
import sys
from datetime import UTC, datetime
from menurut.correcting import unfold_article
from menurut.ledger import Ledger
with Ledger.open(sys.argv[1]) as ledger:
    print("ready", flush=True)
    sys.stdin.readline()
    unfold_article(ledger, sys.argv[2], sys.argv[3], who="Wening", at=datetime(2025, 3, 4, tzinfo=UTC))
"""


@pytest.fixture
def ledger(tmp_path: Path):
    with Ledger.open(tmp_path / "news.db", create=True) as opened:
        for reading in (FIRST, COPY, *OTHER_STORIES):
            opened.add(reading)
        link_ledger(opened)
        yield opened


def count(ledger: Ledger) -> int:
    """The origins of what is said of the sand."""
    return sum(claim.origins for claim in ledger.read_links().claims if "pasir" in claim.gist)


def unfold(ledger: Ledger):
    return unfold_article(ledger, COPY.article.id[:9], FIRST.article.id, **BY)


def test_unfolding_counts_apart_and_says_what_was_before_and_where(ledger: Ledger) -> None:
    assert count(ledger) == 1
    made = unfold(ledger)
    assert count(ledger) == 2
    assert (made.kind, made.subject, made.other) == (CorrectionKind.UNFOLD, COPY.article.id, FIRST.article.id)
    assert (made.before, made.after, made.who) == (("Kabar Satu",), ("Kabar Satu", "Warta Dua"), "Wening")
    assert SAND.content in made.places[0].span.slice(COPY.article.text)
    assert SAND.content in made.other_places[0].span.slice(FIRST.article.text)
    assert ledger.read_corrections() == (made,)


def test_undoing_gives_back_what_was_and_undoing_that_takes_apart_again(ledger: Ledger) -> None:
    before = ledger.read_links()
    unfold(ledger)
    after = ledger.read_links()
    undo_correction(ledger, 1, **BY)
    assert ledger.read_links() == before
    undo_correction(ledger, 2, **BY)
    assert ledger.read_links() == after


def test_only_its_story_is_linked_again(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    from menurut.storywork import do_task

    done = []

    def do(ledger: object, outlets: object, task: object, *read: object) -> Links:
        done.append(set(task.story.articles))  # type: ignore[attr-defined]
        return do_task(ledger, outlets, task, *read)  # type: ignore[arg-type]

    monkeypatch.setattr("menurut.storywork.do_task", do)
    unfold(ledger)
    assert done == [{FIRST.article.id, COPY.article.id}]
    rename_speaker(ledger, "Tirta", "Tirta W.", **BY)
    undo_correction(ledger, 1, **BY)
    assert len(done) == 3
    assert count(ledger) == 1


def test_it_survives_another_reading_and_new_articles(ledger: Ledger) -> None:
    unfold(ledger)
    said = tuple(replace(one, act=Act.CONFIRM) for one in COPY.attributions)
    ledger.add(replace(COPY, attributions=said))
    ledger.add(tell("DESA SUMBERAGA - " + BODY, SAND, outlet="Pos Lima", hour=20))
    link_ledger(ledger)
    assert count(ledger) == 2


def test_a_medium_outside_the_ledger_is_named(ledger: Ledger) -> None:
    for reading in CITING:
        ledger.add(reading)
    link_ledger(ledger)
    before = count(ledger)
    made = unfold_article(ledger, CITING[0].article.id, "reuters", **BY)
    assert made.other == "medium:Reuters"
    assert count(ledger) == before + 1


@pytest.mark.parametrize(
    ("article", "original", "words"),
    [
        (FIRST.article.id, COPY.article.id, "nothing that"),
        (COPY.article.id, "a-zebra", f"folded are: {COPY.article.id} into {FIRST.article.id}"),
        ("", FIRST.article.id, "nothing that ''"),
        (COPY.article.id, "", "nothing that"),
        ("%", "a-", "nothing that '%'"),
    ],
)
def test_what_is_not_folded_cannot_be_unfolded(ledger: Ledger, article: str, original: str, words: str) -> None:
    with pytest.raises(NotInLedger, match=words):
        unfold_article(ledger, article, original, **BY)
    assert ledger.read_corrections() == ()


def test_two_ways_that_are_meant_at_once_are_named(ledger: Ledger) -> None:
    ledger.add(tell("DESA SUMBERAGA - " + BODY, SAND, outlet="Pos Lima", hour=20))
    link_ledger(ledger)
    with pytest.raises(NotInLedger, match="mean several"):
        unfold_article(ledger, "a-", "a-", **BY)


def test_another_process_that_adds_meanwhile_loses_nothing(ledger: Ledger) -> None:
    command = [sys.executable, "-c", UNFOLD, str(ledger.path), COPY.article.id, FIRST.article.id]
    process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout.readline() == "ready\n"
    process.stdin.write("\n")
    process.stdin.close()
    for number in range(5):
        ledger.add(tell(f"SUMBERAGA ({number}) - " + BODY, SAND, outlet=f"Pos {number}", hour=10 + number))
        link_ledger(ledger)
    assert process.wait() == 0
    process.stdout.close()
    assert not ledger.needs_linking
    assert len(ledger.read_corrections()) == 1
    assert count(ledger) == 2
