"""`menurut score-stories`: its table, its floors, what it leaves alone and what it says of folders that are no stories."""

import json

import pytest
from typer.testing import CliRunner

from menurut.views.cli import app
from tests.shared_data import SAMPLES

TEXT = """Judul: Talut Kali Wening Retak
Media: {medium}
Terbit: Senin, 06/10/2025 {hour}:00 WIB
URL: https://{medium}.example/talut

Wali Kota Sari Dewi mengatakan talut Kali Wening retak sepanjang 40 meter. "Kami akan membongkarnya pekan depan," kata Sari.
"""
QUOTE = "talut Kali Wening retak sepanjang 40 meter"
FILES = ("a.txt", "b.txt")


def run(*arguments):
    return CliRunner(env={"COLUMNS": "80", "NO_COLOR": "1"}).invoke(app, [str(a) for a in arguments])


@pytest.fixture
def stories(tmp_path, monkeypatch):
    """A folder with one story of two articles, away from the current one."""
    folder = tmp_path / "stories" / "talut"
    folder.mkdir(parents=True)
    for hour, name in enumerate(FILES, start=11):
        (folder / name).write_text(TEXT.format(medium=f"kabar{name[0]}", hour=hour), encoding="utf-8")
    member = {"speaker": "Sari Dewi", "quote": QUOTE, "act": "state", "figure": {"value": 40, "unit": "meter"}}
    members = [{"file": name, **member} for name in FILES]
    truth = {
        "articles": [{"file": name, "language": "id", "independent": name == "a.txt"} for name in FILES],
        "relays": [{"file": "b.txt", "medium": "kabara", "original": "a.txt", "kind": "copies", "evidence": None}],
        "claims": [{"id": "c1", "scope": "statement", "relation": "agree", "members": members}],
    }
    (folder / "story.json").write_text(json.dumps(truth), encoding="utf-8")
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    return tmp_path / "stories"


def test_the_rows_are_printed_and_written(stories, tmp_path):
    result = run("score-stories", stories, "--json", tmp_path / "figures.json")
    assert result.exit_code == 0, result.stderr
    assert result.stdout.startswith("1 story, 2 articles, 1 claim marked with 2 passages\n")
    assert max(map(len, result.stdout.splitlines())) <= 80
    assert all(line == line.rstrip() for line in result.stdout.splitlines())
    figures = json.loads((tmp_path / "figures.json").read_text(encoding="utf-8"))
    assert (figures["articles"], figures["missing"]) == (2, 0)
    assert figures["rows"]["stories B3"] == {"precision": 1.0, "recall": 1.0, "f1": 1.0, "found": 2, "marked": 2}
    assert figures["rows"]["figures"] == {"precision": None, "recall": 1.0, "f1": None, "found": None, "marked": 2}


def test_nothing_is_left_behind(stories, tmp_path):
    assert run("score-stories", stories).exit_code == 0
    assert list((tmp_path / "here").iterdir()) == []
    assert {path.name for path in (stories / "talut").iterdir()} == {*FILES, "story.json"}


def test_a_ledger_that_holds_the_articles_gives_the_same_rows(stories, tmp_path):
    ledger = tmp_path / "news.db"
    assert run("add", stories, SAMPLES / "distractors", "--ledger", ledger, "--jobs", 1).exit_code == 0
    assert run("score-stories", stories, "--ledger", ledger).stdout == run("score-stories", stories).stdout


def test_a_ledger_without_the_articles_is_told(stories, tmp_path):
    assert run("add", SAMPLES / "distractors", "--ledger", tmp_path / "news.db", "--jobs", 1).exit_code == 0
    result = run("score-stories", stories, "--ledger", tmp_path / "news.db")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "holds none of the articles" in result.stderr


def test_a_ledger_is_not_made(stories, tmp_path):
    result = run("score-stories", stories, "--ledger", tmp_path / "none.db")
    assert result.exit_code == 1
    assert "there is no ledger" in result.stderr
    assert not (tmp_path / "none.db").exists()


def test_below_a_floor_the_exit_code_is_1_and_each_low_row_is_named(stories, tmp_path):
    floors = tmp_path / "floors.toml"
    floors.write_text('[floors]\n"stories B3" = 1.0\nfigures = 0.9\ncorrected = 0.1\n', encoding="utf-8")
    result = run("score-stories", stories, "--floors", floors)
    assert result.exit_code == 1
    assert result.stderr == "menurut: below the floor: corrected 0.000, wanted 0.1\n"


def test_what_is_missed_is_shown_by_class(stories):
    path = stories / "talut" / "story.json"
    path.write_text(path.read_text(encoding="utf-8").replace("Sari Dewi", "Budi \\u001b[2JHarto"), encoding="utf-8")
    short, long = run("score-stories", stories), run("score-stories", stories, "--verbose")
    assert long.stdout.startswith(short.stdout)
    assert "\nspeakers (2)\n  talut/a.txt  Budi \ufffd[2JHarto -> Sari Dewi: talut Kali" in long.stdout


def test_an_article_that_is_refused_counts_as_missing(stories):
    (stories / "talut" / "b.txt").write_bytes(b"")
    result = run("score-stories", stories)
    assert result.exit_code == 0
    assert "b.txt: empty" in result.stderr
    assert "1 article missing" in result.stdout


@pytest.mark.parametrize("text", [None, "{", '{"articles": [{"file": "c.txt"}]}', '{"articles": 3}'])
def test_a_folder_that_is_no_story_is_one_line(stories, text):
    (stories / "talut" / "story.json").unlink()
    if text is not None:
        (stories / "talut" / "story.json").write_text(text, encoding="utf-8")
    result = run("score-stories", stories)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.count("\n") == 1
    assert "story.json" in result.stderr
