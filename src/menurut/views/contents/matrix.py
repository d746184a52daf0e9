"""Who says what: a table of claims against speakers, each filled cell with a mark for every wording."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from menurut.model import Act, Finding, FindingKind
from menurut.views.contents.claims import ClaimView, StatementView

MOST_COLUMNS = 12
MOST_ROWS = 60
LEAST_ROWS = 16


@dataclass(frozen=True, slots=True)
class Row:
    """A claim with its findings, and for each column the statements of its speaker; `others` have no column of their own."""

    claim: ClaimView
    findings: tuple[Finding, ...]
    cells: tuple[tuple[StatementView, ...], ...]
    others: tuple[StatementView, ...]

    @property
    def kinds(self) -> tuple[tuple[FindingKind, str], ...]:
        """The kinds of the findings, each with the id of the first of them."""
        first: dict[FindingKind, str] = {}
        for finding in self.findings:
            first.setdefault(finding.kind, finding.id)
        return tuple(first.items())


@dataclass(frozen=True, slots=True)
class Matrix:
    """`speakers` are the names over the columns, each with the id of their page where they have one.

    `has_others` tells that a column for all others is needed. `disputed` gives for attributions that stand in a finding its
    kind; that all have one origin contradicts nobody and is not among these.
    """

    speakers: tuple[tuple[str, str | None], ...]
    rows: tuple[Row, ...]
    disputed: Mapping[str, FindingKind] = field(default_factory=dict)

    @property
    def has_others(self) -> bool:
        return any(row.others for row in self.rows)

    @property
    def acts(self) -> tuple[Act, ...]:
        """What the marks stand for, in the usual order."""
        met = {view.statement.act for view in self._views()}
        return tuple(act for act in Act if act in met)

    @property
    def has_negated(self) -> bool:
        """True where a mark stands for not doing something."""
        return any(wording.saying.attribution.negated for view in self._views() for wording in view.wordings)

    def _views(self) -> Iterator[StatementView]:
        return (view for row in self.rows for cell in (*row.cells, row.others) for view in cell)


def lay_out_matrix(claims: Sequence[ClaimView], findings: Sequence[Finding]) -> Matrix:
    """The table of the claims on which several speak or that are to be looked at, filled up with others where these are few.

    The most present speakers come first. `findings` are those of the story, the most telling first.
    """
    main = [claim for claim in claims if _is_main(claim)]
    rest = [claim for claim in claims if not _is_main(claim)]
    chosen = (main + rest[: max(0, LEAST_ROWS - len(main))])[:MOST_ROWS]
    names: dict[str, tuple[str, str | None]] = {}
    counts: Counter[str] = Counter()
    for claim in chosen:
        for view in claim.statements:
            names.setdefault(view.key, (view.who, view.statement.speaker_id))
            counts[view.key] += 1
    columns = [key for key, _ in counts.most_common(MOST_COLUMNS)]
    rows = tuple(_lay_out_row(claim, columns, findings) for claim in chosen)
    return Matrix(tuple(names[key] for key in columns), rows, _find_disputed(findings))


def _find_disputed(findings: Sequence[Finding]) -> dict[str, FindingKind]:
    contrary = [finding for finding in findings if finding.kind is not FindingKind.SINGLE_ORIGIN]
    return {key: finding.kind for finding in reversed(contrary) for key in finding.attributions}


def _is_main(claim: ClaimView) -> bool:
    return bool(claim.look) or len(claim.speakers) > 1


def _lay_out_row(claim: ClaimView, columns: Sequence[str], findings: Sequence[Finding]) -> Row:
    cells = tuple(tuple(view for view in claim.statements if view.key == key) for key in columns)
    others = tuple(view for view in claim.statements if view.key not in columns)
    own = tuple(finding for finding in findings if finding.claim_id == claim.claim.id)
    return Row(claim, own, cells, others)
