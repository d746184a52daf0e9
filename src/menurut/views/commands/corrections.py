"""`menurut corrections`: what people said of speakers and of origins, and how to take it back."""

from __future__ import annotations

import getpass
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from menurut.views.commands.options import DEFAULT_LEDGER, Format, Ledger, ListFormat, make_group

if TYPE_CHECKING:
    from menurut.model import Correction

Who = Annotated[str | None, typer.Option("--who", metavar="NAME", help="Who corrects; otherwise your login name.")]

app = make_group()


@app.callback()
def corrections() -> None:
    """List what people corrected, and undo it.

    Speakers are corrected with `menurut speakers`, origins with `menurut origins unfold`.
    """


@app.command("list")
def list_corrections(ledger: Ledger = DEFAULT_LEDGER, form: Format = ListFormat.TEXT) -> None:
    """List the corrections, the first one first."""
    from menurut.ledger import Ledger as LedgerFile
    from menurut.views.terminal.corrections import print_corrections
    from menurut.views.terminal.screen import format_json, open_screen

    with LedgerFile.open(ledger) as opened:
        found = opened.read_corrections()
    if form is ListFormat.JSON:
        from menurut.views.interchange import correction_records

        print(format_json(correction_records(found)))
        return
    print_corrections(open_screen(), found)


@app.command()
def undo(
    number: Annotated[int, typer.Argument(metavar="NUMBER", help="Of the correction, as `corrections` lists it.")],
    who: Who = None,
    ledger: Ledger = DEFAULT_LEDGER,
) -> None:
    """A correction no longer counts.

    Undoing is a correction too: undo that, and the first one counts again.
    """
    from menurut.correcting import undo_correction
    from menurut.ledger import Ledger as LedgerFile

    with LedgerFile.open(ledger) as opened:
        tell([undo_correction(opened, number, who=name_user(who), at=now())])


def tell(made: Sequence[Correction]) -> None:
    """Each correction in a line, with how to undo it."""
    from menurut.views.terminal.corrections import print_made
    from menurut.views.terminal.screen import open_screen

    print_made(open_screen(), made)


def name_user(who: str | None) -> str:
    """Who corrects: as given, else the login name, else nobody known."""
    if who and who.strip():
        return " ".join(who.split())
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a system without users, as in some containers
        return "unknown"


def now() -> datetime:
    """This second, with the offset of the place."""
    return datetime.now().astimezone().replace(microsecond=0)
