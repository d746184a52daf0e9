"""What people say of attributions: what it changes, that it survives other readings, and that it can be taken back."""

import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from menurut.correcting import (
    State,
    change_act,
    change_span,
    change_speaker,
    complete_article,
    hide_attribution,
    judge_article,
    judge_right,
    judge_wrong,
    list_judgements,
    mark_attribution,
    merge_speakers,
    split_speaker,
    undo_correction,
)
from menurut.errors import CorrectionConflict, CorrectionRefused, NotInLedger
from menurut.ledger import Ledger
from menurut.model import Act, CorrectionKind, Manner, Part, Reading, Span, SpeakerKind
from menurut.pipeline import link_ledger
from tests.told_stories import Said, tell

ROOT = Path(__file__).resolve().parents[2]
BY = {"who": "Wening", "at": datetime(2025, 3, 4, 9, tzinfo=UTC)}
SAND = Said("Tirta Wiyasa", "karung pasir di Sumberaga habis sejak pekan lalu")
SCHOOL = Said("Lestari Ayu", "sekolah dasar Sumberaga diliburkan 3 hari karena banjir")
TEXT = f"Kepala desa Tirta Wiyasa mengatakan {SAND.content}. Menurut Lestari Ayu, {SCHOOL.content}. Warga berjaga."
URL = "https://kabar.example/banjir"
FIRST = tell(TEXT, SAND, SCHOOL, url=URL)
OTHER = tell("Harga pupuk naik, kata Purwa Handaka: subsidi telat.", Said("Purwa Handaka", "subsidi telat"), outlet="Warta Dua")
ARTICLE = FIRST.article.id
SAND_ID, SCHOOL_ID = (one.id for one in FIRST.attributions)
DENY = """
import sys
from datetime import UTC, datetime
from menurut.correcting import change_act, judge_right
from menurut.ledger import Ledger
from menurut.model import Act
with Ledger.open(sys.argv[1]) as ledger:
    print("ready", flush=True)
    sys.stdin.readline()
    for act in (Act.DENY, Act.ASK, Act.ACCUSE, Act.DEMAND):
        change_act(ledger, sys.argv[2], act, who="Wening", at=datetime(2025, 3, 4, tzinfo=UTC))
"""


@pytest.fixture
def ledger(tmp_path: Path):
    with Ledger.open(tmp_path / "news.db", create=True) as opened:
        for reading in (FIRST, OTHER):
            opened.add(reading)
        link_ledger(opened)
        yield opened


def read_states(ledger: Ledger, article: str = ARTICLE) -> list[State]:
    return [one.state for one in list_judgements(ledger, article)]


def pick(ledger: Ledger, attribution: str):
    return next(one for reading in ledger.find_readings() for one in reading.attributions if one.id == attribution)


def say(reading: Reading, attribution: str) -> str:
    one = next(one for one in reading.attributions if one.id == attribution)
    return " ".join(span.slice(reading.article.text) for span in one.content)


def read_anew(reading: Reading, **changed: object) -> Reading:
    """The article as another version of the program reads it: every attribution under another id."""
    return replace(reading, attributions=tuple(replace(one, id=f"{one.id}-new", **changed) for one in reading.attributions))


def test_right_changes_nothing_but_who_said_so(ledger: Ledger) -> None:
    before, revision = ledger.read_links(), ledger.revision
    made = judge_right(ledger, SAND_ID[:9], **BY)
    assert (made.kind, made.subject, made.who) == (CorrectionKind.RIGHT, SAND_ID, "Wening")
    first, second = list_judgements(ledger, ARTICLE)
    assert (first.state, first.who, first.at) == (State.RIGHT, "Wening", BY["at"])
    assert (second.state, second.who, second.at) == (State.MACHINE, None, None)
    assert (ledger.read_links(), ledger.revision) == (before, revision)


