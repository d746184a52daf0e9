"""What goes on across sentences: dependent fragments, quotations without a cue, quotations over several paragraphs."""

from __future__ import annotations

from dataclasses import dataclass, field

from menurut.attribution.clauses import QUOTE, Clause
from menurut.attribution.drafts import Draft, span_of
from menurut.attribution.lexicon import Lexicon
from menurut.attribution.reading import Found, settle
from menurut.model import Span

_SHORTEST = 5  # tokens of a quotation that may stand alone
_GAP = 6  # characters between two sentences
_PIECES_MOST = 40  # paragraphs that one quotation may run over


@dataclass(slots=True)
class Thread:
    """What has been found so far, and the quotation that the last paragraph left open."""

    lexicon: Lexicon
    found: list[Found] = field(default_factory=list)
    last: list[Found] = field(default_factory=list)
    open_quotation: tuple[Clause, int] | None = None

    def add(self, clause: Clause, found: list[Found]) -> None:
        """Take in the attributions of the next sentence, joined to what they go on from."""
        opened = self.open_quotation
        self.open_quotation = _left_open(clause)
        if opened and clause.low[0] == QUOTE and clause.paragraph == opened[0].paragraph + 1:
            self._join_quotation(opened, clause, found)
        elif not any(f.depth == 0 for f in found) and clause.depth == 0:
            if self._goes_on(clause):
                self._extend(clause)
            elif self.found and _stands_alone(clause) and not self._join_next(clause):
                found = [_continued(clause), *found]
        self.found.extend(found)
        if any(f.depth == 0 for f in found):
            self.last = [f for f in found if f.depth == 0]

    def _join_next(self, clause: Clause) -> bool:
        """Take a quotation right behind a quoted content of the same paragraph as a piece of it; False where there is none."""
        if self.lexicon.words.separate_quotations:
            return False
        quoted = [f for f in self.last if f.paragraph >= clause.paragraph - 1 and 0 < len(f.quoted) < _PIECES_MOST]
        holder = max(quoted, key=lambda f: f.content[-1].end, default=None)
        if holder is None:
            return False
        piece = _continued(clause)
        holder.content, holder.quoted = (*holder.content, *piece.content), (*holder.quoted, *piece.quoted)
        return True

    def _goes_on(self, clause: Clause) -> bool:
        """Whether the sentence is a dependent fragment of an unquoted content right before it."""
        dependents = self.lexicon.dependents
        return bool(clause.low) and bool(dependents.length_at(clause.low, 0)) and any(_adjoins(f, clause) for f in self.last)

    def _extend(self, clause: Clause) -> None:
        end = span_of(clause, (0, max(1, clause.stop))).end
        for found in self.last:
            if _adjoins(found, clause):
                found.content = (*found.content[:-1], Span(found.content[-1].start, end))

    def _join_quotation(self, opened: tuple[Clause, int], clause: Clause, found: list[Found]) -> None:
        """Make one content of a quotation that the last paragraph left open and the one that opens this paragraph."""
        before = span_of(opened[0], (opened[1], opened[1] + 1))
        here = span_of(clause, (0, 1))
        holder = next((f for f in self.last if any(piece.end == before.end for piece in f.content)), None)
        if holder is not None and len(holder.content) >= _PIECES_MOST:
            found.append(_continued(clause))
            return
        heir = next((f for f in found if f.depth == 0 and f.content[0].start == here.start), None)
        if heir is not None and holder is not None and holder.draft.cue is not None:
            return
        if heir is not None:
            heir.content, heir.quoted = (before, *heir.content), (before, *heir.quoted)
            if holder is not None and holder.draft.cue is None:
                self.found.remove(holder)
        elif holder is not None:
            holder.content, holder.quoted = (*holder.content, here), (*holder.quoted, here)
            self.last = [holder]
        else:
            joined = _continued(clause)
            joined.content, joined.quoted = (before, *joined.content), (before, *joined.quoted)
            found.append(joined)


def _left_open(clause: Clause) -> tuple[Clause, int] | None:
    """The quotation at the end of the sentence that has no closing mark."""
    item = len(clause.low) - 1
    return (clause, item) if item in clause.quotations and not clause.quotations[item].closed else None


def _stands_alone(clause: Clause) -> bool:
    """Whether the sentence is a quotation and nothing else."""
    words = clause.low[: clause.stop]
    if not words or any(word != QUOTE for word in words):
        return False
    return clause.quotations[0].last - clause.quotations[0].first > _SHORTEST


def _continued(clause: Clause) -> Found:
    return settle(clause, Draft(None, None, None, [(0, max(1, clause.stop))]))


def _adjoins(found: Found, clause: Clause) -> bool:
    """Whether an unquoted content ends where the sentence before this one ended."""
    text, start, end = clause.tokens.text, clause.tokens.start[clause.first[0]], found.content[-1].end
    return found.paragraph == clause.paragraph and 0 <= start - end <= _GAP and not text[end:start].strip(" .\t")
