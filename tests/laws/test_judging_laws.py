"""What is always true of corrections: what is undone never was, order matters only where they are about one thing, and another
reading of the same text keeps them."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from menurut.correcting import (
    change_act,
    change_span,
    change_speaker,
    hide_attribution,
    judge_right,
    judge_wrong,
    list_judgements,
    mark_attribution,
    undo_correction,
)
from menurut.errors import CorrectionError
from menurut.judging import apply_corrections, judge_reading, make_account, make_passage, place_passage
from menurut.ledger import Ledger
from menurut.model import Account, Act, Attribution, Correction, CorrectionKind, Part, Reading, Span, Speaker, SpeakerKind
from menurut.pipeline import link_ledger
from tests.test_linking import tell_links
from tests.told_stories import Said, tell

AT = datetime(2025, 3, 4, 9, tzinfo=UTC)
BY = {"who": "Wening", "at": AT}
NAMES = ("Tirta Wiyasa", "Lestari Ayu", "Purwa Handaka")
WORDS = ("air surut", "3 rumah rusak", "jembatan putus", "pasar sepi", "sekolah libur", "kapal tiba")
KINDS = (
    CorrectionKind.RIGHT,
    CorrectionKind.WRONG,
    CorrectionKind.HIDE,
    CorrectionKind.ACT,
    CorrectionKind.SPEAKER,
    CorrectionKind.SPAN,
)
unhurried = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
few = settings(unhurried, max_examples=8)


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """An article in which several say something, one perhaps inside the words of another."""
    said = [Said(draw(st.sampled_from(NAMES)), words) for words in draw(st.permutations(WORDS))[: draw(st.integers(1, 4))]]
    text = " ".join(f"Menurut {one.speaker}, {one.content} di hulu." for one in said)
    if draw(st.booleans()):
        said.append(Said("Bupati Larai", text))
        text = f"Bupati Larai berkata: {text}"
    told = tell(text, *said, url="https://kabar.example/1")
    outer = next((one for one in told.attributions if one.content[0].end - one.content[0].start > 30), None)
    parents = [replace(one, parent=outer.id if outer and one is not outer else None) for one in told.attributions]
    return replace(told, attributions=tuple(parents))


@st.composite
def corrected(draw: st.DrawFn) -> tuple[Reading, list[Correction]]:
    """A reading with corrections of it, each of another attribution."""
    reading = draw(readings())
    meant = draw(st.lists(st.sampled_from(reading.attributions), unique_by=lambda one: one.id, max_size=4))
    return reading, [make(draw, reading, one, number) for number, one in enumerate(meant, 1)]


def make(draw: st.DrawFn, reading: Reading, one: Attribution, number: int) -> Correction:
    kind = draw(st.sampled_from(KINDS))
    speaker = next(known for known in reading.speakers if known.id == one.speaker_id)
    was = make_account(reading.article, one, speaker)
    now: Account | None = was
    other, after = None, ()
    if kind is CorrectionKind.WRONG:
        now = None
    elif kind is CorrectionKind.ACT:
        act = draw(st.sampled_from(Act))
        now, after = replace(was, act=act), (str(act),)
    elif kind is CorrectionKind.SPEAKER:
        new = draw(st.sampled_from([None, *(Speaker(s.id, s.name, s.kind) for s in reading.speakers)]))
        now = replace(was, speaker=draw(st.sampled_from([new, Speaker("s-new", "Camat Baru", SpeakerKind.PERSON)])))
    elif kind is CorrectionKind.SPAN:
        start = draw(st.integers(one.content[0].start, one.content[0].end - 2))
        passage = make_passage(reading.article.text, Span(start, draw(st.integers(start + 1, one.content[0].end))))
        now, other = replace(was, content=(passage,)), str(Part.CONTENT)
    return Correction(number, kind, AT, "Wening", one.id, other, (), after, was=was, now=now)


@unhurried
@given(readings())
def test_without_corrections_nothing_changes(reading: Reading) -> None:
    judged = judge_reading(reading, ())
    assert judged.reading is reading
    assert [one.attribution for one in judged.judgements] == list(reading.attributions)


@unhurried
@given(corrected())
def test_whatever_is_corrected_is_a_reading(given_pair: tuple[Reading, list[Correction]]) -> None:
    reading, corrections = given_pair
    judged = judge_reading(reading, corrections)
    now, text = judged.reading, reading.article.text
    ids = [one.id for one in now.attributions]
    assert len(set(ids)) == len(ids)
    assert {one.speaker_id for one in now.attributions if one.speaker_id} <= {speaker.id for speaker in now.speakers}
    assert {one.parent for one in now.attributions if one.parent} <= set(ids)
    assert all(set(one.facts) <= set(reading.facts) for one in now.attributions)
    assert all(0 <= span.start < span.end <= len(text) for one in now.attributions for span in one.content)
    assert {one.attribution.id for one in judged.judgements} == {one.id for one in reading.attributions}
    assert judged.unplaced == ()
    assert now.article is reading.article


@unhurried
@given(corrected(), st.randoms(use_true_random=False))
def test_corrections_of_several_attributions_do_not_care_for_order(given_pair, random) -> None:
    reading, corrections = given_pair
    shuffled = random.sample(corrections, len(corrections))
    renumbered = [replace(one, number=number) for number, one in enumerate(shuffled, 1)]
    assert apply_corrections(reading, renumbered) == apply_corrections(reading, corrections)


@unhurried
@given(corrected())
def test_another_reading_of_the_same_text_keeps_them(given_pair: tuple[Reading, list[Correction]]) -> None:
    reading, corrections = given_pair
    names = {one.id: f"{one.id}-new" for one in reading.attributions}
    told = (replace(one, id=names[one.id], parent=names.get(one.parent or "")) for one in reading.attributions)
    before, after = (judge_reading(one, corrections) for one in (reading, replace(reading, attributions=tuple(told))))
    assert after.unplaced == ()
    assert [say(one.attribution) for one in after.judgements] == [say(one.attribution) for one in before.judgements]
    assert [one.state for one in after.judgements] == [one.state for one in before.judgements]
    meant = {one.subject for one in corrections}
    assert meant <= {one.attribution.id for one in after.judgements}


def say(one: Attribution) -> tuple:
    return one.source, one.cue, one.content, one.act, one.manner, one.speaker_id, one.facts


@unhurried
@given(corrected())
def test_what_is_said_to_be_there_stays_though_the_program_finds_nothing(given_pair) -> None:
    reading, corrections = given_pair
    judged = judge_reading(replace(reading, attributions=(), speakers=()), corrections)
    gone = {CorrectionKind.WRONG, CorrectionKind.HIDE}
    assert {one.number for one in judged.unplaced} == {one.number for one in corrections if one.kind in gone}
    assert {one.id for one in judged.reading.attributions} == {one.subject for one in corrections if one.kind not in gone}


@unhurried
@given(st.text(max_size=60), st.integers(0, 60), st.integers(1, 20), st.text(max_size=20))
def test_a_passage_stands_where_it_was_taken_and_is_found_by_its_words(text, start, length, more) -> None:
    span = Span(min(start, len(text)), min(start + length, len(text)))
    passage = make_passage(text, span)
    assert place_passage(passage, text) == span
    moved = place_passage(passage, more + text)
    if moved is not None and passage.words:
        assert moved.slice(more + text) == passage.words or len(passage.words) < 20


@few
@given(readings(), st.data())
def test_whatever_is_done_to_a_ledger_is_undone_in_any_order(reading: Reading, data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder, Ledger.open(Path(folder) / "news.db", create=True) as ledger:
        ledger.add(reading)
        link_ledger(ledger)
        before = tell_links(ledger), ledger.read_identities(), list(ledger.read_speakers()), ledger.count()
        for _ in range(data.draw(st.integers(1, 3))):
            do_something(ledger, reading, data)
        numbers = [one.number for one in ledger.read_corrections()]
        for number in data.draw(st.permutations(numbers)):
            undo_correction(ledger, number, **BY)
        assert ledger.read_reading(reading.article.id) == reading
        assert (tell_links(ledger), ledger.read_identities(), list(ledger.read_speakers()), ledger.count()) == before
        assert {one.state.value for one in list_judgements(ledger, reading.article.id)} <= {"machine"}
        assert not ledger.add(reading)


def do_something(ledger: Ledger, reading: Reading, data: st.DataObject) -> None:
    """One correction; those that are refused are none."""
    one = data.draw(st.sampled_from(reading.attributions))
    span = one.content[0]
    deeds: Sequence = (
        lambda: judge_right(ledger, one.id, **BY),
        lambda: judge_wrong(ledger, one.id, **BY),
        lambda: hide_attribution(ledger, one.id, **BY),
        lambda: change_act(ledger, one.id, data.draw(st.sampled_from(Act)), **BY),
        lambda: change_speaker(ledger, one.id, "Camat Baru", kind=SpeakerKind.PERSON, **BY),
        lambda: change_speaker(ledger, one.id, None, **BY),
        lambda: change_span(ledger, one.id, Part.CONTENT, [Span(span.start, span.end - 1)], **BY),
        lambda: mark_attribution(ledger, reading.article.id, content=[Span(0, 7)], **BY),
    )
    try:
        data.draw(st.sampled_from(deeds))()
    except CorrectionError:
        return
