"""The lines of the interchange format have the keys of the design, and the scorers can read them."""

import csv
import json
import subprocess
import sys
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from menurut.ledger import Ledger
from menurut.model import (
    Act,
    Bound,
    Change,
    Claim,
    Correction,
    CorrectionKind,
    Evidence,
    Fact,
    FactKind,
    Figure,
    Finding,
    FindingKind,
    Fold,
    FoldKind,
    Links,
    Relay,
    RelayKind,
    Span,
    Statement,
    Story,
)
from menurut.views.interchange import fact_record, write_export, write_readings
from tests.invented_readings import make_reading
from tests.shared_data import SHARED, needs_shared

FACT_KEYS = ["bound", "counted", "end", "kind", "precision", "reason", "span", "start", "text", "unit", "upper", "value"]
KEYS = {
    "articles": "id path url outlet title published language text agency modified version_of dropped furniture facts",
    "attributions": "id article source cue content manner act speaker speaker_name via parent facts negated hedged confidence"
    " by",
    "speakers": "id name kind forms roles",
    "stories": "id title articles first last",
    "relays": "article medium original kind score evidence changed",
    "claims": "id story gist statements attributions figures origins positions",
    "findings": "id kind story claim articles attributions evidence explanation",
    "folds": "statement article kind into medium span into_span attributions",
    "corrections": "number kind at who subject other before after active places other_places was now unplaced",
}
TEXT = "[Sari Melati] ‹mengatakan› {sekitar 1.500 orang mengungsi pada 21 Oktober 2024}."
PEOPLE = Fact(FactKind.QUANTITY, Span(23, 42), Decimal(1500), counted="orang", bound=Bound.ABOUT)
DAY = Fact(FactKind.DATE, Span(58, 73), "2024-10-21", start="2024-10-21", end="2024-10-21", precision="day")
READING = make_reading(TEXT, name="a-1", path="lamur/01.txt", facts=(PEOPLE, DAY))
SAID = READING.attributions[0]
LINKS = Links(
    (Story("st-1", "Lamur", ("a-1",), first=datetime(2024, 10, 1, tzinfo=UTC)),),
    (
        Relay(
            "a-1", "Warta", RelayKind.REWRITES, 0.5, evidence=(Span(0, 4),), changed=(Change("dua", "tiga", Span(1, 2), None),)
        ),
    ),
    (
        Claim(
            "c-1",
            "st-1",
            "Pengungsi",
            (Statement("u-1", SAID.speaker_id, "Sari Melati", Act.STATE, (SAID.id,), 1),),
            (Figure(Decimal("1.5"), None, None, "orang", Bound.ABOUT, SAID.speaker_id, (SAID.id,)),),
            1,
        ),
    ),
    (Finding("f-1", FindingKind.DENIED, "st-1", "c-1", ("a-1",), (SAID.id,), (Evidence("a-1", Span(0, 4)),), "Dibantah."),),
    (Fold("u-1", "a-1", FoldKind.NAMES, None, "Warta", Span(0, 4), None, (SAID.id,)),),
)


RENAMED = Correction(
    0, CorrectionKind.RENAME, datetime(2024, 10, 2, tzinfo=UTC), "Wening", "sp-1", None, ("Sari",), ("Sari Melati",)
)


@pytest.fixture
def ledger(tmp_path: Path):
    with Ledger.open(tmp_path / "news.db", create=True) as opened:
        opened.add(READING)
        opened.add(make_reading('‹Menurut› [Bagas], {hujan\nreda; "kini"}.', name="a-0", day=2))
        opened.record(lambda desk: [RENAMED])
        opened.save_links(LINKS)
        yield opened


