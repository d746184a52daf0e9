"""Corrections as the page lists them: in words, with what was before and after, the words at the place, and where to look."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from menurut.ledger import Ledger
from menurut.ledger.correction_questions import CorrectionList
from menurut.model import Account, Act, Article, Correction, CorrectionKind, Evidence, Passage
from menurut.views.contents.addresses import OnSite
from menurut.views.correction_sentences import say_deed
from menurut.views.sayings import cut_words, title_words
from menurut.views.tongue import N_, Words
from menurut.views.wording import ACTS

MOST_PLACES = 3
_WORDS_CHARS = 240
_STORIES = frozenset({CorrectionKind.MERGE_STORIES, CorrectionKind.SPLIT_STORY})
_CLAIMS = frozenset({CorrectionKind.MERGE_CLAIMS, CorrectionKind.SPLIT_CLAIM})
_SPEAKERS = frozenset({CorrectionKind.MERGE, CorrectionKind.SPLIT, CorrectionKind.RENAME})
_ARTICLES = frozenset({CorrectionKind.UNFOLD, CorrectionKind.COMPLETE})

KINDS = Words(
    {
        CorrectionKind.RIGHT: N_("Attribution found right"),
        CorrectionKind.WRONG: N_("No attribution"),
        CorrectionKind.HIDE: N_("Attribution hidden"),
        CorrectionKind.ACT: N_("Another act"),
        CorrectionKind.SPEAKER: N_("Another speaker"),
        CorrectionKind.SPAN: N_("Another span"),
        CorrectionKind.MARK: N_("Attribution that was missed"),
        CorrectionKind.COMPLETE: N_("Article complete"),
        CorrectionKind.MERGE: N_("Speakers merged"),
        CorrectionKind.SPLIT: N_("Speaker split"),
        CorrectionKind.RENAME: N_("Speaker renamed"),
        CorrectionKind.UNFOLD: N_("Articles counted apart"),
        CorrectionKind.MERGE_CLAIMS: N_("Claims merged"),
        CorrectionKind.SPLIT_CLAIM: N_("Claim split"),
        CorrectionKind.MERGE_STORIES: N_("Stories merged"),
        CorrectionKind.SPLIT_STORY: N_("Story split"),
        CorrectionKind.UNDO: N_("Taken back"),
    }
)
"""What kinds of corrections are called in a list."""


@dataclass(frozen=True, slots=True)
class Shown:
    """Words where they stand, with those around them, and the address of the article."""

    before: str
    words: str
    after: str
    language: str
    place: str
    address: str


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """A correction in a list. `address` leads to the record it is about; `undone` is the one that it takes back.

    `unplaced` are the addresses and titles of articles in which what it means is not there any more.
    """

    correction: Correction
    kind: str
    sentence: str
    before: str
    after: str
    address: str
    places: tuple[Shown, ...]
    counts: bool
    unplaced: tuple[tuple[str, str], ...]


def view_corrections(ledger: Ledger, found: CorrectionList) -> tuple[CorrectionView, ...]:
    """These corrections, in their order."""
    unplaced = ledger.find_unplaced() if found.made else {}
    named = {key for one in found.made for key in _list_articles(one, unplaced)}
    articles = {article.id: article for article in ledger.find_articles(sorted(named))}
    return tuple(_view(one, found, articles, unplaced.get(one.number, ())) for one in found.made)


def _list_articles(one: Correction, unplaced: Mapping[int, Sequence[str]]) -> Iterable[str]:
    yield from (place.article_id for place in _pick_places(one))
    yield from (account.article_id for account in (one.was, one.now) if account)
    yield from unplaced.get(one.number, ())[:MOST_PLACES]


def _pick_places(one: Correction) -> tuple[Evidence, ...]:
    """The places of the one that was merged away or split off, else those of the other."""
    return (one.other_places or one.places)[:MOST_PLACES]


def _view(one: Correction, found: CorrectionList, articles: Mapping[str, Article], unplaced: Collection[str]) -> CorrectionView:
    undone = found.undone.get(int(one.other or 0)) if one.kind is CorrectionKind.UNDO else None
    before, after = (_join(names, one) for names in (one.before, one.after))
    to = OnSite()
    return CorrectionView(
        correction=one,
        kind=KINDS[one.kind],
        sentence=say_deed(one, undone=undone),
        before=before,
        after=after,
        address=find_address(undone or one),
        places=_show_places(one, articles),
        counts=one.number in found.active,
        unplaced=tuple((to.article(key), title_words(articles[key])) for key in unplaced if key in articles),
    )


def _join(names: Sequence[str], one: Correction) -> str:
    if one.kind is CorrectionKind.ACT:
        names = [ACTS[Act(name)].verb for name in names]
    return cut_words(" · ".join(names), most_chars=_WORDS_CHARS)


def find_address(one: Correction) -> str:
    """Where the record stands that a correction is about."""
    to = OnSite()
    if one.kind in _STORIES:
        return f"/stories/{one.subject}"
    if one.kind in _CLAIMS:
        return to.claim(one.subject)
    if one.kind in _SPEAKERS:
        return to.speaker(one.subject) or "/speakers"
    if one.kind in _ARTICLES:
        return to.article(one.subject)
    account = one.now or one.was
    return to.place(account.article_id, one.subject) if account else "/corrections"


def _show_places(one: Correction, articles: Mapping[str, Article]) -> tuple[Shown, ...]:
    account = one.now or one.was
    if account:
        return tuple(_show_passage(passage, account, one, articles) for passage in account.content[:MOST_PLACES])
    return tuple(_show_place(place, articles[place.article_id]) for place in _pick_places(one) if place.article_id in articles)


def _show_passage(passage: Passage, account: Account, one: Correction, articles: Mapping[str, Article]) -> Shown:
    article = articles.get(account.article_id)
    return Shown(
        before=_flatten(passage.before),
        words=cut_words(_flatten(passage.words), most_chars=_WORDS_CHARS),
        after=_flatten(passage.after),
        language=article.language if article else "",
        place=_name(article) if article else account.article_id,
        address=OnSite().place(account.article_id, one.subject),
    )


def _show_place(place: Evidence, article: Article) -> Shown:
    span, text = place.span, article.text
    around = text[max(0, span.start - 40) : span.start], text[span.end : span.end + 40]
    words = cut_words(_flatten(span.slice(text)), most_chars=_WORDS_CHARS)
    before, after = (_flatten(words) for words in around)
    return Shown(before, words, after, article.language, _name(article), OnSite().article(article.id))


def _flatten(words: str) -> str:
    """On one line, a space at either end where there was one."""
    flat = " ".join(words.split())
    return f"{' ' if words[:1].isspace() else ''}{flat}{' ' if words[-1:].isspace() else ''}" if flat else ""


def _name(article: Article) -> str:
    return article.outlet or title_words(article)
