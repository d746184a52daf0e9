"""Accounts as rows: the attributions that corrections are about, with their passages, and rows as the same accounts again."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from sqlalchemy import Connection, Select, insert, select

from menurut.ledger import schema
from menurut.ledger.rows import Row, insert_rows, list_columns
from menurut.model import Account, Part, Passage, Span, Speaker

_PARTS = tuple(part.value for part in Part)


def write_account(connection: Connection, account: Account, *, number: int, side: int) -> None:
    """The ledger holds the account as one side of the correction with this number."""
    key = {"number": number, "side": side}
    speaker = account.speaker
    row = list_columns(account, "speaker", *_PARTS) | {
        "speaker_id": speaker and speaker.id,
        "speaker_name": speaker and speaker.name,
        "speaker_kind": speaker and speaker.kind,
    }
    connection.execute(insert(schema.correction_accounts), key | row)
    rows = (
        key | {"part": part, "position": n, "start": one.span.start, "end": one.span.end} | list_columns(one, "span")
        for part in Part
        for n, one in enumerate(getattr(account, part))
    )
    insert_rows(connection, schema.correction_passages, rows)


def read_accounts(connection: Connection, numbers: Select[Any] | None) -> dict[tuple[int, int], Account]:
    """The accounts of all corrections, or of those with these numbers, by number and side."""
    table, pieces = schema.correction_accounts, schema.correction_passages
    listed = select(pieces).order_by(pieces.c.number, pieces.c.side, pieces.c.part, pieces.c.position)
    wanted = select(table)
    if numbers is not None:
        listed, wanted = listed.where(pieces.c.number.in_(numbers)), wanted.where(table.c.number.in_(numbers))
    passages: dict[tuple[int, int, Part], list[Passage]] = defaultdict(list)
    for row in connection.execute(listed):
        span = Span(row.start, row.end)
        passages[row.number, row.side, row.part].append(Passage(span, row.words, row.before, row.after))
    rows = connection.execute(wanted).mappings()
    return {(row["number"], row["side"]): _make_account(row, passages) for row in rows}


def _make_account(row: Row, passages: dict[tuple[int, int, Part], list[Passage]]) -> Account:
    speaker = None
    if row["speaker_id"] is not None:
        speaker = Speaker(row["speaker_id"], row["speaker_name"], row["speaker_kind"])
    parts = {part.value: tuple(passages[row["number"], row["side"], part]) for part in Part}
    told = ("article_id", "manner", "act", "by", "via", "negated", "hedged")
    return Account(**{name: row[name] for name in told}, **parts, speaker=speaker)
