"""The articles of one event with all that was prepared for comparing them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from menurut.language import Pack
from menurut.model import Article, Reading
from menurut.stories.credits import Credit
from menurut.stories.events import Profile, measure_likeness
from menurut.stories.outlets import Outlets
from menurut.stories.versions import order_version


@dataclass(frozen=True, slots=True)
class Coverage:
    """`readings` are oldest first. `versions` gives for a later version of a page the id of the first one."""

    readings: tuple[Reading, ...]
    packs: Mapping[str, Pack]
    profiles: Mapping[str, Profile]
    credits: Mapping[str, tuple[Credit, ...]]
    versions: Mapping[str, str]
    outlets: Outlets

    @property
    def articles(self) -> tuple[Article, ...]:
        return tuple(reading.article for reading in self.readings)

    def pack(self, article: Article) -> Pack:
        return self.packs[article.language]

    def name_outlet(self, article: Article) -> str | None:
        """The one name of the article's outlet, or None where it has none."""
        return (self.outlets.normalise(article.outlet) or article.outlet) if article.outlet else None

    def find_originals(self, article: Article, medium: str) -> list[Article]:
        """The articles of a medium that this one may mean by naming it: none that is known to be younger; likest first."""
        options = [
            other
            for other in self.articles
            if other.id != article.id and self.name_outlet(other) == medium and not _is_younger(other, article)
        ]
        mine = self.profiles[article.id]
        return sorted(options, key=lambda other: (-round(measure_likeness(mine, self.profiles[other.id]), 6), other.id))

    def same_page(self, one: str, other: str) -> bool:
        """Whether two article ids are versions of one page."""
        return self.versions.get(one, one) == self.versions.get(other, other)


def _is_younger(one: Article, other: Article) -> bool:
    return bool(one.published_at and other.published_at) and order_version(one)[0] > order_version(other)[0]
