"""What the list of stories shows, and what of it was asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from urllib.parse import urlencode

from menurut.ledger import Ledger, StoryFilters, StoryLine
from menurut.model import FindingKind, Story
from menurut.views.contents.findings import TELLING, sort_findings
from menurut.views.finding_sentences import pick_sentence
from menurut.views.tongue import tongue

PER_PAGE = 24
MOST_OUTLETS = 300
_MOST_DOTS = 24


@dataclass(frozen=True, slots=True)
class Asked:
    """The filters as they were given; `unread` are the names of those that could not be understood. Pages count from 1."""

    filters: StoryFilters
    page: int
    unread: tuple[str, ...] = ()

    @property
    def is_filtered(self) -> bool:
        return self.filters != StoryFilters()

    def address(self, page: int) -> str:
        """Where a page of the stories with these filters is found."""
        one = self.filters
        given = {
            "words": one.words,
            "outlet": one.outlet,
            "from": one.since,
            "to": one.until,
            "finding": one.finding,
            "page": page if page > 1 else None,
        }
        words = urlencode({name: str(value) for name, value in given.items() if value})
        return f"/stories?{words}" if words else "/stories"


@dataclass(frozen=True, slots=True)
class FindingCount:
    """How many findings of a kind a story has; `first` is the id of one of them."""

    kind: FindingKind
    count: int
    first: str


@dataclass(frozen=True, slots=True)
class StoryCard:
    """A story among others; `telling` is the sentence of its most telling finding, if it has any."""

    story: Story
    outlets: tuple[str, ...]
    findings: tuple[FindingCount, ...]
    telling: str | None

    @property
    def dots(self) -> tuple[int, int]:
        """So many of the articles were gathered on their own, and so many not, for a row of dots; (0, 0) where unknown."""
        origins, articles = self.story.origins, len(self.story.articles)
        if origins is None or articles > _MOST_DOTS:
            return 0, 0
        return origins, articles - origins


@dataclass(frozen=True, slots=True)
class FoundStories:
    """A page of cards; `total` counts the stories, `pages` the pages."""

    cards: tuple[StoryCard, ...]
    total: int
    page: int

    @property
    def pages(self) -> int:
        return max(1, -(-self.total // PER_PAGE))


@dataclass(frozen=True, slots=True)
class StoriesPage:
    """The list of stories, with what may be asked of it: `outlets` are names with the number of their articles."""

    asked: Asked
    found: FoundStories
    outlets: Mapping[str, int] = field(default_factory=dict)

    @property
    def shown_outlets(self) -> Sequence[str]:
        """The outlets to choose from, by name; of very many those with most articles."""
        most = sorted(self.outlets, key=lambda name: -self.outlets[name])[:MOST_OUTLETS]
        chosen = self.asked.filters.outlet
        return sorted({*most, *([chosen] if chosen else [])}, key=str.casefold)

    @property
    def kinds(self) -> Sequence[FindingKind]:
        return TELLING


def read_asked(given: Mapping[str, str]) -> Asked:
    """What an address asks for; a part that cannot be understood is left out, and named."""
    unread: list[str] = []

    def read_day(name: str) -> date | None:
        try:
            return date.fromisoformat(given[name]) if given.get(name) else None
        except ValueError:
            unread.append(name)
            return None

    kind = given.get("finding") or None
    if kind and kind not in TELLING:
        unread.append("finding")
        kind = None
    filters = StoryFilters(
        words=" ".join(given.get("words", "").split())[:200],
        outlet=given.get("outlet") or None,
        since=read_day("from"),
        until=read_day("to"),
        finding=FindingKind(kind) if kind else None,
    )
    page = given.get("page", "1")
    return Asked(filters, int(page) if page.isdecimal() and len(page) < 8 else 1, tuple(unread))


def list_stories(ledger: Ledger, asked: Asked) -> FoundStories:
    """The cards of the page that was asked for; of the last one where there are not so many."""
    page = max(1, asked.page)
    found = ledger.find_story_page(asked.filters, limit=PER_PAGE, offset=(page - 1) * PER_PAGE)
    if not found.lines and found.total:
        page = -(-found.total // PER_PAGE)
        found = ledger.find_story_page(asked.filters, limit=PER_PAGE, offset=(page - 1) * PER_PAGE)
    return FoundStories(tuple(map(make_card, found.lines)), found.total, page if found.total else 1)


def make_card(line: StoryLine) -> StoryCard:
    """A story as it stands in a list."""
    ordered = sort_findings(line.findings)
    kinds = [(kind, list(some)) for kind, some in groupby(ordered, key=lambda finding: finding.kind)]
    counts = tuple(FindingCount(kind, len(some), some[0].id) for kind, some in kinds)
    telling = pick_sentence(ordered[0], tongue()) if ordered else None
    return StoryCard(line.story, line.outlets, counts, telling)
