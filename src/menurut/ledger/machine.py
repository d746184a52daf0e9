"""What the program read in the articles that people corrected, which the other tables hold as they are corrected."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import fields, replace

from sqlalchemy import Connection, Table, delete, insert, select

from menurut.ledger import schema
from menurut.ledger.rows import Row, insert_rows, list_columns
from menurut.model import Attribution, Fact, Reading, Speaker

_TOLD = tuple(field.name for field in fields(Attribution) if field.name != "facts")


def keep_machine(connection: Connection, machine: Reading, *, differs: bool, relinks: bool) -> None:
    """The ledger remembers that this article was corrected, and what the program read in it where that `differs`.

    It `relinks` where the links are due by this alone; not where they are because the article was read.
    """
    article_id = machine.article.id
    for table in (schema.machine_attributions, schema.machine_speakers, schema.corrected_articles):
        connection.execute(delete(table).where(table.c.article_id == article_id))
    coming = select(schema.progress.c.revision + 1).scalar_subquery()
    revision = coming if relinks else 0
    connection.execute(insert(schema.corrected_articles).values(article_id=article_id, revision=revision, differs=differs))
    if not differs:
        return
    places = {fact: n for n, fact in enumerate(machine.facts)}
    told = (
        list_columns(one, "facts") | {"position": n, "facts": [places[fact] for fact in one.facts]}
        for n, one in enumerate(machine.attributions)
    )
    insert_rows(connection, schema.machine_attributions, told)
    spoke = (
        list_columns(one, "id") | {"article_id": article_id, "position": n, "speaker_id": one.id}
        for n, one in enumerate(machine.speakers)
    )
    insert_rows(connection, schema.machine_speakers, spoke)


def as_read(connection: Connection, readings: Sequence[Reading]) -> list[Reading]:
    """These readings as the program made them, before anybody corrected them."""
    table = schema.corrected_articles
    ids = [reading.article.id for reading in readings]
    found = select(table.c.article_id).where(table.c.article_id.in_(ids), table.c.differs)
    corrected = set(connection.scalars(found))
    if not corrected:
        return list(readings)
    told, spoke = (_group(connection, some, corrected) for some in (schema.machine_attributions, schema.machine_speakers))
    return [_restore(one, told, spoke) if one.article.id in corrected else one for one in readings]


def _group(connection: Connection, table: Table, article_ids: set[str]) -> dict[str, list[Row]]:
    grouped: dict[str, list[Row]] = defaultdict(list)
    wanted = select(table).where(table.c.article_id.in_(article_ids)).order_by(table.c.article_id, table.c.position)
    for row in connection.execute(wanted).mappings():
        grouped[row["article_id"]].append(row)
    return grouped


def _restore(reading: Reading, told: dict[str, list[Row]], spoke: dict[str, list[Row]]) -> Reading:
    key, facts = reading.article.id, reading.facts
    return replace(
        reading,
        attributions=tuple(_attribution(row, facts) for row in told[key]),
        speakers=tuple(Speaker(r["speaker_id"], r["name"], r["kind"], r["forms"], r["roles"]) for r in spoke[key]),
    )


def _attribution(row: Row, facts: Sequence[Fact]) -> Attribution:
    return Attribution(facts=tuple(facts[n] for n in row["facts"]), **{name: row[name] for name in _TOLD})


def is_corrected(connection: Connection, article_id: str) -> bool:
    """Whether corrections ever changed this article."""
    table = schema.corrected_articles
    return connection.scalar(select(table.c.article_id).where(table.c.article_id == article_id)) is not None
