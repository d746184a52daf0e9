"""A draft from plain text: its header block read and taken off."""

from __future__ import annotations

from menurut.clean.drafts import Draft, start_draft
from menurut.clean.headers import read_header
from menurut.clean.tidying import tidy_text
from menurut.model import Dropped, Page


def draft_plain(page: Page, source: str) -> Draft:
    """The draft of a plain text, tidied."""
    lines = tidy_text(source).strip("\n").split("\n")
    header = read_header(lines)
    draft = start_draft(page, "\n".join(lines[header.lines :]).strip("\n"))
    if header.lines:
        draft.title = draft.title or header.title
        draft.outlet = draft.outlet or header.outlet
        draft.url = draft.url or header.url
        draft.byline = draft.byline or header.byline
        draft.published += (header.published,) if header.published else ()
        draft.modified = header.modified
        draft.dropped.append(Dropped("header", text="\n".join(lines[: header.lines])))
    return draft
