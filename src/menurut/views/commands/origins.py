"""`menurut origins`: which newsgatherings stand behind a claim, what is folded into each, and why; and how to unfold it."""

from __future__ import annotations

from typing import Annotated

import typer

from menurut.views.commands.corrections import Who, name_user, now, tell
from menurut.views.commands.options import DEFAULT_LEDGER, Format, Ledger, ListFormat, make_group

app = make_group()


@app.callback()
def origins() -> None:
    """Show the origins of claims; count two apart.

    `menurut origins [CLAIM]` shows what is folded into what. Where that is wrong,
    `menurut origins unfold` records it; it can be undone.
    """


@app.command("list")
def list_origins(
    claim: Annotated[
        str | None, typer.Argument(metavar="CLAIM", help="A claim: id, its beginning, or words of it; else all.")
    ] = None,
    story: Annotated[
        str | None, typer.Option("--story", metavar="STORY", help="Only of this story: id or words of its title.")
    ] = None,
    ledger: Ledger = DEFAULT_LEDGER,
    form: Format = ListFormat.TEXT,
) -> None:
    """Show each origin of a claim with what is folded into it.

    An origin is an independent newsgathering. Below it stand the articles that count
    with it, each with the reason and the passage that shows it.
    """
    from menurut.ledger import Ledger as LedgerFile
    from menurut.views.origins import gather_origins
    from menurut.views.terminal.origins import print_origins
    from menurut.views.terminal.screen import format_json, open_screen

    with LedgerFile.open(ledger) as opened:
        chosen = opened.pick_story(story) if story else None
        found = (opened.pick_claim(claim),) if claim else opened.find_claims(story_id=chosen.id if chosen else None)
        about = {one.story_id for one in found}
        told = (article for one in opened.read_stories() if one.id in about for article in one.articles)
        readings = list(opened.find_readings(told))
        folds = opened.read_folds(story_id=next(iter(about)) if len(about) == 1 else None)
    articles = {reading.article.id: reading.article for reading in readings}
    homes = {one.id: reading.article.id for reading in readings for one in reading.attributions}
    gathered = [(one, gather_origins(one, folds, homes)) for one in found]
    if form is ListFormat.JSON:
        from menurut.views.interchange import origins_record

        print(format_json([origins_record(one, ends) for one, ends in gathered]))
        return
    print_origins(open_screen(), gathered, articles)


@app.command()
def unfold(
    article: Annotated[str, typer.Argument(metavar="ARTICLE", help="An article: id, or its beginning.")],
    original: Annotated[
        str, typer.Argument(metavar="ORIGINAL", help="What it is folded into: an article, or the name of a medium.")
    ],
    who: Who = None,
    ledger: Ledger = DEFAULT_LEDGER,
) -> None:
    """Two articles are two newsgatherings: count them apart.

    ARTICLE stands in the list directly below ORIGINAL.
    """
    from menurut.correcting import unfold_article
    from menurut.ledger import Ledger as LedgerFile

    with LedgerFile.open(ledger) as opened:
        tell([unfold_article(opened, article, original, who=name_user(who), at=now())])
