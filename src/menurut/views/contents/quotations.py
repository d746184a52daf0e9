"""The quotations of a story by speaker, each wording once, with every place where it stands."""

from __future__ import annotations

from dataclasses import dataclass

from menurut.model import Act
from menurut.views.contents.register import Register
from menurut.views.contents.versions import Wording
from menurut.views.sayings import Saying


@dataclass(frozen=True, slots=True)
class Quote:
    """The words of a quotation and the places where they stand, oldest article first."""

    words: str
    wordings: tuple[Wording, ...]

    @property
    def first(self) -> Saying:
        return self.wordings[0].saying


@dataclass(frozen=True, slots=True)
class SpeakerQuotes:
    """A speaker and what is quoted of them."""

    who: str
    roles: str
    quotes: tuple[Quote, ...]


def find_quotations(register: Register) -> tuple[SpeakerQuotes, ...]:
    """What stands wholly or partly in quotation marks, by speaker, most quoted first."""
    speakers: dict[str, dict[str, list[Saying]]] = {}
    for saying in register.sayings.values():
        if saying.is_quoted and saying.act is not Act.RELAY:
            wordings = speakers.setdefault(register.who(saying), {})
            wordings.setdefault(saying.letters, []).append(saying)
    found = [_view_speaker(who, wordings, register) for who, wordings in speakers.items()]
    return tuple(sorted(found, key=lambda speaker: -len(speaker.quotes)))


def _view_speaker(who: str, wordings: dict[str, list[Saying]], register: Register) -> SpeakerQuotes:
    roles = (role for sayings in wordings.values() for s in sayings if s.speaker for role in s.speaker.roles)
    quotes = (
        Quote(sayings[0].content, tuple(Wording(saying, register.place(saying)) for saying in sayings))
        for sayings in wordings.values()
    )
    return SpeakerQuotes(who, next(roles, ""), tuple(quotes))
