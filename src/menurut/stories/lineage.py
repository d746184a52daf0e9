"""Lineage: which articles of a story were made of one another, and which of their sentences belong together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from menurut.model import Attribution, Relay, Span
from menurut.stories.alignment import Sentence
from menurut.stories.copies import Derivation
from menurut.stories.coverage import Coverage
from menurut.stories.gaps import fill_gaps

MOST_HOPS = 3

Partners = Mapping[tuple[str, str], Sequence[tuple[Span, Span]]]


@dataclass(frozen=True, slots=True)
class Lineage:
    """`lines` gives for each article that took something itself and what it was taken from; `versions` the first of a page.

    `partners` are for two articles of which one was made of the other, in either order, the sentences that belong together.
    """

    partners: Partners
    lines: Mapping[str, frozenset[str]]
    versions: Mapping[str, str]
    _counterparts: dict[tuple[str, str], list[Span]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def is_related(self, one: str, other: str) -> bool:
        """Whether one article took something from the other, or both from a third."""
        mine, theirs = self.lines.get(one, frozenset((one,))), self.lines.get(other, frozenset((other,)))
        return not mine.isdisjoint(theirs)

    def is_one_page(self, one: str, other: str) -> bool:
        """Whether the two are versions of one page."""
        return self.versions.get(one, one) == self.versions.get(other, other)

    def is_aligned(self, one: Attribution, other: Attribution) -> bool:
        """Whether the two stand in sentences of which one was made of the other: they begin there or mostly stand there."""
        pairs = self.partners.get((one.article_id, other.article_id))
        if not pairs:
            return False
        key = one.id, other.article_id
        if key not in self._counterparts:
            self._counterparts[key] = [theirs for mine, theirs in pairs if _stands_in(one.content[0], mine)]
        return any(_stands_in(other.content[0], theirs) for theirs in self._counterparts[key])


def _stands_in(content: Span, sentence: Span) -> bool:
    if sentence.start <= content.start < sentence.end:
        return True
    shared = min(content.end, sentence.end) - max(content.start, sentence.start)
    return 2 * shared > content.end - content.start


def trace_lineage(derivations: Iterable[Derivation], relays: Iterable[Relay], coverage: Coverage) -> Lineage:
    """Who is whose kin, by what was copied and by what is credited."""
    partners: dict[tuple[str, str], list[tuple[Span, Span]]] = defaultdict(list)
    taken: dict[str, set[str]] = defaultdict(set)
    for derivation in derivations:
        taken[derivation.copy].add(derivation.original)
        for one, other in _pair_sentences(derivation, coverage):
            partners[derivation.copy, derivation.original].append((one.span, other.span))
            partners[derivation.original, derivation.copy].append((other.span, one.span))
    for relay in relays:
        if relay.original:
            taken[relay.article_id].add(relay.original)
    return Lineage(partners, {key: _follow(key, taken) for key in taken}, coverage.versions)


def _pair_sentences(derivation: Derivation, coverage: Coverage) -> Iterator[tuple[Sentence, Sentence]]:
    """The sentences of a copy that were made of one of the original, with that."""
    matches = derivation.alignment.matches
    yield from ((match.copy, match.original) for match in matches)
    if derivation.whole:
        yield from fill_gaps(matches, coverage.sentences[derivation.copy], coverage.sentences[derivation.original])


def _follow(article_id: str, taken: Mapping[str, set[str]]) -> frozenset[str]:
    """The article and all that it comes from, over so many hops at most."""
    line, last = {article_id}, {article_id}
    for _ in range(MOST_HOPS):
        last = {original for key in last for original in taken.get(key, ())} - line
        line |= last
    return frozenset(line)
