"""Which English words can go on a phrase that says what is counted: "North Korean troops", but no verb after it."""

from __future__ import annotations

from menurut.language.quantity_words import QuantityWords


def ends_phrase(lower: str, words: QuantityWords) -> bool:
    """Whether a word ends the phrase of what is counted: a function word, an adverb in -ly or a verb in -ed or -ing.

    >>> from menurut.language import load_pack
    >>> [ends_phrase(word, load_pack("en").quantities) for word in ("killed", "wounded", "of", "special")]
    [True, False, True, False]
    """
    if lower in words.phrase_ends:
        return True
    return len(lower) > 4 and lower.endswith(("ed", "ing", "ly")) and lower not in words.phrase_nouns
