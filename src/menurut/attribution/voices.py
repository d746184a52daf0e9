"""Cues whose form alone does not tell who speaks: passives by their auxiliary (*was told*), participles (*…, saying …*)."""

from __future__ import annotations

from menurut.attribution.clauses import QUOTE, Clause
from menurut.attribution.drafts import Draft
from menurut.attribution.lexicon import Lexicon
from menurut.attribution.phrases import Range
from menurut.attribution.phrases_right import phrase_after
from menurut.language.cue_words import CueWords, Frame

_HEARER_LONGEST = 12  # items


def voice_fits(clause: Clause, cue: Range, begin: int, frame: Frame, lexicon: Lexicon) -> bool:
    """Whether a form that is active or passive by the auxiliary before it may have this frame here (*told*, *was told*)."""
    words = lexicon.words
    if not words.copulas or frame not in (Frame.SUBJECT, Frame.RAISED, Frame.PASSIVE):
        return True
    passive = after_copula(clause, cue[0], begin, lexicon)
    agent = cue[1] < clause.stop and clause.low[cue[1]] in words.agents
    if frame == Frame.SUBJECT:
        return not (passive or agent or (cue[0] > begin and clause.low[cue[0] - 1] in words.noun_leads))
    return passive or (frame == Frame.PASSIVE and agent)


def after_copula(clause: Clause, start: int, begin: int, lexicon: Lexicon) -> bool:
    """Whether the nearest auxiliary before item `start` is one that makes a passive or a progressive."""
    words, low = lexicon.words, clause.low
    i = start - 1
    while i >= begin and low[i] not in words.copulas and (low[i] in words.adverbs or low[i] in words.negations):
        i -= 1
    return i >= begin and low[i] in words.copulas


def stands_alone(clause: Clause, before: int, begin: int, lexicon: Lexicon) -> bool:
    """Whether a participle that ends at item `before` has no subject right before it: a mark or a small word stands there."""
    if before <= begin:
        return True
    words, word = lexicon.words, clause.low[before - 1]
    return word in (",", QUOTE, "—", "―", "–", "--", "-") or any(
        word in group for group in (words.coordinators, words.subordinators, words.settings, words.contrasts, words.agents)
    )


def pick_owner(clause: Clause, edge: int, begin: int, drafts: list[Draft], lexicon: Lexicon) -> Range | None:
    """Who a participle without a subject speaks of: the source of the cue before it, else the first phrase of the clause."""
    for draft in reversed(drafts):
        if draft.source is not None and draft.frame == Frame.SUBJECT and draft.source[0] < edge:
            return draft.source
    start = begin
    if clause.low[begin] in lexicon.words.settings or clause.low[begin] in lexicon.words.days:
        start = next((i + 1 for i in range(begin, edge) if clause.low[i] == ","), begin)
    return phrase_after(clause, start, edge, lexicon)


def past_hearer(clause: Clause, start: int, lexicon: Lexicon) -> int:
    """The item behind whom the source speaks to: one word that always is a hearer, or a noun phrase up to the content."""
    words, low, upper = lexicon.words, clause.low, clause.upper
    stop = min(clause.stop, start + _HEARER_LONGEST)
    if start >= stop or low[start] == QUOTE:
        return start
    if low[start] in words.hearers:
        return start + 1
    if not (upper[start] or low[start] in words.articles or low[start] in words.titles):
        return start
    opening = words.complementisers | words.settings | words.days | words.subordinators
    for i in range(start + 1, stop):
        if low[i] in opening or low[i] in (",", ":", QUOTE):
            return i
        if low[i] in words.pronouns or (low[i] in words.articles and upper[i - 1]):
            return i
    return stop if stop == clause.stop else start


def is_possessor(word: str, words: CueWords) -> bool:
    """Whether a word says whose a noun is (*his*, *the mayor's*)."""
    return word in words.possessives or word.endswith(words.possessive_endings) or word in words.possessive_endings
