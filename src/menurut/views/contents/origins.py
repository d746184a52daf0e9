"""How many independent newsgatherings stand behind the articles of a story."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from menurut.model import Relay, RelayKind
from menurut.views.contents.articles import ArticleView


def count_newsgatherings(articles: Sequence[ArticleView], relays: Iterable[Relay], versions: Mapping[str, str]) -> int:
    """The newsgatherings that remain once copies, rewrites, translations and versions are folded into what they came from.

    `versions` leads from a later version to the first. An article that only cites another has its own newsgathering; a
    medium that is copied but not at hand counts as one.
    """
    taken_from: dict[str, str] = {}
    for relay in sorted(relays, key=lambda relay: relay.score):
        if relay.kind is not RelayKind.CITES:
            taken_from[relay.article_id] = relay.original or f"medium {relay.medium.casefold()}"
    taken_from.update(versions)
    return len({_follow(view.id, taken_from) for view in articles})


def _follow(name: str, taken_from: dict[str, str]) -> str:
    seen = {name}
    while name in taken_from and taken_from[name] not in seen:
        name = taken_from[name]
        seen.add(name)
    return min(seen) if name in taken_from else name
