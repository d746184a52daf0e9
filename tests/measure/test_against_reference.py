"""Our score is the reference scorer's, row by row, on gold that was damaged at random."""

import json
import random
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from menurut.measure import ROWS, Marked, add_tallies, find_gold, tally_article, write_brat
from menurut.model import Act, Article, Attribution, Manner, Reading, Span
from tests.shared_data import SHARED, needs_shared

pytestmark = [needs_shared("measure", "score_brat.py"), needs_shared("gold", "id", "dev")]


def damage(marked: tuple[Marked, ...], chance: random.Random, length: int) -> tuple[Marked, ...]:
    """Some attributions lost, some without source, some contents cut or moved."""
    kept = [one for one in marked if chance.random() > 0.2]
    without = [replace(one, source=()) if chance.random() < 0.1 else one for one in kept]
    return tuple(replace(one, content=tuple(shift(span, chance, length) for span in one.content)) for one in without)


def shift(span: Span, chance: random.Random, length: int) -> Span:
    end = min(length, span.end + chance.choice((0, 0, 1, 12)))
    return Span(min(span.start + chance.choice((0, 0, 7, 40)), end - 1), end)


def build_reading(text: str, marked: tuple[Marked, ...]) -> Reading:
    def build(one: Marked) -> Attribution:
        return Attribution("t", "a", one.source, one.cue, one.content, Manner.DIRECT, Act.STATE, "test")

    return Reading(Article(id="a", text=text, language="id"), tuple(map(build, marked)), (), ())


@pytest.mark.parametrize("seed", [1, 2])
def test_the_rows_are_those_of_the_reference(tmp_path: Path, seed: int):
    chance = random.Random(seed)
    gold = find_gold(SHARED / "gold" / "id" / "dev")[:25]
    parts, folder = [], tmp_path / "gold"
    folder.mkdir()
    for article in gold:
        text = article.read_text()
        (folder / f"{article.name}.txt").write_bytes(article.text_path.read_bytes())
        (folder / f"{article.name}.ann").write_bytes(article.text_path.with_suffix(".ann").read_bytes())
        predicted = damage(article.versions[0], chance, len(text))
        write_brat(build_reading(text, predicted), tmp_path / "found", name=article.name)
        parts.append(tally_article(text, article.versions, predicted))
    reference = tmp_path / "reference.json"
    command = [sys.executable, SHARED / "measure" / "score_brat.py", folder, tmp_path / "found", "--json", reference]
    subprocess.run(command, check=True, capture_output=True)
    expected = json.loads(reference.read_text())["rows"]
    ours = add_tallies(parts)
    assert set(ROWS) - set(expected) == {"cue tokens"}
    for row in expected.keys() & set(ROWS):
        assert (ours[row].precision, ours[row].recall) == pytest.approx((expected[row]["p"], expected[row]["r"])), row
