"""The least figures that a gate accepts."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

from menurut.errors import BrokenGold
from menurut.measure import Score
from menurut.views.scoring.tables import count_labels_by_name


def read_floors(path: Path) -> dict[str, float]:
    """The least F1 of rows and share of labels and facts in a TOML file. Raises `BrokenGold` where it has no such table."""
    try:
        floors = tomllib.loads(path.read_text(encoding="utf-8"))["floors"]
        return {row: float(least) for row, least in floors.items()}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, KeyError, AttributeError, TypeError, ValueError) as error:
        raise BrokenGold(f"{path}: holds no table [floors] of least figures: {error}") from error


def find_low_rows(result: Score, floors: Mapping[str, float]) -> list[str]:
    """A line for each row whose F1, or label or fact whose share, is below its floor; a row that is not there is below any."""
    reached = {row: tally.f1 for row, tally in result.rows.items()}
    reached |= {name: result.labels.share(count) for name, count in count_labels_by_name(result.labels).items()}
    reached |= {"act macro-F1": result.labels.macro_act_f1, "polarity": result.labels.polarity}
    reached |= {name: right / count for name, (right, count) in result.facts.rows().items()}
    return name_low_figures(reached, floors)


def name_low_figures(reached: Mapping[str, float], floors: Mapping[str, float]) -> list[str]:
    """A line for each figure below its floor; one that is not there is below any."""
    return [
        f"below the floor: {row} {reached.get(row, 0):.3f}, wanted {least}"
        for row, least in floors.items()
        if reached.get(row, 0) < least
    ]
