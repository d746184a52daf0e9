"""Which Indonesian words can go on a phrase that says what is counted: "tentara Korea Utara", but no verb after it."""

from __future__ import annotations

from menurut.language.id.clauses import looks_like_verb
from menurut.language.quantity_words import QuantityWords


def ends_phrase(lower: str, words: QuantityWords) -> bool:
    """Whether a word ends the phrase of what is counted: a closed class, or a verb by its shape.

    Nouns of the same shape are listed in the pack.

    >>> from menurut.language import load_pack
    >>> [ends_phrase(word, load_pack("id").quantities) for word in ("dikerahkan", "direktur", "di", "khusus")]
    [True, False, True, False]
    """
    return lower in words.phrase_ends or lower in words.states or is_verb(lower, words)


def is_verb(lower: str, words: QuantityWords) -> bool:
    """Whether a word has the shape of a verb: meng-, di-, ter- or ber- on more than a syllable, and is no listed noun."""
    return (looks_like_verb(lower) or (lower.startswith("ber") and len(lower) > 5)) and lower not in words.phrase_nouns
