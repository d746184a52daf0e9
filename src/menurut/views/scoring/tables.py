"""A score as lines for people, at most 80 columns wide, and as an object for other programs."""

from __future__ import annotations

from collections.abc import Iterator

from menurut.measure import (
    ROLES,
    ROWS,
    FactCounts,
    LabelCounts,
    Score,
    Tally,
    expected_calibration_error,
    find_bins,
    format_reliability,
)
from menurut.model import Act

_COMPACT = ("cue overlap", "source exact", "source overlap", "content exact", "content overlap", "content tokens")
_MEASURES = ("exact", "overlap", "tokens")


def format_score(result: Score, *, read_by: str | None = None, by_kind: bool = True, by_role: bool = False) -> Iterator[str]:
    """The tables: of all, `by_kind` of attribution, of confidence, `by_role` precision and recall of each role by kind.

    `read_by` is a line that says which model read, None for what is shipped.
    """
    yield from format_head(result, read_by=read_by)
    yield from _format_rows(result)
    yield from _format_labels(result.labels)
    yield from _format_facts(result.facts)
    if by_kind:
        yield ""
        yield from _format_kinds(result)
    if result.judged:
        yield ""
        yield from format_reliability(result.judged)
    for role in ROLES if by_role else ():
        yield ""
        yield from _format_role(result, role)


def format_head(result: Score, *, read_by: str | None = None) -> Iterator[str]:
    """How many there are, who read them, and what to think of the figures where the extractor was trained on the articles."""
    whole = result.rows["full"]
    yield f"{len(result.articles)} articles, {whole.gold:.0f} attributions marked, {whole.predicted:.0f} found"
    if read_by:
        yield read_by
    if result.fitted:
        yield f"fitted: {result.fitted} of these are what the model was trained on;"
        yield "        --cross-validate gives the honest figure"


def format_folds(folds: int) -> str:
    """The line that says of a score that nothing was read by a model that knew it."""
    return f"cross-validated in {folds} folds: each article read by a model that has not seen it"


def _format_rows(result: Score) -> Iterator[str]:
    yield f"{'':18}{'P':>7}{'R':>7}{'F1':>7}{'found':>9}{'marked':>9}"
    for row in ROWS:
        tally = result.rows.get(row, Tally())
        figures = "".join(f"{100 * value:7.1f}" for value in (tally.precision, tally.recall, tally.f1))
        yield f"{row:18}{figures}{tally.predicted:9.0f}{tally.gold:9.0f}"


def _format_labels(labels: LabelCounts) -> Iterator[str]:
    if labels.has_acts:
        shares = (f"{name} {100 * labels.share(count):.1f}%" for name, count in count_labels_by_name(labels).items())
        yield f"right where found ({labels.paired} of {labels.gold}): {', '.join(shares)}"
        yield f"via: {labels.via} right of {labels.found_via} found, {labels.gold_via} marked"
        yield f"acts: macro-F1 {100 * labels.macro_act_f1:.1f}, {len(labels.act_f1)} of {len(Act)} acts marked"
        yield f"denials: {labels.denials_found} of {labels.denials} found as such, {labels.flipped} turned round"


def _format_facts(facts: FactCounts) -> Iterator[str]:
    """Nothing where gold marks no facts."""
    if facts:
        yield ""
        yield f"{'':20}{'right':>7}{'of':>7}"
        for name, (right, count) in facts.rows().items():
            yield f"{name:20}{100 * right / count:7.1f}{count:7}"
        yield f"{facts.dates_found} dates and {facts.quantities_found} quantities found, {facts.elsewhere} where none is marked"


def _format_kinds(result: Score) -> Iterator[str]:
    """By kind: how many, `full`, and the F1 of each role."""
    yield f"{'':12}{'':14}{'full':>18}{'cue F1':>8}{'source F1':>11}{'content F1':>16}"
    columns = ("P", "R", "F1", "over", "exact", "over", "exact", "over", "tok")
    yield f"{'by kind':12}{'found':>7}{'marked':>7}" + "".join(f"{column:>6}" for column in columns)
    for kind, rows in result.kinds.items():
        whole = rows["full"]
        figures = [*_shares(whole), *(_shares(rows[row])[-1] for row in _COMPACT)]
        yield f"{kind:12}{whole.predicted:7.0f}{whole.gold:7.0f}" + "".join(f"{figure:>6}" for figure in figures)


def _format_role(result: Score, role: str) -> Iterator[str]:
    """By kind: precision, recall and F1 of a role, exact, by overlap and by tokens."""
    yield f"{role:12}" + "".join(f"{measure:>21}" for measure in _MEASURES)
    yield f"{'by kind':12}" + f"{'P':>7}{'R':>7}{'F1':>7}" * len(_MEASURES)
    for kind, rows in result.kinds.items():
        figures = (figure for measure in _MEASURES for figure in _shares(rows[f"{role} {measure}"]))
        yield f"{kind:12}" + "".join(f"{figure:>7}" for figure in figures)


def _shares(tally: Tally) -> tuple[str, str, str]:
    """P, R and F1 in per cent; a dash where there is nothing to take a share of."""
    precision = f"{100 * tally.precision:.1f}" if tally.predicted else "-"
    recall = f"{100 * tally.recall:.1f}" if tally.gold else "-"
    return precision, recall, f"{100 * tally.f1:.1f}" if tally.predicted and tally.gold else "-"


def count_labels_by_name(labels: LabelCounts) -> dict[str, int]:
    """The labels that have a share, by the names that floors use."""
    return {"speaker": labels.speaker, "act": labels.act, "manner": labels.manner}


def score_to_json(result: Score, *, read_by: str | None = None) -> dict[str, object]:
    """The figures as numbers between 0 and 1; `reliability` is None where nothing has a confidence."""
    bins = find_bins(result.judged)
    reliability = {
        "expected_calibration_error": expected_calibration_error(bins),
        "bins": [{"low": b.low, "high": b.high, "found": b.count, "confidence": b.confidence, "right": b.right} for b in bins],
    }
    return {
        "articles": len(result.articles),
        "read_by": read_by,
        "fitted": result.fitted,
        "rows": {row: _tally_to_json(tally) for row, tally in result.rows.items()},
        "kinds": {
            kind: {row: _tally_to_json(tally) | {"found": tally.predicted, "marked": tally.gold} for row, tally in rows.items()}
            for kind, rows in result.kinds.items()
        },
        "labels": {name: result.labels.share(count) for name, count in count_labels_by_name(result.labels).items()},
        "facts": {name: right / count for name, (right, count) in result.facts.rows().items()},
        "acts": _acts_to_json(result.labels) if result.labels.has_acts else None,
        "reliability": reliability if result.judged else None,
    }


def _acts_to_json(labels: LabelCounts) -> dict[str, object]:
    denials = {"marked": labels.denials, "found": labels.denials_found, "turned_round": labels.flipped}
    return {"macro_f1": labels.macro_act_f1, "f1": labels.act_f1, "denials": denials}


def _tally_to_json(tally: Tally) -> dict[str, float]:
    return {"precision": tally.precision, "recall": tally.recall, "f1": tally.f1}
