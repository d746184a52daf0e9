"""`menurut speakers`: who is quoted, how often, and what they do by speaking; and corrections of who is whom."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from menurut.views.commands.corrections import Who, list_corrections, name_user, now, tell, undo
from menurut.views.commands.options import DEFAULT_LEDGER, Format, Ledger, ListFormat, make_group

Speaker = Annotated[str, typer.Argument(metavar="SPEAKER", help="A speaker: id, its beginning, or words of the name.")]


app = make_group()


@app.callback()
def speakers() -> None:
    """List the speakers; correct who is whom.

    `menurut speakers [WORDS]` lists them. The other commands record that two are one,
    that one is two, or that one is called otherwise; each can be undone.
    """


@app.command("list")
def list_speakers(
    words: Annotated[list[str] | None, typer.Argument(metavar="WORDS", help="Only speakers with these words.")] = None,
    ledger: Ledger = DEFAULT_LEDGER,
    form: Format = ListFormat.TEXT,
) -> None:
    """List the speakers, most quoted first, and their acts.

    Each with the id, the names and roles that articles give, and how often they do
    what by speaking.
    """
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


@app.command()
def merge(
    keep: Annotated[str, typer.Argument(metavar="SPEAKER", help="Who stays: id, its beginning, or words of the name.")],
    others: Annotated[list[str], typer.Argument(metavar="OTHER", help="Who is the same person or body; one or more.")],
    who: Who = None,
    ledger: Ledger = DEFAULT_LEDGER,
) -> None:
    """Two speakers are one: the first, whose id and name stay.

    The other ids lead to it from then on.
    """
    from menurut.correcting import merge_speakers
    from menurut.ledger import Ledger as LedgerFile

    with LedgerFile.open(ledger) as opened:
        tell(merge_speakers(opened, [keep, *others], who=name_user(who), at=now()))


@app.command()
def split(
    speaker: Speaker,
    article: Annotated[
        list[str] | None,
        typer.Option("--article", metavar="ID", help="They are somebody else in this article; may be repeated."),
    ] = None,
    form: Annotated[
        list[str] | None, typer.Option("--form", metavar="NAME", help="Whoever is called so is somebody else; may be repeated.")
    ] = None,
    who: Who = None,
    ledger: Ledger = DEFAULT_LEDGER,
) -> None:
    """One speaker is two: some articles mean another.

    Give those articles, or the name by which the other is called.
    """
    from menurut.correcting import split_speaker
    from menurut.ledger import Ledger as LedgerFile

    if not article and not form:
        raise typer.BadParameter("say who is split off: --article ID or --form NAME")
    with LedgerFile.open(ledger) as opened:
        made = split_speaker(opened, speaker, articles=article or (), forms=form or (), who=name_user(who), at=now())
        tell([made])


@app.command()
def rename(
    speaker: Speaker,
    name: Annotated[str, typer.Argument(metavar="NAME", help="What to call them, in quotation marks.")],
    who: Who = None,
    ledger: Ledger = DEFAULT_LEDGER,
) -> None:
    """A speaker is called otherwise."""
    from menurut.correcting import rename_speaker
    from menurut.ledger import Ledger as LedgerFile

    with LedgerFile.open(ledger) as opened:
        tell([rename_speaker(opened, speaker, name, who=name_user(who), at=now())])


app.command("corrections")(list_corrections)
app.command()(undo)


@app.command()
def aliases(
    file: Annotated[Path, typer.Argument(metavar="FILE", readable=False, help="TOML with names that belong together.")],
    ledger: Ledger = DEFAULT_LEDGER,
) -> None:
    """Use a file of names that belong together.

    It takes the place of the one that was used before; an empty file takes all away.
    docs/speakers.md shows what stands in it.
    """
    from menurut.correcting import set_aliases
    from menurut.ledger import Ledger as LedgerFile
    from menurut.pipeline import link_ledger
    from menurut.views.wording import plural

    with LedgerFile.open(ledger) as opened:
        before = opened.count()["speakers"]
        set_aliases(opened, file)
        link_ledger(opened)
        after = opened.count()["speakers"]
    print(f"{file}: {plural(after, 'speaker')}, before {before:,}.")
