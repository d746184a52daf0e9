"""A draft from plain text: its header block read and taken off."""

from __future__ import annotations

from menurut.clean.drafts import Draft, start_draft
from menurut.clean.headers import read_header
from menurut.clean.tidying import tidy_text
from menurut.clean.wrapping import unwrap_lines
from menurut.model import Dropped, Page


def draft_plain(page: Page, source: str) -> Draft:
    """The draft of a plain text, tidied, its header block read, its paragraphs whole."""
    draft = start_draft(page, tidy_text(source).strip("\n"))
    take_header(draft)
    draft.text = unwrap_lines(draft.text)
    return draft


def take_header(draft: Draft) -> bool:
    """True where the draft's text began with a header block, which is now read and dropped. A title is no header."""
    lines = draft.text.split("\n")
    header = read_header(lines)
    if not header.lines or (draft.title and lines[0] == draft.title):
        return False
    draft.text = "\n".join(lines[header.lines :]).strip("\n")
    draft.title = draft.title or header.title
    draft.outlet = draft.outlet or header.outlet
    draft.url = draft.url or header.url
    draft.byline = draft.byline or header.byline
    draft.published += (header.published,) if header.published else ()
    draft.modified = draft.modified or header.modified
    draft.dropped.append(Dropped("header", text="\n".join(lines[: header.lines])))
    return True
