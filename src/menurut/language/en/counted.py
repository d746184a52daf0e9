"""Which English words can go on a phrase that says what is counted: "North Korean troops", but no verb after it."""

from __future__ import annotations

from menurut.language.quantity_words import QuantityWords


def ends_phrase(lower: str, words: QuantityWords) -> bool:
    """Whether a word ends the phrase of what is counted: a function word, an adverb in -ly or a verb in -ed or -ing.

    >>> from menurut.language import load_pack
    >>> [ends_phrase(word, load_pack("en").quantities) for word in ("killed", "wounded", "of", "special")]
    [True, False, True, False]
    """
    return lower in words.phrase_ends or lower in words.states or is_verb(lower, words) or _has_ending(lower, "ly", words)


def is_verb(lower: str, words: QuantityWords) -> bool:
    """Whether a word is a listed verb, or has the shape of one and is no listed noun or adjective."""
    return lower in words.verbs or _has_ending(lower, ("ed", "ing"), words)


def _has_ending(lower: str, endings: str | tuple[str, ...], words: QuantityWords) -> bool:
    return len(lower) > 4 and lower.endswith(endings) and lower not in words.phrase_nouns
