"""A reading as rows, and rows as the same reading again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Table, and_, delete, func, insert, select, update

from menurut.errors import LedgerError
from menurut.ledger import schema
from menurut.ledger.columns import order_key
from menurut.ledger.rows import Row, insert_rows, list_columns, list_names
from menurut.ledger.speakers import drop_unused_speakers, name_speakers, remember_speakers
from menurut.model import Article, Attribution, Dropped, Fact, FactKind, Mention, Reading, Span, Speaker

_ATTRIBUTION = list_names(Attribution, "facts")
_FACT = ("kind", "span_start", "span_end", *list_names(Fact, "kind", "span"))
_SPEAKER = ("speaker_id", *list_names(Speaker, "id"))
_HEAD_CHARS = 300  # of a text, enough for its first line
_AT_ONCE = 500  # articles


def write_reading(connection: Connection, reading: Reading, *, replaces: bool) -> None:
    """The ledger holds this reading, in place of an older one of the same article where it `replaces` one."""
    _check(reading)
    article_id = reading.article.id
    before = delete_reading(connection, article_id) if replaces else frozenset()
    _write_article(connection, reading.article, replaces=replaces)
    rows = (_fact_row(fact) | {"article_id": article_id, "position": n} for n, fact in enumerate(reading.facts))
    insert_rows(connection, schema.facts, rows)
    _write_told(connection, reading, before)


def replace_told(connection: Connection, reading: Reading) -> None:
    """The attributions and speakers of an article that the ledger holds are these; the rest of it stays."""
    _check(reading)
    _write_told(connection, reading, _delete_told(connection, reading.article.id))


def _write_told(connection: Connection, reading: Reading, before: frozenset[str]) -> None:
    """`before` are the speakers that the article had."""
    article_id = reading.article.id
    renamed = remember_speakers(connection, reading.speakers)
    of_article = {"article_id": article_id}
    insert_rows(
        connection,
        schema.article_speakers,
        (of_article | list_columns(s, "id") | {"speaker_id": s.id, "position": n} for n, s in enumerate(reading.speakers)),
    )
    insert_rows(
        connection,
        schema.attributions,
        (list_columns(a, "facts") | {"position": n} for n, a in enumerate(reading.attributions)),
    )
    places = {fact: n for n, fact in enumerate(reading.facts)}
    insert_rows(
        connection,
        schema.attribution_facts,
        (
            {"attribution_id": a.id, "position": n, "fact": places[fact]}
            for a in reading.attributions
            for n, fact in enumerate(a.facts)
        ),
    )
    name_speakers(connection, before | renamed)
    drop_unused_speakers(connection, before)


def _check(reading: Reading) -> None:
    name = reading.article.id
    known, facts = {speaker.id for speaker in reading.speakers}, set(reading.facts)
    for attribution in reading.attributions:
        if attribution.article_id != name:
            raise LedgerError(f"attribution {attribution.id} of article {name} says that it is of {attribution.article_id}")
        if attribution.speaker_id is not None and attribution.speaker_id not in known:
            raise LedgerError(f"attribution {attribution.id} names speaker {attribution.speaker_id}, whom article {name} lacks")
        if not facts.issuperset(attribution.facts):
            raise LedgerError(f"attribution {attribution.id} holds a fact that article {name} lacks")
    if len({attribution.id for attribution in reading.attributions}) < len(reading.attributions):
        raise LedgerError(f"two attributions of article {name} have the same id")


def _write_article(connection: Connection, article: Article, *, replaces: bool) -> None:
    coming = select(schema.progress.c.revision + 1).scalar_subquery()
    row = list_columns(article, "dropped") | {"published_order": order_key(article.published_at)}
    if replaces:
        table = schema.articles
        connection.execute(update(table).where(table.c.id == article.id).values(**row, revision=coming))
    else:
        connection.execute(insert(schema.articles).values(**row, revision=coming))
    insert_rows(
        connection,
        schema.dropped,
        (
            {"article_id": article.id, "position": n, "reason": d.reason, "text": d.text, **_span_row(d.span)}
            for n, d in enumerate(article.dropped)
        ),
    )


def _span_row(span: Span | None) -> dict[str, int | None]:
    return {"start": span.start if span else None, "end": span.end if span else None}


def _fact_row(fact: Fact) -> dict[str, Any]:
    row = list_columns(fact, "span") | {"span_start": fact.span.start, "span_end": fact.span.end}
    return row | {"value": None if fact.value is None else str(fact.value)}


def delete_reading(connection: Connection, article_id: str) -> frozenset[str]:
    """The ledger holds no more of the article than its row, which stories point at; the ids of the speakers that it had."""
    had = _delete_told(connection, article_id)
    for table in (schema.facts, schema.dropped):
        connection.execute(delete(table).where(table.c.article_id == article_id))
    return had


def _delete_told(connection: Connection, article_id: str) -> frozenset[str]:
    old = schema.attributions.c.article_id == article_id
    own = schema.article_speakers.c.article_id == article_id
    had = frozenset(connection.scalars(select(schema.article_speakers.c.speaker_id).where(own)))
    kept = select(schema.attributions.c.id).where(old)
    connection.execute(delete(schema.attribution_facts).where(schema.attribution_facts.c.attribution_id.in_(kept)))
    for table in (schema.attributions, schema.article_speakers):
        connection.execute(delete(table).where(table.c.article_id == article_id))
    return had


def read_readings(connection: Connection, article_ids: Sequence[str]) -> list[Reading]:
    """The readings of these articles, in this order; those that are not in the ledger are left out."""
    found = connection.execute(select(schema.articles).where(schema.articles.c.id.in_(article_ids))).mappings()
    rows = {row["id"]: row for row in found}
    if not rows:
        return []
    dropped = _rows_by_article(connection, schema.dropped, ("reason", "text", "start", "end"), article_ids)
    speakers = _rows_by_article(connection, schema.article_speakers, _SPEAKER, article_ids)
    facts = _rows_by_article(connection, schema.facts, _FACT, article_ids)
    attributions = _rows_by_article(connection, schema.attributions, _ATTRIBUTION, article_ids)
    held = _read_held_facts(connection, article_ids)
    readings = []
    for article_id in article_ids:
        if article_id in rows:
            all_facts = tuple([_fact(row) for row in facts[article_id]])
            readings.append(
                Reading(
                    _article(rows[article_id], dropped[article_id]),
                    tuple([_attribution(row, [all_facts[n] for n in held[row[0]]]) for row in attributions[article_id]]),
                    tuple([Speaker(*row) for row in speakers[article_id]]),
                    all_facts,
                )
            )
    return readings


def read_extracts(connection: Connection, attribution_ids: Collection[str]) -> list[Reading]:
    """The articles of these attributions with nothing but these, the facts that they hold, and everybody who speaks there."""
    table, told = schema.attributions, defaultdict(list)
    facts = _read_facts_of(connection, attribution_ids)
    wanted = select(table.c.article_id, *(table.c[name] for name in _ATTRIBUTION)).where(table.c.id.in_(attribution_ids))
    for article_id, *row in connection.execute(wanted.order_by(table.c.article_id, table.c.position)).all():
        told[article_id].append(_attribution(row, facts[row[0]]))
    articles = {article.id: article for article in read_articles(connection, list(told))}
    speakers = _rows_by_article(connection, schema.article_speakers, _SPEAKER, list(told))
    return [
        Reading(articles[key], tuple(some), tuple([Speaker(*row) for row in speakers[key]]), ()) for key, some in told.items()
    ]


def _read_facts_of(connection: Connection, attribution_ids: Collection[str]) -> dict[str, list[Fact]]:
    """By the ids of attributions the facts that they hold."""
    held, told, table = schema.attribution_facts, schema.attributions, schema.facts
    found: dict[str, list[Fact]] = defaultdict(list)
    placed = and_(table.c.article_id == told.c.article_id, table.c.position == held.c.fact)
    wanted = select(held.c.attribution_id, *(table.c[name] for name in _FACT)).select_from(held.join(told).join(table, placed))
    wanted = wanted.where(held.c.attribution_id.in_(attribution_ids)).order_by(held.c.attribution_id, held.c.position)
    for attribution_id, *row in connection.execute(wanted).all():
        found[attribution_id].append(_fact(row))
    return found


def order_articles(connection: Connection, article_ids: Iterable[str] | None) -> list[str]:
    """The ids of all articles, or of those of these that the ledger has, oldest first and those without a date last."""
    table = schema.articles
    listed = select(table.c.published_order, table.c.id)
    if article_ids is None:
        rows = connection.execute(listed).all()
    else:
        asked = sorted(set(article_ids))
        some = (asked[at : at + _AT_ONCE] for at in range(0, len(asked), _AT_ONCE))
        rows = [row for part in some for row in connection.execute(listed.where(table.c.id.in_(part)))]
    return [article_id for _, article_id in sorted(rows, key=lambda row: (row[0] is None, row[0] or "", row[1]))]


def read_articles(connection: Connection, article_ids: Sequence[str]) -> list[Article]:
    """These articles, without what was dropped from them."""
    found = connection.execute(select(schema.articles).where(schema.articles.c.id.in_(article_ids))).mappings()
    return [_article(row, ()) for row in found]


def read_headers(connection: Connection) -> Iterator[Article]:
    """All articles, oldest first and those without a date last, with no more of each text than its head."""
    table = schema.articles
    columns = [table.c[name] for name in list_names(Article, "text", "dropped", "furniture")]
    head = func.substr(table.c.text, 1, _HEAD_CHARS).label("text")
    listed = select(*columns, head).order_by(table.c.published_order.is_(None), table.c.published_order, table.c.id)
    for row in connection.execute(listed, execution_options={"yield_per": _AT_ONCE}).mappings():
        yield Article(**row)


def read_casts(connection: Connection, placed: Collection[str]) -> Iterator[Reading]:
    """All articles in that order with who speaks in them: headers and speakers.

    What is said there, without facts, is told of those articles only whose ids are `placed`.
    """
    headers = read_headers(connection)
    while batch := list(islice(headers, _AT_ONCE)):
        ids = [article.id for article in batch]
        speakers = _rows_by_article(connection, schema.article_speakers, _SPEAKER, ids)
        spoken = _rows_by_article(connection, schema.attributions, _ATTRIBUTION, [key for key in ids if key in placed])
        for article in batch:
            attributions = tuple([_attribution(row, ()) for row in spoken[article.id]])
            yield Reading(article, attributions, tuple([Speaker(*row) for row in speakers[article.id]]), ())


def count_spoken(connection: Connection) -> dict[Mention, int]:
    """How often everybody speaks in each article, those who do not left out."""
    said = schema.attributions.c
    named = select(said.article_id, said.speaker_id, func.count()).where(said.speaker_id.is_not(None))
    rows = connection.execute(named.group_by(said.article_id, said.speaker_id))
    return {Mention(article_id, speaker_id): count for article_id, speaker_id, count in rows}


def _rows_by_article(
    connection: Connection, table: Table, names: Sequence[str], article_ids: Sequence[str]
) -> dict[str, list[Sequence[Any]]]:
    """For each article the values of the columns with these names, in their order."""
    grouped: dict[str, list[Sequence[Any]]] = defaultdict(list)
    if not article_ids:
        return grouped
    wanted = select(table.c.article_id, *(table.c[name] for name in names)).where(table.c.article_id.in_(article_ids))
    for article_id, *values in connection.execute(wanted.order_by(table.c.article_id, table.c.position)).all():
        grouped[article_id].append(values)
    return grouped


def _read_held_facts(connection: Connection, article_ids: Sequence[str]) -> dict[str, list[int]]:
    held: dict[str, list[int]] = defaultdict(list)
    table = schema.attribution_facts
    wanted = (
        select(table.c.attribution_id, table.c.fact)
        .join(schema.attributions)
        .where(schema.attributions.c.article_id.in_(article_ids))
        .order_by(table.c.attribution_id, table.c.position)
    )
    for attribution_id, fact in connection.execute(wanted).all():
        held[attribution_id].append(fact)
    return held


def _article(row: Row, dropped: Iterable[Sequence[Any]]) -> Article:
    pieces = tuple(Dropped(reason, text, _span(start, end)) for reason, text, start, end in dropped)
    return Article(dropped=pieces, **{name: row[name] for name in list_names(Article, "dropped")})


def _span(start: int | None, end: int | None) -> Span | None:
    return None if start is None or end is None else Span(start, end)


def _fact(row: Sequence[Any]) -> Fact:
    kind, start, end, value, *rest = row
    return Fact(kind, Span(start, end), Decimal(value) if value is not None and kind is FactKind.QUANTITY else value, *rest)


def _attribution(row: Sequence[Any], facts: Iterable[Fact]) -> Attribution:
    return Attribution(**dict(zip(_ATTRIBUTION, row, strict=True)), facts=tuple(facts))


def is_same_reading(old: Reading, new: Reading) -> bool:
    """Whether the two say the same. What only the ledger knows does not count: the path seen first, earlier versions."""
    known = old.article
    return old == replace(new, article=replace(new.article, path=known.path, version_of=known.version_of))


def write_versions(connection: Connection, versions: Mapping[str, str]) -> None:
    """The articles that are later versions of a page say of which first one, and no others do."""
    table = schema.articles
    connection.execute(update(table).where(table.c.version_of.is_not(None)).values(version_of=None))
    for later, first in versions.items():
        connection.execute(update(table).where(table.c.id == later).values(version_of=first))
