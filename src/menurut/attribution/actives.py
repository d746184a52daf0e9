"""Active cues: *X mengatakan …*, *hal itu ia sampaikan*, *…, saying that …*."""

from __future__ import annotations

from menurut.attribution.clauses import QUOTE
from menurut.attribution.contents import content_after, content_around, content_end, opens_setting, tail_start
from menurut.attribution.drafts import Draft
from menurut.attribution.edges import skip_connectives
from menurut.attribution.lexicon import Reading
from menurut.attribution.phrases import Range, is_anaphor
from menurut.attribution.phrases_left import phrase_before
from menurut.attribution.phrases_right import phrase_after
from menurut.attribution.subjects import find_subject
from menurut.attribution.voices import after_copula, is_possessor, past_hearer, pick_owner, stands_alone
from menurut.attribution.walk import CLAUSE_REACH, Walk, cut_at, subject_end
from menurut.language.cue_words import CueFamily
from menurut.model import Act

_TELLING = frozenset((Act.STATE, Act.CONFIRM, Act.DENY, Act.ACCUSE))


def read_subject(walk: Walk, cue: Range, negated: int, reading: Reading) -> Draft | None:
    clause, lexicon, family = walk.clause, walk.lexicon, reading.family
    start = past_hearer(clause, cue[1], lexicon) if family.addressed else cue[1]
    content = _behind(walk, start, family)
    joint = _joint(walk, negated)
    if joint is not None and joint in walk.heirs and not family.weak:
        return Draft(reading, (negated, cue[1]), walk.heirs[joint], [content], inherited=True) if content else None
    source = find_subject(walk, negated, weak=family.weak)
    if source is None or _is_supposed(walk, source) or (family.sources and not _among(walk, source, family)):
        return None
    if is_possessor(clause.low[source[1] - 1], lexicon.words):
        return None
    around = content_around(clause, source, start, walk.begin, lexicon)
    if around:
        cut_at(walk, around[0][1])
        return Draft(reading, (negated, cue[1]), source, around)
    content = _content_of(walk, source, content, reading)
    if content is None or (family.clause and not _is_clause(walk, content)):
        return None
    if family.holds and not family.holds.intersection(clause.low[content[0] : content[1]]):
        return None
    content = _enclosed(walk, negated, content)
    if content[0] >= cue[1]:
        content = content[0], content_end(clause, content, lexicon, told=family.neutral)
    parts = [content]
    front = _front(walk, source, content) if content[0] > cue[0] else None
    if front:
        parts.insert(0, front)
    elif source[0] - 1 > walk.begin and content[0] > cue[0] and clause.low[source[0] - 1] in lexicon.words.objects:
        parts.insert(0, (source[0] - 1, source[0]))
    return Draft(reading, (negated, cue[1]), source, parts)


def _front(walk: Walk, source: Range, content: Range) -> Range | None:
    """The part of the content that opens the sentence before the source (*jika hujan turun, katanya …*; *untuk itu …*).

    A phrase of manner is one where the content behind the cue has no subject (*dengan tanggul ini, kami yakin akan aman*).
    """
    clause, words, edge = walk.clause, walk.lexicon.words, source[0] - 1
    if edge <= walk.begin or clause.low[edge] != "," or walk.drafts:
        return None
    opening = clause.low[walk.begin]
    headless = opening in words.manners and clause.low[content[0]] in words.predicates
    if opening in words.conditionals or opening in words.fronts or headless:
        return walk.begin, edge
    return None


def _behind(walk: Walk, start: int, family: CueFamily) -> Range | None:
    """The content behind item `start`; an infinitive begins it at once unless the family tells something (*vowed to …*)."""
    clause, lexicon = walk.clause, walk.lexicon
    if family.act not in _TELLING and start < clause.stop and clause.low[start] in lexicon.words.infinitives:
        return start, tail_start(clause, start, clause.stop, lexicon)
    return content_after(clause, start, clause.stop, lexicon, addressed=family.act != Act.ATTITUDE)


def _content_of(walk: Walk, source: Range, after: Range | None, reading: Reading) -> Range | None:
    """The content of *source cue*: behind the cue, or before the source where nothing fitting stands behind."""
    clause, family = walk.clause, reading.family
    if after is None or (family.quoted and clause.low[after[0]] != QUOTE):
        left = _content_left(walk, source, pointed=reading.pronoun)
        return left if left and (not family.quoted or clause.low[left[0]] == QUOTE) else None
    if reading.pronoun and _points(walk, source):
        return _content_left(walk, source, pointed=True)
    if family.opens and clause.low[after[0]] not in family.opens and clause.low[after[0]] != QUOTE:
        return None
    return after


def _among(walk: Walk, source: Range, family: CueFamily) -> bool:
    return bool(family.sources.intersection(walk.clause.low[source[0] : source[1]]))


