"""The origins of claims: the independent newsgatherings behind them, each as a tree of what is folded into it, and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from menurut.model import Claim, Evidence, Fold, Span
from menurut.views.contents.articles import ArticleView
from menurut.views.contents.differences import LEAST_LIKENESS, Piece, find_difference, measure_likeness, shorten
from menurut.views.contents.findings import Place, pick_place
from menurut.views.contents.register import Register
from menurut.views.origins import Origin, gather_origins
from menurut.views.wording import FOLDS, no_outlet


@dataclass(frozen=True, slots=True)
class Branch:
    """An article that counts with what it stands under: the reason in words, the passage that shows it and its counterpart.

    `view` is None where the article is not on the page. `pieces` are what differs from the counterpart to the passage, where
    the two are alike.
    """

    fold: Fold
    view: ArticleView | None
    reason: str
    passage: Place | None
    counterpart: Place | None
    pieces: tuple[Piece, ...]
    branches: tuple[Branch, ...]

    @property
    def original(self) -> str:
        """The id of the article, or the name of the medium, that it is folded into."""
        return self.fold.into or self.fold.medium or ""


@dataclass(frozen=True, slots=True)
class OriginView:
    """One newsgathering: an article, or a medium without an article here (`view` None), and what is folded into it.

    `number` counts from 1, `wordings` how many wordings of the claim end here.
    """

    number: int
    view: ArticleView | None
    name: str
    wordings: int
    branches: tuple[Branch, ...]


def find_origin_views(claim: Claim, folds: Iterable[Fold], register: Register) -> tuple[OriginView, ...]:
    """The origins of a claim in the order of its wordings."""
    found = gather_origins(claim, folds, _find_homes(register))
    return tuple(_view_origin(number, origin, register) for number, origin in enumerate(found, start=1))


def group_folds(folds: Iterable[Fold]) -> Mapping[str, Sequence[Fold]]:
    """The folds of each statement, by its id."""
    grouped: dict[str, list[Fold]] = {}
    for fold in folds:
        grouped.setdefault(fold.statement_id, []).append(fold)
    return grouped


def list_folds(claim: Claim, folded: Mapping[str, Sequence[Fold]]) -> list[Fold]:
    """The folds of the statements of a claim."""
    return [fold for statement in claim.statements for fold in folded.get(statement.id, ())]


def _find_homes(register: Register) -> dict[str, str]:
    return {key: saying.article.id for key, saying in register.sayings.items()}


def _view_origin(number: int, origin: Origin, register: Register) -> OriginView:
    view = register.articles.get(origin.article_id or "")
    name = view.place if view else origin.medium or no_outlet()
    return OriginView(
        number, view, name, len(origin.attributions), _view_below(origin, origin.article_id, register, (origin.article_id,))
    )


def _view_below(origin: Origin, into: str | None, register: Register, above: tuple[str | None, ...]) -> tuple[Branch, ...]:
    """What is folded into an article, and into that; what stands `above` is not told again."""
    return tuple(
        _view_branch(fold, origin, register, above) for fold in origin.list_below(into) if fold.article_id not in above
    )


def _view_branch(fold: Fold, origin: Origin, register: Register, above: tuple[str | None, ...]) -> Branch:
    original = register.articles.get(fold.into or "")
    name = (original.outlet if original else fold.medium) or no_outlet()
    passage, counterpart = _pick(fold.article_id, fold.span, register), _pick(fold.into, fold.into_span, register)
    return Branch(
        fold=fold,
        view=register.articles.get(fold.article_id),
        reason=FOLDS[fold.kind].format(name=name),
        passage=passage,
        counterpart=counterpart,
        pieces=_compare(counterpart, passage) if counterpart and passage else (),
        branches=_view_below(origin, fold.article_id, register, (*above, fold.article_id)),
    )


def _pick(article_id: str | None, span: Span | None, register: Register) -> Place | None:
    return pick_place(Evidence(article_id, span), register) if article_id and span else None


def _compare(before: Place, after: Place) -> tuple[Piece, ...]:
    if before.language != after.language or measure_likeness(before.words, after.words) < LEAST_LIKENESS:
        return ()
    return shorten(find_difference(before.words, after.words))
