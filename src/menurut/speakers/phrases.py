"""A source phrase taken apart: the name in it, the role around it, its other names, and what it may point back to."""

from __future__ import annotations

from dataclasses import dataclass, replace

from menurut.language import Pack
from menurut.language.name_words import NameWords
from menurut.model import SpeakerKind
from menurut.speakers.kinds import (
    Pointer,
    find_relative,
    is_calling,
    is_generic,
    is_headline_body,
    names_itself,
    pick_gender,
    pick_kind,
    pick_opening,
    pick_pointer,
    pick_pronoun,
    strip_possessor,
)
from menurut.speakers.known import pick_known
from menurut.speakers.names import cut_article, cut_tail, find_name_start, is_capital, join_name, strip_degrees
from menurut.speakers.owners import pick_author, pick_container_owner, pick_owned, pick_work_owner
from menurut.speakers.runs import find_tokens, fold
from menurut.speakers.scene import Scene
from menurut.speakers.segments import find_announced, find_beside_role, is_list, split_segments
from menurut.speakers.trims import (
    BRACKET,
    count_before_bracket,
    cut_brackets,
    cut_clause,
    cut_clitic,
    cut_container,
    cut_name_off,
    cut_nickname,
    cut_occasion,
    cut_role,
    cut_small_end,
)
from menurut.speakers.words import load_names

_MOST_CALLING_WORDS = 3


@dataclass(frozen=True, slots=True)
class Phrase:
    """What one source phrase says. `name` is None where it names nobody; `description` is the phrase without brackets;
    `gender` is `f`, `m`, or None where no word gives it away."""

    description: str
    kind: SpeakerKind
    name: str | None = None
    role: str | None = None
    aliases: tuple[str, ...] = ()
    pointer: Pointer | None = None
    gender: str | None = None
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
    plain = cut_clitic(" ".join(text.split()).strip(" \t\n,;:\"“”'’‘"), load_names(pack))
    if (pointer := pick_pronoun(fold(plain), load_names(pack))) or not plain:
        return Phrase(
            plain, SpeakerKind.PERSON, gender=pick_gender([fold(plain)], load_names(pack)), pointer=pointer or Pointer.HE
        )
    party = _read_party(plain, load_names(pack)) or _read_reckoning(plain, load_names(pack))
    plain = cut_clause(cut_container(cut_occasion(plain, scene, pack), load_names(pack)), load_names(pack))
    return party or _read_known(plain, scene, pack) or _read_several(plain, scene, pack) or _read_one(plain, scene, pack)


def _read_known(plain: str, scene: Scene, pack: Pack) -> Phrase | None:
    bare = BRACKET.sub("", plain) if "(" in plain else plain
    known = pick_known(bare, scene, pack)
    return Phrase(bare, known[1], name=known[0], aliases=_find_aliases(plain)) if known else None


def _find_aliases(plain: str) -> tuple[str, ...]:
    return tuple(inside.strip() for inside in BRACKET.findall(plain) if is_capital(inside)) if "(" in plain else ()


def _read_several(plain: str, scene: Scene, pack: Pack) -> Phrase | None:
    joiners = load_names(pack).joiners
    if "," in plain or joiners.isdisjoint(plain.split(" ")):
        return None
    first, _, rest = plain.partition(" ")
    plain = rest if fold(first) in load_names(pack).they else plain
    for joiner in sorted(joiners.difference(load_names(pack).role_marks)):
        left, found, right = plain.partition(f" {joiner} ")
        if found:
            parts = tuple(_read_known(side, scene, pack) or _read_one(side, scene, pack) for side in (left, right))
            named = all(part.name and part.kind in (SpeakerKind.PERSON, SpeakerKind.COUNTRY) for part in parts)
            if named and not _is_office(*parts):
                return Phrase(plain, SpeakerKind.GROUP, name=f"{parts[0].name} {joiner} {parts[1].name}", parts=parts)
    return None


def _is_office(left: Phrase, right: Phrase) -> bool:
    """Whether the joiner stands inside the name of an office: one role before it, none after it, and no second short name."""
    return bool(left.role) and not right.role and " " not in left.name and " " in right.name


