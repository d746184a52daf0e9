"""Which marked passages are one statement, and which bear on one question: pairs of them over two articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from menurut.measure.rows import Tally
from menurut.measure.stories.members import Group, Marked, Member
from menurut.measure.stories.rows import Fault, Part, Row
from menurut.measure.stories.told import Told, fold_name
from menurut.measure.stories.truth import StoryFolder
from menurut.model import Attribution

Languages = Mapping[str, str | None]
Saying = tuple[str, str, str, float | None]


@dataclass(slots=True, eq=False)
class _Place:
    """The marked passages that one attribution has, or one that none has.

    `groups` are those that it is in, `wide` also the questions that it is only the rest of; `says` has for each of those
    questions who does what there, with which figure.
    """

    first: Member
    groups: set[Group] = field(default_factory=set)
    wide: set[Group] = field(default_factory=set)
    says: set[Saying] = field(default_factory=set)

    @property
    def attribution(self) -> Attribution | None:
        return self.first.attribution

    @property
    def key(self) -> str:
        return self.first.key


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two places of two articles, whether they belong together, and whether they were put together."""

    one: _Place
    other: _Place
    true: bool
    found: bool


def score_pairs(folders: Iterable[StoryFolder], marked: Marked, told: Told) -> Part:
    """The rows of statements, also within one language and across two, and of claims."""
    languages = {folder.key(one.file): one.language for folder in folders for one in folder.truth.articles}
    statements, claims = [], []
    for one, other in combinations(_make_places(marked), 2):
        if one.key != other.key:
            statements += _pair_statements(one, other, told)
            claims += _pair_claims(one, other, told)
    within = [pair for pair in statements if _is_within(pair, languages)]
    cross = [pair for pair in statements if not _is_within(pair, languages)]
    rows = {
        "statements pairs": _count(statements),
        "statements within": _count(within),
        "statements cross": _count(cross),
        "claims pairs": _count(claims),
    }
    faults = [fault for pair in within for fault in _list_faults("statements within", pair, told)]
    faults += [fault for pair in cross for fault in _list_faults("statements cross", pair, told)]
    faults += [fault for pair in claims for fault in _list_faults("claims", pair, told)]
    return Part(rows, tuple(faults))


def _make_places(marked: Marked) -> list[_Place]:
    places: dict[str | Member, _Place] = {}
    for member in marked.members:
        if not member.is_judged:
            continue
        name = member.attribution.id if member.attribution else member
        place = places.setdefault(name, _Place(member))
        group, said = marked.group_of[member], member.said
        place.groups.add(group)
        place.wide |= {group, *marked.questions_of.get(member, ())}
        words = fold_name(said.speaker), said.act.value, said.figure.value if said.figure else None
        place.says |= {(question.name, *words) for question in place.wide if not question.is_statement}
    return list(places.values())


def _pair_statements(one: _Place, other: _Place, told: Told) -> Iterator[_Pair]:
    """Nothing for two answers to one question by one speaker with the same act and figure: they may be one utterance."""
    true = any(group.is_statement for group in one.groups & other.groups)
    found = _share(one, other, told.statements_of)
    if true or (found and not one.says & other.says):
        yield _Pair(one, other, true, found)


def _pair_claims(one: _Place, other: _Place, told: Told) -> Iterator[_Pair]:
    """Nothing for two that only the rest of a statement brings into one question."""
    true = bool(one.groups & other.groups)
    found = _share(one, other, told.claims_of)
    if true or (found and not one.wide & other.wide):
        yield _Pair(one, other, true, found)


def _share(one: _Place, other: _Place, names: Mapping[str, Sequence[str]]) -> bool:
    mine, theirs = (set(names.get(place.attribution.id, ()) if place.attribution else ()) for place in (one, other))
    return bool(mine & theirs)


def _is_within(pair: _Pair, languages: Languages) -> bool:
    return languages.get(pair.one.key) == languages.get(pair.other.key)


def _count(pairs: Sequence[_Pair]) -> Row:
    right = sum(pair.true and pair.found for pair in pairs)
    return Row(Tally(right, sum(pair.found for pair in pairs), right, sum(pair.true for pair in pairs)))


def _list_faults(name: str, pair: _Pair, told: Told) -> Iterator[Fault]:
    if pair.true != pair.found:
        words = f"{pair.one.first.said.quote} | {pair.other.first.said.quote}"
        what = f"missed, {_why_missed(pair, told)}" if pair.true else f"wrong, {_why_wrong(pair)}"
        yield Fault(f"{name}: {what}", f"{pair.one.key} {pair.other.key}", words)


def _why_missed(pair: _Pair, told: Told) -> str:
    """The first thing that keeps two passages apart."""
    one, other = pair.one.attribution, pair.other.attribution
    if one is None or other is None:
        return "no attribution has one of them"
    if told.story_of.get(one.article_id) != told.story_of.get(other.article_id):
        return "in two stories"
    if fold_name(told.name_speaker(one)) != fold_name(told.name_speaker(other)):
        return "under two names"
    return "under one name" if one.act is other.act else "under one name with two acts"


def _why_wrong(pair: _Pair) -> str:
    """What tells two passages apart, as they are marked."""
    one, other = pair.one.first, pair.other.first
    if one.key.split("/")[0] != other.key.split("/")[0]:
        return "of two stories"
    if fold_name(one.said.speaker) != fold_name(other.said.speaker):
        return "of two speakers"
    return "of one speaker" if one.said.act is other.said.act else "of one speaker with two acts"
