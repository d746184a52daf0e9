"""Our counts of facts are the reference scorer's, on gold that was damaged at random."""

import json
import random
import re
import subprocess
import sys
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from menurut.measure import FactCounts, count_facts, find_gold
from menurut.model import Bound, Fact, FactKind, Span
from tests.shared_data import SHARED, needs_shared

pytestmark = needs_shared("measure", "score_facts.py")
DETAILS = Path(__file__).resolve().parents[2] / "gold" / "details"
UNITS = (None, "percent", "IDR", "year", "metre")
DATES = ("2024", "2025-03", "2025-03-11", "2025-03-11T08:15+07:00", "2024-06-18/2024-06-19", None)


def damage(fact: Fact, chance: random.Random) -> Fact:
    """The same fact, moved or with one field changed, more often than not."""
    field = chance.choice(("nothing", "nothing", "span", "value", "unit", "bound", "counted", "upper"))
    if field == "span":
        return replace(fact, span=Span(fact.span.start + 1, fact.span.end + chance.choice((0, 5, 30))))
    if fact.kind is FactKind.DATE:
        value = chance.choice(DATES) if field != "nothing" else fact.value
        first, _, last = str(value or "").partition("/")
        narrowed = chance.random() < 0.2
        return replace(
            fact,
            value=value,
            start=first or None,
            end=(f"{first}-28" if narrowed else last or first) or None,
            precision=chance.choice(("year", "month", "day", "range")),
        )
    if field == "value":
        return replace(fact, value=Decimal(fact.value) * chance.choice((Decimal(1), Decimal("1.0000001"), Decimal(10))))
    changes = {"unit": UNITS, "bound": tuple(Bound), "counted": (None, "orang", "kapal kayu"), "upper": (None, Decimal(99))}
    return replace(fact, **{field: chance.choice(changes[field])}) if field in changes else fact


def to_gold(fact: Fact) -> dict:
    place = {"start": fact.span.start, "end": fact.span.end}
    if fact.kind is FactKind.DATE:
        return place | {"value": fact.value}
    return place | _numbers(fact) | {"unit": fact.unit, "bound": str(fact.bound), "counted": fact.counted}


def to_record(fact: Fact) -> dict:
    said = {"kind": str(fact.kind), "span": [fact.span.start, fact.span.end], "counted": fact.counted, "unit": fact.unit}
    said |= {"bound": fact.bound and str(fact.bound), "start": fact.start, "end": fact.end, "precision": fact.precision}
    return said | ({"value": fact.value} if fact.kind is FactKind.DATE else _numbers(fact))


def _numbers(fact: Fact) -> dict:
    return {"value": float(fact.value), "upper": None if fact.upper is None else float(fact.upper)}


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_counts_are_those_of_the_reference(tmp_path: Path, seed: int):
    chance = random.Random(seed)
    counts, gold, records = FactCounts(), {}, []
    for article in find_gold(DETAILS / "id"):
        found = [damage(fact, chance) for fact in article.facts if chance.random() > 0.1]
        count_facts(counts, article.facts, found)
        kinds = {kind: [to_gold(fact) for fact in article.facts if fact.kind is kind] for kind in FactKind}
        gold[article.name] = {"dates": kinds[FactKind.DATE], "quantities": kinds[FactKind.QUANTITY]}
        records.append({"path": article.name, "facts": [to_record(fact) for fact in found]})
    (tmp_path / "gold.json").write_text(json.dumps(gold), encoding="utf-8")
    (tmp_path / "found.jsonl").write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    command = [sys.executable, SHARED / "measure" / "score_facts.py", tmp_path / "gold.json", tmp_path / "found.jsonl"]
    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    assert re.findall(r"(\d+)/(\d+)", printed) == [
        (str(counts.dates_right), str(counts.dates)),
        (str(counts.open_kept), str(counts.open_dates)),
        (str(counts.right), str(counts.quantities)),
        (str(counts.counted), str(counts.counted_marked)),
    ]
    assert f"(found {counts.dates_found}, wrong year {counts.wrong_year}," in printed
    ours = f"(found {counts.quantities_found}, value {counts.value}, unit {counts.unit}, bound {counts.bound})"
    assert ours in printed
    assert printed.rstrip().endswith(f"extra {counts.elsewhere}")
