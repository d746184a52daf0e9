"""The figures table: for each claim, which figure who gives; then the figures that stand in no claim with others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from menurut.model import FactKind
from menurut.views.contents.claims import ClaimView
from menurut.views.contents.register import Register
from menurut.views.contents.versions import Wording
from menurut.views.local_forms import fact_words, figure_words
from menurut.views.sayings import Saying


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure in words, who gives it, and where. `claim` is None where it bears on no claim; `rows` spans its rows."""

    words: str
    who: str
    wordings: tuple[Wording, ...]
    claim: ClaimView | None = None
    rows: int = 0


def find_figure_rows(claims: Iterable[ClaimView]) -> tuple[FigureRow, ...]:
    """The figures of all claims, claim by claim, smallest first; the first row of a claim says how many rows it has."""
    found: list[FigureRow] = []
    for claim in claims:
        rows = _find_rows(claim)
        for index, ((words, who), wordings) in enumerate(rows.items()):
            found.append(FigureRow(words, who, tuple(wordings), claim, 0 if index else len(rows)))
    return tuple(found)


def _find_rows(claim: ClaimView) -> dict[tuple[str, str], list[Wording]]:
    """The wordings that carry each figure of each speaker."""
    rows: dict[tuple[str, str], list[Wording]] = {}
    for figure in sorted(claim.claim.figures, key=lambda figure: (figure.unit or "", figure.value)):
        for view in claim.statements:
            carrying = [wording for wording in view.wordings if wording.saying.id in figure.attributions]
            if carrying:
                rows.setdefault((figure_words(figure), view.who), []).extend(carrying)
    return rows


def find_other_figures(register: Register, claims: Iterable[ClaimView]) -> tuple[FigureRow, ...]:
    """Every further quantity that somebody gives, one row for each speaker and figure."""
    used = {a for claim in claims for figure in claim.claim.figures for a in figure.attributions}
    grouped: dict[tuple[str, str], list[Saying]] = {}
    for saying in register.sayings.values():
        if saying.id in used:
            continue
        for fact in saying.attribution.facts:
            if fact.kind is FactKind.QUANTITY:
                key = (register.who(saying), fact_words(fact, saying.article.text))
                grouped.setdefault(key, []).append(saying)
    return tuple(
        FigureRow(words, who, tuple(Wording(saying, register.place(saying)) for saying in dict.fromkeys(sayings)))
        for (who, words), sayings in grouped.items()
    )
