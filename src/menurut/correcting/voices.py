"""Whom a person means by a speaker, and who that is in one article."""

from __future__ import annotations

from dataclasses import dataclass

from menurut.correcting.recording import link
from menurut.correcting.speakers import locate, pick_identity
from menurut.errors import CorrectionRefused
from menurut.judging import Judged
from menurut.ledger import Ledger
from menurut.model import Evidence, Mention, Speaker, SpeakerKind, make_id
from menurut.speakers.runs import fold

_PLACES = 8  # of a speaker that are kept, so that they are found again


@dataclass(frozen=True, slots=True)
class Chosen:
    """A speaker of the ledger, or somebody new; nobody where the name is None. `places` show where one of the ledger speaks."""

    name: str | None
    kind: SpeakerKind | None = None
    identity_id: str | None = None
    members: frozenset[Mention] = frozenset()
    places: tuple[Evidence, ...] = ()


def choose_speaker(ledger: Ledger, name: str | None, kind: SpeakerKind | None) -> Chosen:
    """Who is meant: somebody new of this name where a `kind` is given, else a speaker of the ledger. Raises `NotInLedger`."""
    if name is None:
        return Chosen(None)
    if kind is not None:
        plain = " ".join(name.split())
        if not plain:
            raise CorrectionRefused("a speaker needs a name; an empty one is none")
        return Chosen(plain, kind)
    link(ledger)
    one = pick_identity(ledger, name)
    return Chosen(one.name, one.kind, one.id, frozenset(one.members), locate(ledger, one.members[:_PLACES]))


def give_speaker(chosen: Chosen, judged: Judged) -> Speaker | None:
    """Who that is in the article: the one whom it has already, else one whom it gets under an id that nobody in it has."""
    if chosen.name is None or chosen.kind is None:
        return None
    article_id, known = judged.reading.article.id, {one.id: one for one in judged.speakers}
    same = [one for one in judged.speakers if Mention(article_id, one.id) in chosen.members]
    if same:
        return Speaker(same[0].id, same[0].name, same[0].kind)
    key = make_id("s", fold(chosen.name))
    if key in known and chosen.identity_id is None:
        return Speaker(key, known[key].name, known[key].kind)
    free = key if key not in known else make_id("s", key, chosen.identity_id)
    return Speaker(free, chosen.name, chosen.kind)
