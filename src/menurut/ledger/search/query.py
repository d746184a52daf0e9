"""What a person asks the search for, as records: what must be met, what must not, and what could not be read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from menurut.model import Act


class Field(StrEnum):
    """The fields of the language, by the names that hold in every language of the interface."""

    SPEAKER = "speaker"
    OUTLET = "outlet"
    ACT = "act"
    AFTER = "after"
    BEFORE = "before"
    FIGURE = "figure"


class HintKind(StrEnum):
    """Why a part of what was typed is not searched for as it was meant, or only in part."""

    UNKNOWN_FIELD = "unknown_field"
    UNKNOWN_ACT = "unknown_act"
    BROKEN_DATE = "broken_date"
    BROKEN_FIGURE = "broken_figure"
    EMPTY_FIELD = "empty_field"
    TOO_LONG = "too_long"


@dataclass(frozen=True, slots=True)
class Hint:
    """A part of what was typed that cannot be read, and what to write in its place."""

    kind: HintKind
    part: str
    write: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Word:
    """A word of which any form will do: its folded form and the stems that it may have in any language.

    `unfinished` says that it is the beginning of a word that somebody is typing.
    """

    word: str
    stems: frozenset[str]
    unfinished: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """Folded words that must stand as they are, next to one another; the last may be `unfinished`."""

    words: tuple[str, ...]
    unfinished: bool = False


@dataclass(frozen=True, slots=True)
class Name:
    """A speaker or an outlet: the folded words that all stand in a name, and the value as it was typed, which may be an id."""

    field: Field
    words: tuple[str, ...]
    typed: str
    unfinished: bool = False


@dataclass(frozen=True, slots=True)
class FigureRange:
    """Figures from `low` to `high`, None for no bound; `low_in` and `high_in` say whether the bounds themselves count.

    `units` are the canonical units of which any will do, none for every figure; `counted` the stems of a word for what is
    counted, where it is no unit.
    """

    low: Decimal | None
    high: Decimal | None
    low_in: bool = True
    high_in: bool = True
    units: frozenset[str] = frozenset()
    counted: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Acts:
    """Any of these acts."""

    acts: frozenset[Act]


Term = Word | Phrase | Name | FigureRange | Acts


@dataclass(frozen=True, slots=True)
class Query:
    """All that was asked for. Every one of `texts` and `figures` must be met, one of the `speakers`, of the `outlets` and of
    the `acts` where there are any, and nothing of any of the `unwanted`, each of which is met where all its terms are.

    `first` is the first day that counts, `until` the first that no longer does, None for no bound. `hints` say what
    could not be read.
    """

    texts: tuple[Word | Phrase, ...] = ()
    speakers: tuple[Name, ...] = ()
    outlets: tuple[Name, ...] = ()
    acts: frozenset[Act] = frozenset()
    figures: tuple[FigureRange, ...] = ()
    unwanted: tuple[tuple[Term, ...], ...] = ()
    first: date | None = None
    until: date | None = None
    hints: tuple[Hint, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was asked for that could be read."""
        asked = (self.texts, self.speakers, self.outlets, self.acts, self.figures, self.unwanted)
        return not any(asked) and self.first is None and self.until is None
