"""What `quantities.toml` of a language pack holds, and what its number grammar gives."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Literal

from babel import Locale
from pydantic import BaseModel, ConfigDict

BoundName = Literal["exact", "about", "at_least", "at_most"]


@dataclass(frozen=True, slots=True)
class SpelledNumber:
    """A number in words: it ends before token `end`; `upper` where it is a span; `about` where the word is no exact one."""

    end: int
    value: Decimal
    upper: Decimal | None = None
    about: bool = False


class NumberWords(BaseModel):
    """Words of numbers in lower case: `digits` are added up, `multipliers` multiply the digit before them, `scales` all
    before them, `wholes` hold their own multiplier (seratus), `vague` are spans (dozens), `fractions` numerator and
    denominator; `fraction_before_whole` says that a noun may follow them at once (sepertiga hutan, but a third country).
    `joints` may stand inside a number (and, the hyphen); `teens` make 13 of 3, `point` begins decimals.
    `singles` count only with a unit or a whole (setengah, half), `ones` only with a unit or what is counted: after a word of
    `never_one_after` they are pronouns (salah satu, no one), before one of `never_one_before` idioms (di satu sisi, one
    side). `openers` (a) may stand before a scale, `links` (of) between a vague word and its scale.
    `round` are words of about so many (seribuan), `round_scales` scales after digits that say the same (20 ribuan).
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    digits: dict[str, int]
    multipliers: dict[str, int]
    scales: dict[str, int]
    wholes: dict[str, int]
    vague: dict[str, tuple[int, int]]
    fractions: dict[str, tuple[int, int]]
    fraction_before_whole: bool
    joints: frozenset[str]
    teens: frozenset[str]
    point: frozenset[str]
    singles: frozenset[str]
    ones: frozenset[str]
    never_one_after: frozenset[str]
    never_one_before: frozenset[str]
    openers: frozenset[str]
    links: frozenset[str]
    round: dict[str, int]
    round_scales: dict[str, int]

    @cached_property
    def triggers(self) -> frozenset[str]:
        """Every word that a number in words can begin with."""
        return frozenset({*self.digits, *self.wholes, *self.vague, *self.openers, *self.round} | self.fraction_starts)

    @cached_property
    def fraction_starts(self) -> frozenset[str]:
        """Every word that a fraction in words can begin with."""
        return frozenset(phrase.split()[0] for phrase in self.fractions)


class QuantityWords(BaseModel):
    """Words in lower case; a key may be a phrase of several words.

    Decimal and grouping marks come from CLDR for `locale`. `units` gives for each canonical id its names, `units_before` the
    words that stand before a number instead, `one_units` those that hold a one and its unit (setahun). `short_scales` are
    letters after money (Rp 5 T); `whole_currencies` have no thousandths. `age_unit` is that of a number set off after a name.
    Numbers on both sides of one of `crosses` share a unit that is one of `lengths` (3 x 5 meter). `classifiers` stand between
    a number and what is counted, but before one of `compounds` they are nouns (orang tua).

    `bounds_before` and `bounds_after` say how a number is meant, `minus` that it is below zero; `bound_skips` may stand
    between them and it; before one of `comparisons` a word after the number is no bound (10 tahun lebih cepat). After
    `change_leads` two numbers are a change, not a range.

    After a word of `labels` a number is a name, and so are those joined to it by `label_joints`; so are `names` that begin
    with a number word. So is a plain number after a name, unless one of `counters` follows it (Partai Baru 110 kursi).

    What is counted follows the number. `partitives` lead from a share to its whole (half of the ships), `group_links` from
    a number to one that it is a part of (9 in 10), `measure_links` from any number to what is counted, all over
    `determiners`; before it `modifiers` are left out. `phrase_ends` end its phrase, and so do `verbs` and `states`;
    `phrase_nouns` only look like words that end it. `doubles` are doubled nouns that mean another thing than one half. A
    quantity before one of `echoes` counts what the one before it does (22 di antaranya).
    Or it stands before the number: `counted_links` lead back to it (a crew of 29) unless it is `never_counted`, or it is the
    subject, which `states` go on with (korban tewas 12 orang). `subject_links` and verbs of `changes` may stand between them,
    `clause_breaks` begin a clause, `subject_openers` stand before its noun, `relatives` behind it, after `prepositions` stands
    another noun.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    locale: str
    numbers: NumberWords
    short_scales: dict[str, int]
    units: dict[str, tuple[str, ...]]
    units_before: dict[str, str]
    one_units: dict[str, str]
    currencies_before: dict[str, str]
    currencies_after: dict[str, str]
    classifiers: frozenset[str]
    bounds_before: dict[str, BoundName]
    bounds_after: dict[str, BoundName]
    comparisons: frozenset[str]
    bound_skips: frozenset[str]
    minus: frozenset[str]
    range_words: frozenset[str]
    between: frozenset[str]
    between_and: frozenset[str]
    change_leads: frozenset[str]
    labels: frozenset[str]
    label_joints: frozenset[str]
    not_labels: frozenset[str]
    ordinal_prefixes: frozenset[str]
    ordinal_endings: frozenset[str]
    about_endings: frozenset[str]
    age_unit: str
    scores_after: frozenset[str]
    counted_links: frozenset[str]
    never_counted: frozenset[str]
    partitives: frozenset[str]
    group_links: frozenset[str]
    measure_links: frozenset[str]
    determiners: frozenset[str]
    phrase_ends: frozenset[str]
    phrase_nouns: frozenset[str]
    verbs: frozenset[str]
    states: frozenset[str]
    doubles: frozenset[str]
    subject_links: frozenset[str]
    changes: frozenset[str]
    clause_breaks: frozenset[str]
    subject_openers: frozenset[str]
    relatives: frozenset[str]
    prepositions: frozenset[str]
    echoes: frozenset[str]
    names: frozenset[str]
    counters: frozenset[str]
    whole_currencies: frozenset[str]
    compounds: frozenset[str]
    crosses: frozenset[str]
    lengths: frozenset[str]
    modifiers: frozenset[str]

    @cached_property
    def decimal_mark(self) -> str:
        """The mark before decimals; the other one of comma and full stop groups thousands."""
        return Locale.parse(self.locale).number_symbols["latn"]["decimal"]

    @cached_property
    def unit_names(self) -> dict[str, str]:
        """Every name of a unit with its canonical id."""
        return {name: unit for unit, names in self.units.items() for name in names}
