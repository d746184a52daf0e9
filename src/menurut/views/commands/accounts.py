"""`menurut accounts`: who may sign in to `menurut serve`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from menurut.views.commands.options import make_group
from menurut.views.roles import Role

if TYPE_CHECKING:
    from menurut.views.web.gate.accounts import Account

File = Annotated[Path, typer.Option("--accounts", metavar="FILE", readable=False, help="The file of accounts.")]
Name = Annotated[str, typer.Argument(metavar="NAME", help="Of the account.")]
DEFAULT_FILE = Path("menurut-accounts.json")

app = make_group()


@app.callback()
def accounts() -> None:
    """Say who may sign in where others reach the pages.

    Passwords are asked for, or read from standard input: one line.
    """


@app.command("list")
def list_accounts(file: File = DEFAULT_FILE) -> None:
    """List the accounts with their roles."""
    from menurut.views.web.gate.accounts import read_accounts

    for account in read_accounts(file):
        print(f"{account.role:<8}{account.name}")


@app.command()
def add(
    name: Name,
    role: Annotated[Role, typer.Option("--role", help="A reader sees everything, an editor corrects too.")] = Role.READER,
    file: File = DEFAULT_FILE,
) -> None:
    """Somebody more may sign in."""
    from menurut.errors import BrokenAccounts
    from menurut.views.web.gate.accounts import Account, check_name, fold_name, read_accounts, write_accounts
    from menurut.views.web.gate.passwords import hash_password

    known = read_accounts(file) if file.exists() else []
    tidy = check_name(name)
    if any(fold_name(one.name) == fold_name(tidy) for one in known):
        raise BrokenAccounts(f"{file}: has an account {tidy!r} already; `menurut accounts password` gives it another password")
    write_accounts(file, [*known, Account(tidy, role, hash_password(_ask_password(tidy)))])
    print(f"{tidy} may sign in as {role} with {file}")


@app.command()
def password(name: Name, file: File = DEFAULT_FILE) -> None:
    """An account has another password; whoever is signed in with the old one is signed out."""
    from dataclasses import replace

    from menurut.views.web.gate.accounts import write_accounts
    from menurut.views.web.gate.passwords import hash_password

    known, one = _pick(file, name)
    changed = replace(one, password=hash_password(_ask_password(one.name)))
    write_accounts(file, [changed if other is one else other for other in known])
    print(f"{one.name} has another password")


@app.command()
def remove(name: Name, file: File = DEFAULT_FILE) -> None:
    """Somebody may not sign in any more, and is signed out."""
    from menurut.views.web.gate.accounts import write_accounts

    known, one = _pick(file, name)
    write_accounts(file, [other for other in known if other is not one])
    print(f"{one.name} may not sign in any more")


def _pick(file: Path, name: str) -> tuple[list[Account], Account]:
    from menurut.errors import BrokenAccounts
    from menurut.views.web.gate.accounts import fold_name, read_accounts

    known = read_accounts(file)
    for one in known:
        if fold_name(one.name) == fold_name(name):
            return known, one
    listed = ", ".join(one.name for one in known) or "nobody"
    raise BrokenAccounts(f"{file}: has no account {name!r}; there is {listed}")


def _ask_password(name: str) -> str:
    """The password, typed twice and unseen, or a line of standard input. Raises `BrokenAccounts` for one that is too short."""
    from menurut.errors import BrokenAccounts
    from menurut.views.web.gate.passwords import LEAST_CHARS, MOST_CHARS

    if sys.stdin.isatty():
        given = typer.prompt(f"Password for {name}", hide_input=True, confirmation_prompt="The same once more")
    else:
        given = sys.stdin.readline().rstrip("\r\n")
    if not LEAST_CHARS <= len(given) <= MOST_CHARS:
        raise BrokenAccounts(f"the password has {len(given)} characters; take {LEAST_CHARS} to {MOST_CHARS}")
    return given
