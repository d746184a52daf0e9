"""`menurut search`: the whole language from a shell, hints, and one page after another."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from menurut.ledger import Ledger
from menurut.model import Act
from menurut.views.cli import app
from tests.invented_readings import make_reading

READINGS = (
    make_reading("[Sari Melati] ‹mengatakan› {dinas mengirimkan bantuan}.", name="a-1", title="Banjir", day=1),
    make_reading("[Bagas Wirya] ‹membantah› {bantuan terlambat dua pekan}.", name="a-2", act=Act.DENY, day=2),
    make_reading("[Sari Wirya] ‹kata› {bantuan dan hujan datang}.", name="a-3", day=3),
)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("ledger") / "news.db"
    with Ledger.open(path, create=True) as ledger:
        for reading in READINGS:
            ledger.add(replace(reading, article=replace(reading.article, outlet="Harian Tepian")))
    return path


def search(path: Path, *typed: str):
    result = CliRunner().invoke(app, ["search", *typed, "--ledger", str(path)])
    assert result.exit_code == 0, result.output
    return result


def find(path: Path, *typed: str) -> set[str]:
    return {hit["attribution"]["article"] for hit in json.loads(search(path, *typed, "--format", "json").stdout)}


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        (["bantuan", "act:membantah"], {"a-2"}),
        (["speaker:Sari Melati"], {"a-1"}),
        (['speaker:"Sari Melati"'], {"a-1"}),
        (["bantuan", "-hujan"], {"a-1", "a-2"}),
        (["-act:deny", "bantuan", "-hujan"], {"a-1"}),
        (["bantuan", "-speaker:Sari Melati"], {"a-2", "a-3"}),
        (['"dua pekan"'], {"a-2"}),
        (["outlet:Harian Tepian", "after:2024-10-03"], {"a-3"}),
    ],
)
def test_fields_phrases_and_minus_go_through_the_shell(path: Path, typed: list[str], found: set[str]) -> None:
    assert find(path, *typed) == found


def test_what_cannot_be_read_is_told_beside_the_results(path: Path) -> None:
    result = search(path, "bantuan", "after:besok", "figure:>x", "--format", "json")
    assert len(json.loads(result.stdout)) == 3
    assert "menurut: after:besok is no year, month or day and is left out; write after:2025," in result.stderr
    assert "menurut: figure:>x has no number" in result.stderr


def test_one_page_leads_to_the_next(path: Path) -> None:
    first = search(path, "bantuan", "--limit", "2").stdout
    assert first.splitlines()[-1] == "1 to 2 of 3; --skip 2 shows the next, --limit more at once."
    assert search(path, "bantuan", "--skip", "2").stdout.splitlines()[-1] == "3 to 3 of 3."
    assert "Nothing found after the first 9 for: bantuan" in search(path, "bantuan", "--skip", "9").stdout
    assert "--skip" not in search(path, "bantuan").stdout


def test_nothing_found_says_what_was_typed(path: Path) -> None:
    assert "Nothing found for: gempa -hujan" in search(path, "gempa", "-hujan").stdout