def _joint(walk: Walk, start: int) -> int | None:
    """The item at which a relative or coordinated cue is joined to what stands before it, a comma included."""
    clause, words = walk.clause, walk.lexicon.words
    i = subject_end(walk, start) - 1
    if i >= 0 and clause.low[i] == "," and i in walk.heirs:
        return i
    if i < 0 or not (clause.low[i] in words.relativisers or clause.low[i] in words.coordinators):
        return None
    return i - 1 if i > 0 and clause.low[i - 1] == "," else i


def _enclosed(walk: Walk, start: int, content: Range) -> Range:
    """The content of a relative clause between commas, which ends at the second one."""
    clause, words = walk.clause, walk.lexicon.words
    i = subject_end(walk, start) - 1
    if i < 1 or clause.low[i] not in words.relativisers or clause.low[i - 1] != ",":
        return content
    comma = next((k for k in range(content[0] + 1, content[1]) if clause.low[k] == ","), content[1])
    return content[0], comma


def _is_supposed(walk: Walk, source: Range) -> bool:
    """Whether a conditional opens the clause of the source, so that nobody has said anything (*kalau ia mengatakan …*)."""
    low, conditionals = walk.clause.low, walk.lexicon.words.conditionals
    return any(low[i] in conditionals for i in range(max(0, source[0] - 2), source[0]))


def _points(walk: Walk, source: Range) -> bool:
    """Whether an anaphor stands before the pronoun of *hal itu ia sampaikan*."""
    left = _content_left(walk, source, pointed=True)
    return left is not None and is_anaphor(walk.clause, left, walk.lexicon)


def _is_clause(walk: Walk, content: Range) -> bool:
    """Whether an auxiliary, a negation, a complementiser or a quotation stands in the content outside relative clauses."""
    clause, words = walk.clause, walk.lexicon.words
    if clause.low[content[0]] in words.pronouns:
        return True
    for i in range(content[0], min(content[1], content[0] + CLAUSE_REACH)):
        word = clause.low[i]
        if word in words.relativisers:
            return False
        if word == QUOTE or word in words.complementisers or word in words.negations or word in words.predicates:
            return True
        plain = i > content[0] and not clause.upper[i] and clause.low[i - 1] not in walk.lexicon.phrase_ends
        if plain and clause.low[i - 1] not in words.coordinators and walk.lexicon.is_verb(word):
            return True
    return False


def _content_left(walk: Walk, source: Range, *, pointed: bool) -> Range | None:
    """The content before *content, source cue*: a quotation, a clause closed by a comma, a noun phrase that is pointed at."""
    clause, edge = walk.clause, source[0]
    if edge - 1 < walk.begin:
        return None
    if pointed:
        limit = walk.limit(edge)
        edge -= clause.low[edge - 1] in walk.lexicon.words.relativisers
        return phrase_before(clause, edge, limit, walk.lexicon) if edge > limit else None
    if clause.low[edge - 1] == QUOTE:
        return edge - 1, edge
    if clause.low[edge - 1] != ",":
        return None
    begin = skip_connectives(clause, walk.begin, edge - 1, walk.lexicon)
    return (begin, edge - 1) if begin < edge - 1 and not opens_setting(clause, begin, walk.lexicon) else None


def read_participle(walk: Walk, cue: Range, negated: int, reading: Reading) -> Draft | None:
    """Read *…, saying that …* with the subject of the clause; *is saying that …* has one of its own."""
    clause, lexicon, family = walk.clause, walk.lexicon, reading.family
    edge = subject_end(walk, negated)
    if after_copula(clause, cue[0], walk.begin, lexicon) or not stands_alone(clause, edge, walk.begin, lexicon):
        return read_subject(walk, cue, negated, reading)
    start = past_hearer(clause, cue[1], lexicon) if family.addressed else cue[1]
    content = _behind(walk, start, family)
    if content is None or (family.opens and clause.low[content[0]] not in family.opens and clause.low[content[0]] != QUOTE):
        return None
    if edge <= walk.begin:
        comma = next((i for i in range(content[0], clause.stop) if clause.low[i] == ","), clause.stop)
        source = phrase_after(clause, comma + 1, clause.stop, lexicon)
        return Draft(reading, (negated, cue[1]), source, [(content[0], comma)]) if source else None
    heir = edge if edge in walk.heirs else edge - 1
    if heir in walk.heirs:
        return Draft(reading, (negated, cue[1]), walk.heirs[heir], [content], inherited=True)
    source = pick_owner(clause, edge, walk.begin, walk.drafts, lexicon)
    if source is None:
        return None
    cut_at(walk, edge - (clause.low[edge - 1] == ","))
    return Draft(reading, (negated, cue[1]), source, [content])
