"""From the readings of a ledger to its links, story by story, and only where something changed.

new articles -> what they speak of -> how alike they are to those near in time -> events
everybody who speaks, in all articles                                          -> who is whom
the stories in which articles or speakers changed                              -> relays, claims, findings
"""

from __future__ import annotations

import pickle
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from menurut.judging import find_active, find_story_holds, list_counted_anew
from menurut.language import load_pack
from menurut.language.organisations import parse_aliases
from menurut.ledger import Ledger
from menurut.model import Claim, Correction, CorrectionKind, Identity, Links, Mention, Reading, Story
from menurut.pool import collecting_seldom, map_in_order
from menurut.regrouping import compare_articles, regroup_articles
from menurut.speakers import identify_speakers
from menurut.stories import (
    Outlets,
    Profile,
    Surroundings,
    Voices,
    find_versions,
    find_voices,
    link_story,
    make_profile,
    read_vocabulary,
)

_READ_AT_ONCE = 200  # articles

OF_STORIES = frozenset({CorrectionKind.MERGE_STORIES, CorrectionKind.SPLIT_STORY})
OF_CLAIMS = frozenset({CorrectionKind.MERGE_CLAIMS, CorrectionKind.SPLIT_CLAIM})


def link_ledger(ledger: Ledger, *, jobs: int = 1, patience_seconds: float | None = None) -> None:
    """The links of the ledger are those of all its articles, also of those that other processes add meanwhile.

    So are its speakers: who is whom across articles, as the articles, the user's aliases and all corrections tell. Stories
    in which nothing changed stay as they are. Work is spread over so many processes, with the same result for any number.
    Another process that links the ledger is waited for; raises `LedgerBusy` where that takes longer than the patience.
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
    identities = find_identities(ledger, stories, corrections)
    corrected = find_refolded(corrections, ledger.last_correction_linked) | ledger.find_corrected()
    touched = news | find_moved(known, identities) | corrected | find_meant(anew, OF_CLAIMS)
    changed = find_changed(stories, before, touched)
    tasks = make_tasks(ledger, changed, before, versions, find_voices(identities), corrections)
    packed = list(map_in_order(partial(_do_packed, outlets), tasks, jobs=jobs))
    gone = {story.id for story in before} - {story.id for story in stories}
    replaced = gone.union(story.id for story in changed)
    last = max((one.number for one in corrections), default=0)
    ledger.save_links(
        map(pickle.loads, packed),
        replaced=replaced,
        identities=identities,
        versions=versions,
        revision=revision,
        last_correction=last,
        since=since,
    )


def find_identities(ledger: Ledger, stories: Sequence[Story], corrections: Sequence[Correction]) -> tuple[Identity, ...]:
    """Who is whom in all articles of the ledger."""
    placed = frozenset(place.article_id for one in corrections for place in (*one.places, *one.other_places))
    casts = tuple(ledger.find_casts(placed))
    aliases = ledger.read_aliases()
    return identify_speakers(
        casts,
        stories,
        {tag: load_pack(tag) for tag in {cast.article.language for cast in casts}},
        aliases=[parse_aliases(aliases, "the ledger's aliases")] if aliases else [],
        corrections=corrections,
        before=ledger.read_identities(),
    )


def find_moved(before: Iterable[Identity], now: Iterable[Identity]) -> frozenset[str]:
    """The articles in which somebody is somebody else now, or is called otherwise."""
    was, are = ({m: (one.id, one.name, one.kind) for one in some for m in one.members} for some in (before, now))
    return frozenset(mention.article_id for mention in was.keys() | are.keys() if was.get(mention) != are.get(mention))


def find_apart(corrections: Iterable[Correction]) -> frozenset[tuple[str, str]]:
    """The pairs that people took apart: an article, and the article or the medium with which it is not to count."""
    made = [one for one in corrections if one.kind in (CorrectionKind.UNFOLD, CorrectionKind.UNDO)]
    active = find_active(made)
    return frozenset(
        (one.subject, one.other)
        for one in made
        if one.kind is CorrectionKind.UNFOLD and one.number in active and one.other is not None
    )


def find_refolded(corrections: Sequence[Correction], last: int) -> frozenset[str]:
    """The articles that other pairs hold apart now than after the correction with the number `last`."""
    before = find_apart(one for one in corrections if one.number <= last)
    return frozenset(article_id for article_id, _ in before ^ find_apart(corrections))


def find_meant(corrections: Iterable[Correction], kinds: Collection[CorrectionKind]) -> frozenset[str]:
    """The articles that the corrections of these kinds point at."""
    meant = (one for one in corrections if one.kind in kinds)
    return frozenset(place.article_id for one in meant for place in (*one.places, *one.other_places))


def find_held(corrections: Sequence[Correction]) -> tuple[Correction, ...]:
    """What counts of all that people said of which claims are one and which are two."""
    active = find_active(corrections)
    return tuple(one for one in corrections if one.number in active and one.kind in OF_CLAIMS)


def find_changed(stories: Iterable[Story], before: Iterable[Story], touched: Collection[str]) -> list[Story]:
    """The stories that have other articles than before, or one of the touched ones."""
    was = {story.id: story.articles for story in before}
    return [one for one in stories if was.get(one.id) != one.articles or any(key in touched for key in one.articles)]


@dataclass(frozen=True, slots=True)
class Task:
    """A story to link, with all that this takes, as it is sent to another process. `known` are claims that it had before."""

    story: Story
    readings: tuple[Reading, ...]
    versions: Mapping[str, str]
    voices: Voices
    known: tuple[Claim, ...]
    profiles: Mapping[str, Profile]
    apart: frozenset[tuple[str, str]] = frozenset()
    held: tuple[Correction, ...] = ()


def make_tasks(
    ledger: Ledger,
    stories: Iterable[Story],
    before: Iterable[Story],
    versions: Mapping[str, str],
    voices: Voices,
    corrections: Sequence[Correction] = (),
) -> Iterator[Task]:
    """The stories with their articles, read from the ledger some at a time."""
    apart, held = find_apart(corrections), find_held(corrections)
    home = {article_id: story.id for story in before for article_id in story.articles}
    for story, readings, profiles in _read_stories(ledger, stories):
        mentions = [Mention(one.article.id, speaker.id) for one in readings for speaker in one.speakers]
        yield Task(
            story,
            readings,
            {key: versions[key] for key in story.articles if key in versions},
            {mention: voices[mention] for mention in mentions if mention in voices},
            ledger.read_claims_of(sorted({home[key] for key in story.articles if key in home})),
            profiles,
            frozenset(pair for pair in apart if pair[0] in story.articles),
            tuple(one for one in held if any(place.article_id in story.articles for place in one.places)),
        )


def _read_stories(
    ledger: Ledger, stories: Iterable[Story]
) -> Iterator[tuple[Story, tuple[Reading, ...], Mapping[str, Profile]]]:
    waiting = iter(stories)
    while some := _take(waiting):
        ids = [key for story in some for key in story.articles]
        held = {one.article.id: one for one in ledger.find_readings(ids)}
        profiles = {row[0]: make_profile(*row) for row in ledger.read_profiles(ids)}
        for story in some:
            yield story, tuple(held[key] for key in story.articles), {key: profiles[key] for key in story.articles}


def _take(stories: Iterator[Story]) -> list[Story]:
    """The next stories, until they have enough articles to be read at once."""
    taken: list[Story] = []
    articles = 0
    for story in stories:
        taken.append(story)
        articles += len(story.articles)
        if articles >= _READ_AT_ONCE:
            break
    return taken


def _do_packed(outlets: Outlets, task: Task) -> bytes:
    """The links of one story, small enough to wait until all of them are saved."""
    return pickle.dumps(do_task(outlets, task))


def do_task(outlets: Outlets, task: Task) -> Links:
    """The links of one story."""
    tags = {reading.article.language for reading in task.readings}
    vocabularies = {tag: read_vocabulary(load_pack(tag)) for tag in tags}
    around = Surroundings(vocabularies, task.versions, outlets, task.voices, task.profiles, task.apart, task.held)
    return link_story(task.story, task.readings, around, known=task.known)
