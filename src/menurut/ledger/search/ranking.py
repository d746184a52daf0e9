"""How well an attribution answers the words of a query: BM25 (Robertson and Zaragoza 2009) over the few that are compared.

SQLite's own BM25 reads every row that has a common word before it can say anything; here only those at hand are read.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log

from sqlalchemy import Connection, select

from menurut.ledger.rows import is_among
from menurut.ledger.schema import vocabulary
from menurut.ledger.search.index import index
from menurut.ledger.search.query import Phrase, Query, Word
from menurut.ledger.search.tokens import EVERY, GAP, STEM

_SATURATION, _LENGTH = 1.2, 0.75
_USUAL_WORDS = 30
_TITLE = 0.1  # of a word in the text: a title stands over every attribution of its article
_OTHER_FORM = 0.8
_IN_ORDER = 1.25  # times, where the words stand as they were typed


@dataclass(frozen=True, slots=True)
class _Asked:
    """A word or phrase of the query: what stands in a text between spaces that has it, and in one that has another form of
    it; how much it says."""

    exact: str
    others: tuple[str, ...]
    weight: float


def rank_keys(connection: Connection, query: Query, keys: Sequence[int]) -> list[int]:
    """These keys, best first; of equals the newest first."""
    rows = connection.execute(select(index.c.rowid, index.c.own, index.c.title).where(is_among(index.c.rowid, keys)))
    asked = _weigh(connection, query)
    typed = " ".join(_exact(one) for one in query.texts) if len(query.texts) > 1 else None
    scores = {key: _score(own, title, asked, typed) for key, own, title in rows}
    return sorted(keys, key=lambda key: (-scores.get(key, 0.0), -key))


def _exact(one: Word | Phrase) -> str:
    return one.word if isinstance(one, Word) else " ".join(one.words)


def _weigh(connection: Connection, query: Query) -> list[_Asked]:
    words = {EVERY, *(word for one in query.texts for word in _exact(one).split())}
    table = vocabulary
    found = connection.execute(select(table.c.word, table.c.rows).where(table.c.word.in_(words)))
    counts: Mapping[str, int] = dict(found.all())
    return [_weigh_one(one, counts) for one in query.texts]


def _weigh_one(one: Word | Phrase, counts: Mapping[str, int]) -> _Asked:
    exact = _exact(one)
    rarest = min(counts.get(word, 0) for word in exact.split())
    others = tuple(f" {STEM}{root} " for root in sorted(one.stems)) if isinstance(one, Word) else ()
    return _Asked(f" {exact}" + " " * (not one.unfinished), others, log(1 + counts.get(EVERY, 0) / (1 + rarest)))


def _score(own: str, title: str, asked: Sequence[_Asked], typed: str | None) -> float:
    words = own.partition(f" {GAP} {STEM}")[0].count(" ") + 1
    length = 1 - _LENGTH + _LENGTH * words / _USUAL_WORDS
    spaced = (f" {own} ", f" {title} ")
    score = 0.0
    for one in asked:
        met, named = (_count(text, one) for text in spaced)
        score += one.weight * (met * (1 + _SATURATION) / (met + _SATURATION * length) + _TITLE * min(named, 1.0))
    return score * _IN_ORDER if typed and f" {typed} " in spaced[0] else score


def _count(text: str, one: _Asked) -> float:
    """How often a word stands in a text; another form of it counts for less."""
    return text.count(one.exact) or _OTHER_FORM * any(other in text for other in one.others)
