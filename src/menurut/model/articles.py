"""Pages and the articles in them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from menurut.model.spans import Span


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is said about a page outside its text: a sidecar file, the fields of a JSON line, a header block.

    `published_at` may be without a zone; `published` is the date in words where it was not in a format for machines.
    """

    title: str | None = None
    outlet: str | None = None
    published_at: datetime | None = None
    published: str | None = None
    url: str | None = None
    byline: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """Bytes and where they came from. `path` is as the user gave it; `metadata` came beside the bytes, not in them."""

    body: bytes
    content_type: str
    path: str | None = None
    url: str | None = None
    fetched_at: datetime | None = None
    metadata: Metadata = Metadata()


@dataclass(frozen=True, slots=True)
class Refusal:
    """A page that did not become an article, and why: `reason` is countable, `message` is one line for a person."""

    address: str
    reason: str
    message: str


@dataclass(frozen=True, slots=True)
class Skip:
    """A file of a folder that nobody named and that is no page. `reason`: other_type, sidecar, hidden, repeated."""

    address: str
    reason: str


@dataclass(frozen=True, slots=True)
class Dropped:
    """A piece of the page that is not the article. `text` where it was removed, `span` where it was only marked."""

    reason: str
    text: str | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One sealed article. `text` is NFC, begins with the title on its own line (unless sealed as given), never changes.

    `dateline` is the place and outlet printed before the first sentence, `agency` the wire that the article credits as a
    whole. `furniture` are spans of the text that are no journalism: nothing is attributed inside them.
    """

    id: str
    text: str
    language: str
    path: str | None = None
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    published_at: datetime | None = None
    modified_at: datetime | None = None
    version_of: str | None = None
    byline: str | None = None
    dateline: str | None = None
    agency: str | None = None
    dropped: tuple[Dropped, ...] = ()
    furniture: tuple[Span, ...] = ()

    @property
    def title_span(self) -> Span | None:
        """Where the title stands at the head of the text, or None where the text has no title line."""
        if self.title and self.text.startswith(self.title + "\n"):
            return Span(0, len(self.title))
        return None
