"""Who does the saying of a cue that is the verb of its clause, and which contents end where that subject begins."""

from __future__ import annotations

from menurut.attribution.contents import is_clausal
from menurut.attribution.edges import skip_connectives
from menurut.attribution.phrases import Range, is_relative
from menurut.attribution.phrases_left import phrase_before
from menurut.attribution.phrases_right import phrase_after
from menurut.attribution.walk import Walk, cut_at, subject_end
from menurut.language.cue_words import Frame

_HEAD_LONGEST = 14  # items of the head of a relative clause


def find_subject(walk: Walk, start: int, *, weak: bool) -> Range | None:
    """Who does the saying of the cue at `start`; ends the contents that a coordinator or contrast closes."""
    source = _subject(walk, start, weak=weak)
    return None if source is None or _says_nothing(walk, source) else source


def _subject(walk: Walk, start: int, *, weak: bool) -> Range | None:
    clause, lexicon, words = walk.clause, walk.lexicon, walk.lexicon.words
    end = subject_end(walk, start)
    _close_relatives(walk, end)
    limit = walk.limit(start)
    if end <= limit:
        return None
    word = clause.low[end - 1]
    if word in words.relativisers:
        return None if weak else phrase_before(clause, end - 1, _head_limit(walk, end - 1, limit), lexicon)
    if word in words.coordinators or word in words.contrasts:
        apart = end - 2 > walk.begin and clause.low[end - 2] == "," and bool(walk.drafts)
        return None if weak and not apart else _shared(walk, end - 1, limit)
    source = phrase_before(clause, end, limit, lexicon)
    if source is not None and weak and source[0] > limit and lexicon.is_verb(clause.low[source[0] - 1]):
        return None
    if source is not None:
        _close_before(walk, source[0])
    return source


def _says_nothing(walk: Walk, source: Range) -> bool:
    """Whether the phrase names a thing that speaks for nobody (*kondisi itu*), or ends in a word that goes on with a verb."""
    clause, words = walk.clause, walk.lexicon.words
    if clause.low[source[0]] in words.things:
        return True
    last = clause.low[source[1] - 1]
    ends = last in words.predicates or last in words.fronts or last in words.nobodies
    return ends and not clause.upper[source[1] - 1] and source[1] - source[0] > 1


def _head_limit(walk: Walk, end: int, limit: int) -> int:
    """How far left the head of a relative clause may reach: to the agent of a passive (*didukung oleh badan yang …*) or the
    object of another relative clause (*yang memegang memo yang …*)."""
    clause, lexicon = walk.clause, walk.lexicon
    agents, low = lexicon.words.agents, clause.low
    for i in range(end - 1, max(limit, end - _HEAD_LONGEST), -1):
        if low[i] == ",":
            return limit
        if low[i] in agents or (lexicon.is_verb(low[i]) and not clause.upper[i] and is_relative(clause, i, limit, lexicon)):
            return i + 1
    return limit


def _close_relatives(walk: Walk, end: int) -> None:
    """End the content of a relative clause at the comma before a verb of the clause around it (*X, who said …, denied*)."""
    clause, words = walk.clause, walk.lexicon.words
    if clause.low[end - 1] != ",":
        return
    for draft in walk.drafts:
        if draft.cue and draft.stops_at() > end - 1 > draft.starts_at():
            comma = next((i for i in range(draft.cue[0], walk.begin, -1) if clause.low[i] == ","), walk.begin)
            if comma > walk.begin and clause.low[comma + 1] in words.relativisers:
                draft.cut(end - 1)


def _shared(walk: Walk, coordinator: int, limit: int) -> Range | None:
    """The source of the cue before, which goes on behind a coordinator; its content ends there."""
    clause = walk.clause
    edge = coordinator
    words = walk.lexicon.words
    closing = words.coordinators | words.adverbs | {","}
    while edge > walk.begin and clause.low[edge - 1] in closing:
        edge -= 1
    for draft in reversed(walk.drafts):
        if draft.source is not None and draft.frame == Frame.SUBJECT:
            cut_at(walk, edge, since=draft.starts_at())
            return draft.source
    start = skip_connectives(clause, walk.begin, coordinator, walk.lexicon)
    return phrase_after(clause, start, coordinator, walk.lexicon)


def _close_spliced(walk: Walk, subject: int) -> None:
    """End a content where a mere comma opens the next statement: of the same pronoun, or behind a mere noun phrase."""
    clause, words = walk.clause, walk.lexicon.words
    for draft in walk.drafts[-1:]:
        if draft.frame != Frame.SUBJECT or draft.source is None or not draft.stops_at() > subject - 1 > draft.starts_at():
            continue
        same = clause.low[subject] in words.pronouns and clause.low[draft.source[0]] == clause.low[subject]
        if same or not is_clausal(clause, (draft.starts_at(), subject - 1), walk.lexicon):
            cut_at(walk, subject - 1, since=draft.starts_at())


def _close_before(walk: Walk, subject: int) -> None:
    """End the open contents where a contrast or a comma with a coordinator opens a clause with a subject of its own."""
    clause, words = walk.clause, walk.lexicon.words
    edge = subject
    if edge - 1 <= walk.begin:
        return
    word = clause.low[edge - 1]
    if word == ",":
        _close_spliced(walk, subject)
        return
    joined = word in words.coordinators and (clause.low[edge - 2] == "," or clause.low[subject] in words.pronouns)
    if not (word in words.contrasts or word == ";" or joined):
        return
    edge -= 1
    while edge > walk.begin and (clause.low[edge - 1] == "," or clause.low[edge - 1] in words.adverbs):
        edge -= 1
    cut_at(walk, edge)
