"""From a page to an article whose text never changes again."""

from __future__ import annotations

import unicodedata

import trafilatura

from menurut.errors import PageRefused
from menurut.language import identify_language
from menurut.model import Article, Page, make_id


def seal_article(page: Page, *, language: str | None = None, sealed: bool = False) -> Article:
    """The article in a page. Raises `PageRefused` where there is none."""
    text = page.body.decode("utf-8-sig", "replace")
    metadata = page.metadata
    if not sealed:
        if page.content_type.startswith("text/html"):
            text = trafilatura.extract(text) or ""
        text = unicodedata.normalize("NFC", text).strip()
        text = "\n".join(" ".join(line.split()) for line in text.splitlines() if line.strip())
        if metadata.title and not text.startswith(metadata.title):
            text = f"{metadata.title}\n{text}"
    if not text.strip():
        raise PageRefused("empty", f"{page.path}: no text")
    return Article(
        id=make_id("a", page.url or metadata.url or page.path, text),
        text=text,
        language=language or identify_language(text),
        path=page.path,
        url=page.url or metadata.url,
        outlet=metadata.outlet,
        title=metadata.title,
        published_at=metadata.published_at,
    )
