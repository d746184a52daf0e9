"""The score as a table, its floors and its parts of a folder."""

import json

import pytest
from typer.testing import CliRunner

from menurut.errors import BrokenGold
from menurut.measure import find_gold
from menurut.views.cli import app
from menurut.views.scoring.articles import pick_articles

SENTENCE = "Wali Kota Sari Dewi mengatakan {n} rumah rusak."


def run(*arguments):
    return CliRunner(env={"COLUMNS": "80", "NO_COLOR": "1"}).invoke(app, [str(a) for a in arguments])


@pytest.fixture
def gold(tmp_path):
    """A folder of six articles, marked by the extractor itself."""
    (tmp_path / "texts").mkdir()
    for n in range(6):
        (tmp_path / "texts" / f"{n}.txt").write_text(SENTENCE.format(n=n + 12), encoding="utf-8")
    options = ["--sealed", "--language", "id", "--format", "brat", "--to", tmp_path / "gold"]
    assert run("read", tmp_path / "texts", *options).exit_code == 0
    return tmp_path / "gold"


def write_floors(folder, text):
    (folder / "floors.toml").write_text(text, encoding="utf-8")
    return folder / "floors.toml"


def test_what_the_extractor_marked_it_finds_again(gold, tmp_path):
    result = run("score", gold, "--language", "id", "--json", tmp_path / "figures.json")
    assert result.exit_code == 0
    assert result.stdout.startswith("6 articles, 6 attributions marked, 6 found")
    assert max(map(len, result.stdout.splitlines())) <= 80
    figures = json.loads((tmp_path / "figures.json").read_text(encoding="utf-8"))
    assert figures["rows"]["full strict"] == {"precision": 1.0, "recall": 1.0, "f1": 1.0}
    assert figures["labels"] == {"speaker": 1.0, "act": 1.0, "manner": 1.0}
    assert figures["acts"]["macro_f1"] == 1.0
    assert figures["acts"]["denials"] == {"marked": 0, "found": 0, "turned_round": 0}
    assert "acts: macro-F1 100.0, 1 of 10 acts marked" in result.stdout


def test_by_kind_and_role_only_when_asked(gold):
    short, long = (run("score", gold, "--language", "id", *options).stdout for options in ([], ["--kinds"]))
    assert long.startswith(short.rstrip("\n"))
    assert short.count("by kind") == 1
    assert long.count("by kind") == 4


def test_the_disagreements_are_written_as_a_page(gold, tmp_path):
    (gold / "0.ann").write_text("", encoding="utf-8")
    result = run("score", gold, "--language", "id", "--errors", tmp_path / "new" / "errors.html")
    assert result.exit_code == 0
    page = (tmp_path / "new" / "errors.html").read_text(encoding="utf-8")
    assert "Found but not marked" in page
    assert "Missed altogether" not in page


def test_below_a_floor_the_exit_code_is_1_and_each_low_row_is_named(gold, tmp_path):
    (gold / "0.ann").write_text("", encoding="utf-8")
    floors = write_floors(tmp_path, '[floors]\n"cue exact" = 0.5\nfull = 0.99\nact = 0.99\nnothing = 0.1\n')
    result = run("score", gold, "--language", "id", "--floors", floors)
    assert result.exit_code == 1
    assert [line.split(" ")[4] for line in result.stderr.splitlines()] == ["full", "nothing"]


@pytest.mark.parametrize("text", ["", "floors = 3", "[floors]\nfull = 'much'", "[floors", "\udce9"])
def test_floors_that_are_none_are_told_before_anything_is_read(gold, tmp_path, text):
    (tmp_path / "floors.toml").write_bytes(text.encode("utf-8", "surrogateescape"))
    result = run("score", gold, "--language", "id", "--floors", tmp_path / "floors.toml")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "holds no table [floors]" in result.stderr
    assert result.stderr.count("\n") == 1


def test_the_folds_part_the_articles_and_a_limit_is_fixed(gold):
    articles = find_gold(gold)
    names = [[article.name for article in pick_articles(articles, fold=f"{i}/2")] for i in (1, 2)]
    assert sorted(names[0] + names[1]) == [article.name for article in articles]
    few = pick_articles(articles, limit=2)
    assert few == pick_articles(articles[::-1], limit=2)
    assert len(few) == 2


@pytest.mark.parametrize("fold", ["3/2", "0/2", "1", "a/b", "1/0", ""])
def test_a_fold_that_is_none_is_told(gold, fold):
    with pytest.raises(BrokenGold, match="such as 2/5"):
        pick_articles(find_gold(gold), fold=fold)


def test_a_folder_without_gold_is_told(tmp_path):
    for folder in (tmp_path, tmp_path / "none"):
        result = run("score", folder)
        assert result.exit_code == 1
        assert result.stderr.count("\n") == 1
