"""The marked passages of the stories: where they stand in the sealed texts, and which attribution has them."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from menurut.measure.stories.origins import find_origins
from menurut.measure.stories.told import Told, fold_name
from menurut.measure.stories.truth import StoryFolder, TrueGroup, TrueMember
from menurut.model import Act, Attribution, Span

COVERED = 0.3


@dataclass(frozen=True, slots=True, eq=False)
class Member:
    """A marked passage: the key of its article, where it stands there, and the attribution that has most of it.

    `span` is None where the article is not read or has no such words, `attribution` where none has more than 0.3 of it.
    """

    key: str
    said: TrueMember
    span: Span | None
    attribution: Attribution | None

    @property
    def is_judged(self) -> bool:
        """Only what the article says in its own voice, and what no attribution has, says nothing of the reading."""
        return self.attribution is not None or self.said.speaker is not None

    @property
    def place(self) -> object:
        """The same for members that one attribution has, and for those of one article that none has."""
        return self.key, (self.attribution.id if self.attribution else None) if self.is_judged else self.span

    def is_cut_by(self, key: str, span: Span) -> bool:
        """Whether a stretch of an article touches the passage."""
        return self.span is not None and self.key == key and self.span.overlaps(span)


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """A marked claim. `ends` are the origins of its members, in their order; `name` is that of its story with its own id.

    `rest` are the members of statements that share a passage with a question: a claim holds whole statements, so nothing
    says whether they belong to it.
    """

    name: str
    truth: TrueGroup
    members: tuple[Member, ...]
    ends: tuple[str | None, ...]
    rest: dict[Member, None] = field(default_factory=dict)

    @property
    def is_statement(self) -> bool:
        if self.truth.scope:
            return self.truth.scope == "statement"
        return len({fold_name(member.said.speaker) for member in self.members if member.said.speaker}) == 1

    @property
    def judged(self) -> list[Member]:
        return [member for member in self.members if member.is_judged]


@dataclass(frozen=True, slots=True)
class Marked:
    """All groups, and for each of their members the group it is in; `questions_of` has those that it is only the rest of."""

    groups: tuple[Group, ...]
    group_of: Mapping[Member, Group]
    questions_of: Mapping[Member, tuple[Group, ...]]

    @property
    def members(self) -> Iterator[Member]:
        """All members, in the order of their groups."""
        return (member for group in self.groups for member in group.members)


def place_members(folders: Iterable[StoryFolder], told: Told) -> Marked:
    """The groups of all stories with their members placed in what was read."""
    groups = tuple(group for folder in folders for group in _place_story(folder, told))
    questions_of: defaultdict[Member, list[Group]] = defaultdict(list)
    for group in groups:
        for member in group.rest:
            questions_of[member].append(group)
    return Marked(
        groups,
        {member: group for group in groups for member in group.members},
        {member: tuple(questions) for member, questions in questions_of.items()},
    )


def _place_story(folder: StoryFolder, told: Told) -> list[Group]:
    groups = []
    for truth in folder.truth.claims:
        members = tuple(_place(folder.key(said.file), said, told) for said in truth.members)
        groups.append(Group(f"{folder.name}#{truth.id}", truth, members, find_origins(folder.truth, truth.members)))
    for question in (group for group in groups if not group.is_statement):
        for statement in (group for group in groups if group.is_statement):
            if _share_passage(question, statement):
                question.rest.update(dict.fromkeys(statement.members))
    return groups


def _share_passage(one: Group, other: Group) -> bool:
    return any(
        mine.span and theirs.is_cut_by(mine.key, mine.span) and mine.said.speaker == theirs.said.speaker
        for mine in one.members
        for theirs in other.members
    )


def _place(key: str, said: TrueMember, told: Told) -> Member:
    reading = told.readings.get(key)
    span = find_quote(reading.article.text, said.quote) if reading else None
    if reading is None or span is None:
        return Member(key, said, None, None)
    return Member(key, said, span, _pick_attribution(reading.attributions, span, said, told))


def _pick_attribution(found: Sequence[Attribution], span: Span, said: TrueMember, told: Told) -> Attribution | None:
    """The one that has most of a passage, of the right speaker before others; a relay only where nothing else has it."""
    having = [one for one in found if _shared(one, span) / max(1, span.end - span.start) > COVERED]
    best = [one for one in having if one.act is not Act.RELAY] or having

    def rank(one: Attribution) -> tuple[bool, int, int]:
        right = fold_name(told.name_speaker(one)) == fold_name(said.speaker)
        return right, _shared(one, span), -sum(piece.end - piece.start for piece in one.content)

    return max(best, key=rank, default=None)


def _shared(one: Attribution, span: Span) -> int:
    """How many characters of a passage stand in the content."""
    return sum(max(0, min(piece.end, span.end) - max(piece.start, span.start)) for piece in one.content)


def find_quote(text: str, quote: str) -> Span | None:
    """Where words stand in a text for the first time, whatever white space parts them.

    >>> find_quote("Ia bilang tidak\\ntahu.", "tidak tahu")
    Span(start=10, end=20)
    """
    start = text.find(quote)
    if start >= 0:
        return Span(start, start + len(quote))
    words = unicodedata.normalize("NFC", quote).split()
    match = re.search(r"\s+".join(map(re.escape, words)), text)
    return Span(*match.span()) if match else None
