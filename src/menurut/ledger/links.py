"""Links as rows, and rows as the same links again."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import fields
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, delete, select, true

from menurut.errors import LedgerError
from menurut.ledger import schema
from menurut.ledger.columns import order_key
from menurut.ledger.rows import Row, insert_rows, list_columns
from menurut.model import Change, Claim, Evidence, Figure, Finding, Links, Relay, Span, Statement, Story


def write_links(connection: Connection, links: Links) -> None:
    """The ledger holds these links and no others; the id of a story that is gone leads to the one that took its articles."""
    before = _read_members(connection)
    for table in schema.LINK_TABLES:
        connection.execute(delete(table))
    _write_stories(connection, links.stories)
    _write_relays(connection, links.relays)
    _write_claims(connection, links.claims)
    _write_findings(connection, links.findings)
    write_redirects(connection, schema.redirects, before, {story.id: story.articles for story in links.stories})


def _read_members(connection: Connection) -> dict[str, list[str]]:
    members: dict[str, list[str]] = defaultdict(list)
    table = schema.story_articles
    for story_id, article_id in connection.execute(select(table.c.story_id, table.c.article_id).order_by(*table.primary_key)):
        members[story_id].append(article_id)
    return members


def write_redirects(
    connection: Connection, table: Table, before: Mapping[str, Sequence[Hashable]], now: Mapping[str, Sequence[Hashable]]
) -> None:
    """The table leads from the id of every group that is gone to the one that took most of its members."""
    owner_of = {member: group_id for group_id, members in now.items() for member in members}
    target = {row.old_id: row.new_id for row in connection.execute(select(table))}
    for group_id, members in before.items():
        heirs = Counter(owner_of[member] for member in members if member in owner_of)
        if group_id not in now and heirs:
            target[group_id] = min(heirs, key=lambda heir: (-heirs[heir], heir))
    rows = [{"old_id": old, "new_id": _follow(old, target)} for old in target if old not in now]
    connection.execute(delete(table))
    insert_rows(connection, table, [row for row in rows if row["new_id"] in now])


def _follow(old_id: str, target: dict[str, str]) -> str:
    seen = {old_id}
    while (following := target.get(old_id)) is not None and following not in seen:
        seen.add(following)
        old_id = following
    return old_id


def _write_stories(connection: Connection, stories: tuple[Story, ...]) -> None:
    insert_rows(
        connection,
        schema.stories,
        (list_columns(s, "articles") | {"position": n, "last_order": order_key(s.last)} for n, s in enumerate(stories)),
    )
    insert_rows(
        connection,
        schema.story_articles,
        (
            {"story_id": s.id, "position": n, "article_id": article_id}
            for s in stories
            for n, article_id in enumerate(s.articles)
        ),
    )


def _write_relays(connection: Connection, relays: tuple[Relay, ...]) -> None:
    insert_rows(connection, schema.relays, (list_columns(relay, "changed") | {"position": n} for n, relay in enumerate(relays)))
    insert_rows(
        connection,
        schema.changes,
        (
            {
                "relay": number,
                "position": n,
                "before": change.before,
                "after": change.after,
                "start": change.span and change.span.start,
                "end": change.span and change.span.end,
                "original_start": change.original_span and change.original_span.start,
                "original_end": change.original_span and change.original_span.end,
            }
            for number, relay in enumerate(relays)
            for n, change in enumerate(relay.changed)
        ),
    )


def _write_claims(connection: Connection, claims: tuple[Claim, ...]) -> None:
    statements: dict[str, Statement] = {}
    for statement in (statement for claim in claims for statement in claim.statements):
        if statements.setdefault(statement.id, statement) != statement:
            raise LedgerError(f"two different statements have the id {statement.id}")
    insert_rows(
        connection, schema.claims, (list_columns(c, "statements", "figures") | {"position": n} for n, c in enumerate(claims))
    )
    insert_rows(connection, schema.statements, (list_columns(statement) for statement in statements.values()))
    insert_rows(
        connection,
        schema.claim_statements,
        ({"claim_id": c.id, "position": n, "statement_id": s.id} for c in claims for n, s in enumerate(c.statements)),
    )
    insert_rows(
        connection,
        schema.figures,
        (list_columns(f) | {"claim_id": c.id, "position": n} for c in claims for n, f in enumerate(c.figures)),
    )


def _write_findings(connection: Connection, findings: tuple[Finding, ...]) -> None:
    insert_rows(connection, schema.findings, (list_columns(f, "evidence") | {"position": n} for n, f in enumerate(findings)))
    insert_rows(
        connection,
        schema.evidence,
        (
            {"finding_id": f.id, "position": n, "article_id": e.article_id, "start": e.span.start, "end": e.span.end}
            for f in findings
            for n, e in enumerate(f.evidence)
        ),
    )


def read_links(connection: Connection, story_id: str | None = None) -> Links:
    """All links of the ledger, or those of one story."""
    of_story = select(schema.story_articles.c.article_id).where(schema.story_articles.c.story_id == story_id)
    return Links(
        stories=read_stories(connection, true() if story_id is None else schema.stories.c.id == story_id),
        relays=_read_relays(connection, true() if story_id is None else schema.relays.c.article_id.in_(of_story)),
        claims=read_claims(connection, true() if story_id is None else schema.claims.c.story_id == story_id),
        findings=_read_findings(connection, true() if story_id is None else schema.findings.c.story_id == story_id),
    )


def _group(connection: Connection, table: Table, key: str, where: ColumnElement[bool]) -> dict[Any, list[Row]]:
    grouped: dict[Any, list[Row]] = defaultdict(list)
    for row in connection.execute(select(table).where(where).order_by(table.c[key], table.c.position)).mappings():
        grouped[row[key]].append(dict(row))
    return grouped


def _record(kind: type, row: Row, **more: object) -> Any:
    return kind(**{field.name: row[field.name] for field in fields(kind) if field.name not in more}, **more)


def read_stories(connection: Connection, where: ColumnElement[bool]) -> tuple[Story, ...]:
    """The stories for which this holds, in the order in which they were saved."""
    rows = connection.execute(select(schema.stories).where(where).order_by(schema.stories.c.position)).mappings().all()
    inside = schema.story_articles.c.story_id.in_(select(schema.stories.c.id).where(where))
    members = _group(connection, schema.story_articles, "story_id", inside)
    return tuple(_record(Story, dict(row), articles=tuple(m["article_id"] for m in members[row["id"]])) for row in rows)


def _read_relays(connection: Connection, where: ColumnElement[bool]) -> tuple[Relay, ...]:
    rows = connection.execute(select(schema.relays).where(where).order_by(schema.relays.c.position)).mappings().all()
    inside = schema.changes.c.relay.in_(select(schema.relays.c.position).where(where))
    changes = _group(connection, schema.changes, "relay", inside)
    return tuple(_record(Relay, dict(row), changed=tuple(_change(c) for c in changes[row["position"]])) for row in rows)


def _change(row: Row) -> Change:
    span = None if row["start"] is None else Span(row["start"], row["end"])
    original = None if row["original_start"] is None else Span(row["original_start"], row["original_end"])
    return Change(row["before"], row["after"], span, original)


def read_claims(connection: Connection, where: ColumnElement[bool]) -> tuple[Claim, ...]:
    """The claims for which this holds, in the order in which they were saved."""
    rows = connection.execute(select(schema.claims).where(where).order_by(schema.claims.c.position)).mappings().all()
    wanted = select(schema.claims.c.id).where(where)
    members = _group(connection, schema.claim_statements, "claim_id", schema.claim_statements.c.claim_id.in_(wanted))
    figures = _group(connection, schema.figures, "claim_id", schema.figures.c.claim_id.in_(wanted))
    inside = select(schema.claim_statements.c.statement_id).where(schema.claim_statements.c.claim_id.in_(wanted))
    found = connection.execute(select(schema.statements).where(schema.statements.c.id.in_(inside))).mappings()
    statements = {row["id"]: _record(Statement, dict(row)) for row in found}
    return tuple(
        _record(
            Claim,
            dict(row),
            statements=tuple(statements[m["statement_id"]] for m in members[row["id"]]),
            figures=tuple(_record(Figure, f) for f in figures[row["id"]]),
        )
        for row in rows
    )


def _read_findings(connection: Connection, where: ColumnElement[bool]) -> tuple[Finding, ...]:
    rows = connection.execute(select(schema.findings).where(where).order_by(schema.findings.c.position)).mappings().all()
    inside = schema.evidence.c.finding_id.in_(select(schema.findings.c.id).where(where))
    places = _group(connection, schema.evidence, "finding_id", inside)
    return tuple(
        _record(
            Finding,
            dict(row),
            evidence=tuple(Evidence(e["article_id"], Span(e["start"], e["end"])) for e in places[row["id"]]),
        )
        for row in rows
    )
