"""Where the marked passages of a story come from, followed through its relays, and how many origins were counted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from menurut.measure.stories.truth import TrueMember, TrueRelay, Truth


def find_origins(truth: Truth, members: Iterable[TrueMember]) -> tuple[str | None, ...]:
    """For each member the file of an independent article, or a medium outside the story; None where nothing leads there.

    A member is followed through the medium that it names, else through the first relay of its article. Versions of one
    page are the first of them.
    """
    articles = {article.file: article for article in truth.articles}
    relays: defaultdict[str, list[TrueRelay]] = defaultdict(list)
    for relay in truth.relays:
        relays[relay.file].append(relay)

    def follow(file: str, *, via: str | None = None, own: bool = False, seen: tuple[str, ...] = ()) -> str | None:
        article = articles[file]
        if via is None and (own or article.independent):
            return article.version_of or file
        way = next((relay for relay in relays[file] if via is None or relay.medium == via), None)
        if way is None or file in seen:
            return via
        return follow(way.original, seen=(*seen, file)) if way.original else way.medium

    return tuple(one.origin or follow(one.file, via=one.via, own=one.own) for one in members)
