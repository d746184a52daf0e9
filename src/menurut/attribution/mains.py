"""Attributions whose cue is the verb of a clause: *X mengatakan …*, *hal itu disampaikan X*, *Y diminta mundur*, *klaim X bahwa …*.

They are read from left to right. A later cue stands inside the content of an earlier one, or, behind a coordinator or a
contrast, it ends that content.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from menurut.attribution.asides import skip_connectives
from menurut.attribution.clauses import QUOTE, Clause
from menurut.attribution.contents import content_after, tail_start
from menurut.attribution.drafts import Draft
from menurut.attribution.lexicon import Lexicon, Reading
from menurut.attribution.phrases import Range, phrase_after, phrase_before
from menurut.language.cue_words import Frame

_MAIN = (Frame.SUBJECT, Frame.PASSIVE, Frame.RAISED, Frame.NOUN)


@dataclass(slots=True)
class Mains:
    """The drafts of one clause's verbs. `heirs` is the source that a cue without a subject of its own may take over."""

    clause: Clause
    lexicon: Lexicon
    begin: int
    heir: Range | None = None
    drafts: list[Draft] = field(default_factory=list)

    def limit(self, item: int) -> int:
        """How far left a subject before `item` may reach: to the content that holds it."""
        return max([self.begin] + [d.starts_at() for d in self.drafts if d.starts_at() <= item < d.stops_at()])


def find_mains(clause: Clause, begin: int, lexicon: Lexicon, *, heir: Range | None = None) -> list[Draft]:
    """All attributions of the clause whose cue is a verb or noun in it, from left to right."""
    mains = Mains(clause, lexicon, begin, heir)
    i = begin
    while i < clause.stop:
        length, readings = lexicon.readings_at(clause.low, i)
        if length:
            _read_cue(mains, i, i + length, readings)
        i += max(length, 1)
    return [draft for draft in mains.drafts if draft.content]


def _read_cue(mains: Mains, start: int, stop: int, readings: tuple[Reading, ...]) -> None:
    clause = mains.clause
    negated = _negation_start(clause, start, mains)
    following = clause.low[stop] if stop < len(clause.low) else ""
    preceding = clause.low[start - 1] if start > mains.begin else ""
    for reading in readings:
        if reading.frame not in _MAIN or following in reading.family.not_before or preceding in reading.family.not_after:
            continue
        if reading.first_person and preceding not in mains.lexicon.words.first_person:
            continue
        draft = _READ[reading.frame](mains, (start, stop), negated, reading)
        if draft is not None:
            draft.negated = negated < start
            draft.hedged = reading.family.hedged
            mains.drafts.append(draft)
            return


def _negation_start(clause: Clause, start: int, mains: Mains) -> int:
    """Where the cue begins with its negation: *tidak menampik*, *tidak pernah mengakui*."""
    words, low = mains.lexicon.words, clause.low
    i = start
    while i > mains.begin and start - i < 4 and low[i - 1] in words.adverbs:
        i -= 1
    return i - 1 if i > mains.begin and low[i - 1] in words.negations else start


def _subject_end(mains: Mains, start: int) -> int:
    """Before the adverbs and auxiliaries that stand between subject and cue."""
    i = start
    while i > mains.begin and mains.clause.low[i - 1] in mains.lexicon.words.adverbs:
        i -= 1
    return i


def _read_subject(mains: Mains, cue: Range, negated: int, reading: Reading) -> Draft | None:
    clause, lexicon = mains.clause, mains.lexicon
    source = _subject(mains, negated)
    if source is None:
        return None
    cue = (negated, cue[1])
    content = content_after(clause, cue[1], clause.stop, lexicon)
    if content is None or reading.family.quoted and clause.low[content[0]] != QUOTE:
        content = _content_left(mains, source)
    elif reading.family.opens and clause.low[content[0]] not in reading.family.opens and clause.low[content[0]] != QUOTE:
        return None
    return Draft(reading, cue, source, [content]) if content else None


def _subject(mains: Mains, start: int) -> Range | None:
    """Who does the saying of the cue at `start`; ends the contents that a coordinator or contrast closes."""
    clause, lexicon, words = mains.clause, mains.lexicon, mains.lexicon.words
    end = _subject_end(mains, start)
    limit = mains.limit(start)
    if end <= mains.begin:
        return mains.heir
    if end <= limit:
        return None
    word = clause.low[end - 1]
    if word in words.relativisers:
        head = end - 1
        return phrase_before(clause, head, limit, lexicon) or (mains.heir if head <= mains.begin + 1 else None)
    if word in words.coordinators:
        return _shared(mains, end - 1, limit)
    source = phrase_before(clause, end, limit, lexicon)
    if source is not None:
        _close_before(mains, source[0])
    return source


def _shared(mains: Mains, coordinator: int, limit: int) -> Range | None:
    """The source of the cue before, which goes on behind a coordinator; its content ends there."""
    clause = mains.clause
    edge = coordinator
    while edge > mains.begin and (clause.low[edge - 1] == "," or clause.low[edge - 1] in mains.lexicon.words.coordinators):
        edge -= 1
    for draft in reversed(mains.drafts):
        if draft.source is not None and draft.frame == Frame.SUBJECT:
            for other in mains.drafts:
                if other.stops_at() > edge and other.starts_at() >= draft.starts_at():
                    other.cut(edge)
            mains.drafts = [d for d in mains.drafts if d.content]
            return draft.source
    if mains.heir is not None:
        return mains.heir
    start = skip_connectives(clause, mains.begin, coordinator, mains.lexicon)
    return phrase_after(clause, start, coordinator, mains.lexicon)


