"""The versions of the page of an article, and what changed from each to the next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from menurut.model import Article
from menurut.views.contents.differences import Piece, find_difference, shorten


@dataclass(frozen=True, slots=True)
class Revision:
    """What changed from one version to the next; of what was kept, no more than stands beside a change."""

    before: Article
    after: Article
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Versions:
    """The versions of a page, oldest first, and the steps between them that lead to or from the article at hand."""

    articles: tuple[Article, ...]
    revisions: tuple[Revision, ...]


def find_versions(ids: Sequence[str], article: Article, related: Mapping[str, Article]) -> Versions:
    """The versions with these ids, in the order in which they are given; none of a page that has but one."""
    known = {**related, article.id: article}
    found = tuple(known[key] for key in ids if key in known)
    steps = ((one, other) for one, other in pairwise(found) if article.id in (one.id, other.id))
    return Versions(found, tuple(Revision(one, other, shorten(find_difference(one.text, other.text))) for one, other in steps))
