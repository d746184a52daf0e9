"""Noun phrases: what the walks to the left and to the right of a cue have in common."""

from __future__ import annotations

from menurut.attribution.clauses import QUOTE, STOPS, Clause
from menurut.attribution.lexicon import Lexicon

Range = tuple[int, int]  # items, half-open

BREAKS = frozenset((";", ":", "—", "–", "―", "--", "-", "/", "•", "\n", QUOTE)) | STOPS
REACH = 40  # items that a noun phrase may span
NAME_LONGEST = 8  # items in a name or a short apposition


def is_empty(clause: Clause, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether no word that could name anybody stands in the range."""
    words = lexicon.words
    return all(
        word in lexicon.phrase_ends
        or word in words.agents
        or word in words.noun_leads
        or word in words.nobodies
        or word in words.coordinators
        or word in words.particles
        or not (word[0].isalnum() or word[0] == "@")
        for word in clause.low[start:end]
    )


def is_anaphor(clause: Clause, part: Range, lexicon: Lexicon) -> bool:
    """Whether the whole phrase points back at what was said (*hal itu*)."""
    return lexicon.anaphors.length_at(clause.low, part[0]) == part[1] - part[0]


def has_verb(clause: Clause, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a finite verb stands in the range outside relative clauses; looks at the nearest items only."""
    is_verb, relativisers, low = lexicon.is_verb, lexicon.words.relativisers, clause.low
    for i in range(end - 1, max(start, end - NAME_LONGEST * 2) - 1, -1):
        if low[i] == "," or low[i] in BREAKS:
            return False
        if low[i] in relativisers:
            return False
        if not clause.upper[i] and is_verb(low[i]):
            return True
    return False


def is_relative(clause: Clause, verb: int, start: int, lexicon: Lexicon) -> bool:
    """Whether a verb stands right behind a relativiser, adverbs between them aside (*yang juga menjabat*)."""
    i = verb - 1
    while i >= start and (clause.low[i] in lexicon.words.adverbs or clause.low[i] in lexicon.words.negations):
        i -= 1
    return i >= start and clause.low[i] in lexicon.words.relativisers


def opens_aside(clause: Clause, i: int, lexicon: Lexicon) -> bool:
    words, word = lexicon.words, clause.low[i]
    return (
        word in words.settings
        or word in words.days
        or word in words.relativisers
        or word in words.adverbs
        or word in words.subordinators
        or bool(lexicon.connectives.length_at(clause.low, i))
        or bool(lexicon.speech_settings.length_at(clause.low, i))
    )


def is_name(clause: Clause, i: int) -> bool:
    """Whether a capital inside the sentence shows that a word is part of a name."""
    return clause.upper[i] and i > 0


def in_name(clause: Clause, i: int, lexicon: Lexicon) -> bool:
    return clause.upper[i] or not clause.low[i].isalpha() or clause.low[i] in lexicon.words.name_particles
