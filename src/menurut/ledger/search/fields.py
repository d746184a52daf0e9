"""The names of fields and acts, in the words of every language that has a pack."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz import process

from menurut.language import find_pack_tags, load_pack
from menurut.ledger.search.query import Field
from menurut.ledger.words import find_stems, fold, stem
from menurut.model import Act

_LEAST_ALIKE = 80  # of 100, between a name that is none and one that it may be a slip of


def pick_field(name: str) -> Field | None:
    """The field that is called so in any language, or None.

    >>> pick_field("Narasumber"), pick_field("http")
    (<Field.SPEAKER: 'speaker'>, None)
    """
    return _list_fields().get(fold(name))


def suggest_field(name: str) -> str | None:
    """The name of a field of which this may be a slip of the pen, or None."""
    found = process.extractOne(fold(name), list(_list_fields()), score_cutoff=_LEAST_ALIKE)
    return found[0] if found else None


def pick_act(word: str) -> Act | None:
    """The act that a word asks for, in any form and any language, or None.

    >>> pick_act("deny"), pick_act("membantah"), pick_act("bantahan"), pick_act("denied"), pick_act("kirim")
    (<Act.DENY: 'deny'>, <Act.DENY: 'deny'>, <Act.DENY: 'deny'>, <Act.DENY: 'deny'>, None)
    """
    folded = fold(word)
    exact, stems = _list_acts()
    return exact.get(folded) or next((stems[one] for one in sorted(find_stems(folded)) if one in stems), None)


def complete_act(beginning: str) -> frozenset[Act]:
    """The acts of which a word begins so, for somebody who is still typing it."""
    folded = fold(beginning)
    return frozenset(act for word, act in _list_acts()[0].items() if folded and word.startswith(folded))


@lru_cache(maxsize=1)
def _list_fields() -> dict[str, Field]:
    further = {fold(name): Field(field) for tag in find_pack_tags() for field, names in _words(tag, "fields") for name in names}
    return further | {field.value: field for field in Field}


@lru_cache(maxsize=1)
def _list_acts() -> tuple[dict[str, Act], dict[str, Act]]:
    """Acts by the words for them as they stand, and by the stems of these."""
    exact, stems = {act.value: act for act in Act}, {}
    for tag in find_pack_tags():
        for act, words in _words(tag, "acts"):
            for word in sorted(words):
                exact.setdefault(fold(word), Act(act))
                stems.setdefault(stem(fold(word), tag), Act(act))
    return exact, stems


def _words(tag: str, table: str) -> list[tuple[str, frozenset[str]]]:
    return sorted(getattr(load_pack(tag).search, table).items())
