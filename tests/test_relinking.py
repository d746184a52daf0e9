"""What is made of a correction by the stories that it touches alone is what is made of it by all."""

from collections.abc import Callable
from pathlib import Path

import pytest

from menurut.correcting import change_act, change_speaker, judge_wrong, merge_claims, undo_correction, unfold_article
from menurut.ledger import Ledger
from menurut.model import Act
from menurut.pipeline import link_ledger
from menurut.relinking import relink_touched
from tests.correcting.test_attributions import BY, FIRST, OTHER, SAND_ID, SCHOOL_ID
from tests.stories.test_folding import COPY
from tests.stories.test_folding import FIRST as ORIGINAL
from tests.test_linking import FIRST as OTHERS

DEEDS: dict[str, Callable[[Ledger], object]] = {
    "act": lambda ledger: change_act(ledger, SAND_ID, Act.DENY, **BY),
    "wrong": lambda ledger: judge_wrong(ledger, SCHOOL_ID, **BY),
    "speaker": lambda ledger: change_speaker(ledger, SAND_ID, "Purwa", **BY),
    "unfold": lambda ledger: unfold_article(ledger, COPY.article.id, ORIGINAL.article.id, **BY),
    "claims": lambda ledger: merge_claims(ledger, [claim.id for claim in find_claims(ledger)], **BY),
}


def find_claims(ledger: Ledger):
    return [claim for claim in ledger.read_links().claims if {SAND_ID, SCHOOL_ID} & set(claim.attributions)]


def fill(path: Path) -> Ledger:
    ledger = Ledger.open(path, create=True)
    for reading in (FIRST, OTHER, ORIGINAL, COPY, *OTHERS[:2]):
        ledger.add(reading)
    link_ledger(ledger)
    return ledger


@pytest.fixture
def ledgers(tmp_path: Path):
    with fill(tmp_path / "touched.db") as touched, fill(tmp_path / "whole.db") as whole:
        yield touched, whole


@pytest.mark.parametrize("deed", DEEDS)
def test_both_ways_give_the_same(ledgers, deed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    touched, whole = ledgers
    with monkeypatch.context() as narrow:
        narrow.setattr("menurut.correcting.recording._linker", None)
        DEEDS[deed](touched)
    with monkeypatch.context() as wide:
        wide.setattr("menurut.correcting.recording.relink_touched", lambda ledger: False)
        DEEDS[deed](whole)
    assert not touched.needs_linking
    assert touched.read_links() == whole.read_links()
    seated = [{one.id: set(one.members) for one in some.read_identities() if one.members} for some in ledgers]
    assert seated[0] == seated[1]
    with monkeypatch.context() as narrow:
        narrow.setattr("menurut.correcting.recording._linker", None)
        undo_correction(touched, 1, **BY)
    assert not touched.needs_linking


def test_what_came_meanwhile_needs_all(ledgers) -> None:
    touched, _ = ledgers
    touched.record(lambda desk: [])
    assert relink_touched(touched)
    touched.add(OTHERS[2])
    assert not relink_touched(touched)
    assert touched.needs_linking
    change_act(touched, SAND_ID, Act.DENY, **BY)
    assert not touched.needs_linking
    assert OTHERS[2].article.id in {key for story in touched.read_stories() for key in story.articles}


def test_other_aliases_need_all(ledgers) -> None:
    touched, _ = ledgers
    touched.save_aliases("")
    assert not relink_touched(touched)
