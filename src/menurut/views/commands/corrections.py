"""`menurut corrections`: what people corrected, how to take it back, and what of it is gold."""

from __future__ import annotations

import getpass
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from menurut.views.commands.options import DEFAULT_LEDGER, Format, Ledger, ListFormat, make_group

if TYPE_CHECKING:
    from menurut.model import Correction

Who = Annotated[str | None, typer.Option("--who", metavar="NAME", help="Who corrects; otherwise your login name.")]

app = make_group()


@app.callback()
def corrections() -> None:
    """List what people corrected; undo and export it.

    Corrections are made with `menurut attributions`, `menurut claims`,
    `menurut stories`, `menurut speakers` and `menurut origins`.
    """


@app.command("list")
def list_corrections(ledger: Ledger = DEFAULT_LEDGER, form: Format = ListFormat.TEXT) -> None:
    """List the corrections, the first one first."""
    from menurut.ledger import Ledger as LedgerFile
    from menurut.views.terminal.corrections import print_corrections
    from menurut.views.terminal.screen import format_json, open_screen

    with LedgerFile.open(ledger) as opened:
        found, unplaced = opened.read_corrections(), opened.find_unplaced()
    if form is ListFormat.JSON:
        from menurut.views.interchange import correction_records

        print(format_json(correction_records(found, unplaced)))
        return
    print_corrections(open_screen(), found, unplaced=unplaced)


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


@app.command()
def export(
    to: Annotated[Path, typer.Option("--to", metavar="DIR", help="Folder for the files.")],
    language: Annotated[str | None, typer.Option("--language", metavar="TAG", help="Only articles in this language.")] = None,
    ledger: Ledger = DEFAULT_LEDGER,
) -> None:
    """Write what people judged as gold, and all corrections.

    A folder for each language, such as DIR/id, holds the articles of which every
    attribution was judged or that are complete, as `menurut train` reads them.
    """
    from menurut.correcting import write_gold
    from menurut.ledger import Ledger as LedgerFile
    from menurut.views.interchange import write_corrections
    from menurut.views.wording import plural

    with LedgerFile.open(ledger) as opened:
        written = write_gold(opened, to, language=language)
        write_corrections(opened, to)
        made = len(opened.read_corrections())
    print(f"{to}: {plural(written, 'article')} of gold, {plural(made, 'correction')}.")


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
