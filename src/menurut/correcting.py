"""What a person knows better than the articles: two speakers are one, one is two, one is called otherwise; two articles
were gathered apart.

Each is recorded in the ledger as a `Correction`, an event that stays and that another one may undo; then everything that
many articles say together is found anew.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from pathlib import Path

from menurut.errors import NotInLedger
from menurut.language.organisations import read_aliases
from menurut.ledger import Ledger
from menurut.model import Article, Correction, CorrectionKind, Evidence, Fold, Identity, Mention, Speaker
from menurut.pipeline import link_ledger
from menurut.speakers.across import find_active, find_places
from menurut.stories.origins import MEDIUM

_SHOWN = 3


def merge_speakers(ledger: Ledger, names: Sequence[str], *, who: str, at: datetime) -> tuple[Correction, ...]:
    """The speakers with these names or ids are one: the first, whose id and name stay; a correction for each other one.

    Raises `NotInLedger` where a name means nobody, several, or one who is named twice.
    """
    _link(ledger)
    first, *others = (_pick(ledger, name) for name in names)
    if len({one.id for one in (first, *others)}) < len(names):
        raise NotInLedger(f"{first.name} ({first.id}) is one speaker already; name two that are not")
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
            places=_locate(ledger, first.members),
            other_places=_locate(ledger, other.members),
        )
        for other in others
    ]
    return _record(ledger, made)


def split_speaker(
    ledger: Ledger, name: str, *, articles: Collection[str] = (), forms: Collection[str] = (), who: str, at: datetime
) -> Correction:
    """Those whom this speaker is in these articles (ids, or their beginnings), or wherever called so, are another speaker.

    Raises `NotInLedger` where nobody would be split off, or nobody be left.
    """
    _link(ledger)
    one = _pick(ledger, name)
    part = [member for member in one.members if _is_meant(member, articles)] + _find_called(ledger, one, forms)
    rest = [member for member in one.members if member not in part]
    if not part or not rest:
        why = "stands in none of these articles and is nowhere called so" if not part else "would have nobody left"
        raise NotInLedger(f"{one.name} ({one.id}) {why}; nothing was split")
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
        places=_locate(ledger, rest),
        other_places=_locate(ledger, part),
    )
    return _record(ledger, [made])[0]


def rename_speaker(ledger: Ledger, name: str, new_name: str, *, who: str, at: datetime) -> Correction:
    """The speaker with this name or id is called by the new name everywhere. Raises `NotInLedger`."""
    _link(ledger)
    one, new_name = _pick(ledger, name), " ".join(new_name.split())
    if not new_name:
        raise NotInLedger(f"{one.name} ({one.id}) needs a name; an empty one is none")
    places = _locate(ledger, one.members)
    made = Correction(0, CorrectionKind.RENAME, at, who, one.id, None, (one.name,), (new_name,), places)
    return _record(ledger, [made])[0]


def unfold_article(ledger: Ledger, article: str, original: str, *, who: str, at: datetime) -> Correction:
    """What the article says no longer counts with what the original says; both are ids or their beginnings.

    The original may be a medium outside the ledger, by its name. Raises `NotInLedger` where the one is not folded into the
    other, or where several are.
    """
    _link(ledger)
    found = _pick_folds(ledger, article, original)
    into = found[0].into
    name = _name_article(ledger.read_reading(found[0].article_id).article)
    other = _name_article(ledger.read_reading(into).article) if into else found[0].medium or ""
    made = Correction(
        number=0,
        kind=CorrectionKind.UNFOLD,
        at=at,
        who=who,
        subject=found[0].article_id,
        other=into or f"{MEDIUM}{found[0].medium}",
        before=(other,),
        after=(other, name),
        places=tuple(dict.fromkeys(Evidence(fold.article_id, fold.span) for fold in found if fold.span)),
        other_places=tuple(
            dict.fromkeys(Evidence(fold.into, fold.into_span) for fold in found if fold.into and fold.into_span)
        ),
    )
    return _record(ledger, [made])[0]


def _pick_folds(ledger: Ledger, article: str, original: str) -> list[Fold]:
    """The folds of the one article that is meant into the one original that is meant."""
    folds = ledger.read_folds(article=article) if article else ()
    pairs = {(fold.article_id, fold.into or fold.medium or "") for fold in folds}
    meant = [pair for pair in pairs if original and _is_called(pair[1], original)]
    if len(meant) == 1:
        return [fold for fold in folds if (fold.article_id, fold.into or fold.medium) == meant[0]]
    if len(meant) > 1:
        listed = "; ".join(f"{one} {other}" for one, other in sorted(meant))
        raise NotInLedger(f"{article!r} and {original!r} mean several: {listed}")
    listed = "; ".join(f"{one} into {other}" for one, other in sorted(pairs)[:_SHOWN])
    known = f"folded are: {listed}" if listed else "`menurut origins` shows what is"
    raise NotInLedger(f"nothing that {article!r} says is folded into {original!r}; {known}")


def _is_called(into: str, name: str) -> bool:
    return into.startswith(name) or into.casefold() == " ".join(name.split()).casefold()


def _name_article(article: Article) -> str:
    return article.outlet or article.title or article.id


def undo_correction(ledger: Ledger, number: int, *, who: str, at: datetime) -> Correction:
    """The correction with this number no longer counts; undoing that again brings it back.

    Raises `NotInLedger` where there is no such correction, or where it is undone already.
    """
    made = {one.number: one for one in ledger.read_corrections()}
    if number not in made:
        raise NotInLedger(f"{ledger.path} has no correction {number}; `menurut corrections` lists them")
    if number not in find_active(made.values()):
        raise NotInLedger(f"correction {number} is undone already; `menurut corrections` lists them")
    one = made[number]
    undo = Correction(0, CorrectionKind.UNDO, at, who, one.subject, str(number), one.after, one.before)
    return _record(ledger, [undo])[0]


def set_aliases(ledger: Ledger, path: Path) -> bool:
    """The user's own aliases of the ledger are those of this file, which is checked first; whether that changed anything.

    Links are not made anew yet. Raises `BrokenAliases` and `OSError`.
    """
    text, _ = read_aliases(path)
    return ledger.save_aliases(text)


def _link(ledger: Ledger) -> None:
    if ledger.needs_linking or not ledger.read_identities():
        link_ledger(ledger)


def _record(ledger: Ledger, made: Sequence[Correction]) -> tuple[Correction, ...]:
    recorded = tuple(ledger.add_correction(one) for one in made)
    link_ledger(ledger)
    return recorded


def _pick(ledger: Ledger, name: str) -> Identity:
    speaker: Speaker = ledger.pick_speaker(name)
    for one in ledger.read_identities():
        if one.id == speaker.id:
            return one
    raise NotInLedger(f"{speaker.name} ({speaker.id}) was changed by another process meanwhile; try again")


def _locate(ledger: Ledger, members: Collection[Mention]) -> tuple[Evidence, ...]:
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
