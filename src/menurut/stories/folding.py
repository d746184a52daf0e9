"""Folds: why what several articles say has one origin, step by step, each with the passage that shows it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from menurut.language import find_sentences, fold
from menurut.model import Fold, FoldKind, Relay, Span
from menurut.stories.copies import Derivation
from menurut.stories.coverage import Coverage
from menurut.stories.origins import MEDIUM, Sources, Step, follow_back
from menurut.stories.utterances import Utterance

Pair = tuple[str, str]
Places = Sequence[tuple[Span, Span | None]]


@dataclass(frozen=True, slots=True)
class Reasons:
    """For an article and what it leads to: in which way it was taken from there, the medium, and the places that show it."""

    kinds: Mapping[Pair, FoldKind]
    media: Mapping[Pair, str]
    places: Mapping[Pair, Places]
    versions: Mapping[str, str]
    sentences: Callable[[str], Sequence[tuple[Span, str]]]


def gather_reasons(derivations: Iterable[Derivation], relays: Iterable[Relay], coverage: Coverage) -> Reasons:
    """What the copies and the relays of a story give as reasons; what was copied says more than what is credited."""
    kinds: dict[Pair, FoldKind] = {}
    media: dict[Pair, str] = {}
    places: dict[Pair, Places] = {}
    for relay in relays:
        pair = relay.article_id, relay.original or MEDIUM + relay.medium
        kinds[pair] = FoldKind(relay.kind.value) if relay.original else FoldKind.NAMES
        media[pair] = fold(relay.medium)
        places[pair] = [(span, None) for span in relay.evidence]
    for derivation in derivations:
        pair = derivation.copy, derivation.original
        kinds[pair] = FoldKind(derivation.kind.value) if derivation.whole else FoldKind.TAKES
        places[pair] = [(match.copy.span, match.original.span) for match in derivation.alignment.matches]
    articles = {article.id: article for article in coverage.articles}

    @cache
    def sentences(article_id: str) -> Sequence[tuple[Span, str]]:
        article = articles[article_id]
        found = find_sentences(article.text, coverage.vocabulary(article).pack)
        return [(span, fold(span.slice(article.text))) for span in found]

    return Reasons(kinds, media, places, coverage.versions, sentences)


def find_folds(statements: Iterable[tuple[str, Sequence[Utterance]]], sources: Sources, reasons: Reasons) -> tuple[Fold, ...]:
    """The folds behind these statements, given by their ids and wordings: those along which `find_origins` goes."""
    return tuple(one for key, members in statements for one in _fold_statement(key, members, sources, reasons))


def _fold_statement(statement_id: str, members: Sequence[Utterance], sources: Sources, reasons: Reasons) -> list[Fold]:
    """One fold for each step, in the order of the wordings."""
    along: dict[Pair, list[str]] = defaultdict(list)
    first: dict[Pair, Step] = {}
    for member, steps in zip(members, follow_back(members, sources), strict=True):
        for step in steps:
            pair = step.article_id, step.following
            first.setdefault(pair, step)
            along[pair].append(member.id)
    return [_make_fold(statement_id, step, tuple(along[pair]), reasons) for pair, step in first.items()]


def _make_fold(statement_id: str, step: Step, attributions: tuple[str, ...], reasons: Reasons) -> Fold:
    pair = step.article_id, step.following
    kind = _pick_kind(pair, reasons)
    span, into_span = _pick_place(pair, kind, step.at, reasons)
    outside = step.following.startswith(MEDIUM)
    return Fold(
        statement_id=statement_id,
        article_id=step.article_id,
        kind=kind,
        into=None if outside else step.following,
        medium=step.following.removeprefix(MEDIUM) if outside else None,
        span=span,
        into_span=into_span,
        attributions=attributions,
    )


def _pick_kind(pair: Pair, reasons: Reasons) -> FoldKind:
    one, other = (reasons.versions.get(key, key) for key in pair)
    return FoldKind.VERSION if one == other else reasons.kinds[pair]


def _pick_place(pair: Pair, kind: FoldKind, at: int | None, reasons: Reasons) -> tuple[Span | None, Span | None]:
    """The passage in which something is said, else the nearest to it; the first where nobody knows where it is said.

    Where a medium is named, the sentence that names it.
    """
    places = reasons.places.get(pair, ())
    if kind in (FoldKind.CITES, FoldKind.NAMES):
        told = [one for one in reasons.sentences(pair[0]) if any(one[0].overlaps(span) for span, _ in places)]
        naming = [span for span, words in told if reasons.media[pair] in words]
        places = [(span, None) for span in naming or (span for span, _ in told)]
    if not places:
        return None, None
    if at is None:
        return places[0]
    return min(places, key=lambda place: max(place[0].start - at, at - place[0].end + 1, 0))
