"""What stands at the edges of a content: connectives before it, the act of speaking behind it."""

from __future__ import annotations

from menurut.attribution.clauses import Clause
from menurut.attribution.lexicon import Lexicon
from menurut.language.cue_words import Frame


def opens_tail(clause: Clause, i: int, lexicon: Lexicon) -> bool:
    """Whether what begins at item `i` belongs to the act of speaking and not to the content."""
    words, word = lexicon.words, clause.low[i]
    return (
        word in words.settings
        or word in words.days
        or word in words.relativisers
        or word in words.coordinators
        or word.isdigit()
        or bool(lexicon.speech_settings.length_at(clause.low, i))
        or any(r.frame == Frame.RELAY for r in lexicon.readings_at(clause.low, i)[1])
    )


def skip_connectives(clause: Clause, begin: int, stop: int, lexicon: Lexicon) -> int:
    """Past the connectives that open a sentence, with their commas."""
    while begin < stop:
        length = lexicon.connectives.length_at(clause.low, begin)
        if length:
            begin += length
        elif clause.low[begin] == ",":
            begin += 1
        else:
            return begin
    return begin
