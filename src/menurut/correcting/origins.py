"""What a person knows better than the articles of where they come from: two were gathered apart."""

from __future__ import annotations

from datetime import datetime

from menurut.correcting.recording import link, record
from menurut.errors import NotInLedger
from menurut.ledger import Ledger
from menurut.model import Article, Correction, CorrectionKind, Evidence, Fold
from menurut.stories.origins import MEDIUM

_SHOWN = 3


def unfold_article(ledger: Ledger, article: str, original: str, *, who: str, at: datetime) -> Correction:
    """What the article says no longer counts with what the original says; both are ids or their beginnings.

    The original may be a medium outside the ledger, by its name. Raises `NotInLedger` where the one is not folded into the
    other, or where several are.
    """
    link(ledger)
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
    return record(ledger, [made])[0]


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
