"""`menurut search`: every saying in which words occur, in whatever form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from menurut.views.commands.options import DEFAULT_LEDGER, Format, Ledger, ListFormat

if TYPE_CHECKING:
    from menurut.ledger import Hit


def search(
    words: Annotated[list[str], typer.Argument(metavar="WORDS", help="Words to find, in any of their forms.")],
    limit: Annotated[int, typer.Option("--limit", min=1, help="At most this many.")] = 20,
    ledger: Ledger = DEFAULT_LEDGER,
    form: Format = ListFormat.TEXT,
) -> None:
    """Search what was said, by whom it was said, and the titles.

    A word is found in its other forms too: kirim also finds mengirimkan.
    """
    from menurut.ledger import Ledger as LedgerFile
    from menurut.views.terminal.lists import print_hits
    from menurut.views.terminal.screen import format_json, open_screen

    query = " ".join(words)
    with LedgerFile.open(ledger) as opened:
        hits = opened.search(query, limit=limit)
    if form is ListFormat.JSON:
        print(format_json([hit_record(hit) for hit in hits]))
        return
    print_hits(open_screen(), hits, query=query, limit=limit)


def hit_record(hit: Hit) -> dict[str, Any]:
    """A hit as JSON: the attribution, the address of its article, and where the words stand in the article's text."""
    from menurut.views.interchange import attribution_record

    article, text = hit.article, hit.article.text
    published = article.published_at
    return {
        "attribution": attribution_record(hit.attribution, (hit.speaker,) if hit.speaker else (), text=text),
        "content": " … ".join(span.slice(text) for span in sorted(hit.attribution.content)),
        "title": article.title,
        "outlet": article.outlet,
        "published": published.isoformat() if published else None,
        "url": article.url,
        "path": article.path,
        "marks": [[mark.start, mark.end] for mark in hit.marks],
    }
