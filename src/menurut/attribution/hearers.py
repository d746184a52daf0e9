"""The medium that a statement was made to: *kata Tirta kepada NHK*, *saat dihubungi NHK, Tirta mengatakan …*."""

from __future__ import annotations

from bisect import bisect_left

from menurut.attribution.lexicon import Lexicon
from menurut.attribution.reading import Found
from menurut.attribution.tokens import Tokens
from menurut.language.media import load_media

_LEAD_LONGEST = 5  # small words before the name
_NAME_LONGEST = 6  # tokens of the name of a medium


def pick_hearer(found: Found, tokens: Tokens, lexicon: Lexicon, known: set[str]) -> str | None:
    """The medium named right behind the source and cue, or in the phrase before them, as the one spoken to; or None.

    A name counts where the list of media or the article itself (`known`) says that it is one, or where a word says so before
    it (*stasiun televisi*).
    """
    if found.depth or not found.cue:
        return None
    parts = found.source + found.cue
    behind = bisect_left(tokens.start, max(span.end for span in parts))
    before = bisect_left(tokens.start, min(span.start for span in parts))
    return _name_behind(behind, tokens, lexicon, known) or _name_before(before, tokens, lexicon, known)


def _name_behind(first: int, tokens: Tokens, lexicon: Lexicon, known: set[str]) -> str | None:
    """The medium of *…, kepada stasiun televisi M* that begins at token `first`."""
    words, low, upper = lexicon.words, tokens.low, tokens.upper
    first += first < len(low) and low[first] == ","
    if first >= len(low) or low[first] not in words.settings:
        return None
    stop = min(len(low), first + _LEAD_LONGEST)
    name = next((i for i in range(first, stop) if upper[i]), stop)
    described = any(word in words.media for word in low[first:name])
    end = name
    while end < min(len(low), name + _NAME_LONGEST) and upper[end]:
        end += 1
    return _medium(tokens, name, end, known, described=described) if end > name else None


def _name_before(stop: int, tokens: Tokens, lexicon: Lexicon, known: set[str]) -> str | None:
    """The medium of *saat dihubungi M, …*, whose comma is the token before `stop`."""
    words, low = lexicon.words, tokens.low
    end = stop - 1
    if end < 2 or low[end] != ",":
        return None
    name = end
    while name > max(0, end - _NAME_LONGEST) and tokens.upper[name - 1]:
        name -= 1
    if name in (0, end) or not (low[name - 1] in words.settings or low[name - 1] in words.media):
        return None
    return _medium(tokens, name, end, known, described=low[name - 1] in words.media)


def _medium(tokens: Tokens, first: int, stop: int, known: set[str], *, described: bool) -> str | None:
    name = tokens.text[tokens.start[first] : tokens.end[stop - 1]]
    return name if described or name in known or load_media().pick(name) else None
