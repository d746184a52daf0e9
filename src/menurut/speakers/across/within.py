"""Speakers inside one story: short names with long ones, a body with its acronym, an office with its holder."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from menurut.model import SpeakerKind
from menurut.speakers.across.appearances import Appearance, Sort, find_words
from menurut.speakers.across.lexicon import Lexicon, Tokens
from menurut.speakers.across.namesakes import find_fuller, find_variants
from menurut.speakers.across.partition import Partition
from menurut.speakers.across.roles import Role, Verdict, compare_roles, read_roles

Key = TypeVar("Key", bound=Hashable)
_LENGTHENED = {SpeakerKind.ORGANISATION, SpeakerKind.COUNTRY, SpeakerKind.MEDIUM}


def group_story(appearances: Sequence[Appearance], lexicon: Lexicon) -> list[list[int]]:
    """The appearances of one story, by their places, in groups that each mean one speaker."""
    parts = Partition(len(appearances))
    of_sort = {sort: [n for n, one in enumerate(appearances) if one.sort is sort] for sort in Sort}
    _join_persons(of_sort[Sort.PERSON], appearances, parts)
    _join_bodies(of_sort[Sort.BODY], appearances, parts)
    _join_offices(of_sort[Sort.DESCRIBED], of_sort[Sort.PERSON], appearances, parts, lexicon)
    return parts.groups()


def _join_persons(places: Sequence[int], appearances: Sequence[Appearance], parts: Partition) -> None:
    bearers = _gather((tuple(sorted(appearances[place].words)), place) for place in places)
    _join_each(bearers.values(), parts)
    _join_each(_gather((appearances[place].key, place) for place in places if appearances[place].key).values(), parts)
    for one, other in find_variants(bearers):
        if not _meet(bearers[one], bearers[other], appearances):
            parts.join(bearers[one][0], bearers[other][0])
    for short, full in find_fuller(bearers).items():
        theirs = [role for place in bearers[full] for role in appearances[place].roles]
        for place in bearers[short] if short != full else ():
            if compare_roles(appearances[place].roles, theirs) is not Verdict.CLASH:
                parts.join(bearers[full][0], place)


def _meet(one: Iterable[int], other: Iterable[int], appearances: Sequence[Appearance]) -> bool:
    """Whether one article has both: it means two, then."""
    articles = {appearances[place].mention.article_id for place in one}
    return any(appearances[place].mention.article_id in articles for place in other)


def _join_bodies(places: Sequence[int], appearances: Sequence[Appearance], parts: Partition) -> None:
    named = _gather((appearances[place].words, place) for place in places)
    _join_each(named.values(), parts)
    _join_each(_gather((appearances[place].key, place) for place in places if appearances[place].key).values(), parts)
    for short, full in _find_longer(named, appearances):
        parts.join(named[short][0], named[full][0])
    acronyms = _find_acronyms(places, appearances)
    for place in places:
        owners = {parts.find(owner) for owner in acronyms.get(appearances[place].speaker.name, ())} - {parts.find(place)}
        if len(owners) == 1:
            parts.join(place, owners.pop())
    for translations in _gather((appearances[place].meanings, place) for place in places).values():
        tongues = _gather((appearances[place].language, parts.find(place)) for place in translations)
        if (
            len(tongues) > 1
            and len(appearances[translations[0]].meanings) > 1
            and all(len(set(t)) == 1 for t in tongues.values())
        ):
            parts.join_all(translations)


def _find_longer(named: Mapping[Tokens, Sequence[int]], appearances: Sequence[Appearance]) -> Iterator[tuple[Tokens, Tokens]]:
    """Short names of bodies with the one longer name that begins or ends with them; of bodies of one kind only."""
    ends: dict[tuple[SpeakerKind, Tokens], set[Tokens]] = defaultdict(set)
    kinds = {words: {appearances[place].speaker.kind for place in places} for words, places in named.items()}
    for words in named:
        for kind in kinds[words] & _LENGTHENED:
            for size in range(1, len(words)):
                ends[kind, words[:size]].add(words)
                ends[kind, words[-size:]].add(words)
    for words in sorted(named):
        longer = {full for kind in kinds[words] for full in ends.get((kind, words), ())}
        tops = {full for full in longer if not any(full != other and set(full) < set(other) for other in longer)}
        if len(tops) == 1:
            yield words, tops.pop()


def _find_acronyms(places: Iterable[int], appearances: Sequence[Appearance]) -> Mapping[str, list[int]]:
    """The short forms in capitals, with the bodies that are called so or whose words they abbreviate letter by letter."""
    found: dict[str, list[int]] = defaultdict(list)
    for place in places:
        one = appearances[place]
        if len(one.words) > 1:
            letters = "".join(word[0] for word in find_words(one.speaker.name)).upper()
            for form in {letters, "".join(word[0] for word in one.words).upper(), *filter(str.isupper, one.speaker.forms)}:
                found[form].append(place)
    return {form: owners for form, owners in found.items() if len(form) > 1}


def _join_offices(
    offices: Sequence[int], persons: Sequence[int], appearances: Sequence[Appearance], parts: Partition, lexicon: Lexicon
) -> None:
    """An office of which an article does not name the holder is the one person who holds it in the story."""
    holders = _gather((word, place) for place in persons for role in appearances[place].roles if role.sole for word in role.own)
    for place in offices:
        one = appearances[place]
        tongue = lexicon.tongues[one.language]
        if one.speaker.name.split(" ", 1)[0].casefold() in tongue.names.unnamed:
            continue
        asked = [role for role in read_roles([one.speaker.name], tongue, lexicon) if role.sole and role.own]
        near = {holder for role in asked for word in role.own for holder in holders.get(word, ())}
        held = {parts.find(holder) for holder in near if _holds(appearances[holder].roles, asked)}
        if len(held) == 1:
            parts.join(place, held.pop())


def _holds(roles: Iterable[Role], asked: Sequence[Role]) -> bool:
    return any(role.sole and role.own & want.own and want.words <= role.words for role in roles for want in asked)


def _gather(pairs: Iterable[tuple[Key, int]]) -> dict[Key, list[int]]:
    found: dict[Key, list[int]] = defaultdict(list)
    for key, place in pairs:
        found[key].append(place)
    return found


def _join_each(groups: Iterable[Iterable[int]], parts: Partition) -> None:
    for group in groups:
        parts.join_all(group)
