"""What a person knows better of claims: two answer one question, one answers two."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from menurut.correcting.recording import link, record
from menurut.errors import CorrectionRefused, NotInLedger
from menurut.ledger import Ledger
from menurut.model import Claim, Correction, CorrectionKind, Evidence, Statement


def merge_claims(ledger: Ledger, claims: Sequence[str], *, who: str, at: datetime) -> tuple[Correction, ...]:
    """These claims of one story (ids, their beginnings or words) are one; a correction for each but the first.

    Raises `NotInLedger`, and `CorrectionRefused` where one is named twice or they belong to several stories.
    """
    link(ledger)
    first, *others = (ledger.pick_claim(name) for name in claims)
    if len({one.id for one in (first, *others)}) < len(claims):
        raise CorrectionRefused("{id} is one claim already; name two that are not", id=first.id)
    if any(one.story_id != first.story_id for one in others):
        raise CorrectionRefused("these claims belong to several stories; merge the stories first")
    made = [
        Correction(
            number=0,
            kind=CorrectionKind.MERGE_CLAIMS,
            at=at,
            who=who,
            subject=first.id,
            other=other.id,
            before=(first.gist, other.gist),
            after=(first.gist,),
            places=_locate(ledger, first.statements),
            other_places=_locate(ledger, other.statements),
        )
        for other in others
    ]
    return record(ledger, made)


def split_claim(ledger: Ledger, claim: str, statements: Collection[str], *, who: str, at: datetime) -> Correction:
    """These statements of a claim answer another question than the others; ids of them or of their attributions, or beginnings.

    Raises `NotInLedger` where the claim or a statement is not there, `CorrectionRefused` where no other would be left.
    """
    link(ledger)
    one = ledger.pick_claim(claim)
    for name in statements:
        if not any(_is_called(statement, name) for statement in one.statements):
            raise NotInLedger(f"{one.id} has no statement {name!r}; `menurut claims --format json` lists them")
    part = [statement for statement in one.statements if any(_is_called(statement, name) for name in statements)]
    rest = [statement for statement in one.statements if statement not in part]
    if not part:
        raise CorrectionRefused("of {id} nothing would be split off", id=one.id)
    if not rest:
        raise CorrectionRefused("of {id} nothing would be left", id=one.id)
    made = Correction(
        number=0,
        kind=CorrectionKind.SPLIT_CLAIM,
        at=at,
        who=who,
        subject=one.id,
        other=None,
        before=(one.gist,),
        after=(_name(ledger, one, rest), _name(ledger, one, part)),
        places=_locate(ledger, rest),
        other_places=_locate(ledger, part),
    )
    return record(ledger, [made])[0]


def _is_called(statement: Statement, name: str) -> bool:
    return bool(name) and any(key.startswith(name) for key in (statement.id, *statement.attributions))


def _locate(ledger: Ledger, statements: Iterable[Statement]) -> tuple[Evidence, ...]:
    """The content of each attribution of these statements."""
    ids = {key for statement in statements for key in statement.attributions}
    return tuple(
        Evidence(reading.article.id, one.content[0])
        for reading in ledger.find_readings(ledger.find_homes(ids))
        for one in reading.attributions
        if one.id in ids
    )


def _name(ledger: Ledger, claim: Claim, statements: Sequence[Statement]) -> str:
    """The words of the first of these, as a person would recognise it."""
    places = _locate(ledger, statements[:1])
    return places[0].span.slice(ledger.read_reading(places[0].article_id).article.text) if places else claim.gist
