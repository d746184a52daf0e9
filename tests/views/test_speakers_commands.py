"""`menurut speakers` and what stands under it: lists, corrections, aliases."""

import json

import pytest
from typer.testing import CliRunner

from menurut.ledger import Ledger
from menurut.pipeline import link_ledger
from menurut.views.cli import app
from tests.speakers.across.told import tell, who

UNDER = ("list", "merge", "split", "rename", "corrections", "undo", "aliases")
BONA = who("Bona Sitorang", "Kepala Dinas Pasar Larai")
NAMESAKE = who("Bona Sitorang", "nelayan")
UCOK = who("Ucok Larasuka", "pengamat")


@pytest.fixture
def ledger(tmp_path):
    path = tmp_path / "news.db"
    with Ledger.open(path, create=True) as opened:
        for reading in (tell("a-1", BONA), tell("a-2", who("Bona Sitorang")), tell("a-3", UCOK)):
            opened.add(reading)
        link_ledger(opened)
    return path


def run(ledger, *arguments, columns=80):
    env = {"COLUMNS": str(columns), "NO_COLOR": "1"}
    return CliRunner(env=env).invoke(app, ["speakers", *arguments, "--ledger", str(ledger)])


def names(ledger, *words):
    return [record["name"] for record in json.loads(run(ledger, *words, "--format", "json").output)]


def find_id(ledger, words):
    (record,) = json.loads(run(ledger, words, "--format", "json").output)
    return record["id"]


@pytest.mark.parametrize("under", UNDER)
def test_help_fits_80_columns(under):
    result = CliRunner().invoke(app, ["speakers", under, "--help"])
    assert result.exit_code == 0
    assert max(map(len, result.output.splitlines())) <= 80


def test_help_names_all_that_stands_under_it_in_full():
    listed = CliRunner().invoke(app, ["speakers", "--help"]).output.split("Commands:")[1]
    assert tuple(line.split()[0] for line in listed.splitlines() if line.strip()) == UNDER
    assert "..." not in listed


def test_a_list_has_ids_other_names_and_roles(ledger):
    output = " ".join(run(ledger, "sitorang").output.split())
    assert "2 Bona Sitorang (person) in 2 articles" in output
    assert f"{find_id(ledger, 'sitorang')} · Kepala Dinas Pasar Larai" in output


def test_words_and_the_command_list_are_the_same(ledger):
    assert run(ledger, "list", "sitorang").output == run(ledger, "sitorang").output


@pytest.mark.parametrize("columns", [30, 80])
def test_a_merge_says_what_it_did_and_how_to_undo_it(ledger, columns):
    gone = find_id(ledger, "ucok")
    result = run(ledger, "merge", "sitorang", "ucok", "--who", "Wening", columns=columns)
    kept = find_id(ledger, "sitorang")
    said = " ".join(result.output.split())
    assert said == f"Ucok Larasuka ({gone}) is Bona Sitorang ({kept}). To undo: menurut corrections undo 1"
    assert max(map(len, result.output.splitlines())) <= columns
    assert names(ledger) == ["Bona Sitorang"]
    assert find_id(ledger, gone) == kept
    assert find_id(ledger, "ucok") == kept
    listed = run(ledger, "corrections").output
    assert "Wening" in listed
    assert run(ledger, "undo", "1").exit_code == 0
    assert find_id(ledger, "ucok") == gone
    assert "(undone)" in run(ledger, "corrections").output


def test_a_split_by_article_and_a_rename(ledger):
    before = find_id(ledger, "sitorang")
    assert "is somebody else in 1 article" in " ".join(run(ledger, "split", before, "--article", "a-2").output.split())
    assert names(ledger, "sitorang") == ["Bona Sitorang", "Bona Sitorang"]
    other = next(r["id"] for r in json.loads(run(ledger, "sitorang", "--format", "json").output) if r["id"] != before)
    result = run(ledger, "rename", other, "Bona  Sitorang dari Tepi")
    assert result.output.startswith("Bona Sitorang is called Bona Sitorang dari Tepi")
    assert sorted(names(ledger, "sitorang")) == ["Bona Sitorang", "Bona Sitorang dari Tepi"]


