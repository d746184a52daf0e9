"""Where the text of an article answers a query: what to highlight."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from menurut.ledger.search.figures import is_asked_for
from menurut.ledger.search.query import Phrase, Query, Word
from menurut.ledger.words import find_words, fold, stem
from menurut.model import Article, Attribution, Span

_MOST_CHARS = 15_000  # of a source or a content; no more of it is shown anywhere


def find_marks(article: Article, attribution: Attribution, query: Query) -> tuple[Span, ...]:
    """The words that were met in the source, the content and the title, the names asked for in the source, and the figures."""
    pieces = {*attribution.source, *attribution.content}
    if article.title_span:
        pieces.add(article.title_span)
    marks = {mark for piece in pieces for mark in _mark_texts(article, piece, query.texts)}
    named = frozenset(word for name in query.speakers for word in name.words)
    marks |= {place for piece in attribution.source for place, word in _cut(article, piece) if word in named}
    marks |= {fact.span for fact in attribution.facts if any(is_asked_for(asked, fact) for asked in query.figures)}
    return tuple(sorted(marks))


def _cut(article: Article, piece: Span) -> list[tuple[Span, str]]:
    head = article.text[piece.start : min(piece.end, piece.start + _MOST_CHARS)]
    places = [Span(piece.start + w.start, piece.start + w.end) for w in find_words(head)]
    return [(place, fold(place.slice(article.text))) for place in places]


def _mark_texts(article: Article, piece: Span, texts: Iterable[Word | Phrase]) -> Iterator[Span]:
    cut = _cut(article, piece)
    for text in texts:
        if isinstance(text, Word):
            yield from (place for place, word in cut if _is_form(word, text, article.language))
        else:
            size = len(text.words)
            for start in range(len(cut) - size + 1):
                if _begins(tuple(word for _, word in cut[start : start + size]), text):
                    yield Span(cut[start][0].start, cut[start + size - 1][0].end)


def _is_form(word: str, asked: Word, language: str) -> bool:
    if word in asked.stems or stem(word, language) in asked.stems:
        return True
    return asked.unfinished and word.startswith(asked.word)


def _begins(words: tuple[str, ...], phrase: Phrase) -> bool:
    if not phrase.unfinished:
        return words == phrase.words
    return words[:-1] == phrase.words[:-1] and words[-1].startswith(phrase.words[-1])
