"""A source phrase taken apart: the name in it, the role around it, its other names, and what it may point back to."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from menurut.language import Pack
from menurut.language.media import load_media
from menurut.language.name_words import NameWords
from menurut.language.organisations import load_organisations
from menurut.language.territories import load_territories
from menurut.model import SpeakerKind
from menurut.speakers.names import find_name_start, is_capital, strip_degrees
from menurut.speakers.scene import Scene, find_tokens, fold

_BRACKET = re.compile(r"\s*\(([^()]*)\)")
_SPACES = re.compile(r"\s+")


class Pointer(StrEnum):
    """How a phrase points to somebody named elsewhere."""

    HE = "he"
    THEY = "they"
    SPEAKER = "speaker"
    OWN_PARTY = "own_party"
    ROLE = "role"
    PERSON = "person"
    ORGANISATION = "organisation"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Phrase:
    """What one source phrase says. `name` is None where it names nobody; `description` is the phrase without brackets."""

    description: str
    kind: SpeakerKind
    name: str | None = None
    role: str | None = None
    aliases: tuple[str, ...] = ()
    pointer: Pointer | None = None
    parts: tuple[Phrase, ...] = ()


def read_phrase(text: str, scene: Scene, pack: Pack) -> Phrase:
    """The parts of a source phrase.

    >>> from menurut.language import load_pack
    >>> from menurut.speakers.scene import read_scene
    >>> pack = load_pack("id")
    >>> phrase = read_phrase("Juru Bicara Kementerian Luar Negeri Rusia Maria Zakharova", read_scene("", pack), pack)
    >>> phrase.name, phrase.role
    ('Maria Zakharova', 'Juru Bicara Kementerian Luar Negeri Rusia')
    """
    plain = _SPACES.sub(" ", text).strip(" \t\n,;:\"“”'’‘")
    folded = fold(plain)
    if (pointer := _pick_pronoun(folded, pack.names)) or not plain:
        return Phrase(plain, SpeakerKind.PERSON, pointer=pointer or Pointer.HE)
    return _pick_known(plain, folded, pack) or _read_several(plain, scene, pack) or _read_one(plain, scene, pack)


def _pick_pronoun(folded: str, words: NameWords) -> Pointer | None:
    if folded in words.he:
        return Pointer.HE
    if folded in words.they:
        return Pointer.THEY
    if folded in words.speaker or folded.split(" ", 1)[0] in words.speaker:
        return Pointer.SPEAKER
    return Pointer.OWN_PARTY if folded in words.own_party else None


def _pick_known(plain: str, folded: str, pack: Pack) -> Phrase | None:
    bare = _BRACKET.sub("", plain)
    key = _without_article(fold(bare) if bare != plain else folded, pack.names)
    if country := load_territories(pack).get(key):
        return Phrase(bare, SpeakerKind.COUNTRY, name=country if len(key) <= 4 else _cut_article(bare, pack.names))
    if medium := load_media().pick(bare):
        return Phrase(bare, SpeakerKind.MEDIUM, name=medium.name)
    if load_organisations().pick(bare) or load_organisations().pick(key):
        return Phrase(bare, SpeakerKind.ORGANISATION, name=_cut_article(bare, pack.names), aliases=_aliases(plain))
    return None


def _without_article(folded: str, words: NameWords) -> str:
    first, _, rest = folded.partition(" ")
    return rest if rest and first in words.articles else folded


def _cut_article(plain: str, words: NameWords) -> str:
    first, _, rest = plain.partition(" ")
    return rest if rest and fold(first) in words.articles else plain


def _aliases(plain: str) -> tuple[str, ...]:
    return tuple(inside.strip() for inside in _BRACKET.findall(plain) if inside[:1].isupper())


def _read_several(plain: str, scene: Scene, pack: Pack) -> Phrase | None:
    for joiner in pack.names.joiners:
        left, found, right = plain.partition(f" {joiner} ")
        if not found:
            continue
        parts = tuple(_pick_known(side, fold(side), pack) or _read_one(side, scene, pack) for side in (left, right))
        if all(part.name and part.kind in (SpeakerKind.PERSON, SpeakerKind.COUNTRY) for part in parts):
            return Phrase(plain, SpeakerKind.GROUP, name=f"{parts[0].name} {joiner} {parts[1].name}", parts=parts)
    return None


def _read_one(plain: str, scene: Scene, pack: Pack) -> Phrase:
    words = pack.names
    plain, nickname = _cut_nickname(plain, words)
    for mark in words.name_marks:
        _, found, named = plain.partition(f" {mark} ")
        if found and is_capital(named):
            plain = _cut_role(named, words)
            break
    bare = _BRACKET.sub(_keep_legal_form(words), plain)
    phrase = _read_segments(bare, plain, scene, pack)
    aliases = (*nickname, *_aliases(plain if plain.endswith(")") else ""))
    return replace(phrase, aliases=aliases) if aliases and phrase.name else phrase


def _cut_role(named: str, words: NameWords) -> str:
    for mark in words.role_marks:
        named = named.partition(f" {mark} ")[0]
    return named


def _cut_nickname(plain: str, words: NameWords) -> tuple[str, tuple[str, ...]]:
    for mark in words.nickname_marks:
        before, found, after = plain.partition(f" {mark} ")
        if found and is_capital(after) and is_capital(before.split()[-1]):
            return before.rstrip(" ,"), (after.split(",")[0],)
    return plain, ()


def _keep_legal_form(words: NameWords):
    def keep(found: re.Match[str]) -> str:
        return found[0] if fold(found[1]) in words.legal_forms else ""

    return keep


def _read_segments(bare: str, plain: str, scene: Scene, pack: Pack) -> Phrase:
    words = pack.names
    segments = [segment for part in bare.split(",") if (segment := part.strip()) and fold(segment) not in words.degrees]
    if not segments:
        return Phrase(bare, SpeakerKind.UNNAMED)
    if len(segments) == 1 or _opens_organisation(segments, words):
        return _read_segment(bare if len(segments) > 1 else segments[0], plain, scene, pack)
    read = [_read_segment(segment, segment, scene, pack) for segment in segments]
    for chosen in read:
        if chosen.kind is SpeakerKind.PERSON and chosen.name and not chosen.role:
            role = ", ".join(segment for segment, other in zip(segments, read, strict=True) if other is not chosen)
            return replace(chosen, role=role, description=bare)
    named = next((phrase for phrase in read if phrase.name and phrase.kind is SpeakerKind.PERSON), read[0])
    return replace(named, description=bare) if named.name else read[0]


def _opens_organisation(segments: list[str], words: NameWords) -> bool:
    """Whether the commas stand inside the name of a body: `Badan Meteorologi, Klimatologi, dan Geofisika`."""
    first = fold(segments[0]).split(" ", 1)[0]
    second = segments[1].split(" ", 1)[0]
    return first in words.organisations and len(segments) > 2 and (is_capital(second) and fold(second) not in words.ranks)


def _read_segment(bare: str, plain: str, scene: Scene, pack: Pack) -> Phrase:
    words = pack.names
    tokens = strip_degrees(find_tokens(bare), words)
    folded = [fold(token) for token in tokens]
    if not tokens:
        return Phrase(bare, SpeakerKind.UNNAMED)
    if points := _pick_pointer(folded, words):
        return Phrase(bare, SpeakerKind.UNNAMED, pointer=points)
    start = find_name_start(tokens, folded, scene, words, after=_bracket_end(plain))
    titled = start is not None and not words.ranks.isdisjoint(folded[:start])
    if start is not None and titled:
        return Phrase(bare, SpeakerKind.PERSON, name=_join(tokens[start:]), role=_role(bare, tokens, start, words))
    kind = pick_kind(tokens, folded, words)
    if kind is None and start == 0:
        return Phrase(bare, SpeakerKind.PERSON, name=_join(tokens))
    return _describe(bare, kind, tokens, folded, pack)


def _describe(bare: str, kind: SpeakerKind | None, tokens: list[str], folded: list[str], pack: Pack) -> Phrase:
    words = pack.names
    if kind is None:
        kind = SpeakerKind.ORGANISATION if is_capital(tokens[0]) else SpeakerKind.UNNAMED
    if kind in (SpeakerKind.UNNAMED, SpeakerKind.GROUP, SpeakerKind.ORGANISATION) and folded[0] in words.ranks:
        return Phrase(bare, SpeakerKind.UNNAMED, pointer=Pointer.ROLE)
    for container in words.containers:
        if fold(bare).startswith(f"{container} ") and is_capital(rest := bare[len(container) + 1 :]):
            return _pick_known(rest, fold(rest), pack) or Phrase(bare, SpeakerKind.ORGANISATION, name=rest, role=None)
    if kind is SpeakerKind.UNNAMED:
        return Phrase(bare, kind)
    return Phrase(bare, kind, name=_cut_article(bare, words))


def pick_kind(tokens: list[str], folded: list[str], words: NameWords) -> SpeakerKind | None:
    """The kind that the opening word (or, where a language builds its names so, the last) gives away; None for a bare name."""
    first = folded[1] if folded[0] in words.articles and len(folded) > 1 else folded[0]
    if folded[0] in words.unnamed and not is_capital(tokens[-1]):
        return SpeakerKind.UNNAMED
    if first in words.organisations or folded[-1] in words.organisation_ends:
        return SpeakerKind.ORGANISATION
    if first in words.documents or (words.organisation_ends and folded[-1] in words.documents):
        return SpeakerKind.DOCUMENT
    if first in words.media:
        return SpeakerKind.MEDIUM
    if first in words.groups:
        return SpeakerKind.GROUP
    if folded[0] in words.unnamed:
        return SpeakerKind.UNNAMED
    if all(token.isupper() for token in tokens) and len(tokens[0]) > 1:
        return SpeakerKind.ORGANISATION
    return None


def _pick_pointer(folded: list[str], words: NameWords) -> Pointer | None:
    if folded[-1] not in words.pointers_after and folded[0] not in words.pointers_before:
        return None
    for word in folded:
        if word in words.organisation_nouns:
            return Pointer.ORGANISATION
        if word in words.documents:
            return Pointer.DOCUMENT
        if word in words.titles or word in words.person_nouns:
            return Pointer.PERSON
    return None


def _bracket_end(plain: str) -> int:
    """How many tokens stand before the end of the last bracket that more words follow: no name begins before it."""
    ends = [found.end() for found in _BRACKET.finditer(plain) if plain[found.end() :].strip(" .")]
    return len(find_tokens(_BRACKET.sub("", plain[: ends[-1]]))) if ends else 0


def _join(tokens: list[str]) -> str:
    return " ".join(tokens)


def _role(bare: str, tokens: list[str], start: int, words: NameWords) -> str | None:
    role = bare[: bare.rfind(tokens[start])].strip(" ,.") if start else ""
    return role if any(fold(word) not in words.honorifics for word in role.split()) else None
