"""Passive cues: *hal itu disampaikan X*, *dalam laporan itu disebutkan …*, *Y diminta mundur*."""

from __future__ import annotations

from menurut.attribution.clauses import QUOTE
from menurut.attribution.contents import content_after, tail_start
from menurut.attribution.drafts import Draft
from menurut.attribution.edges import skip_connectives
from menurut.attribution.lexicon import Reading
from menurut.attribution.phrases import BREAKS, Range, is_anaphor
from menurut.attribution.phrases_left import phrase_before
from menurut.attribution.phrases_right import phrase_after, without_manner
from menurut.attribution.walk import CLAUSE_REACH, Walk, subject_end
from menurut.model import Act

_SETTING_LONGEST = 14  # items between a passive and its agent


def read_passive(walk: Walk, cue: Range, negated: int, reading: Reading) -> Draft | None:
    clause, lexicon, words = walk.clause, walk.lexicon, walk.lexicon.words
    agent, rest = (None, cue[1]) if _is_held(walk, cue) else _agent(walk, cue[1])
    content = _passive_subject(walk, negated)
    likened = _likened(walk, negated) if agent else None
    if likened:
        return Draft(reading, (negated, cue[1]), agent, [likened])
    place = _place(walk, negated)
    if place is not None:
        found = content_after(clause, cue[1], clause.stop, lexicon)
        return Draft(reading, (negated, cue[1]), place, [found]) if found else None
    behind = rest < clause.stop and clause.low[rest] in words.complementisers
    if content is not None and behind and is_anaphor(clause, content, lexicon):
        content = None  # it was reported that …: the pronoun only stands for the clause
    if content is not None:
        held = _is_held(walk, cue)
        named = held or (agent and (reading.family.nominal or clause.low[content[1] - 1] in words.determiners))
        pointing = named or is_anaphor(clause, content, lexicon)
        if clause.low[content[0]] in words.negations or clause.low[content[1] - 1] in words.nobodies:
            return None
        return (
            Draft(reading, (negated, cue[1]), agent, [content, *_predicate(walk, negated, rest, content)]) if pointing else None
        )
    opens = words.complementisers | reading.family.opens
    relative = clause.low[subject_end(walk, negated) - 1] in words.relativisers and not _is_likened(walk, negated)
    if relative:
        return None
    asked = reading.act(negated=False) is Act.ASK  # *ditanya wartawan, X menjawab …*: the answer is no question
    if rest < clause.stop and (clause.low[rest] in opens or (agent and clause.low[rest] == "," and not asked)):
        start = rest + (clause.low[rest] == ",")
        if reading.family.opens:
            comma = next((i for i in range(start, clause.stop) if clause.low[i] == ","), clause.stop)
            return Draft(reading, (negated, cue[1]), agent, [(start, comma)])
        stop = tail_start(clause, start, clause.stop, lexicon)
        return Draft(reading, (negated, cue[1]), agent, [(start, stop)]) if start < stop else None
    return None


def _agent(walk: Walk, after: int) -> tuple[Range | None, int]:
    """The agent of a passive and the item behind it."""
    clause, words = walk.clause, walk.lexicon.words
    start = after
    while start < clause.stop and clause.low[start] in words.adverbs:
        start += 1
    marked = start < clause.stop and clause.low[start] in words.agents
    start += marked
    if not marked:
        start, marked = _past_setting(walk, start)
    agent = phrase_after(clause, start, clause.stop, walk.lexicon, before_content=True)
    if agent is None:
        return None, after
    agent = agent[0], without_manner(clause, *agent, walk.lexicon)
    head = clause.low[agent[0]]
    if not (marked or clause.upper[agent[0]] or head in words.pronouns or walk.lexicon.is_title(head)):
        return None, after
    return agent, agent[1]


def _is_held(walk: Walk, cue: Range) -> bool:
    """Whether the agent is a clitic of the passive itself (*dibantahnya*)."""
    word = walk.clause.low[cue[1] - 1]
    stems = (word.removesuffix(clitic) for clitic in walk.lexicon.words.clitics)
    return any(stem != word and walk.lexicon.readings_at([stem], 0)[0] for stem in stems)


def _past_setting(walk: Walk, start: int) -> tuple[int, bool]:
    """The item behind the word that opens an agent, where a phrase of time or place stands before it (*dibuat di X oleh Y*)."""
    clause, words = walk.clause, walk.lexicon.words
    stop = min(clause.stop, start + _SETTING_LONGEST)
    if start >= stop or clause.low[start] not in words.settings:
        return start, False
    for i in range(start + 1, stop):
        if clause.low[i] in words.agents and not walk.lexicon.is_verb(clause.low[i - 1]):
            return i + 1, True
        if clause.low[i] in BREAKS or clause.low[i] in words.relativisers or clause.low[i] in words.complementisers:
            break
    return start, False


def _likened(walk: Walk, start: int) -> Range | None:
    """The content before *…, seperti (yang) disampaikan X*: what stands before its comma."""
    i = _likeness(walk, start)
    if i - 1 <= walk.begin or not _is_likened(walk, start) or walk.clause.low[i - 1] != ",":
        return None
    begin = max(walk.begin, walk.limit(i - 1))
    return (begin, i - 1) if begin < i - 1 else None


def _is_likened(walk: Walk, start: int) -> bool:
    return walk.clause.low[_likeness(walk, start)] in walk.lexicon.words.likeness