def _close_before(mains: Mains, subject: int) -> None:
    """End the open contents where a contrast or a comma with a coordinator opens a clause with a subject of its own."""
    clause, words = mains.clause, mains.lexicon.words
    edge = subject
    if edge - 1 <= mains.begin:
        return
    word = clause.low[edge - 1]
    if not (word in words.contrasts or word == ";" or (word in words.coordinators and clause.low[edge - 2] == ",")):
        return
    edge -= 1
    if clause.low[edge - 1] == ",":
        edge -= 1
    for draft in mains.drafts:
        if draft.stops_at() > edge > draft.starts_at():
            draft.cut(edge)
    mains.drafts = [d for d in mains.drafts if d.content]


def _content_left(mains: Mains, source: Range) -> Range | None:
    """The content before *content, source cue*: a quotation, or a clause closed by a comma."""
    clause, edge = mains.clause, source[0]
    if edge - 1 < mains.begin:
        return None
    if clause.low[edge - 1] == QUOTE:
        return edge - 1, edge
    if clause.low[edge - 1] != ",":
        return None
    begin = skip_connectives(clause, mains.begin, edge - 1, mains.lexicon)
    return (begin, edge - 1) if begin < edge - 1 else None


def _read_passive(mains: Mains, cue: Range, negated: int, reading: Reading) -> Draft | None:
    clause, lexicon, words = mains.clause, mains.lexicon, mains.lexicon.words
    agent, rest = _agent(mains, cue[1])
    content = _passive_subject(mains, negated)
    if content is not None:
        pointing = bool(lexicon.anaphors.length_at(clause.low, content[0])) or clause.low[content[1] - 1] in words.determiners
        relative = clause.low[_subject_end(mains, negated) - 1] in words.relativisers
        if not (pointing or relative and agent):
            return None
        return Draft(reading, (negated, cue[1]), agent, [content])
    if rest < clause.stop and (clause.low[rest] in words.complementisers or (agent and clause.low[rest] == ",")):
        start = rest + (clause.low[rest] == ",")
        stop = tail_start(clause, start, clause.stop, lexicon)
        return Draft(reading, (negated, cue[1]), agent, [(start, stop)]) if start < stop else None
    return None


def _agent(mains: Mains, after: int) -> tuple[Range | None, int]:
    """The agent of a passive and the item behind it."""
    clause, words = mains.clause, mains.lexicon.words
    start = after
    while start < clause.stop and clause.low[start] in words.adverbs:
        start += 1
    marked = start < clause.stop and clause.low[start] in words.agents
    start += marked
    agent = phrase_after(clause, start, clause.stop, mains.lexicon)
    if agent is None:
        return None, after
    head = clause.low[agent[0]]
    if not (marked or clause.upper[agent[0]] or head in words.pronouns or head in words.titles):
        return None, after
    return agent, agent[1]


def _passive_subject(mains: Mains, start: int) -> Range | None:
    clause, words = mains.clause, mains.lexicon.words
    end = _subject_end(mains, start)
    limit = mains.limit(start)
    if end <= limit:
        return None
    if clause.low[end - 1] in words.relativisers:
        end -= 1
    return phrase_before(clause, end, limit, mains.lexicon) if end > limit else None


def _read_raised(mains: Mains, cue: Range, negated: int, reading: Reading) -> Draft | None:
    clause, lexicon, words = mains.clause, mains.lexicon, mains.lexicon.words
    limit = mains.limit(negated)
    end = _subject_end(mains, negated)
    agent, rest = _agent(mains, cue[1])
    if end > limit and clause.low[end - 1] in words.relativisers:
        return None
    subject = phrase_before(clause, end, limit, lexicon) if end > limit else None
    predicate = content_after(clause, rest if agent else cue[1], clause.stop, lexicon)
    if predicate is None:
        return None
    parts = [subject, predicate] if subject else [predicate]
    return Draft(reading, (negated, cue[1]), agent, parts)


def _read_noun(mains: Mains, cue: Range, negated: int, reading: Reading) -> Draft | None:
    """Read *klaim X bahwa …*: only where a word that the family asks for opens the content."""
    clause, lexicon = mains.clause, mains.lexicon
    opens = reading.family.opens or lexicon.words.complementisers
    stop = min(clause.stop, cue[1] + 14)
    opening = next((i for i in range(cue[1], stop) if clause.low[i] in opens or clause.low[i] in ",;:"), stop)
    if opening >= stop or clause.low[opening] not in opens:
        return None
    source = phrase_after(clause, cue[1], opening, lexicon) if opening > cue[1] else None
    if opening > cue[1] and (source is None or source[1] != opening):
        return None
    content = (opening, tail_start(clause, opening, clause.stop, lexicon))
    return Draft(reading, cue, source, [content])


_READ = {
    Frame.SUBJECT: _read_subject,
    Frame.PASSIVE: _read_passive,
    Frame.RAISED: _read_raised,
    Frame.NOUN: _read_noun,
}
