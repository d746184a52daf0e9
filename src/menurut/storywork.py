"""The work on each story: its readings from the ledger, and what they say together; spread over processes.

stories that changed -> tasks: what their articles alone do not tell -> some at a time, by processes that read these -> links
"""

from __future__ import annotations

import pickle
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from menurut.judging import find_active
from menurut.language import load_pack
from menurut.ledger import Ledger
from menurut.meaningwork import find_meanings
from menurut.model import Correction, CorrectionKind, Links, Mention, Reading, Story
from menurut.pool import map_in_order
from menurut.stories import Meaning, Outlets, Profile, Surroundings, Voices, link_story, make_profile, read_vocabulary

_AT_ONCE = 100  # articles that are read at once
_ENOUGH = 4  # times so many
OF_CLAIMS = frozenset({CorrectionKind.MERGE_CLAIMS, CorrectionKind.SPLIT_CLAIM})


@dataclass(frozen=True, slots=True)
class Task:
    """A story to link, with what its articles alone do not tell; `homes` are the stories in which these were before."""

    story: Story
    versions: Mapping[str, str]
    voices: Voices
    homes: tuple[str, ...]
    apart: frozenset[tuple[str, str]] = frozenset()
    held: tuple[Correction, ...] = ()


def make_tasks(
    stories: Sequence[Story],
    before: Iterable[Story],
    versions: Mapping[str, str],
    voices: Voices,
    corrections: Sequence[Correction] = (),
) -> Iterator[Task]:
    """The stories with what is known of their articles; `before` are all stories as they were, `versions` all of pages."""
    apart, held = find_apart(corrections), find_held(corrections)
    speaking = _list_speaking(voices, {article_id for story in stories for article_id in story.articles})
    home = {article_id: story.id for story in before for article_id in story.articles}
    for story in stories:
        yield Task(
            story,
            {key: versions[key] for key in story.articles if key in versions},
            {mention: voices[mention] for key in story.articles for mention in speaking[key]},
            tuple(sorted({home[key] for key in story.articles if key in home})),
            frozenset(pair for pair in apart if pair[0] in story.articles),
            tuple(one for one in held if any(place.article_id in story.articles for place in one.places)),
        )


def _list_speaking(voices: Voices, article_ids: set[str]) -> Mapping[str, list[Mention]]:
    """Who speaks in each of these articles."""
    speaking: dict[str, list[Mention]] = defaultdict(list)
    for mention in voices:
        if mention.article_id in article_ids:
            speaking[mention.article_id].append(mention)
    return speaking


def find_apart(corrections: Iterable[Correction]) -> frozenset[tuple[str, str]]:
    """The pairs that people took apart: an article, and the article or the medium with which it is not to count."""
    made = [one for one in corrections if one.kind in (CorrectionKind.UNFOLD, CorrectionKind.UNDO)]
    active = find_active(made)
    return frozenset(
        (one.subject, one.other)
        for one in made
        if one.kind is CorrectionKind.UNFOLD and one.number in active and one.other is not None
    )


def find_held(corrections: Sequence[Correction]) -> tuple[Correction, ...]:
    """What counts of all that people said of which claims are one and which are two."""
    active = find_active(corrections)
    return tuple(one for one in corrections if one.number in active and one.kind in OF_CLAIMS)


def work_through(ledger: Ledger, outlets: Outlets, tasks: Iterable[Task], *, jobs: int) -> Iterator[Links]:
    """The links of all these stories, in their order; all are found before the first is given, to be saved at one go."""
    packed = list(map_in_order(partial(_do_packed, ledger, outlets), _bundle(tasks), jobs=jobs, chunk=1, enough=_ENOUGH))
    return (links for some in packed for links in pickle.loads(some))


def _bundle(tasks: Iterable[Task]) -> Iterator[list[Task]]:
    """The tasks, so many together as have enough articles to be read at once."""
    taken: list[Task] = []
    articles = 0
    for task in tasks:
        taken.append(task)
        articles += len(task.story.articles)
        if articles >= _AT_ONCE:
            yield taken
            taken, articles = [], 0
    if taken:
        yield taken


def _do_packed(ledger: Ledger, outlets: Outlets, tasks: Sequence[Task]) -> bytes:
    """The links of some stories, small enough to wait until all of them are saved."""
    return pickle.dumps(list(do_tasks(ledger, outlets, tasks)))


def do_tasks(ledger: Ledger, outlets: Outlets, tasks: Sequence[Task]) -> Iterator[Links]:
    """The links of each story; the readings of all of them are in memory at once."""
    ids = [key for task in tasks for key in task.story.articles]
    readings = {one.article.id: one for one in ledger.find_readings(ids)}
    profiles = {row[0]: make_profile(*row) for row in ledger.read_profiles(ids)}
    meanings = find_meanings(ledger, readings.values())
    for task in tasks:
        told = [readings[key] for key in task.story.articles]
        yield do_task(ledger, outlets, task, told, {key: profiles[key] for key in task.story.articles}, meanings)


def do_task(
    ledger: Ledger,
    outlets: Outlets,
    task: Task,
    readings: Sequence[Reading],
    profiles: Mapping[str, Profile],
    meanings: Mapping[str, Meaning],
) -> Links:
    """The links of one story."""
    tags = {reading.article.language for reading in readings}
    vocabularies = {tag: read_vocabulary(load_pack(tag)) for tag in tags}
    around = Surroundings(vocabularies, task.versions, outlets, task.voices, profiles, task.apart, task.held, meanings)
    return link_story(task.story, readings, around, known=ledger.read_claims_of(task.homes) if task.homes else ())
