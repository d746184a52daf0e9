"""Attributions that stand aside from the clause: after a quotation, between commas, or before it (*…, kata X*; *menurut X, …*).

They are read first. What they leave as holes, the cue with its source and commas, the main clause is then read without.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from menurut.attribution.clauses import QUOTE, STOPS, Clause
from menurut.attribution.drafts import Draft
from menurut.attribution.lexicon import Lexicon, Reading
from menurut.attribution.phrases import Range, name_at, phrase_after, phrase_to_comma, without_manner
from menurut.language.cue_words import Frame

_AFTER = (Frame.INVERTED, Frame.CLITIC)
_MARKS = frozenset((",", ";", ":", "(", "—", "–", "―", "--", "-", ")", QUOTE))
_ADPOSITIONS = (Frame.PHRASE, Frame.HELD, Frame.RELAY)


@dataclass(slots=True)
class Asides:
    """The drafts found aside in one clause, the holes they leave, and where the clause proper begins."""

    clause: Clause
    lexicon: Lexicon
    begin: int
    drafts: list[Draft] = field(default_factory=list)
    holes: list[Range] = field(default_factory=list)


def find_asides(clause: Clause, begin: int, lexicon: Lexicon) -> Asides:
    """All attributions of the clause that stand aside, from left to right."""
    asides = Asides(clause, lexicon, begin)
    i = begin
    while i < clause.stop:
        length, readings = lexicon.readings_at(clause.low, i)
        after = _read_cue(asides, i, i + length, readings) if length else 0
        i = max(after, i + max(length, 1))
    return asides


def _read_cue(asides: Asides, start: int, stop: int, readings: tuple[Reading, ...]) -> int:
    """Try the readings that stand aside; gives the item to go on from, 0 where none fits."""
    for reading in readings:
        if not _allowed(asides, start, stop, reading):
            continue
        if reading.frame in _AFTER:
            after = _read_after(asides, start, stop, reading)
        elif reading.frame in _ADPOSITIONS:
            after = _read_adposition(asides, start, stop, reading)
        else:
            continue
        if after:
            return after
    return 0


def _allowed(asides: Asides, start: int, stop: int, reading: Reading) -> bool:
    low = asides.clause.low
    following = low[stop] if stop < len(low) else ""
    return reading.fits(low[start - 1] if start else "", following, asides.lexicon.words)


def _before(asides: Asides, cue: int) -> int:
    """The item before the cue and the adverbs that belong to it."""
    words, low = asides.lexicon.words, asides.clause.low
    i = cue - 1
    while i >= asides.begin and (low[i] in words.adverbs or low[i] in words.likeness) and low[i] not in words.connectives:
        i -= 1
    return i


def _read_after(asides: Asides, start: int, stop: int, reading: Reading) -> int:
    """Read *content, cue source* and its kind, where a quotation or a comma stands before the cue."""
    clause, lexicon = asides.clause, asides.lexicon
    before = _before(asides, start)
    quoted = _quotation_before(clause, before)
    at_head = before < asides.begin
    comma = not at_head and clause.low[before] == ","
    asked = not at_head and clause.low[before] in STOPS
    if quoted is None and (reading.family.quoted or not (comma or at_head or asked)):
        return 0
    source, rest = _source_after(asides, stop, reading, strict=quoted is None)
    if reading.frame == Frame.INVERTED and source is None:
        return 0
    if at_head:
        return _read_head(asides, start, stop, reading, source, rest)
    if quoted is None and source is not None and not _ends_here(asides, rest):
        return 0
    edge = before if comma else before + 1
    content = _content_before(asides, edge, quoted)
    if content is None:
        return 0
    more, after = _content_beyond(asides, rest, quoted)
    asides.drafts.append(Draft(reading, (start, stop), source, content + more))
    asides.holes.append((edge, after if more else rest))
    return after if more else rest


def _ends_here(asides: Asides, rest: int) -> bool:
    """Whether nothing but a mark or the time and place of speaking follows the source."""
    clause = asides.clause
    return rest >= clause.stop or clause.low[rest] in _MARKS or opens_tail(clause, rest, asides.lexicon)


def _quotation_before(clause: Clause, before: int) -> int | None:
    """The quotation right before the cue, with or without a comma between."""
    if before >= 0 and clause.low[before] == ",":
        before -= 1
    return before if before >= 0 and clause.low[before] == QUOTE else None


def _source_after(asides: Asides, stop: int, reading: Reading, *, strict: bool) -> tuple[Range | None, int]:
    """The source behind the cue and the item after it; clitic cues have none."""
    if reading.frame in (Frame.CLITIC, Frame.HELD):
        return None, stop
    clause, lexicon = asides.clause, asides.lexicon
    start = stop
    while start < clause.stop and (clause.low[start] in lexicon.words.adverbs or clause.low[start] in lexicon.words.agents):
        start += 1
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
    if asides.clause.upper[i]:
        return False
    return any(r.frame in _AFTER or r.frame in _ADPOSITIONS for r in asides.lexicon.readings_at(asides.clause.low, i)[1])


def _is_namely(asides: Asides, source: Range) -> bool:
    """Whether a source behind an unquoted content looks like one: a name, a title, a pronoun, or a phrase that ends well."""
    clause, lexicon = asides.clause, asides.lexicon
    head, end = clause.low[source[0]], source[1]
    if clause.upper[source[0]] or head in lexicon.words.pronouns or lexicon.is_title(head):
        return True
    return any(clause.upper[source[0] : end]) or (end - source[0] > 1 and (end >= clause.stop or clause.low[end] == ","))


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


def _content_before(asides: Asides, edge: int, quoted: int | None) -> list[Range] | None:
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
    return [(begin, edge)] if begin < edge else None


def _content_beyond(asides: Asides, rest: int, quoted: int | None) -> tuple[list[Range], int]:
    """The second piece of an interrupted content, behind the comma after the source; and the item that follows it."""
    clause, lexicon = asides.clause, asides.lexicon
    broken = quoted is not None and not clause.quotations[quoted].closed
    if quoted is not None and not broken:
        k = _next_quotation(asides, rest)
        return ([(k, k + 1)], k) if k is not None else ([], rest)
    if broken:
        rest = next((i for i in range(rest, min(rest + 12, clause.stop)) if clause.low[i] == ","), rest)
        if rest + 1 < clause.stop and clause.low[rest] == "," and clause.low[rest + 1] in lexicon.words.coordinators:
            return [(rest + 1, clause.stop)], rest + 1
    if rest + 1 >= clause.stop or clause.low[rest] != "," or opens_tail(clause, rest + 1, lexicon):
        return [], rest
    return [(rest + 1, clause.stop)], rest + 1


def _next_quotation(asides: Asides, rest: int) -> int | None:
    """The quotation that goes on after the source, across a phrase of time or place and commas."""
    clause, lexicon = asides.clause, asides.lexicon
    for i in range(rest, min(rest + 20, clause.stop)):
        if clause.low[i] == QUOTE:
            return i
        if lexicon.readings_at(clause.low, i)[0] and clause.low[i] not in lexicon.words.settings:
            return None
    return None


def opens_tail(clause: Clause, i: int, lexicon: Lexicon) -> bool:
    """Whether what begins at item `i` belongs to the act of speaking and not to the content."""
    words, word = lexicon.words, clause.low[i]
    return (
        word in words.settings
        or word in words.days
        or word in words.relativisers
        or word in words.coordinators
        or word.isdigit()
        or bool(lexicon.speech_settings.length_at(clause.low, i))
        or any(r.frame == Frame.RELAY for r in lexicon.readings_at(clause.low, i)[1])
    )


def skip_connectives(clause: Clause, begin: int, stop: int, lexicon: Lexicon) -> int:
    """Past the connectives that open a sentence, with their commas."""
    while begin < stop:
        length = lexicon.connectives.length_at(clause.low, begin)
        if length:
            begin += length
        elif clause.low[begin] == ",":
            begin += 1
        else:
            return begin
    return begin


def _read_adposition(asides: Asides, start: int, stop: int, reading: Reading) -> int:
    """Read *menurut X, content*, *A, menurut X, B* and *content, menurut X*; and the same with a medium."""
    clause, lexicon = asides.clause, asides.lexicon
    before = _before(asides, start)
    source, rest = _source_after(asides, stop, reading, strict=True)
    if source is None and reading.frame != Frame.HELD:
        return 0
    at_head = before < asides.begin or (clause.low[before] != "," and _opens_clause(asides, before))
    comma = not at_head and clause.low[before] == ","
    if reading.family.apart and not (at_head or comma):
        return 0
    if reading.frame == Frame.RELAY:
        return _read_relay(asides, (start, stop), reading, source, before)
    if at_head and source is not None:
        source = _whole_source(asides, source)
        rest = source[1]
    beyond = rest + 1 if rest < clause.stop and clause.low[rest] == "," else rest
    tail = beyond >= clause.stop or opens_tail(clause, beyond, lexicon)
    if at_head:
        beyond = _past_date(asides, rest) if rest < clause.stop and clause.low[rest] == "," else beyond
        return _put_adposition(asides, (start, stop), reading, source, [], beyond, hole=start)
    edge = before if comma else before + 1
    if not tail and beyond == rest and comma:
        return _put_adposition(asides, (start, stop), reading, source, [], beyond, hole=edge)
    if not tail and beyond == rest and source is not None and clause.low[source[0]] not in lexicon.words.pronouns:
        return 0
    if beyond < clause.stop and clause.low[beyond] in lexicon.words.complementisers and beyond > rest:
        return _put_adposition(asides, (start, stop), reading, source, [], beyond, hole=edge)
    content = _content_before(asides, edge, None)
    if content is None:
        return 0
    return _put_adposition(asides, (start, stop), reading, source, content, rest if tail else beyond, hole=edge, tail=tail)


def _whole_source(asides: Asides, source: Range) -> Range:
    """The source of an adposition at the head of its clause: all up to a comma, or a name before a clause without one."""
    clause, lexicon = asides.clause, asides.lexicon
    whole = phrase_to_comma(clause, source[0], clause.stop, lexicon)
    if whole is not None:
        return whole if whole[1] > source[1] else source
    followed = source[1] < clause.stop and clause.low[source[1]] == ","
    if followed or not clause.upper[source[0]]:
        return source
    return source[0], name_at(clause, source[0], source[1], lexicon)


def _put_adposition(
    asides: Asides,
    cue: Range,
    reading: Reading,
    source: Range | None,
    content: list[Range],
    beyond: int,
    *,
    hole: int,
    tail: bool = False,
) -> int:
    """Add the draft whose content is `content` and, unless `tail`, all from `beyond` on."""
    stop = asides.clause.stop
    more = [] if tail or beyond >= stop else [(beyond, stop)]
    if not content and not more:
        return 0
    asides.drafts.append(Draft(reading, cue, source, [*content, *more]))
    asides.holes.append((hole, beyond))
    return beyond


def _opens_clause(asides: Asides, i: int) -> bool:
    words, word = asides.lexicon.words, asides.clause.low[i]
    return (
        word in words.complementisers
        or word in words.relativisers
        or word in words.contrasts
        or word in words.subordinators
        or word in words.coordinators
        or word in (":", ";", "—", "-")
        or any(r.frame == Frame.SUBJECT for r in asides.lexicon.readings_at(asides.clause.low, i)[1])
    )


def _read_relay(asides: Asides, cue: Range, reading: Reading, medium: Range, before: int) -> int:
    """Read a medium and what was taken from it: the clause behind it, or all that stands before it."""
    clause, lexicon = asides.clause, asides.lexicon
    rest = medium[1]
    if lexicon.statements.length_at(clause.low, medium[0]):
        return 0
    beyond = _past_date(asides, rest)
    at_head = before < asides.begin
    if at_head:
        if beyond >= clause.stop:
            return 0
        asides.drafts.append(Draft(reading, cue, medium, [(beyond, clause.stop)]))
        asides.holes.append((cue[0], beyond))
        return beyond
    comma = clause.low[before] == ","
    edge = before if comma else before + 1
    if beyond < clause.stop and clause.low[beyond] in lexicon.words.complementisers and beyond > rest:
        return _put_adposition(asides, cue, reading, medium, [], beyond, hole=edge)
    last = asides.drafts[-1] if asides.drafts else None
    if last and last.frame in _AFTER and last.cue and not last.content[-1][0] > last.cue[0]:
        begin, edge_content = last.starts_at(), (last.source or last.cue)[1]
        more: list[Range] = []
    else:
        begin = skip_connectives(clause, asides.begin, edge, lexicon)
        edge_content = edge
        tail = beyond >= clause.stop or beyond == rest or opens_tail(clause, beyond, lexicon)
        more = [] if tail else [(beyond, clause.stop)]
    if begin >= edge_content:
        return 0
    asides.drafts.append(Draft(reading, cue, medium, [(begin, edge_content), *more]))
    asides.holes.append((edge, beyond if more else rest))
    return beyond if more else rest


def _past_date(asides: Asides, rest: int) -> int:
    """Past the comma after the medium, and the date with its own comma where one follows."""
    clause, words = asides.clause, asides.lexicon.words
    low = clause.low
    i = rest
    while i < clause.stop and i - rest < 24:
        if low[i] == ",":
            following = low[i + 1] if i + 1 < clause.stop else ""
            if not (following in words.days or following in words.settings):
                return i + 1
        elif i == rest and low[i] not in words.days and low[i] not in words.settings and low[i] != "(":
            return i
        i += 1
    return rest
