"""The score of a ledger on stories whose truth is known: what it made of their articles, row by row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from menurut.measure.stories.findings import score_corrections, score_findings
from menurut.measure.stories.full_findings import score_full_findings
from menurut.measure.stories.grouping import score_grouping
from menurut.measure.stories.labels import score_labels
from menurut.measure.stories.members import place_members
from menurut.measure.stories.origin_counts import score_origins
from menurut.measure.stories.pairs import score_pairs
from menurut.measure.stories.relays import list_versions, score_relays
from menurut.measure.stories.rows import Fault, Row
from menurut.measure.stories.told import lay_out
from menurut.measure.stories.truth import StoryFolder
from menurut.model import Links, Reading


@dataclass(frozen=True, slots=True)
class StoriesScore:
    """The rows by name, in the order in which they are printed, and every fault behind them.

    `articles` were read, `missing` were not; `groups` and `members` are the marked claims and their passages.
    """

    stories: int
    articles: int
    missing: int
    groups: int
    members: int
    rows: Mapping[str, Row]
    faults: tuple[Fault, ...]


def score_stories(folders: Sequence[StoryFolder], readings: Iterable[Reading], links: Links) -> StoriesScore:
    """The score of these readings and links; those of articles that are in none of the folders are passed over."""
    keys = {folder.key(article.file) for folder in folders for article in folder.truth.articles}
    told = lay_out(readings, links, keys)
    marked = place_members(folders, told)
    parts = (
        score_grouping(folders, told),
        score_relays(folders, told),
        score_labels(marked, told),
        score_pairs(folders, marked, told),
        score_findings(marked, told),
        score_corrections(list_versions(folders), told),
        score_full_findings(folders, marked, told),
        score_origins(marked, told),
    )
    return StoriesScore(
        stories=sum(not folder.apart for folder in folders),
        articles=len(told.readings),
        missing=len(keys) - len(told.readings),
        groups=len(marked.groups),
        members=sum(member.is_judged for member in marked.members),
        rows={name: row for part in parts for name, row in part.rows.items()},
        faults=tuple(fault for part in parts for fault in part.faults),
    )
