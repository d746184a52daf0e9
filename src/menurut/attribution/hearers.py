"""The medium that a statement was made to: *kata Tirta kepada NHK*."""

from __future__ import annotations

from bisect import bisect_left

from menurut.attribution.lexicon import Lexicon
from menurut.attribution.reading import Found
from menurut.attribution.tokens import Tokens
from menurut.language.media import load_media

_SETTINGS_LONGEST = 4  # small words before the name
_NAME_LONGEST = 6  # tokens of the name of a medium


def pick_hearer(found: Found, tokens: Tokens, lexicon: Lexicon, known: set[str]) -> str | None:
    """The medium named right behind the source and cue as the one spoken to, or None.

    A name counts where the list of media or the article itself (`known`) says that it is one, or where a word says so before
    it (*stasiun televisi*).
    """
    if found.depth or not found.cue:
        return None
    words, low = lexicon.words, tokens.low
    i = bisect_left(tokens.start, max(span.end for span in found.source + found.cue))
    stop = min(len(low), i + _SETTINGS_LONGEST)
    first = i
    while i < stop and low[i] in words.settings:
        i += 1
    described = False
    while first < i < stop and not tokens.upper[i]:
        described = described or low[i] in words.media
        i += 1
    if i == first or i >= len(low) or not tokens.upper[i]:
        return None
    end = i
    while end < min(len(low), i + _NAME_LONGEST) and tokens.upper[end]:
        end += 1
    name = tokens.text[tokens.start[i] : tokens.end[end - 1]]
    return name if described or name in known or load_media().pick(name) else None