def _read_one(plain: str, scene: Scene, pack: Pack) -> Phrase:
    words = load_names(pack)
    plain, nickname = cut_nickname(plain, words)
    for mark in words.name_marks:
        _, found, named = plain.partition(f" {mark} ")
        if found and is_capital(named):
            plain = cut_role(named, words)
            break
    phrase = _read_belonging(plain, scene, pack) or _read_segments(cut_brackets(plain, words), plain, scene, pack)
    if gender := pick_gender([fold(token) for token in find_tokens(plain)], words):
        phrase = replace(phrase, gender=gender)
    if phrase.name is None:
        return _read_bracket(phrase, plain)
    before = plain[: plain.rfind("(")].rstrip() if plain.endswith(")") else ""
    after = _find_aliases(plain[len(before) :]) if before.endswith(phrase.name.rpartition(" ")[2]) else ()
    return replace(phrase, aliases=(*nickname, *after)) if nickname or after else phrase


def _read_belonging(plain: str, scene: Scene, pack: Pack) -> Phrase | None:
    """A name before a word that marks a role, what follows being the role: `Bona Sitorus dari BMKG`."""
    words = load_names(pack)
    for mark in words.role_marks:
        left, found, right = plain.partition(f" {mark} ")
        if not found:
            continue
        tokens = strip_degrees(find_tokens(cut_brackets(left, words)), words)
        if (
            not _may_be_name(tokens, mark, scene, words)
            or not is_capital(tokens[-1])
            or (not words.organisation_ends and _is_office_of(tokens, right, words) and _ends_in_name(right, scene, pack))
        ):
            continue
        phrase = _read_segments(cut_brackets(left, words), left, scene, pack)
        if phrase.kind is SpeakerKind.PERSON and phrase.name and left.endswith(phrase.name) and not phrase.pointer:
            kept = () if mark in words.relatives else (right,)
            return replace(phrase, role=", ".join(role for role in (phrase.role, *kept) if role) or None)
    return None


def _may_be_name(tokens: list[str], mark: str, scene: Scene, words: NameWords) -> bool:
    """Whether these words may be a name before a mark: several, or before a relative clause one that is no common noun.
    Before a mark that also stands inside the names of offices and bodies none of several may be a word of one."""
    if mark in words.joiners and not words.body_words.isdisjoint(map(fold, tokens)):
        return False
    if len(tokens) != 1 or mark not in words.relatives:
        return len(tokens) > 1
    word = fold(tokens[0])
    common = (words.callings, words.groups, words.office_words, words.organisation_nouns, words.unnamed, scene.small)
    return not tokens[0].isupper() and not any(word in some for some in common)


def _is_office_of(tokens: list[str], right: str, words: NameWords) -> bool:
    """Whether an office may stand before a mark, or none of a body after it: then a name at the end is that of its holder."""
    office = any(fold(token) in words.office_words or fold(token) in words.ranks for token in tokens)
    return office or fold(right.split(" ", 1)[0]) not in words.organisations


def _ends_in_name(text: str, scene: Scene, pack: Pack) -> bool:
    """Whether a phrase that opens with a role, rank or body ends in the name of a person."""
    tokens = strip_degrees(find_tokens(cut_brackets(text, load_names(pack))), load_names(pack))
    return bool(find_name_start(tokens, [fold(token) for token in tokens], scene, pack))


def _read_bracket(phrase: Phrase, plain: str) -> Phrase:
    """A role alone takes the name that stands in brackets after it: `Profesor (Bona Sitorus)`."""
    full = next((inside for inside in _find_aliases(plain) if " " in inside and plain.endswith(f"({inside})")), None)
    if full is None or phrase.pointer is not Pointer.ROLE:
        return phrase
    return Phrase(phrase.description, SpeakerKind.PERSON, name=full, role=phrase.description)


def _read_party(plain: str, words: NameWords) -> Phrase | None:
    """`pihak kampus` and `hitungan forum` point to the body of that noun."""
    first, _, noun = fold(plain).partition(" ")
    points = (first in words.parties or first in words.containers) and noun in words.organisation_nouns
    return Phrase(plain, SpeakerKind.UNNAMED, pointer=Pointer.ORGANISATION) if points else None


def _read_reckoning(plain: str, words: NameWords) -> Phrase | None:
    """`hitungannya`, `keterangannya`: a thing through which somebody speaks, with the pronoun of whose it is."""
    stems = (fold(plain).removesuffix(clitic) for clitic in words.clitics)
    points = " " not in plain and any(stem != fold(plain) and stem in words.containers for stem in stems)
    return Phrase(plain, SpeakerKind.PERSON, pointer=Pointer.HE) if points else None


