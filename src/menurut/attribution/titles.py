"""The title line: *X Bantah Y*, *X: Y*, read with the conventions of headlines and with precision first."""

from __future__ import annotations

from menurut.attribution.lexicon import Lexicon
from menurut.attribution.reading import Found
from menurut.attribution.tokens import Tokens


def find_in_title(tokens: Tokens, first: int, stop: int, lexicon: Lexicon) -> list[Found]:
    """The attributions of the title among tokens `first` to `stop`."""
    return []