def test_corrections_come_as_json(ledger):
    run(ledger, "rename", "ucok", "Ucok", "--who", "Wening")
    (record,) = json.loads(run(ledger, "corrections", "--format", "json").output)
    assert (record["kind"], record["who"], record["before"], record["after"]) == (
        "rename",
        "Wening",
        ["Ucok Larasuka"],
        ["Ucok"],
    )
    assert record["active"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["merge", "sitorang", "zebra"], "no speaker is called 'zebra'"),
        (["merge", "sitorang", "bona"], "is one speaker already"),
        (["merge", "a", "b"], "no speaker is called 'a'"),
        (["split", "sitorang", "--article", "a-3"], "stands in none of these articles"),
        (["split", "ucok", "--form", "ucok larasuka"], "would have nobody left"),
        (["rename", "ucok", "  "], "needs a name"),
        (["undo", "7"], "has no correction 7"),
        (["merge", "sp-", "ucok"], "2 speakers are called 'sp-'"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line_and_nothing_is_done(ledger, arguments, words):
    result = run(ledger, *arguments)
    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 1
    assert words in result.stderr
    assert run(ledger, "corrections").output == "No corrections in this ledger.\n"


def test_a_split_must_say_who(ledger):
    assert run(ledger, "split", "sitorang").exit_code == 2


def test_aliases_join_speakers_and_an_empty_file_takes_them_away(ledger, tmp_path):
    file = tmp_path / "mine.toml"
    file.write_text('[[person]]\nnames = ["Ucok Larasuka", "Bona Sitorang"]', encoding="utf-8")
    assert run(ledger, "aliases", str(file)).output == f"{file}: 1 speaker, before 2.\n"
    assert names(ledger) == ["Ucok Larasuka"]
    file.write_text("", encoding="utf-8")
    run(ledger, "aliases", str(file))
    assert sorted(names(ledger)) == ["Bona Sitorang", "Ucok Larasuka"]


@pytest.mark.parametrize("text", [None, "names = [", "[[person]]\nnames = []"])
def test_a_bad_alias_file_is_one_line_for_both_commands_and_changes_nothing(ledger, tmp_path, text):
    file, article = tmp_path / "mine.toml", tmp_path / "a.txt"
    article.write_text("Banjir\n\nWali Kota Sari Dewi mengatakan 12 rumah rusak.\n", encoding="utf-8")
    if text:
        file.write_text(text, encoding="utf-8")
    new = tmp_path / "new.db"
    with_file = ["speakers", "aliases", file, "--ledger", ledger], ["add", article, "--aliases", file, "--ledger", new]
    for arguments in with_file:
        result = CliRunner().invoke(app, list(map(str, arguments)))
        assert result.exit_code == 1
        assert len(result.stderr.splitlines()) == 1
        assert "mine.toml" in result.stderr
    assert not new.exists()


def test_add_keeps_the_aliases(tmp_path):
    file, folder = tmp_path / "mine.toml", tmp_path / "pages"
    folder.mkdir()
    file.write_text('[[person]]\nnames = ["Sari Dewi", "Melati Dewi"]', encoding="utf-8")
    for n, name in enumerate(("Sari Dewi", "Melati Dewi")):
        (folder / f"{n}.txt").write_text(f"Banjir\n\nWali Kota {name} mengatakan {n + 12} rumah rusak.\n", encoding="utf-8")
    ledger = tmp_path / "news.db"
    result = CliRunner().invoke(app, ["add", str(folder), "--aliases", str(file), "--ledger", str(ledger), "--jobs", "1"])
    assert result.exit_code == 0
    assert names(ledger) == ["Sari Dewi"]
    with Ledger.open(ledger) as opened:
        assert opened.read_aliases() == file.read_text(encoding="utf-8")
