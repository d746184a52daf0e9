"""Every refusal of a correction is told in English and in Indonesian: what was wrong, with the names that it has in either."""

import ast
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from menurut import correcting
from menurut.correcting.attributions import pick_judgement
from menurut.correcting.speakers import pick_identity
from menurut.errors import CorrectionError, NotInLedger
from menurut.ledger import Ledger
from menurut.model import Act, Part, Span, SpeakerKind
from menurut.pipeline import link_ledger
from menurut.views.pasted_words import find_pieces
from menurut.views.refusals import say_refusal
from menurut.views.tongue import gettext, speaking
from tests.told_stories import Said, tell

SOURCES = Path(correcting.__file__).parents[1]
BY = {"who": "Wening", "at": datetime(2025, 3, 4, 9, tzinfo=UTC)}
SAND = Said("Tirta Wiyasa", "karung pasir di Sumberaga habis sejak pekan lalu")
SCHOOL = Said("Lestari Ayu", "sekolah dasar Sumberaga diliburkan 3 hari karena banjir")
TEXT = f"Kepala desa Tirta Wiyasa mengatakan {SAND.content}. Menurut Lestari Ayu, {SCHOOL.content}. Warga berjaga."
FIRST = tell(TEXT, SAND, SCHOOL)
OTHER = tell("Harga pupuk naik, kata Purwa Handaka: subsidi telat.", Said("Purwa Handaka", "subsidi telat"), outlet="Warta Dua")
ARTICLE = FIRST.article.id
ONE, TWO = (one.id for one in FIRST.attributions)
RIGHT, WRONG, HIDE = correcting.judge_right, correcting.judge_wrong, correcting.hide_attribution
EDIT, SAY, PLACE = correcting.change_act, correcting.change_speaker, correcting.change_span


@pytest.fixture
def ledger(tmp_path: Path):
    with Ledger.open(tmp_path / "news.db", create=True) as opened:
        for reading in (FIRST, OTHER):
            opened.add(reading)
        link_ledger(opened)
        yield opened


def twice(do):
    do()
    do()


def show(ledger, attribution=ONE):
    judged = correcting.judge_article(ledger, ARTICLE)
    return pick_judgement(judged, attribution).seen


def read_anew(ledger):
    ledger.add(replace(FIRST, attributions=tuple(replace(one, id=f"{one.id}-new", act=Act.ASK) for one in FIRST.attributions)))


def claim_of(ledger, attribution):
    return next(claim for claim in ledger.find_claims() if attribution in claim.attributions)


def story_of(ledger, article=ARTICLE):
    return next(story for story in ledger.read_stories() if article in story.articles)


def after(first, then):
    first()
    return then()


def change_unseen(ledger):
    seen = show(ledger)
    EDIT(ledger, ONE, Act.DENY, **BY)
    WRONG(ledger, ONE, seen=seen, **BY)


def judge_what_was_read_anew(ledger):
    RIGHT(ledger, ONE, **BY)
    correcting.undo_correction(ledger, 1, **BY)
    seen = show(ledger)
    ledger.add(replace(FIRST, attributions=tuple(replace(one, act=Act.ASK) for one in FIRST.attributions)))
    RIGHT(ledger, ONE, seen=seen, **BY)


def pick_changed(ledger):
    """A speaker whom another process merged away between two looks."""

    class Changing:
        read_identity = staticmethod(lambda name: None)
        pick_speaker = staticmethod(ledger.pick_speaker)

    pick_identity(Changing(), "Tirta Wiyasa")


