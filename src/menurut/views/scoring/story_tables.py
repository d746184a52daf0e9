"""A score of stories as lines for people, at most 80 columns wide, and as an object for other programs."""

from __future__ import annotations

from collections.abc import Iterator

from menurut.measure.stories import Row, StoriesScore
from menurut.views.wording import plural

_NAME = 27


def format_stories_score(result: StoriesScore) -> Iterator[str]:
    """The head and the table; a dash where there is nothing to take a share of."""
    yield (
        f"{plural(result.stories, 'story', 'stories')}, {plural(result.articles, 'article')}, "
        f"{plural(result.groups, 'claim')} marked with {plural(result.members, 'passage')}"
    )
    if result.missing:
        yield f"{plural(result.missing, 'article')} missing: each counts as found in no story, with nothing in it"
    yield f"{'':{_NAME}}{'P':>7}{'R':>7}{'F1':>7}{'found':>9}{'marked':>9}"
    for name, row in result.rows.items():
        yield f"{name:{_NAME}}" + "".join(f"{figure:>7}" for figure in _figures(row)) + _counts(row)


def _figures(row: Row) -> tuple[str, str, str]:
    tally = row.tally
    precision = f"{100 * tally.precision:.1f}" if tally.predicted else "-"
    recall = f"{100 * tally.recall:.1f}" if tally.gold else "-"
    judged = not row.one_sided and (tally.predicted or tally.gold)
    return precision, recall, f"{100 * tally.f1:.1f}" if judged else "-"


def _counts(row: Row) -> str:
    found = "-" if row.one_sided else f"{row.tally.predicted:.0f}"
    return f"{found:>9}{row.tally.gold:9.0f}"


def stories_score_to_json(result: StoriesScore) -> dict[str, object]:
    """The figures as numbers between 0 and 1; precision, F1 and `found` are None where only the marked are looked at."""
    return {
        "stories": result.stories,
        "articles": result.articles,
        "missing": result.missing,
        "claims": result.groups,
        "passages": result.members,
        "rows": {name: _row_to_json(row) for name, row in result.rows.items()},
    }


def _row_to_json(row: Row) -> dict[str, float | None]:
    found = None if row.one_sided else row.tally.predicted
    return {"precision": row.precision, "recall": row.recall, "f1": row.f1, "found": found, "marked": row.tally.gold}
