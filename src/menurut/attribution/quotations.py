"""Where quotations begin and end, whatever marks a newsroom or a rewriting machine uses, closed or not."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from menurut.attribution.tokens import Tokens

_OPENERS = frozenset("“„«‟❝") | {"&ldquo;", "&#8220;"}
_CLOSERS = frozenset("”»❞") | {"&rdquo;", "&#8221;"}
_STRAIGHT = frozenset(('"', "``", "''", "´´", "＂", "″", "&quot;", "&#34;"))
_DOUBLE = _OPENERS | _CLOSERS | _STRAIGHT
OPENING = _OPENERS | _STRAIGHT
_SINGLE = frozenset("‘’'‚‛")
_ANY = _DOUBLE | _SINGLE
_STOPS = frozenset(".,;?!…")
_ENDS = frozenset(".?!…")
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
    another style may close when its place says so. An opening mark that meets another opening one was never closed, unless
    what follows shows that the second one stands inside the first or on the wrong side of its blank.
    Apostrophes inside words are no marks, and single marks count only where a closing one follows.
    """
    marks = [i for i in tokens.marks_among(first, stop) if tokens.low[i] in _ANY]
    if not marks:
        return []
    doubles = [i for i in marks if tokens.low[i] in _DOUBLE]
    pairs = _Pairs(tokens, dict(pairwise(doubles)))
    single, instead, last = -1, -1, -1
    for i in marks:
        if tokens.low[i] in _DOUBLE:
            if single > last and pairs.opened < 0 and _closes(tokens, i, stop) and not _opens(tokens, i, first):
                pairs.found.append(Quotation(single, i))
                single = -1
            else:
                pairs.meet(i)
            instead, last = -1, i
        elif pairs.opened >= 0:
            instead = i if instead < 0 and _closes(tokens, i, stop) else instead
        elif single < 0 and _opens(tokens, i, first):
            single = i
        elif single >= 0 and _closes(tokens, i, stop) and (single > last or tokens.low[i - 1] in _STOPS):
            pairs.found.append(Quotation(single, i))
            single = -1
    if pairs.opened >= 0:
        pairs.found.append(Quotation(pairs.opened, instead if instead >= 0 else stop - 1, closed=instead >= 0))
    return _outermost(pairs.found)


@dataclass(slots=True)
class _Pairs:
    """Double marks as they pair off. `following` gives the mark behind each but the last.

    `opened` is the mark that is open, -1 where none is; `inner`, whether a quotation inside it is open too; `given_up`, the
    place in `found` of a quotation that another mark of its kind ended in the middle of a phrase, -1 where there is none.
    """

    tokens: Tokens
    following: dict[int, int]
    found: list[Quotation] = field(default_factory=list)
    opened: int = -1
    inner: bool = False
    given_up: int = -1

    def meet(self, i: int) -> None:
        """Take in the mark at token `i`."""
        tokens, mark = self.tokens, self.tokens.low[i]
        opens, closes = _opens(tokens, i, -1), _closes(tokens, i, len(tokens.low))
        if self.opened < 0:
            if mark in _OPENERS or opens or not closes or self._opens_late(i):
                self.opened = i
            elif self.given_up >= 0:
                self.found[self.given_up :] = [Quotation(self.found[self.given_up].first, i)]
                self.given_up = -1
        elif self.inner and (closes or not opens):
            self.inner = False
        elif closes or not opens or mark in _CLOSERS or self._closes_late(i):
            self.found.append(Quotation(self.opened, i))
            self.opened = -1
        elif tokens.low[self.opened] != mark and mark == '"':
            self.inner = True
        else:
            self.given_up = len(self.found) if tokens.low[i - 1] not in _ENDS else -1
            self.found.append(Quotation(self.opened, i - 1, closed=False))
            self.opened = i

    def _opens_late(self, i: int) -> bool:
        """Whether the mark looks like a closing one for a blank on its wrong side (*katanya." Kami siap," …*)."""
        tokens, after = self.tokens, i + 1
        if after >= len(tokens.low) or not tokens.upper[after] or tokens.low[i - 1] not in _STOPS:
            return False
        return self._is_closed_next(i)

    def _closes_late(self, i: int) -> bool:
        """Whether the mark looks like an opening one for a blank on its wrong side (*"Kami siap, "kata Sari*)."""
        tokens, after = self.tokens, i + 1
        if after >= len(tokens.low) or tokens.upper[after] or not tokens.low[after][0].isalpha():
            return False
        return tokens.low[i - 1] in _STOPS and not self._is_closed_next(i)

    def _is_closed_next(self, i: int) -> bool:
        following = self.following.get(i)
        if following is None:
            return False
        return _closes(self.tokens, following, len(self.tokens.low)) and not _opens(self.tokens, following, -1)


def is_double(word: str) -> bool:
    """Whether a token is a double quotation mark of any style."""
    return word in _DOUBLE


def ends_speech(tokens: Tokens, i: int) -> bool:
    """Whether the mark at token `i` can only close a quotation, behind a comma or stop."""
    return tokens.low[i - 1] in _STOPS and not _opens(tokens, i, -1) and _closes(tokens, i, len(tokens.low))


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
