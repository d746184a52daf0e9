"""How many independent newsgatherings stand behind a story as a whole."""

from __future__ import annotations

from collections.abc import Iterable

from menurut.stories.origins import Sources


def count_newsgatherings(articles: Iterable[str], sources: Sources) -> int:
    """The newsgatherings that remain once copies, rewrites, translations and versions are folded into what they came from.

    `articles` are the ids of a story. An article that only cites another has its own newsgathering; so has one that a person
    took apart from what it was made of.
    """
    return len({_follow(article_id, sources) for article_id in articles})


def _follow(article_id: str, sources: Sources) -> str:
    """Where an article came from in the end; of a ring the first id."""
    way = [article_id]
    while following := _pick_next(way[-1], sources):
        if following in way:
            return min(way[way.index(following) :])
        way.append(following)
    return way[-1]


def _pick_next(article_id: str, sources: Sources) -> str | None:
    ways = (sources.made_of.get(article_id), sources.versions.get(article_id))
    return next((one for one in ways if one and one != article_id and (article_id, one) not in sources.apart), None)
