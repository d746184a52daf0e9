"""`menurut origins`, `menurut corrections`, and positions over time in `menurut claims`."""

import json

import pytest
from typer.testing import CliRunner

from menurut.ledger import Ledger
from menurut.model import Act, Claim, Links, Statement, Story
from menurut.pipeline import link_ledger
from menurut.views.cli import app
from menurut.views.interchange import write_export
from tests.stories.test_folding import CITING, COPY, FIRST, OWN
from tests.told_stories import Said, tell

FOLDED = (COPY.article.id, FIRST.article.id)


@pytest.fixture
def ledger(tmp_path):
    path = tmp_path / "news.db"
    with Ledger.open(path, create=True) as opened:
        for reading in (FIRST, COPY, OWN):
            opened.add(reading)
        link_ledger(opened)
    return path


def run(ledger, *arguments, columns=80):
    env = {"COLUMNS": str(columns), "NO_COLOR": "1"}
    return CliRunner(env=env).invoke(app, [*arguments, "--ledger", str(ledger)])


@pytest.mark.parametrize(
    "under", [("origins", "list"), ("origins", "unfold"), ("corrections", "list"), ("corrections", "undo")]
)
def test_help_fits_80_columns(under):
    result = CliRunner().invoke(app, [*under, "--help"])
    assert result.exit_code == 0
    assert max(map(len, result.output.splitlines())) <= 80


def test_the_tree_shows_what_is_folded_and_why(ledger):
    output = run(ledger, "origins").output
    assert "2 independent origins · c-" in output
    assert f"  1. Kabar Satu · 3 Mar 2025, 06:00 (UTC) · {FIRST.article.id}\n" in output
    assert f"     ← Warta Dua · 3 Mar 2025, 09:00 (UTC) · {COPY.article.id}\n" in output
    assert "       copies Kabar Satu: Kepala Desa Sumberaga Tirta Wiyasa mengatakan" in output
    assert f"  2. Suara Tiga · 3 Mar 2025, 11:00 (UTC) · {OWN.article.id}\n" in output
    assert run(ledger, "origins", "karung pasir").output == output


@pytest.mark.parametrize("columns", [30, 80])
def test_lines_are_no_wider_than_the_terminal(ledger, columns):
    assert max(map(len, run(ledger, "origins", columns=columns).output.splitlines())) <= columns


def test_a_medium_that_is_not_at_hand_is_an_origin(ledger):
    with Ledger.open(ledger) as opened:
        for reading in CITING:
            opened.add(reading)
        link_ledger(opened)
    output = run(ledger, "origins").output
    assert "Reuters · not in this ledger" in output
    assert "names Reuters as its source: Menurut Reuters," in output


def test_unfolding_is_told_listed_exported_and_undone(ledger, tmp_path):
    before = run(ledger, "origins").output
    told = " ".join(run(ledger, "origins", "unfold", *FOLDED, "--who", "Wening").output.split())
    assert told == (
        f"Warta Dua ({COPY.article.id}) no longer counts with Kabar Satu ({FIRST.article.id})."
        " To undo: menurut corrections undo 1"
    )
    after = run(ledger, "origins").output
    assert "3 independent origins" in after
    assert "copies" not in after
    with Ledger.open(ledger) as opened:
        write_export(opened, tmp_path / "out")
    (line,) = (tmp_path / "out" / "corrections.jsonl").read_text(encoding="utf-8").splitlines()
    record = json.loads(line)
    assert (record["kind"], record["subject"], record["other"], record["who"]) == ("unfold", *FOLDED, "Wening")
    assert (tmp_path / "out" / "folds.jsonl").read_text(encoding="utf-8") == ""
    assert run(ledger, "corrections").output == run(ledger, "speakers", "corrections").output
    assert "1  Warta Dua" in run(ledger, "corrections").output
    assert run(ledger, "corrections", "undo", "1").exit_code == 0
    assert "(undone)" in " ".join(run(ledger, "corrections").output.split())
    assert run(ledger, "origins").output == before


def test_json_has_each_origin_with_its_folds(ledger):
    (record,) = json.loads(run(ledger, "origins", "--format", "json").output)
    assert [(one["article"], one["medium"], len(one["attributions"])) for one in record["origins"]] == [
        (FIRST.article.id, None, 2),
        (OWN.article.id, None, 1),
    ]
    (fold,) = record["origins"][0]["folds"]
    assert (fold["article"], fold["into"], fold["kind"]) == (*FOLDED, "copies")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["origins", "zebra"], "no claim has 'zebra'"),
        (["origins", "unfold", FIRST.article.id, COPY.article.id], "nothing that"),
        (["corrections", "undo", "3"], "has no correction 3"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(ledger, arguments, words):
    result = run(ledger, *arguments)
    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 1
    assert words in result.stderr


def test_a_position_that_changed_is_shown_with_its_days(tmp_path):
    aula = "aula Yayasan Pijar disewa rombongan sirkus Damarwulan"
    early = tell(f"Lurah Gendis Pratala mengatakan {aula}.", Said("Gendis Pratala", aula))
    late = tell(
        f"Lurah Gendis Pratala membantah {aula} pada hari Minggu lalu.",
        Said("Gendis Pratala", f"{aula} pada hari Minggu lalu", Act.DENY),
        outlet="Warta Dua",
        hour=50,
    )
    path = tmp_path / "news.db"
    with Ledger.open(path, create=True) as opened:
        opened.add(early)
        opened.add(late)
        story = Story("st-1", "Sirkus", (early.article.id, late.article.id))
        said, denied = early.attributions[0], late.attributions[0]
        who = opened.read_reading(early.article.id).speakers[0].id
        statements = (
            Statement("s-1", who, "Gendis Pratala", Act.STATE, (said.id,), 1),
            Statement("s-2", who, "Gendis Pratala", Act.DENY, (denied.id,), 1),
        )
        opened.save_links(Links((story,), claims=(Claim("c-1", "st-1", "Aula", statements, (), 2),)))
    output = " ".join(run(path, "claims").output.split())
    assert "over time: Gendis Pratala Monday 3 Mar 2025: says → Wednesday 5 Mar 2025: denies" in output
