"""Which articles tell of one event: their likenesses, grouped by average linkage."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from menurut.stories.grouping import Pair, group_by_average
from menurut.stories.neighbours import Likeness, Neighbourhood, order_profile
from menurut.stories.profiles import Profile

JOIN_LIKENESS = 0.16


def find_likenesses(profiles: Iterable[Profile]) -> list[Likeness]:
    """How alike the articles are that are alike at all, whatever the order of the profiles."""
    return sorted(Neighbourhood(sorted(profiles, key=order_profile)).find_likenesses())


def group_events(
    article_ids: Iterable[str],
    likenesses: Iterable[Likeness],
    *,
    joined: Iterable[Sequence[str]] = (),
    held: Iterable[Sequence[str]] = (),
    apart: Iterable[tuple[str, str]] = (),
) -> list[list[str]]:
    """The articles of each event, every one in exactly one group, groups and ids in order.

    `joined` are articles that belong together whatever their likeness: versions of a page, a story that is settled. What people
    hold together is `held`, and the two of a pair that is `apart` are in two groups, whatever else would join them.

    >>> group_events(["a", "b", "c"], [("a", "b", 0.5), ("b", "c", 0.06)])
    [['a', 'b'], ['c']]
    """
    ids = sorted(article_ids)
    places = {article_id: place for place, article_id in enumerate(ids)}
    likeness = {(places[one], places[other]): value for one, other, value in likenesses if one in places and other in places}
    firm, kept = _pair_up(joined, places), _pair_up(held, places)
    for pair in (*firm, *kept):
        likeness.setdefault(pair, 1.0)
    barred = [(places[one], places[other]) for one, other in apart if one in places and other in places]
    groups = group_by_average(len(ids), likeness, threshold=JOIN_LIKENESS, firm=firm, held=kept, apart=barred)
    return [[ids[place] for place in group] for group in groups]


def _pair_up(groups: Iterable[Sequence[str]], places: Mapping[str, int]) -> list[Pair]:
    """The first of each group with each of the others."""
    pairs = []
    for some in groups:
        first, *others = sorted(places[article_id] for article_id in some if article_id in places) or (0,)
        pairs += [(first, other) for other in others]
    return pairs