REFUSED = {
    "{id} is no attribution already, as {who} said": (
        lambda on: twice(lambda: WRONG(on, ONE, **BY)),
        "dinyatakan bukan atribusi",
    ),
    "{id} is hidden already": (lambda on: twice(lambda: HIDE(on, ONE, **BY)), "sudah disembunyikan"),
    "{id} has the act {act} already": (lambda on: EDIT(on, ONE, Act.STATE, **BY), "sudah bertindakan “mengatakan”"),
    "{id} is said by {name} already": (lambda on: SAY(on, ONE, "Tirta", **BY), "sudah diucapkan Tirta Wiyasa"),
    "{id} is said by nobody who is named already": (lambda on: twice(lambda: SAY(on, ONE, None, **BY)), "tanpa nama pengucap"),
    "a speaker needs a name; an empty one is none": (
        lambda on: SAY(on, ONE, " ", kind=SpeakerKind.PERSON, **BY),
        "narasumber perlu nama",
    ),
    "the {part} of {id} stands there already": (lambda on: PLACE(on, ONE, Part.CUE, [], **BY), "penanda dari"),
    "an attribution has a content; give at least one span": (
        lambda on: PLACE(on, ONE, Part.CONTENT, [], **BY),
        "harus punya isi",
    ),
    "two of the spans overlap; give each piece once": (
        lambda on: PLACE(on, ONE, Part.CUE, [Span(0, 6), Span(4, 9)], **BY),
        "bertumpang tindih",
    ),
    "{start}-{end} are no words of {article}, whose text has {length} characters": (
        lambda on: PLACE(on, ONE, Part.CUE, [Span(0, 9999)], **BY),
        "0-9999 bukan kata-kata",
    ),
    "{id} is not as it was shown any more: {who} has changed it; look at it again": (change_unseen, "Wening sudah mengubahnya"),
    "{id} is not as it was shown any more: it was read anew; look at it again": (
        judge_what_was_read_anew,
        "sudah dibaca ulang",
    ),
    "{id} is gone: its article was read anew; look at it again": (
        lambda on: pick_judgement(correcting.judge_article(on, ARTICLE), "t-zebra"),
        "sudah tidak ada",
    ),
    "{article} has an attribution in just these spans already": (
        lambda on: twice(lambda: correcting.mark_attribution(on, ARTICLE, content=[Span(0, 11)], **BY)),
        "persis di rentang ini",
    ),
    "{article} is complete already, as {who} said": (
        lambda on: twice(lambda: correcting.complete_article(on, ARTICLE, **BY)),
        "sudah lengkap",
    ),
    "say first whether {id}, which is hidden, is right or wrong": (
        lambda on: after(lambda: HIDE(on, ONE, **BY), lambda: correcting.complete_article(on, ARTICLE, **BY)),
        "katakan dulu apakah",
    ),
    "'{words}' does not stand in {article}; give words as they are printed, or START-END": (
        lambda on: correcting.find_words("{zebra}", FIRST.article),
        "'{zebra}' tidak ada di",
    ),
    "{name} ({id}) is one speaker already; name two that are not": (
        lambda on: correcting.merge_speakers(on, ["Tirta", "Tirta"], **BY),
        "sudah satu narasumber",
    ),
    "{name} ({id}) stands in none of these articles and is nowhere called so; nothing was split": (
        lambda on: correcting.split_speaker(on, "Tirta", **BY),
        "tidak ada di artikel-artikel",
    ),
    "{name} ({id}) would have nobody left; nothing was split": (
        lambda on: correcting.split_speaker(on, "Tirta", articles=[ARTICLE], **BY),
        "tidak akan bersisa",
    ),
    "{name} ({id}) needs a name; an empty one is none": (
        lambda on: correcting.rename_speaker(on, "Tirta", " ", **BY),
        "perlu nama",
    ),
    "{name} ({id}) was changed by another process meanwhile; try again": (pick_changed, "diubah proses lain"),
    "{id} is one claim already; name two that are not": (
        lambda on: correcting.merge_claims(on, [claim_of(on, ONE).id] * 2, **BY),
        "sudah satu klaim",
    ),
    "these claims belong to several stories; merge the stories first": (
        lambda on: correcting.merge_claims(on, [claim_of(on, ONE).id, claim_of(on, OTHER.attributions[0].id).id], **BY),
        "milik beberapa peristiwa",
    ),
    "of {id} nothing would be split off": (
        lambda on: correcting.split_claim(on, claim_of(on, ONE).id, [], **BY),
        "yang akan dipisah",
    ),
    "of {id} nothing would be left": (lambda on: correcting.split_claim(on, claim_of(on, ONE).id, [ONE], **BY), "yang tersisa"),
    "{title} ({id}) is one story already; name two that are not": (
        lambda on: correcting.merge_stories(on, [story_of(on).id] * 2, **BY),
        "sudah satu peristiwa",
    ),
    "correction {number} is undone already; undo what undid it to bring it back": (
        lambda on: after(lambda: RIGHT(on, ONE, **BY), lambda: twice(lambda: correcting.undo_correction(on, 1, **BY))),
        "koreksi 1 sudah dibatalkan",
    ),
}
"""By the message of each refusal of the engine: what is asked for, and words that it has in Indonesian."""


@pytest.mark.parametrize("message", REFUSED)
def test_a_refusal_is_told_in_the_language_of_its_reader(ledger, message):
    refuse, indonesian = REFUSED[message]
    with pytest.raises(CorrectionError) as raised:
        refuse(ledger)
    error = raised.value
    assert (error.message, str(error)) == (message, message.format(**error.values))
    with speaking("id"):
        said = say_refusal(error)
    assert indonesian in said
    named = [str(value) for value in error.values.values() if not isinstance(value, (Act, Part))]
    assert [name for name in named if name not in said] == []
    with speaking("en"):
        assert say_refusal(error).replace("“says”", "state") == str(error)


def test_every_refusal_of_the_engine_is_tried_here():
    assert set(list_refusals(SOURCES / "correcting").values()) == set(REFUSED)


def test_a_story_is_not_split_off_as_a_whole(ledger):
    with pytest.raises(CorrectionError) as raised:
        correcting.split_story(ledger, story_of(ledger).id, [ARTICLE], **BY)
    with speaking("id"):
        assert say_refusal(raised.value) == f"dari {story_of(ledger).id} tidak akan ada yang tersisa"


def test_words_that_look_like_blanks_stay_words():
    with pytest.raises(CorrectionError) as raised:
        find_pieces(TEXT, ["{budi} {0}"], [])
    assert "“{budi} {0}”" in str(raised.value)
    with speaking("id"):
        assert "“{budi} {0}”; salinlah" in say_refusal(raised.value)


def list_refusals(folder):
    """By place in the code the message of each refusal; None for one that is not written where it is raised."""
    found = {}
    for path in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("CorrectionRefused", "CorrectionConflict"):
                first = node.args[0]
                found[f"{path}:{node.lineno}"] = first.value if isinstance(first, ast.Constant) else None
    return found


def test_every_refusal_is_a_message_that_the_catalogues_have():
    found = list_refusals(SOURCES)
    assert len(found) > 30
    assert [place for place, message in found.items() if message is None] == []
    with speaking("id"):
        assert [message for message in found.values() if gettext(message) == message] == []


def test_of_what_is_not_in_the_ledger_no_path_is_told(ledger):
    with pytest.raises(NotInLedger) as raised:
        RIGHT(ledger, "t-zebra", **BY)
    assert str(ledger.path) in str(raised.value)
    for tag, words in (("en", "not in this ledger any more"), ("id", "tidak ada lagi di buku besar ini")):
        with speaking(tag):
            assert words in say_refusal(raised.value)
            assert str(ledger.path) not in say_refusal(raised.value)
