"""Invented readings in any number, with planted stories and copies: what linking is timed and counted on.

Events follow one another as at a monitor that reads a fixed number of articles a day; each is drawn from its own seed, so that
the first articles of a large collection are those of a small one. Words come from the word list of wordfreq by their
frequency, names are made of syllables. Half of the events have one article, the others up to thirty: reports of their own, in
which the same persons say the same things in other sentences, verbatim copies, light edits, and rewrites with a third of the
words swapped by a fixed table, as spinning programs do.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from functools import cache
from itertools import accumulate, count

from wordfreq import top_n_list, word_frequency

from menurut.model import Act, Article, Attribution, Bound, Fact, FactKind, Manner, Reading, Span, Speaker, SpeakerKind, make_id

ARTICLES_A_DAY = 2_000
OUTLETS = 40
MOST_ARTICLES = 30
COPIES = (("copies", 0.25), ("edits", 0.12), ("rewrites", 0.12))  # the shares among all but the first article of an event
_FIRST_DAY = datetime(2025, 1, 1, tzinfo=UTC)
_COMMON, _KNOWN = 1_500, 20_000  # ranks of the words that any article uses, and of those that tell events apart
_SYLLABLES = [consonant + vowel for consonant in "bdgklmnrstw" for vowel in "aeio"]
_ROLES = ("Kepala Dinas", "Bupati", "Juru Bicara", "Direktur", "Ketua", "Kapolres", "Menteri", "Peneliti")
_CUES = ("mengatakan", "menyebut", "menjelaskan", "menegaskan")


@dataclass(frozen=True, slots=True)
class Planted:
    """An invented reading and its truth: the event that it tells of, and the article that it was made from, if any."""

    reading: Reading
    event: int
    original: str | None = None
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class _Line:
    """A sentence: what is said, by which person of the event, and the figure in it. Without a speaker it is narration."""

    words: tuple[str, ...]
    speaker: int | None = None
    figure: int | None = None


@dataclass(slots=True)
class _Event:
    number: int
    size: int
    begins: datetime
    place: str
    speakers: list[tuple[str, str]]
    topic: list[str]
    said: list[_Line]
    told: list[tuple[str, list[_Line]]] = field(default_factory=list)


def make_readings(articles: int, *, seed: int = 1) -> Iterator[Planted]:
    """So many invented readings, event by event."""
    made = 0
    for number in count():
        event = _make_event(number, random.Random(f"{seed} {number}"), _FIRST_DAY + timedelta(days=made / ARTICLES_A_DAY))
        rng = random.Random(f"{seed} {number} articles")
        for planted in _tell(event, rng):
            yield planted
            made += 1
            if made == articles:
                return


def _make_event(number: int, rng: random.Random, begins: datetime) -> _Event:
    size = 1 if rng.random() < 0.5 else min(MOST_ARTICLES, 2 + int(rng.expovariate(0.35)))
    topic = [_draw_rare(rng) for _ in range(rng.randint(25, 45))]
    speakers = [(rng.choice(_ROLES), _make_name(rng, known=rng.random() < 0.3)) for _ in range(rng.randint(2, 5))]
    said = [
        _Line(_make_words(rng, topic), rng.randrange(len(speakers)), rng.choice((None, None, rng.randint(3, 9_000))))
        for _ in range(rng.randint(8, 14))
    ]
    return _Event(number, size, begins, _make_name(rng, known=False), speakers, topic, said)


def _tell(event: _Event, rng: random.Random) -> Iterator[Planted]:
    originals: list[str] = []
    for place in range(event.size):
        outlet = f"Kabar {_make_name(random.Random(rng.randrange(OUTLETS)), known=False)}"
        when = event.begins + timedelta(hours=sum(rng.expovariate(0.5) for _ in range(place)))
        kind = _draw_kind(rng) if place else None
        if kind is None:
            lines, source = _report(event, rng), None
        else:
            number = rng.randrange(len(event.told))
            lines, source = [_change(line, kind, rng) for line in event.told[number][1]], originals[number]
        title = " ".join(_mix(rng, event.topic, 8)).capitalize()
        reading = _write(event, title, lines, outlet, when)
        event.told.append((title, lines))
        originals.append(reading.article.id)
        yield Planted(reading, event.number, source, kind)


def _draw_kind(rng: random.Random) -> str | None:
    drawn = rng.random()
    for kind, share in COPIES:
        if drawn < share:
            return kind
        drawn -= share
    return None


def _report(event: _Event, rng: random.Random) -> list[_Line]:
    """Some of what was said, each saying with a fifth of its words changed, between lines of narration."""
    chosen = sorted(rng.sample(range(len(event.said)), rng.randint(6, len(event.said) - 1)))
    lines = []
    for place in chosen:
        line = event.said[place]
        others = _draw_common(rng, len(line.words))
        words = tuple(word if rng.random() > 0.2 else other for word, other in zip(line.words, others, strict=True))
        lines += [_Line(words, line.speaker, line.figure), _Line(_make_words(rng, event.topic))]
    return lines


def _change(line: _Line, kind: str, rng: random.Random) -> _Line:
    share = {"copies": 0.0, "edits": 0.08, "rewrites": 0.33}[kind]
    return _Line(tuple(_swap(word) if rng.random() < share else word for word in line.words), line.speaker, line.figure)


def _write(event: _Event, title: str, lines: list[_Line], outlet: str, when: datetime) -> Reading:
    """The reading as the stages before linking would give it."""
    text, spans = f"{title}\n{event.place} - ", []
    for line in lines:
        words = " ".join(line.words)
        if line.figure is not None:
            words += f" {line.figure} warga"
        if line.speaker is None:
            text += f"{words.capitalize()} di {event.place}. "
            continue
        role, name = event.speakers[line.speaker]
        source, cue = f"{role} {event.place} {name}", _CUES[len(words) % len(_CUES)]
        start = len(text)
        spans.append((line, name, Span(start, start + len(source)), cue, Span(start + len(source) + 2 + len(cue), 0), words))
        text += f"{source} {cue} {words}.\n"
    article = Article(make_id("a", outlet, text), text, "id", outlet=outlet, title=title, published_at=when)
    attributions = tuple(_attribute(article, *said) for said in spans)
    speakers = {name: Speaker(make_id("s", name.lower()), name, SpeakerKind.PERSON, (name,)) for _, name, *_ in spans}
    return Reading(article, attributions, tuple(speakers.values()), tuple(fact for one in attributions for fact in one.facts))


def _attribute(article: Article, line: _Line, name: str, source: Span, cue: str, content: Span, words: str) -> Attribution:
    whole = Span(content.start, content.start + len(words))
    facts = ()
    if line.figure is not None:
        start = whole.end - len(f"{line.figure} warga")
        number = Span(start, start + len(str(line.figure)))
        facts = (Fact(FactKind.QUANTITY, number, Decimal(line.figure), counted="warga", bound=Bound.EXACT),)
    return Attribution(
        id=make_id("t", article.id, whole.start),
        article_id=article.id,
        source=(source,),
        cue=(Span(source.end + 1, source.end + 1 + len(cue)),),
        content=(whole,),
        manner=Manner.INDIRECT,
        act=Act.STATE,
        by="synthetic",
        speaker_id=make_id("s", name.lower()),
        facts=facts,
    )


def _make_words(rng: random.Random, topic: list[str]) -> tuple[str, ...]:
    return tuple(_mix(rng, topic, rng.randint(8, 20)))


def _mix(rng: random.Random, topic: list[str], size: int) -> list[str]:
    return [rng.choice(topic) if rng.random() < 0.35 else word for word in _draw_common(rng, size)]


def _make_name(rng: random.Random, *, known: bool) -> str:
    """Two invented words; `known` persons are few and speak in many events."""
    rng = random.Random(rng.randrange(300)) if known else rng
    return " ".join("".join(rng.choice(_SYLLABLES) for _ in range(rng.randint(2, 4))).capitalize() for _ in range(2))


@cache
def _list_words() -> tuple[list[str], list[float]]:
    """Words by rank, and the running sums of their frequencies."""
    words = [word for word in top_n_list("id", _KNOWN) if word.isalpha() and len(word) > 2]
    return words, list(accumulate(word_frequency(word, "id") for word in words))


def _draw_common(rng: random.Random, size: int) -> list[str]:
    words, sums = _list_common()
    return rng.choices(words, cum_weights=sums, k=size)


@cache
def _list_common() -> tuple[list[str], list[float]]:
    words, sums = _list_words()
    return words[:_COMMON], sums[:_COMMON]


def _draw_rare(rng: random.Random) -> str:
    return rng.choice(_list_words()[0][_COMMON:])


@cache
def _swaps() -> dict[str, str]:
    words = _list_words()[0]
    return {word: words[(place + 7) % len(words)] for place, word in enumerate(words)}


def _swap(word: str) -> str:
    return _swaps().get(word, word)
