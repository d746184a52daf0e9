"""`menurut stories`: the events that the ledger's articles are about."""

from __future__ import annotations

from typing import Annotated

import typer

from menurut.views.commands.options import DEFAULT_LEDGER, Format, Ledger, ListFormat


def stories(
    words: Annotated[list[str] | None, typer.Argument(metavar="WORDS", help="Only stories with these words.")] = None,
    ledger: Ledger = DEFAULT_LEDGER,
    form: Format = ListFormat.TEXT,
) -> None:
    """List the stories, newest first.

    The id under a title is what `menurut dossier` and `menurut claims --story` take;
    words of the title do as well.
    """
    from menurut.ledger import Ledger as LedgerFile
    from menurut.views.terminal.lists import print_stories
    from menurut.views.terminal.screen import format_json, open_screen, write_error

    with LedgerFile.open(ledger) as opened:
        found = opened.find_stories(words=" ".join(words) if words else None)
        if form is ListFormat.JSON:
            from menurut.views.interchange import story_record

            print(format_json([story_record(story) for story in found]))
            return
        if opened.needs_linking:
            write_error("the last add did not come to its end; run it again, and new articles find their stories")
        counts = opened.count_stories()
    print_stories(open_screen(), found, counts)