def _likeness(walk: Walk, start: int) -> int:
    """The item before the passive, its adverbs and a relativiser: where *seperti* may stand."""
    i = subject_end(walk, start) - 1
    return i - (i > walk.begin and walk.clause.low[i] in walk.lexicon.words.relativisers)


def _predicate(walk: Walk, start: int, rest: int, subject: Range) -> list[Range]:
    """What a passive says of its subject behind the agent (*hal itu dijelaskan X sebagai …*), in a list of one or none."""
    clause, words = walk.clause, walk.lexicon.words
    if rest >= clause.stop or clause.upper[rest] or clause.low[rest] in words.adverbs - words.predicates:
        return []
    word = clause.low[rest]
    says = word in words.predicates or word in words.negations or walk.lexicon.is_verb(word)
    relative = clause.low[subject_end(walk, start) - 1] in words.relativisers
    if word not in words.likeness and (relative or not says or is_anaphor(clause, subject, walk.lexicon)):
        return []
    return [(rest, tail_start(clause, rest, clause.stop, walk.lexicon))]


def _passive_subject(walk: Walk, start: int) -> Range | None:
    clause, words = walk.clause, walk.lexicon.words
    end = subject_end(walk, start)
    limit = walk.limit(start)
    if end <= limit:
        return None
    if clause.low[end - 1] in words.relativisers:
        end -= 1
    return phrase_before(clause, end, limit, walk.lexicon) if end > limit else None


def _place(walk: Walk, start: int) -> Range | None:
    """The writing of *dalam laporan itu disebutkan …*: a phrase of place before the passive that is its source."""
    clause, words = walk.clause, walk.lexicon.words
    end = subject_end(walk, start)
    limit = walk.limit(start)
    end -= end > limit and clause.low[end - 1] == ","
    for i in range(limit, min(end - 1, limit + 2)):
        if clause.low[i] in words.places and walk.lexicon.is_title(clause.low[i + 1]) and end - i <= CLAUSE_REACH:
            return (i + 1, end) if "," not in clause.low[i:end] else None
    return None


def read_raised(walk: Walk, cue: Range, negated: int, reading: Reading) -> Draft | None:
    clause, lexicon, words = walk.clause, walk.lexicon, walk.lexicon.words
    limit = walk.limit(negated)
    end = subject_end(walk, negated)
    agent, rest = _agent(walk, cue[1])
    relative = end > limit and clause.low[end - 1] in words.relativisers
    if not relative and _is_inside_relative(walk, end, limit):
        return None
    if relative:
        if not reading.family.nominal:
            return None
        subject = phrase_before(clause, end - 1, limit, lexicon) if end - 1 > limit else None
    else:
        subject = _raised_subject(walk, end, limit)
    predicate = content_after(clause, rest if agent else cue[1], clause.stop, lexicon)
    if predicate and relative and end - 2 > limit and clause.low[end - 2] == ",":
        comma = next((i for i in range(predicate[0] + 1, predicate[1]) if clause.low[i] == ","), predicate[1])
        predicate = predicate[0], comma
    complemented = predicate is not None and clause.low[predicate[0]] in words.complementisers
    if subject and agent and not complemented and is_anaphor(clause, subject, lexicon):
        return Draft(reading, (negated, cue[1]), agent, [subject])
    if predicate is None:
        return None
    if agent is None:
        agent, predicate = _late_agent(walk, predicate)
    opens = reading.family.opens
    if opens and not any(clause.low[i] in opens for i in (cue[1], predicate[0])):
        return None
    parts = [subject, predicate] if subject else [predicate]
    return Draft(reading, (negated, cue[1]), agent, parts)


def _is_inside_relative(walk: Walk, end: int, limit: int) -> bool:
    """Whether a relative clause that opened just before the cue has no verb of its own yet (*yang kini …*)."""
    clause, lexicon = walk.clause, walk.lexicon
    for i in range(end - 1, max(limit, end - 3) - 1, -1):
        if clause.low[i] in lexicon.words.relativisers:
            return True
        if lexicon.is_verb(clause.low[i]) and not clause.upper[i]:
            return False
    return False


def _late_agent(walk: Walk, predicate: Range) -> tuple[Range | None, Range]:
    """The agent of a raised cue that ends the sentence (*ini dinilai lemah oleh X*), and the predicate without it.

    Behind another verb an agent is that verb's own.
    """
    clause, words = walk.clause, walk.lexicon.words
    for i in range(predicate[1] - 2, max(predicate[0], predicate[1] - CLAUSE_REACH), -1):
        if clause.low[i] not in words.agents:
            continue
        agent = phrase_after(clause, i + 1, predicate[1], walk.lexicon)
        plain = not any(walk.lexicon.is_verb(word) for word in clause.low[predicate[0] : i])
        return (agent, (predicate[0], i)) if agent and agent[1] == predicate[1] and plain else (None, predicate)
    return None, predicate


def _raised_subject(walk: Walk, end: int, limit: int) -> Range | None:
    """All of the clause before a raised cue, back to a mark or a contrast that opens it."""
    clause, words = walk.clause, walk.lexicon.words
    while end > limit and clause.low[end - 1] == ",":
        end -= 1
    start = end
    while start > limit and end - start < CLAUSE_REACH:
        word = clause.low[start - 1]
        inner = start - 1 > limit and (word in words.contrasts or word in words.subordinators - words.settings)
        if word in (";", ":", QUOTE) or word in words.complementisers or inner:
            break
        start -= 1
    start = skip_connectives(clause, start, end, walk.lexicon)
    return (start, end) if start < end else None
