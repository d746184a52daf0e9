"""Which Indonesian words can go on a phrase that says what is counted: "tentara Korea Utara", but no verb after it."""

from __future__ import annotations

import re

from menurut.language.quantity_words import QuantityWords

# Active (me-, ber-) and passive (di-, ter-) verbs by their prefix; nouns of the same shape are listed in the pack.
_VERB = re.compile(r"(?:me(?:ng|ny|m|n|l|r|w|y)|ber|di|ter)[^\W\d_]{3,}")


def ends_phrase(lower: str, words: QuantityWords) -> bool:
    """Whether a word ends the phrase of what is counted.

    >>> from menurut.language import load_pack
    >>> [ends_phrase(word, load_pack("id").quantities) for word in ("dikerahkan", "direktur", "di", "khusus")]
    [True, False, True, False]
    """
    return lower in words.phrase_ends or (lower not in words.phrase_nouns and _VERB.fullmatch(lower) is not None)
