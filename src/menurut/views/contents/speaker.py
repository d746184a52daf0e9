"""All that the page of one speaker shows: what they said by day and story, where they changed, and who meets them in claims."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from menurut.ledger import Ledger
from menurut.ledger.speaker_claims import Meeting
from menurut.ledger.speaker_inquiry import SpeakerInquiry
from menurut.ledger.speaker_pages import Named, SaidPlace, SpeakerRow
from menurut.model import Act, Article, Claim
from menurut.stories.positions import ASSERTING
from menurut.views.contents.articles import ArticleView, find_article_views
from menurut.views.contents.versions import Wording
from menurut.views.local_forms import day_words, weekday_words
from menurut.views.positions import PositionView, view_positions
from menurut.views.sayings import Saying, find_sayings, title_words
from menurut.views.wording import no_date

PER_PAGE = 40
ARTICLES_PER_PAGE = 30
MOST_CHANGES = 12
MOST_MEETINGS = 5_000
MOST_OTHERS = 16


@dataclass(frozen=True, slots=True)
class StoryGroup:
    """What is said on one day in one story; without a title where no story has the article."""

    story_id: str | None
    title: str
    wordings: tuple[Wording, ...]


@dataclass(frozen=True, slots=True)
class DayGroup:
    """What is said in the articles of one day."""

    day: str
    weekday: str
    stories: tuple[StoryGroup, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """A claim on which the speaker does one thing first and another later."""

    claim: Claim
    position: PositionView


@dataclass(frozen=True, slots=True)
class Company:
    """Somebody who speaks on the same claims: those on which they say the same, and those on which they say the contrary.

    Claims are pairs of an id and a gist.
    """

    speaker_id: str
    name: str
    same: tuple[tuple[str, str], ...]
    contrary: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class SpeakerContents:
    """The parts of the page, in its order."""

    row: SpeakerRow
    forms: tuple[Named, ...]
    roles: tuple[Named, ...]
    days: tuple[DayGroup, ...]
    changes: tuple[Change, ...]
    company: tuple[Company, ...]
    articles: tuple[ArticleView, ...]


def gather_speaker(
    ledger: Ledger, inquiry: SpeakerInquiry, *, act: Act | None, page: int, articles_page: int
) -> SpeakerContents:
    """The contents of one speaker: this page of what they said, by this act alone where one is given, and of their articles."""
    forms, roles = inquiry.list_names()
    said = inquiry.list_said(act=act, limit=PER_PAGE, offset=(page - 1) * PER_PAGE)
    told = inquiry.list_articles(limit=ARTICLES_PER_PAGE, offset=(articles_page - 1) * ARTICLES_PER_PAGE)
    return SpeakerContents(
        row=inquiry.row,
        forms=forms,
        roles=roles,
        days=group_by_day(said, *_read_said(ledger, said)),
        changes=_find_changes(ledger, inquiry),
        company=find_company(inquiry.find_meetings(limit=MOST_MEETINGS)),
        articles=tuple(reversed(find_article_views(ledger.find_readings(told)))),
    )


def _read_said(ledger: Ledger, said: Sequence[SaidPlace]) -> tuple[Mapping[str, Saying], Mapping[str, str]]:
    readings = ledger.find_readings({place.article_id for place in said}, identified=True)
    sayings = {saying.id: saying for reading in readings for saying in find_sayings(reading)}
    return sayings, ledger.name_stories({place.story_id for place in said if place.story_id})


def group_by_day(said: Iterable[SaidPlace], sayings: Mapping[str, Saying], titles: Mapping[str, str]) -> tuple[DayGroup, ...]:
    """What is said, in the order given, by day and in it by story; what has gone meanwhile is passed over."""
    known = [(place, sayings[place.attribution_id]) for place in said if place.attribution_id in sayings]
    return tuple(_group_stories(list(some), titles) for _, some in groupby(known, key=lambda pair: _day(pair[1].article)))


def _day(article: Article) -> str:
    return article.published_at.date().isoformat() if article.published_at else ""


def _group_stories(some: Sequence[tuple[SaidPlace, Saying]], titles: Mapping[str, str]) -> DayGroup:
    moment = some[0][1].article.published_at
    stories: dict[str | None, list[Saying]] = {}
    for place, saying in some:
        stories.setdefault(place.story_id, []).append(saying)
    groups = (
        StoryGroup(key, titles.get(key or "", ""), tuple(Wording(saying, _place(saying.article)) for saying in sayings))
        for key, sayings in stories.items()
    )
    day, weekday = (day_words(moment.date()), weekday_words(moment.date())) if moment else (no_date(), "")
    return DayGroup(day, weekday, tuple(groups))


def _place(article: Article) -> str:
    return article.outlet or title_words(article)


def _find_changes(ledger: Ledger, inquiry: SpeakerInquiry) -> tuple[Change, ...]:
    claims = inquiry.find_claims_with_changes(limit=MOST_CHANGES)
    own = [one for claim in claims for one in claim.statements if one.speaker_id == inquiry.row.id]
    homes = ledger.find_homes([key for statement in own for key in statement.attributions[:1]])
    sayings = {one.id: one for reading in ledger.find_readings(homes, identified=True) for one in find_sayings(reading)}
    found = (
        Change(claim, position)
        for claim in claims
        for position in view_positions(claim, sayings)
        if position.speaker_id == inquiry.row.id and position.changed
    )
    return tuple(sorted(found, key=lambda change: not change.position.turned))


def find_company(meetings: Iterable[Meeting]) -> tuple[Company, ...]:
    """Those who say the same or the contrary on the claims on which a speaker speaks, those who meet them most first.

    Who says both on one claim says the contrary.
    """
    names: dict[str, str] = {}
    same: dict[str, dict[str, str]] = {}
    contrary: dict[str, dict[str, str]] = {}
    for one in meetings:
        side = contrary if _is_contrary(one.own, one.act) else same if _is_same(one.own, one.act) else None
        if side is not None:
            names.setdefault(one.speaker_id, one.name)
            side.setdefault(one.speaker_id, {})[one.claim_id] = one.gist
    found = (
        Company(key, name, _list_but(same.get(key, {}), contrary.get(key, {})), tuple(contrary.get(key, {}).items()))
        for key, name in names.items()
    )
    return tuple(sorted(found, key=lambda one: (-len(one.same) - len(one.contrary), one.name))[:MOST_OTHERS])


def _list_but(some: Mapping[str, str], others: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple((key, gist) for key, gist in some.items() if key not in others)


def _is_same(own: Act, act: Act) -> bool:
    return own is act or (own in ASSERTING and act in ASSERTING)


def _is_contrary(own: Act, act: Act) -> bool:
    return (own is Act.DENY and act in ASSERTING) or (act is Act.DENY and own in ASSERTING)
