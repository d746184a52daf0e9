"""The origins of a claim as a reader meets them: each with the folds that lead to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from menurut.model import Claim, Fold


@dataclass(frozen=True, slots=True)
class Origin:
    """One newsgathering behind a claim: an article, or a `medium` outside the ledger. `folds` are all that lead to it.

    `attributions` are the wordings that end here.
    """

    article_id: str | None
    medium: str | None
    attributions: tuple[str, ...]
    folds: tuple[Fold, ...]

    def list_below(self, article_id: str | None) -> list[Fold]:
        """The folds that lead to this article, or to the medium where None is given."""
        return [fold for fold in self.folds if fold.into == article_id]


def gather_origins(claim: Claim, folds: Iterable[Fold], homes: Mapping[str, str]) -> list[Origin]:
    """The origins of a claim in the order of its wordings. `homes` gives the article of each attribution."""
    own = {statement.id for statement in claim.statements}
    along: dict[str, list[Fold]] = defaultdict(list)
    for fold in folds:
        if fold.statement_id in own:
            for attribution in fold.attributions:
                along[fold.statement_id, attribution].append(fold)
    ends: dict[tuple[str | None, str | None], dict[str, list[Fold]]] = defaultdict(dict)
    for statement in claim.statements:
        for attribution in statement.attributions:
            if attribution in homes:
                steps = list(_follow(homes[attribution], along[statement.id, attribution]))
                end = (steps[-1].into, steps[-1].medium) if steps else (homes[attribution], None)
                ends[end][attribution] = ends[end].get(attribution, []) + steps
    return [Origin(*end, tuple(ways), _list_once(ways.values())) for end, ways in ends.items()]


def _follow(article_id: str | None, steps: Sequence[Fold]) -> Iterator[Fold]:
    left = list(steps)
    while following := next((fold for fold in left if fold.article_id == article_id), None):
        left.remove(following)
        yield following
        article_id = following.into


def _list_once(ways: Iterable[Sequence[Fold]]) -> tuple[Fold, ...]:
    """Each fold of one article into one other but once."""
    found: dict[tuple[object, ...], Fold] = {}
    for fold in (fold for way in ways for fold in way):
        found.setdefault((fold.article_id, fold.into, fold.medium), fold)
    return tuple(found.values())
