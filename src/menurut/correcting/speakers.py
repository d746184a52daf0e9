"""What a person knows better than the articles of who is whom: two speakers are one, one is two, one is called otherwise."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from pathlib import Path

from menurut.correcting.recording import link, record
from menurut.errors import CorrectionConflict, CorrectionRefused
from menurut.language.organisations import read_aliases
from menurut.ledger import Ledger
from menurut.model import Correction, CorrectionKind, Evidence, Identity, Mention, Speaker
from menurut.speakers.across import find_places


def merge_speakers(ledger: Ledger, names: Sequence[str], *, who: str, at: datetime) -> tuple[Correction, ...]:
    """The speakers with these names or ids are one: the first, whose id and name stay; a correction for each other one.

    Raises `NotInLedger` where a name means nobody or several, `CorrectionRefused` where it means one who is named twice.
    """
    link(ledger)
    first, *others = (pick_identity(ledger, name) for name in names)
    if len({one.id for one in (first, *others)}) < len(names):
        raise CorrectionRefused("{name} ({id}) is one speaker already; name two that are not", name=first.name, id=first.id)
    made = [
        Correction(
            number=0,
            kind=CorrectionKind.MERGE,
            at=at,
            who=who,
            subject=first.id,
            other=other.id,
            before=(first.name, other.name),
            after=(first.name,),
            places=locate(ledger, first.members),
            other_places=locate(ledger, other.members),
        )
        for other in others
    ]
    return record(ledger, made)


def split_speaker(
    ledger: Ledger, name: str, *, articles: Collection[str] = (), forms: Collection[str] = (), who: str, at: datetime
) -> Correction:
    """Those whom this speaker is in these articles (ids, or their beginnings), or wherever called so, are another speaker.

    Raises `NotInLedger`, and `CorrectionRefused` where nobody would be split off, or nobody be left.
    """
    link(ledger)
    one = pick_identity(ledger, name)
    part = [member for member in one.members if _is_meant(member, articles)] + _find_called(ledger, one, forms)
    rest = [member for member in one.members if member not in part]
    if not part:
        raise CorrectionRefused(
            "{name} ({id}) stands in none of these articles and is nowhere called so; nothing was split",
            name=one.name,
            id=one.id,
        )
    if not rest:
        raise CorrectionRefused("{name} ({id}) would have nobody left; nothing was split", name=one.name, id=one.id)
    part = list(dict.fromkeys(part))
    made = Correction(
        number=0,
        kind=CorrectionKind.SPLIT,
        at=at,
        who=who,
        subject=one.id,
        other=None,
        before=(one.name,),
        after=(one.name, _name_part(ledger, part) or one.name),
        places=locate(ledger, rest),
        other_places=locate(ledger, part),
    )
    return record(ledger, [made])[0]


def rename_speaker(ledger: Ledger, name: str, new_name: str, *, who: str, at: datetime) -> Correction:
    """The speaker with this name or id is called by the new name everywhere. Raises `NotInLedger` and `CorrectionRefused`."""
    link(ledger)
    one, new_name = pick_identity(ledger, name), " ".join(new_name.split())
    if not new_name:
        raise CorrectionRefused("{name} ({id}) needs a name; an empty one is none", name=one.name, id=one.id)
    places = locate(ledger, one.members)
    made = Correction(0, CorrectionKind.RENAME, at, who, one.id, None, (one.name,), (new_name,), places)
    return record(ledger, [made])[0]


def set_aliases(ledger: Ledger, path: Path) -> bool:
    """The user's own aliases of the ledger are those of this file, which is checked first; whether that changed anything.

    Links are not made anew yet. Raises `BrokenAliases` and `OSError`.
    """
    text, _ = read_aliases(path)
    return ledger.save_aliases(text)


def pick_identity(ledger: Ledger, name: str) -> Identity:
    """The one speaker with this id, beginning of an id, name or words of it. Raises `NotInLedger` and `CorrectionConflict`."""
    if one := ledger.read_identity(name):
        return one
    speaker: Speaker = ledger.pick_speaker(name)
    if one := ledger.read_identity(speaker.id):
        return one
    raise CorrectionConflict(
        "{name} ({id}) was changed by another process meanwhile; try again", name=speaker.name, id=speaker.id
    )


def locate(ledger: Ledger, members: Collection[Mention]) -> tuple[Evidence, ...]:
    """Where each of these speaks."""
    readings = {reading.article.id: reading for reading in ledger.find_readings({one.article_id for one in members})}
    return find_places(members, readings)


def _is_meant(member: Mention, articles: Collection[str]) -> bool:
    return any(article and member.article_id.startswith(article) for article in articles)


def _find_called(ledger: Ledger, one: Identity, forms: Collection[str]) -> list[Mention]:
    """The members whom their article calls by one of these names, whatever the case."""
    wanted = {" ".join(form.split()).casefold() for form in forms}
    if not wanted:
        return []
    found = []
    for reading in ledger.find_readings({member.article_id for member in one.members}):
        for speaker in reading.speakers:
            mention = Mention(reading.article.id, speaker.id)
            names = {name.casefold() for name in (speaker.name, *speaker.forms)}
            if mention in one.members and not wanted.isdisjoint(names):
                found.append(mention)
    return found


def _name_part(ledger: Ledger, part: Sequence[Mention]) -> str | None:
    reading = ledger.read_reading(part[0].article_id)
    return next((speaker.name for speaker in reading.speakers if speaker.id == part[0].speaker_id), None)
