"""What all attributions that stand aside share: the drafts and holes of one clause, and the parts beside a cue."""

from __future__ import annotations

from dataclasses import dataclass, field

from menurut.attribution.clauses import QUOTE, Clause
from menurut.attribution.drafts import Draft
from menurut.attribution.edges import skip_connectives
from menurut.attribution.lexicon import Lexicon, Reading
from menurut.attribution.phrases import Range
from menurut.attribution.phrases_right import phrase_after, without_manner
from menurut.attribution.quotations import is_double
from menurut.language.cue_words import Frame

AFTER = (Frame.INVERTED, Frame.CLITIC)
ADPOSITIONS = (Frame.PHRASE, Frame.HELD, Frame.RELAY)


@dataclass(slots=True)
class Asides:
    """The drafts found aside in one clause, the holes they leave, and where the clause proper begins."""

    clause: Clause
    lexicon: Lexicon
    begin: int
    drafts: list[Draft] = field(default_factory=list)
    holes: list[Range] = field(default_factory=list)


def item_before(asides: Asides, cue: int) -> int:
    """The item before the cue, the adverbs that belong to it, and a closing mark that nothing opened."""
    words, low = asides.lexicon.words, asides.clause.low
    i = cue - 1
    while i >= asides.begin and (low[i] in words.adverbs or low[i] in words.likeness) and low[i] not in words.connectives:
        i -= 1
    return i - (i > asides.begin and is_double(low[i]))


def source_after(asides: Asides, stop: int, reading: Reading, *, strict: bool) -> tuple[Range | None, int]:
    """The source behind the cue and the item after it; clitic cues have none."""
    if reading.frame in (Frame.CLITIC, Frame.HELD):
        return None, stop
    clause, lexicon = asides.clause, asides.lexicon
    start = stop
    start += start < clause.stop and clause.low[start] in lexicon.words.agents
    if start < clause.stop and _opens_other_cue(asides, start):
        return None, stop
    source = phrase_after(clause, start, clause.stop, lexicon, before_content=strict)
    if source is None:
        return None, stop
    head = clause.low[source[0]]
    if reading.family.sources and head not in reading.family.sources:
        return None, stop
    if strict and reading.frame == Frame.INVERTED and not _is_namely(asides, source):
        return None, stop
    return (source[0], without_manner(clause, *source, lexicon)), source[1]


def _opens_other_cue(asides: Asides, i: int) -> bool:
    """Whether another cue that stands aside begins there (*demikian tertulis dalam …*)."""
    clause, lexicon = asides.clause, asides.lexicon
    if clause.upper[i]:
        return False
    if lexicon.statements.length_at(clause.low, i) and clause.low[i - 1] not in lexicon.words.likeness:
        return False
    return any(r.frame in AFTER or r.frame in ADPOSITIONS for r in lexicon.readings_at(clause.low, i)[1])


def _is_namely(asides: Asides, source: Range) -> bool:
    """Whether a source behind an unquoted content looks like one: a name, a title, a pronoun, or a phrase that ends well."""
    clause, lexicon = asides.clause, asides.lexicon
    head, end = clause.low[source[0]], source[1]
    if clause.upper[source[0]] or head in lexicon.words.pronouns or lexicon.is_title(head):
        return True
    return any(clause.upper[source[0] : end])


def content_before(asides: Asides, edge: int, quoted: int | None) -> list[Range] | None:
    """What is reported left of the cue, its last item before `edge`."""
    clause, lexicon = asides.clause, asides.lexicon
    begin = asides.begin
    if quoted is not None:
        edge = quoted + 1
        if quoted > begin and clause.low[quoted - 1] == ":":
            return [(quoted, edge)]
    for i in range(edge - 1, max(begin, edge - 60), -1):
        word = clause.low[i]
        if word in (";", ":") or (word in lexicon.words.contrasts and clause.low[i - 1] == ","):
            begin = i + 1
            break
    begin = max([begin] + [hole[1] for hole in asides.holes if hole[1] <= edge])
    begin = skip_connectives(clause, begin, edge, lexicon)
    if quoted is not None and not any(clause.low[i][0].isalnum() for i in range(begin, quoted)):
        begin = quoted
    return [(begin, edge)] if begin < edge else None


def quotation_beyond(asides: Asides, rest: int) -> int | None:
    """The quotation that goes on after the source, across a phrase of time or place and commas."""
    clause, lexicon = asides.clause, asides.lexicon
    for i in range(rest, min(rest + 20, clause.stop)):
        if clause.low[i] == QUOTE:
            return i if i == rest or not clause.low[i - 1][0].isalnum() else None
        if lexicon.readings_at(clause.low, i)[0] and clause.low[i] not in lexicon.words.settings:
            return None
    return None
