"""Replies: the statements that others answer, because they stand inside them or are what they point at."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import itemgetter

from menurut.model import Act, Manner
from menurut.stories.grouping import Pair
from menurut.stories.utterances import Utterance

REPLIES = frozenset({Act.DENY, Act.CONFIRM})
FARTHEST_BACK = 3  # so many sayings before one that points back are looked at

_Places = Mapping[str, Sequence[tuple[int, int, Utterance]]]


def find_replies(statements: Sequence[Sequence[Utterance]]) -> list[Pair]:
    """The places of statements that deny or confirm, each with that of one that stands inside it."""
    index = _index_places(statements)
    return [(outer, inner) for outer, members in enumerate(statements) for inner in _find_answered(members, index)]


def find_pointing(statements: Sequence[Sequence[Utterance]]) -> list[Pair]:
    """The places of statements that only answer what was said before, each with that of what it points at."""
    index = _index_places(statements)
    return [(reply, told) for reply, members in enumerate(statements) for told in _find_pointed_at(members, index)]


def stands_around(outer: Sequence[Utterance], inner: Sequence[Utterance], *, whoever_speaks: bool = False) -> bool:
    """Whether a wording of one statement stands inside a reply that is a wording of the other; or inside any, of any voice."""
    index = _index_places([inner])
    if whoever_speaks:
        return any(True for member in outer for _ in _find_inside(member, index))
    return any(True for _ in _find_answered(outer, index))


def _index_places(groups: Sequence[Sequence[Utterance]]) -> _Places:
    """For each article where its utterances begin, in order, the place of their group, and the utterances."""
    found: dict[str, list[tuple[int, int, Utterance]]] = defaultdict(list)
    for place, members in enumerate(groups):
        for member in members:
            found[member.article.id].append((member.attribution.content[0].start, place, member))
    for uttered in found.values():
        uttered.sort(key=itemgetter(0, 1))
    return found


def _find_answered(members: Iterable[Utterance], index: _Places) -> Iterator[int]:
    """The places of the groups that the replies among some utterances stand around, as a denial around the accusation.

    Not in a quotation: who speaks in its own words there may say more than a reply.
    """
    for reply in members:
        if reply.attribution.act in REPLIES and reply.attribution.manner is Manner.INDIRECT:
            yield from (place for place, inner in _find_inside(reply, index) if inner.key != reply.key)


def _find_inside(outer: Utterance, index: _Places) -> Iterator[tuple[int, Utterance]]:
    """The utterances that stand inside the content of this one, with the places of their groups."""
    content, uttered = outer.attribution.content, index.get(outer.article.id, ())
    first = bisect_left(uttered, content[0].start, key=itemgetter(0))
    last = bisect_left(uttered, content[-1].end, key=itemgetter(0))
    for _, place, inner in uttered[first:last]:
        if outer.id != inner.id and all(any(span.holds(part) for span in content) for part in inner.attribution.content):
            yield place, inner


def _find_pointed_at(members: Iterable[Utterance], index: _Places) -> Iterator[int]:
    """The place of what another voice said shortly before somebody answers *that*: an accusation before anything else."""
    for reply in members:
        if not reply.points:
            continue
        uttered = index[reply.article.id]
        here = bisect_left(uttered, reply.attribution.content[0].start, key=itemgetter(0))
        before = [entry for entry in uttered[max(0, here - FARTHEST_BACK) : here] if entry[2].key != reply.key]
        others = [(place, one) for _, place, one in reversed(before) if not one.points]
        accusing = [place for place, one in others if one.attribution.act is Act.ACCUSE]
        yield from accusing[:1] or [place for place, _ in others[:1]]
