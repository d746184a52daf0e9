"""All that the ledger knows of one claim, and the other claims of its story, without reading a whole story."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, and_, func, select

from menurut.errors import NotInLedger
from menurut.ledger.folds import read_folds
from menurut.ledger.links import read_claims, read_findings, read_stories
from menurut.ledger.schema import (
    attributions,
    claim_redirects,
    claim_statements,
    claims,
    findings,
    folds,
    statements,
    stories,
)
from menurut.ledger.words import is_named
from menurut.model import Claim, Finding, Fold, Story

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class ClaimLinks:
    """A claim with its story, the findings that speak of it, its folds, and the ids of all articles that these name."""

    claim: Claim
    story: Story
    findings: tuple[Finding, ...]
    folds: tuple[Fold, ...]
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """A claim in a list: what it is about, and how many speak on it."""

    id: str
    gist: str
    speakers: int


def read_claim_links(connection: Connection, claim_id: str, path: Path) -> ClaimLinks:
    """What is known of the claim with this id, or of the one that took what it said. Raises `NotInLedger`."""
    moved = connection.scalar(select(claim_redirects.c.new_id).where(claim_redirects.c.old_id == claim_id))
    found = read_claims(connection, claims.c.id == (moved or claim_id))
    if not found:
        raise NotInLedger(f"{path} has no claim {claim_id}")
    claim = found[0]
    own = [statement.id for statement in claim.statements]
    (story,) = read_stories(connection, stories.c.id == claim.story_id)
    looked = read_findings(connection, and_(findings.c.story_id == story.id, findings.c.claim_id == claim.id))
    folded = read_folds(connection, and_(folds.c.story_id == story.id, folds.c.statement_id.in_(own)))
    return ClaimLinks(claim, story, looked, folded, tuple(_list_articles(connection, claim, looked, folded)))


def _list_articles(connection: Connection, claim: Claim, looked: Iterable[Finding], folded: Iterable[Fold]) -> dict[str, None]:
    found = dict.fromkeys(find_homes(connection, claim.attributions))
    found |= dict.fromkeys(key for finding in looked for key in finding.articles)
    return found | dict.fromkeys(key for fold in folded for key in (fold.article_id, fold.into) if key)


def find_homes(connection: Connection, ids: Sequence[str]) -> list[str]:
    """The ids of the articles in which these attributions stand, each once."""
    homes: dict[str, None] = {}
    for at in range(0, len(ids), _AT_ONCE):
        wanted = select(attributions.c.article_id).where(attributions.c.id.in_(ids[at : at + _AT_ONCE])).distinct()
        homes |= dict.fromkeys(connection.scalars(wanted))
    return list(homes)


def list_claims(connection: Connection, story_id: str, *, words: str | None, but: str, limit: int) -> tuple[ClaimLine, ...]:
    """The claims of a story, `but` one, with these words in the gist, where words are given; most spoken on first."""
    speaking = func.count(statements.c.speaker_id.distinct())
    table = claims.join(claim_statements, claim_statements.c.claim_id == claims.c.id).join(statements)
    wanted = (
        select(claims.c.id, claims.c.gist, speaking)
        .select_from(table)
        .where(claims.c.story_id == story_id, claims.c.id != but)
        .group_by(claims.c.id, claims.c.gist)
        .order_by(speaking.desc(), claims.c.position)
    )
    found = (ClaimLine(*row) for row in connection.execute(wanted))
    return tuple(line for line in found if not words or is_named(line.gist, words) or line.id == words)[:limit]
