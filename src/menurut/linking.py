"""From the readings of a ledger to its links, story by story, and only where something changed.

new articles -> what they speak of -> how alike they are to those near in time -> events
everybody who speaks, in all articles                                          -> who is whom
the stories in which articles or speakers changed                              -> relays, claims, findings
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from menurut.judging import find_story_holds, list_counted_anew
from menurut.language import load_pack
from menurut.language.organisations import parse_aliases
from menurut.ledger import Ledger
from menurut.meaningwork import embed_contents
from menurut.model import Correction, CorrectionKind, Identity, Story
from menurut.pool import collecting_seldom
from menurut.regrouping import compare_articles, regroup_articles
from menurut.speakers import identify_speakers
from menurut.stories import Outlets, find_versions, find_voices
from menurut.storywork import OF_CLAIMS, find_apart, make_tasks, work_through

OF_STORIES = frozenset({CorrectionKind.MERGE_STORIES, CorrectionKind.SPLIT_STORY})


def link_ledger(ledger: Ledger, *, jobs: int = 1, patience_seconds: float | None = None) -> None:
    """The links of the ledger are those of all its articles, also of those that other processes add meanwhile.

    So are its speakers: who is whom across articles, as the articles, the user's aliases and all corrections tell. Stories
    in which nothing changed stay as they are. Work is spread over so many processes, with the same result for any number.
    Another process that links the ledger is waited for; raises `LedgerBusy` where that takes longer than the patience, and
    `EmbeddingsImpossible` where the ledger is linked with a model that is not there any more.
    """
    if not ledger.needs_linking:
        return
    with collecting_seldom(), ledger.linking_alone(patience_seconds=patience_seconds):
        while ledger.needs_linking:
            _link(ledger, jobs)


def _link(ledger: Ledger, jobs: int) -> None:
    since, before, known = ledger.linked_revision, ledger.read_stories(), ledger.read_identities()
    revision, news = ledger.revision, frozenset(ledger.find_unlinked())
    headers = {article.id: article for article in ledger.find_headers()}
    outlets, versions = Outlets(headers.values()), find_versions(headers.values())
    compare_articles(ledger, headers, news, jobs=jobs)
    corrections = ledger.read_corrections(linked=True)
    anew = list_counted_anew(corrections, ledger.last_correction_linked)
    holds, reheld = find_story_holds(corrections), find_meant(anew, OF_STORIES)
    regrouped = (ledger, headers, news, before, versions, outlets)
    stories = regroup_articles(*regrouped, holds=holds, reheld=reheld) if news or reheld else before
    identities = find_identities(ledger, stories, corrections, known)
    corrected = find_refolded(corrections, ledger.last_correction_linked) | ledger.find_corrected()
    touched = news | find_moved(known, identities) | corrected | find_meant(anew, OF_CLAIMS)
    changed = find_changed(stories, before, touched)
    embed_contents(ledger, news | ledger.find_corrected())
    tasks = make_tasks(changed, before, versions, find_voices(identities), corrections)
    links = work_through(ledger, outlets, tasks, jobs=jobs)
    gone = {story.id for story in before} - {story.id for story in stories}
    replaced = gone.union(story.id for story in changed)
    last = max((one.number for one in corrections), default=0)
    ledger.save_links(
        links,
        replaced=replaced,
        identities=identities,
        versions=versions,
        revision=revision,
        last_correction=last,
        since=since,
    )


def find_identities(
    ledger: Ledger, stories: Sequence[Story], corrections: Sequence[Correction], before: Sequence[Identity]
) -> tuple[Identity, ...]:
    """Who is whom in all articles of the ledger; whoever was somebody `before` keeps their id."""
    placed = frozenset(place.article_id for one in corrections for place in (*one.places, *one.other_places))
    casts = tuple(ledger.find_casts(placed))
    aliases = ledger.read_aliases()
    return identify_speakers(
        casts,
        stories,
        {tag: load_pack(tag) for tag in {cast.article.language for cast in casts}},
        aliases=[parse_aliases(aliases, "the ledger's aliases")] if aliases else [],
        corrections=corrections,
        before=before,
        spoken=ledger.count_spoken(),
    )


def find_moved(before: Iterable[Identity], now: Iterable[Identity]) -> frozenset[str]:
    """The articles in which somebody is somebody else now, or is called otherwise."""
    was, are = ({m: (one.id, one.name, one.kind) for one in some for m in one.members} for some in (before, now))
    return frozenset(mention.article_id for mention in was.keys() | are.keys() if was.get(mention) != are.get(mention))


def find_refolded(corrections: Sequence[Correction], last: int) -> frozenset[str]:
    """The articles that other pairs hold apart now than after the correction with the number `last`."""
    before = find_apart(one for one in corrections if one.number <= last)
    return frozenset(article_id for article_id, _ in before ^ find_apart(corrections))


def find_meant(corrections: Iterable[Correction], kinds: Collection[CorrectionKind]) -> frozenset[str]:
    """The articles that the corrections of these kinds point at."""
    meant = (one for one in corrections if one.kind in kinds)
    return frozenset(place.article_id for one in meant for place in (*one.places, *one.other_places))


def find_changed(stories: Iterable[Story], before: Iterable[Story], touched: Collection[str]) -> list[Story]:
    """The stories that have other articles than before, or one of the touched ones."""
    was = {story.id: story.articles for story in before}
    return [one for one in stories if was.get(one.id) != one.articles or any(key in touched for key in one.articles)]
