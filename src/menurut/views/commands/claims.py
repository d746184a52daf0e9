"""`menurut claims`: what is said to one question, by whom, in how many origins."""

from __future__ import annotations

from typing import Annotated

import typer

from menurut.model import Act
from menurut.views.commands.options import DEFAULT_LEDGER, Format, Ledger, ListFormat


def claims(
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
