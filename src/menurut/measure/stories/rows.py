"""What a score of stories is made of: rows of figures, and the faults behind them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from menurut.measure.rows import Tally


@dataclass(frozen=True, slots=True)
class Row:
    """Hits among what was found and what is marked; `one_sided` where only the marked ones are looked at."""

    tally: Tally
    one_sided: bool = False

    @property
    def precision(self) -> float | None:
        return None if self.one_sided else self.tally.precision

    @property
    def recall(self) -> float:
        return self.tally.recall

    @property
    def f1(self) -> float | None:
        return None if self.one_sided else self.tally.f1

    @property
    def figure(self) -> float:
        """The one figure that a floor is for: F1, or the share of the marked where nothing else is counted."""
        return self.tally.recall if self.one_sided else self.tally.f1


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that was missed or is wrong: of which class, in which article or group, and in which words."""

    group: str
    where: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """The rows of one question that is put to a ledger, and their faults."""

    rows: Mapping[str, Row]
    faults: tuple[Fault, ...] = ()


def count_share(right: int, marked: int) -> Row:
    """The row of what is right among what is marked."""
    return Row(Tally(gold_hits=right, gold=marked), one_sided=True)


def count_both(found: Collection, marked: Collection, *, right: Collection, hit: Collection) -> Row:
    """The row of what was found, some of it right, against what is marked, some of it hit."""
    return Row(Tally(len(right), len(found), len(hit), len(marked)))
