"""`menurut attributions`: what an article says, and saying where the program read it wrongly."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from menurut.model import Act, Part, SpeakerKind
from menurut.views.commands.corrections import Who, name_user, now, tell
from menurut.views.commands.options import DEFAULT_LEDGER, Format, Ledger, ListFormat, make_group

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from menurut.model import Article, Correction, Span

app = make_group()

Ids = Annotated[list[str], typer.Argument(metavar="ID", help="An attribution: id, or its beginning; one or more.")]
Id = Annotated[str, typer.Argument(metavar="ID", help="An attribution: id, or its beginning.")]
Kind = Annotated[SpeakerKind | None, typer.Option("--kind", help="Somebody of this name and kind, known or not.")]
ArticleId = Annotated[str, typer.Argument(metavar="ARTICLE", help="An article: id, or its beginning.")]


@app.callback()
def attributions() -> None:
    """List what an article says; correct it.

    `menurut attributions ARTICLE` lists it. The other commands record that it is
    right, wrong or otherwise; each can be undone with `menurut corrections undo`.
    """


@app.command("list")
def list_attributions(article: ArticleId, ledger: Ledger = DEFAULT_LEDGER, form: Format = ListFormat.TEXT) -> None:
    """List the attributions, those left out too.

    Each with its id, its parts, and what people said of it.
    """
    from menurut.correcting import judge_article
    from menurut.ledger import Ledger as LedgerFile
    from menurut.views.interchange import judgement_records
    from menurut.views.terminal.judgements import print_judgements
    from menurut.views.terminal.screen import format_json, open_screen

    with LedgerFile.open(ledger) as opened:
        judged = judge_article(opened, opened.pick_article(article).id)
    if form is ListFormat.JSON:
        print(format_json(judgement_records(judged)))
        return
    print_judgements(open_screen(), judged)


@app.command()
def right(ids: Ids, who: Who = None, ledger: Ledger = DEFAULT_LEDGER) -> None:
    """It was read rightly, all of it."""
    from menurut.correcting import judge_right

    _judge(judge_right, ids, who, ledger)


@app.command()
def wrong(ids: Ids, who: Who = None, ledger: Ledger = DEFAULT_LEDGER) -> None:
    """It is no attribution, and counts nowhere."""
    from menurut.correcting import judge_wrong

    _judge(judge_wrong, ids, who, ledger)


@app.command()
def hide(ids: Ids, who: Who = None, ledger: Ledger = DEFAULT_LEDGER) -> None:
    """It is not shown, whether right or wrong."""
    from menurut.correcting import hide_attribution

    _judge(hide_attribution, ids, who, ledger)


def _judge(judge: Callable[..., Correction], ids: Sequence[str], who: str | None, path: Ledger) -> None:
    from menurut.ledger import Ledger as LedgerFile

    with LedgerFile.open(path) as opened:
        for name in ids:
            tell([judge(opened, name, who=name_user(who), at=now())])


@app.command("act")
def set_act(
    attribution: Id,
    act: Annotated[Act, typer.Argument(metavar="ACT", help="What the speaker does by saying it.")],
    who: Who = None,
    ledger: Ledger = DEFAULT_LEDGER,
) -> None:
    """By saying this the speaker does something else."""
    from menurut.correcting import change_act
    from menurut.ledger import Ledger as LedgerFile

    with LedgerFile.open(ledger) as opened:
        tell([change_act(opened, attribution, act, who=name_user(who), at=now())])


@app.command("speaker")
def set_speaker(
    attribution: Id,
    speaker: Annotated[
        str | None, typer.Argument(metavar="[SPEAKER]", help="Who says it: id, its beginning, or name; else nobody named.")
    ] = None,
    kind: Kind = None,
    who: Who = None,
    ledger: Ledger = DEFAULT_LEDGER,
) -> None:
    """Somebody else says it, or nobody who is named.

    With --kind it may be somebody whom the ledger does not know yet.
    """
    from menurut.correcting import change_speaker
    from menurut.ledger import Ledger as LedgerFile

    with LedgerFile.open(ledger) as opened:
        tell([change_speaker(opened, attribution, speaker, kind=kind, who=name_user(who), at=now())])


@app.command("span")
def set_span(
    attribution: Id,
    part: Annotated[Part, typer.Argument(metavar="PART", help="source, cue or content.")],
    places: Annotated[
        list[str] | None, typer.Argument(metavar="[PLACE]", help="Words of the text, or START-END; none for no source or cue.")
    ] = None,
    who: Who = None,
    ledger: Ledger = DEFAULT_LEDGER,
) -> None:
    """Its source, cue or content stands elsewhere.

    PLACE is words of the article, those nearest to where the attribution stands, or
    offsets in its text such as 120-156; several where it stands in pieces.
    """
    from menurut.correcting import change_span, find_attribution
    from menurut.ledger import Ledger as LedgerFile

    with LedgerFile.open(ledger) as opened:
        article, told = find_attribution(opened, attribution)
        near = min((span.start for span in (*told.source, *told.cue, *told.content)), default=0)
        spans = [_find_place(place, article, near=near) for place in places or ()]
        tell([change_span(opened, told.id, part, spans, who=name_user(who), at=now())])


@app.command()
def mark(
    article: ArticleId,
    content: Annotated[list[str], typer.Argument(metavar="CONTENT", help="What is said: words of the text, or START-END.")],
    source: Annotated[list[str] | None, typer.Option("--source", metavar="PLACE", help="Words that name who says it.")] = None,
    cue: Annotated[list[str] | None, typer.Option("--cue", metavar="PLACE", help="Words that tell that it is said.")] = None,
    act: Annotated[Act, typer.Option("--act", help="What the speaker does by saying it.")] = Act.STATE,
    speaker: Annotated[str | None, typer.Option("--speaker", metavar="SPEAKER", help="Who says it.")] = None,
    kind: Kind = None,
    who: Who = None,
    ledger: Ledger = DEFAULT_LEDGER,
) -> None:
    """An attribution was missed: here it is.

    Words are taken where they stand first, those of the source and the cue nearest
    to the content.
    """
    from menurut.correcting import mark_attribution
    from menurut.ledger import Ledger as LedgerFile

    with LedgerFile.open(ledger) as opened:
        whole = opened.pick_article(article)
        said = [_find_place(place, whole) for place in content]
        near = min((span.start for span in said), default=0)
        by, told = ([_find_place(place, whole, near=near) for place in places or ()] for places in (source, cue))
        made = mark_attribution(
            opened,
            whole.id,
            content=said,
            source=by,
            cue=told,
            act=act,
            speaker=speaker,
            kind=kind,
            who=name_user(who),
            at=now(),
        )
        tell([made])


@app.command()
def complete(article: ArticleId, who: Who = None, ledger: Ledger = DEFAULT_LEDGER) -> None:
    """Nothing was missed, and the rest is read rightly.

    What nobody spoke of yet is found right. Undoing the first of these corrections
    undoes all of them.
    """
    from menurut.correcting import complete_article
    from menurut.ledger import Ledger as LedgerFile

    with LedgerFile.open(ledger) as opened:
        tell(complete_article(opened, opened.pick_article(article).id, who=name_user(who), at=now()))


def _find_place(place: str, article: Article, *, near: int = 0) -> Span:
    from menurut.correcting import find_words

    return find_words(place, article, near=near)
