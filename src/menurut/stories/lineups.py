"""What findings are made of: claims with their statements, and places in articles with the claims that they belong to."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from menurut.language.story_words import FindingWords
from menurut.model import Article, Claim, Evidence, Finding, FindingKind, Span, make_id
from menurut.stories.explanations import Sentences
from menurut.stories.origins import Sources
from menurut.stories.passages import Passages
from menurut.stories.questions import Question
from menurut.stories.utterances import Told, Utterance

Item = TypeVar("Item")
Parted = Sequence[tuple[frozenset[str], frozenset[str]]]
FARTHEST_PAIR = 60  # so many wordings of one statement lie between two that are compared at most


@dataclass(frozen=True, slots=True)
class Lineup:
    """A claim with what it was made of: its question, and the wordings of each of its statements."""

    claim: Claim
    question: Question
    groups: Sequence[Sequence[Utterance]]

    @property
    def members(self) -> list[Utterance]:
        return [member for group in self.groups for member in group]


class Telling:
    """A story in which findings are looked for: its claims, its passages, where they come from, and who says what in them."""

    def __init__(
        self, story_id: str, lineups: Sequence[Lineup], passages: Passages, sources: Sources, *, parted: Parted = ()
    ) -> None:
        self.story_id = story_id
        self.lineups = lineups
        self.passages = passages
        self.coverage = passages.coverage
        self.sources = sources
        self._parted = parted
        self.claim_of: dict[str, str] = {}
        self.utterances: dict[str, Utterance] = {}
        for lineup in lineups:
            for member in lineup.members:
                self.claim_of.setdefault(member.id, lineup.claim.id)
                self.utterances.setdefault(member.id, member)
        self._languages = {article.id: article.language for article in self.coverage.articles}
        self._by_place: dict[tuple[str, str | None], list[Utterance]] = defaultdict(list)
        for member in self.utterances.values():
            self._by_place[member.article.id, member.key].append(member)

    def words(self, article: Article) -> FindingWords:
        """The words for findings in the language of an article."""
        return self.coverage.vocabulary(article).words.findings

    def language_of(self, article_id: str) -> str:
        """The language of an article."""
        return self._languages[article_id]

    def are_parted(self, one: Sequence[Utterance], other: Sequence[Utterance]) -> bool:
        """Whether people say that these two answer two questions."""
        mine, theirs = ({member.id for member in some} for some in (one, other))
        return any(
            not (mine.isdisjoint(first) or theirs.isdisjoint(second))
            for sides in self._parted
            for first, second in (sides, reversed(sides))
        )

    def speaks_in(self, member: Utterance) -> list[Utterance]:
        """What the speaker of this says in the same article."""
        return self._by_place.get((member.article.id, member.key), []) if member.key else []

    def find_spoken(self, article: Article, span: Span) -> list[Utterance]:
        """Who says, as the claims have it, what stands at this place."""
        found = (self.utterances.get(one.id) for one in self.passages.find_spoken(article.id, span))
        return [one for one in found if one is not None]

    def make_finding(self, kind: FindingKind, places: Iterable[tuple[Article, Span]], sentences: Sentences) -> Finding:
        """A finding on places in articles; it belongs to the claim that most of what is said there belongs to."""
        places = list(dict.fromkeys((article.id, span) for article, span in places))
        spoken = [one.id for key, span in places for one in self.passages.find_spoken(key, span) if one.id in self.claim_of]
        ids = tuple(dict.fromkeys(spoken))
        claims = Counter(self.claim_of[key] for key in ids).most_common(1)
        articles = tuple(dict.fromkeys(key for key, _ in places))
        evidence = tuple(Evidence(key, span) for key, span in places)
        key = make_id("f", kind, *sorted(f"{place}:{span.start}:{span.end}" for place, span in places))
        claim = claims[0][0] if claims else None
        return Finding(key, kind, self.story_id, claim, articles, ids, evidence, sentences[0][1], sentences)


def make_figure_finding(story_id: str, claim_id: str, told: Sequence[Told], sentences: Sentences) -> Finding:
    """A finding on figures, its evidence the places of the figures."""
    members = list({member.id: member for member, _ in told}.values())
    evidence = tuple(Evidence(member.article.id, amount.fact.span) for member, amount in told)
    return make_finding(FindingKind.FIGURES_DIFFER, story_id, claim_id, members, sentences, evidence=evidence)


def make_finding(
    kind: FindingKind,
    story_id: str,
    claim_id: str,
    members: Sequence[Utterance],
    sentences: Sentences,
    *,
    evidence: tuple[Evidence, ...] | None = None,
) -> Finding:
    """A finding whose id depends on its kind and its attributions; its evidence, if none is given, is their contents."""
    ids = tuple(member.id for member in members)
    articles = tuple(dict.fromkeys(member.article.id for member in members))
    places = tuple(Evidence(member.article.id, span) for member in members for span in member.attribution.content)
    finding_id = make_id("f", kind, *sorted(ids))
    return Finding(finding_id, kind, story_id, claim_id, articles, ids, evidence or places, sentences[0][1], sentences)


def pair_up(items: Sequence[Item]) -> Iterator[tuple[Item, Item]]:
    """Each two items that are not far from one another."""
    return ((one, other) for at, one in enumerate(items) for other in items[at + 1 : at + 1 + FARTHEST_PAIR])


def join_overlapping(items: Iterable[tuple[Item, Iterable[Hashable]]]) -> list[list[Item]]:
    """The items, those together that have a key in common, over any number of others; each comes with its keys.

    >>> join_overlapping([("a", "xy"), ("b", "z"), ("c", "y")])
    [['a', 'c'], ['b']]
    """
    groups: list[tuple[list[Item], set[Hashable]]] = []
    for item, keys in items:
        own = set(keys)
        near = [group for group in groups if own & group[1]]
        joined = [one for group in near for one in group[0]] + [item], own.union(*(group[1] for group in near))
        at = groups.index(near[0]) if near else len(groups)
        groups = [group for group in groups if group not in near]
        groups.insert(at, joined)
    return [some for some, _ in groups]
