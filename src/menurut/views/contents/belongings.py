"""To which statement and which claim an attribution belongs, and how many stand behind that."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from menurut.model import Claim, Statement


@dataclass(frozen=True, slots=True)
class Belonging:
    """A claim that an attribution bears on, by its statement. `speakers` counts those who speak on the claim."""

    claim: Claim
    statement: Statement
    speakers: int

    @property
    def wordings(self) -> int:
        """How often the statement is worded, over all articles."""
        return len(self.statement.attributions)


def find_belongings(claims: Iterable[Claim]) -> Mapping[str, tuple[Belonging, ...]]:
    """The claims of each attribution, by its id."""
    found: dict[str, list[Belonging]] = defaultdict(list)
    for claim in claims:
        speakers = len({statement.speaker_id or statement.speaker_name or statement.id for statement in claim.statements})
        for statement in claim.statements:
            for attribution in statement.attributions:
                found[attribution].append(Belonging(claim, statement, speakers))
    return {key: tuple(some) for key, some in found.items()}
