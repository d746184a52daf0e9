"""The origins of claims in the terminal: under each what is folded into it, with the reason and the passage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.console import Console

from menurut.model import Article, Claim, Fold
from menurut.views.local_forms import moment_words
from menurut.views.origins import Origin
from menurut.views.sayings import cut_words
from menurut.views.terminal.screen import line, print_text
from menurut.views.wording import FOLDS, no_outlet, not_at_hand, plural

_GIST_CHARS = 200
_PASSAGE_CHARS = 200
_DEEPEST = 4

Articles = Mapping[str, Article]


def print_origins(screen: Console, claims: Sequence[tuple[Claim, Sequence[Origin]]], articles: Articles) -> None:
    """Each claim, and below it the tree of its origins."""
    if not claims:
        print_text(screen, line("No claims found."))
    for claim, origins in claims:
        print_text(screen, line((cut_words(claim.gist, most_chars=_GIST_CHARS), "bold")))
        print_text(screen, line((f"{plural(len(origins), 'independent origin')} · {claim.id}", "dim")))
        for number, origin in enumerate(origins, start=1):
            _print_origin(screen, f"{number}. ", origin, articles)
        screen.print()


def _print_origin(screen: Console, number: str, origin: Origin, articles: Articles) -> None:
    if origin.article_id is None:
        print_text(screen, line(number, (origin.medium or "", "cyan"), (f" · {not_at_hand()}", "dim")), indent=2, hang=5)
    else:
        print_text(screen, line(number, *_name(origin.article_id, articles)), indent=2, hang=5)
    _print_below(screen, origin, origin.article_id, articles, (origin.article_id,))


def _print_below(screen: Console, origin: Origin, into: str | None, articles: Articles, above: tuple[str | None, ...]) -> None:
    """What is folded into an article, and into that, each deeper; what stands `above` is not told again."""
    indent = 2 + 3 * min(len(above), _DEEPEST)
    for fold in origin.list_below(into):
        if fold.article_id not in above:
            print_text(screen, line("← ", *_name(fold.article_id, articles)), indent=indent, hang=indent + 2)
            print_text(screen, line(*_say_why(fold, articles)), indent=indent + 2)
            _print_below(screen, origin, fold.article_id, articles, (*above, fold.article_id))


def _name(article_id: str, articles: Articles) -> list[str | tuple[str, str]]:
    article = articles.get(article_id)
    if article is None:
        return [article_id]
    moment = moment_words(article.published_at)
    return [(article.outlet or no_outlet(), "cyan"), (f" · {moment} · ", "dim"), article_id]


def _say_why(fold: Fold, articles: Articles) -> list[str | tuple[str, str]]:
    """The reason in a few words, and the passage that shows it."""
    original = articles.get(fold.into or "")
    name = (original.outlet if original else fold.medium) or no_outlet()
    said: list[str | tuple[str, str]] = [(FOLDS[fold.kind].format(name=name), "yellow")]
    if fold.span and fold.article_id in articles:
        passage = " ".join(fold.span.slice(articles[fold.article_id].text).split())
        said.append(f": {cut_words(passage, most_chars=_PASSAGE_CHARS)}")
    return said
