"""The records that travel through Menurut: frozen, slotted, and the same in every stage.

Offsets are half-open and count Unicode code points of `Article.text`, never bytes.
`None` always means unknown. Ids derive from content, so that the same work done twice gives the same ids.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum


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


class CorrectionKind(StrEnum):
    """What a person says of speakers: two are one, one is two, one is called otherwise; of two articles: they were gathered
    apart; or that a correction is undone.

    Of an attribution: it is right; it is none; it is not to be shown; it has another act, speaker or span; it was missed. Of an
    article: nothing in it was missed. Of claims and of stories: two are one, one is two.
    """

    MERGE = "merge"
    SPLIT = "split"
    RENAME = "rename"
    UNFOLD = "unfold"
    UNDO = "undo"
    RIGHT = "right"
    WRONG = "wrong"
    HIDE = "hide"
    ACT = "act"
    SPEAKER = "speaker"
    SPAN = "span"
    MARK = "mark"
    COMPLETE = "complete"
    MERGE_CLAIMS = "merge_claims"
    SPLIT_CLAIM = "split_claim"
    MERGE_STORIES = "merge_stories"
    SPLIT_STORY = "split_story"


class Part(StrEnum):
    """The parts of an attribution that are spans of the text."""

    SOURCE = "source"
    CUE = "cue"
    CONTENT = "content"


class FindingKind(StrEnum):
    DENIED = "denied"
    FIGURES_DIFFER = "figures_differ"
    WORDING_DIFFERS = "wording_differs"
    POLARITY_FLIPPED = "polarity_flipped"
    SINGLE_ORIGIN = "single_origin"
    LEDE_BODY_CONFLICT = "lede_body_conflict"
    CORRECTED = "corrected"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """`text[start:end]`, in code points.

    >>> Span(0, 5).slice("Rutte mengatakan")
    'Rutte'
    """

    start: int
    end: int

    def slice(self, text: str) -> str:
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is said about a page outside its text: a sidecar file, the fields of a JSON line, a header block.

    `published_at` may be without a zone; `published` is the date in words where it was not in a format for machines.
    """

    title: str | None = None
    outlet: str | None = None
    published_at: datetime | None = None
    published: str | None = None
    url: str | None = None
    byline: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """Bytes and where they came from. `path` is as the user gave it; `metadata` came beside the bytes, not in them."""

    body: bytes
    content_type: str
    path: str | None = None
    url: str | None = None
    fetched_at: datetime | None = None
    metadata: Metadata = Metadata()


@dataclass(frozen=True, slots=True)
class Refusal:
    """A page that did not become an article, and why: `reason` is countable, `message` is one line for a person."""

    address: str
    reason: str
    message: str


@dataclass(frozen=True, slots=True)
class Skip:
    """A file of a folder that nobody named and that is no page. `reason`: other_type, sidecar, hidden, repeated."""

    address: str
    reason: str


@dataclass(frozen=True, slots=True)
class Dropped:
    """A piece of the page that is not the article. `text` where it was removed, `span` where it was only marked."""

    reason: str
    text: str | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One sealed article. `text` is NFC, begins with the title on its own line (unless sealed as given), never changes.

    `dateline` is the place and outlet printed before the first sentence, `agency` the wire that the article credits as a
    whole. `furniture` are spans of the text that are no journalism: nothing is attributed inside them.
    """

    id: str
    text: str
    language: str
    path: str | None = None
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    published_at: datetime | None = None
    modified_at: datetime | None = None
    version_of: str | None = None
    byline: str | None = None
    dateline: str | None = None
    agency: str | None = None
    dropped: tuple[Dropped, ...] = ()
    furniture: tuple[Span, ...] = ()

    @property
    def title_span(self) -> Span | None:
        """Where the title stands at the head of the text, or None where the text has no title line."""
        if self.title and self.text.startswith(self.title + "\n"):
            return Span(0, len(self.title))
        return None


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
class Passage:
    """A span with its words and those around it, by which it is found again in a text that has changed elsewhere.

    These are the position and quotation selectors of the Web Annotation Data Model (W3C 2017) in one.
    """

    span: Span
    words: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Account:
    """An attribution as a person saw it or said that it is; its passages show where it stands. `speaker` has no forms."""

    article_id: str
    source: tuple[Passage, ...]
    cue: tuple[Passage, ...]
    content: tuple[Passage, ...]
    manner: Manner
    act: Act
    by: str
    speaker: Speaker | None = None
    via: str | None = None
    negated: bool = False
    hedged: bool = False


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person said once of a speaker, an origin, an attribution, a claim or a story: an event that nothing edits; another
    one may undo it.

    `number` counts the corrections of a ledger. `subject` is the id of the speaker that is merged into, split or renamed, and
    stays; `other` that of the speaker merged away or split off, or the number of the correction that is undone. `before` and
    `after` are the names that there were and are. `places` and `other_places` show, in the texts, where the two speak: a
    source or a content in each article, so that it survives another reading of these articles.
    Of an article that is unfolded, `subject` is its id and `other` that of the article, or `medium:` and the name of the
    medium, with which it counted; `before` and `after` name the one origin and the two, the places show why they were one.
    """

    number: int
    kind: CorrectionKind
    at: datetime
    who: str
    subject: str
    other: str | None
    before: tuple[str, ...]
    after: tuple[str, ...]
    places: tuple[Evidence, ...] = ()
    other_places: tuple[Evidence, ...] = ()
    was: Account | None = None
    now: Account | None = None


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


def make_id(prefix: str, *parts: object) -> str:
    """A short id that depends on the parts alone: `prefix-` and 16 hexadecimal digits of a BLAKE2b hash.

    >>> make_id("a", "https://x.example/1", "text") == make_id("a", "https://x.example/1", "text")
    True
    """
    data = "\x1f".join("" if part is None else str(part) for part in parts)
    return f"{prefix}-{hashlib.blake2b(data.encode(), digest_size=8).hexdigest()}"
