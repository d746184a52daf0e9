"""What goes on across sentences: dependent fragments, quotations without a cue, quotations over several paragraphs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from menurut.attribution.clauses import QUOTE, SPOKEN, Clause
from menurut.attribution.drafts import Draft, span_of
from menurut.attribution.edges import skip_connectives
from menurut.attribution.lexicon import Lexicon
from menurut.attribution.phrases import Range
from menurut.attribution.phrases_right import phrase_after
from menurut.attribution.reading import Found, settle
from menurut.model import Span

_SHORTEST = 5  # tokens of a quotation that may stand alone
_SPEECH = 7  # tokens of a quotation that is speech whatever stands around it
_BRIEFEST = 2  # tokens of one that stands alone right behind a quotation with its speaker
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
        elif _is_quotation(clause):
            if self._is_speech(clause) and not self._join_next(clause):
                found = [_continued(clause, 0), *found]
        elif not any(f.depth == 0 for f in found) and self._goes_on(clause):
            self._extend(clause)
        elif clause.quotations:
            found = [*_left_over(clause, found, self.lexicon), *found]
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
        piece = _continued(clause, 0)
        holder.content, holder.quoted = (*holder.content, *piece.content), (*holder.quoted, *piece.quoted)
        return True

    def _is_speech(self, clause: Clause) -> bool:
        """Whether a quotation that is a sentence by itself is speech: the longer it is, the less it needs said before it."""
        if not self.found:
            return _length(clause, 0) > _SPEECH and clause.is_spoken(0)
        return _length(clause, 0) > (_BRIEFEST if self._is_told(clause) else _SHORTEST)

    def _is_told(self, clause: Clause) -> bool:
        """Whether a quotation with its speaker stands before in the same paragraph or the last one."""
        return any(f.paragraph >= clause.paragraph - 1 and f.quoted and f.depth == 0 for f in self.last)

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
            found.append(_continued(clause, 0))
            return
        heir = next((f for f in found if f.depth == 0 and f.content[0].start == here.start), None)
        if heir is not None and holder is not None and holder.draft.cue is not None:
            return
        if heir is not None and holder is not None:
            heir.content, heir.quoted = (*holder.content, *heir.content), (*holder.quoted, *heir.quoted)
            del self.found[next(k for k in reversed(range(len(self.found))) if self.found[k] is holder)]
        elif heir is not None:
            heir.content, heir.quoted = (before, *heir.content), (before, *heir.quoted)
        elif holder is not None:
            holder.content, holder.quoted = (*holder.content, here), (*holder.quoted, here)
            self.last = [holder]
        else:
            joined = _continued(clause, 0)
            joined.content, joined.quoted = (before, *joined.content), (before, *joined.quoted)
            found.append(joined)


def _left_open(clause: Clause) -> tuple[Clause, int] | None:
    """The quotation at the end of the sentence that has no closing mark."""
    item = len(clause.low) - 1
    return (clause, item) if item in clause.quotations and not clause.quotations[item].closed else None


def _length(clause: Clause, item: int) -> int:
    """How many tokens a quotation has, its opening mark left out."""
    return clause.quotations[item].last - clause.quotations[item].first


def _is_quotation(clause: Clause) -> bool:
    """Whether the sentence is a quotation and nothing else."""
    return clause.stop > 0 and all(word == QUOTE for word in clause.low[: clause.stop])


def _left_over(clause: Clause, found: list[Found], lexicon: Lexicon) -> Iterator[Found]:
    """Quotations in no content that are speech all the same: long, with a comma or stop at their end, or behind a colon."""
    for item in clause.quotations:
        announced = item == clause.stop - 1 and clause.low[item - 1] == ":"
        if _length(clause, item) <= (_SHORTEST if announced else _SPEECH) or not (announced or _speaks(clause, item)):
            continue
        here = span_of(clause, (item, item + 1))
        if any(piece.overlaps(here) for f in found if f.depth == 0 for piece in f.content):
            continue
        source = _pick_speaker(clause, item, lexicon)
        if source or lexicon.words.separate_quotations:
            yield _continued(clause, item, source=source)


def _pick_speaker(clause: Clause, item: int, lexicon: Lexicon) -> Range | None:
    """The name, title or pronoun that opens the sentence in front of the quotation; None where something else does."""
    words = lexicon.words
    begin = skip_connectives(clause, 0, item, lexicon)
    if begin >= item or clause.low[begin] in lexicon.phrase_ends:
        return None
    phrase = phrase_after(clause, begin, item, lexicon)
    if phrase is None or phrase[0] != begin:
        return None
    named = (
        clause.low[begin] in words.pronouns or lexicon.is_title(clause.low[begin]) or any(clause.upper[begin + 1 : phrase[1]])
    )
    return phrase if named else None


def _speaks(clause: Clause, item: int) -> bool:
    """Whether the quotation ends as speech does, and is neither a part of the sentence around it nor a name or title."""
    quotation = clause.quotations[item]
    if not quotation.closed or clause.tokens.low[quotation.last - 1] not in SPOKEN:
        return False
    upper = clause.tokens.upper[quotation.first + 1 : quotation.last]
    whole = item == 0 or not clause.low[item - 1][0].isalnum() or upper[0]
    return whole and sum(upper) * 2 <= len(upper)


def _continued(clause: Clause, item: int, *, source: Range | None = None) -> Found:
    """The quotations from `item` on, as a content without a cue."""
    stop = item + 1
    while stop < clause.stop and clause.low[stop] == QUOTE:
        stop += 1
    return settle(clause, Draft(None, None, source, [(item, stop)]))


def _adjoins(found: Found, clause: Clause) -> bool:
    """Whether an unquoted content ends where the sentence before this one ended."""
    text, start, end = clause.tokens.text, clause.tokens.start[clause.first[0]], found.content[-1].end
    return found.paragraph == clause.paragraph and 0 <= start - end <= _GAP and not text[end:start].strip(" .\t")
