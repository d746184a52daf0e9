"""The articles of one event with all that was prepared for comparing them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from menurut.model import Article, Reading, Span
from menurut.stories.alignment import Sentences, split_sentences
from menurut.stories.credits import Credit
from menurut.stories.meanings import Meaning
from menurut.stories.outlets import Outlets
from menurut.stories.profiles import Profile, measure_likeness
from menurut.stories.versions import order_version
from menurut.stories.vocabulary import Vocabulary
from menurut.stories.voices import Voices


@dataclass(frozen=True)
class Coverage:
    """`readings` are oldest first, `spans` are the sentences of each.

    `versions` gives for a later version of a page the id of the first one, `meanings` by the ids of attributions what a
    model makes of their contents.
    """

    readings: tuple[Reading, ...]
    vocabularies: Mapping[str, Vocabulary]
    profiles: Mapping[str, Profile]
    spans: Mapping[str, Sequence[Span]]
    credits: Mapping[str, tuple[Credit, ...]]
    versions: Mapping[str, str]
    outlets: Outlets
    voices: Voices
    meanings: Mapping[str, Meaning] = field(default_factory=dict)

    @cached_property
    def articles(self) -> tuple[Article, ...]:
        return tuple(reading.article for reading in self.readings)

    @cached_property
    def sentences(self) -> Mapping[str, Sentences]:
        """The sentences of each article, its title among them."""
        return {
            article.id: split_sentences(article, self.vocabulary(article), self.spans[article.id]) for article in self.articles
        }

    def vocabulary(self, article: Article) -> Vocabulary:
        return self.vocabularies[article.language]

    def name_outlet(self, article: Article) -> str | None:
        """The one name of the article's outlet, or None where it has none."""
        return self.outlets.name_own(article)

    def find_originals(self, article: Article, credit: Credit) -> list[Article]:
        """The articles that this one may mean by naming a medium: those of that medium, likest first.

        None that is known to be younger, unless the medium is credited for the whole article and has no older one: a credit
        says more than the time on a page.
        """
        options = [other for other in self.articles if other.id != article.id and self.name_outlet(other) == credit.medium]
        older = [other for other in options if not _is_younger(other, article)]
        mine = self.profiles[article.id]
        rated = older or (options if credit.whole else [])
        return sorted(rated, key=lambda other: (-round(measure_likeness(mine, self.profiles[other.id]), 6), other.id))

    def same_page(self, one: str, other: str) -> bool:
        """Whether two article ids are versions of one page."""
        return self.versions.get(one, one) == self.versions.get(other, other)


def _is_younger(one: Article, other: Article) -> bool:
    return bool(one.published_at and other.published_at) and order_version(one)[0] > order_version(other)[0]
