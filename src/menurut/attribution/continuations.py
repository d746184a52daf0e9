"""What goes on across sentences: quotations without a cue, dependent fragments, quotations over several paragraphs."""

from __future__ import annotations

from menurut.attribution.clauses import QUOTE, Clause
from menurut.attribution.drafts import Draft
from menurut.attribution.lexicon import Lexicon
from menurut.attribution.reading import Found, settle

_SHORTEST = 5  # tokens of a quotation that may stand alone


def _open_quotation(before: list[Found], clause: Clause) -> Found | None:
    """The quotation of the same paragraph that stands right before the sentence, with its cue: one content goes on."""
    start = clause.tokens.start[clause.first[0]]
    quoted = [f for f in before[-4:] if f.depth == 0 and f.paragraph == clause.paragraph and f.quoted]
    last = max(quoted, key=lambda f: f.content[-1].end, default=None)
    return last if last is not None and last.quoted[-1].end == last.content[-1].end <= start else None


def join_sentences(before: list[Found], clause: Clause, found: list[Found], lexicon: Lexicon) -> list[Found]:
    """The attributions of a sentence, with a quotation that stands alone taken as going on from the speaker before."""
    if clause.depth or not before or any(f.depth == 0 for f in found):
        return found
    if clause.low[: clause.stop] and all(word == QUOTE for word in clause.low[: clause.stop]):
        last = _open_quotation(before, clause)
        if last is not None:
            piece = settle(clause, Draft(None, None, None, [(0, clause.stop)]))
            last.content += piece.content
            last.quoted += piece.quoted
            return found
        quotation = clause.quotations[0]
        if quotation.last - quotation.first > _SHORTEST:
            return [settle(clause, Draft(None, None, None, [(0, clause.stop)])), *found]
    return found
