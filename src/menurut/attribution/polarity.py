"""Whether a cue is turned round or kept at a distance: its negation, the will or power that it lacks, its hedge."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from menurut.attribution.lexicon import Lexicon
from menurut.attribution.reading import Found
from menurut.attribution.tokens import Tokens
from menurut.language.cue_words import Frame
from menurut.model import Act

_REACH = 8  # tokens before a cue
_OPENING = 4  # tokens before a source
_FREE = (Frame.INVERTED, Frame.CLITIC, Frame.PHRASE, Frame.HELD, Frame.RELAY)
_POLAR = (Act.CONFIRM, Act.DENY)


class Polarity(NamedTuple):
    """How a cue stands in its clause.

    `negated`: a negation belongs to it. `withheld`: what is missing is the will, the power or the time, not the truth
    (*enggan mengonfirmasi*, *could not confirm*). `hedged`: the text does not vouch for the act itself (*konon*, *reportedly*).
    """

    negated: bool = False
    withheld: bool = False
    hedged: bool = False

    def turn(self, act: Act, opposite: Act | None) -> Act:
        """The act of a cue that names `act`, `opposite` being that of its negation, None where it has none.

        A negated denial is never a denial and a negated confirmation never a confirmation; what is withheld is neither.
        """
        if not self.negated:
            return act
        if act in _POLAR and (self.withheld or opposite is None):
            return Act.STATE
        return opposite or act


def read_polarity(found: Found, tokens: Tokens, lexicon: Lexicon) -> Polarity:
    """The polarity of the cue: from its own words, from those right before it, and from the word that opens the source."""
    words, low = lexicon.words, tokens.low
    own = [i for span in found.cue for i in tokens.within(span)]
    before = list(_before_cue(found, own, tokens, lexicon)) if own else []
    around = [low[i] for i in (*before, *own)]
    ahead = [low[i] for i in (*before, *own[:-1])]
    reading = found.draft.reading
    relays = reading is not None and reading.frame == Frame.RELAY
    hedging = (*before, *_before_source(found, own, tokens), *(() if relays else _list_loose(own, tokens, lexicon)))
    return Polarity(
        negated=found.draft.negated
        or any(word in words.negations for word in around)
        or any(word in words.refusals for word in ahead)
        or _is_nobody(found, tokens, lexicon),
        withheld=any(word in words.reluctances or word in words.abilities for word in ahead) or _names_both(own, low, lexicon),
        hedged=(reading is not None and reading.family.hedged) or any(lexicon.hedges.length_at(low, i) for i in hedging),
    )


def _list_loose(own: list[int], tokens: Tokens, lexicon: Lexicon) -> list[int]:
    """The words of a cue that are no part of a listed cue of several words: *menutup kemungkinan* is no guess."""
    sizes = ((i, lexicon.readings_at(tokens.low, i)[0]) for i in own)
    listed = {at for i, size in sizes if size > 1 for at in range(i, i + size)}
    return [i for i in own if i not in listed]


def _before_cue(found: Found, own: list[int], tokens: Tokens, lexicon: Lexicon) -> Iterator[int]:
    """The words between a cue and what it belongs to, from right to left: adverbs, helping verbs, manners, pronouns.

    A cue behind its content has none: what stands before it there is the content. A negation is the last.
    """
    reading = found.draft.reading
    if reading is None or reading.frame in _FREE:
        return
    words, low = lexicon.words, tokens.low
    source = {i for span in found.source for i in tokens.within(span)}  # may have swallowed *declined to*
    for i in range(own[0] - 1, max(-1, own[0] - 1 - _REACH), -1):
        word = low[i]
        if word in words.negations or word in words.refusals:
            yield i
            return
        manner = i > 0 and low[i - 1] in words.manner_leads
        if not (manner or _may_stand_between(word, lexicon) or _is_alternative(i, low, lexicon)):
            return
        if i not in source or word not in words.pronouns:
            yield i


def _may_stand_between(word: str, lexicon: Lexicon) -> bool:
    words = lexicon.words
    return (
        word in words.adverbs
        or word in words.abilities
        or word in words.pronouns
        or word in words.manner_leads
        or word in words.between
        or word in lexicon.hedges.by_first
        or bool(words.adverb_endings and word.endswith(words.adverb_endings))
    )


def _before_source(found: Found, own: list[int], tokens: Tokens) -> Iterator[int]:
    """The first words before source and cue, in the same clause: where *konon* and *reportedly* stand."""
    parts = own[:1] + [i for span in found.source for i in tokens.within(span)][:1]
    for i in range(min(parts, default=0) - 1, max(-1, min(parts, default=0) - 1 - _OPENING), -1):
        if not tokens.low[i][0].isalnum() and tokens.low[i] != ",":
            return
        yield i


def _is_nobody(found: Found, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Whether the source is nobody: *tidak seorang pun*, *no official*, *nobody*."""
    inside, words = tokens.within(found.source[0]) if found.source else range(0), lexicon.words
    if not inside or (len(inside) > 1 and not tokens.low[inside[1]].isalpha()):
        return False
    return tokens.low[inside[0]] in words.negations or tokens.low[inside[0]] in words.nobody


def _is_alternative(i: int, low: list[str], lexicon: Lexicon) -> bool:
    """Whether token `i` is *or* or the cue before it, where two cues share a negation: *tidak membenarkan maupun membantah*."""
    joined = low[i] in lexicon.words.alternatives or (i + 1 < len(low) and low[i + 1] in lexicon.words.alternatives)
    return joined and bool(_polar_acts(range(i - 1, i + 1), low, lexicon))


def _names_both(own: list[int], low: list[str], lexicon: Lexicon) -> bool:
    """Whether confirming and denying are named at once, by a cue or by two with *or* between."""
    if not own:
        return False
    around = list(own)
    if own[-1] + 2 < len(low) and low[own[-1] + 1] in lexicon.words.alternatives:
        around.append(own[-1] + 2)
    if own[0] > 1 and low[own[0] - 1] in lexicon.words.alternatives:
        around.append(own[0] - 2)
    return _polar_acts(around, low, lexicon).issuperset(_POLAR)


def _polar_acts(places: Iterable[int], low: list[str], lexicon: Lexicon) -> set[Act]:
    return {r.family.act for i in places if i >= 0 for r in lexicon.readings_at(low, i)[1] if r.family.act in _POLAR}
