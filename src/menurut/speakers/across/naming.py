"""What an identity is called and of which kind it is: as most articles have it, by a full name where there is one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from menurut.model import SpeakerKind
from menurut.speakers.across.appearances import Appearance
from menurut.speakers.across.lexicon import Lexicon


def name_group(members: Sequence[Appearance], lexicon: Lexicon) -> tuple[str, SpeakerKind]:
    """The name and the kind: the user's own name, else the one that most articles give; of equals the longer, then the first.

    Who has a name is not called by an office or a description, and a person with a full name not by a short one.
    """
    kinds = Counter(one.speaker.kind for one in members if one.speaker.kind is not SpeakerKind.UNNAMED)
    kind = min(kinds, key=lambda kind: (-kinds[kind], kind), default=SpeakerKind.UNNAMED)
    own = [one for one in members if one.speaker.kind is kind]
    given = next((name for one in own if (name := _pick_own(one, lexicon, kind))), None)
    if given:
        return given, kind
    printed = Counter(name for one in own for name in {one.speaker.name, *one.speaker.forms})
    names = Counter({one.speaker.name: printed[one.speaker.name] for one in own})
    full = {name: count for name, count in names.items() if " " in name and not _has_initial(name)}
    if kind is SpeakerKind.PERSON and full:
        names = Counter(full)
    return min(names, key=lambda name: (-names[name], -len(name), name)), kind


def _pick_own(one: Appearance, lexicon: Lexicon, kind: SpeakerKind) -> str | None:
    for name in (one.speaker.name, *one.speaker.forms):
        known = lexicon.own.pick_person(name) if kind is SpeakerKind.PERSON else lexicon.own.pick(name)
        if known:
            return known.names[0]
    return None


def _has_initial(name: str) -> bool:
    return any(len(word.strip(".")) == 1 for word in name.split())
