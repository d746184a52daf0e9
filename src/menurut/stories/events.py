"""Which articles tell of one event: their likenesses, grouped by average linkage."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from menurut.stories.grouping import group_by_average
from menurut.stories.neighbours import Likeness, Neighbourhood, order_profile
from menurut.stories.profiles import Profile

JOIN_LIKENESS = 0.16


def find_likenesses(profiles: Iterable[Profile]) -> list[Likeness]:
    """How alike the articles are that are alike at all, whatever the order of the profiles."""
    return sorted(Neighbourhood(sorted(profiles, key=order_profile)).find_likenesses())


def group_events(
    article_ids: Iterable[str], likenesses: Iterable[Likeness], *, joined: Iterable[Sequence[str]] = ()
) -> list[list[str]]:
    """The articles of each event, every one in exactly one group, groups and ids in order.

    `joined` are articles that belong together whatever their likeness: versions of a page, a story that is settled.

    >>> group_events(["a", "b", "c"], [("a", "b", 0.5), ("b", "c", 0.06)])
    [['a', 'b'], ['c']]
    """
    ids = sorted(article_ids)
    places = {article_id: place for place, article_id in enumerate(ids)}
    likeness = {(places[one], places[other]): value for one, other, value in likenesses if one in places and other in places}
    firm = []
    for some in joined:
        first, *others = sorted(places[article_id] for article_id in some)
        firm += [(first, other) for other in others]
    for pair in firm:
        likeness.setdefault(pair, 1.0)
    groups = group_by_average(len(ids), likeness, threshold=JOIN_LIKENESS, firm=firm)
    return [[ids[place] for place in group] for group in groups]
