"""The dates and figures of an article: as they stand there, and in normal form."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from menurut.model import Fact, FactKind, Reading
from menurut.views.local_forms import fact_words
from menurut.views.marking import Mark, Role
from menurut.views.sayings import Saying


@dataclass(frozen=True, slots=True)
class FactRow:
    """A fact: `printed` as the text has it, `words` in normal form and local spelling, `sayings` in whose content it stands."""

    fact: Fact
    anchor: str
    printed: str
    words: str
    sayings: tuple[Saying, ...]

    @property
    def is_date(self) -> bool:
        return self.fact.kind is FactKind.DATE

    @property
    def value(self) -> str | None:
        """The normal form as a machine writes it: ISO 8601 for a date, digits and unit for a quantity; None where unknown."""
        if self.fact.value is None or self.is_date:
            return self.fact.value and str(self.fact.value)
        ends = [format(end, "f") for end in (self.fact.value, self.fact.upper) if not isinstance(end, str) and end is not None]
        return " ".join(part for part in ("/".join(ends), self.fact.unit) if part)


def find_fact_rows(reading: Reading, sayings: Iterable[Saying]) -> tuple[FactRow, ...]:
    """The facts of the article in the order of the text."""
    text = reading.article.text
    holding: dict[Fact, list[Saying]] = defaultdict(list)
    for saying in sayings:
        for fact in dict.fromkeys(saying.attribution.facts):
            holding[fact].append(saying)
    ordered = sorted(reading.facts, key=lambda fact: fact.span)
    return tuple(
        FactRow(
            fact=fact,
            anchor=f"{reading.article.id}-x{number}",
            printed=" ".join(fact.span.slice(text).split()),
            words=fact_words(fact, text),
            sayings=tuple(holding[fact]),
        )
        for number, fact in enumerate(ordered, start=1)
    )


def find_fact_marks(rows: Iterable[FactRow]) -> tuple[Mark, ...]:
    """A mark for each fact where it stands."""
    return tuple(
        Mark(row.fact.span, Role.FACT, anchor=row.anchor, kind=row.fact.kind.value, label=row.words if row.value else "")
        for row in rows
    )
