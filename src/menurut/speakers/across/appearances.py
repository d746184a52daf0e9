"""Every speaker of every article as identity sees it: the words of the name, what the roles say, and what it may be called."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from menurut.model import Mention, Reading, Speaker, SpeakerKind, Story
from menurut.speakers.across.lexicon import COUNTRY, Lexicon, Tokens, Tongue
from menurut.speakers.across.roles import Role, read_roles
from menurut.speakers.across.spelling import spell
from menurut.speakers.runs import find_tokens, fold

_BRACKET = re.compile(r"\([^()]*\)")
_DOMAIN = re.compile(r"(?<=\w)\.[a-z]{2,}(?:\.[a-z]{2,})?$", re.IGNORECASE)
_NEVER = datetime.max.replace(tzinfo=UTC)


class Sort(StrEnum):
    """What can be one with what: a person is never a body, and somebody who is only described is nobody else."""

    PERSON = "person"
    BODY = "body"
    DESCRIBED = "described"


@dataclass(frozen=True, slots=True)
class Appearance:
    """One speaker of one article. `words` are those of the name: of a person as they sound, of a body as they mean.

    `key` names who or what is known by a list, a code or a name of its own; None where the name alone tells nothing outside
    its story. `story` is the story of the article, `weight` how often they speak in it.
    """

    mention: Mention
    speaker: Speaker
    language: str
    story: str
    weight: int
    sort: Sort
    words: Tokens
    meanings: frozenset[str]
    key: str | None
    roles: tuple[Role, ...]


def find_appearances(
    readings: Sequence[Reading], stories: Iterable[Story], lexicon: Lexicon, spoken: Mapping[Mention, int] | None = None
) -> list[Appearance]:
    """The speakers of all readings, oldest article first, in an order that does not depend on that of the readings.

    How often they speak is counted in the readings where it is not given.
    """
    counts = _count_spoken(readings) if spoken is None else spoken
    story_of = {article_id: story.id for story in stories for article_id in story.articles}
    ordered = sorted(readings, key=_order)
    return [
        appearance
        for reading in ordered
        for appearance in _find_in(reading, story_of.get(reading.article.id, reading.article.id), lexicon, counts)
    ]


def _count_spoken(readings: Iterable[Reading]) -> Mapping[Mention, int]:
    said = (one for reading in readings for one in reading.attributions)
    return Counter(Mention(one.article_id, one.speaker_id) for one in said if one.speaker_id)


def _order(reading: Reading) -> tuple[datetime, str]:
    published = reading.article.published_at
    if published is None:
        return _NEVER, reading.article.id
    aware = published if published.tzinfo else published.replace(tzinfo=UTC)
    return aware, reading.article.id


def _find_in(reading: Reading, story: str, lexicon: Lexicon, spoken: Mapping[Mention, int]) -> Iterator[Appearance]:
    tongue = lexicon.tongues[reading.article.language]
    for speaker in reading.speakers:
        mention = Mention(reading.article.id, speaker.id)
        sort = _sort(speaker.kind)
        roles = read_roles(speaker.roles, tongue, lexicon) if sort is Sort.PERSON else ()
        words, key = _read_person(speaker, lexicon) if sort is Sort.PERSON else _read_body(speaker, tongue, lexicon)
        meanings = frozenset(tongue.mean(tongue.read(speaker.name))) if sort is not Sort.PERSON else frozenset()
        yield Appearance(
            mention=mention,
            speaker=speaker,
            language=tongue.tag,
            story=story,
            weight=spoken.get(mention, 0),
            sort=sort,
            words=words,
            meanings=meanings,
            key=None if sort is Sort.DESCRIBED else key,
            roles=roles,
        )


def _sort(kind: SpeakerKind) -> Sort:
    if kind is SpeakerKind.PERSON:
        return Sort.PERSON
    return Sort.DESCRIBED if kind is SpeakerKind.UNNAMED else Sort.BODY


def _read_person(speaker: Speaker, lexicon: Lexicon) -> tuple[Tokens, str | None]:
    for name in (speaker.name, *speaker.forms):
        if known := lexicon.lists.pick_person(name):
            return tuple(map(spell, find_words(known.names[0]))), f"person {known.names[0]}"
    words = tuple(map(spell, find_words(speaker.name)))
    full = sum(len(word) > 1 for word in words) > 1
    return words, " ".join(sorted(words)) if full else None


def find_words(name: str) -> list[str]:
    """The words of a name; initials stay, full stops and what stands in brackets do not.

    >>> find_words("Ir. H. Bona (Ucok) Sitorus")
    ['ir', 'h', 'bona', 'sitorus']
    """
    return [word for token in find_tokens(_BRACKET.sub(" ", name)) if (word := fold(token))[:1].isalnum()]


def _read_body(speaker: Speaker, tongue: Tongue, lexicon: Lexicon) -> tuple[Tokens, str | None]:
    words = tuple(w for w in find_words(_DOMAIN.sub("", speaker.name)) if w not in tongue.names.legal_forms | {"pt", "the"})
    words = words or tuple(find_words(speaker.name))
    for name in (speaker.name, *(form for form in speaker.forms if form != speaker.name)):
        if key := _pick_listed(name, tongue, lexicon):
            return words, key
    if speaker.kind is SpeakerKind.COUNTRY:
        plain = [word for word in words if word not in tongue.names.state_heads] or list(words)
        return tuple(plain), f"{COUNTRY} {' '.join(plain)}"
    if speaker.kind is SpeakerKind.MEDIUM:
        return words, f"medium {' '.join(words)}" if speaker.name != speaker.name.lower() else None
    return words, " ".join(words) if _is_name(speaker, words, tongue) else None


def _pick_listed(name: str, tongue: Tongue, lexicon: Lexicon) -> str | None:
    if body := lexicon.lists.pick(name):
        codes = (lexicon.pick_country(form, tongue) for form in body.names)
        own = lexicon.own.pick(name) is not None
        return next((COUNTRY + code for code in codes if own and code), f"body {body.names[0]}")
    if code := lexicon.pick_country(name, tongue) if name[:1].isupper() else None:
        return COUNTRY + code
    medium = lexicon.pick_medium(name, tongue) if name != name.lower() else None
    return f"medium {medium}" if medium else None


def _is_name(speaker: Speaker, words: Tokens, tongue: Tongue) -> bool:
    """Whether the name of a body means one wherever it is read: a word of its own, beyond what such bodies are called."""
    if speaker.kind is SpeakerKind.GROUP or not speaker.name[:1].isupper() or not tongue.words.near.isdisjoint(words):
        return False
    common = (
        tongue.words.local,
        tongue.words.small,
        tongue.words.governments,
        tongue.words.meaning_of,
        tongue.names.institution,
    )
    meant = zip(words, tongue.mean(words), strict=True)
    own = [word for word, mean in meant if mean[0] == COUNTRY or not any(word in some for some in common)]
    if speaker.kind is SpeakerKind.DOCUMENT:
        return sum(word[:1].isupper() or word.isdigit() for word in speaker.name.split()) > 1
    return bool(own)


def index_by_story(appearances: Sequence[Appearance]) -> Mapping[str, list[int]]:
    """The places of the appearances of each story."""
    found: dict[str, list[int]] = {}
    for place, appearance in enumerate(appearances):
        found.setdefault(appearance.story, []).append(place)
    return found
