"""What was just corrected: said on the page to which its form leads back, with a button that undoes it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from fastapi import Request
from starlette.responses import RedirectResponse

from menurut.ledger import Ledger
from menurut.model import Correction
from menurut.views.correction_sentences import say_deed
from menurut.views.web.own_paths import keep_own

FIELD = "done"
_MOST_DIGITS = 18


@dataclass(frozen=True, slots=True)
class Done:
    """A correction in words; `is_undo` where it undid another, so that undoing it brings that back."""

    number: int
    sentence: str
    is_undo: bool
    back: str


def go_back(back: str, made: Sequence[Correction]) -> RedirectResponse:
    """An answer that leads to an address on this site, where the last of these corrections is told."""
    own = keep_own(back)
    return RedirectResponse(add_done(own, made[-1].number) if made else own, status_code=303)


def add_done(address: str, number: int | None) -> str:
    """The address with the number of what was done in place of any that it had; without one, where None is given.

    >>> add_done("/claims/c-1?done=3&at=2#origins", 4), add_done("/claims/c-1?done=3", None)
    ('/claims/c-1?at=2&done=4#origins', '/claims/c-1')
    """
    parts = urlsplit(address)
    fields = [(name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True) if name != FIELD]
    if number is not None:
        fields.append((FIELD, str(number)))
    return urlunsplit(parts._replace(query=urlencode(fields)))


def find_done(request: Request, ledger: Ledger) -> Done | None:
    """What the address says was done, or None; the pages of an article say it themselves."""
    asked = request.query_params.get(FIELD, "")
    if not (asked.isascii() and asked.isdigit()) or request.url.path.startswith("/articles/"):
        return None
    found = ledger.look_up_correction(int(asked)) if len(asked) <= _MOST_DIGITS else None
    if found is None or not found.counts:
        return None
    here = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    sentence = say_deed(found.made, undone=found.undone)
    return Done(found.made.number, sentence, found.undone is not None, add_done(here, None))
