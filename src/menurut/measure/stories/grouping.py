"""Which articles are one story: B-cubed over all articles (Bagga and Baldwin, 1998)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from menurut.measure.rows import Tally
from menurut.measure.stories.rows import Fault, Part, Row
from menurut.measure.stories.told import Told
from menurut.measure.stories.truth import StoryFolder

Clusters = Mapping[str, set[str]]


def score_grouping(folders: Sequence[StoryFolder], told: Told) -> Part:
    """The row `stories B3`; an article that was not read counts 0, one of the distractors is a story of its own."""
    true = {folder.key(one.file): folder for folder in folders for one in folder.truth.articles}
    keys = [key for key in true if key in told.readings]
    marked = _cluster((key, key if true[key].apart else true[key].name) for key in keys)
    found = _cluster((key, told.story_of.get(told.readings[key].article.id, f"alone:{key}")) for key in keys)
    precision = sum(len(found[key] & marked[key]) / len(found[key]) for key in keys)
    recall = sum(len(found[key] & marked[key]) / len(marked[key]) for key in keys)
    faults = [Fault("articles not read", key) for key in true if key not in told.readings]
    faults += _list_mixed("stories in parts", marked, found)
    faults += _list_mixed("stories joined", found, marked)
    return Part({"stories B3": Row(Tally(precision, len(true), recall, len(true)))}, tuple(faults))


def _cluster(named: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """For each key the set of those that have its name, one set for all of them."""
    members: defaultdict[str, set[str]] = defaultdict(set)
    found = {}
    for key, name in named:
        members[name].add(key)
        found[key] = members[name]
    return found


def _list_mixed(group: str, whole: Clusters, other: Clusters) -> Iterator[Fault]:
    """The clusters of one side whose members lie in several of the other, with the parts, largest first."""
    for members in {id(cluster): cluster for cluster in whole.values()}.values():
        parts = {id(other[key]): sorted(other[key] & members) for key in sorted(members)}
        if len(parts) > 1:
            ordered = sorted(parts.values(), key=lambda part: (-len(part), part))
            yield Fault(group, f"{len(members)} articles", " | ".join(", ".join(part) for part in ordered))
