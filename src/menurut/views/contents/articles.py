"""The articles of a page: numbered oldest first, each with its marked paragraphs and its sayings."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from menurut.model import Act, Article, Reading
from menurut.views.local_forms import day_words
from menurut.views.marking import Mark, Paragraph, find_marks, mark_paragraphs
from menurut.views.sayings import Saying, find_sayings, title_words
from menurut.views.tongue import gettext
from menurut.views.wording import no_outlet

_MOST_PLAIN_CHARS = 15_000  # no article has so long a line; of one that has, browsers show no more in good time


@dataclass(frozen=True)
class ArticleView:
    """An article on a page. `number` counts from 1; `others` are marked in its text beside what is said."""

    reading: Reading
    number: int
    others: tuple[Mark, ...] = ()

    @property
    def article(self) -> Article:
        return self.reading.article

    @property
    def id(self) -> str:
        return self.article.id

    @property
    def title(self) -> str:
        return title_words(self.article)

    @property
    def outlet(self) -> str:
        return self.article.outlet or no_outlet()

    @property
    def place(self) -> str:
        """Outlet and day, as a link to the article is called; an article without an outlet goes by its number."""
        return name_place(self.article, otherwise=gettext("article {number}").format(number=self.number))

    @cached_property
    def sayings(self) -> tuple[Saying, ...]:
        return find_sayings(self.reading)

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        marks = find_marks(self.sayings, self.article.furniture, self.others)
        return tuple(mark_paragraphs(self.article.text, marks, most_plain=_MOST_PLAIN_CHARS))

    @property
    def has_clock(self) -> bool:
        """True where the time of publication is known to the minute."""
        moment = self.article.published_at
        return moment is not None and (moment.hour, moment.minute) != (0, 0)

    @property
    def acts(self) -> tuple[Act, ...]:
        """The acts that occur, in the order of the records."""
        found = {saying.act for saying in self.sayings}
        return tuple(act for act in Act if act in found)

    @property
    def dropped_counts(self) -> list[tuple[str, int]]:
        """How many pieces were left out for each reason, in words."""
        return sorted(Counter(dropped.reason.replace("_", " ") for dropped in self.article.dropped).items())

    def reporter_of(self, saying: Saying) -> str | None:
        """Who in the article reports that it was said, where it stands in what somebody else says; no medium cited there."""
        around = next((one for one in self.sayings if one.id == saying.attribution.parent), None)
        return around.who if around and around.act is not Act.RELAY and around.who != saying.who else None

    def paragraph_anchor(self, offset: int) -> str:
        """The anchor of the paragraph that holds an offset of the text."""
        index = bisect_left(self.paragraphs, offset, key=lambda paragraph: paragraph.span.end)
        return f"{self.id}-p{min(index + 1, len(self.paragraphs))}"


def name_place(article: Article, *, otherwise: str | None = None) -> str:
    """Outlet and day, as a link to the article is called; `otherwise` where its outlet is not known, else its title."""
    name = article.outlet or otherwise or title_words(article)
    return f"{name}, {day_words(article.published_at.date())}" if article.published_at else name


def find_article_views(readings: Iterable[Reading]) -> tuple[ArticleView, ...]:
    """The articles, oldest first; those without a date come last."""
    return tuple(ArticleView(reading, number) for number, reading in enumerate(sorted(readings, key=_age), start=1))


def _age(reading: Reading) -> tuple[bool, str, str]:
    moment = reading.article.published_at
    if moment is None:
        return True, "", reading.article.id
    return False, f"{moment.timestamp():020.3f}", reading.article.id
