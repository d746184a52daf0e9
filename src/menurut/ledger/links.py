"""Links as rows, and rows as the same links again."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from itertools import chain, islice
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Select, Table, delete, select, true

from menurut.errors import LedgerError
from menurut.ledger import schema
from menurut.ledger.claim_redirects import read_claim_members, redirect_claims
from menurut.ledger.columns import order_key
from menurut.ledger.folds import read_folds, write_folds
from menurut.ledger.rows import Row, insert_rows, list_columns, list_names
from menurut.ledger.story_titles import write_story_words
from menurut.model import Change, Claim, Evidence, Figure, Finding, Links, Relay, Span, Statement, Story

_AT_ONCE = 500  # stories
_ORDER = (schema.stories.c.first_order.is_(None), schema.stories.c.first_order, schema.stories.c.id)


def write_links(connection: Connection, parts: Iterable[Links], *, replaced: Collection[str] | None = None) -> None:
    """The ledger holds these links in place of those of the `replaced` stories, of all stories where None are given.

    The id of a story that is gone leads to the one that took its articles, that of a claim to the one that took what it said.
    """
    before, claimed = _read_members(connection, replaced), read_claim_members(connection, replaced)
    _delete_links(connection, replaced)
    now: dict[str, Sequence[str]] = {}
    claims: dict[str, Sequence[str]] = {}
    waiting = iter(parts)
    while some := list(islice(waiting, _AT_ONCE)):
        joined = _join(some)
        _write_part(connection, joined)
        now |= {story.id: story.articles for story in joined.stories}
        claims |= {claim.id: claim.attributions for claim in joined.claims} if claimed else {}
    write_redirects(connection, schema.redirects, before, now)
    redirect_claims(connection, claimed, claims)


def _join(parts: Sequence[Links]) -> Links:
    every = {name: tuple(chain.from_iterable(getattr(part, name) for part in parts)) for name in list_names(Links)}
    return Links(**every)


def _write_part(connection: Connection, links: Links) -> None:
    _write_stories(connection, links.stories)
    story_of = {article_id: story.id for story in links.stories for article_id in story.articles}
    _write_relays(connection, links.relays, story_of)
    write_folds(connection, links.folds, story_of)
    _write_claims(connection, links.claims)
    _write_findings(connection, links.findings)


def _delete_links(connection: Connection, replaced: Collection[str] | None) -> None:
    if replaced is None:
        for table in schema.LINK_TABLES:
            connection.execute(delete(table))
        return
    ids = sorted(replaced)
    for some in (ids[at : at + _AT_ONCE] for at in range(0, len(ids), _AT_ONCE)):
        claims = select(schema.claims.c.id).where(schema.claims.c.story_id.in_(some))
        findings = select(schema.findings.c.id).where(schema.findings.c.story_id.in_(some))
        pairs = schema.claim_statements
        told = connection.scalars(select(pairs.c.statement_id).where(pairs.c.claim_id.in_(claims)).distinct()).all()
        connection.execute(delete(schema.evidence).where(schema.evidence.c.finding_id.in_(findings)))
        connection.execute(delete(schema.figures).where(schema.figures.c.claim_id.in_(claims)))
        connection.execute(delete(pairs).where(pairs.c.claim_id.in_(claims)))
        for at in range(0, len(told), _AT_ONCE):
            connection.execute(delete(schema.statements).where(schema.statements.c.id.in_(told[at : at + _AT_ONCE])))
        for table in (
            schema.findings,
            schema.folds,
            schema.claims,
            schema.changes,
            schema.relays,
            schema.story_articles,
            schema.story_words,
        ):
            connection.execute(delete(table).where(table.c.story_id.in_(some)))
        connection.execute(delete(schema.stories).where(schema.stories.c.id.in_(some)))


def _read_members(connection: Connection, replaced: Collection[str] | None) -> dict[str, list[str]]:
    members: dict[str, list[str]] = defaultdict(list)
    table = schema.story_articles
    for story_id, article_id in connection.execute(select(table.c.story_id, table.c.article_id).order_by(*table.primary_key)):
        if replaced is None or story_id in replaced:
            members[story_id].append(article_id)
    return members


def write_redirects(
    connection: Connection, table: Table, before: Mapping[str, Sequence[Hashable]], now: Mapping[str, Sequence[Hashable]]
) -> None:
    """The table leads from the id of every group that is gone to the one that took most of its members.

    `before` are the groups that were replaced, `now` those that replaced them; a redirect to any other group stays.
    """
    target = {row.old_id: row.new_id for row in connection.execute(select(table))}
    gone = {group_id for group_id in before if group_id not in now}
    if not gone and target.keys().isdisjoint(now):
        return
    owner_of = {member: group_id for group_id, members in now.items() for member in members} if gone else {}
    for group_id in gone:
        heirs = Counter(owner_of[member] for member in before[group_id] if member in owner_of)
        if heirs:
            target[group_id] = min(heirs, key=lambda heir: (-heirs[heir], heir))
    rows = [{"old_id": old, "new_id": _follow(old, target)} for old in target if old not in now]
    connection.execute(delete(table))
    insert_rows(connection, table, [row for row in rows if row["new_id"] not in gone])


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
        (list_columns(s, "articles") | {"first_order": order_key(s.first), "last_order": order_key(s.last)} for s in stories),
    )
    write_story_words(connection, ((story.id, story.title) for story in stories))
    insert_rows(
        connection,
        schema.story_articles,
        (
            {"story_id": s.id, "position": n, "article_id": article_id}
            for s in stories
            for n, article_id in enumerate(s.articles)
        ),
    )


def _write_relays(connection: Connection, found: Sequence[Relay], story_of: Mapping[str, str]) -> None:
    relays = [({"story_id": story_of[r.article_id], "position": n}, r) for n, r in enumerate(found)]
    insert_rows(connection, schema.relays, (list_columns(relay, "changed") | key for key, relay in relays))
    insert_rows(
        connection,
        schema.changes,
        (
            {
                "story_id": key["story_id"],
                "relay": key["position"],
                "position": n,
                "before": change.before,
                "after": change.after,
                "start": change.span and change.span.start,
                "end": change.span and change.span.end,
                "original_start": change.original_span and change.original_span.start,
                "original_end": change.original_span and change.original_span.end,
            }
            for key, relay in relays
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

    def wanted(column: Column[str]) -> ColumnElement[bool]:
        return true() if story_id is None else column == story_id

    return Links(
        stories=read_stories(connection, wanted(schema.stories.c.id)),
        relays=_read_relays(connection, wanted),
        claims=read_claims(connection, wanted(schema.claims.c.story_id)),
        findings=read_findings(connection, wanted(schema.findings.c.story_id)),
        folds=read_folds(connection, wanted(schema.folds.c.story_id)),
    )


def _group(connection: Connection, table: Table, key: str, where: ColumnElement[bool]) -> dict[Any, list[Row]]:
    grouped: dict[Any, list[Row]] = defaultdict(list)
    for row in connection.execute(select(table).where(where).order_by(table.c[key], table.c.position)).mappings():
        grouped[row[key]].append(dict(row))
    return grouped


def _in_order(table: Table, where: ColumnElement[bool]) -> Select[Any]:
    """Rows of this table in the order of their stories, oldest first, and of their places in them."""
    stories = schema.stories
    ordered = select(table).join(stories, stories.c.id == table.c.story_id).where(where)
    return ordered.order_by(*_ORDER, table.c.position)


def _record(kind: type, row: Row, **more: object) -> Any:
    return kind(**{name: row[name] for name in list_names(kind, *more)}, **more)


def read_stories(connection: Connection, where: ColumnElement[bool]) -> tuple[Story, ...]:
    """The stories for which this holds, oldest first."""
    rows = connection.execute(select(schema.stories).where(where).order_by(*_ORDER)).mappings().all()
    inside = schema.story_articles.c.story_id.in_(select(schema.stories.c.id).where(where))
    members = _group(connection, schema.story_articles, "story_id", inside)
    return tuple(_record(Story, dict(row), articles=tuple(m["article_id"] for m in members[row["id"]])) for row in rows)


def _read_relays(connection: Connection, wanted: Callable[[Column[str]], ColumnElement[bool]]) -> tuple[Relay, ...]:
    rows = connection.execute(_in_order(schema.relays, wanted(schema.relays.c.story_id))).mappings().all()
    changes: dict[tuple[str, int], list[Row]] = defaultdict(list)
    listed = select(schema.changes).where(wanted(schema.changes.c.story_id)).order_by(*schema.changes.primary_key)
    for row in connection.execute(listed).mappings():
        changes[row["story_id"], row["relay"]].append(row)
    return tuple(
        _record(Relay, dict(row), changed=tuple(_change(c) for c in changes[row["story_id"], row["position"]])) for row in rows
    )


def _change(row: Row) -> Change:
    span = None if row["start"] is None else Span(row["start"], row["end"])
    original = None if row["original_start"] is None else Span(row["original_start"], row["original_end"])
    return Change(row["before"], row["after"], span, original)


def read_claims(connection: Connection, where: ColumnElement[bool]) -> tuple[Claim, ...]:
    """The claims for which this holds, those of older stories first."""
    rows = connection.execute(_in_order(schema.claims, where)).mappings().all()
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


def read_findings(connection: Connection, where: ColumnElement[bool]) -> tuple[Finding, ...]:
    """The findings for which this holds, those of older stories first."""
    rows = connection.execute(_in_order(schema.findings, where)).mappings().all()
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
