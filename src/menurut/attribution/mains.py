"""Attributions whose cue is a verb or noun of the clause: *X mengatakan …*, *itu disampaikan X*, *Y diminta mundur*, *klaim X*.

They are read from left to right. A later cue stands inside the content of an earlier one, or, behind a coordinator or a
contrast, it ends that content.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from menurut.attribution.asides import skip_connectives
from menurut.attribution.clauses import QUOTE, Clause
from menurut.attribution.contents import content_after, content_around, tail_start
from menurut.attribution.drafts import Draft
from menurut.attribution.lexicon import Lexicon, Reading
from menurut.attribution.phrases import Range, phrase_after, phrase_before
from menurut.attribution.voices import after_copula, past_hearer, pick_owner, stands_alone, voice_fits
from menurut.language.cue_words import CueWords, Frame
from menurut.model import Act

_CLAUSE_REACH = 24  # items looked at for the verb of a content or the beginning of a clause
_MAIN = (Frame.SUBJECT, Frame.PASSIVE, Frame.RAISED, Frame.NOUN, Frame.PARTICIPLE)


@dataclass(slots=True)
class Mains:
    """The drafts of one clause's verbs. `heirs` gives, for an item, the source that stood aside right before it."""

    clause: Clause
    lexicon: Lexicon
    begin: int
    heirs: dict[int, Range | None] = field(default_factory=dict)
    drafts: list[Draft] = field(default_factory=list)

    def limit(self, item: int) -> int:
        """How far left a subject before `item` may reach: to the content that holds it."""
        return max([self.begin] + [d.starts_at() for d in self.drafts if d.starts_at() <= item < d.stops_at()])


def find_mains(clause: Clause, begin: int, lexicon: Lexicon, *, heirs: dict[int, Range | None] | None = None) -> list[Draft]:
    """All attributions of the clause whose cue is a verb or noun in it, from left to right."""
    mains = Mains(clause, lexicon, begin, heirs or {})
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
        if reading.frame not in _MAIN or not reading.fits(preceding, following, mains.lexicon.words):
            continue
        if not voice_fits(clause, (start, stop), mains.begin, reading.frame, mains.lexicon):
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
    while i > mains.begin and start - i < 4 and low[i - 1] in words.adverbs and not clause.upper[i - 1]:
        i -= 1
    return i - 1 if i > mains.begin and low[i - 1] in words.negations else start


def _subject_end(mains: Mains, start: int) -> int:
    """Before the adverbs and auxiliaries that stand between subject and cue."""
    clause, adverbs = mains.clause, mains.lexicon.words.adverbs
    i = start
    while i > mains.begin and clause.low[i - 1] in adverbs and not (clause.upper[i - 1] and i - 1 > mains.begin):
        i -= 1
    return i


def _read_subject(mains: Mains, cue: Range, negated: int, reading: Reading) -> Draft | None:
    clause, lexicon, family = mains.clause, mains.lexicon, reading.family
    start = past_hearer(clause, cue[1], lexicon) if family.addressed else cue[1]
    content = content_after(clause, start, clause.stop, lexicon, addressed=family.act != Act.ATTITUDE)
    joint = _joint(mains, negated)
    if joint is not None and joint in mains.heirs and not family.weak:
        return Draft(reading, (negated, cue[1]), mains.heirs[joint], [content], inherited=True) if content else None
    source = _subject(mains, negated, weak=family.weak)
    if source is None or _is_supposed(mains, source) or (family.sources and not _among(mains, source, family)):
        return None
    if clause.low[source[1] - 1] in lexicon.words.articles or _is_possessor(clause.low[source[1] - 1], lexicon.words):
        return None
    around = content_around(clause, source, start, mains.begin, lexicon, interrupts=family.interrupts)
    if around:
        return Draft(reading, (negated, cue[1]), source, around)
    content = _content_of(mains, source, content, reading)
    if content is None or (family.clause and not _is_clause(mains, content)):
        return None
    parts = [_enclosed(mains, negated, content)]
    if source[0] - 1 > mains.begin and content[0] > cue[0] and clause.low[source[0] - 1] in lexicon.words.objects:
        parts.insert(0, (source[0] - 1, source[0]))
    return Draft(reading, (negated, cue[1]), source, parts)


