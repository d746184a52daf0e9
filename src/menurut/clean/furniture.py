"""Everything in a text that is no journalism, where it stands and why, and what it says of the article."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from menurut.clean.credits import find_signature_start, is_name_line, pick_credit
from menurut.clean.datelines import Dateline, pick_dateline
from menurut.clean.lines import LineMatcher, find_lines
from menurut.clean.moments import Printed, pick_moment
from menurut.clean.outlets import OutletProfile
from menurut.clean.subheads import find_glued_start, is_prose, is_subhead
from menurut.language import Pack
from menurut.model import Span

_MAX_TEASER_CHARS = 220
_MAX_DATE_LINE_CHARS = 90
_TAIL_SHARE = 0.4
_MAX_LISTED = 5
_SENTENCE_ENDS = '.?!…"”'
_MAX_LINES_ABOVE = 4


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of furniture and the reason why it is."""

    span: Span
    reason: str


@dataclass(slots=True)
class Findings:
    """What a text's furniture is and says. `pieces` in order of the text, not overlapping."""

    pieces: list[Piece] = field(default_factory=list)
    dateline: Dateline | None = None
    printed: Printed | None = None
    agency: str | None = None
    outlet: str | None = None
    bylines: list[str] = field(default_factory=list)


class FurnitureFinder:
    """One reading of one text, line by line."""

    def __init__(self, text: str, pack: Pack, *, profile: OutletProfile | None, outlet: str | None, titled: bool) -> None:
        self._pack, self._outlet = pack, outlet
        self._matcher = LineMatcher.of(pack, profile)
        # A title is never furniture, whatever it says.
        self._bounds = list(find_lines(text))[1 if titled else 0 :]
        self._lines = [text[start:end] for start, end in self._bounds]
        self._reasons: list[str | None] = [None] * len(self._lines)
        self._found = Findings()

    def find(self) -> Findings:
        """The furniture of the text."""
        for index, line in enumerate(self._lines):
            self._reasons[index] = self._matcher.pick_reason(line) or self._read_credit(line)
        self._mark_tail()
        self._mark_between_teasers()
        self._mark_ends()
        prose = 0
        for index, reason in enumerate(self._reasons):
            if reason is None:
                self._mark_within(index, prose_before=prose)
                # A standfirst above the dateline is no sentence of the article yet.
                prose += self._lines[index][-1] in _SENTENCE_ENDS or index > _MAX_LINES_ABOVE
            else:
                self._found.pieces.append(Piece(Span(*self._bounds[index]), reason))
        self._found.pieces = _part(self._found.pieces)
        return self._found

    def _read_credit(self, line: str) -> str | None:
        credit = pick_credit(line, self._pack)
        if credit is None:
            return None
        self._found.agency = self._found.agency or credit.agency
        self._found.outlet = self._found.outlet or credit.outlet
        if credit.byline:
            self._found.bylines.append(credit.byline)
        return credit.reason

    def _mark_tail(self) -> None:
        """Everything after a closing heading, where that is the lesser part of the text."""
        total = sum(map(len, self._lines))
        after, marked = 0, len(self._lines)
        for index in range(len(self._lines) - 1, 0, -1):
            after += len(self._lines[index])
            if after > _TAIL_SHARE * total:
                return
            if self._matcher.is_tail(self._lines[index]):
                for later in range(index, marked):
                    self._reasons[later] = self._reasons[later] or "tail"
                marked = index

    def _mark_between_teasers(self) -> None:
        """A line without the end of a sentence among teasers is a teaser that lost its link."""
        related = [index for index, reason in enumerate(self._reasons) if reason == "related"]
        for index in related:
            self._mark_listed_teasers(index)
        for before, after in pairwise(related):
            between = range(before + 1, after)
            if len(between) <= 2 and all(self._is_teaser(self._lines[index]) for index in between):
                for index in between:
                    self._reasons[index] = self._reasons[index] or "related"

    def _mark_listed_teasers(self, heading: int) -> None:
        """The lines under a bare heading such as "Read also:" up to the next sentence."""
        if not self._matcher.is_heading(self._lines[heading]):
            return
        for index in range(heading + 1, min(heading + 1 + _MAX_LISTED, len(self._lines))):
            if self._reasons[index] is not None or not self._is_teaser(self._lines[index]):
                return
            self._reasons[index] = "related"

    def _is_teaser(self, line: str) -> bool:
        return len(line) <= _MAX_TEASER_CHARS and line[-1] not in '.?!…"”'

    def _mark_ends(self) -> None:
        """A date line above the article, a reporter's name below it."""
        for index in range(min(4, len(self._lines))):
            line = self._lines[index]
            if self._reasons[index] is None and len(line) <= _MAX_DATE_LINE_CHARS and self._is_date_line(line):
                self._reasons[index] = "date"
        last = max((index for index, reason in enumerate(self._reasons) if reason is None), default=0)
        if last and is_name_line(self._lines[last]) and is_prose(self._lines[last - 1]):
            self._reasons[last] = "byline"
            self._found.bylines.append(self._lines[last])

    def _is_date_line(self, line: str) -> bool:
        printed = pick_moment(line, self._pack)
        if printed is None or line[-1] in '.?!"”' or len(line) > 3 * (printed.span.end - printed.span.start):
            return False
        self._found.printed = self._found.printed or printed
        return True

    def _next_prose(self, index: int) -> int:
        while index < len(self._lines) and self._reasons[index] is not None:
            index += 1
        return index

    def _previous_prose(self, index: int) -> str:
        return next((self._lines[before] for before in range(index - 1, -1, -1) if self._reasons[before] is None), "")

    def _mark_dateline(self, index: int, *, prose_before: int) -> int:
        """How many characters of a line are the article's dateline; behind an editor's note only one that names a medium."""
        if prose_before > 2 or self._found.dateline:
            return 0
        dateline = pick_dateline(self._lines[index], self._pack, outlet=self._outlet)
        if dateline is None or (prose_before and not dateline.outlet and not dateline.agency):
            return 0
        self._found.dateline = dateline
        start = self._bounds[index][0]
        self._found.pieces.append(Piece(Span(start, start + dateline.chars), "dateline"))
        return dateline.chars

    def _mark_within(self, index: int, *, prose_before: int) -> None:
        line, (start, end) = self._lines[index], self._bounds[index]
        following = self._next_prose(index + 1)
        after = self._lines[following] if following < len(self._lines) else ""
        if self._mark_dateline(index, prose_before=prose_before) >= len(line):
            return
        marks = [Piece(Span(start + at, start + until), reason) for at, until, reason in self._matcher.find_marks(line)]
        self._found.pieces.extend(marks)
        if index and is_subhead(line, self._previous_prose(index), after, self._pack):
            self._found.pieces.append(Piece(Span(start, end), "subhead"))
        elif (teaser := self._matcher.find_teaser_start(line)) is not None:
            self._found.pieces.append(Piece(Span(start + teaser, end), "related"))
        elif not after and (signature := find_signature_start(line)) is not None:
            self._found.pieces.append(Piece(Span(start + signature, end), "signature"))
        elif (glued := find_glued_start(line, after, self._pack)) is not None:
            self._found.pieces.append(Piece(Span(start + glued, end), "subhead"))


def _part(pieces: list[Piece]) -> list[Piece]:
    """The pieces without any that begins inside the one before it."""
    parted: list[Piece] = []
    for piece in pieces:
        if not parted or piece.span.start >= parted[-1].span.end:
            parted.append(piece)
    return parted


def find_furniture(
    text: str, pack: Pack, *, profile: OutletProfile | None = None, outlet: str | None = None, titled: bool = False
) -> Findings:
    """The furniture of a text, with the dateline, date, agency and names printed in it.

    `titled` where the text begins with its title, which is never furniture.

    >>> from menurut.language import load_pack
    >>> [piece.reason for piece in find_furniture("Air surut.\\n(tim / anak)", load_pack("id")).pieces]
    ['signature']
    """
    return FurnitureFinder(text, pack, profile=profile, outlet=outlet, titled=titled).find()
