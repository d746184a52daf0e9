"""Corrections: what they change, that they survive another reading, and that two processes at once lose none."""

import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from menurut.correcting import merge_speakers, rename_speaker, split_speaker, undo_correction
from menurut.ledger import Ledger
from menurut.model import Mention, Reading, SpeakerKind
from menurut.pipeline import link_ledger
from tests.speakers.across.told import tell, who

ROOT = Path(__file__).resolve().parents[2]
BY = {"who": "Wening", "at": datetime(2025, 3, 3, 9, tzinfo=UTC)}
RENAME = """
import sys
from datetime import UTC, datetime
from menurut.correcting import rename_speaker
from menurut.ledger import Ledger
with Ledger.open(sys.argv[1]) as ledger:
    print("ready", flush=True)
    sys.stdin.readline()
    for n in range(5):
        rename_speaker(ledger, sys.argv[2], f"{sys.argv[2]} {n}", who="Wening", at=datetime(2025, 3, 3, tzinfo=UTC))
"""


@pytest.fixture
def ledger(tmp_path: Path):
    with Ledger.open(tmp_path / "news.db", create=True) as opened:
        for reading in (
            tell("a-1", who("Bona Sitorang", "nelayan"), who("Widuri Lakmana")),
            tell("a-2", who("Bona Sitorang", "Kepala Desa Larai")),
            tell("a-3", who("Ucok Larasuka")),
        ):
            opened.add(reading)
        link_ledger(opened)
        yield opened


def find(ledger: Ledger, article: str, name: str):
    """The identity of whoever this article calls so."""
    reading = ledger.read_reading(article)
    speaker = next(speaker for speaker in reading.speakers if speaker.name == name)
    return next(one for one in ledger.read_identities() if Mention(article, speaker.id) in one.members)


def read_anew(reading: Reading, old: str, new: str) -> Reading:
    """The article as another version of the program reads it: a speaker has another name, and so another id."""
    speakers = tuple(replace(s, id=f"s-{new}", name=new, forms=(new,)) if s.name == old else s for s in reading.speakers)
    gone = next(s.id for s in reading.speakers if s.name == old)
    said = tuple(replace(a, speaker_id=f"s-{new}") if a.speaker_id == gone else a for a in reading.attributions)
    return replace(reading, speakers=speakers, attributions=said)


def test_a_merge_keeps_the_first_and_what_follows_from_it(ledger):
    first, second = find(ledger, "a-1", "Bona Sitorang"), find(ledger, "a-2", "Bona Sitorang")
    assert first.id != second.id
    (made,) = merge_speakers(ledger, [second.id, first.id], **BY)
    assert (made.number, made.subject, made.other) == (1, second.id, first.id)
    assert find(ledger, "a-1", "Bona Sitorang").id == second.id
    assert ledger.pick_speaker(first.id).id == second.id
    told = {statement.speaker_id for claim in ledger.read_links().claims for statement in claim.statements}
    assert second.id in told
    assert first.id not in told
    assert {claim.id for claim in ledger.find_claims(speaker=first.id)} == {c.id for c in ledger.find_claims(speaker=second.id)}


def test_three_are_merged_at_once_and_undone_one_by_one(ledger):
    ids = [
        find(ledger, "a-1", "Bona Sitorang").id,
        find(ledger, "a-2", "Bona Sitorang").id,
        find(ledger, "a-3", "Ucok Larasuka").id,
    ]
    before = ledger.read_identities()
    assert [one.number for one in merge_speakers(ledger, ids, **BY)] == [1, 2]
    assert len(ledger.read_identities()) == len(before) - 2
    undo_correction(ledger, 1, **BY)
    undo_correction(ledger, 2, **BY)
    assert ledger.read_identities() == before
    undo_correction(ledger, 4, **BY)
    assert find(ledger, "a-3", "Ucok Larasuka").id == ids[0]


def test_a_split_stays_and_whoever_comes_later_goes_with_the_rest(ledger):
    merge_speakers(ledger, [find(ledger, "a-1", "Bona Sitorang").id, "Ucok"], **BY)
    made = split_speaker(ledger, "Ucok", forms=["ucok larasuka"], **BY)
    assert find(ledger, "a-3", "Ucok Larasuka").id == made.other
    ledger.add(tell("a-4", who("Ucok Larasuka")))
    ledger.add(tell("a-5", who("Bona Sitorang", "nelayan")))
    link_ledger(ledger)
    assert find(ledger, "a-4", "Ucok Larasuka").id == made.other
    assert find(ledger, "a-5", "Bona Sitorang").id == made.subject
    assert find(ledger, "a-1", "Bona Sitorang").id == made.subject


def test_a_name_given_to_one_who_is_merged_away_is_not_that_of_the_other(ledger):
    rename_speaker(ledger, "Ucok", "Ucok yang Tua", **BY)
    merge_speakers(ledger, ["Widuri", "Ucok"], **BY)
    assert find(ledger, "a-3", "Ucok Larasuka").name == "Widuri Lakmana"
    rename_speaker(ledger, "Widuri", "Widuri L.", **BY)
    undo_correction(ledger, 2, **BY)
    assert find(ledger, "a-3", "Ucok Larasuka").name == "Ucok yang Tua"
    assert find(ledger, "a-1", "Widuri Lakmana").name == "Widuri L."


def test_a_person_may_join_a_body_by_hand(ledger):
    ledger.add(tell("a-6", who("Ucok", kind="body")))
    link_ledger(ledger)
    merge_speakers(ledger, ["Larasuka", find(ledger, "a-6", "Ucok").id], **BY)
    assert find(ledger, "a-6", "Ucok").kind is SpeakerKind.PERSON or len(find(ledger, "a-6", "Ucok").members) == 2


def test_corrections_and_ids_survive_another_reading_of_the_article(ledger):
    bona, ucok = find(ledger, "a-1", "Bona Sitorang"), find(ledger, "a-3", "Ucok Larasuka")
    widuri = find(ledger, "a-1", "Widuri Lakmana")
    merge_speakers(ledger, [bona.id, ucok.id], **BY)
    ledger.add(read_anew(ledger.read_reading("a-3"), "Ucok Larasuka", "Ucok"))
    ledger.add(read_anew(ledger.read_reading("a-1"), "Widuri Lakmana", "Widuri"))
    link_ledger(ledger)
    assert find(ledger, "a-3", "Ucok").id == bona.id
    assert find(ledger, "a-1", "Widuri").id == widuri.id
    undo_correction(ledger, 1, **BY)
    assert find(ledger, "a-3", "Ucok").id == ucok.id


def test_two_processes_that_correct_at_once_lose_nothing(ledger):
    names = ("Ucok", "Widuri")
    command = [sys.executable, "-c", RENAME, str(ledger.path)]
    processes = [
        subprocess.Popen([*command, name], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) for name in names
    ]
    for process in processes:
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        process.stdin.write("\n")
        process.stdin.close()
    ledger.add(tell("a-7", who("Ucok Larasuka")))
    link_ledger(ledger)
    assert [process.wait() for process in processes] == [0, 0]
    for process in processes:
        process.stdout.close()
    made = ledger.read_corrections()
    assert [one.number for one in made] == list(range(1, 11))
    assert sorted(one.after[0] for one in made) == sorted(f"{name} {n}" for name in names for n in range(5))
    assert not ledger.needs_linking
    assert find(ledger, "a-7", "Ucok Larasuka").name == "Ucok 4"
    assert find(ledger, "a-1", "Widuri Lakmana").name == "Widuri 4"
