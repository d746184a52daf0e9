"""What a source does by speaking: the act of the cue, shifted where a neutral cue reports a plan or a demand."""

from __future__ import annotations

from bisect import bisect_left

from menurut.attribution.lexicon import Lexicon
from menurut.attribution.reading import Found
from menurut.attribution.tokens import Tokens
from menurut.language.cue_words import CueFamily
from menurut.model import Act, Span

_SUBJECT_LONGEST = 8  # tokens of a content before the word that shows a plan


def act_of(found: Found, tokens: Tokens, lexicon: Lexicon) -> Act:
    """The act of the cue, of its negation, or of the content of a neutral cue."""
    reading = found.draft.reading
    if reading is None:
        return Act.STATE
    if reading.family.neutral and not found.draft.negated:
        return _shifted(found, tokens, lexicon, reading.family)
    return reading.act(negated=found.draft.negated)


def _shifted(found: Found, tokens: Tokens, lexicon: Lexicon, family: CueFamily) -> Act:
    words = lexicon.words
    content = found.content[0]
    first, stop = _tokens_in(content, tokens)
    while first < stop and (not tokens.low[first][0].isalnum() or tokens.low[first] in words.complementisers):
        if tokens.low[first] in words.urgings:
            return Act.DEMAND
        first += 1
    if first >= stop:
        return family.act
    if tokens.low[first] in words.urgings:
        return Act.DEMAND
    if found.quoted:
        return family.act
    return Act.COMMIT if _undertakes(found, tokens, lexicon, first, stop) else family.act


def _undertakes(found: Found, tokens: Tokens, lexicon: Lexicon, first: int, stop: int) -> bool:
    """Whether the content plans what its own source will do: *pihaknya akan …*, *akan …*, *DPRD akan …*."""
    words = lexicon.words
    for i in range(first, min(stop, first + _SUBJECT_LONGEST)):
        word = tokens.low[i]
        if word in words.undertakings:
            return i == first or _is_self(found, tokens, lexicon, first, i)
        if lexicon.grammar.is_verb(word) and not tokens.upper[i]:
            return False
    return False


def _is_self(found: Found, tokens: Tokens, lexicon: Lexicon, first: int, stop: int) -> bool:
    """Whether the subject of the content is its source: a pronoun, a clitic, or a name or body that can act."""
    head = tokens.low[first]
    if head in lexicon.words.pronouns:
        return True
    if any(tokens.low[i].endswith(lexicon.words.clitics) for i in range(first, stop)) and lexicon.words.clitics:
        return True
    return tokens.upper[first] or lexicon.is_title(head)


def _tokens_in(span: Span, tokens: Tokens) -> tuple[int, int]:
    return bisect_left(tokens.start, span.start), bisect_left(tokens.start, span.end)
