"""The quantity words of a language pack, made ready for looking up in tokens, and the record that is found with them."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import NamedTuple

from menurut.facts.numerals import Numerals, read_numerals
from menurut.facts.phrases import Phrases
from menurut.language import Pack
from menurut.language.records import as_record
from menurut.model import Bound


class Quantity(NamedTuple):
    """A quantity at tokens `begin` to `end`; `counted` are the tokens that say what is counted, None without them."""

    begin: int
    end: int
    value: Decimal
    upper: Decimal | None
    unit: str | None
    bound: Bound
    counted: tuple[int, int] | None = None


class QuantityLexicon:
    """Phrases of units, currencies and bounds, the numbers of the language, and where its noun phrases end."""

    def __init__(self, pack: Pack) -> None:
        words = as_record(pack.quantities)
        self.words = words
        self.numerals: Numerals = read_numerals(pack)
        counted = pack.grammar("counted")
        self.ends_phrase = counted.ends_phrase
        self.is_verb = counted.is_verb
        self.units = Phrases(words.unit_names)
        self.money_before = Phrases(words.currencies_before)
        self.money_after = Phrases(words.currencies_after)
        self.units_before = Phrases(words.units_before)
        self.ranges = Phrases(dict.fromkeys(words.range_words, True))
        self.range_openers = self.ranges.first_words
        self.bounds_before = Phrases(words.bounds_before)
        self.bounds_after = Phrases(words.bounds_after)
        self.echoes = Phrases(dict.fromkeys(words.echoes, True))
        self.names = Phrases(dict.fromkeys(words.names, True))
        self.governing = words.prepositions - words.subject_openers
        self.triggers = self.money_before.first_words | self.numerals.triggers | frozenset(words.one_units)


@cache
def read_quantity_lexicon(pack: Pack) -> QuantityLexicon:
    """The quantity words of a pack, compiled once."""
    return QuantityLexicon(pack)