def _content_of(mains: Mains, source: Range, after: Range | None, reading: Reading) -> Range | None:
    """The content of *source cue*: behind the cue, or before the source where nothing fitting stands behind."""
    clause, family = mains.clause, reading.family
    if after is None or (family.quoted and clause.low[after[0]] != QUOTE):
        return _content_left(mains, source, pointed=reading.pronoun)
    if reading.pronoun and (_points(mains, source) or _is_thin(clause, after)):
        return _content_left(mains, source, pointed=True)
    if family.opens and clause.low[after[0]] not in family.opens and clause.low[after[0]] != QUOTE:
        return None
    return after


def _among(mains: Mains, source: Range, family: CueFamily) -> bool:
    return bool(family.sources.intersection(mains.clause.low[source[0] : source[1]]))


def _joint(mains: Mains, start: int) -> int | None:
    """The item at which a relative or coordinated cue is joined to what stands before it, a comma included."""
    clause, words = mains.clause, mains.lexicon.words
    i = _subject_end(mains, start) - 1
    if i < 0 or not (clause.low[i] in words.relativisers or clause.low[i] in words.coordinators):
        return None
    while i > 0 and (clause.low[i - 1] == "," or clause.low[i - 1] in words.adverbs or clause.low[i - 1] in words.coordinators):
        i -= 1
    return i


def _enclosed(mains: Mains, start: int, content: Range) -> Range:
    """The content of a relative clause between commas, which ends at the second one."""
    clause, words = mains.clause, mains.lexicon.words
    i = _subject_end(mains, start) - 1
    if i < 1 or clause.low[i] not in words.relativisers or clause.low[i - 1] != ",":
        return content
    comma = next((k for k in range(content[0] + 1, content[1]) if clause.low[k] == ","), content[1])
    return content[0], comma


def _read_participle(mains: Mains, cue: Range, negated: int, reading: Reading) -> Draft | None:
    """Read *…, saying that …* with the subject of the clause; *is saying that …* has one of its own."""
    clause, lexicon, family = mains.clause, mains.lexicon, reading.family
    edge = _subject_end(mains, negated)
    if after_copula(clause, cue[0], mains.begin, lexicon) or not stands_alone(clause, edge, mains.begin, lexicon):
        return _read_subject(mains, cue, negated, reading)
    start = past_hearer(clause, cue[1], lexicon) if family.addressed else cue[1]
    content = content_after(clause, start, clause.stop, lexicon)
    if content is None or (family.opens and clause.low[content[0]] not in family.opens and clause.low[content[0]] != QUOTE):
        return None
    if edge <= mains.begin:
        comma = next((i for i in range(content[0], clause.stop) if clause.low[i] == ","), clause.stop)
        source = phrase_after(clause, comma + 1, clause.stop, lexicon)
        return Draft(reading, (negated, cue[1]), source, [(content[0], comma)]) if source else None
    heir = edge if edge in mains.heirs else edge - 1
    if heir in mains.heirs:
        return Draft(reading, (negated, cue[1]), mains.heirs[heir], [content], inherited=True)
    source = pick_owner(clause, edge, mains.begin, mains.drafts, lexicon)
    if clause.low[edge - 1] == "," and source is not None:
        _cut_at(mains, edge - 1)
    return Draft(reading, (negated, cue[1]), source, [content]) if source else None


def _cut_at(mains: Mains, edge: int) -> None:
    """End all open contents before item `edge`."""
    for draft in mains.drafts:
        if draft.stops_at() > edge > draft.starts_at():
            draft.cut(edge)
    mains.drafts = [d for d in mains.drafts if d.content]


def _is_supposed(mains: Mains, source: Range) -> bool:
    """Whether a conditional opens the clause of the source, so that nobody has said anything (*kalau ia mengatakan …*)."""
    low, conditionals = mains.clause.low, mains.lexicon.words.conditionals
    return any(low[i] in conditionals for i in range(max(0, source[0] - 2), source[0])) or low[source[0]] in conditionals


