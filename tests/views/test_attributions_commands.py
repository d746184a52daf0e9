"""`menurut attributions`, and what `stories`, `claims` and `corrections` do beside listing."""

import json

import pytest
from typer.testing import CliRunner

from menurut.ledger import Ledger
from menurut.measure import read_brat
from menurut.pipeline import link_ledger
from menurut.views.cli import app
from tests.correcting.test_attributions import ARTICLE, FIRST, OTHER, SAND, SAND_ID, SCHOOL, SCHOOL_ID, URL
from tests.told_stories import tell

UNDER = ("list", "right", "wrong", "hide", "act", "speaker", "span", "mark", "complete")


@pytest.fixture
def ledger(tmp_path):
    path = tmp_path / "news.db"
    with Ledger.open(path, create=True) as opened:
        for reading in (FIRST, OTHER):
            opened.add(reading)
        link_ledger(opened)
    return path


def run(ledger, *arguments, columns=80):
    env = {"COLUMNS": str(columns), "NO_COLOR": "1"}
    return CliRunner(env=env).invoke(app, [*map(str, arguments), "--ledger", str(ledger)])


def correct(ledger, *arguments):
    result = run(ledger, "attributions", *arguments)
    assert result.exit_code == 0, result.stderr
    return " ".join(result.output.split())


def records(ledger, article=ARTICLE):
    return json.loads(run(ledger, "attributions", article, "--format", "json").output)


@pytest.mark.parametrize("group", ["attributions", "stories", "claims", "corrections"])
def test_help_fits_80_columns_and_says_all_in_full(group):
    listed = CliRunner().invoke(app, [group, "--help"]).output.split("Commands:")[1]
    names = [line.split()[0] for line in listed.splitlines() if line.strip()]
    assert names == list(UNDER) or group != "attributions"
    assert "..." not in listed
    for name in names:
        result = CliRunner().invoke(app, [group, name, "--help"])
        assert result.exit_code == 0
        assert max(map(len, result.output.splitlines())) <= 80


@pytest.mark.parametrize("columns", [30, 80])
def test_the_list_has_ids_states_and_parts(ledger, columns):
    correct(ledger, "wrong", SCHOOL_ID, "--who", "Wening")
    result = run(ledger, "attributions", ARTICLE[:9], columns=columns)
    words = " ".join(result.output.split())
    assert f"{SAND_ID} · machine · Tirta Wiyasa · state" in words
    assert f"{SCHOOL_ID} · wrong · Lestari Ayu · state" in words
    assert "1 wrong, Wening" in words
    assert max(map(len, result.output.splitlines())) <= columns


def test_each_verb_says_what_it_did_and_how_to_undo_it(ledger):
    assert correct(ledger, "right", SAND_ID[:9]).endswith("is rightly attributed. To undo: menurut corrections undo 1")
    assert "has the act deny, not state" in correct(ledger, "act", SAND_ID, "deny")
    assert "is said by Purwa Handaka, not by Tirta Wiyasa" in correct(ledger, "speaker", SAND_ID, "purwa")
    assert "is said by nobody named, not by Purwa Handaka" in correct(ledger, "speaker", SAND_ID)
    assert "is said by Camat Baru, not by" in correct(ledger, "speaker", SAND_ID, "Camat Baru", "--kind", "person")
    assert "is “mengatakan”, not nothing" in correct(ledger, "span", SAND_ID, "cue", "mengatakan")
    assert "is “karung pasir”, not “karung" in correct(ledger, "span", SAND_ID, "content", "karung  pasir")
    assert "is hidden" in correct(ledger, "hide", SCHOOL_ID)
    marked = correct(ledger, "mark", ARTICLE, "Warga berjaga.", "--source", "Warga", "--act", "attitude", "--speaker", "Camat")
    assert "“Warga berjaga.”" in marked
    assert [one["state"] for one in records(ledger)] == ["changed", "hidden", "marked"]
    assert records(ledger)[0]["speaker_name"] == "Camat Baru"
    for number in range(9, 0, -1):
        assert run(ledger, "corrections", "undo", str(number)).exit_code == 0
    assert [(one["state"], one["act"]) for one in records(ledger)] == [("machine", "state")] * 2


