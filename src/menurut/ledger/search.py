"""What a person asks the search for, and what it finds, with the places of the words that were met."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sqlalchemy import Connection, select

from menurut.ledger.identities import read_identified
from menurut.ledger.schema import attributions
from menurut.ledger.search_index import find_numbers
from menurut.ledger.words import find_stems, find_words, fold, stem
from menurut.model import Article, Attribution, Reading, Span, Speaker

_PIECE = re.compile(r'["“”„«»]([^"“”„«»]*)["“”„«»]|([^"“”„«»\s]+)')


@dataclass(frozen=True, slots=True)
class Query:
    """Phrases that must stand as they are, and words of which any form will do; all of them are required."""

    phrases: tuple[tuple[str, ...], ...]
    stems: tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """An attribution that the search found. `marks` are the words that were met, in its source and content and the title."""

    attribution: Attribution
    article: Article
    speaker: Speaker | None
    marks: tuple[Span, ...]


def read_query(words: str) -> Query:
    """What a person typed, as words to find; whatever is in quotation marks is a phrase. Nothing in it is an operator.

    >>> read_query('"dana desa" AND').phrases
    (('dana', 'desa'),)
    """
    phrases, stems = [], []
    for quoted, bare in _PIECE.findall(words):
        phrase = tuple(fold(word.slice(quoted)) for word in find_words(quoted))
        if phrase:
            phrases.append(phrase)
        stems += [find_stems(fold(word.slice(bare))) for word in find_words(bare)]
    return Query(tuple(phrases), tuple(stems))


def find_hits(connection: Connection, words: str, *, limit: int) -> tuple[Hit, ...]:
    """The attributions that hold every phrase and word of the query, best first."""
    query = read_query(words)
    numbers = find_numbers(connection, query.phrases, query.stems, limit)
    table = attributions
    found = connection.execute(select(table.c.number, table.c.id, table.c.article_id).where(table.c.number.in_(numbers))).all()
    places = {number: (attribution_id, article_id) for number, attribution_id, article_id in found}
    readings = {r.article.id: r for r in read_identified(connection, sorted({place[1] for place in places.values()}))}
    return tuple(_hit(readings[article_id], name, query) for name, article_id in (places[number] for number in numbers))


def _hit(reading: Reading, attribution_id: str, query: Query) -> Hit:
    article = reading.article
    attribution = next(a for a in reading.attributions if a.id == attribution_id)
    speaker = next((s for s in reading.speakers if s.id == attribution.speaker_id), None)
    pieces = {*attribution.source, *attribution.content}
    if article.title_span:
        pieces.add(article.title_span)
    marks = {mark for piece in pieces for mark in _find_marks(article, piece, query)}
    return Hit(attribution, article, speaker, tuple(sorted(marks)))


def _find_marks(article: Article, piece: Span, query: Query) -> set[Span]:
    places = [Span(piece.start + w.start, piece.start + w.end) for w in find_words(piece.slice(article.text))]
    words = tuple(fold(place.slice(article.text)) for place in places)
    wanted = frozenset().union(*query.stems)
    marks = {place for place, word in zip(places, words, strict=True) if stem(word, article.language) in wanted}
    for phrase in query.phrases:
        for start in _find_phrase(words, phrase):
            marks.add(Span(places[start].start, places[start + len(phrase) - 1].end))
    return marks


def _find_phrase(words: tuple[str, ...], phrase: tuple[str, ...]) -> list[int]:
    return [n for n in range(len(words) - len(phrase) + 1) if words[n : n + len(phrase)] == phrase]


def is_named(name: str, words: str) -> bool:
    """Whether every word asked for, in any of its forms, stands in the name.

    >>> is_named("Tanggul bocor, warga mengungsi", "bocor warga")
    True
    """
    held = [find_stems(fold(word.slice(name))) for word in find_words(name)]
    asked = [find_stems(fold(word.slice(words))) for word in find_words(words)]
    return bool(asked) and all(any(wanted & stems for stems in held) for wanted in asked)
