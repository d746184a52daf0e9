"""Heads that contradict their bodies, and claims of one origin, where a story marks all of them."""

import json
from dataclasses import replace

import pytest

from menurut.measure.stories import find_story_folders, score_stories
from menurut.model import Evidence, Finding, FindingKind, Links, Span
from tests.invented_readings import make_reading

HEAD, BODY = "Wali Kota Akui Talut Roboh", "talut itu tidak roboh"
FILES = ("a.txt", "b.txt")
MEMBERS = [{"file": file, "speaker": "Sari Dewi", "quote": BODY, "act": "deny"} for file in FILES]
CLAIM = {"id": "c1", "relation": "agree", "scope": "statement", "members": MEMBERS}
CONFLICT = {"kind": "lede_body_conflict", "file": "a.txt", "evidence": [HEAD, BODY]}
SINGLE = {"kind": "single_origin", "claim": "c1"}


@pytest.fixture
def readings():
    """Two articles that say the same in their bodies."""
    text = "[Sari Dewi] ‹mengatakan› {" + BODY + "}. Hujan turun sejak pagi."
    return [make_reading(text, name=f"a-{file}", title=HEAD, path=f"news/talut/{file}") for file in FILES]


@pytest.fixture
def score(tmp_path, readings):
    """A function: the rows and faults of these findings against this list of marked ones, None for a truth without it."""

    def run(marked, *found):
        folder = tmp_path / "talut"
        folder.mkdir(exist_ok=True)
        for file in FILES:
            (folder / file).touch()
        truth = {"articles": [{"file": file} for file in FILES], "claims": [CLAIM]}
        truth |= {} if marked is None else {"findings": marked}
        (folder / "story.json").write_text(json.dumps(truth), encoding="utf-8")
        return score_stories(find_story_folders(folder), readings, Links(findings=found))

    return run


def find_conflict(reading, *words):
    text = reading.article.text
    evidence = tuple(Evidence(reading.article.id, Span(text.index(w), text.index(w) + len(w))) for w in words)
    return Finding("f-1", FindingKind.LEDE_BODY_CONFLICT, "st", None, (reading.article.id,), (), evidence, "said")


def find_single(*readings):
    said = tuple(reading.attributions[0].id for reading in readings)
    return Finding("f-2", FindingKind.SINGLE_ORIGIN, "st", "c", (), said, (), "said")


def count(row):
    tally = row.tally
    return tally.predicted_hits, tally.predicted, tally.gold_hits, tally.gold


def test_a_conflict_is_right_where_both_sides_are_shown(score, readings):
    result = score([CONFLICT], find_conflict(readings[0], "Akui Talut", "tidak roboh"))
    assert count(result.rows["lede_body_conflict"]) == (1, 1, 1, 1)


def test_what_an_attribution_of_the_finding_says_is_shown(score, readings):
    one = replace(find_conflict(readings[0], "Akui Talut"), attributions=(readings[0].attributions[0].id,))
    assert count(score([CONFLICT], one).rows["lede_body_conflict"]) == (1, 1, 1, 1)


@pytest.mark.parametrize(("at", "words"), [(1, (HEAD, BODY)), (0, (HEAD,)), (0, (HEAD, "Hujan turun")), (0, ())])
def test_a_conflict_elsewhere_or_by_half_is_wrong(score, readings, at, words):
    result = score([CONFLICT], find_conflict(readings[at], *words))
    assert count(result.rows["lede_body_conflict"]) == (0, 1, 0, 1)
    faults = [(fault.group, fault.where) for fault in result.faults if "lede" in fault.group]
    assert faults == [("lede_body_conflict: missed", "talut/a.txt"), ("lede_body_conflict: wrong", "f-1")]


def test_a_claim_of_one_origin_is_right_where_two_of_its_passages_are_named(score, readings):
    assert count(score([SINGLE], find_single(*readings)).rows["single_origin"]) == (1, 1, 1, 1)
    assert count(score([SINGLE], find_single(readings[0])).rows["single_origin"]) == (0, 1, 0, 1)


def test_what_is_found_where_nothing_is_marked_is_wrong(score, readings):
    result = score([], find_conflict(readings[0], HEAD, BODY), find_single(*readings))
    assert count(result.rows["lede_body_conflict"]) == (0, 1, 0, 0)
    assert count(result.rows["single_origin"]) == (0, 1, 0, 0)


def test_a_story_without_the_list_is_not_judged(score, readings):
    result = score(None, find_conflict(readings[0], HEAD, BODY), find_single(*readings))
    assert not {"lede_body_conflict", "single_origin"} & result.rows.keys()


def test_what_is_found_outside_the_story_is_not_judged(score, readings):
    elsewhere = replace(find_conflict(readings[0]), articles=("a-elsewhere",))
    assert count(score([CONFLICT], elsewhere).rows["lede_body_conflict"]) == (0, 0, 0, 1)
