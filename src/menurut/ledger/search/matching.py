"""A query in the language of the full-text index, and the keys of what meets it: with `index.py` the one place that
speaks SQLite's own language (FTS5)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, column, select

from menurut.language import load_media
from menurut.ledger.schema import vocabulary
from menurut.ledger.search.figure_tokens import cover_range
from menurut.ledger.search.index import index
from menurut.ledger.search.names import find_known_by, pick_by_id
from menurut.ledger.search.query import Acts, Field, FigureRange, Name, Phrase, Query, Term, Word
from menurut.ledger.search.tokens import (
    EVERY,
    OUTLET,
    SPEAKER,
    STEM,
    first_key,
    fold_words,
    mark_act,
    mark_figure,
    mark_identity,
)

_MOST_ENDINGS = 30  # of a word that is being typed: the most common ones
_MOST_PHRASES = 8  # that begin as one that is being typed
_SHORTEST_BEGINNING = 3  # letters of the last word of a phrase that is being typed
_LAST_KEY = 2**62
_NO_FIGURE = "none"  # what no figure is written as: a range beyond the last that are told apart is met by nothing


@dataclass(frozen=True, slots=True)
class Match:
    """A query for the index. `own` asks for the words in the attribution itself, `anywhere` also in the title of its article;
    they are the same where no words are asked for. `low` and `high` are the keys between which the days lie."""

    own: str
    anywhere: str
    low: int
    high: int

    @property
    def titles(self) -> str | None:
        """What only the title has some of the words of; None where there are no words."""
        return None if self.own == self.anywhere else f"({self.anywhere}) NOT ({self.own})"


def make_match(connection: Connection, query: Query) -> Match:
    """The query as the index knows its words."""
    build = _Builder(connection)
    fields = [_any(build.term(one) for one in names) for names in (query.speakers, query.outlets) if names]
    fields += [build.term(one) for one in (Acts(query.acts), *query.figures) if one != Acts(frozenset())]
    unwanted = [_all(build.term(one) for one in group) for group in query.unwanted]
    own, anywhere = (
        _except(_all([*fields, *(build.term(one, where) for one in query.texts)]) or _in("fields", [EVERY]), unwanted)
        for where in ("own", "own title")
    )
    low = first_key(query.first) if query.first else first_key(query.until.min) if query.until else 0
    return Match(own, anywhere, low, first_key(query.until) if query.until else _LAST_KEY)


@dataclass(frozen=True, slots=True)
class _Builder:
    connection: Connection

    def term(self, term: Term, where: str = "own title") -> str:
        """What the index must hold for a term; the texts of it in these columns."""
        if isinstance(term, Word):
            return _in(where, self.list_forms(term))
        if isinstance(term, Phrase):
            return _in(where, self._list_phrases(term))
        if isinstance(term, Acts):
            return _in("fields", sorted(map(mark_act, term.acts)))
        if isinstance(term, FigureRange):
            return _in("fields", _list_figures(term))
        return self._name(term)

    def list_forms(self, word: Word) -> list[str]:
        """The words and the stems of which one must stand in the text."""
        forms = sorted(word.stems | {word.word})
        endings = self._complete("", word.word, _MOST_ENDINGS) if word.unfinished else []
        return list(dict.fromkeys([*forms, *(STEM + form for form in forms), *endings]))

    def _list_phrases(self, phrase: Phrase) -> list[str]:
        *before, last = phrase.words
        if not phrase.unfinished:
            return [" ".join(phrase.words)]
        if before and len(last) < _SHORTEST_BEGINNING:
            return [" ".join(before)]
        return [" ".join([*before, word]) for word in dict.fromkeys([last, *self._complete("", last, _MOST_PHRASES)])]

    def _complete(self, kind: str, beginning: str, most: int) -> list[str]:
        """The most common words of a kind that begin so."""
        table = vocabulary
        low = kind + beginning
        met = table.c.word.between(low, low + "\U0010ffff")
        return list(self.connection.scalars(select(table.c.word).where(met).order_by(table.c.rows.desc()).limit(most)))

    def _name(self, name: Name) -> str:
        met = _all(self._name_word(name, word, last=n == len(name.words)) for n, word in enumerate(name.words, start=1))
        if name.field is Field.OUTLET:
            entry = load_media().pick(name.typed)
            other = fold_words(entry.name) if entry else []
            return _any([met, _all(_in("fields", [OUTLET + word]) for word in other)])
        person = pick_by_id(self.connection, name.typed)
        return _any([met, _in("identity", [mark_identity(person)] if person else [])])

    def _name_word(self, name: Name, word: str, *, last: bool) -> str:
        kind = OUTLET if name.field is Field.OUTLET else SPEAKER
        beginning = name.unfinished and last
        words = self._complete(kind, word, _MOST_ENDINGS) if beginning else []
        known = [] if kind == OUTLET else find_known_by(self.connection, word, beginning=beginning)
        return _any([_in("fields", [kind + word, *words]), _in("identity", map(mark_identity, known))])


def _list_figures(asked: FigureRange) -> list[str]:
    codes = cover_range(asked.low, asked.high, low_in=asked.low_in, high_in=asked.high_in) or [_NO_FIGURE]
    if asked.units:
        return [mark_figure(code, unit=unit) for unit in sorted(asked.units) for code in codes]
    if asked.counted:
        return [mark_figure(code, counted=one) for one in sorted(asked.counted) for code in codes]
    return [mark_figure(code) for code in codes]


def _in(columns: str, phrases: Iterable[str]) -> str:
    """One of the phrases stands in one of the columns. Inside double quotes FTS5 knows no operators."""
    quoted = " OR ".join('"' + phrase.replace('"', '""') + '"' for phrase in phrases)
    return f"{{{columns}}} : ({quoted})" if quoted else ""


def _any(parts: Iterable[str]) -> str:
    return " OR ".join(f"({part})" for part in parts if part)


def _all(parts: Iterable[str]) -> str:
    return " AND ".join(f"({part})" for part in parts if part)


def _except(wanted: str, unwanted: Sequence[str]) -> str:
    return f"({wanted}) NOT ({_any(unwanted)})" if any(unwanted) else wanted


def find_keys(connection: Connection, words: str, low: int, high: int, *, limit: int) -> Sequence[int]:
    """The keys from `low` up to below `high` that meet the words, the newest first: the index gives them so, and stops."""
    wanted = select(index.c.rowid).where(column(index.name).match(words), index.c.rowid >= low, index.c.rowid < high)
    return connection.execute(wanted.order_by(index.c.rowid.desc()).limit(limit)).scalars().all()
