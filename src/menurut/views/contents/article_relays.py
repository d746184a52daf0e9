"""What one article took from others, and what others took from it, with what changed on the way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from menurut.model import Article, Change, Relay, Span
from menurut.views.contents.articles import ArticleView, name_place


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of the article at hand, and the anchor of their paragraph."""

    words: str
    anchor: str


@dataclass(frozen=True, slots=True)
class ChangeHere:
    """What changed on the way; `anchor` is the paragraph of the article at hand that has it, None where it has none."""

    before: str
    after: str
    anchor: str | None


@dataclass(frozen=True, slots=True)
class RelayHere:
    """A relay of which this article is one end. `other` is the article at the other end, None where it is not in the ledger.

    `name` is what that end is called; `passages` are the words here that show it.
    """

    relay: Relay
    name: str
    other: Article | None
    passages: tuple[Passage, ...]
    changes: tuple[ChangeHere, ...]


def find_taken(relays: Iterable[Relay], view: ArticleView, related: Mapping[str, Article]) -> tuple[RelayHere, ...]:
    """What the article took."""
    return tuple(_view_taken(relay, view, related) for relay in relays if relay.article_id == view.id)


def find_given(relays: Iterable[Relay], view: ArticleView, related: Mapping[str, Article]) -> tuple[RelayHere, ...]:
    """What others took from the article."""
    return tuple(
        _view_given(relay, view, related) for relay in relays if relay.original == view.id and relay.article_id in related
    )


def _view_taken(relay: Relay, view: ArticleView, related: Mapping[str, Article]) -> RelayHere:
    other = related.get(relay.original or "")
    passages = tuple(
        Passage(" ".join(span.slice(view.article.text).split()), view.paragraph_anchor(span.start)) for span in relay.evidence
    )
    changes = tuple(_view_change(change, change.span, view) for change in relay.changed)
    return RelayHere(relay, name_place(other) if other else relay.medium, other, passages, changes)


def _view_given(relay: Relay, view: ArticleView, related: Mapping[str, Article]) -> RelayHere:
    taker = related[relay.article_id]
    changes = tuple(_view_change(change, change.original_span, view) for change in relay.changed)
    return RelayHere(relay, name_place(taker), taker, (), changes)


def _view_change(change: Change, span: Span | None, view: ArticleView) -> ChangeHere:
    return ChangeHere(change.before, change.after, view.paragraph_anchor(span.start) if span else None)