def test_offsets_are_a_place_too(ledger):
    start, end = FIRST.attributions[0].content[0].start, FIRST.attributions[0].content[0].end
    correct(ledger, "span", SAND_ID, "content", f"{start}-{end - 5}")
    assert records(ledger)[0]["content"] == [[start, end - 5]]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["right", "t-zebra"], "no attribution 't-zebra'"),
        (["act", SAND_ID, "state"], "has the act state already"),
        (["speaker", SAND_ID, "zebra"], "no speaker is called 'zebra'"),
        (["span", SAND_ID, "cue", "zebra"], "'zebra' does not stand in"),
        (["span", SAND_ID, "content"], "has a content"),
        (["span", SAND_ID, "content", "5-1000000"], "are no words of"),
        (["mark", "a-zebra", "air"], "no article 'a-zebra'"),
        (["list", "a-"], "several articles begin with 'a-'"),
    ],
)
def test_what_cannot_be_done_is_one_line_and_nothing_is_done(ledger, arguments, words):
    result = run(ledger, "attributions", *arguments)
    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 1
    assert words in result.stderr
    assert run(ledger, "corrections").output == "No corrections in this ledger.\n"


def test_what_finds_no_place_is_listed(ledger):
    correct(ledger, "right", SAND_ID)
    later = tell("Menurut Lestari Ayu, sekolah dasar Sumberaga diliburkan 3 hari karena banjir.", SCHOOL, url=URL, hour=4)
    with Ledger.open(ledger) as opened:
        opened.add(later)
        link_ledger(opened)
    assert f"unplaced in {later.article.id}" in run(ledger, "corrections").output
    (record,) = json.loads(run(ledger, "corrections", "--format", "json").output)
    assert record["unplaced"] == [later.article.id]
    assert record["was"]["content"][0]["words"] == SAND.content
    assert "unplaced" in run(ledger, "attributions", later.article.id).output


def test_gold_is_what_was_judged_and_train_reads_it(ledger, tmp_path):
    gold = tmp_path / "gold"
    correct(ledger, "act", SAND_ID, "deny")
    assert run(ledger, "corrections", "export", "--to", gold).output == f"{gold}: 0 articles of gold, 1 correction.\n"
    correct(ledger, "wrong", SCHOOL_ID)
    assert run(ledger, "corrections", "export", "--to", gold).output == f"{gold}: 1 article of gold, 2 corrections.\n"
    (marked,) = read_brat(gold / "id" / f"{ARTICLE}.ann")
    assert (marked.act, marked.speaker, marked.content) == ("deny", "Tirta Wiyasa", FIRST.attributions[0].content)
    assert (gold / "id" / f"{ARTICLE}.txt").read_text(encoding="utf-8") == FIRST.article.text
    assert len((gold / "corrections.jsonl").read_text(encoding="utf-8").splitlines()) == 2
    assert CliRunner().invoke(app, ["score", str(gold / "id"), "--language", "id", "--rules"]).exit_code == 0
    correct(ledger, "complete", OTHER.article.id)
    run(ledger, "corrections", "undo", "1")
    run(ledger, "corrections", "export", "--to", gold)
    assert [path.stem for path in sorted(gold.glob("id/*.ann"))] == [OTHER.article.id]
    run(ledger, "corrections", "export", "--to", gold, "--language", "en")
    assert len(list(gold.glob("id/*.txt"))) == 1


def test_stories_are_merged_and_split(ledger):
    first, second = json.loads(run(ledger, "stories", "--format", "json").output)
    said = " ".join(run(ledger, "stories", "merge", first["id"], second["id"]).output.split())
    assert f"({second['id']}) is one story with" in said
    (one,) = json.loads(run(ledger, "stories", "list", "--format", "json").output)
    assert one["id"] == first["id"]
    said = run(ledger, "stories", "split", first["id"], ARTICLE).output
    assert "is another story than" in " ".join(said.split())
    assert len(json.loads(run(ledger, "stories", "--format", "json").output)) == 2


def test_claims_are_merged_and_split(ledger):
    story = next(one for one in json.loads(run(ledger, "stories", "--format", "json").output) if ARTICLE in one["articles"])
    first, second = json.loads(run(ledger, "claims", "--story", story["id"], "--format", "json").output)
    said = run(ledger, "claims", "merge", first["id"], second["id"])
    assert "is one claim with" in " ".join(said.output.split())
    (one,) = json.loads(run(ledger, "claims", "--story", story["id"], "--format", "json").output)
    assert sorted(one["attributions"]) == sorted((SAND_ID, SCHOOL_ID))
    said = run(ledger, "claims", "split", one["id"], SCHOOL_ID)
    assert "is another claim than" in " ".join(said.output.split())
    assert len(json.loads(run(ledger, "claims", "--story", story["id"], "--format", "json").output)) == 2
