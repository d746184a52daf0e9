"""What is always true of speakers across articles, whatever the readings: order, repetition and undoing change nothing."""

from __future__ import annotations

import tempfile
from datetime import UTC, datetime
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from menurut.correcting import merge_speakers, rename_speaker, split_speaker, undo_correction
from menurut.errors import CorrectionRefused
from menurut.ledger import Ledger
from menurut.model import Identity, Mention, Reading, SpeakerKind, Story
from menurut.pipeline import link_ledger
from tests.speakers.across.told import identify, tell, who

NAMES = [
    "Bona Sitorang",
    "Bona",
    "B. Sitorang",
    "Sitorang",
    "Boni Sitorang",
    "Mohamed Larayu",
    "Muhamad Larayu",
    "Larayu",
    "Agung Mohamed Larayu",
    "Afiduddin",
]
ROLES = ["nelayan", "Menteri Kelautan", "mantan Menteri Kelautan", "Kepala Desa Sukamaju", "Kepala Desa Sukarame", "Ketua KPK"]
BODIES = [
    ("KPK", "body"),
    ("Komisi Pemberantasan Korupsi", "body"),
    ("Korea Utara", "state"),
    ("DPRK", "state"),
    ("Polisi", "group"),
]
NOW = datetime(2025, 3, 3, tzinfo=UTC)
unhurried = settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
few = settings(unhurried, max_examples=8)

persons = st.builds(lambda name, roles: who(name, *roles), st.sampled_from(NAMES), st.lists(st.sampled_from(ROLES), max_size=2))
bodies = st.sampled_from(BODIES).map(lambda body: who(body[0], kind=body[1]))
unnamed = st.sampled_from(["seorang saksi", "Menteri Kelautan"]).map(lambda name: who(name, kind="unnamed"))
casts = st.lists(persons | bodies | unnamed, max_size=4, unique_by=lambda speaker: speaker.id)


@st.composite
def tellings(draw: st.DrawFn) -> tuple[list[Reading], list[Story]]:
    count = draw(st.integers(1, 5))
    readings = [tell(f"a-{n}", *draw(casts), language=draw(st.sampled_from(["id", "en"]))) for n in range(count)]
    shares = draw(st.lists(st.integers(0, 2), min_size=count, max_size=count))
    groups = [tuple(f"a-{n}" for n in range(count) if shares[n] == share) for share in range(3)]
    return readings, [Story(f"st-{n}", "Hujan", group) for n, group in enumerate(groups) if group]


@unhurried
@given(tellings(), st.randoms(use_true_random=False))
def test_everybody_is_somebody_whatever_the_order(telling: tuple[list[Reading], list[Story]], random) -> None:
    readings, stories = telling
    found = identify(*readings, told=stories)
    everybody = sorted(Mention(r.article.id, s.id) for r in readings for s in r.speakers)
    assert sorted(member for one in found for member in one.members) == everybody
    assert len({one.id for one in found}) == len(found)
    random.shuffle(readings)
    random.shuffle(stories)
    assert identify(*readings, told=stories) == found
    assert identify(*readings, told=stories, before=found) == found


@unhurried
@given(tellings())
def test_persons_and_bodies_are_never_one(telling: tuple[list[Reading], list[Story]]) -> None:
    readings, stories = telling
    kinds = {Mention(r.article.id, s.id): s.kind for r in readings for s in r.speakers}
    for one in identify(*readings, told=stories):
        sorts = {kinds[member] for member in one.members} - {SpeakerKind.UNNAMED}
        assert sorts == {SpeakerKind.PERSON} or SpeakerKind.PERSON not in sorts


def fill(ledger: Ledger, readings: list[Reading]) -> tuple[Identity, ...]:
    for reading in readings:
        ledger.add(reading)
    link_ledger(ledger)
    return ledger.read_identities()


@few
@given(tellings(), st.data())
def test_undoing_every_correction_gives_back_what_was(telling: tuple[list[Reading], list[Story]], data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder, Ledger.open(Path(folder) / "news.db", create=True) as ledger:
        before = fill(ledger, telling[0])
        if not before:
            return
        for _ in range(data.draw(st.integers(1, 3))):
            correct(ledger, data)
        for one in reversed(ledger.read_corrections()):
            undo_correction(ledger, one.number, who="Wening", at=NOW)
        assert ledger.read_identities() == before
        assert not any(ledger.add(reading) for reading in telling[0])


def correct(ledger: Ledger, data: st.DataObject) -> None:
    known = ledger.read_identities()
    one, other = data.draw(st.sampled_from(known)), data.draw(st.sampled_from(known))
    kind = data.draw(st.sampled_from(["merge", "split", "rename"]))
    try:
        if kind == "merge":
            merge_speakers(ledger, [one.id, other.id], who="Wening", at=NOW)
        elif kind == "split":
            split_speaker(ledger, one.id, articles=[one.members[0].article_id], who="Wening", at=NOW)
        else:
            rename_speaker(ledger, one.id, "Ningsih Larasuka", who="Wening", at=NOW)
    except CorrectionRefused:
        return  # one with itself, or all of one: nothing to do
    after = {key.id for key in ledger.read_identities()}
    assert one.id in after
    assert (other.id in after) == (kind != "merge" or one.id == other.id)
    assert ledger.pick_speaker(other.id).id in after


@few
@given(tellings(), st.data())
def test_linking_again_changes_nothing_after_corrections(
    telling: tuple[list[Reading], list[Story]], data: st.DataObject
) -> None:
    with tempfile.TemporaryDirectory() as folder, Ledger.open(Path(folder) / "news.db", create=True) as ledger:
        if not fill(ledger, telling[0]):
            return
        correct(ledger, data)
        corrected = ledger.read_identities()
        late = tell("a-9", who("Widuri Lakmana"))
        ledger.add(late)
        link_ledger(ledger)
        grown = ledger.read_identities()
        assert [one for one in grown if one.members[0].article_id != "a-9"] == list(corrected)