def read_lines(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_every_line_has_the_keys_of_the_design(ledger: Ledger, tmp_path: Path) -> None:
    write_export(ledger, tmp_path / "out")
    assert {path.stem for path in (tmp_path / "out").iterdir()} == set(KEYS)
    for name, keys in KEYS.items():
        lines = read_lines(tmp_path / "out" / f"{name}.jsonl")
        assert lines
        assert all(sorted(line) == sorted(keys.split()) for line in lines)


def test_values_are_plain_json(ledger: Ledger, tmp_path: Path) -> None:
    write_export(ledger, tmp_path)
    article, attribution = (read_lines(tmp_path / f"{name}.jsonl")[0] for name in ("articles", "attributions"))
    assert (article["id"], article["published"]) == ("a-1", "2024-10-01T00:00:00+00:00")
    people, day = attribution["facts"]
    assert sorted(people) == sorted(day) == FACT_KEYS
    assert attribution["facts"] == article["facts"]
    assert (people["value"], people["text"], people["bound"], people["span"]) == (
        1500,
        "sekitar 1.500 orang",
        "about",
        [23, 42],
    )
    assert (day["value"], day["unit"], day["precision"]) == ("2024-10-21", None, "day")
    assert (attribution["content"], attribution["speaker_name"]) == ([[23, 73]], "Sari Melati")
    claim, relay, finding = (read_lines(tmp_path / f"{name}.jsonl")[0] for name in ("claims", "relays", "findings"))
    assert claim["figures"][0]["value"] == 1.5
    assert claim["attributions"] == claim["statements"][0]["attributions"] == [SAID.id]
    assert relay["changed"] == [{"before": "dua", "after": "tiga", "span": [1, 2], "original_span": None}]
    assert finding["evidence"] == [{"article": "a-1", "span": [0, 4]}]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("1500", "1500"),
        ("1.5", "1.5"),
        ("1E+3", "1000"),
        ("2.0", "2"),
        ("-0", "0"),
        ("13.8E+6", "13800000"),
        ("9" * 20, "1e+20"),
    ],
)
def test_numbers_are_json_numbers(value: str, written: str) -> None:
    fact = Fact(FactKind.QUANTITY, Span(0, 1), Decimal(value))
    assert str(fact_record(fact, "x")["value"]) == written


@pytest.mark.parametrize("value", ["1E+400", "9" * 400, "9" * 400 + ".5", "-1E+999999"])
def test_a_number_that_json_readers_cannot_hold_is_unknown(value: str) -> None:
    assert fact_record(Fact(FactKind.QUANTITY, Span(0, 1), Decimal(value)), "x")["value"] is None


def test_readings_without_a_ledger_give_the_same_lines(ledger: Ledger, tmp_path: Path) -> None:
    write_export(ledger, tmp_path / "ledger")
    write_readings(ledger.find_readings(), tmp_path / "alone")
    for name in ("articles", "attributions"):
        assert (tmp_path / "alone" / f"{name}.jsonl").read_bytes() == (tmp_path / "ledger" / f"{name}.jsonl").read_bytes()
    assert len(read_lines(tmp_path / "alone" / "speakers.jsonl")) == 2


def test_a_failed_export_leaves_the_old_one_and_no_rests(ledger: Ledger, tmp_path: Path) -> None:
    write_export(ledger, tmp_path / "out")
    before = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}

    def fail():
        yield READING
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_readings(fail(), tmp_path / "out")
    assert {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()} == before


def test_attributions_as_a_table(ledger: Ledger, tmp_path: Path) -> None:
    write_export(ledger, tmp_path, form="csv")
    with open(tmp_path / "attributions.csv", encoding="utf-8", newline="") as file:
        first, second = csv.DictReader(file)
    assert (first["speaker_name"], first["act"], first["start"]) == ("Sari Melati", "state", "23")
    assert second["content_text"] == 'hujan\nreda; "kini"'
    with pytest.raises(ValueError, match="parquet"):
        write_export(ledger, tmp_path, form="parquet")


def score(program: str, *arguments: Path) -> str:
    command = [sys.executable, str(SHARED / "measure" / program), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


@needs_shared("measure", "score_stories.py")
def test_the_scorer_of_stories_reads_an_export(ledger: Ledger, tmp_path: Path) -> None:
    write_export(ledger, tmp_path / "out")
    (tmp_path / "truth" / "lamur").mkdir(parents=True)
    (tmp_path / "truth" / "lamur" / "01.txt").touch()
    assert score("score_stories.py", tmp_path / "truth", tmp_path / "out").startswith("1 articles matched, 0 missing")


@needs_shared("measure", "score_facts.py")
def test_the_scorer_of_facts_reads_articles(ledger: Ledger, tmp_path: Path) -> None:
    write_export(ledger, tmp_path / "out")
    people = {"start": 23, "end": 42, "value": 1500, "upper": None, "unit": None, "counted": "orang", "bound": "about"}
    gold = {"01.txt": {"dates": [{"start": 58, "end": 73, "value": "2024-10-21"}], "quantities": [people]}}
    (tmp_path / "gold.json").write_text(json.dumps(gold))
    printed = score("score_facts.py", tmp_path / "gold.json", tmp_path / "out" / "articles.jsonl")
    assert "dates 1/1" in printed
    assert "value+unit+bound 1/1" in printed