def _points(mains: Mains, source: Range) -> bool:
    """Whether an anaphor stands before the pronoun of *hal itu ia sampaikan*."""
    left = _content_left(mains, source, pointed=True)
    return left is not None and bool(mains.lexicon.anaphors.length_at(mains.clause.low, left[0]))


def _is_thin(clause: Clause, content: Range) -> bool:
    """Whether hardly anything follows *hal itu ia sampaikan*, so that the content stands before."""
    return content[1] - content[0] < 3


def _is_clause(mains: Mains, content: Range) -> bool:
    """Whether an auxiliary, a negation, a complementiser or a quotation stands in the content outside relative clauses."""
    clause, words = mains.clause, mains.lexicon.words
    for i in range(content[0], min(content[1], content[0] + _CLAUSE_REACH)):
        word = clause.low[i]
        if word in words.relativisers:
            return False
        if word == QUOTE or word in words.complementisers or word in words.negations or word in words.predicates:
            return True
        plain = i > content[0] and not clause.upper[i] and clause.low[i - 1] not in mains.lexicon.phrase_ends
        if plain and clause.low[i - 1] not in words.coordinators and mains.lexicon.grammar.is_verb(word):
            return True
    return False


def _subject(mains: Mains, start: int, *, weak: bool) -> Range | None:
    """Who does the saying of the cue at `start`; ends the contents that a coordinator or contrast closes."""
    clause, lexicon, words = mains.clause, mains.lexicon, mains.lexicon.words
    end = _subject_end(mains, start)
    _close_relatives(mains, end)
    limit = mains.limit(start)
    if end <= limit:
        return None
    word = clause.low[end - 1]
    if word in words.relativisers:
        return None if weak else _behind_agent(mains, phrase_before(clause, end - 1, limit, lexicon))
    if word in words.coordinators or word in words.contrasts:
        return None if weak else _shared(mains, end - 1, limit)
    source = phrase_before(clause, end, limit, lexicon)
    if source is not None and weak and source[0] > limit and lexicon.grammar.is_verb(clause.low[source[0] - 1]):
        return None
    if source is not None:
        _close_before(mains, source[0])
    return source


def _behind_agent(mains: Mains, head: Range | None) -> Range | None:
    """The nearest noun of the phrase before a relative clause (*didukung oleh badan intelijen yang mendeteksi …*)."""
    if head is None:
        return None
    agents, low = mains.lexicon.words.agents, mains.clause.low
    start = next((i + 1 for i in range(head[1] - 1, head[0], -1) if low[i] in agents), head[0])
    return (start, head[1]) if start < head[1] else None


def _close_relatives(mains: Mains, end: int) -> None:
    """End the content of a relative clause at the comma right before a verb of the clause around it (*X, who said …, denied*)."""
    clause, words = mains.clause, mains.lexicon.words
    if clause.low[end - 1] != ",":
        return
    for draft in mains.drafts:
        if draft.cue and draft.stops_at() > end - 1 > draft.starts_at():
            before = _subject_end(mains, draft.cue[0]) - 1
            if before > mains.begin and clause.low[before] in words.relativisers and clause.low[before - 1] == ",":
                draft.cut(end - 1)


def _shared(mains: Mains, coordinator: int, limit: int) -> Range | None:
    """The source of the cue before, which goes on behind a coordinator; its content ends there."""
    clause = mains.clause
    edge = coordinator
    words = mains.lexicon.words
    closing = words.coordinators | words.adverbs | {","}
    while edge > mains.begin and clause.low[edge - 1] in closing:
        edge -= 1
    for draft in reversed(mains.drafts):
        if draft.source is not None and draft.frame == Frame.SUBJECT:
            for other in mains.drafts:
                if other.stops_at() > edge and other.starts_at() >= draft.starts_at():
                    other.cut(edge)
            mains.drafts = [d for d in mains.drafts if d.content]
            return draft.source
    start = skip_connectives(clause, mains.begin, coordinator, mains.lexicon)
    return phrase_after(clause, start, coordinator, mains.lexicon)