@pytest.mark.parametrize(("leave_out", "state"), [(judge_wrong, State.WRONG), (hide_attribution, State.HIDDEN)])
def test_what_is_wrong_or_hidden_is_nowhere_but_in_the_list(ledger: Ledger, leave_out, state: State) -> None:
    before = ledger.read_links()
    leave_out(ledger, SCHOOL_ID, **BY)
    assert [one.id for one in ledger.read_reading(ARTICLE).attributions] == [SAND_ID]
    assert ledger.search("sekolah dasar") == ()
    assert "Lestari Ayu" not in {one.name for one in ledger.read_speakers()}
    assert not any(SCHOOL_ID in claim.attributions for claim in ledger.read_links().claims)
    assert read_states(ledger) == [State.MACHINE, state]
    assert judge_article(ledger, ARTICLE).judgements[1].attribution.id == SCHOOL_ID
    undo_correction(ledger, 1, **BY)
    assert ledger.read_reading(ARTICLE) == FIRST
    assert ledger.read_links() == before
    assert len(ledger.search("sekolah dasar")) == 1
    undo_correction(ledger, 2, **BY)
    assert read_states(ledger) == [State.MACHINE, state]


def test_who_spoke_last_of_right_or_wrong_is_followed(ledger: Ledger) -> None:
    judge_wrong(ledger, SAND_ID, **BY)
    judge_right(ledger, SAND_ID, **BY)
    assert read_states(ledger)[0] is State.RIGHT
    assert ledger.read_reading(ARTICLE) == FIRST


def test_another_act_is_that_of_its_statement(ledger: Ledger) -> None:
    made = change_act(ledger, SAND_ID, Act.ACCUSE, **BY)
    assert (made.before, made.after) == (("state",), ("accuse",))
    assert pick(ledger, SAND_ID).act is Act.ACCUSE
    acts = {s.act for claim in ledger.read_links().claims for s in claim.statements if SAND_ID in s.attributions}
    assert acts == {Act.ACCUSE}
    assert read_states(ledger)[0] is State.CHANGED


