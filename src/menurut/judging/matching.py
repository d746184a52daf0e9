"""Which attribution of an article a person spoke of, when the program reads the article otherwise or its text has changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from menurut.judging.accounts import place_part
from menurut.model import Account, Attribution, Part, Span

LEAST_SHARED = 0.3

Placed = dict[Part, tuple[Span, ...] | None]


def pick_meant(account: Account, text: str, options: Sequence[Attribution]) -> Attribution | None:
    """The attribution that stands where the account tells of one, or None.

    Both cues, where there are two, have something in common, and the contents at least 0.3 of what both cover; of several the
    one that shares most.
    """
    placed: Placed = {part: place_part(account, part, text) for part in Part}
    rated = [(rate, one) for one in options if (rate := _rate(placed, one)) >= LEAST_SHARED]
    return max(rated, key=lambda pair: pair[0])[1] if rated else None


def _rate(placed: Placed, one: Attribution) -> float:
    cue, content = placed[Part.CUE], placed[Part.CONTENT]
    if cue and one.cue and not _share(cue, one.cue):
        return 0.0
    if content and _share(content, one.content) < LEAST_SHARED:
        return 0.0
    if not content and not (cue and one.cue):
        return 0.0
    known = [(placed[part], getattr(one, part), part) for part in Part if placed[part] is not None]
    mine = {(part, at) for spans, _, part in known for at in _list_characters(spans or ())}
    theirs = {(part, at) for _, spans, part in known for at in _list_characters(spans)}
    return len(mine & theirs) / len(mine | theirs) if mine or theirs else 0.0


def _share(one: Iterable[Span], other: Iterable[Span]) -> float:
    mine, theirs = set(_list_characters(one)), set(_list_characters(other))
    return len(mine & theirs) / len(mine | theirs) if mine and theirs else 0.0


def _list_characters(spans: Iterable[Span]) -> list[int]:
    return [at for span in spans for at in range(span.start, span.end)]
