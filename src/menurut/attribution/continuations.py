"""What goes on across sentences: quotations without a cue, dependent fragments, quotations over several paragraphs."""

from __future__ import annotations

from menurut.attribution.clauses import QUOTE, Clause
from menurut.attribution.drafts import Draft
from menurut.attribution.lexicon import Lexicon
from menurut.attribution.reading import Found, settle

_SHORTEST = 5  # tokens of a quotation that may stand alone


def join_sentences(before: list[Found], clause: Clause, found: list[Found], lexicon: Lexicon) -> list[Found]:
    """The attributions of a sentence, with a quotation that stands alone taken as going on from the speaker before."""
    if clause.depth or not before or any(f.depth == 0 for f in found):
        return found
    if clause.low[: clause.stop] and all(word == QUOTE for word in clause.low[: clause.stop]):
        quotation = clause.quotations[0]
        if quotation.last - quotation.first > _SHORTEST:
            return [settle(clause, Draft(None, None, None, [(0, clause.stop)])), *found]
    return found
