"""What became of the attributions of an article: each as it counts now, with what people said of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from menurut.model import Attribution, Correction, CorrectionKind, Reading, Speaker, make_id

OF_ATTRIBUTIONS = frozenset(
    {
        CorrectionKind.RIGHT,
        CorrectionKind.WRONG,
        CorrectionKind.HIDE,
        CorrectionKind.ACT,
        CorrectionKind.SPEAKER,
        CorrectionKind.SPAN,
        CorrectionKind.MARK,
    }
)
"""What is said of one attribution."""


ONLY_OF_READINGS = OF_ATTRIBUTIONS - {CorrectionKind.SPEAKER, CorrectionKind.MARK} | {CorrectionKind.COMPLETE}
"""What changes an article read alone and nothing beside; who speaks also says who is whom."""


class State(StrEnum):
    """What people made of an attribution: nothing yet; found right; changed; marked where it was missed; none; hidden."""

    MACHINE = "machine"
    RIGHT = "right"
    CHANGED = "changed"
    MARKED = "marked"
    WRONG = "wrong"
    HIDDEN = "hidden"


_CHANGES = frozenset({CorrectionKind.ACT, CorrectionKind.SPEAKER, CorrectionKind.SPAN})


@dataclass(frozen=True, slots=True)
class Judgement:
    """`attribution` is as it counts now, or would if it were not wrong or hidden; `machine` as it was read, None where a person
    marked it or the program does not find it any more. `corrections` are those that count, in the order in which they came.
    `seen` is what a page gives back with a correction: it is another one as soon as the attribution is another.
    """

    attribution: Attribution
    machine: Attribution | None
    corrections: tuple[Correction, ...] = ()
    seen: str = ""

    @property
    def state(self) -> State:
        """What people made of it; who says that it is none, or hides it, outweighs whoever changed it."""
        kinds = {one.kind for one in self.corrections}
        if self.is_wrong:
            return State.WRONG
        if CorrectionKind.HIDE in kinds:
            return State.HIDDEN
        if CorrectionKind.MARK in kinds:
            return State.MARKED
        if _CHANGES & kinds:
            return State.CHANGED
        return State.RIGHT if CorrectionKind.RIGHT in kinds else State.MACHINE

    @property
    def is_wrong(self) -> bool:
        """Whether whoever spoke last of right or wrong said that it is no attribution."""
        said = [one.kind for one in self.corrections if one.kind in (CorrectionKind.RIGHT, CorrectionKind.WRONG)]
        return said[-1:] == [CorrectionKind.WRONG]

    @property
    def is_shown(self) -> bool:
        """Whether it counts in whatever is made of the article."""
        return self.state not in (State.WRONG, State.HIDDEN)

    @property
    def is_judged(self) -> bool:
        """Whether somebody said what it is; hiding it says nothing of that."""
        return any(one.kind is not CorrectionKind.HIDE for one in self.corrections)

    @property
    def who(self) -> str | None:
        """Who spoke of it last, or None."""
        return self.corrections[-1].who if self.corrections else None

    @property
    def at(self) -> datetime | None:
        """When somebody last spoke of it, or None."""
        return self.corrections[-1].at if self.corrections else None


@dataclass(frozen=True, slots=True)
class Judged:
    """An article as it counts: `reading`, and every attribution with its judgement, those left out too, in order of reading.

    `speakers` are all that these have. `unplaced` are the corrections of its page that find no place in it. `complete` is what
    says that nothing in it was missed.
    """

    reading: Reading
    judgements: tuple[Judgement, ...]
    speakers: tuple[Speaker, ...] = ()
    unplaced: tuple[Correction, ...] = ()
    complete: Correction | None = None

    @property
    def gold(self) -> tuple[Attribution, ...] | None:
        """What careful readers would mark in the article, as far as people said it; None where they have not yet said enough.

        Enough is that every attribution was judged, or that the article was marked as complete; what the program finds beside
        that afterwards is none. Whether something that is hidden is an attribution has to be said.
        """
        open_ones = [one for one in self.judgements if not one.is_judged]
        enough = self.complete is not None or (self.judgements and not open_ones)
        if not enough or any(one.state is State.HIDDEN for one in open_ones):
            return None
        return tuple(one.attribution for one in self.judgements if one.is_judged and not one.is_wrong)


def name_state(one: Judgement) -> str:
    """What tells the state of an attribution from every other that it had or may get."""
    told = one.attribution
    spans = (told.source, told.cue, told.content)
    return make_id("v", told.id, spans, told.manner, told.act, told.speaker_id, *(made.number for made in one.corrections))
