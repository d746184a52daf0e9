"""Positions that changed, as a reader meets them: who does what on a claim on which day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from menurut.model import Act, Claim, Stand
from menurut.stories.positions import find_positions
from menurut.views.local_forms import day_words, weekday_words
from menurut.views.sayings import Saying
from menurut.views.wording import ACTS, no_date, nobody_named


@dataclass(frozen=True, slots=True)
class Change:
    """One stand of a speaker. `day` is empty where it is that of the stand before."""

    day: str
    act: Act

    @property
    def verb(self) -> str:
        return ACTS[self.act].verb


def find_changed_positions(claim: Claim, sayings: Mapping[str, Saying]) -> list[tuple[str, tuple[Change, ...]]]:
    """The speakers who do one thing on a claim first and another later, by name, each with all that they do."""
    first = {statement.id: statement.attributions[0] for statement in claim.statements if statement.attributions}
    return [
        (position.speaker_name or nobody_named(), tuple(_list_changes(position.stands, first, sayings)))
        for position in find_positions(claim)
        if len(position.stands) > 1
    ]


def _list_changes(stands: tuple[Stand, ...], first: Mapping[str, str], sayings: Mapping[str, Saying]) -> Iterator[Change]:
    last = None
    for stand in stands:
        saying = sayings.get(first.get(stand.statements[0], ""))
        moment = saying.article.published_at if saying else None
        day = f"{weekday_words(moment.date())} {day_words(moment.date())}" if moment else no_date()
        yield Change(day if day != last else "", stand.act)
        last = day
