"""Stated relays: the media from which an article says that it took something."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from menurut.language import find_sentences, fold
from menurut.model import Act, Article, Attribution, Reading, Span, SpeakerKind
from menurut.stories.outlets import Outlets
from menurut.stories.vocabulary import Vocabulary

_WORD = re.compile(r"[^\W\d_]+")
_BRACKETED = re.compile(r"\(([^()\n]{2,60})\)")
WORDS_BEFORE = 4
WORDS_AFTER = 2
LONGEST_CREDIT_CHARS = 80
HEAD_CHARS = 160
RARE_NAME = 0.7


@dataclass(frozen=True, slots=True)
class Credit:
    """An article names a medium as where it has something from; `whole` where it credits the medium for all of it."""

    medium: str
    evidence: tuple[Span, ...]
    whole: bool


def find_credits(reading: Reading, vocabulary: Vocabulary, outlets: Outlets) -> tuple[Credit, ...]:
    """The media that an article credits, each once, with every place that says so; never the article's own outlet."""
    article = reading.article
    own = outlets.normalise(article.outlet) if article.outlet else None
    found: dict[str, set[Span]] = defaultdict(set)
    whole: set[str] = set()
    for medium, spans in _find_whole_credits(article, vocabulary, outlets):
        found[medium].update(spans)
        whole.add(medium)
    for medium, span in _find_attributed(reading, vocabulary, outlets):
        found[medium].add(span)
    for medium, span in _find_mentions(article, vocabulary, outlets):
        found[medium].add(span)
    names = sorted(name for name in found if name != own and fold(name) != fold(article.outlet or ""))
    return tuple(Credit(name, tuple(sorted(found[name])), name in whole) for name in names)


def _find_whole_credits(article: Article, vocabulary: Vocabulary, outlets: Outlets) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """The agency of the article, the outlet of its dateline, and credit lines such as "Sumber: X"."""
    if article.agency:
        yield outlets.normalise(article.agency) or article.agency, _find_text(article, article.agency)
    yield from _find_dateline_credits(article, outlets)
    for line, place in _read_lines(article):
        label, colon, name = line.partition(":")
        if colon and fold(label.strip()) in vocabulary.words.source_labels and 0 < len(name) <= LONGEST_CREDIT_CHARS:
            medium = outlets.normalise(name.strip(" ./"))
            if medium:
                yield medium, (place,) if place else ()


def _find_dateline_credits(article: Article, outlets: Outlets) -> Iterator[tuple[str, tuple[Span, ...]]]:
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


def list_dateline_places(article: Article, outlets: Outlets) -> tuple[str, ...]:
    """The places that an article's dateline names, without the outlet in it."""
    parts = (part.strip() for part in _BRACKETED.sub("", article.dateline or "").split(","))
    own = fold(article.outlet or "")
    return tuple(part for part in parts if part and fold(part) != own and not outlets.pick_whole(part))


def _read_lines(article: Article) -> Iterator[tuple[str, Span | None]]:
    """The lines of the text with their places, then those that were dropped from it."""
    start = 0
    for line in article.text.split("\n"):
        yield line, Span(start, start + len(line))
        start += len(line) + 1
    for dropped in article.dropped:
        if dropped.text and len(dropped.text) <= 2 * LONGEST_CREDIT_CHARS:
            yield dropped.text, None


def _find_text(article: Article, words: str) -> tuple[Span, ...]:
    """Where these words first stand by themselves, not as a part of longer ones."""
    found = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", article.text)
    return (Span(*found.span()),) if found else ()


def _find_attributed(reading: Reading, vocabulary: Vocabulary, outlets: Outlets) -> Iterator[tuple[str, Span]]:
    """What the attributions say: the source of a relay, and the medium that a statement was taken from."""
    kinds = {speaker.id: speaker.kind for speaker in reading.speakers}
    text = reading.article.text
    for attribution in reading.attributions:
        if attribution.act is Act.RELAY:
            for source in attribution.source:
                name = source.slice(text)
                known = outlets.normalise(name)
                if known or (kinds.get(attribution.speaker_id or "") is SpeakerKind.MEDIUM and _is_name(name, vocabulary)):
                    yield known or name, _cover(attribution)
        elif attribution.via:
            known = outlets.normalise(attribution.via)
            if known or _is_name(attribution.via, vocabulary):
                yield known or attribution.via, _cover(attribution)


def _is_name(words: str, vocabulary: Vocabulary) -> bool:
    """Whether some words are written as a name: a description of a medium, or a common word alone, is none."""
    parts = words.split()
    if not parts or parts[0][0].islower() or (parts[-1][0].islower() and "." not in parts[-1]):
        return False
    return len(parts) > 1 or vocabulary.weigh_name(fold(parts[0])) >= RARE_NAME


def _cover(attribution: Attribution) -> Span:
    """The stretch from the first to the last span of source and cue, or of the content where there are none."""
    spans = attribution.source + attribution.cue or attribution.content
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _find_mentions(article: Article, vocabulary: Vocabulary, outlets: Outlets) -> Iterator[tuple[str, Span]]:
    """Known media with a word of relaying close before or after their name."""
    relay_words = vocabulary.words.relay_words
    for sentence in find_sentences(article.text, vocabulary.pack):
        for name, medium in outlets.find_mentions(article.text, sentence):
            before = _WORD.findall(article.text[max(sentence.start, name.start - 60) : name.start])[-WORDS_BEFORE:]
            after = _WORD.findall(article.text[name.end : min(sentence.end, name.end + 30)])[:WORDS_AFTER]
            if any(fold(word) in relay_words for word in before + after):
                yield medium, name
