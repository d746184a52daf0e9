"""Positions over time, as a reader meets them: who does what on a claim on which day, and who turned."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from menurut.model import Act, Claim, Position, Stand
from menurut.stories.positions import find_positions
from menurut.views.local_forms import day_words, weekday_words
from menurut.views.sayings import Saying
from menurut.views.wording import ACTS, no_date, nobody_named


@dataclass(frozen=True, slots=True)
class StandView:
    """One stand of a speaker. `day` is empty where it is that of the stand before; `first` is its first wording, if known."""

    day: str
    act: Act
    first: Saying | None

    @property
    def verb(self) -> str:
        return ACTS[self.act].verb


@dataclass(frozen=True, slots=True)
class PositionView:
    """What somebody does on a claim, stand after stand. `turned`: they assert here and deny there."""

    who: str
    speaker_id: str
    stands: tuple[StandView, ...]
    turned: bool

    @property
    def changed(self) -> bool:
        """Whether they do one thing first and another later."""
        return len(self.stands) > 1


def view_positions(claim: Claim, sayings: Mapping[str, Saying]) -> tuple[PositionView, ...]:
    """The positions of everybody with a name on a claim, in the order in which they first speak."""
    first = {statement.id: statement.attributions[0] for statement in claim.statements if statement.attributions}
    return tuple(_view_position(position, first, sayings) for position in find_positions(claim))


def _view_position(position: Position, first: Mapping[str, str], sayings: Mapping[str, Saying]) -> PositionView:
    stands = tuple(_view_stands(position.stands, first, sayings))
    return PositionView(position.speaker_name or nobody_named(), position.speaker_id, stands, position.turned)


def _view_stands(stands: tuple[Stand, ...], first: Mapping[str, str], sayings: Mapping[str, Saying]) -> Iterator[StandView]:
    last = None
    for stand in stands:
        saying = sayings.get(first.get(stand.statements[0], ""))
        moment = saying.article.published_at if saying else None
        day = f"{weekday_words(moment.date())} {day_words(moment.date())}" if moment else no_date()
        yield StandView(day if day != last else "", stand.act, saying)
        last = day
