"""Furniture taken out of a draft, its words kept with the reason, what it says put where it belongs."""

from __future__ import annotations

from menurut.clean.drafts import Draft
from menurut.clean.furniture import Findings, find_furniture
from menurut.clean.outlets import pick_profile
from menurut.clean.tidying import tidy_text
from menurut.clean.titles import fold, is_headline
from menurut.language import Pack
from menurut.model import Dropped

_MAX_ROUNDS = 12
_MAX_PATH_LINES = 3


def remove_furniture(draft: Draft, pack: Pack) -> None:
    """The draft's text becomes the title on a line of its own and the paragraphs, one a line, with nothing else.

    Rounds go on until nothing is found, since a line can turn out to be furniture once its neighbour is gone.
    """
    body = [line for line in draft.text.split("\n") if line]
    body = _take_title(draft, body)
    for _ in range(_MAX_ROUNDS):
        body = _drop_path(draft, body)
        titled = draft.title is None and len(body) > 1 and is_headline(body[0], body[1:5])
        text = "\n".join(body)
        profile = pick_profile(draft.outlet, draft.url)
        findings = find_furniture(text, pack, profile=profile, outlet=draft.outlet, titled=titled)
        _learn(draft, findings)
        if not findings.pieces:
            break
        body = _cut(draft, text, findings)
    if draft.title is None and len(body) > 1 and is_headline(body[0], body[1:5]):
        draft.title, body = body[0], body[1:]
    draft.text = "\n".join([draft.title, *body] if draft.title else body)


def _take_title(draft: Draft, body: list[str]) -> list[str]:
    """The body without its first lines up to the title, where that stands in it once more."""
    if draft.title is None:
        return body
    wanted = fold(draft.title)
    for index, line in enumerate(body[:3]):
        if line == draft.title or (wanted and fold(line[:1000]) == wanted):
            above = body[:index]
            draft.dropped.extend(Dropped("boilerplate", text=other) for other in above)
            return body[index + 1 :]
    return body


def _drop_path(draft: Draft, body: list[str]) -> list[str]:
    """The body without the words at its head that lead to the article's section, one a line above an unknown title."""
    at = next((index for index, line in enumerate(body[: _MAX_PATH_LINES + 1]) if " " in line), 0)
    if draft.title is not None or not at or not is_headline(body[at], body[at + 1 : at + 5]):
        return body
    draft.dropped.extend(Dropped("navigation", text=line) for line in body[:at])
    return body[at:]


def _learn(draft: Draft, findings: Findings) -> None:
    if line := findings.dateline:
        draft.dateline = draft.dateline or line.text
        draft.outlet = draft.outlet or line.outlet
    draft.outlet = draft.outlet or findings.outlet
    if findings.printed and not draft.published:
        draft.published = (findings.printed.text,)
    dateline_agency = findings.dateline.agency if findings.dateline else None
    draft.agency = draft.agency or findings.agency or dateline_agency
    draft.byline = draft.byline or ", ".join(findings.bylines) or None


def _cut(draft: Draft, text: str, findings: Findings) -> list[str]:
    kept, at = [], 0
    for piece in findings.pieces:
        kept.append(text[at : piece.span.start])
        at = piece.span.end
        draft.dropped.append(Dropped(piece.reason, text=piece.span.slice(text).strip()))
    kept.append(text[at:])
    return [line for line in tidy_text("".join(kept)).split("\n") if line]
