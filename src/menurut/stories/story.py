"""The record of each story: its articles oldest first, its title, its times, its places."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from menurut.language import fold
from menurut.minting import mint_ids
from menurut.model import Article, Story
from menurut.stories.credit_lines import list_dateline_places
from menurut.stories.outlets import Outlets
from menurut.stories.versions import order_version

_NEVER = datetime.max.replace(tzinfo=UTC)


def order_article(article: Article) -> tuple[datetime, datetime, datetime, str]:
    """Oldest first; articles without a date come last; versions of a page in their order."""
    return (article.published_at or _NEVER, *order_version(article))


def make_stories(
    groups: Sequence[Sequence[Article]], before: Sequence[Story], outlets: Outlets, *, taken: Iterable[str] = ()
) -> tuple[Story, ...]:
    """A story for each group of articles, oldest first, named after its first title; `before` are the stories known.

    Ids that are `taken` are those of other stories.
    """
    ordered = sorted((sorted(group, key=order_article) for group in groups), key=lambda group: order_article(group[0]))
    members = [[article.id for article in group] for group in ordered]
    ids = mint_ids("st", members, {story.id: story.articles for story in before}, taken=taken)
    stories = [_make_story(key, group, outlets) for key, group in zip(ids, ordered, strict=True)]
    return tuple(sorted(stories, key=order_story))


def order_story(story: Story) -> tuple[datetime, str]:
    """Oldest first; stories without a date come last."""
    return story.first or _NEVER, story.id


def _make_story(story_id: str, articles: Sequence[Article], outlets: Outlets) -> Story:
    dates = [article.published_at for article in articles if article.published_at]
    title = next((article.title for article in articles if article.title), None) or pick_first_line(articles[0].text)
    return Story(
        id=story_id,
        title=title,
        articles=tuple(article.id for article in articles),
        first=min(dates, default=None),
        last=max(dates, default=None),
        places=_list_places(articles, outlets),
    )


def _list_places(articles: Sequence[Article], outlets: Outlets) -> tuple[str, ...]:
    """The places of the datelines, each once, in the order of the articles; capitals are for the page, not for the name."""
    named: dict[str, str] = {}
    for article in articles:
        for place in list_dateline_places(article, outlets):
            named.setdefault(fold(place), place.title() if place.isupper() else place)
    return tuple(named.values())


def pick_first_line(text: str, *, limit_chars: int = 90) -> str:
    """The first line of a text, cut at a word where it is long."""
    line = text.strip().split("\n", 1)[0]
    return line if len(line) <= limit_chars else line[:limit_chars].rsplit(" ", 1)[0] + "…"
