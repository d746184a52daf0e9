"""`menurut claims`: what is said to one question, by whom, in how many origins; and saying that two are one or one is two."""

from __future__ import annotations

from typing import Annotated

import typer

from menurut.model import Act
from menurut.views.commands.corrections import Who, name_user, now, tell
from menurut.views.commands.options import DEFAULT_LEDGER, Format, Ledger, ListFormat, make_group

app = make_group()


@app.callback()
def claims() -> None:
    """List the claims, who says what; correct them.

    `menurut claims` lists them. The other commands record that two are one, or that
    one is two; each can be undone.
    """


@app.command("list")
def list_claims(
    story: Annotated[
        str | None, typer.Option("--story", metavar="STORY", help="Only of this story: id or words of its title.")
    ] = None,
    speaker: Annotated[str | None, typer.Option("--speaker", metavar="WORDS", help="Only with this speaker.")] = None,
    act: Annotated[Act | None, typer.Option("--act", help="Only where somebody does this by speaking.")] = None,
    ledger: Ledger = DEFAULT_LEDGER,
    form: Format = ListFormat.TEXT,
) -> None:
    """List the claims: who says what to one question.

    Each with its figures, its outlets and its origins, those with the most speakers
    first. An origin is an independent
    newsgathering: copies and citations of one report count once.
    """
    from menurut.ledger import Ledger as LedgerFile
    from menurut.views.sayings import find_sayings
    from menurut.views.terminal.lists import print_claims
    from menurut.views.terminal.screen import format_json, open_screen

    with LedgerFile.open(ledger) as opened:
        chosen = opened.pick_story(story) if story else None
        found = opened.find_claims(story_id=chosen.id if chosen else None, speaker=speaker, act=act)
        if form is ListFormat.JSON:
            from menurut.views.interchange import claim_record

            print(format_json([claim_record(claim) for claim in found]))
            return
        told = (chosen,) if chosen else opened.find_stories()
        articles = [article for story in told for article in story.articles]
        readings = opened.find_readings(articles, identified=True)
        sayings = {saying.id: saying for reading in readings for saying in find_sayings(reading)}
    print_claims(open_screen(), found, told, sayings)


@app.command()
def merge(
    keep: Annotated[str, typer.Argument(metavar="CLAIM", help="The claim that stays: id, its beginning, or words of it.")],
    others: Annotated[list[str], typer.Argument(metavar="OTHER", help="What answers the same question; one or more.")],
    who: Who = None,
    ledger: Ledger = DEFAULT_LEDGER,
) -> None:
    """Two claims are one: the first, whose id stays."""
    from menurut.correcting import merge_claims
    from menurut.ledger import Ledger as LedgerFile

    with LedgerFile.open(ledger) as opened:
        tell(merge_claims(opened, [keep, *others], who=name_user(who), at=now()))


@app.command()
def split(
    claim: Annotated[str, typer.Argument(metavar="CLAIM", help="Id, its beginning, or words of it.")],
    statements: Annotated[
        list[str], typer.Argument(metavar="STATEMENT", help="What answers another question: ids of statements or attributions.")
    ],
    who: Who = None,
    ledger: Ledger = DEFAULT_LEDGER,
) -> None:
    """One claim is two: these statements are another.

    `menurut claims --format json` has the ids of statements and attributions.
    """
    from menurut.correcting import split_claim
    from menurut.ledger import Ledger as LedgerFile

    with LedgerFile.open(ledger) as opened:
        tell([split_claim(opened, claim, statements, who=name_user(who), at=now())])