def _close_before(mains: Mains, subject: int) -> None:
    """End the open contents where a contrast or a comma with a coordinator opens a clause with a subject of its own."""
    clause, words = mains.clause, mains.lexicon.words
    edge = subject
    if edge - 1 <= mains.begin:
        return
    word = clause.low[edge - 1]
    joined = word in words.coordinators and (clause.low[edge - 2] == "," or clause.low[subject] in words.pronouns)
    if not (word in words.contrasts or word == ";" or joined):
        return
    edge -= 1
    while edge > mains.begin and (clause.low[edge - 1] == "," or clause.low[edge - 1] in words.adverbs):
        edge -= 1
    _cut_at(mains, edge)


def _content_left(mains: Mains, source: Range, *, pointed: bool) -> Range | None:
    """The content before *content, source cue*: a quotation, a clause closed by a comma, a noun phrase that is pointed at."""
    clause, edge = mains.clause, source[0]
    if edge - 1 < mains.begin:
        return None
    if pointed:
        limit = mains.limit(edge)
        edge -= clause.low[edge - 1] in mains.lexicon.words.relativisers
        return phrase_before(clause, edge, limit, mains.lexicon) if edge > limit else None
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
    place = _place(mains, negated)
    if place is not None:
        found = content_after(clause, cue[1], clause.stop, lexicon)
        return Draft(reading, (negated, cue[1]), place, [found]) if found else None
    if content is not None:
        pointing = bool(lexicon.anaphors.length_at(clause.low, content[0])) or clause.low[content[1] - 1] in words.determiners
        relative = clause.low[_subject_end(mains, negated) - 1] in words.relativisers
        if not (pointing or relative and agent):
            return None
        return Draft(reading, (negated, cue[1]), agent, [content])
    opens = words.complementisers | reading.family.opens
    if rest < clause.stop and (clause.low[rest] in opens or (agent and clause.low[rest] == ",")):
        start = rest + (clause.low[rest] == ",")
        if reading.family.opens:
            comma = next((i for i in range(start, clause.stop) if clause.low[i] == ","), clause.stop)
            return Draft(reading, (negated, cue[1]), agent, [(start, comma)])
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
    if not (marked or clause.upper[agent[0]] or head in words.pronouns or mains.lexicon.is_title(head)):
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


def _place(mains: Mains, start: int) -> Range | None:
    """The writing of *dalam laporan itu disebutkan …*: a phrase of place before the passive that is its source."""
    clause, words = mains.clause, mains.lexicon.words
    end = _subject_end(mains, start)
    limit = mains.limit(start)
    end -= end > limit and clause.low[end - 1] == ","
    for i in range(limit, min(end - 1, limit + 2)):
        if clause.low[i] in words.places and mains.lexicon.is_title(clause.low[i + 1]) and end - i <= _CLAUSE_REACH:
            return (i + 1, end) if "," not in clause.low[i:end] else None
    return None


def _read_raised(mains: Mains, cue: Range, negated: int, reading: Reading) -> Draft | None:
    clause, lexicon, words = mains.clause, mains.lexicon, mains.lexicon.words
    limit = mains.limit(negated)
    end = _subject_end(mains, negated)
    agent, rest = _agent(mains, cue[1])
    if any(clause.low[i] in words.relativisers for i in range(max(limit, end - 3), end)):
        return None
    subject = _raised_subject(mains, end, limit)
    predicate = content_after(clause, rest if agent else cue[1], clause.stop, lexicon)
    if predicate is None:
        return None
    opens = reading.family.opens
    if opens and not any(clause.low[i] in opens for i in (cue[1], predicate[0])):
        return None
    parts = [subject, predicate] if subject else [predicate]
    return Draft(reading, (negated, cue[1]), agent, parts)


def _raised_subject(mains: Mains, end: int, limit: int) -> Range | None:
    """All of the clause before a raised cue, back to a mark or a contrast that opens it."""
    clause, words = mains.clause, mains.lexicon.words
    while end > limit and clause.low[end - 1] == ",":
        end -= 1
    start = end
    while start > limit and end - start < _CLAUSE_REACH:
        word = clause.low[start - 1]
        if word in (";", ":", QUOTE) or word in words.complementisers or (word in words.contrasts and start - 1 > limit):
            break
        start -= 1
    start = skip_connectives(clause, start, end, mains.lexicon)
    return (start, end) if start < end else None


