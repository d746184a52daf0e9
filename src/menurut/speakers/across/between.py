"""Speakers of all stories: who, of those that each story has once, is the same; namesakes who share nothing else stay apart."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from menurut.speakers.across.appearances import Appearance, Sort
from menurut.speakers.across.lexicon import Tokens
from menurut.speakers.across.namesakes import covers, is_variant
from menurut.speakers.across.partition import Partition
from menurut.speakers.across.roles import Role, Verdict, compare_roles
from menurut.speakers.across.spelling import find_skeleton

_FEW_STORIES = 3
_SHARE_OF_STORIES = 50
_CROWD = 40
_BEARERS = 100
_PERSON = "person "


@dataclass(frozen=True, slots=True)
class Voice:
    """One speaker of one story. `names` are the full names in their order of sound, `single` the only word of a name.

    `companions` are the persons and bodies that speak in the story too and that few stories have.
    """

    sort: Sort
    keys: frozenset[str]
    names: frozenset[Tokens]
    single: str | None
    roles: tuple[Role, ...]
    companions: frozenset[str]
    foreign: Mapping[str, frozenset[str]]


def make_voices(groups: Sequence[Sequence[int]], appearances: Sequence[Appearance]) -> list[Voice]:
    """A voice for each group of appearances of one story."""
    keys = [_find_keys([appearances[place] for place in group]) for group in groups]
    stories = [appearances[group[0]].story for group in groups]
    told = Counter(key for key, _ in {(key, story) for found, story in zip(keys, stories, strict=True) for key in found})
    most = max(_FEW_STORIES, len(set(stories)) // _SHARE_OF_STORIES)
    company: dict[str, set[str]] = defaultdict(set)
    for found, story in zip(keys, stories, strict=True):
        company[story].update(key for key in found if told[key] <= most and not key.startswith(("@", "body ", "medium ")))
    return [
        _make_voice([appearances[place] for place in group], found, frozenset(company[story] - found))
        for group, found, story in zip(groups, keys, stories, strict=True)
    ]


def _find_keys(members: Sequence[Appearance]) -> frozenset[str]:
    """What the group is known by: of the names that it has, the fullest; a short one means it in this story alone."""
    longest = max(len(one.words) for one in members)
    fullest = {one.key for one in members if one.key and (len(one.words) == longest or one.key[0] == "@")}
    listed = {one.key for one in members if one.key and one.key.startswith(("body ", "medium ", _PERSON))}
    return frozenset(fullest | listed)


def _make_voice(members: Sequence[Appearance], keys: frozenset[str], companions: frozenset[str]) -> Voice:
    sort = Sort.PERSON if any(one.sort is Sort.PERSON for one in members) else members[0].sort
    named = [one for one in members if one.sort is Sort.PERSON]
    names = frozenset(tuple(sorted(one.words)) for one in named if one.key)
    words = {one.words[0] for one in named if len(one.words) == 1}
    foreign: dict[str, frozenset[str]] = {}
    for one in members:
        if one.sort is Sort.BODY and one.key and len(one.meanings) > 1:
            foreign.setdefault(one.language, one.meanings)
    roles = tuple(dict.fromkeys(role for one in members for role in one.roles))
    single = words.pop() if len(words) == 1 and not names else None
    return Voice(sort, keys, names, single, roles, companions, foreign)


def join_voices(voices: Sequence[Voice]) -> list[list[int]]:
    """The voices, by their places, in groups that each mean one speaker of the ledger."""
    parts = Partition(len(voices))
    bodies = [place for place, voice in enumerate(voices) if voice.sort is Sort.BODY]
    persons = [place for place, voice in enumerate(voices) if voice.sort is Sort.PERSON]
    for block in _index(bodies, voices).values():
        parts.join_all(block)
    _join_translations(bodies, voices, parts)
    for key, block in _index(persons, voices).items():
        if key.startswith(_PERSON):
            parts.join_all(block)
        else:
            _join_namesakes(block, voices, parts)
    _join_spellings(persons, voices, parts)
    _join_shorter(persons, voices, parts)
    return parts.groups()


def _index(places: Iterable[int], voices: Sequence[Voice]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for place in places:
        for key in sorted(voices[place].keys):
            found[key].append(place)
    return found


def _join_translations(places: Iterable[int], voices: Sequence[Voice], parts: Partition) -> None:
    """A body whose name means the same in two languages is one, where each language has one such body."""
    meant: dict[frozenset[str], dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for place in places:
        for language, meanings in voices[place].foreign.items():
            meant[meanings][language].add(parts.find(place))
    for tongues in meant.values():
        if len(tongues) > 1 and all(len(found) == 1 for found in tongues.values()):
            parts.join_all(sorted(place for found in tongues.values() for place in found))


def _join_namesakes(block: Sequence[int], voices: Sequence[Voice], parts: Partition) -> None:
    """Of the bearers of one full name: those whose roles agree, or do not clash; those whose stories share somebody; and, where
    only one such person is left, those of whom no role is told."""
    related = _relate(block, voices)
    for group in related:
        parts.join_all(group)
    bearers: dict[Role, list[int]] = defaultdict(list)
    for place in block:
        for role in voices[place].roles:
            bearers[role].append(place)
    for group in bearers.values():
        parts.join_all(group)
    for one, other in combinations(list(bearers)[:_CROWD], 2):
        if compare_roles([one], [other]) is Verdict.AGREE:
            parts.join(bearers[one][0], bearers[other][0])
    _join_silent(block, voices, parts)
    known = {parts.find(place) for place in block if voices[place].roles}
    untold = [place for place in block if parts.find(place) not in known]
    if len(known) < 2:
        parts.join_all([*untold, *known])


def _join_silent(block: Sequence[int], voices: Sequence[Voice], parts: Partition) -> None:
    """Persons between whose roles nothing clashes are one, unless one of them would so join two that clash."""
    told: dict[int, list[Role]] = defaultdict(list)
    for place in block:
        told[parts.find(place)].extend(voices[place].roles)
    persons = sorted(person for person in told if told[person])[:_CROWD]
    verdicts = {pair: compare_roles(told[pair[0]], told[pair[1]]) for pair in combinations(persons, 2)}
    near: dict[int, set[int]] = defaultdict(set)
    for (one, other), verdict in verdicts.items():
        if verdict is not Verdict.CLASH:
            near[one].add(other)
            near[other].add(one)
    torn = {
        person
        for person, others in near.items()
        if any(verdicts[pair] is Verdict.CLASH for pair in combinations(sorted(others), 2))
    }
    for (one, other), verdict in verdicts.items():
        if verdict is not Verdict.CLASH and not {one, other} & torn:
            parts.join(one, other)


def _relate(block: Sequence[int], voices: Sequence[Voice]) -> Iterable[list[int]]:
    """The bearers of a name by each of the rare companions that their stories share."""
    shared: dict[str, list[int]] = defaultdict(list)
    for place in block:
        for companion in voices[place].companions:
            shared[companion].append(place)
    return [group for _, group in sorted(shared.items()) if len(group) > 1]


def _join_spellings(places: Iterable[int], voices: Sequence[Voice], parts: Partition) -> None:
    """Two near spellings of a full name are one person where the roles agree or the stories share somebody."""
    blocks: dict[Tokens, list[tuple[Tokens, int]]] = defaultdict(list)
    for place in places:
        for name in sorted(voices[place].names):
            blocks[tuple(sorted(map(find_skeleton, name)))].append((name, place))
    for block in blocks.values():
        for (name, one), (other_name, other) in combinations(_thin(block, parts), 2):
            if name != other_name and is_variant(name, other_name) and _are_near(voices[one], voices[other]):
                parts.join(one, other)


def _thin(block: Iterable[tuple[Tokens, int]], parts: Partition) -> list[tuple[Tokens, int]]:
    """One place for each name and person, and no more than a crowd of them."""
    return list({(name, parts.find(place)): (name, place) for name, place in block}.values())[:_CROWD]


def _are_near(one: Voice, other: Voice) -> bool:
    return compare_roles(one.roles, other.roles) is Verdict.AGREE or bool(one.companions & other.companions)


def _join_shorter(places: Sequence[int], voices: Sequence[Voice], parts: Partition) -> None:
    """A name of one word, or one that lacks a word, joins the one person with a name that holds it and a role that agrees."""
    told = [place for place in places if voices[place].roles]
    roles: dict[int, dict[Role, None]] = defaultdict(dict)
    for place in told:
        roles[parts.find(place)].update(dict.fromkeys(voices[place].roles))
    holders = _index_words(told, voices, parts)
    alone: dict[str, list[int]] = defaultdict(list)
    for place in told:
        voice = voices[place]
        for short in [(voice.single,)] if voice.single else sorted(voice.names):
            held = holders.get(_pick_words(short), {})
            longer = {other for name, other in held if len(name) > len(short) and covers(name, short)}
            agreeing = {other for other in longer if compare_roles(voice.roles, roles[other]) is Verdict.AGREE}
            owners = {parts.find(other) for other in agreeing} - {parts.find(place)}
            if len(owners) == 1 and len(held) <= _BEARERS:
                parts.join(place, owners.pop())
            elif voice.single and not owners:
                alone[voice.single].append(place)
    for block in alone.values():
        for one, other in combinations(block[:_CROWD], 2):
            if compare_roles(voices[one].roles, voices[other].roles) is Verdict.AGREE:
                parts.join(one, other)


def _index_words(
    places: Iterable[int], voices: Sequence[Voice], parts: Partition
) -> Mapping[Tokens, dict[tuple[Tokens, int], None]]:
    """The full names, and who bears them, under each of their words and each pair; of words that very many bear, only some."""
    holders: dict[Tokens, dict[tuple[Tokens, int], None]] = defaultdict(dict)
    for place in places:
        for name in sorted(voices[place].names):
            words = sorted(word for word in name if len(word) > 1)
            for some in (*combinations(words, 1), *combinations(words, 2)):
                if len(holders[some]) <= _BEARERS:
                    holders[some].setdefault((name, parts.find(place)))
    return holders


def _pick_words(short: Tokens) -> Tokens:
    return tuple(sorted(word for word in short if len(word) > 1))[:2]
