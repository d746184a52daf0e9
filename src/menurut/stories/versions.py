"""Versions: pages of one address whose text is not the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, datetime

from menurut.addresses import normalise_address
from menurut.language import fold
from menurut.model import Article

_NEVER = datetime.min.replace(tzinfo=UTC)


def find_versions(articles: Iterable[Article]) -> dict[str, str]:
    """For each article that is a later version of a page, the id of the first version. Others are not in it.

    Pages of outlets whose names have no word in common are none.
    Versions are in the order of their last change; where an article does not say when it was changed, of its publication.

    >>> a = Article(id="a", text="Satu.", language="id", url="https://x.example/1")
    >>> find_versions([a, Article(id="b", text="Dua.", language="id", url="http://www.x.example/1/")])
    {'b': 'a'}
    """
    pages: dict[str, list[Article]] = defaultdict(list)
    for article in articles:
        if article.url:
            pages[normalise_address(article.url)].append(article)
    later: dict[str, str] = {}
    for versions in pages.values():
        first, *others = sorted(versions, key=order_version)
        later.update((article.id, first.id) for article in others if _may_be_one_outlet(article, first))
    return later


def _may_be_one_outlet(one: Article, other: Article) -> bool:
    """Whether two pages of one address may be of one outlet: a reprint gives the address of its original as its own."""
    names = [set(fold(article.outlet).split()) for article in (one, other) if article.outlet]
    return len(names) < 2 or not names[0].isdisjoint(names[1])


def order_version(article: Article) -> tuple[datetime, datetime, str]:
    """What puts the versions of a page in order: publication, then last change, then id."""
    published = article.published_at or _NEVER
    return max(published, article.modified_at or published), published, article.id
