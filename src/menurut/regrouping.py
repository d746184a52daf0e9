"""Which articles of a ledger tell of one event, when new ones come: those far from every new article are left alone.

new articles -> what they speak of -> how alike they are to those near in time -> events
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial
from itertools import islice

from menurut.judging import Holds
from menurut.language import load_pack
from menurut.ledger import Ledger
from menurut.model import Article, Story
from menurut.pool import map_in_order
from menurut.stories import (
    JOIN_LIKENESS,
    WINDOW_DAYS,
    Neighbourhood,
    Outlets,
    group_events,
    make_profile,
    make_stories,
    order_story,
    profile_article,
    read_vocabulary,
)

SETTLED_DAYS = 30  # a story whose last article is so much older than every new one is neither split nor merged any more
_AT_ONCE = 500  # articles whose profiles are kept at once
_MANY = 5_000  # articles of which the profiles take longer than starting processes
_NO_HOLDS = Holds()

Headers = Mapping[str, Article]
Likeness = tuple[str, str, float]


def compare_articles(ledger: Ledger, headers: Headers, news: Collection[str], *, jobs: int) -> None:
    """The ledger knows what the new articles speak of, and how alike they are to those near them in time.

    Each process compares all articles with its share of the new ones: reading them again takes less than that.
    """
    jobs = jobs if len(news) >= _MANY else 1
    profiled = map_in_order(_profile, ledger.find_articles(sorted(news)), jobs=jobs)
    while some := list(islice(profiled, _AT_ONCE)):
        ledger.save_profiles(some)
    if news:
        find = partial(_find_likenesses, ledger, find_window(headers[key] for key in news), frozenset(news), jobs)
        found = map_in_order(find, range(jobs), jobs=jobs, chunk=1, enough=2)
        ledger.save_likenesses(sorted(likeness for some in found for likeness in some))


def _find_likenesses(
    ledger: Ledger, window: tuple[datetime, datetime] | None, news: Collection[str], shares: int, share: int
) -> list[Likeness]:
    """How alike the new articles are to those near them, of so many equal shares of them the one with this number."""
    profiles = (make_profile(*one) for one in ledger.find_profiles(window))
    return list(Neighbourhood(profiles).find_likenesses(news.__contains__, share=share, shares=shares))


def _profile(article: Article) -> tuple[str, Mapping[str, float]]:
    profile = profile_article(article, read_vocabulary(load_pack(article.language)))
    return article.id, profile.concepts


def find_window(articles: Iterable[Article]) -> tuple[datetime, datetime] | None:
    """The two moments between which an article may be alike to one of these; None where one of these has no date."""
    times = [article.published_at for article in articles]
    dated = [time for time in times if time is not None]
    if len(dated) < len(times) or not dated:
        return None
    reach = timedelta(days=WINDOW_DAYS)
    return min(dated, key=_comparable) - reach, max(dated, key=_comparable) + reach


def _comparable(moment: datetime) -> float:
    return moment.timestamp()


def regroup_articles(
    ledger: Ledger,
    headers: Headers,
    news: Collection[str],
    before: Sequence[Story],
    versions: Mapping[str, str],
    outlets: Outlets,
    *,
    holds: Holds = _NO_HOLDS,
    reheld: Collection[str] = (),
) -> tuple[Story, ...]:
    """The stories of the ledger with its new articles in them; those far from every new article are left alone.

    `holds` say what people hold together or apart, of `reheld` articles otherwise than before.
    """
    pages = {versions.get(key, key) for key in news}
    near = _find_near(headers, news) | {key for key in headers if versions.get(key, key) in pages}
    near |= headers.keys() & reheld
    near.update(*(story.articles for story in before if not near.isdisjoint(story.articles)))
    bound = [some for some in (*(story.articles for story in before), *versions.items()) if near.issuperset(some)]
    ids, likenesses = _find_reached(ledger, {*news, *reheld}, near, [*bound, *holds.together])
    touched = [story for story in before if not ids.isdisjoint(story.articles)]
    moved = frozenset(reheld)
    begins = _find_first(headers[key] for key in news)
    settled = (story.articles for story in touched if begins and _is_settled(story, begins))
    joined = [articles for articles in settled if moved.isdisjoint(articles)]
    pairs = [pair for pair in versions.items() if ids.issuperset(pair)]
    groups = group_events(ids, likenesses, joined=[*joined, *pairs], held=holds.together, apart=holds.apart)
    kept = [story for story in before if ids.isdisjoint(story.articles)]
    articles = [[headers[key] for key in group] for group in groups]
    staying = [story for story in touched if story.id not in holds.gone]
    made = make_stories(articles, staying, outlets, taken=[story.id for story in kept])
    return tuple(sorted((*kept, *made), key=order_story))


def _find_near(headers: Headers, news: Collection[str]) -> set[str]:
    """The articles between the moments of the window of the new ones, and all without a date."""
    if not news:
        return set()
    window = find_window(headers[key] for key in news)
    if window is None:
        return set(headers)
    first, last = map(_comparable, window)
    return {key for key, one in headers.items() if one.published_at is None or first <= _comparable(one.published_at) <= last}


def _find_reached(
    ledger: Ledger, news: Iterable[str], near: Collection[str], bound: Iterable[Sequence[str]]
) -> tuple[set[str], list[Likeness]]:
    """Those of the near articles that may come into one story with the new ones, and how alike they are to any others.

    They are alike enough to join, or bound together, over any number of others: no group of events reaches further.
    """
    mates: dict[str, list[Sequence[str]]] = defaultdict(list)
    for some in bound:
        for key in some:
            mates[key].append(some)
    found: set[str] = set()
    likenesses: list[Likeness] = []
    coming = set(news).intersection(near)
    while coming:
        found |= coming
        told = ledger.read_likenesses(sorted(coming))
        likenesses += told
        reached = {key for one, other, value in told if round(value, 9) >= JOIN_LIKENESS for key in (one, other)}
        reached.update(*(some for key in coming for some in mates[key]))
        coming = reached.intersection(near) - found
    return found, likenesses


def _find_first(news: Iterable[Article]) -> float | None:
    """The moment of the oldest of some articles; None without any, or where one has no date."""
    times = [article.published_at for article in news]
    dated = [_comparable(time) for time in times if time]
    return min(dated) if dated and len(dated) == len(times) else None


def _is_settled(story: Story, begins: float) -> bool:
    """Whether a story had long ended at this moment."""
    return story.last is not None and _comparable(story.last) + SETTLED_DAYS * 86_400 < begins
