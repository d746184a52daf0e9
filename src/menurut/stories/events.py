"""Which articles tell of one event: neighbours are weighed, average linkage groups them."""

from __future__ import annotations

from collections.abc import Sequence

from menurut.stories.grouping import group_by_average
from menurut.stories.neighbours import Neighbourhood
from menurut.stories.profiles import Profile, make_profile, measure_likeness  # noqa: F401

JOIN_LIKENESS = 0.14
LEAST_LIKENESS = 0.02  # below it a pair counts as not alike at all


def group_events(profiles: Sequence[Profile], joined: Sequence[tuple[str, str]] = ()) -> list[list[str]]:
    """The ids of the articles of each event, every article in exactly one group, groups and ids in a fixed order.

    `joined` are pairs that belong together whatever their likeness: copies and versions.

    >>> from menurut.stories.profiles import make_profile
    >>> group_events([make_profile("a", "id", {"x": 1.0}, None), make_profile("b", "id", {"y": 1.0}, None)])
    [['a'], ['b']]
    """
    neighbourhood = Neighbourhood(profiles)
    ids = [profile.article_id for profile in neighbourhood.profiles]
    likeness = {(one, other): value for one, other, value in neighbourhood.find_edges(least=LEAST_LIKENESS)}
    places = {article_id: place for place, article_id in enumerate(ids)}
    firm = [(min(pair), max(pair)) for pair in ((places[one], places[other]) for one, other in joined)]
    likeness |= dict.fromkeys(firm, 1.0)
    groups = group_by_average(len(ids), likeness, threshold=JOIN_LIKENESS, firm=firm)
    return sorted(sorted(ids[place] for place in group) for group in groups)
