"""The way of the data, from a page to a ledger. Read this file first.

    page -> article -> attributions, with their speakers and facts    each article alone: `read_page`
    articles -> stories -> speakers -> relays, claims, findings        all of them together: `link_ledger`

`add_sources` takes files and folders the whole way. The stages do not know one another; what one needs of another is
handed to it here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from menurut.attribution import Extractor
from menurut.clean import seal_article
from menurut.errors import PageRefused, UnknownLanguage
from menurut.facts import find_facts
from menurut.holding import hold_facts
from menurut.intake import find_pages
from menurut.language import load_pack
from menurut.ledger import Ledger
from menurut.linking import link_ledger
from menurut.model import Article, Page, Reading, Refusal, Skip
from menurut.pool import map_in_order
from menurut.speakers import resolve_speakers

DEFAULT_EXTRACTOR = Extractor()


def read_page(
    page: Page, *, language: str | None = None, sealed: bool = False, extractor: Extractor = DEFAULT_EXTRACTOR
) -> Reading:
    """All that one page says when read alone.

    `language` overrides detection; `sealed` takes the text as it is, character for character, so that offsets compare;
    `extractor` chooses the model that reads for attributions, and how sure it must be.
    Raises `PageRefused` where the page holds no article.

    >>> page = Page(body="Menurut Sari, hujan turun.".encode(), content_type="text/plain")
    >>> [a.source[0].slice("Menurut Sari, hujan turun.") for a in read_page(page, language="id", sealed=True).attributions]
    ['Sari']
    """
    return read_article(seal_article(page, language=language, sealed=sealed), extractor=extractor)


def read_article(article: Article, *, extractor: Extractor = DEFAULT_EXTRACTOR) -> Reading:
    """The attributions, speakers and facts of a sealed article."""
    pack = load_pack(article.language)
    facts = find_facts(article, pack)
    found = extractor.find(article, pack)
    attributions, speakers = resolve_speakers(article, found, pack)
    return extractor.leave_out_unsure(Reading(article, hold_facts(attributions, facts), speakers, facts))


@dataclass(frozen=True, slots=True)
class AddReport:
    """What `add_sources` did: how many articles were new, read differently than before, or known; what was left out.

    `refused` are the pages that became no article, `skipped` counts the files that are no pages, `dropped` the pieces of
    pages that are no journalism, by reason.
    """

    added: int
    updated: int
    known: int
    refused: tuple[Refusal, ...]
    skipped: int
    dropped: dict[str, int]


def add_sources(
    sources: Iterable[str | Path],
    ledger: Ledger,
    *,
    language: str | None = None,
    sealed: bool = False,
    extractor: Extractor = DEFAULT_EXTRACTOR,
    jobs: int = 1,
    on_page: Callable[[str], None] | None = None,
) -> AddReport:
    """The ledger holds a reading of every article in these files and folders, and the stories that all of its articles tell.

    Pages are read by `jobs` processes, with the same result for any number. `on_page` is called with the address of each
    page that was added or refused. Each article is kept as soon as it is read: when this is interrupted, doing it again
    does the rest. Raises `SourceNotFound`, `UnknownLanguage` for `language`, and `LedgerError`.
    """
    if language is not None:
        load_pack(language)
    counts: Counter[str] = Counter()
    dropped: Counter[str] = Counter()
    refused: list[Refusal] = []
    read = partial(try_page, language=language, sealed=sealed, extractor=extractor)
    for outcome in map_in_order(read, find_pages(sources, sealed=sealed), jobs=jobs):
        if isinstance(outcome, Skip):
            counts["skipped"] += 1
            continue
        if isinstance(outcome, Refusal):
            refused.append(outcome)
        else:
            counts[keep_reading(outcome, ledger)] += 1
            dropped.update(piece.reason for piece in outcome.article.dropped)
        if on_page is not None:
            on_page(outcome.address if isinstance(outcome, Refusal) else outcome.article.path or outcome.article.id)
    link_ledger(ledger, jobs=jobs)
    return AddReport(counts["added"], counts["updated"], counts["known"], tuple(refused), counts["skipped"], dict(dropped))


def try_page(
    page: Page | Refusal | Skip, *, language: str | None, sealed: bool, extractor: Extractor = DEFAULT_EXTRACTOR
) -> Reading | Refusal | Skip:
    """The reading of a page, or why there is none; what intake left out already stays as it is."""
    if not isinstance(page, Page):
        return page
    address = page.path or page.url or "-"
    try:
        return read_page(page, language=language, sealed=sealed, extractor=extractor)
    except PageRefused as error:
        return Refusal(address, error.reason, str(error))
    except UnknownLanguage as error:
        return Refusal(address, "unknown_language", str(error))


def keep_reading(reading: Reading, ledger: Ledger) -> str:
    """The ledger holds this reading: `added` where the article is new to it, `updated` or `known` where it is not."""
    new = not ledger.has_article(reading.article.id)
    if not ledger.add(reading):
        return "known"
    return "added" if new else "updated"
