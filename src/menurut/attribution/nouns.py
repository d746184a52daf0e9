"""Nouns that are cues: *klaim X bahwa …*, *the mayor's claim that …*."""

from __future__ import annotations

from menurut.attribution.contents import tail_start
from menurut.attribution.drafts import Draft
from menurut.attribution.lexicon import Reading
from menurut.attribution.phrases import Range
from menurut.attribution.phrases_left import phrase_before
from menurut.attribution.phrases_right import phrase_after
from menurut.attribution.voices import is_possessor
from menurut.attribution.walk import Walk
from menurut.language.cue_words import Frame


def read_noun(walk: Walk, cue: Range, negated: int, reading: Reading) -> Draft | None:
    """Read *klaim X bahwa …*: only where a word that the family asks for opens the content."""
    clause, lexicon = walk.clause, walk.lexicon
    if reading.family.only_after and not reading.family.opens:
        end = tail_start(clause, cue[1], clause.stop, lexicon)
        end = next((i for i in range(cue[1], end) if clause.low[i] == ","), end)
        return Draft(reading, cue, None, [(cue[1], end)]) if cue[1] < end and not _points(walk, cue[1]) else None
    opens = reading.family.opens or lexicon.words.complementisers
    stop = min(clause.stop, cue[1] + 14)
    opening = next((i for i in range(cue[1], stop) if clause.low[i] in opens or clause.low[i] in ",;:"), stop)
    if opening >= stop or clause.low[opening] not in opens:
        return None
    source = phrase_after(clause, cue[1], opening, lexicon) if opening > cue[1] else _possessor(walk, cue[0])
    if opening > cue[1] and (source is None or source[1] != opening):
        return None
    complemented = clause.low[opening] in lexicon.words.complementisers
    if complemented and _is_relative_clause(walk, opening):
        return None
    if source is None and (not complemented or _is_subject_cue(walk, cue[0] - 1)):
        return None
    stop = tail_start(clause, opening, clause.stop, lexicon)
    if not _has_verb_before(walk, cue[0]):
        stop = _second_verb(walk, opening, stop)
    return Draft(reading, cue, source, [(opening, stop)])


def _points(walk: Walk, i: int) -> bool:
    """Whether what follows the noun says nothing of what it holds (*tuduhan itu*, *tuduhan yang …*)."""
    words, word = walk.lexicon.words, walk.clause.low[i]
    return word in words.determiners or word in words.relativisers or word in words.pronouns or word in words.settings


def _is_subject_cue(walk: Walk, i: int) -> bool:
    return any(r.frame == Frame.SUBJECT for r in walk.lexicon.readings_at(walk.clause.low, i)[1])


def _has_verb_before(walk: Walk, cue: int) -> bool:
    is_verb, clause = walk.lexicon.is_verb, walk.clause
    return any(is_verb(clause.low[i]) and not clause.upper[i] for i in range(walk.limit(cue), cue))


def _second_verb(walk: Walk, start: int, stop: int) -> int:
    """Where the verb of the main clause begins behind the content of a noun that is its subject; `stop` where none does."""
    clause, words, is_verb = walk.clause, walk.lexicon.words, walk.lexicon.is_verb
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
            before in walk.lexicon.phrase_ends
            or before in words.coordinators
            or before == ","
            or (first == i and is_verb(before))
        )
        if seen and not joined:
            return first
        seen = True
    return stop


def _is_relative_clause(walk: Walk, opening: int) -> bool:
    """Whether a verb right behind the complementiser shows that it stands for the noun before it (*a claim that was made*)."""
    clause, words = walk.clause, walk.lexicon.words
    i = opening + 1
    return bool(words.articles) and i < clause.stop and (walk.lexicon.is_verb(clause.low[i]) or clause.low[i] in words.adverbs)


def _possessor(walk: Walk, start: int) -> Range | None:
    """Who holds what a noun names: *the mayor's claim*, *his claim*."""
    clause, words = walk.clause, walk.lexicon.words
    i = start - 1
    while i > walk.begin and start - i < 4 and not clause.upper[i] and not is_possessor(clause.low[i], words):
        i -= 1
    if i < walk.begin or not is_possessor(clause.low[i], words):
        return None
    return (i, i + 1) if clause.low[i] in words.possessives else phrase_before(clause, i + 1, walk.limit(i), walk.lexicon)
