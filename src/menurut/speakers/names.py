"""Where the name of a person begins in a phrase that opens with a role."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from menurut.language import Pack
from menurut.language.name_words import NameWords
from menurut.language.territories import load_territories
from menurut.speakers.runs import fold
from menurut.speakers.scene import Scene
from menurut.speakers.words import load_names

_LONGEST_NAME = 6
_SHORTEST_VERB_CHARS = 5
_NUMERALS = frozenset(("V", "X"))
_SHORTEST_BODY_AND_NAME = 3


def is_capital(word: str) -> bool:
    """Whether a word is printed as names are."""
    return word[:1].isupper()


def join_name(words: Sequence[str]) -> str:
    """The words of a name as one, without a possessive or closing quotation marks at its end.

    >>> join_name(["Chelsea", "Palar’s"])
    'Chelsea Palar'
    """
    return " ".join(words).removesuffix("'s").removesuffix("’s").rstrip("'’")


def strip_degrees(tokens: list[str], words: NameWords) -> list[str]:
    """The tokens without the full stops of abbreviations and the degrees at the end."""
    kept = [token for token in tokens if token not in '.,;"“”']
    while len(kept) > 1 and fold(kept[-1]) in words.degrees:
        kept.pop()
    return kept


@lru_cache(maxsize=16384)
def is_shorter(short: str, full: str) -> bool:
    """Whether folded words are a shorter form of a full name: its words in order, an initial standing for a word."""
    words, known = short.split(" "), fold(full).split()
    if len(known) <= len(words):
        return False
    rest = iter(known)
    return all(any(word == other or (len(word) == 1 and other[0] == word) for other in rest) for word in words)


def cut_article(plain: str, words: NameWords) -> str:
    """The phrase without an article before it."""
    first, _, rest = plain.partition(" ")
    return rest if rest and fold(first) in words.articles else plain


def cut_tail(phrase: str, words: NameWords) -> str:
    """A phrase up to the first small word behind a capitalised one that belongs to no name: a verb, or `pada`, `telah`.

    >>> from menurut.language import load_pack
    >>> cut_tail("Mahkamah Larai pada Desember 2023", load_pack("id").names)
    'Mahkamah Larai'
    """
    parts = phrase.split(" ")
    for at in range(1, len(parts)):
        word = parts[at]
        common = at == 1 and (fold(parts[0]) in words.documents or fold(parts[0]) in words.organisations)
        if is_capital(parts[at - 1]) and not common and (word in words.tails or is_verb(word, words)):
            return " ".join(parts[:at])
    return phrase


def is_verb(word: str, words: NameWords) -> bool:
    """Whether a small word begins as verbs of the language do, and is no known noun."""
    known = word in words.office_words or word in words.callings or word in words.groups
    return word.islower() and len(word) > _SHORTEST_VERB_CHARS and word.startswith(words.active_openings) and not known


def find_name_start(tokens: list[str], folded: list[str], scene: Scene, pack: Pack, *, after: int = 0) -> int | None:
    """The index of the token at which the name at the end begins, or None where the phrase ends in no name.

    A name is the longest end of the phrase of which no word belongs to an office, is printed small elsewhere in the text, or
    is an acronym. Where the text calls people by the first and by the last of three words alone, the first is no part of it.
    Where that leaves nothing, a word printed small elsewhere may still be a name. After a rank or honorific
    any word may be one.
    """
    floor, barred = max(after, len(tokens) - _LONGEST_NAME), _load_barred(pack)
    doubtful = (scene.small, scene.offices, load_names(pack).places)
    start = _walk_back(tokens, folded, floor, barred, doubtful, scene, load_names(pack))
    if start == len(tokens):
        start = _walk_back(tokens, folded, floor, barred, (load_names(pack).places,), scene, load_names(pack))
    start = _widen(tokens, folded, start, floor, load_names(pack))
    start = _cut_body(folded, start, scene, pack)
    start = _trust(folded, start, scene)
    return start if start < len(tokens) else None


@lru_cache(maxsize=8)
def _load_barred(pack: Pack) -> frozenset[str]:
    """Words that stand in no name of a person: those of offices, honorifics, and countries of one word."""
    return load_names(pack).office_words | load_names(pack).honorifics | load_territories(pack).words


def _walk_back(
    tokens: list[str],
    folded: list[str],
    floor: int,
    barred: frozenset[str],
    doubtful: tuple[frozenset[str], ...],
    scene: Scene,
    words: NameWords,
) -> int:
    start = len(tokens)
    while start > floor:
        word, token = folded[start - 1], tokens[start - 1]
        if word not in words.particles or is_capital(token):
            if start > 1 and _names_place(tokens, folded, start, doubtful, words):
                break
            trusted = word in scene.trusted
            first = word in words.first_names and start < len(tokens)
            if not _begins_name(token) or (word in barred and not trusted and not first) or _is_acronym(token):
                break
            ranked = trusted or first or (start > 1 and folded[start - 2] in words.honorifics)
            if not ranked and any(word in some for some in doubtful):
                break
        start -= 1
    while start < len(tokens) and folded[start] in words.particles and not is_capital(tokens[start]):
        start += 1
    return start


def _begins_name(token: str) -> bool:
    """Whether a token is printed as part of a name, an article of the Arabic kind before it or not (`al-Shahari`)."""
    return is_capital(token) or is_capital(token.partition("-")[2])


def _names_place(
    tokens: list[str], folded: list[str], start: int, doubtful: tuple[frozenset[str], ...], words: NameWords
) -> bool:
    """Whether the word at `start - 1` names the place whose noun stands before it (`Desa Larai Bona`). Where the noun ends a
    title that may stand without a place (`wali kota`), not if one word of a name is left and nothing knows the place."""
    if folded[start - 2] not in words.place_heads or start == len(tokens):
        return False
    bare = " ".join(folded[max(0, start - 3) : start - 1]) in words.titles
    return not bare or start < len(tokens) - 1 or any(folded[start - 1] in some for some in doubtful)


def _trust(folded: list[str], start: int, scene: Scene) -> int:
    """Where the name begins once it is known by which of its words the text calls its bearer: the first of three or more if not
    also by the last, else one behind two words that may belong to an office. Behind a role, a word that also stands alone is
    the end of the role if the last stands alone too (`Menteri Velmora Bona Sitorus`: `Velmora`, `Sitorus`)."""
    if len(folded) - start > 2 and start and folded[start] in scene.alone and folded[-1] in scene.alone:
        return start + 1
    if len(folded) - start > 2 and folded[start] in scene.trusted:
        return start + 1 if folded[-1] in scene.trusted else start
    called = (index for index in range(start + 2, len(folded) - 1) if folded[index] in scene.trusted)
    return next(called, start) if start else start


def _cut_body(folded: list[str], start: int, scene: Scene, pack: Pack) -> int:
    """Where the name begins behind the name of a body (`Serikat Tani Merdeka Bona Sitorus`): the last two words at most, or the
    words from one that the text calls somebody by; none where hardly more than the name of the body is left."""
    if not 0 < start < len(folded) or folded[start - 1] not in load_names(pack).named_bodies:
        return start
    if load_territories(pack).pick(" ".join(folded[max(0, start - 2) : start])):
        return start
    called = (index for index in range(start + 1, len(folded)) if folded[index] in scene.trusted)
    known = next(called, len(folded))
    return known if known < len(folded) or len(folded) - start < _SHORTEST_BODY_AND_NAME else len(folded) - 2


def _is_acronym(token: str) -> bool:
    if token[1:2].islower():
        return False
    word = token.partition("-")[0]
    return token in _NUMERALS or (word.isupper() and len(word) > 1 and "." not in word)


def _widen(tokens: list[str], folded: list[str], start: int, floor: int, words: NameWords) -> int:
    """Initials without full stops (`ST Burhanuddin`) belong to a name of one word."""
    before = start - 1
    if start == len(tokens) - 1 and before >= max(floor, 1) and len(tokens[before]) == 2 and tokens[before].isupper():
        return start if folded[before] in words.office_words else before
    return start
