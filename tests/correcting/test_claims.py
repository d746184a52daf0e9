"""Claims that people merge and split: held so when articles come and are read anew, and undone."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from menurut.correcting import merge_claims, split_claim, undo_correction
from menurut.errors import CorrectionRefused, NotInLedger
from menurut.ledger import Ledger
from menurut.model import Act, CorrectionKind, FindingKind
from menurut.pipeline import link_ledger
from tests.told_stories import Said, tell

BY = {"who": "Wening", "at": datetime(2025, 3, 4, 9, tzinfo=UTC)}
SAND = Said("Tirta Wiyasa", "karung pasir di Sumberaga habis sejak pekan lalu")
DENIED = Said("Purwa Handaka", "karung pasir di Sumberaga tidak habis sejak pekan lalu", Act.DENY)
SCHOOL = Said("Lestari Ayu", "sekolah dasar Sumberaga diliburkan tiga hari karena banjir")


def write(*said: Said) -> str:
    return "Banjir Sumberaga. " + " ".join(f"{one.speaker} mengatakan {one.content}." for one in said)


@pytest.fixture
def ledger(tmp_path: Path):
    with Ledger.open(tmp_path / "news.db", create=True) as opened:
        opened.add(tell(write(SAND, SCHOOL), SAND, SCHOOL, outlet="Kabar Satu", title="Banjir Sumberaga meluas"))
        opened.add(tell(write(DENIED), DENIED, outlet="Harian Dua", hour=2, title="Banjir Sumberaga: karung pasir cukup"))
        link_ledger(opened)
        yield opened


def find_claims(ledger: Ledger, words: str):
    """The claims in which somebody says this."""
    meant = {
        one.id
        for reading in ledger.find_readings()
        for one in reading.attributions
        if words in one.content[0].slice(reading.article.text)
    }
    return [claim for claim in ledger.read_links().claims if meant.intersection(claim.attributions)]


def test_the_ledger_tells_what_the_tests_are_about(ledger: Ledger) -> None:
    assert len(ledger.read_stories()) == 1
    (sand,) = find_claims(ledger, "tidak habis")
    assert len(sand.statements) == 2
    assert FindingKind.DENIED in {one.kind for one in ledger.read_links().findings}
    assert len(ledger.read_links().claims) == 2


def test_merged_claims_are_one_under_the_first_id_and_stay_so(ledger: Ledger) -> None:
    before = ledger.read_links()
    (school,), (sand,) = find_claims(ledger, "sekolah"), find_claims(ledger, "tidak habis")
    (made,) = merge_claims(ledger, [school.id, sand.id], **BY)
    assert (made.kind, made.subject, made.other) == (CorrectionKind.MERGE_CLAIMS, school.id, sand.id)
    (one,) = ledger.read_links().claims
    assert (one.id, len(one.statements)) == (school.id, 3)
    ledger.add(tell(write(SCHOOL), SCHOOL, outlet="Pos Tiga", hour=4, title="Banjir Sumberaga: sekolah libur"))
    link_ledger(ledger)
    (one,) = ledger.read_links().claims
    assert len(one.attributions) == 4
    undo_correction(ledger, 1, **BY)
    assert len(ledger.read_links().claims) == len(before.claims)


def test_undoing_gives_back_what_was(ledger: Ledger) -> None:
    before = ledger.read_links()
    (school,), (sand,) = find_claims(ledger, "sekolah"), find_claims(ledger, "tidak habis")
    merge_claims(ledger, [sand.id, school.id], **BY)
    undo_correction(ledger, 1, **BY)
    assert {(c.gist, c.statements) for c in ledger.read_links().claims} == {(c.gist, c.statements) for c in before.claims}


def test_a_split_claim_is_two_also_after_another_reading(ledger: Ledger) -> None:
    (sand,) = find_claims(ledger, "tidak habis")
    denial = next(one for one in sand.statements if one.act is Act.DENY)
    made = split_claim(ledger, sand.id, [denial.id], **BY)
    assert (made.kind, made.before) == (CorrectionKind.SPLIT_CLAIM, (sand.gist,))
    assert "tidak habis" in made.after[1]
    apart = [find_claims(ledger, words) for words in ("di Sumberaga habis", "tidak habis")]
    assert [len(claims) for claims in apart] == [1, 1]
    assert apart[0][0].id != apart[1][0].id
    assert FindingKind.DENIED not in {one.kind for one in ledger.read_links().findings}
    reading = next(ledger.find_readings())
    ledger.add(replace(reading, attributions=tuple(replace(one, by="newer") for one in reading.attributions)))
    link_ledger(ledger)
    assert find_claims(ledger, "di Sumberaga habis")[0].id != find_claims(ledger, "tidak habis")[0].id
    undo_correction(ledger, 1, **BY)
    assert [one.attributions for one in find_claims(ledger, "tidak habis")] == [sand.attributions]


def test_what_cannot_be_done_is_refused_and_nothing_is_recorded(ledger: Ledger) -> None:
    (sand,) = find_claims(ledger, "tidak habis")
    with pytest.raises(CorrectionRefused, match="is one claim already"):
        merge_claims(ledger, [sand.id, sand.id], **BY)
    with pytest.raises(CorrectionRefused, match="nothing would be left"):
        split_claim(ledger, sand.id, [one.id for one in sand.statements], **BY)
    with pytest.raises(NotInLedger, match="has no statement 's-zebra'"):
        split_claim(ledger, sand.id, ["s-zebra"], **BY)
    with pytest.raises(NotInLedger, match="no claim has"):
        merge_claims(ledger, [sand.id, "zebra"], **BY)
    assert ledger.read_corrections() == ()
