"""One sentence read: asides first, then the main clause without them, then what its quotations hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from menurut.attribution.asides import find_asides
from menurut.attribution.clauses import QUOTE, STOPS, Clause, find_clauses
from menurut.attribution.drafts import Draft, span_of
from menurut.attribution.edges import skip_connectives
from menurut.attribution.lexicon import Lexicon
from menurut.attribution.mains import find_mains
from menurut.attribution.phrases import Range
from menurut.attribution.quotations import Quotation
from menurut.attribution.tokens import Tokens
from menurut.language.cue_words import Frame
from menurut.model import Act, Span

_SPEAKING = (Frame.INVERTED, Frame.CLITIC, Frame.SUBJECT)
_CUE_REACH = 120  # tokens of a quotation looked at for a cue inside


@dataclass(slots=True)
class Found:
    """A draft whose parts are spans of the text. `quoted` are the quotations that stand in its content at its own depth.

    `confidence` is the probability that it is right as a whole, None where only rules read the text. `learned`: no rule
    found it, the model did.
    """

    draft: Draft
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    quoted: tuple[Span, ...]
    depth: int
    paragraph: int
    confidence: float | None = None
    learned: bool = False


def read_clause(clause: Clause, lexicon: Lexicon) -> list[Draft]:
    """The attributions of one sentence, outside its quotations, in no particular order."""
    begin = skip_connectives(clause, 0, clause.stop, lexicon)
    heads = lexicon.find_heads(clause.low, begin, clause.stop)
    if not heads and not clause.quotations:
        return []
    asides = find_asides(clause, begin, lexicon, heads)
    if not asides.holes:
        return asides.drafts + find_mains(clause, begin, lexicon, heads)
    view, items = clause.without(asides.holes)
    if not view.stop:
        return asides.drafts
    start = skip_connectives(view, 0, view.stop, lexicon)
    heirs = _heirs(asides.drafts, asides.holes, items)
    heads = lexicon.find_heads(view.low, start, view.stop)
    return asides.drafts + [draft.translated(items) for draft in find_mains(view, start, lexicon, heads, heirs=heirs)]


def _heirs(drafts: list[Draft], holes: list[Range], items: list[int]) -> dict[int, Range | None]:
    """For each item of the view that follows a hole, the source that stood in the hole (*kata Rutte, yang meminta …*)."""
    after = {stop: draft.source for draft, (_, stop) in zip(drafts, holes, strict=True) if draft.frame in _SPEAKING}
    return {k: after[item] for k, item in enumerate(items) if item in after}


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
        content=tuple(span_of(clause, _with_question(clause, part)) for part in draft.content),
        quoted=quoted,
        depth=clause.depth,
        paragraph=clause.paragraph,
    )


def _with_question(clause: Clause, part: tuple[int, int]) -> tuple[int, int]:
    """A content that asks keeps its question mark; other final marks stand outside."""
    asks = part[1] == clause.stop < len(clause.low) and clause.low[part[1]] == "?" and clause.low[part[1] - 1] != QUOTE
    return (part[0], part[1] + 1) if asks else part


def end_at_cue(quotation: Quotation, tokens: Tokens, stop: int, lexicon: Lexicon) -> Quotation:
    """A quotation that was not closed before its cue ends at the comma before it (*"Kami siap, kata Sari.*).

    A closed one may have its cue inside too, where no cue and no comma follows it (*"Airnya naik, katanya, lalu turun."*).
    """
    after = quotation.last + 1
    if quotation.closed and (tokens.low[quotation.last - 1] in ",;" or not _is_over(tokens, after, stop)):
        return quotation
    for i in range(quotation.first + 2, min(quotation.last, quotation.first + _CUE_REACH)):
        if tokens.low[i - 1] != "," or tokens.upper[i]:
            continue
        frames = {r.frame for r in lexicon.readings_at(tokens.low, i)[1] if r.family.act != Act.RELAY}
        if Frame.CLITIC in frames or (Frame.INVERTED in frames and _names_next(tokens, i + 1, lexicon)):
            return Quotation(quotation.first, i - 1, closed=False)
    return quotation


def _is_over(tokens: Tokens, after: int, stop: int) -> bool:
    """Whether the paragraph ends behind the closing mark."""
    return after >= stop or (after == stop - 1 and tokens.low[after] in STOPS)


def _names_next(tokens: Tokens, i: int, lexicon: Lexicon) -> bool:
    if i >= len(tokens.low):
        return False
    word = tokens.low[i]
    return tokens.upper[i] or word in lexicon.words.pronouns or lexicon.is_title(word)
