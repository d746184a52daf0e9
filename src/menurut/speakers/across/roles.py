"""What the roles of two people of one name say: that they are one, that they are two, or nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from menurut.speakers.across.lexicon import COUNTRY, MEANING, Lexicon, Tongue

_CLEARLY = 0.75
_LONGEST_BODY = 8
_NUMERAL = re.compile(r"[\divxlc]+")
BODY = "&"


class Verdict(IntEnum):
    """What two sets of roles tell about their bearers."""

    CLASH = -1
    SILENT = 0
    AGREE = 1


@dataclass(frozen=True, slots=True)
class Role:
    """One role: `words` are what it means without what says that it has ended, `own` those that tell its holder from others of
    the same trade; `sole` where one person holds it at a time, `national` where it is of a whole country."""

    language: str
    words: frozenset[str]
    own: frozenset[str]
    sole: bool
    national: bool

    @property
    def carried(self) -> frozenset[str]:
        """The words that another language could share."""
        return frozenset(word for word in self.words if word[:1] in (COUNTRY, MEANING, BODY))

    @property
    def countries(self) -> frozenset[str]:
        """The countries that it names."""
        return frozenset(word for word in self.words if word[0] == COUNTRY)


def read_roles(roles: Iterable[str], tongue: Tongue, lexicon: Lexicon) -> tuple[Role, ...]:
    """The roles as printed, each with what it means; those without a word that says anything are left out."""
    found = (_read(role, tongue, lexicon) for role in roles)
    return tuple(dict.fromkeys(role for role in found if role.words))


def _read(printed: str, tongue: Tongue, lexicon: Lexicon) -> Role:
    words, means = [], []
    for piece, body in _cut_bodies(printed.split(), lexicon):
        read = [piece] if body else [word for word in tongue.read(piece) if word not in tongue.words.former]
        words += read
        means += [body] if body else tongue.mean(read)
    pairs = [(word, mean) for word, mean in zip(words, means, strict=True) if word not in tongue.names.honorifics]
    own = frozenset(mean for word, mean in pairs if mean not in tongue.heads and word not in tongue.words.sole)
    return Role(
        language=tongue.tag,
        words=frozenset(mean for _, mean in pairs),
        own=own,
        sole=any(word in tongue.words.sole for word, _ in pairs),
        national=any(word in tongue.words.national or mean[:1] == BODY for word, mean in pairs),
    )


def _cut_bodies(words: list[str], lexicon: Lexicon) -> Iterator[tuple[str, str | None]]:
    """The pieces of a role: listed bodies with what they are known as, and what stands between them."""
    start = at = 0
    while at < len(words):
        sizes = range(min(_LONGEST_BODY, len(words) - at), 0, -1)
        found = ((size, lexicon.lists.pick(" ".join(words[at : at + size]).strip("(),."))) for size in sizes)
        size, body = next(((size, body) for size, body in found if body), (1, None))
        if body:
            yield " ".join(words[start:at]), None
            yield " ".join(words[at : at + size]), BODY + body.names[0]
            start = at + size
        at += size
    yield " ".join(words[start:]), None


def compare_roles(one: Iterable[Role], other: Iterable[Role]) -> Verdict:
    """What the best pair of roles tells; silent where either has none.

    >>> from menurut.language import load_pack
    >>> lexicon = Lexicon({"id": load_pack("id")})
    >>> def role(words):
    ...     return read_roles([words], lexicon.tongues["id"], lexicon)
    >>> compare_roles(role("Menteri Keuangan"), role("mantan Menkeu")).name
    'AGREE'
    >>> compare_roles(role("Kepala Dinas Pasar Larai"), role("nelayan")).name
    'CLASH'
    """
    verdicts = [_compare(mine, theirs) for mine in one for theirs in other]
    if Verdict.AGREE in verdicts:
        return Verdict.AGREE
    return Verdict.CLASH if verdicts and all(verdict is Verdict.CLASH for verdict in verdicts) else Verdict.SILENT


@lru_cache(maxsize=100_000)
def _compare(one: Role, other: Role) -> Verdict:
    abroad = one.language != other.language
    mine, theirs = (one.carried, other.carried) if abroad else (one.words, other.words)
    shared, own = mine & theirs, one.own & other.own
    if one.countries and other.countries and one.countries.isdisjoint(other.countries):
        return Verdict.CLASH
    if shared and shared in (mine, theirs):
        return Verdict.AGREE if own or (one.sole and one.national and other.sole and other.national) else Verdict.SILENT
    if _has_name(mine - shared) and _has_name(theirs - shared):
        return Verdict.SILENT if one.national and other.national and not abroad else Verdict.CLASH
    if own and len(shared) >= _CLEARLY * min(len(mine), len(theirs)):
        return Verdict.AGREE
    return Verdict.SILENT if own or abroad or (one.national and other.national) else Verdict.CLASH


def _has_name(words: Iterable[str]) -> bool:
    """Whether a word among these is of no listed meaning and no number: the place or body of a role."""
    return any(word[0] != MEANING and not _NUMERAL.fullmatch(word) for word in words)
