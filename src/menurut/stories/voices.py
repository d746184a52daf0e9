"""Who speaks in a story: the identities of the speakers that its articles name each in its own way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from menurut.model import Attribution, Identity, Mention, SpeakerKind


@dataclass(frozen=True, slots=True)
class Voice:
    """One speaker over all articles."""

    speaker_id: str
    name: str
    kind: SpeakerKind


Voices = Mapping[Mention, Voice]


def find_voices(identities: Iterable[Identity]) -> Voices:
    """The voice of everybody who speaks, by the articles and the ids that they have there."""
    voices: dict[Mention, Voice] = {}
    for one in identities:
        voice = Voice(one.id, one.name, one.kind)
        voices.update((mention, voice) for mention in one.members)
    return voices


def pick_voice(attribution: Attribution, voices: Voices) -> Voice | None:
    """Who speaks here, or None where the article names nobody."""
    if attribution.speaker_id is None:
        return None
    return voices.get(Mention(attribution.article_id, attribution.speaker_id))
