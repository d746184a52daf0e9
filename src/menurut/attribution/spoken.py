"""Speakers right behind what they say, before their verb: *"…," X said on Friday, "…"*."""

from __future__ import annotations

from menurut.attribution.beside import Asides, quotation_beyond
from menurut.attribution.clauses import QUOTE, STOPS
from menurut.attribution.drafts import Draft
from menurut.attribution.lexicon import Reading
from menurut.attribution.phrases import Range

_REACH = 24  # items between a quotation and the cue


def read_spoken(asides: Asides, start: int, stop: int, reading: Reading) -> int:
    """Read *quotation source cue*; gives the item to go on from, 0 where it is something else."""
    clause, words = asides.clause, asides.lexicon.words
    source = _source_between(asides, start)
    if source is None:
        return 0
    item = source[0] - 1 - (clause.low[source[0] - 1] == ",")
    if any(draft.content[0][0] <= item < draft.content[-1][1] for draft in asides.drafts):
        return 0
    behind = stop + (stop < clause.stop and clause.low[stop] in (",", ":"))
    following = clause.low[behind] if behind < clause.stop else ""
    over = clause.tokens.low[clause.quotations[item].last - 1] in STOPS
    if following in words.complementisers or (following == QUOTE and over):
        return 0
    beyond = quotation_beyond(asides, stop)
    more = [(beyond, beyond + 1)] if beyond is not None else []
    rest = beyond if beyond is not None else stop
    asides.drafts.append(Draft(reading, (start, stop), source, [(item, item + 1), *more]))
    asides.holes.append((item + 1, rest))
    return rest


def _source_between(asides: Asides, cue: int) -> Range | None:
    """All that stands between a quotation and the cue, without adverbs, where it is a name or noun phrase without a verb."""
    clause, lexicon = asides.clause, asides.lexicon
    low, words = clause.low, lexicon.words
    end = cue
    while end > asides.begin and low[end - 1] in words.adverbs:
        end -= 1
    i = end
    while i > asides.begin and end - i < _REACH and low[i - 1] != QUOTE:
        i -= 1
        if low[i] in STOPS or low[i] in words.negations or low[i] in words.complementisers or low[i] in words.relativisers:
            return None
        if not clause.upper[i] and lexicon.is_verb(low[i]) and not lexicon.is_title(low[i]):
            return None
    apart = i - 1 == asides.begin or (i - 1 > asides.begin and not low[i - 2][0].isalnum())
    if not apart or not clause.is_spoken(i - 1):
        return None
    i += low[i] == ","
    end -= low[end - 1] == ","
    if i >= end or not (clause.upper[i] or low[i] in words.pronouns | words.articles or lexicon.is_title(low[i])):
        return None
    return i, end
