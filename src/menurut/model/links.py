"""What many articles say together: stories, relays, claims, findings, and who is whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from menurut.model.readings import Act, Bound, SpeakerKind
from menurut.model.spans import Span


class RelayKind(StrEnum):
    CITES = "cites"
    COPIES = "copies"
    REWRITES = "rewrites"
    TRANSLATES = "translates"


class FoldKind(StrEnum):
    """Why what an article says counts with another: as for a relay; or it takes a passage of it; is a version of its page; or
    names a medium that is not at hand."""

    CITES = "cites"
    COPIES = "copies"
    REWRITES = "rewrites"
    TRANSLATES = "translates"
    TAKES = "takes"
    VERSION = "version"
    NAMES = "names"


class FindingKind(StrEnum):
    DENIED = "denied"
    FIGURES_DIFFER = "figures_differ"
    WORDING_DIFFERS = "wording_differs"
    POLARITY_FLIPPED = "polarity_flipped"
    SINGLE_ORIGIN = "single_origin"
    LEDE_BODY_CONFLICT = "lede_body_conflict"
    CORRECTED = "corrected"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A place in an article."""

    article_id: str
    span: Span


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """A speaker as one article knows them: `speaker_id` is the one in the reading of that article."""

    article_id: str
    speaker_id: str


@dataclass(frozen=True, slots=True)
class Identity:
    """One speaker over all articles: who is meant by each of these mentions, oldest first."""

    id: str
    name: str
    kind: SpeakerKind
    members: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """What changed on the way: `before` at `original_span` of the original became `after` at `span` of the relay."""

    before: str
    after: str
    span: Span | None = None
    original_span: Span | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """Articles about one event, oldest first. `first` and `last` are the publication times at its ends, or None.

    `origins`: independent newsgatherings left of its articles, None where they were not linked.
    """

    id: str
    title: str
    articles: tuple[str, ...]
    first: datetime | None = None
    last: datetime | None = None
    places: tuple[str, ...] = ()
    origins: int | None = None


@dataclass(frozen=True, slots=True)
class Relay:
    """An article took something from a medium; `original` is the article it took it from, when that is in the ledger."""

    article_id: str
    medium: str
    kind: RelayKind
    score: float
    original: str | None = None
    evidence: tuple[Span, ...] = ()
    changed: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """One utterance of one speaker as all the articles report it. `origins`: independent newsgatherings left."""

    id: str
    speaker_id: str | None
    speaker_name: str | None
    act: Act
    attributions: tuple[str, ...]
    origins: int


@dataclass(frozen=True, slots=True)
class Fold:
    """What an article says of a statement counts as what another article says, or as what a medium outside the ledger says.

    `into` is the other article, else `medium` the name of the medium. `span` is the passage of the article that shows it,
    `into_span` what stands there in the other, None where no passage does. `attributions` are the wordings that are followed
    along it: each from its own article on, until no fold leads further.
    """

    statement_id: str
    article_id: str
    kind: FoldKind
    into: str | None
    medium: str | None
    span: Span | None
    into_span: Span | None
    attributions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure that a speaker gives for a claim, and the attributions that carry it."""

    value: Decimal
    upper: Decimal | None
    unit: str | None
    counted: str | None
    bound: Bound
    speaker_id: str | None
    attributions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """One question of fact or stance on which statements bear; a claim may be a single statement."""

    id: str
    story_id: str
    gist: str
    statements: tuple[Statement, ...]
    figures: tuple[Figure, ...]
    origins: int

    @property
    def attributions(self) -> tuple[str, ...]:
        """The ids of all attributions of all statements, in their order."""
        return tuple(a for statement in self.statements for a in statement.attributions)


@dataclass(frozen=True, slots=True)
class Stand:
    """What a speaker does on a claim by statements that follow one another, given by their ids."""

    act: Act
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Position:
    """Where a speaker stands on a claim: their stands, oldest first. `turned`: they assert here and deny there."""

    speaker_id: str
    speaker_name: str | None
    stands: tuple[Stand, ...]
    turned: bool


@dataclass(frozen=True, slots=True)
class Finding:
    """What a reader should look at, with the places that show it and one sentence that says it.

    `explanation` is that sentence in the language of the articles, `explanations` the same in every language that has a pack:
    pairs of a language tag and a sentence, that of the articles first. Words quoted from articles stay as they are.
    """

    id: str
    kind: FindingKind
    story_id: str
    claim_id: str | None
    articles: tuple[str, ...]
    attributions: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    explanation: str
    explanations: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Links:
    """All that many articles say when read together."""

    stories: tuple[Story, ...] = ()
    relays: tuple[Relay, ...] = ()
    claims: tuple[Claim, ...] = ()
    findings: tuple[Finding, ...] = ()
    folds: tuple[Fold, ...] = ()
