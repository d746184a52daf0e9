"""What hangs on one article: its story, what it took and gave, the claims that it speaks on, the findings that touch it."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, select

from menurut.ledger.links import read_links
from menurut.ledger.schema import articles, attributions, story_articles
from menurut.model import Claim, Finding, Relay, Story


@dataclass(frozen=True, slots=True)
class ArticleLinks:
    """What hangs on an article; without a story, nothing does. `related` are the ids of the other articles that these name.

    `versions` are the articles of the same page, this one among them, in the order of the story; none where it is the only one.
    """

    story: Story | None = None
    relays: tuple[Relay, ...] = ()
    claims: tuple[Claim, ...] = ()
    findings: tuple[Finding, ...] = ()
    versions: tuple[str, ...] = ()
    related: tuple[str, ...] = ()


def read_article_links(connection: Connection, article_id: str) -> ArticleLinks:
    """What hangs on the article with this id."""
    story_id = connection.scalar(select(story_articles.c.story_id).where(story_articles.c.article_id == article_id))
    if story_id is None:
        return ArticleLinks()
    links = read_links(connection, story_id)
    said = frozenset(connection.scalars(select(attributions.c.id).where(attributions.c.article_id == article_id)))
    relays = tuple(relay for relay in links.relays if article_id in (relay.article_id, relay.original))
    findings = tuple(one for one in links.findings if _touches(one, article_id, said))
    versions = _find_versions(connection, links.stories[0], article_id)
    related = dict.fromkeys(versions)
    related |= dict.fromkeys(key for relay in relays for key in (relay.article_id, relay.original) if key)
    related |= dict.fromkeys(key for one in findings for key in (*one.articles, *(e.article_id for e in one.evidence)))
    related.pop(article_id, None)
    claims = tuple(claim for claim in links.claims if said.intersection(claim.attributions))
    return ArticleLinks(links.stories[0], relays, claims, findings, versions, tuple(related))


def _touches(finding: Finding, article_id: str, said: frozenset[str]) -> bool:
    return any(one.article_id == article_id for one in finding.evidence) or bool(said.intersection(finding.attributions))


def _find_versions(connection: Connection, story: Story, article_id: str) -> tuple[str, ...]:
    rows = connection.execute(select(articles.c.id, articles.c.version_of).where(articles.c.id.in_(story.articles)))
    first_of = {row.id: row.version_of or row.id for row in rows}
    same = tuple(key for key in story.articles if key in first_of and first_of[key] == first_of.get(article_id))
    return same if len(same) > 1 else ()
