"""Cues that are adpositions and relays: *menurut X, …*, *…, menurut X, …*, *dilansir M, …*, *…, dikutip dari M*."""

from __future__ import annotations

from menurut.attribution.beside import AFTER, Asides, content_before, item_before, source_after
from menurut.attribution.clauses import QUOTE
from menurut.attribution.drafts import Draft
from menurut.attribution.edges import opens_tail, skip_connectives
from menurut.attribution.lexicon import Reading
from menurut.attribution.phrases import Range
from menurut.attribution.phrases_right import name_at, phrase_to_comma
from menurut.language.cue_words import Frame


def read_adposition(asides: Asides, start: int, stop: int, reading: Reading) -> int:
    """Read *menurut X, content*, *A, menurut X, B* and *content, menurut X*; and the same with a medium."""
    clause, lexicon = asides.clause, asides.lexicon
    before = item_before(asides, start)
    source, rest = source_after(asides, stop, reading, strict=True)
    if source is None and reading.frame != Frame.HELD:
        return 0
    at_head = before < asides.begin or (clause.low[before] != "," and _opens_clause(asides, before))
    comma = not at_head and clause.low[before] == ","
    if reading.family.apart and not (before < asides.begin or comma):
        return 0
    if reading.frame == Frame.RELAY:
        return _read_relay(asides, (start, stop), reading, source, before)
    if at_head and source is not None:
        source = _whole_source(asides, source)
        rest = source[1]
    beyond = rest + 1 if rest < clause.stop and clause.low[rest] == "," else rest
    tail = beyond >= clause.stop or opens_tail(clause, beyond, lexicon)
    if at_head:
        beyond = max(beyond, _past_date(asides, rest))
        return _put_adposition(asides, (start, stop), reading, source, [], beyond, hole=start)
    edge = before if comma else before + 1
    if not tail and beyond == rest and comma:
        return _put_adposition(asides, (start, stop), reading, source, [], beyond, hole=edge)
    if not tail and beyond == rest and source is not None:
        return 0
    if beyond < clause.stop and clause.low[beyond] in lexicon.words.complementisers and beyond > rest:
        return _put_adposition(asides, (start, stop), reading, source, [], beyond, hole=edge)
    content = content_before(asides, edge, None)
    if content is None:
        return 0
    return _put_adposition(asides, (start, stop), reading, source, content, rest if tail else beyond, hole=edge, tail=tail)


def _whole_source(asides: Asides, source: Range) -> Range:
    """The source of an adposition at the head of its clause: all up to a comma, or a name before a clause without one."""
    clause, lexicon = asides.clause, asides.lexicon
    whole = phrase_to_comma(clause, source[0], clause.stop, lexicon)
    if whole is not None:
        return whole if whole[1] > source[1] else source
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
    clause, lexicon, rest = asides.clause, asides.lexicon, medium[1]
    if lexicon.statements.length_at(clause.low, medium[0]):
        return 0
    beyond = _past_date(asides, rest)
    if before < asides.begin and not _holds_clause(asides, rest):
        return 0
    if before < asides.begin:
        return _put_adposition(asides, cue, reading, medium, [], beyond, hole=cue[0])
    if rest < clause.stop and clause.low[rest] not in (",", "(", QUOTE) and not opens_tail(clause, rest, lexicon):
        return 0
    edge = before if clause.low[before] == "," else before + 1
    if rest < beyond < clause.stop and clause.low[beyond] in lexicon.words.complementisers:
        return _put_adposition(asides, cue, reading, medium, [], beyond, hole=edge)
    return _read_relay_behind(asides, cue, reading, medium, edge, beyond)


def _holds_clause(asides: Asides, start: int) -> bool:
    """Whether more than a date stands from item `start` on."""
    clause, words = asides.clause, asides.lexicon.words
    return any(
        clause.low[i] == QUOTE or (clause.low[i][0].isalpha() and clause.low[i] not in words.days | words.settings)
        for i in range(start, clause.stop)
    )


def _read_relay_behind(asides: Asides, cue: Range, reading: Reading, medium: Range, edge: int, beyond: int) -> int:
    """Read *…, dikutip M* behind item `edge`: a quotation with its cue and source, or the clause with what goes on."""
    clause, lexicon, rest = asides.clause, asides.lexicon, medium[1]
    last = asides.drafts[-1] if asides.drafts else None
    if last and last.frame in AFTER and last.cue and last.content[-1][0] <= last.cue[0]:
        held, more = (last.starts_at(), (last.source or last.cue)[1]), False
    else:
        held = skip_connectives(clause, asides.begin, edge, lexicon), edge
        more = rest < beyond < clause.stop and not opens_tail(clause, beyond, lexicon)
    if held[0] >= held[1]:
        return 0
    if more:
        return _put_adposition(asides, cue, reading, medium, [held], beyond, hole=edge)
    for draft in asides.drafts:
        if draft.stops_at() > edge > draft.starts_at():
            draft.cut(edge)
    return _put_adposition(asides, cue, reading, medium, [held], rest, hole=edge, tail=True)


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
