"""The walk through the verbs of one clause: what has been found so far, and how far a subject may reach."""

from __future__ import annotations

from dataclasses import dataclass, field

from menurut.attribution.clauses import Clause
from menurut.attribution.drafts import Draft
from menurut.attribution.lexicon import Lexicon
from menurut.attribution.phrases import Range

CLAUSE_REACH = 24  # items looked at for the verb of a content or the beginning of a clause
_OPEN_MOST = 8  # latest drafts whose contents may still be open


@dataclass(slots=True)
class Walk:
    """The drafts of one clause's verbs. `heirs` gives, for an item, the source that stood aside right before it.

    `closing` are the places where contents end if the cue that is being read proves to be one: the item, and from which
    item on contents are meant.
    """

    clause: Clause
    lexicon: Lexicon
    begin: int
    heirs: dict[int, Range | None] = field(default_factory=dict)
    drafts: list[Draft] = field(default_factory=list)
    closing: list[Range] = field(default_factory=list)

    def limit(self, item: int) -> int:
        """How far left a subject before `item` may reach: to the content that holds it."""
        near = self.drafts[-_OPEN_MOST:]
        return max([self.begin] + [d.starts_at() for d in near if d.starts_at() <= item < d.stops_at()])


def negation_start(clause: Clause, start: int, walk: Walk) -> int:
    """Where the cue begins with its negation: *tidak menampik*, *tidak pernah mengakui*."""
    words, low = walk.lexicon.words, clause.low
    i = start
    while i > walk.begin and start - i < 4 and low[i - 1] in words.adverbs and not clause.upper[i - 1]:
        i -= 1
    return i - 1 if i > walk.begin and low[i - 1] in words.negations else start


def subject_end(walk: Walk, start: int) -> int:
    """Before the adverbs and auxiliaries that stand between subject and cue."""
    clause, adverbs = walk.clause, walk.lexicon.words.adverbs
    i = start
    while i > walk.begin and clause.low[i - 1] in adverbs and not (clause.upper[i - 1] and i - 1 > walk.begin):
        i -= 1
    return i


def cut_at(walk: Walk, edge: int, *, since: int = 0) -> None:
    """Note that the open contents that begin at `since` or later end before item `edge`, if this cue is accepted."""
    walk.closing.append((edge, since))


def close_contents(walk: Walk) -> None:
    """End the contents that the accepted cue closes."""
    for edge, since in walk.closing:
        for draft in walk.drafts[-_OPEN_MOST:]:
            if draft.stops_at() > edge > draft.starts_at() >= since:
                draft.cut(edge)
