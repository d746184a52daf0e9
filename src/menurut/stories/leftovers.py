"""Leftovers: the one quotation of a voice in an article, and the one in its translation, that nothing else there answers to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from menurut.model import Manner
from menurut.stories.grouping import Pair
from menurut.stories.lineage import Lineage
from menurut.stories.utterances import Utterance

FEWEST_SHARED = 3  # statements that an article and one in another language both tell, where one translates the other
LIKE_LENGTH = 0.6

Groups = Sequence[Sequence[Utterance]]
Quoted = Sequence[tuple[int, Utterance]]


def join_leftovers(groups: Groups, lineage: Lineage) -> list[list[Utterance]]:
    """The groups, those as one that hold what is left of one voice in an article and in what it takes from, in two languages.

    Who translates keeps who is quoted, and how much. Where two articles share three statements or more and all quotations of
    a person but one in each, of like length, these are one, whatever their words.
    """
    joined = [list(group) for group in groups]
    for one, other in sorted(set(_find_leftovers(groups, lineage))):
        mine, theirs = joined[one], joined[other]
        if {member.article.id for member in mine}.isdisjoint(member.article.id for member in theirs):
            mine.extend(theirs)
            theirs.clear()
    return [group for group in joined if group]


def _find_leftovers(groups: Groups, lineage: Lineage) -> Iterator[Pair]:
    told: dict[str, set[int]] = defaultdict(set)
    voices: dict[str, dict[str, list[tuple[int, Utterance]]]] = defaultdict(lambda: defaultdict(list))
    for place, group in enumerate(groups):
        for member in group:
            told[member.article.id].add(place)
            if member.key is not None and member.attribution.manner is Manner.DIRECT:
                voices[member.key][member.article.id].append((place, member))
    for quoted in voices.values():
        for article_id in quoted:
            for original in sorted(lineage.lines.get(article_id, frozenset()) & quoted.keys()):
                shared = told[article_id] & told[original]
                if len(shared) >= FEWEST_SHARED:
                    yield from _pair_left(quoted[article_id], quoted[original], shared)


def _pair_left(quoted: Quoted, there: Quoted, shared: set[int]) -> Iterator[Pair]:
    """The places of what is left in two articles, where that is one quotation in each."""
    mine, theirs = ([entry for entry in some if entry[0] not in shared] for some in (quoted, there))
    if len(mine) == len(theirs) == 1 and _may_translate(mine[0][1], theirs[0][1]):
        yield min(mine[0][0], theirs[0][0]), max(mine[0][0], theirs[0][0])


def _may_translate(one: Utterance, other: Utterance) -> bool:
    short, long = sorted((len(one.text), len(other.text)))
    return one.article.language != other.article.language and short >= LIKE_LENGTH * long
