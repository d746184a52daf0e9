"""One sentence read: asides first, then the main clause without them, then what its quotations hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from menurut.attribution.asides import find_asides, skip_connectives
from menurut.attribution.clauses import QUOTE, Clause, find_clauses
from menurut.attribution.drafts import Draft, span_of
from menurut.attribution.lexicon import Lexicon, Reading
from menurut.attribution.mains import find_mains
from menurut.attribution.quotations import Quotation
from menurut.attribution.tokens import Tokens
from menurut.language.cue_words import Frame
from menurut.model import Span


@dataclass(slots=True)
class Found:
    """A draft whose parts are spans of the text. `quoted` are the quotations that stand in its content at its own depth."""

    draft: Draft
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    quoted: tuple[Span, ...]
    depth: int
    paragraph: int


def read_clause(clause: Clause, lexicon: Lexicon) -> list[Draft]:
    """The attributions of one sentence, outside its quotations, in no particular order."""
    begin = skip_connectives(clause, 0, clause.stop, lexicon)
    asides = find_asides(clause, begin, lexicon)
    if not asides.holes:
        return asides.drafts + find_mains(clause, begin, lexicon)
    view, items = clause.without(asides.holes)
    if not view.stop:
        return asides.drafts
    start = skip_connectives(view, 0, view.stop, lexicon)
    return asides.drafts + [draft.translated(items) for draft in find_mains(view, start, lexicon)]


def find_in_clause(clause: Clause, lexicon: Lexicon) -> Iterator[Found]:
    """The attributions of one sentence and of the quotations in it."""
    for draft in read_clause(clause, lexicon):
        yield settle(clause, draft)
    for quotation in clause.quotations.values():
        tokens = clause.tokens
        first, stop = quotation.first + 1, quotation.last + (not quotation.closed)
        for inner in find_clauses(tokens, first, stop, [], lexicon, depth=clause.depth + 1, paragraph=clause.paragraph):
            for draft in read_clause(inner, lexicon):
                yield settle(inner, draft)


def settle(clause: Clause, draft: Draft) -> Found:
    """The draft with its parts as spans."""
    quoted = tuple(
        span_of(clause, (i, i + 1)) for start, stop in draft.content for i in range(start, stop) if clause.low[i] == QUOTE
    )
    return Found(
        draft,
        source=(span_of(clause, draft.source),) if draft.source else (),
        cue=(span_of(clause, draft.cue),) if draft.cue else (),
        content=tuple(span_of(clause, part) for part in draft.content),
        quoted=quoted,
        depth=clause.depth,
        paragraph=clause.paragraph,
    )


def end_at_cue(quotation: Quotation, tokens: Tokens, lexicon: Lexicon) -> Quotation:
    """A quotation without a closing mark ends at the comma before a cue that follows quotations (*"Kami siap, kata Sari.*)."""
    if quotation.closed:
        return quotation
    for i in range(quotation.first + 2, quotation.last):
        if tokens.low[i - 1] != "," or tokens.upper[i]:
            continue
        readings = lexicon.readings_at(tokens.low, i)[1]
        if any(r.frame == Frame.CLITIC for r in readings) or (_names_next(tokens, i + 1, lexicon) and _is_inverted(readings)):
            return Quotation(quotation.first, i - 1, closed=False)
    return quotation


def _is_inverted(readings: tuple[Reading, ...]) -> bool:
    return any(r.frame == Frame.INVERTED for r in readings)


def _names_next(tokens: Tokens, i: int, lexicon: Lexicon) -> bool:
    return i < len(tokens.low) and (tokens.upper[i] or tokens.low[i] in lexicon.words.pronouns or lexicon.is_title(tokens.low[i]))
