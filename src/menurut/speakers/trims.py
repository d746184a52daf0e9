"""What is cut off a source phrase before it is read: clitics, brackets, nicknames, occasions, and small words behind a name."""

from __future__ import annotations

import re
from functools import lru_cache

from menurut.language import Pack
from menurut.language.name_words import NameWords
from menurut.speakers.names import find_name_start, is_capital, is_verb, strip_degrees
from menurut.speakers.runs import find_tokens, fold
from menurut.speakers.scene import Scene
from menurut.speakers.words import load_names

BRACKET = re.compile(r"\s*\(([^()]*)\)")


def cut_clitic(plain: str, words: NameWords) -> str:
    """The phrase without a clitic that a hyphen ties to its last word: `KPK-nya`."""
    tail = plain.rpartition("-")[2]
    return plain[: -len(tail) - 1] if tail in words.clitics and len(plain) > len(tail) + 1 else plain


def cut_brackets(plain: str, words: NameWords) -> str:
    """The phrase without its brackets, those of legal forms kept (`PT Larai (Persero)`)."""
    if "(" not in plain:
        return plain
    return BRACKET.sub(lambda found: found[0] if fold(found[1]) in words.legal_forms else "", plain)


def cut_nickname(plain: str, words: NameWords) -> tuple[str, tuple[str, ...]]:
    """The phrase without another name of the person at its end, and that name."""
    for mark in words.nickname_marks if _find_marks(words.nickname_marks).search(plain) else ():
        before, found, after = plain.partition(f" {mark} ")
        if found and is_capital(after) and before.strip(" ,") and is_capital(before.split()[-1]):
            return before.rstrip(" ,"), (after.split(",")[0],)
    return plain, ()


@lru_cache(maxsize=8)
def _find_marks(marks: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(f" (?:{'|'.join(map(re.escape, marks))}) ")


def cut_role(named: str, words: NameWords) -> str:
    """A name without the role behind it."""
    for mark in words.role_marks:
        named = named.partition(f" {mark} ")[0]
    return named


def cut_occasion(plain: str, scene: Scene, pack: Pack) -> str:
    """A role and a name without the occasion that slipped in behind them (`Kepala Badan Bona Sitorus dalam rapat itu`)."""
    words = load_names(pack)
    parts = plain.split(" ")
    if words.occasions.isdisjoint(parts) or "," in plain or fold(parts[0]) not in words.ranks:
        return plain
    left = next(plain.partition(f" {word} ")[0] for word in parts if word in words.occasions)
    tokens = strip_degrees(find_tokens(cut_brackets(left, words)), words)
    start = find_name_start(tokens, [fold(token) for token in tokens], scene, pack)
    return left if start is not None and len(tokens) - start > 1 else plain


def cut_container(plain: str, words: NameWords) -> str:
    """The body behind a thing through which it speaks (`data Badan Cuaca, Laut, dan Gempa`); other phrases as they are."""
    for container in words.containers if plain.casefold().startswith(words.containers) else ():
        rest = plain[len(container) + 1 :]
        if is_capital(rest) and fold(plain[: len(container) + 1]).strip() == container and plain[len(container)] == " ":
            return rest if fold(rest.split(" ", 1)[0]) in words.organisations else plain
    return plain


def cut_clause(plain: str, words: NameWords) -> str:
    """What stands behind the verb where a whole clause slipped in before it (`Bona Sitorus menyebut sejumlah warga`), or before
    the verb where a second clause follows."""
    tokens = plain.split(" ")
    for at in range(1, len(tokens) - 1 if is_capital(plain) else 0):
        if tokens[at] in words.relatives:
            break
        before = tokens[at - 1]
        if is_capital(before) and fold(before) not in words.callings and is_verb(tokens[at], words):
            rest = tokens[at + 1 :]
            while len(rest) > 1 and (
                rest[0] in words.tails or (rest[0] in words.sentence_words and rest[0] not in words.groups)
            ):
                rest = rest[1:]
            clause = any(is_verb(token, words) or token in words.tails for token in rest[1:])
            return " ".join(tokens[:at] if clause else rest)
    return plain


def cut_small_end(tokens: list[str], folded: list[str], words: NameWords) -> tuple[list[str], list[str]]:
    """A role and a name without up to two small words that slipped in behind the name."""
    end = len(tokens)
    while end > max(2, len(tokens) - 2) and not is_capital(tokens[end - 1]):
        end -= 1
    if end < len(tokens) and tokens[end - 1].endswith(("'s", "’s")):
        return tokens, folded
    named = is_capital(tokens[end - 1]) and is_capital(tokens[end - 2]) and words.office_words.isdisjoint(folded[end - 2 : end])
    return (tokens[:end], folded[:end]) if named and end < len(tokens) else (tokens, folded)


def count_before_bracket(plain: str) -> int:
    """How many tokens stand before the last bracket that more words follow: no name begins before it."""
    if "(" not in plain:
        return 0
    ends = [found.end() for found in BRACKET.finditer(plain) if plain[found.end() :].strip(" .")]
    return len([token for token in find_tokens(BRACKET.sub("", plain[: ends[-1]])) if token not in ".,;"]) if ends else 0


def cut_name_off(plain: str, first: str, words: NameWords) -> str | None:
    """What stands before the name that begins with this word, or None where that is nothing but honorifics."""
    role = plain[: plain.rfind(first)].strip(" ,.")
    return role if any(fold(word) not in words.honorifics for word in role.split()) else None
