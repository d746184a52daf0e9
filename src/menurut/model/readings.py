"""What one article says: attributions, speakers and facts."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from menurut.model.articles import Article
from menurut.model.spans import Span


class Manner(StrEnum):
    """How much of a content stands in quotation marks: all, none, or a part."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Act(StrEnum):
    """What a source does by speaking. `docs/guidelines.md` defines each by example."""

    STATE = "state"
    CONFIRM = "confirm"
    DENY = "deny"
    ACCUSE = "accuse"
    DEMAND = "demand"
    COMMIT = "commit"
    ASK = "ask"
    ATTITUDE = "attitude"
    DECIDE = "decide"
    RELAY = "relay"


class SpeakerKind(StrEnum):
    PERSON = "person"
    ORGANISATION = "organisation"
    COUNTRY = "country"
    MEDIUM = "medium"
    DOCUMENT = "document"
    GROUP = "group"
    UNNAMED = "unnamed"


class FactKind(StrEnum):
    DATE = "date"
    QUANTITY = "quantity"


class Bound(StrEnum):
    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"


@dataclass(frozen=True, slots=True)
class Fact:
    """A date or a quantity of the text, in normal form. Fields of the other kind are None.

    date: `value` is ISO 8601 at the precision of the text (`2024`, `2024-10`, `2024-10-28`, `A/B`, local time, never
    turned into UTC); `start` and `end` are its first and last day; `precision` is year, month, day, time or range. Where it
    cannot be known which day is meant, `value` is None and `reason` one short word (`docs/facts.md` lists them).
    quantity: `value` is a Decimal, `upper` the end of a range, `unit` an ISO 4217 code, `percent`, one canonical id per
    measure in all languages, or None for plain counts; `counted` is what is counted, in the words of the text.
    """

    kind: FactKind
    span: Span
    value: str | Decimal | None
    upper: Decimal | None = None
    unit: str | None = None
    counted: str | None = None
    bound: Bound | None = None
    start: str | None = None
    end: str | None = None
    precision: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """A place where the text says that somebody said, wrote, ordered, thought, hoped or decided something.

    `source` and `cue` may be empty, `content` never is. `via` is the medium that it was taken from, `parent` the id of the
    attribution in whose content it stands, `by` the rule or model that found it. `negated` and `hedged` speak of the cue.
    """

    id: str
    article_id: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    manner: Manner
    act: Act
    by: str
    speaker_id: str | None = None
    via: str | None = None
    parent: str | None = None
    facts: tuple[Fact, ...] = ()
    negated: bool = False
    hedged: bool = False
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks. `name` is the fullest form without titles, `forms` all forms used, `roles` as printed."""

    id: str
    name: str
    kind: SpeakerKind
    forms: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one article says when read alone: the unit that travels between processes and into the ledger."""

    article: Article
    attributions: tuple[Attribution, ...]
    speakers: tuple[Speaker, ...]
    facts: tuple[Fact, ...]
