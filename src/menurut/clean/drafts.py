"""What is known of an article before it is sealed."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from menurut.model import Dropped, Page


@dataclass(slots=True)
class Draft:
    """An article in the making: the stages of cleaning fill it in, `seal_article` freezes it. None is unknown.

    `published` and `modified` are as printed until the language, and with it the time zone, is known.
    """

    text: str
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    byline: str | None = None
    language: str | None = None
    published_at: datetime | None = None
    published: tuple[str, ...] = ()
    modified: str | None = None
    dateline: str | None = None
    agency: str | None = None
    shown: tuple[str, ...] = ()
    dropped: list[Dropped] = field(default_factory=list)


def start_draft(page: Page, text: str) -> Draft:
    """A draft with what came beside the page."""
    known = page.metadata
    return Draft(
        text=text,
        title=known.title,
        outlet=known.outlet,
        url=page.url or known.url,
        byline=known.byline,
        language=known.language,
        published_at=known.published_at,
        published=(known.published,) if known.published else (),
    )
