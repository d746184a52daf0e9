"""Who may sign in: a file of names, roles and password hashes, which only its owner reads."""

from __future__ import annotations

import hashlib
import json
import logging
import os
import secrets
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from menurut.errors import BrokenAccounts
from menurut.views.roles import Role
from menurut.views.web.gate.passwords import is_hash

_log = logging.getLogger(__name__)
_MOST_NAME_CHARS = 60


@dataclass(frozen=True, slots=True)
class Account:
    """A person who signs in with a password, of which the hash is kept."""

    name: str
    role: Role
    password: str

    @property
    def stamp(self) -> str:
        """What is another one when the password or the role changes: a sign-in lasts as long as it does."""
        return hashlib.sha256(f"{self.role}\n{self.password}".encode()).hexdigest()[:16]


class Accounts:
    """The accounts of a file as it is now, also when it changes while the application runs; or those given, for good."""

    def __init__(self, accounts: Sequence[Account], *, path: Path | None = None) -> None:
        self._path = path
        self._seen = _stamp(path)
        self._by_name = {fold_name(one.name): one for one in accounts}

    @classmethod
    def open(cls, path: Path) -> Accounts:
        """The accounts in this file. Raises `BrokenAccounts`, also where nobody could sign in, and `OSError`."""
        accounts = read_accounts(path)
        if not accounts:
            raise BrokenAccounts(f"{path}: has no account; `menurut accounts add NAME --accounts {path}` makes one")
        return cls(accounts, path=path)

    @property
    def only(self) -> Account | None:
        """The one account where it was given without a file: nobody needs to say their name."""
        return next(iter(self._by_name.values())) if self._path is None else None

    def find(self, name: str) -> Account | None:
        """The account with this name, whatever its case."""
        self._refresh()
        return self._by_name.get(fold_name(name))

    def _refresh(self) -> None:
        seen = _stamp(self._path)
        if self._path is None or seen is None or seen == self._seen:
            return
        try:
            self._by_name = {fold_name(one.name): one for one in read_accounts(self._path)}
        except (BrokenAccounts, OSError) as error:
            _log.error("the accounts stay as they were: %s", error)
        self._seen = seen


def _stamp(path: Path | None) -> tuple[int, int, int] | None:
    if path is None:
        return None
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def fold_name(name: str) -> str:
    """What makes a name the same: neither case nor spaces nor the way that its letters are written.

    >>> fold_name("  Sari  DEWI ")
    'sari dewi'
    """
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def check_name(name: str) -> str:
    """The name with its spaces in order. Raises `BrokenAccounts` where nobody can be called so."""
    tidy = " ".join(name.split())
    if not tidy or len(tidy) > _MOST_NAME_CHARS or not tidy.isprintable():
        raise BrokenAccounts(f"{name!r} is no name for an account; take 1 to {_MOST_NAME_CHARS} printable characters")
    return tidy


def read_accounts(path: Path) -> list[Account]:
    """The accounts in the order of the file. Raises `BrokenAccounts` and `OSError`."""
    if os.name == "posix" and path.stat().st_mode & 0o007:
        raise BrokenAccounts(f"{path}: other users of this machine can reach it; `chmod 600 {path}` and try again")
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))["accounts"]
        accounts = [Account(check_name(row["name"]), Role(row["role"]), row["password"]) for row in rows]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise BrokenAccounts(f"{path}: is no file of accounts; `menurut accounts add NAME` writes one") from error
    names = [fold_name(one.name) for one in accounts]
    for one in accounts:
        if names.count(fold_name(one.name)) > 1:
            raise BrokenAccounts(f"{path}: has two accounts {one.name!r}; remove one")
        if not isinstance(one.password, str) or not is_hash(one.password):
            raise BrokenAccounts(f"{path}: the password of {one.name!r} is no hash; `menurut accounts password` sets it")
    return accounts


def write_accounts(path: Path, accounts: Sequence[Account]) -> None:
    """The file holds these accounts and can be read by its owner alone; it is whole at every moment. Raises `OSError`."""
    rows = [{"name": one.name, "role": one.role.value, "password": one.password} for one in accounts]
    text = json.dumps({"accounts": rows}, ensure_ascii=False, indent=1) + "\n"
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        os.replace(draft, path)
    finally:
        draft.unlink(missing_ok=True)
