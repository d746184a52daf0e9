"""Groups and bodies with which sentences open, whom the next pronoun of several or the next bare noun means."""

from __future__ import annotations

import re

from menurut.language import Pack
from menurut.language.name_words import NameWords
from menurut.model import SpeakerKind
from menurut.speakers.names import is_capital, is_verb
from menurut.speakers.runs import fold
from menurut.speakers.scene import Scene
from menurut.speakers.words import load_names

_TOKEN = re.compile(r"[\w'’-]+(?:\.\d+)*|[^\w\s]|\n")
_MOST_CHARS = 700
_SENTENCE_ENDS = frozenset(".!?\n")
_LONGEST_GROUP = 7


def pick_crowd(
    since: int, at: int, scene: Scene, pack: Pack, *, bodies_only: bool = False, anywhere: bool = False
) -> tuple[str, SpeakerKind] | None:
    """The group or body with which the last sentence or clause between two offsets opens that opens with one; else None.
    With `anywhere` the last group, wherever in a sentence it stands.

    >>> from menurut.language import load_pack
    >>> from menurut.speakers.scene import read_scene
    >>> pack, text = load_pack("id"), "Hujan turun. Puluhan warga menutup jalan. Mereka"
    >>> pick_crowd(0, 42, read_scene(text, pack), pack)[0]
    'Puluhan warga'
    """
    start = max(since, at - _MOST_CHARS)
    tokens = _TOKEN.findall(scene.text, start, at)
    folded = [fold(token) for token in tokens]
    words = load_names(pack)
    for at_word in range(len(tokens) - 2, -1, -1):
        index = at_word
        opens = index == 0 or not tokens[index - 1].isalnum() or folded[index - 1] in words.sentence_words
        if not (opens or anywhere) or folded[index - 1 if index else 0] in words.locatives:
            continue
        if anywhere and not opens and not _counts_people(folded[index : index + 2], words):
            continue
        while anywhere and index and folded[index - 1] in words.groups:
            index -= 1
        grouped = not bodies_only and (folded[index] in words.groups or tokens[index].isdecimal())
        if grouped and (group := _read_group(tokens[index : index + _LONGEST_GROUP], pack)):
            return group, SpeakerKind.GROUP
        if (
            not anywhere
            and folded[index] in words.organisations
            and is_capital(tokens[index])
            and is_capital(tokens[index + 1])
        ):
            name = _read_body(tokens[index:])
            return name, SpeakerKind.ORGANISATION
    return None


def pick_described(since: int, at: int, scene: Scene, pack: Pack) -> str | None:
    """The person described without a name with whom the last sentence between two offsets opens that opens so; else None.

    >>> from menurut.language import load_pack
    >>> from menurut.speakers.scene import read_scene
    >>> pack, text = load_pack("id"), "Hujan turun. Seorang turis dari Larai menangis. Dia"
    >>> pick_described(0, 48, read_scene(text, pack), pack)
    'Seorang turis dari Larai'
    """
    words = load_names(pack)
    start = max(since, at - _MOST_CHARS)
    tokens = _TOKEN.findall(scene.text, start, at)
    folded = [fold(token) for token in tokens]
    for index in range(len(tokens) - 2, -1, -1):
        if index and tokens[index - 1] not in _SENTENCE_ENDS:
            continue
        announced = folded[index] in words.unnamed or folded[index] in words.pointers_before
        if not announced or folded[index + 1] not in words.callings:
            continue
        described = _read_person(tokens[index : index + _LONGEST_GROUP], pack)
        if described:
            return described
    return None


def _counts_people(folded: list[str], words: NameWords) -> bool:
    """Whether these two words open a group of people, and of no things (`tiga warga`, not `tiga kali`)."""
    people = words.callings | (words.groups - words.counts)
    return folded[0] in words.groups and not people.isdisjoint(folded)


def _read_person(tokens: list[str], pack: Pack) -> str | None:
    words = load_names(pack)
    kept: list[str] = []
    for token in tokens:
        word = fold(token)
        stops = word in words.tails or word in words.relatives or is_verb(token, words) or _is_passive(token, words)
        if not token[0].isalnum() or (
            kept and (stops or (word in words.sentence_words and word not in words.locatives and word not in words.role_marks))
        ):
            break
        kept.append(token)
    passive = len(kept) < len(tokens) and _is_passive(tokens[len(kept)], words)
    return None if passive else " ".join(kept)


def _read_group(tokens: list[str], pack: Pack) -> str | None:
    """The words up to the first that is no part of a noun phrase, or None where a name in it is all there is to a group."""
    words = load_names(pack)
    kept: list[str] = []
    for token in tokens:
        word = fold(token)
        if not token[0].isalnum() or (
            kept and (word in words.sentence_words or word in words.tails or word in words.relatives)
        ):
            break
        if kept and (is_verb(token, words) or _is_passive(token, words)):
            break
        kept.append(token)
    plural = any(fold(token) in words.groups and not token.isdecimal() for token in kept)
    return " ".join(kept) if plural else None


def _is_passive(token: str, words: NameWords) -> bool:
    return token.islower() and token.startswith(words.passive_openings) and fold(token) not in words.office_words


def _read_body(tokens: list[str]) -> str:
    end = next((at for at, token in enumerate(tokens) if not is_capital(token)), len(tokens))
    return " ".join(tokens[:end])
