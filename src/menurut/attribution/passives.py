"""Passive cues: *hal itu disampaikan X*, *dalam laporan itu disebutkan …*, *Y diminta mundur*."""

from __future__ import annotations

from menurut.attribution.clauses import QUOTE
from menurut.attribution.contents import content_after, tail_start
from menurut.attribution.drafts import Draft
from menurut.attribution.edges import skip_connectives
from menurut.attribution.lexicon import Reading
from menurut.attribution.phrases import Range, is_anaphor
from menurut.attribution.phrases_left import phrase_before
from menurut.attribution.phrases_right import phrase_after, without_manner
from menurut.attribution.walk import CLAUSE_REACH, Walk, subject_end


def read_passive(walk: Walk, cue: Range, negated: int, reading: Reading) -> Draft | None:
    clause, lexicon, words = walk.clause, walk.lexicon, walk.lexicon.words
    agent, rest = _agent(walk, cue[1])
    content = _passive_subject(walk, negated)
    place = _place(walk, negated)
    if place is not None:
        found = content_after(clause, cue[1], clause.stop, lexicon)
        return Draft(reading, (negated, cue[1]), place, [found]) if found else None
    behind = rest < clause.stop and clause.low[rest] in words.complementisers
    if content is not None and behind and is_anaphor(clause, content, lexicon):
        content = None  # it was reported that …: the pronoun only stands for the clause
    if content is not None:
        pointing = is_anaphor(clause, content, lexicon) or (agent and clause.low[content[1] - 1] in words.determiners)
        return Draft(reading, (negated, cue[1]), agent, [content]) if pointing else None
    opens = words.complementisers | reading.family.opens
    if rest < clause.stop and (clause.low[rest] in opens or (agent and clause.low[rest] == ",")):
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
    agent = phrase_after(clause, start, clause.stop, walk.lexicon, before_content=True)
    if agent is None:
        return None, after
    agent = agent[0], without_manner(clause, *agent, walk.lexicon)
    head = clause.low[agent[0]]
    if not (marked or clause.upper[agent[0]] or head in words.pronouns or walk.lexicon.is_title(head)):
        return None, after
    return agent, agent[1]


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
    if any(clause.low[i] in words.relativisers for i in range(max(limit, end - 3), end)):
        return None
    subject = _raised_subject(walk, end, limit)
    predicate = content_after(clause, rest if agent else cue[1], clause.stop, lexicon)
    complemented = predicate is not None and clause.low[predicate[0]] in words.complementisers
    if subject and agent and not complemented and is_anaphor(clause, subject, lexicon):
        return Draft(reading, (negated, cue[1]), agent, [subject])
    if predicate is None:
        return None
    opens = reading.family.opens
    if opens and not any(clause.low[i] in opens for i in (cue[1], predicate[0])):
        return None
    parts = [subject, predicate] if subject else [predicate]
    return Draft(reading, (negated, cue[1]), agent, parts)


def _raised_subject(walk: Walk, end: int, limit: int) -> Range | None:
    """All of the clause before a raised cue, back to a mark or a contrast that opens it."""
    clause, words = walk.clause, walk.lexicon.words
    while end > limit and clause.low[end - 1] == ",":
        end -= 1
    start = end
    while start > limit and end - start < CLAUSE_REACH:
        word = clause.low[start - 1]
        if word in (";", ":", QUOTE) or word in words.complementisers or (word in words.contrasts and start - 1 > limit):
            break
        start -= 1
    start = skip_connectives(clause, start, end, walk.lexicon)
    return (start, end) if start < end else None
