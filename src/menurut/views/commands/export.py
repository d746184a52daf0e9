"""`menurut export`: the ledger as files for other programs."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from menurut.views.commands.options import DEFAULT_LEDGER, Ledger


class ExportFormat(StrEnum):
    """What an export is written as."""

    JSONL = "jsonl"
    CSV = "csv"


def export(
    to: Annotated[Path, typer.Option("--to", metavar="DIR", help="Folder for the files.")],
    form: Annotated[ExportFormat, typer.Option("--format", help="One record a line, or one table.")] = ExportFormat.JSONL,
    ledger: Ledger = DEFAULT_LEDGER,
) -> None:
    """Write the whole ledger into a folder, for other programs.

    jsonl: articles, attributions, speakers, stories, relays, claims, findings and
    corrections, each in a file of its own. csv: the attributions, with their words in full. Spans count
    Unicode code points of the article's text.
    """
    from menurut.ledger import Ledger as LedgerFile
    from menurut.views.interchange import write_export
    from menurut.views.wording import plural

    with LedgerFile.open(ledger) as opened:
        write_export(opened, to, form=form.value)
        counts = opened.count()
    print(f"{to}: {plural(counts['articles'], 'article')}, {plural(counts['attributions'], 'attribution')}")
