"""Stated relays: the media from which an article says that it took something."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from menurut.language import fold
from menurut.model import Act, Article, Attribution, Reading, Span, SpeakerKind
from menurut.stories.credit_lines import find_whole_credits, list_dropped_credits
from menurut.stories.outlets import Outlets
from menurut.stories.vocabulary import Vocabulary

_WORD = re.compile(r"[^\W\d_]+")
_CAPITAL_INSIDE = re.compile(r"[a-z][A-Z]|[A-Z]{2}[a-z]")
WORDS_BEFORE = 4
WORDS_AFTER = 2
NEAR_CHARS = 60
RARE_NAME = 0.7


@dataclass(frozen=True, slots=True)
class Credit:
    """An article names a medium as where it has something from; `whole` where it credits the medium for all of it."""

    medium: str
    evidence: tuple[Span, ...]
    whole: bool


def find_credits(reading: Reading, vocabulary: Vocabulary, outlets: Outlets, sentences: Sequence[Span]) -> tuple[Credit, ...]:
    """The media that an article credits, each once, with every place that says so; never the article's own outlet.

    `sentences` are those of the article.
    """
    article = reading.article
    own = outlets.name_own(article)
    found: dict[str, set[Span]] = defaultdict(set)
    whole: set[str] = set()
    for medium, spans in find_whole_credits(article, vocabulary, outlets):
        found[medium].update(spans)
        whole.add(medium)
    attributed = _find_attributed(reading, vocabulary, outlets)
    for medium, span in (*attributed, *_find_mentions(article, vocabulary, outlets, sentences)):
        found[medium].add(span)
    for medium in _find_dropped(article, vocabulary, outlets):
        found.setdefault(medium, set())
        whole.add(medium)
    names = sorted(name for name in found if fold(name) not in {fold(own or ""), fold(article.outlet or "")})
    return tuple(Credit(name, tuple(sorted(found[name])), name in whole) for name in names)


def _find_attributed(reading: Reading, vocabulary: Vocabulary, outlets: Outlets) -> Iterator[tuple[str, Span]]:
    """What the attributions say: the source of a relay, and the medium that a statement was taken from."""
    media = {speaker.id: speaker.name for speaker in reading.speakers if speaker.kind is SpeakerKind.MEDIUM}
    text = reading.article.text
    for attribution in reading.attributions:
        if attribution.act is Act.RELAY:
            for source in attribution.source:
                name = source.slice(text)
                called = media.get(attribution.speaker_id or "", "")
                known = outlets.normalise(name) or next(
                    (one for one in (name, called) if called and _is_name(one, vocabulary)), None
                )
                if known:
                    yield known, _cover(attribution)
        elif attribution.via:
            known = outlets.normalise(attribution.via)
            if known or (_is_name(attribution.via, vocabulary) and _is_relayed(attribution, text, vocabulary)):
                yield known or attribution.via, _cover(attribution)


def _is_name(words: str, vocabulary: Vocabulary) -> bool:
    """Whether some words are written as a name: a description of a medium, or a common word alone, is none."""
    parts = words.split()
    if not parts or parts[0][0].islower() or (parts[-1][0].islower() and "." not in parts[-1]):
        return False
    return len(parts) > 1 or vocabulary.weigh_name(fold(parts[0])) >= RARE_NAME


def _is_relayed(attribution: Attribution, text: str, vocabulary: Vocabulary) -> bool:
    """Whether a word of relaying stands close to the medium of an attribution, so that it is no place where one spoke."""
    spans = attribution.source + attribution.cue + attribution.content
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    first = max(0, start - 2 * NEAR_CHARS)
    at = text.find(attribution.via or "", first, end + 2 * NEAR_CHARS)
    return at >= 0 and _stands_by_relay(text, Span(at, at + len(attribution.via or "")), vocabulary)


def _cover(attribution: Attribution) -> Span:
    """The stretch from the first to the last span of source and cue, or of the content where there are none."""
    spans = attribution.source + attribution.cue or attribution.content
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _find_mentions(
    article: Article, vocabulary: Vocabulary, outlets: Outlets, sentences: Sequence[Span]
) -> Iterator[tuple[str, Span]]:
    """Media with a word of relaying close before or after their name."""
    glued = vocabulary.words.relay_words | vocabulary.words.relay_links
    for sentence in sentences:
        if not _may_credit(sentence.slice(article.text), vocabulary):
            continue
        for name, medium in outlets.find_mentions(article.text, sentence, glued=glued):
            if _stands_by_relay(article.text, name, vocabulary, sentence):
                yield medium, name


def _may_credit(sentence: str, vocabulary: Vocabulary) -> bool:
    """Whether a word of relaying or of telling stands in a sentence, or one to which a name may have been glued."""
    words, plain = vocabulary.words, sentence.isascii()
    printed = [] if plain else _WORD.findall(sentence)
    folded = _WORD.findall(sentence.lower()) if plain else [fold(word) for word in printed]
    if not words.relay_words.isdisjoint(folded) or not words.telling_words.isdisjoint(folded):
        return True
    if plain:
        return bool(_CAPITAL_INSIDE.search(sentence))
    return any(not (word[1:].islower() or word.isupper() or len(word) == 1) for word in printed)


def _find_dropped(article: Article, vocabulary: Vocabulary, outlets: Outlets) -> Iterator[str]:
    """The media that credits outside the text name beside a word of relaying: "Artikel ini telah tayang di X"."""
    glued = vocabulary.words.relay_words | vocabulary.words.relay_links
    for line in list_dropped_credits(article):
        for name, medium in outlets.find_mentions(line, Span(0, len(line)), glued=glued):
            if _stands_by_relay(line, name, vocabulary):
                yield medium


def _stands_by_relay(text: str, name: Span, vocabulary: Vocabulary, within: Span | None = None) -> bool:
    """Whether a word of relaying stands close before or after a name, or one of telling right behind it."""
    first, last = (within.start, within.end) if within else (0, len(text))
    before = [fold(word) for word in _WORD.findall(text[max(first, name.start - NEAR_CHARS) : name.start])[-WORDS_BEFORE:]]
    after = [fold(word) for word in _WORD.findall(text[name.end : min(last, name.end + NEAR_CHARS)])[:WORDS_AFTER]]
    words = vocabulary.words
    return not words.relay_words.isdisjoint(before + after) or (bool(after) and after[0] in words.telling_words)
