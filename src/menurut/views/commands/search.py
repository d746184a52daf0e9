"""`menurut search`: every saying that answers what is typed, in words, phrases and fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperCommand

from menurut.views.commands.options import DEFAULT_LEDGER, Format, Ledger, ListFormat

if TYPE_CHECKING:
    from menurut.ledger import Hit


class ExcludingCommand(TyperCommand):
    """A command to which `-banjir` is a word that is not wanted, and no options b, a, n and so on."""

    def parse_args(self, ctx: typer.Context, args: list[str]) -> list[str]:
        words = [one for one in args if one.startswith("-") and not one.startswith("--") and one != "-h"]
        # A real minus sign says the same to the search, and nothing to the command line.
        return super().parse_args(ctx, [f"−{one[1:]}" if one in words else one for one in args])


def search(
    words: Annotated[list[str], typer.Argument(metavar="QUERY", help="Words, phrases in quotes, and fields.")],
    limit: Annotated[int, typer.Option("--limit", min=1, help="At most this many.")] = 20,
    skip: Annotated[int, typer.Option("--skip", min=0, help="Leave out so many of the first.")] = 0,
    ledger: Ledger = DEFAULT_LEDGER,
    form: Format = ListFormat.TEXT,
) -> None:
    """Search what was said, by whom it was said, and the titles.

    A word is found in its other forms too: kirim also finds mengirimkan.
    Fields: speaker:NAME outlet:NAME act:deny after:2025-11 before:DATE
    'figure:>1000'. A minus before a word or field leaves it out.
    """
    from menurut.ledger import Ledger as LedgerFile
    from menurut.views.hints import hint_words
    from menurut.views.terminal.lists import print_hits
    from menurut.views.terminal.screen import format_json, open_screen, write_error

    query = " ".join(map(quote_spaces, words))
    with LedgerFile.open(ledger) as opened:
        page = opened.search_page(query, limit=limit, offset=skip)
    for hint in page.hints:
        write_error(hint_words(hint))
    if form is ListFormat.JSON:
        print(format_json([hit_record(hit) for hit in page.hits]))
        return
    print_hits(open_screen(), page, typed=query.replace("−", "-"), skipped=skip)


def quote_spaces(argument: str) -> str:
    """An argument of the command line as it is typed in the search box: the shell has taken the quotation marks of a field.

    >>> quote_spaces("speaker:Sari Melati"), quote_spaces("banjir bandang"), quote_spaces('"dana desa"')
    ('speaker:"Sari Melati"', 'banjir bandang', '"dana desa"')
    """
    name, colon, value = argument.partition(":")
    whole = colon and name.lstrip("−").isalpha() and " " in value and not any(mark in value for mark in '":')
    return f'{name}:"{value}"' if whole else argument


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
