"""`menurut stories`: the events that the ledger's articles are about, and saying that two are one or one is two."""

from __future__ import annotations

from typing import Annotated

import typer

from menurut.views.commands.corrections import Who, name_user, now, tell
from menurut.views.commands.options import DEFAULT_LEDGER, Format, Ledger, ListFormat, make_group

app = make_group()


@app.callback()
def stories() -> None:
    """List the stories, newest first; correct them.

    `menurut stories [WORDS]` lists them. The other commands record that two are one,
    or that one is two; each can be undone.
    """


@app.command("list")
def list_stories(
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


@app.command()
def merge(
    keep: Annotated[str, typer.Argument(metavar="STORY", help="The story that stays: id, its beginning, or words of it.")],
    others: Annotated[list[str], typer.Argument(metavar="OTHER", help="What is the same event; one or more.")],
    who: Who = None,
    ledger: Ledger = DEFAULT_LEDGER,
) -> None:
    """Two stories are one: the first, whose id stays.

    Their articles are held together whatever articles come.
    """
    from menurut.correcting import merge_stories
    from menurut.ledger import Ledger as LedgerFile

    with LedgerFile.open(ledger) as opened:
        tell(merge_stories(opened, [keep, *others], who=name_user(who), at=now()))


@app.command()
def split(
    story: Annotated[str, typer.Argument(metavar="STORY", help="Id, its beginning, or words of the title.")],
    articles: Annotated[list[str], typer.Argument(metavar="ARTICLE", help="Articles of another event: ids or beginnings.")],
    who: Who = None,
    ledger: Ledger = DEFAULT_LEDGER,
) -> None:
    """One story is two: these articles are another.

    They and the others are held apart whatever articles come.
    """
    from menurut.correcting import split_story
    from menurut.ledger import Ledger as LedgerFile

    with LedgerFile.open(ledger) as opened:
        tell([split_story(opened, story, articles, who=name_user(who), at=now())])
