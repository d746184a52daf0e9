"""`menurut speakers`: who is quoted, how often, and what they do by speaking."""

from __future__ import annotations

from typing import Annotated

import typer

from menurut.views.commands.options import DEFAULT_LEDGER, Format, Ledger, ListFormat


def speakers(
    words: Annotated[list[str] | None, typer.Argument(metavar="WORDS", help="Only speakers with these words.")] = None,
    ledger: Ledger = DEFAULT_LEDGER,
    form: Format = ListFormat.TEXT,
) -> None:
    """List the speakers, most quoted first, and their acts."""
    from menurut.ledger import Ledger as LedgerFile
    from menurut.views.terminal.lists import print_speakers
    from menurut.views.terminal.screen import format_json, open_screen

    with LedgerFile.open(ledger) as opened:
        found = opened.find_speakers(words=" ".join(words) if words else None)
    if form is ListFormat.JSON:
        from menurut.views.interchange import speaker_record

        records = [
            speaker_record(summary.speaker)
            | {"articles": summary.articles, "attributions": summary.attributions, "acts": dict(summary.acts)}
            for summary in found
        ]
        print(format_json(records))
        return
    print_speakers(open_screen(), found)