def _read_noun(mains: Mains, cue: Range, negated: int, reading: Reading) -> Draft | None:
    """Read *klaim X bahwa …*: only where a word that the family asks for opens the content."""
    clause, lexicon = mains.clause, mains.lexicon
    opens = reading.family.opens or lexicon.words.complementisers
    stop = min(clause.stop, cue[1] + 14)
    opening = next((i for i in range(cue[1], stop) if clause.low[i] in opens or clause.low[i] in ",;:"), stop)
    if opening >= stop or clause.low[opening] not in opens:
        return None
    source = phrase_after(clause, cue[1], opening, lexicon) if opening > cue[1] else _possessor(mains, cue[0])
    if opening > cue[1] and (source is None or source[1] != opening):
        return None
    complemented = clause.low[opening] in lexicon.words.complementisers
    if not complemented and source is None or (complemented and _is_relative_clause(mains, opening)):
        return None
    if source is None and cue[0] > mains.begin and _is_subject_cue(mains, cue[0] - 1):
        return None
    stop = tail_start(clause, opening, clause.stop, lexicon)
    if not _has_verb_before(mains, cue[0]):
        stop = _second_verb(mains, opening, stop)
    return Draft(reading, cue, source, [(opening, stop)])


def _is_subject_cue(mains: Mains, i: int) -> bool:
    return any(r.frame == Frame.SUBJECT for r in mains.lexicon.readings_at(mains.clause.low, i)[1])


def _has_verb_before(mains: Mains, cue: int) -> bool:
    is_verb, clause = mains.lexicon.grammar.is_verb, mains.clause
    return any(is_verb(clause.low[i]) and not clause.upper[i] for i in range(mains.limit(cue), cue))


def _second_verb(mains: Mains, start: int, stop: int) -> int:
    """Where the verb of the main clause begins behind the content of a noun that is its subject; `stop` where none does."""
    clause, words, is_verb = mains.clause, mains.lexicon.words, mains.lexicon.grammar.is_verb
    low, seen = clause.low, False
    for i in range(start, stop):
        if clause.upper[i] or not is_verb(low[i]):
            seen = seen or low[i] in words.predicates
            continue
        first = i
        while first > start and (low[first - 1] in words.adverbs or low[first - 1] in words.negations):
            first -= 1
        before = low[first - 1]
        joined = (
            before in mains.lexicon.phrase_ends
            or before in words.coordinators
            or before == ","
            or (first == i and is_verb(before))
        )
        if seen and not joined:
            return first
        seen = True
    return stop


def _is_relative_clause(mains: Mains, opening: int) -> bool:
    """Whether a verb right behind the complementiser shows that it stands for the noun before it (*a claim that was made*)."""
    clause, words = mains.clause, mains.lexicon.words
    i = opening + 1
    return (
        bool(words.articles)
        and i < clause.stop
        and (mains.lexicon.grammar.is_verb(clause.low[i]) or clause.low[i] in words.adverbs)
    )


def _possessor(mains: Mains, start: int) -> Range | None:
    """Who holds what a noun names: *the mayor's claim*, *his claim*."""
    clause, words = mains.clause, mains.lexicon.words
    i = start - 1
    while i > mains.begin and start - i < 4 and not clause.upper[i] and not _is_possessor(clause.low[i], words):
        i -= 1
    if i < mains.begin or not _is_possessor(clause.low[i], words):
        return None
    return (i, i + 1) if clause.low[i] in words.possessives else phrase_before(clause, i + 1, mains.limit(i), mains.lexicon)


def _is_possessor(word: str, words: CueWords) -> bool:
    return word in words.possessives or word.endswith(words.possessive_endings) or word in words.possessive_endings


_READ = {
    Frame.SUBJECT: _read_subject,
    Frame.PASSIVE: _read_passive,
    Frame.RAISED: _read_raised,
    Frame.NOUN: _read_noun,
    Frame.PARTICIPLE: _read_participle,
}