def _read_segments(bare: str, plain: str, scene: Scene, pack: Pack) -> Phrase:
    """A phrase whose commas part a name from what is said of its bearer, before or after it."""
    words = load_names(pack)
    segments = split_segments(bare, words)
    if not segments:
        return Phrase(bare, SpeakerKind.UNNAMED)
    if len(segments) == 1 or is_list(segments, words):
        return _read_segment(bare if len(segments) > 1 else segments[0], plain, scene, pack)
    read = [_read_segment(segment, segment, scene, pack) for segment in segments]
    chosen = next((one for one in read if one.kind is SpeakerKind.PERSON and one.name and not one.role), None)
    chosen = chosen or _pick_described(segments, read, words)
    if chosen:
        role = ", ".join(segment for segment in segments if segment != chosen.description)
        return replace(chosen, role=role, description=bare)
    if read[0].pointer is Pointer.DOCUMENT:
        return read[0]
    named = next((one for one in read if one.name and one.kind is SpeakerKind.PERSON), read[0])
    return replace(named, description=bare) if named.name else read[0]


def _pick_described(segments: list[str], read: list[Phrase], words: NameWords) -> Phrase | None:
    """The name beside a role or a description, though alone it would be read otherwise."""
    if beside := find_beside_role(segments, words):
        return Phrase(segments[beside[0]], SpeakerKind.PERSON, name=join_name(beside[1]))
    kinds = [one.kind if one.name else None for one in read]
    if announced := find_announced(segments, kinds, words):
        index, person = announced
        return replace(read[index], kind=SpeakerKind.PERSON) if person else read[index]
    return None


def _read_segment(bare: str, plain: str, scene: Scene, pack: Pack) -> Phrase:
    words = load_names(pack)
    tokens = strip_degrees(find_tokens(bare), words)
    folded = [strip_possessor(fold(token), words) for token in tokens]
    if not tokens:
        return Phrase(bare, SpeakerKind.UNNAMED)
    if pointer := pick_pointer(tokens, folded, words) or pick_author(tokens, folded, words):
        return Phrase(bare, SpeakerKind.UNNAMED, pointer=pointer)
    if len(tokens) > 1 and (
        folded[-1] in words.pointers_after or folded[-1] in words.reflexives or tokens[-1] in words.relatives
    ):
        tokens, folded, bare = tokens[:-1], folded[:-1], bare.rpartition(" ")[0]
    if owned := pick_owned(bare, words):
        return Phrase(bare, SpeakerKind.PERSON, name=owned[1], role=owned[0])
    if (opening := _pick_opening(tokens, folded, scene, pack)) is not None:
        return _describe(bare, opening, tokens, folded, scene, pack)
    if articled := _read_articled(bare, scene, pack) or _read_announced(bare, tokens, folded, words):
        return articled
    if folded[0] in words.ranks:
        tokens, folded = cut_small_end(tokens, folded, words)
    start = find_name_start(tokens, folded, scene, pack, after=count_before_bracket(plain))
    if start and (relative := find_relative(folded, start, words)):
        described = bare.partition(f" {relative} ")[0]
        return Phrase(described, SpeakerKind.UNNAMED, pointer=Pointer.ROLE if folded[0] in words.ranks else None)
    if start and folded[0] in words.relations and not is_capital(tokens[start - 1]) and start == len(tokens) - 1:
        return Phrase(bare, SpeakerKind.UNNAMED, pointer=Pointer.ROLE)
    if start and not words.ranks.isdisjoint(folded[:start]):
        return Phrase(bare, SpeakerKind.PERSON, name=join_name(tokens[start:]), role=cut_name_off(plain, tokens[start], words))
    kind = SpeakerKind.ORGANISATION if is_headline_body(tokens, folded, words) else pick_kind(tokens, folded, words)
    generic = len(tokens) == 1 and (folded[0] in scene.small or is_generic(folded[0], words))
    whole = start == 0 or (start == 1 and names_itself(tokens, words) and not tokens[0].isupper())
    bound = (start or 0) > 1 and folded[0] in words.pointers_before and not any(map(is_capital, tokens[1:start]))
    if kind is None and bound and len(tokens) - start > 1:
        return Phrase(bare, SpeakerKind.PERSON, name=join_name(tokens[start:]), role=cut_name_off(plain, tokens[start], words))
    if kind is None and whole and not generic:
        return Phrase(bare, SpeakerKind.PERSON, name=join_name(tokens))
    if kind is None and start and start <= _MOST_CALLING_WORDS and is_calling(tokens, folded, start, words):
        return Phrase(bare, SpeakerKind.PERSON, name=join_name(tokens[start:]), role=cut_name_off(plain, tokens[start], words))
    return _describe(bare, kind, tokens, folded, scene, pack)


