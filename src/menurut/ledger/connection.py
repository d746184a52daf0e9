"""How a ledger file is reached: its settings, its transactions, and its failures as one line for a person.

Reading sees the ledger as it was when the reading began, also while another process writes (write-ahead log). Writing
takes the file at once (`BEGIN IMMEDIATE`) and waits `BUSY_SECONDS` for another writer; an interrupted one leaves nothing.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import Connection as SQLiteConnection
from urllib.parse import quote

from filelock import FileLock, Timeout
from pydantic_core import from_json, to_json
from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError, OperationalError

from menurut.errors import LedgerBroken, LedgerBusy, LedgerError

BUSY_SECONDS = 60
_READING_KIB, _WRITING_KIB = 16 * 1024, 256 * 1024
_SETTINGS = (f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}", "PRAGMA foreign_keys = ON", "PRAGMA synchronous = NORMAL")
_FAILURES: dict[str, tuple[type[LedgerError], str]] = {
    "SQLITE_NOTADB": (LedgerBroken, "is no Menurut ledger; name another file or move this one away"),
    "SQLITE_CORRUPT": (LedgerBroken, "is damaged; restore a copy, or add the articles to a new ledger"),
    "SQLITE_BUSY": (LedgerBusy, f"was held by another process for over {BUSY_SECONDS} seconds; try again when that has ended"),
    "SQLITE_LOCKED": (LedgerBusy, "is held by another process; try again when that has ended"),
    "SQLITE_READONLY": (LedgerError, "cannot be written; check the permissions of the file and its folder"),
    "SQLITE_CANTOPEN": (LedgerError, "cannot be opened; check the permissions of the file and its folder"),
    "SQLITE_PERM": (LedgerError, "cannot be opened; check the permissions of the file and its folder"),
    "SQLITE_FULL": (LedgerError, "cannot grow; the disk is full"),
    "SQLITE_IOERR": (LedgerError, "cannot be read or written; the disk reports an error"),
}


def open_engine(path: Path) -> Engine:
    """An engine for one ledger file, which is made when it is not there and somebody writes."""
    address = f"file:{quote(str(path.absolute()))}"
    url = URL.create("sqlite+pysqlite", database=address, query={"uri": "true"} | _choose_mode(path))
    # As many connections as there are threads: writers that wait for another process would else keep readers out.
    engine = create_engine(url, max_overflow=-1, json_serializer=_write_json, json_deserializer=from_json)
    event.listen(engine, "connect", _settle)
    event.listen(engine, "begin", _begin)
    return engine


def _write_json(value: object) -> str:
    return to_json(value).decode()


def _choose_mode(path: Path) -> dict[str, str]:
    # Even a reader needs a place for the write-ahead log's index. Where it may make none, as in an archive on a read-only
    # disk, and no log is left that others may be writing, the file as it stands is the whole ledger.
    if not path.exists() or (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        return {"mode": "rwc"}
    return {"mode": "ro"} if path.with_name(path.name + "-wal").exists() else {"mode": "ro", "immutable": "1"}


def _settle(connection: SQLiteConnection, _record: object) -> None:
    # The driver would begin a transaction only before the first write, too late to be immediate.
    connection.isolation_level = None
    for setting in _SETTINGS:
        connection.execute(setting)


def _begin(connection: Connection) -> None:
    # Many links touch pages all over the file; many readers at once need no more than a few each.
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql(f"PRAGMA cache_size = {-(_WRITING_KIB if writes else _READING_KIB)}")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def set_write_ahead_log(engine: Engine, path: Path) -> None:
    """Readers no longer wait for writers; the setting stays with the file."""
    with explaining(path):
        connection = engine.raw_connection()
        try:
            connection.cursor().execute("PRAGMA journal_mode = WAL")
        finally:
            connection.close()


@contextmanager
def reading(engine: Engine, path: Path) -> Iterator[Connection]:
    """A transaction that only reads, and sees one state of the ledger throughout."""
    with explaining(path), engine.connect() as connection, connection.begin():
        yield connection


@contextmanager
def writing(engine: Engine, path: Path) -> Iterator[Connection]:
    """A transaction that is the only writer from its first moment; all of it stays, or nothing."""
    with explaining(path), engine.connect().execution_options(writes=True) as connection, connection.begin():
        yield connection


@contextmanager
def alone(path: Path, *, patience_seconds: float | None = None) -> Iterator[None]:
    """Inside, nobody else links the ledger; who wants to waits, as long as its patience lasts where it has one.

    Raises `LedgerBusy`. Others read and add meanwhile.
    """
    lock = FileLock(path.with_name(path.name + "-linking"), timeout=-1 if patience_seconds is None else patience_seconds)
    try:
        lock.acquire()
    except Timeout as error:
        raise LedgerBusy(f"{path} is being linked by another process; try again when that has ended") from error
    try:
        yield
    finally:
        lock.release()


@contextmanager
def explaining(path: Path) -> Iterator[None]:
    """What the database reports inside is raised as a `LedgerError` that names the file and says what to do."""
    try:
        yield
    except (OperationalError, DatabaseError) as error:
        name = getattr(error.orig, "sqlite_errorname", "")
        for prefix, (kind, advice) in _FAILURES.items():
            if name.startswith(prefix):
                raise kind(f"{path} {advice}") from error
        raise
