"""Who says what: a table of claims against speakers, each filled cell with a mark for every wording."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from menurut.views.contents.claims import ClaimView, StatementView

MOST_COLUMNS = 12
MOST_ROWS = 60
LEAST_ROWS = 16


@dataclass(frozen=True, slots=True)
class Row:
    """A claim, and for each column the statements of its speaker; `others` have no column of their own."""

    claim: ClaimView
    cells: tuple[tuple[StatementView, ...], ...]
    others: tuple[StatementView, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """`speakers` are the names over the columns; `has_others` tells that a column for all others is needed."""

    speakers: tuple[str, ...]
    rows: tuple[Row, ...]

    @property
    def has_others(self) -> bool:
        return any(row.others for row in self.rows)

    @property
    def has_negated(self) -> bool:
        """True where a mark stands for not doing something."""
        views = (view for row in self.rows for cell in (*row.cells, row.others) for view in cell)
        return any(wording.saying.attribution.negated for view in views for wording in view.wordings)


def lay_out_matrix(claims: Sequence[ClaimView]) -> Matrix:
    """The table of the claims on which several speak or that are to be looked at, filled up with others where these are few.

    The most present speakers come first.
    """
    main = [claim for claim in claims if _is_main(claim)]
    rest = [claim for claim in claims if not _is_main(claim)]
    chosen = (main + rest[: max(0, LEAST_ROWS - len(main))])[:MOST_ROWS]
    names: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for claim in chosen:
        for view in claim.statements:
            names.setdefault(view.key, view.who)
            counts[view.key] += 1
    columns = [key for key, _ in counts.most_common(MOST_COLUMNS)]
    return Matrix(tuple(names[key] for key in columns), tuple(_lay_out_row(claim, columns) for claim in chosen))


def _is_main(claim: ClaimView) -> bool:
    return bool(claim.look) or len(claim.speakers) > 1


def _lay_out_row(claim: ClaimView, columns: Sequence[str]) -> Row:
    cells = tuple(tuple(view for view in claim.statements if view.key == key) for key in columns)
    others = tuple(view for view in claim.statements if view.key not in columns)
    return Row(claim, cells, others)