def _pick_opening(tokens: list[str], folded: list[str], scene: Scene, pack: Pack) -> SpeakerKind | None:
    """The kind that the first words give away, unless a role and a name end a phrase that opens with a body."""
    words = load_names(pack)
    opening = pick_opening(folded, words)
    if opening is not SpeakerKind.ORGANISATION or not words.organisation_ends:
        return opening
    start = find_name_start(tokens, folded, scene, pack)
    return None if start and folded[start - 1] in words.ranks else opening


def _read_articled(bare: str, scene: Scene, pack: Pack) -> Phrase | None:
    """A name behind an article that belongs to no name (`the KPK`), or None."""
    words = load_names(pack)
    rest = cut_article(bare, words)
    tokens = [token for token in find_tokens(rest) if token not in words.joiners]
    if rest == bare or not names_itself(tokens, words) or fold(tokens[0]) in words.ranks:
        return None
    if (
        is_capital(bare)
        and len(tokens) > 1
        and names_itself(find_tokens(rest), words)
        and f"{bare[:1].lower()}{bare[1:]}" not in scene.text
    ):
        return None
    read = _read_segment(rest, rest, scene, pack)
    person = read.name == rest and read.kind is SpeakerKind.PERSON
    return replace(read, kind=SpeakerKind.ORGANISATION, description=bare) if person else read


def _read_announced(bare: str, tokens: list[str], folded: list[str], words: NameWords) -> Phrase | None:
    """A name behind the small noun of a body (`campaign group Larai First`) where bodies end in their noun; or None."""
    for at in range(1, min(_MOST_CALLING_WORDS, len(tokens) - 1) if words.organisation_ends else 0):
        named = tokens[at + 1 :]
        if folded[at] in words.organisation_nouns and tokens[at].islower() and names_itself(named, words):
            plain = words.ranks.isdisjoint(folded[at + 1 :])
            return Phrase(bare, SpeakerKind.ORGANISATION, name=" ".join(named)) if plain else None
    return None


def _describe(bare: str, kind: SpeakerKind | None, tokens: list[str], folded: list[str], scene: Scene, pack: Pack) -> Phrase:
    words = load_names(pack)
    if kind is None:
        named = is_capital(tokens[-1] if words.organisation_ends else tokens[0]) and is_capital(tokens[0])
        kind = SpeakerKind.ORGANISATION if named and folded[0] not in scene.small else SpeakerKind.UNNAMED
    if kind is SpeakerKind.DOCUMENT and (author := pick_work_owner(bare, folded, scene, pack)):
        return _read_known(author, scene, pack) or Phrase(bare, SpeakerKind.ORGANISATION, name=author)
    for relative in words.relatives:
        bare = bare.partition(f" {relative} ")[0]
    if kind is not SpeakerKind.DOCUMENT and folded[0] in words.ranks:
        return Phrase(bare, SpeakerKind.UNNAMED, pointer=Pointer.ROLE)
    if (owner := pick_container_owner(bare, tokens, folded, pack)) is not None:
        opening = f"{fold(bare)} "
        medium = any(opening.startswith(f"{word} ") for word in words.media)
        proper = medium and is_capital(bare) and scene.prints_inside(bare)
        return _read_known(owner, scene, pack) or Phrase(
            bare, SpeakerKind.MEDIUM if medium else SpeakerKind.ORGANISATION, name=bare if proper else owner
        )
    if kind is SpeakerKind.UNNAMED:
        return Phrase(bare, kind)
    return Phrase(bare, kind, name=cut_article(cut_tail(bare, words) if is_capital(bare) else bare, words))
