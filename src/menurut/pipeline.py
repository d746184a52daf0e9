"""The way of the data, from a page to a ledger. Read this file first.

    page -> article -> attributions, with their speakers and facts    each article alone: `read_page`
    articles -> stories, relays, claims, findings                      all of them together: `link_readings`

The stages do not know one another; what one needs of another is handed to it here.
"""

from __future__ import annotations

from dataclasses import replace

from menurut.attribution import find_attributions
from menurut.clean import seal_article
from menurut.facts import find_facts
from menurut.language import load_pack
from menurut.model import Article, Attribution, Fact, Page, Reading
from menurut.speakers import resolve_speakers


def read_page(page: Page, *, language: str | None = None, sealed: bool = False) -> Reading:
    """All that one page says when read alone.

    `language` overrides detection; `sealed` takes the text as it is, character for character, so that offsets compare.
    Raises `PageRefused` where the page holds no article.

    >>> page = Page(body="Menurut Sari, hujan turun.".encode(), content_type="text/plain")
    >>> [a.source[0].slice("Menurut Sari, hujan turun.") for a in read_page(page, language="id", sealed=True).attributions]
    ['Sari']
    """
    return read_article(seal_article(page, language=language, sealed=sealed))


def read_article(article: Article) -> Reading:
    """The attributions, speakers and facts of a sealed article."""
    pack = load_pack(article.language)
    facts = find_facts(article, pack)
    found = find_attributions(article, pack)
    attributions, speakers = resolve_speakers(article, found, pack)
    return Reading(article, hold_facts(attributions, facts), speakers, facts)


def hold_facts(attributions: tuple[Attribution, ...], facts: tuple[Fact, ...]) -> tuple[Attribution, ...]:
    """Each attribution with the facts that stand inside its content."""
    return tuple(
        replace(attribution, facts=tuple(fact for fact in facts if any(span.holds(fact.span) for span in attribution.content)))
        for attribution in attributions
    )
