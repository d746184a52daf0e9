"""Whose thing or work speaks, where the source is a thing: `data BMKG`, `survei yang dilakukan X`, `temuan kami`."""

from __future__ import annotations

import re

from menurut.language import Pack
from menurut.language.name_words import NameWords
from menurut.language.territories import load_territories
from menurut.speakers.kinds import Pointer, names_itself, pick_pronoun
from menurut.speakers.known import pick_known
from menurut.speakers.names import cut_tail, is_capital
from menurut.speakers.runs import find_tokens, fold
from menurut.speakers.scene import Scene
from menurut.speakers.words import load_names

_POSSESSIVE = re.compile(r"(?:['’]s|s['’]) ")


def pick_owned(bare: str, words: NameWords) -> tuple[str, str] | None:
    """A body and the person of several words behind its possessive (`Radio Velmora's Bona Sitorus`), or None.

    >>> from menurut.language import load_pack
    >>> pick_owned("Radio Velmora's Bona Sitorus", load_pack("en").names)
    ('Radio Velmora', 'Bona Sitorus')
    """
    found = _POSSESSIVE.search(bare) if words.organisation_ends else None
    if found is None:
        return None
    owner, owned = bare[: found.start()], find_tokens(bare[found.end() :])
    fits = is_capital(owner) and len(owned) > 1 and names_itself(owned, words)
    return (owner, " ".join(owned)) if fits and words.office_words.isdisjoint(map(fold, owned)) else None


def pick_container_owner(bare: str, tokens: list[str], folded: list[str], pack: Pack) -> str | None:
    """Whose thing speaks (`data BMKG`), or the name behind a common noun (`perusahaan pemantau bumi Heliotra`)."""
    words = load_names(pack)
    opening = fold(bare)
    for container in words.holders if opening.startswith(words.holders) else ():
        if opening.startswith(container) and opening[len(container) :][:1] == " " and is_capital(bare[len(container) + 1 :]):
            return bare[len(container) + 1 :]
    if folded[0] not in words.organisation_nouns and folded[0] not in words.media:
        return None
    first = next((index for index in range(1, len(tokens)) if is_capital(tokens[index])), 0)
    if not first:
        return None
    if folded[first - 1] in words.place_heads or folded[first - 1] in words.things:
        return None
    lists = (words.office_words, load_territories(pack).words, words.places)
    announced = first > 1 or (folded[0] in words.company_nouns and len(tokens) == first + 1)
    proper = announced and names_itself(tokens[first:], words) and not any(folded[first] in some for some in lists)
    return " ".join(tokens[first:]) if proper else None


def pick_work_owner(bare: str, folded: list[str], scene: Scene, pack: Pack) -> str | None:
    """Whose work speaks: who stands after `oleh`, or the body named right after `survei` or `laporan hasil pemeriksaan`."""
    words = load_names(pack)
    if folded[0] in words.unnamed and len(folded) > 1:
        bare, folded = bare.partition(" ")[2], folded[1:]
    if folded[0] not in words.works:
        return None
    for mark in words.author_marks:
        _, found, author = bare.partition(f" {mark} ")
        if found and is_capital(author) and fold(author.split(" ", 1)[0]) not in words.sentence_words:
            return cut_tail(author.split(" (")[0], words)
    rest = bare.split(" ")
    start = next((at for at, word in enumerate(rest) if at and is_capital(word) and fold(word) not in words.works), len(rest))
    if rest[start - 1] in words.locatives:
        return None
    body, rest = not {fold(word) for word in rest[:start]}.isdisjoint(words.organisation_nouns | words.media), rest[start:]
    opens = bool(rest) and (
        body
        or pick_known(" ".join(rest), scene, pack)
        or fold(rest[0]) in words.organisations
        or (rest[0].isupper() and len(rest[0]) > 2)
        or _is_proper(rest[0], scene, pack)
    )
    owner = cut_tail(" ".join(rest), words)
    return owner if opens and not any(word.isdigit() for word in owner.split()) else None


def _is_proper(word: str, scene: Scene, pack: Pack) -> bool:
    """Whether nothing says that a capitalised word is a common one or a place."""
    words, folded = load_names(pack), fold(word)
    lists = (scene.small, words.office_words, words.places, words.works, load_territories(pack).words)
    return not any(folded in some for some in lists)


def pick_author(tokens: list[str], folded: list[str], words: NameWords) -> Pointer | None:
    """The pointer of the pronoun to which a work without a name belongs (`temuan kami`, `laporan awal mereka`), or None."""
    named = any(map(is_capital, tokens[1:]))
    return pick_pronoun(folded[-1], words) if len(folded) > 1 and folded[0] in words.works and not named else None


def cut_office(role: str, words: NameWords) -> str | None:
    """The office in a role: from the first noun of a body or acronym on, or the one that a title heads; None without one.

    >>> from menurut.language import load_pack
    >>> cut_office("Wakil Menteri Keuangan", load_pack("id").names), cut_office("Ketua KPU", load_pack("id").names)
    ('Kementerian Keuangan', 'KPU')
    """
    tokens = role.split(",")[0].split(" (")[0].split(" ")
    for index, token in enumerate(tokens):
        if fold(token) in words.offices and index + 1 < len(tokens):
            return " ".join((words.offices[fold(token)], *tokens[index + 1 :]))
        if is_capital(token) and (fold(token) in words.organisations or (token.isupper() and len(token) > 2)):
            return " ".join(tokens[index:])
    return None
