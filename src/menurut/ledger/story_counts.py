"""What stands behind each story, counted in the ledger so that a list of stories need not read a single article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import Connection, func, select

from menurut.ledger.schema import articles, claims, findings, story_articles
from menurut.model import FindingKind


@dataclass(frozen=True, slots=True)
class StoryCounts:
    """How many outlets and claims a story has, and how many findings of each kind."""

    outlets: int = 0
    claims: int = 0
    findings: dict[FindingKind, int] = field(default_factory=dict)


def count_stories(connection: Connection) -> Mapping[str, StoryCounts]:
    """The counts of every story by its id; a story of which nothing is known has counts of zero."""
    named = (
        select(story_articles.c.story_id, func.count(articles.c.outlet.distinct()))
        .join(articles, articles.c.id == story_articles.c.article_id)
        .group_by(story_articles.c.story_id)
    )
    outlets = dict(connection.execute(named).all())
    claiming = select(claims.c.story_id, func.count()).group_by(claims.c.story_id)
    claimed = dict(connection.execute(claiming).all())
    found: defaultdict[str, dict[FindingKind, int]] = defaultdict(dict)
    kinds = select(findings.c.story_id, findings.c.kind, func.count()).group_by(findings.c.story_id, findings.c.kind)
    for story_id, kind, count in connection.execute(kinds.order_by(findings.c.kind)):
        found[story_id][kind] = count
    counted = {story_id: StoryCounts(outlets[story_id], claimed.get(story_id, 0), found[story_id]) for story_id in outlets}
    return defaultdict(StoryCounts, counted)
