"""Credits around an article: its agency, its dateline, its byline and signature, lines of credit, the address it gives."""

from __future__ import annotations

import re
from collections.abc import Iterator

from menurut.language import fold
from menurut.model import Article, Span
from menurut.stories.outlets import Outlets
from menurut.stories.vocabulary import Vocabulary

Place = tuple[str, tuple[Span, ...]]
"""A medium, and where the text names it; nowhere, where the line was taken out of the text."""

_BRACKETED = re.compile(r"\(([^()\n]{2,60})\)")
_BETWEEN = re.compile(r"\s?[/|,&+;]\s?")
_LAST_BRACKET = re.compile(r"\(([^()\n]{2,40})\)\W*$")
LONGEST_CREDIT_CHARS = 80
LONGEST_LINE_CHARS = 160
HEAD_CHARS = 160
FURNITURE_OF_CREDITS = frozenset({"credit", "byline", "signature", "promotion"})
SHARED_CHARS = 4


def find_whole_credits(article: Article, vocabulary: Vocabulary, outlets: Outlets) -> Iterator[Place]:
    """The media that an article credits for all of it."""
    if article.agency:
        yield outlets.normalise(article.agency) or article.agency, _find_text(article, article.agency)
    yield from _find_dateline_credits(article, outlets)
    yield from _find_address_credit(article, outlets)
    for name in _BETWEEN.split(article.byline or ""):
        medium = outlets.pick_whole(name)
        if medium:
            yield medium, _find_text(article, name)
    for line, place in read_lines(article):
        for medium in (*_read_label(line, vocabulary, outlets), *_read_signature(line, vocabulary, outlets)):
            yield medium, (place,) if place else ()


def _find_dateline_credits(article: Article, outlets: Outlets) -> Iterator[Place]:
    """The outlet in the dateline, `PLACE (OUTLET)` or `PLACE, OUTLET`, whether it was taken out of the text or not."""
    for bracketed in _BRACKETED.finditer(article.dateline or ""):
        medium = outlets.normalise(bracketed[1])
        if medium:
            yield medium, ()
    for part in (article.dateline or "").split(","):
        medium = outlets.pick_whole(part.strip())
        if medium:
            yield medium, ()
    body = article.title_span.end if article.title_span else 0
    for bracketed in _BRACKETED.finditer(article.text, body, body + HEAD_CHARS):
        medium = outlets.normalise(bracketed[1])
        if medium:
            yield medium, (Span(bracketed.start(1), bracketed.end(1)),)


def _find_address_credit(article: Article, outlets: Outlets) -> Iterator[Place]:
    """The medium whose page an article gives as its own address, as reprints do; not one that is named much alike."""
    host = outlets.pick_host(article.url) if article.url and article.outlet else None
    if not host or host == outlets.normalise(article.outlet or ""):
        return
    own, other = ("".join(fold(name).split()) for name in (article.outlet or "", host))
    if not any(own[at : at + SHARED_CHARS] in other for at in range(len(own) - SHARED_CHARS + 1)):
        yield host, ()


def _read_label(line: str, vocabulary: Vocabulary, outlets: Outlets) -> Iterator[str]:
    """The media of "Sumber: X", "(Sumber: X/Y)"."""
    label, colon, names = line.strip("()[] ").partition(":")
    if colon and fold(label.strip(" -*")) in vocabulary.words.source_labels and 0 < len(names) <= LONGEST_CREDIT_CHARS:
        whole = outlets.normalise(names.strip(" ./"))
        parts = [whole] if whole else [outlets.normalise(name.strip(" .")) for name in _BETWEEN.split(names)]
        yield from (medium for medium in parts if medium)


def _read_signature(line: str, vocabulary: Vocabulary, outlets: Outlets) -> Iterator[str]:
    """The agency in the bracket behind the last sentence: "(Lentera/wd-2)"."""
    signature = _LAST_BRACKET.search(line)
    for name in _BETWEEN.split(signature[1]) if signature else ():
        medium = outlets.pick_whole(vocabulary.words.signatures.get(fold(name), name))
        if medium:
            yield medium


def list_dateline_places(article: Article, outlets: Outlets) -> tuple[str, ...]:
    """The places that an article's dateline names, without the outlet in it."""
    parts = (part.strip() for part in _BRACKETED.sub("", article.dateline or "").split(","))
    own = fold(article.outlet or "")
    return tuple(part for part in parts if part and fold(part) != own and not outlets.pick_whole(part))


def read_lines(article: Article) -> Iterator[tuple[str, Span | None]]:
    """The lines of the text with their places, then the credits that were taken out of it."""
    start = 0
    for line in article.text.split("\n"):
        yield line, Span(start, start + len(line))
        start += len(line) + 1
    for line in list_dropped_credits(article):
        yield line, None


def list_dropped_credits(article: Article) -> list[str]:
    """What was taken out of the text as a credit of some kind."""
    dropped = (piece.text for piece in article.dropped if piece.reason in FURNITURE_OF_CREDITS)
    return [text for text in dropped if text and len(text) <= LONGEST_LINE_CHARS]


def _find_text(article: Article, words: str) -> tuple[Span, ...]:
    """Where these words first stand by themselves, not as a part of longer ones."""
    found = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", article.text)
    return (Span(*found.span()),) if found else ()
