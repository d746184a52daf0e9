"""Cues behind their content: *"…," kata X*, *…, katanya*, *"…," ditegaskan X*, and *kata X, …* at the head of a sentence."""

from __future__ import annotations

from menurut.attribution.beside import Asides, content_before, item_before, quotation_beyond, source_after
from menurut.attribution.clauses import QUOTE, STOPS, Clause
from menurut.attribution.drafts import Draft
from menurut.attribution.edges import opens_tail
from menurut.attribution.lexicon import Reading
from menurut.attribution.phrases import Range
from menurut.language.cue_words import Frame

_MARKS = frozenset((",", ";", ":", "(", "—", "–", "―", "--", "-", ")", QUOTE))


def read_inverted(asides: Asides, start: int, stop: int, reading: Reading) -> int:
    """Read *content, cue source* and its kind, where a quotation or a comma stands before the cue."""
    clause = asides.clause
    before = item_before(asides, start)
    quoted = _quotation_before(clause, before)
    at_head = before < asides.begin
    comma = not at_head and clause.low[before] == ","
    asked = not at_head and clause.low[before] in STOPS
    if quoted is None and (reading.family.quoted or not (comma or at_head or asked)):
        return 0
    if reading.frame == Frame.PASSIVE and (quoted is None or not clause.is_spoken(quoted)):
        return 0
    source, rest = source_after(asides, stop, reading, strict=quoted is None)
    if reading.frame != Frame.CLITIC and source is None:
        return 0
    if at_head:
        return _read_head(asides, start, stop, reading, source, rest)
    if quoted is None and source is not None and not _ends_here(asides, rest):
        return 0
    edge = before if comma else before + 1
    content = content_before(asides, edge, quoted)
    if content is None or (quoted is None and source is not None and not _predicates(asides, content[0])):
        return 0
    more, after = _content_beyond(asides, rest, quoted)
    asides.drafts.append(Draft(reading, (start, stop), source, content + more))
    asides.holes.append((edge, after if more else rest))
    return after if more else rest


def _ends_here(asides: Asides, rest: int) -> bool:
    """Whether nothing but a mark or the time and place of speaking follows the source."""
    clause = asides.clause
    return rest >= clause.stop or clause.low[rest] in _MARKS or opens_tail(clause, rest, asides.lexicon)


def _predicates(asides: Asides, content: Range) -> bool:
    """Whether a verb stands in what may be a content: without one it is a mere subject.

    Only a language with articles tells a noun phrase from a clause so; in others anything may be a content.
    """
    clause, lexicon = asides.clause, asides.lexicon
    return not lexicon.words.articles or any(
        clause.low[i] == QUOTE or (not clause.upper[i] and lexicon.is_verb(clause.low[i])) for i in range(*content)
    )


def _quotation_before(clause: Clause, before: int) -> int | None:
    """The quotation right before the cue, with or without a comma or a stop between."""
    if before >= 0 and (clause.low[before] == "," or clause.low[before] in STOPS):
        before -= 1
    return before if before >= 0 and clause.low[before] == QUOTE else None


def _read_head(asides: Asides, start: int, stop: int, reading: Reading, source: Range | None, rest: int) -> int:
    """Read *Kata dia, content*: only where a comma or a quotation follows."""
    clause = asides.clause
    if rest >= clause.stop or clause.low[rest] not in (",", ":", QUOTE):
        return 0
    content = rest + (clause.low[rest] != QUOTE)
    if content >= clause.stop:
        return 0
    asides.drafts.append(Draft(reading, (start, stop), source, [(content, clause.stop)]))
    asides.holes.append((start, content))
    return content


def _content_beyond(asides: Asides, rest: int, quoted: int | None) -> tuple[list[Range], int]:
    """The second piece of an interrupted content, behind the comma after the source; and the item that follows it."""
    clause, lexicon = asides.clause, asides.lexicon
    broken = quoted is not None and not clause.quotations[quoted].closed
    if quoted is not None and not broken:
        k = quotation_beyond(asides, rest)
        return ([(k, k + 1)], k) if k is not None else ([], rest)
    if broken:
        rest = next((i for i in range(rest, min(rest + 12, clause.stop)) if clause.low[i] == ","), rest)
        if rest + 1 < clause.stop and clause.low[rest] == "," and clause.low[rest + 1] in lexicon.words.coordinators:
            return [(rest + 1, clause.stop)], rest + 1
    if rest + 1 >= clause.stop or clause.low[rest] != "," or opens_tail(clause, rest + 1, lexicon):
        return [], rest
    return [(rest + 1, clause.stop)], rest + 1
