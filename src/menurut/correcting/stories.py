"""What a person knows better of stories: two are one, one is two."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from menurut.correcting.recording import link, record
from menurut.errors import CorrectionRefused, NotInLedger
from menurut.ledger import Ledger
from menurut.model import Article, Correction, CorrectionKind, Evidence, Span


def merge_stories(ledger: Ledger, stories: Sequence[str], *, who: str, at: datetime) -> tuple[Correction, ...]:
    """These stories (ids, their beginnings or words of the title) are one; a correction for each but the first.

    Their articles are held together from then on. Raises `NotInLedger`, and `CorrectionRefused` where one is named twice.
    """
    link(ledger)
    first, *others = (ledger.pick_story(name) for name in stories)
    if len({one.id for one in (first, *others)}) < len(stories):
        raise CorrectionRefused("{title} ({id}) is one story already; name two that are not", title=first.title, id=first.id)
    made = [
        Correction(
            number=0,
            kind=CorrectionKind.MERGE_STORIES,
            at=at,
            who=who,
            subject=first.id,
            other=other.id,
            before=(first.title, other.title),
            after=(first.title,),
            places=_locate(ledger, first.articles),
            other_places=_locate(ledger, other.articles),
        )
        for other in others
    ]
    return record(ledger, made)


def split_story(ledger: Ledger, story: str, articles: Collection[str], *, who: str, at: datetime) -> Correction:
    """These articles of a story (ids or their beginnings) tell another story; they and the others are held apart from then on.

    Raises `NotInLedger` where the story or an article is not there, `CorrectionRefused` where no other would be left.
    """
    link(ledger)
    one = ledger.pick_story(story)
    for name in articles:
        if not any(name and article.startswith(name) for article in one.articles):
            raise NotInLedger(f"{one.title} ({one.id}) has no article {name!r}")
    part = [article for article in one.articles if any(article.startswith(name) for name in articles)]
    rest = [article for article in one.articles if article not in part]
    if not part:
        raise CorrectionRefused("of {id} nothing would be split off", id=one.id)
    if not rest:
        raise CorrectionRefused("of {id} nothing would be left", id=one.id)
    titles = [next((head.title for head in ledger.find_articles(some[:1])), None) or one.title for some in (rest, part)]
    made = Correction(
        number=0,
        kind=CorrectionKind.SPLIT_STORY,
        at=at,
        who=who,
        subject=one.id,
        other=None,
        before=(one.title,),
        after=tuple(titles),
        places=_locate(ledger, rest),
        other_places=_locate(ledger, part),
    )
    return record(ledger, [made])[0]


def _locate(ledger: Ledger, article_ids: Iterable[str]) -> tuple[Evidence, ...]:
    """The head of each article."""
    ids = list(article_ids)
    heads = {article.id: _find_head(article) for article in ledger.find_articles(ids)}
    return tuple(Evidence(key, heads[key]) for key in ids if key in heads)


def _find_head(article: Article) -> Span:
    return Span(0, len(article.text.split("\n", 1)[0]))
