"""Claims that several outlets carry and that all go back to one newsgathering."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from menurut.language.story_words import FindingWords
from menurut.model import Finding, FindingKind
from menurut.stories.concepts import find_concepts, find_heaviest, weigh_shared
from menurut.stories.explanations import quote_wording, write_sentences
from menurut.stories.lineups import Lineup, Telling, make_finding
from menurut.stories.origins import find_origins
from menurut.stories.utterances import Utterance

FEWEST_OUTLETS = 3
TELLING = 0.8
HEAVIEST = 4  # concepts of a wording, one of which another sentence must have
TOLD = 0.4  # of what a claim speaks of, in a sentence of an article that has no part in it


def find_single_origins(telling: Telling) -> Iterator[Finding]:
    """The claims that at least three pages of three outlets carry, with one origin; none that others tell too.

    Statements that nobody recognised as this one do not count among its origins, so a claim is left alone where an article
    from elsewhere has a sentence on the same.
    """
    elsewhere = _Sentences(telling)
    for lineup in telling.lineups:
        members = lineup.members
        if lineup.claim.origins == 1 and _is_wide(members, telling) and not elsewhere.tell(lineup):
            origins = frozenset[str]().union(*(find_origins(group, telling.sources) for group in lineup.groups))
            if len(origins) == 1:
                yield _report(lineup, next(iter(origins)), telling)


def _is_wide(members: Sequence[Utterance], telling: Telling) -> bool:
    pages = {telling.coverage.versions.get(member.article.id, member.article.id) for member in members}
    outlets = {telling.coverage.name_outlet(member.article) for member in members} - {None}
    return len(pages) >= FEWEST_OUTLETS and len(outlets) >= FEWEST_OUTLETS


class _Sentences:
    """The sentences of a story by what they speak of."""

    def __init__(self, telling: Telling) -> None:
        self._telling = telling

    @cached_property
    def _index(self) -> Mapping[str, list[tuple[str, Mapping[str, float]]]]:
        """For each concept the articles and the concepts of the sentences that have it."""
        passages, coverage = self._telling.passages, self._telling.coverage
        found: dict[str, list[tuple[str, Mapping[str, float]]]] = defaultdict(list)
        for article in coverage.articles:
            for passage in passages.of(article.id):
                concepts = find_concepts(passage.text, coverage.vocabulary(article))
                for concept in concepts:
                    found[concept].append((article.id, concepts))
        return found

    def tell(self, lineup: Lineup) -> bool:
        """Whether an article that does not go back to those of a claim has a sentence that says most of it."""
        inside = {member.article.id for member in lineup.members}
        relatives = self._telling.passages.relatives
        for wording in {member.text: member for member in lineup.members}.values():
            near = {id(one[1]): one for key in find_heaviest(wording.concepts, HEAVIEST) for one in self._index.get(key, ())}
            for article_id, sentence in near.values():
                if not inside & relatives[article_id] and _tells(sentence, wording, self._telling, article_id):
                    return True
        return False


def _tells(sentence: Mapping[str, float], wording: Utterance, telling: Telling, article_id: str) -> bool:
    """Whether a sentence says most of what a wording does, as far as both languages can say it alike."""
    own = wording.concepts if telling.language_of(article_id) == wording.article.language else wording.carried
    shared = weigh_shared(own, sentence)
    return shared >= TELLING and shared >= TOLD * sum(own.values())


def _report(lineup: Lineup, origin: str, telling: Telling) -> Finding:
    members = lineup.members
    outlets = {telling.coverage.name_outlet(member.article) for member in members} - {None}
    articles = {article.id: article for article in telling.coverage.articles}
    first = next((member for member in members if member.article.id == origin), members[0])

    def write(words: FindingWords) -> str:
        named = articles[origin].outlet or words.some_outlet if origin in articles else origin.removeprefix("medium:")
        return words.single_origin.format(count=len(outlets), origin=named, wording=quote_wording(first))

    sentences = write_sentences(members[0].article, write)
    return make_finding(FindingKind.SINGLE_ORIGIN, telling.story_id, lineup.claim.id, members, sentences)