def test_only_its_story_is_linked_again(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    from menurut.storywork import do_task

    done = []

    def do(ledger: object, outlets: object, task: object, *read: object):
        done.append(task.story.articles)  # type: ignore[attr-defined]
        return do_task(ledger, outlets, task, *read)  # type: ignore[arg-type]

    monkeypatch.setattr("menurut.storywork.do_task", do)
    change_act(ledger, SAND_ID, Act.DENY, **BY)
    undo_correction(ledger, 1, **BY)
    assert done == [(ARTICLE,)] * 2
    judge_right(ledger, SAND_ID, **BY)
    link_ledger(ledger)
    assert len(done) == 2


def test_a_speaker_of_another_article_speaks_here_too(ledger: Ledger) -> None:
    purwa = ledger.pick_speaker("Purwa").id
    made = change_speaker(ledger, SAND_ID, purwa, **BY)
    assert (made.before, made.after, made.other) == (("Tirta Wiyasa",), ("Purwa Handaka",), purwa)
    one = ledger.read_judged(ARTICLE, identified=True).judgements[0]
    assert (one.state, one.attribution.speaker_id) == (State.CHANGED, purwa)
    assert {m.article_id for m in next(i for i in ledger.read_identities() if i.id == purwa).members} == {
        ARTICLE,
        OTHER.article.id,
    }
    stated = [statement for claim in ledger.read_links().claims for statement in claim.statements]
    assert {one.speaker_id for one in stated if SAND_ID in one.attributions} == {purwa}
    undo_correction(ledger, 1, **BY)
    assert ledger.read_reading(ARTICLE) == FIRST


def test_a_namesake_of_somebody_in_the_article_is_not_that_one(ledger: Ledger) -> None:
    ledger.add(tell("Kabar lain: Lestari Ayu berkata panen raya.", Said("Lestari Ayu", "panen raya"), outlet="Pos", hour=5000))
    link_ledger(ledger)
    far = split_speaker(ledger, "Lestari", articles=[ARTICLE], **BY).subject
    change_speaker(ledger, SAND_ID, far, **BY)
    sand, school = ledger.read_judged(ARTICLE, identified=True).judgements
    assert sand.attribution.speaker_id == far
    assert school.attribution.speaker_id != far


def test_somebody_new_and_nobody(ledger: Ledger) -> None:
    change_speaker(ledger, SAND_ID, "  Bupati  Larai ", kind=SpeakerKind.PERSON, **BY)
    assert "Bupati Larai" in {one.name for one in ledger.read_speakers()}
    made = change_speaker(ledger, SAND_ID, None, **BY)
    assert (made.before, made.after) == (("Bupati Larai",), ())
    assert pick(ledger, SAND_ID).speaker_id is None
    assert {one.name for one in ledger.read_speakers()} == {"Lestari Ayu", "Purwa Handaka"}


def test_an_adjusted_span_keeps_the_id_and_takes_its_facts_along(ledger: Ledger) -> None:
    assert len(pick(ledger, SCHOOL_ID).facts) == 1
    start = TEXT.index("sekolah dasar")
    made = change_span(ledger, SCHOOL_ID, Part.CONTENT, [Span(start - 1, TEXT.index(" 3 hari") + 1)], **BY)
    assert made.after == ("sekolah dasar Sumberaga diliburkan",)
    one = pick(ledger, SCHOOL_ID)
    assert (one.content, one.facts) == ((Span(start, TEXT.index(" 3 hari")),), ())
    change_span(ledger, SCHOOL_ID, Part.CUE, [Span(TEXT.index("Menurut"), TEXT.index(" Lestari"))], **BY)
    change_span(ledger, SCHOOL_ID, Part.SOURCE, [], **BY)
    assert (pick(ledger, SCHOOL_ID).cue[0].slice(TEXT), pick(ledger, SCHOOL_ID).source) == ("Menurut", ())
    assert ledger.search("banjir") == ()
    for number in (2, 1, 3):
        undo_correction(ledger, number, **BY)
    assert ledger.read_reading(ARTICLE) == FIRST


def test_what_was_missed_is_marked(ledger: Ledger) -> None:
    start = TEXT.index("Warga")
    made = mark_attribution(
        ledger, ARTICLE, content=[Span(start, len(TEXT))], act=Act.ATTITUDE, speaker="Warga", kind=SpeakerKind.GROUP, **BY
    )
    one = pick(ledger, made.subject)
    assert (one.content[0].slice(TEXT), one.act, one.by, one.manner) == (
        "Warga berjaga.",
        Act.ATTITUDE,
        "person",
        Manner.INDIRECT,
    )
    assert read_states(ledger) == [State.MACHINE, State.MACHINE, State.MARKED]
    assert len(ledger.search("berjaga")) == 1
    with pytest.raises(CorrectionRefused, match="just these spans"):
        mark_attribution(ledger, ARTICLE, content=[Span(start, len(TEXT))], **BY)
    change_act(ledger, made.subject, Act.STATE, **BY)
    undo_correction(ledger, 1, **BY)
    assert [one.kind for one in judge_article(ledger, ARTICLE).judgements[-1].corrections] == [CorrectionKind.ACT]
    undo_correction(ledger, 2, **BY)
    assert ledger.read_reading(ARTICLE) == FIRST


def test_corrections_survive_another_version_of_the_program(ledger: Ledger) -> None:
    change_act(ledger, SAND_ID, Act.ACCUSE, **BY)
    judge_wrong(ledger, SCHOOL_ID, **BY)
    newer = read_anew(FIRST, by="newer")
    assert ledger.add(newer)
    assert not ledger.add(newer)
    link_ledger(ledger)
    (one,) = ledger.read_reading(ARTICLE).attributions
    assert (one.id, one.act, one.by) == (SAND_ID, Act.ACCUSE, "newer")
    assert read_states(ledger) == [State.CHANGED, State.WRONG]
    change_act(ledger, f"{SAND_ID}-new", Act.DENY, **BY)
    assert pick(ledger, SAND_ID).act is Act.DENY
    for number in (1, 2, 3):
        undo_correction(ledger, number, **BY)
    assert ledger.read_reading(ARTICLE) == newer


def test_what_the_program_does_not_find_any_more_stays_where_somebody_said_that_it_is_there(ledger: Ledger) -> None:
    judge_right(ledger, SAND_ID, **BY)
    change_act(ledger, SCHOOL_ID, Act.DECIDE, **BY)
    hide_attribution(ledger, SCHOOL_ID, **BY)
    ledger.add(replace(FIRST, attributions=(), speakers=()))
    link_ledger(ledger)
    (one,) = ledger.read_reading(ARTICLE).attributions
    assert one == FIRST.attributions[0]
    assert read_states(ledger) == [State.RIGHT, State.HIDDEN]
    assert [one.name for one in ledger.read_reading(ARTICLE).speakers] == ["Tirta Wiyasa"]
    assert ledger.find_unplaced() == {}


def test_corrections_follow_the_page_when_its_text_changes(ledger: Ledger) -> None:
    change_act(ledger, SAND_ID, Act.ACCUSE, **BY)
    start = TEXT.index("sekolah dasar")
    change_span(ledger, SCHOOL_ID, Part.CONTENT, [Span(start, TEXT.index(" 3 hari"))], **BY)
    later = tell(f"Diperbarui. Hujan reda. {TEXT}", SAND, SCHOOL, url=URL, hour=3)
    ledger.add(later)
    link_ledger(ledger)
    sand, school = ledger.read_reading(later.article.id).attributions
    assert (sand.id, sand.act) == (later.attributions[0].id, Act.ACCUSE)
    assert school.content[0].slice(later.article.text) == "sekolah dasar Sumberaga diliburkan"
    assert ledger.find_unplaced() == {}
    undo_correction(ledger, 1, **BY)
    assert ledger.read_reading(later.article.id).attributions[0].act is Act.STATE


def test_what_finds_no_place_in_a_changed_page_is_listed_and_comes_back(ledger: Ledger) -> None:
    change_act(ledger, SAND_ID, Act.ACCUSE, **BY)
    judge_right(ledger, SCHOOL_ID, **BY)
    cut = tell("Menurut Lestari Ayu, sekolah dasar Sumberaga diliburkan 3 hari karena banjir.", SCHOOL, url=URL, hour=3)
    ledger.add(cut)
    link_ledger(ledger)
    assert ledger.find_unplaced() == {1: (cut.article.id,)}
    assert [one.number for one in ledger.read_judged(cut.article.id).unplaced] == [1]
    assert read_states(ledger, cut.article.id) == [State.RIGHT]
    whole = tell(f"{TEXT} Air surut.", SAND, SCHOOL, url=URL, hour=5)
    ledger.add(whole)
    link_ledger(ledger)
    assert ledger.read_reading(whole.article.id).attributions[0].act is Act.ACCUSE
    undo_correction(ledger, 1, **BY)
    assert ledger.find_unplaced() == {}


def test_a_correction_of_a_later_version_is_followed_in_the_earlier(ledger: Ledger) -> None:
    later = tell(f"Diperbarui. {TEXT}", SAND, SCHOOL, url=URL, hour=3)
    ledger.add(later)
    link_ledger(ledger)
    change_act(ledger, later.attributions[0].id, Act.DENY, **BY)
    assert pick(ledger, SAND_ID).act is Act.DENY


def test_a_page_that_is_no_version_is_left_alone(ledger: Ledger) -> None:
    copy = tell(TEXT, SAND, SCHOOL, url="https://salin.example/1", outlet="Salin", hour=3)
    ledger.add(copy)
    link_ledger(ledger)
    change_act(ledger, SAND_ID, Act.DENY, **BY)
    assert ledger.read_reading(copy.article.id) == copy


def test_what_was_changed_since_it_was_shown_is_not_changed_again(ledger: Ledger) -> None:
    seen = list_judgements(ledger, ARTICLE)[0].seen
    change_act(ledger, SAND_ID, Act.DENY, seen=seen, **BY)
    with pytest.raises(CorrectionConflict, match="Wening has changed it"):
        judge_wrong(ledger, SAND_ID, seen=seen, **BY)
    now = list_judgements(ledger, ARTICLE)[0].seen
    assert now != seen
    ledger.add(read_anew(FIRST, act=Act.ASK))
    judge_right(ledger, SAND_ID, seen=now, **BY)
    seen = list_judgements(ledger, ARTICLE)[1].seen
    ledger.add(read_anew(FIRST, act=Act.DECIDE))
    with pytest.raises(CorrectionConflict, match="read anew"):
        judge_right(ledger, SCHOOL_ID, seen=seen, **BY)
    assert len(ledger.read_corrections()) == 2


@pytest.mark.parametrize(
    ("refuse", "words"),
    [
        (lambda ledger: change_act(ledger, SAND_ID, Act.STATE, **BY), "has the act state already"),
        (lambda ledger: change_speaker(ledger, SAND_ID, "Tirta", **BY), "is said by Tirta Wiyasa already"),
        (lambda ledger: change_speaker(ledger, SAND_ID, " ", kind=SpeakerKind.PERSON, **BY), "needs a name"),
        (lambda ledger: change_span(ledger, SAND_ID, Part.CONTENT, [], **BY), "has a content"),
        (lambda ledger: change_span(ledger, SAND_ID, Part.CUE, [], **BY), "stands there already"),
        (lambda ledger: change_span(ledger, SAND_ID, Part.CUE, [Span(0, 10_000)], **BY), "are no words of"),
        (lambda ledger: change_span(ledger, SAND_ID, Part.CUE, [Span(5, 5)], **BY), "are no words of"),
        (lambda ledger: change_span(ledger, SAND_ID, Part.CUE, [Span(0, 6), Span(4, 9)], **BY), "overlap"),
        (lambda ledger: mark_attribution(ledger, ARTICLE, content=[], **BY), "has a content"),
    ],
)
def test_what_does_not_fit_is_refused_and_nothing_is_recorded(ledger: Ledger, refuse, words: str) -> None:
    with pytest.raises(CorrectionRefused, match=words):
        refuse(ledger)
    assert ledger.read_corrections() == ()


@pytest.mark.parametrize("name", ["t-zebra", "", "%", "t-"])
def test_an_attribution_that_is_not_there_or_not_one(ledger: Ledger, name: str) -> None:
    with pytest.raises(NotInLedger, match=r"no attribution|several attributions"):
        judge_right(ledger, name, **BY)


def test_an_article_is_complete_as_a_whole_and_is_not_any_more_when_that_is_undone(ledger: Ledger) -> None:
    judge_wrong(ledger, SCHOOL_ID, **BY)
    made = complete_article(ledger, ARTICLE, **BY)
    assert [one.kind for one in made] == [CorrectionKind.COMPLETE, CorrectionKind.RIGHT]
    assert read_states(ledger) == [State.RIGHT, State.WRONG]
    with pytest.raises(CorrectionRefused, match="is complete already"):
        complete_article(ledger, ARTICLE, **BY)
    undo_correction(ledger, 2, **BY)
    assert read_states(ledger) == [State.MACHINE, State.WRONG]
    undo_correction(ledger, 4, **BY)
    assert read_states(ledger) == [State.RIGHT, State.WRONG]


def test_what_is_hidden_has_to_be_judged_before_its_article_is_complete(ledger: Ledger) -> None:
    hide_attribution(ledger, SAND_ID, **BY)
    with pytest.raises(CorrectionRefused, match="say first whether"):
        complete_article(ledger, ARTICLE, **BY)
    judge_right(ledger, SAND_ID, **BY)
    complete_article(ledger, ARTICLE, **BY)
    assert read_states(ledger) == [State.HIDDEN, State.RIGHT]


def test_a_speaker_who_is_merged_away_stays_changed(ledger: Ledger) -> None:
    change_speaker(ledger, SAND_ID, "Purwa", **BY)
    merge_speakers(ledger, ["Lestari", "Purwa"], **BY)
    one, other = ledger.read_judged(ARTICLE, identified=True).judgements
    assert one.attribution.speaker_id == other.attribution.speaker_id


def test_two_editors_at_once_lose_nothing(ledger: Ledger) -> None:
    command = [sys.executable, "-c", DENY, str(ledger.path)]
    processes = [
        subprocess.Popen([*command, key], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for key in (SAND_ID, SCHOOL_ID)
    ]
    for process in processes:
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        process.stdin.write("\n")
        process.stdin.close()
    assert [process.wait() for process in processes] == [0, 0]
    for process in processes:
        process.stdout.close()
    assert [one.number for one in ledger.read_corrections()] == list(range(1, 9))
    assert [one.act for one in ledger.read_reading(ARTICLE).attributions] == [Act.DEMAND, Act.DEMAND]
    assert not ledger.needs_linking
    assert {s.act for claim in ledger.read_links(ledger.read_stories()[0].id).claims for s in claim.statements}
