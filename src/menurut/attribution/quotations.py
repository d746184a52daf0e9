"""Where quotations begin and end, whatever marks a newsroom or a rewriting machine uses, closed or not."""

from __future__ import annotations

from dataclasses import dataclass

from menurut.attribution.tokens import Tokens

_OPENERS = frozenset("“„«‟❝")
_CLOSERS = frozenset("”»❞")
_DOUBLE = _OPENERS | _CLOSERS | frozenset(('"', "``", "''", "＂", "″"))
OPENING = _OPENERS | {'"', "``", "''"}
_SINGLE = frozenset("‘’'‚‛")
_BEFORE_OPENER = frozenset("([{—–-:/\n")
_AFTER_CLOSER = frozenset(".,;:?!)]}—–-/…\n")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Tokens `first` to `last`, both marks included; `closed` is False where the text has no closing mark."""

    first: int
    last: int
    closed: bool = True


def find_quotations(tokens: Tokens, first: int, stop: int) -> list[Quotation]:
    """The outermost quotations among the tokens of one paragraph, in order.

    A mark opens where a blank or a bracket stands before it, closes where a blank or a stop stands after it; a mark of
    another style may close when its place says so. An opening mark that meets another opening one was never closed.
    Apostrophes inside words are no marks, and single marks count only where a closing one follows.
    """
    found: list[Quotation] = []
    opened, inner, single, instead = -1, False, -1, -1
    for i in range(first, stop):
        mark = tokens.low[i]
        if mark in _DOUBLE:
            if single >= 0 and opened < 0 and _closes(tokens, i, stop) and not _opens(tokens, i, first):
                found.append(Quotation(single, i))
            else:
                opened, inner = _meet(tokens, i, mark, opened, inner, found)
            single = instead = -1
        elif mark not in _SINGLE:
            continue
        elif opened >= 0:
            instead = i if instead < 0 and _closes(tokens, i, stop) else instead
        elif single < 0 and _opens(tokens, i, first):
            single = i
        elif single >= 0 and _closes(tokens, i, stop):
            found.append(Quotation(single, i))
            single = -1
    if opened >= 0:
        found.append(Quotation(opened, instead) if instead >= 0 else Quotation(opened, stop - 1, closed=False))
    return _outermost(found)


def _meet(tokens: Tokens, i: int, mark: str, opened: int, inner: bool, found: list[Quotation]) -> tuple[int, bool]:
    opens, closes = _opens(tokens, i, -1), _closes(tokens, i, len(tokens.low))
    if opened < 0:
        if mark in _OPENERS or opens or not closes:
            return i, False
        return -1, False
    if inner and (closes or not opens):
        return opened, False
    if closes or not opens or (mark in _CLOSERS and not opens):
        found.append(Quotation(opened, i))
        return -1, False
    if tokens.low[opened] != mark and mark == '"':
        return opened, True
    found.append(Quotation(opened, i - 1, closed=False))
    return i, False


def _opens(tokens: Tokens, i: int, first: int) -> bool:
    """A blank or bracket before, none after."""
    text, start, end = tokens.text, tokens.start[i], tokens.end[i]
    before = start == 0 or text[start - 1].isspace() or text[start - 1] in _BEFORE_OPENER or i == first
    return before and end < len(text) and not text[end].isspace()


def _closes(tokens: Tokens, i: int, stop: int) -> bool:
    """No blank before; a blank, a stop or nothing after."""
    text, start, end = tokens.text, tokens.start[i], tokens.end[i]
    after = end >= len(text) or text[end].isspace() or text[end] in _AFTER_CLOSER
    return after and start > 0 and not text[start - 1].isspace()


def _outermost(found: list[Quotation]) -> list[Quotation]:
    kept: list[Quotation] = []
    for quotation in sorted(found, key=lambda q: (q.first, -q.last)):
        if not kept or quotation.first > kept[-1].last:
            kept.append(quotation)
    return kept
