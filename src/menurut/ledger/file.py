"""A ledger as a file: how it is opened, sent to another process, read and written as a whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine, update

from menurut.errors import LedgerError, LedgerNotFound
from menurut.ledger import connection as reach
from menurut.ledger import schema
from menurut.ledger.migrations import VERSION, migrate, read_version


class LedgerFile:
    """One file, and its transactions."""

    def __init__(self, path: Path, engine: Engine) -> None:
        self.path = path
        self._engine = engine

    @classmethod
    def open(cls, path: str | Path, *, create: bool = False) -> Self:
        """The ledger in this file, brought to this program's version; made when it is not there and `create` is given.

        Raises `LedgerNotFound` where there is none, `LedgerBroken` for another kind of file or a newer ledger, and
        `LedgerError` where the disk does not let it.
        """
        path = Path(path)
        if path.is_dir():
            raise LedgerError(f"{path} is a folder; name a file for the ledger, such as {path / 'menurut.db'}")
        if not path.exists():
            if not path.parent.is_dir():
                raise LedgerNotFound(f"there is no folder {path.parent} to hold the ledger {path.name}")
            if not create:
                raise LedgerNotFound(f"there is no ledger {path}; `menurut add SOURCES --ledger {path}` makes one")
        ledger = cls(path, reach.open_engine(path))
        with ExitStack() as undo:
            undo.callback(ledger.close)
            ledger._prepare(create=create)
            undo.pop_all()
        return ledger

    def _prepare(self, *, create: bool) -> None:
        with self._reading() as connection:
            version = read_version(connection, self.path)
        if version == 0 and not create:
            raise LedgerNotFound(f"{self.path} is empty; `menurut add SOURCES --ledger {self.path}` makes it a ledger")
        if version < VERSION:
            reach.set_write_ahead_log(self._engine, self.path)
            with self._writing() as connection:
                migrate(connection, self.path)

    def __reduce__(self) -> tuple[Callable[[type[LedgerFile], Path], LedgerFile], tuple[type[LedgerFile], Path]]:
        # Sent to another process, it is opened there.
        return _reopen, (type(self), self.path)

    def close(self) -> None:
        """The file is let go."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        """Inside, one state of the ledger is seen, whatever others write."""
        with reach.reading(self._engine, self.path) as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        """Inside, nobody else writes; all that is written stays, or nothing."""
        with reach.writing(self._engine, self.path) as connection:
            yield connection

    @staticmethod
    def _change(connection: Connection) -> None:
        """Links are due again."""
        connection.execute(update(schema.progress).values(revision=schema.progress.c.revision + 1))


@lru_cache(maxsize=1)
def _reopen(kind: type[LedgerFile], path: Path) -> LedgerFile:
    return kind.open(path)
