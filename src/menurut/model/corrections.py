"""What people say is otherwise than the program read it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from menurut.model.links import Evidence
from menurut.model.readings import Act, Manner, Speaker
from menurut.model.spans import Span


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
