"""Addresses: which page an article is of, whatever its text says today."""

from __future__ import annotations

from urllib.parse import urlsplit

from menurut.model import Article

_STANDARD_INPUT = "-"


def name_page(article: Article) -> str | None:
    """What tells the page of an article from all others: its address, else outlet and title, else its file; None for neither.

    >>> name_page(Article("a-1", "Teks.", "id", url="https://www.x.example/1/"))
    'url x.example/1'
    """
    if article.url:
        return f"url {normalise_address(article.url)}"
    if article.outlet and article.title:
        return f"title {article.outlet}\x1f{article.title}"
    return None if article.path in (None, _STANDARD_INPUT) else f"path {article.path}"


def normalise_address(url: str) -> str:
    """The address without what does not tell pages apart: scheme, `www.`, a closing slash, the fragment, tracking.

    >>> normalise_address("https://www.x.example/a/?utm_source=y#top")
    'x.example/a'
    """
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return url.strip()
    query = "&".join(field for field in parts.query.split("&") if field and not field.startswith(("utm_", "fbclid", "gclid")))
    host = parts.netloc.lower().removeprefix("www.").removeprefix("m.").removeprefix("amp.")
    return host + parts.path.rstrip("/") + (f"?{query}" if query else "")
