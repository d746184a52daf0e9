"""The timeline: by day, what was published, and what somebody says of that day or on it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import islice, takewhile

from menurut.language import find_sentences, load_pack
from menurut.model import Act, Fact, FactKind, Span
from menurut.views.contents.articles import ArticleView
from menurut.views.contents.register import Register
from menurut.views.local_forms import day_words, iso_words, weekday_words
from menurut.views.sayings import Saying

_DAY_CHARS = len("2024-10-28")


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a day is named: the article, the anchor in it, and what the link is called."""

    article_id: str
    anchor: str
    place: str


@dataclass(frozen=True, slots=True)
class Event:
    """What is told of a day. `saying` is None where the article tells it in its own voice."""

    who: str
    saying: Saying | None
    words: str
    language: str
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class TimelineDay:
    """A day, or a longer period that the text names as one; its articles and its events."""

    start: str
    heading: str
    weekday: str
    is_day: bool
    articles: tuple[ArticleView, ...]
    events: tuple[Event, ...]


@dataclass(slots=True)
class _Day:
    articles: list[ArticleView] = field(default_factory=list)
    events: dict[str, list[tuple[Event, Mention]]] = field(default_factory=dict)


def find_timeline(register: Register) -> tuple[TimelineDay, ...]:
    """The days and periods of a story in order; one statement in several articles is one event with several links."""
    days: dict[tuple[str, str], _Day] = {}
    for view in register.articles.values():
        if moment := view.article.published_at:
            day = moment.date().isoformat()
            days.setdefault((day, day), _Day()).articles.append(view)
        for fact, event, key in _find_events(view, register):
            events = days.setdefault(_period(fact), _Day()).events
            events.setdefault(key, []).append((event, event.mentions[0]))
    return tuple(_close_day(period, days[period]) for period in sorted(days))


def _period(fact: Fact) -> tuple[str, str]:
    """The first and the last day of a dated fact; a time of day does not part what happens on one day."""
    start = (fact.start or "")[:_DAY_CHARS]
    return start, (fact.end or start)[:_DAY_CHARS]


def _close_day(period: tuple[str, str], day: _Day) -> TimelineDay:
    events = []
    for told in day.events.values():
        first = told[0][0]
        mentions = tuple(dict.fromkeys(mention for _, mention in told))
        events.append(Event(first.who, first.saying, first.words, first.language, mentions))
    heading, weekday = _heading(*period)
    return TimelineDay(period[0], heading, weekday, period[0] == period[1], tuple(day.articles), tuple(events))


def _heading(start: str, end: str) -> tuple[str, str]:
    """A day or period in words, and the weekday of a day."""
    try:
        first, last = date.fromisoformat(start), date.fromisoformat(end)
    except ValueError:
        return start, ""
    if first == last:
        return day_words(first), weekday_words(first)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return (str(first.year) if first.year == last.year else f"{first.year}–{last.year}"), ""
    if first.day == 1 and (first.year, first.month) == (last.year, last.month) and last.day >= 28:
        return iso_words(start[:7]), ""
    return iso_words(f"{start}/{end}"), ""


def _find_events(view: ArticleView, register: Register) -> Iterator[tuple[Fact, Event, str]]:
    """Every dated fact of an article with what it is about and the key under which the same event is told elsewhere."""
    dated = [fact for fact in view.reading.facts if fact.kind is FactKind.DATE and fact.start]
    if not dated:
        return
    sentences = find_sentences(view.article.text, load_pack(view.article.language))
    holders, cues = _find_holders(view), _find_cues(view)
    for fact in dated:
        sentence = _pick_sentence(sentences, fact.span)
        saying = holders.get(fact) or _pick_saying_in(cues, sentence)
        anchor = saying.id if saying else view.paragraph_anchor(fact.span.start)
        words = saying.content if saying else " ".join(sentence.slice(view.article.text).split())
        who = register.who(saying) if saying else view.outlet
        event = Event(who, saying, words, view.article.language, (Mention(view.id, anchor, view.place),))
        statement = register.statements.get(saying.id) if saying else None
        yield fact, event, statement.id if statement else words.casefold()


def _find_holders(view: ArticleView) -> dict[Fact, Saying]:
    """For each fact that stands inside contents, the innermost saying among them."""
    holders: dict[Fact, Saying] = {}
    for saying in sorted(view.sayings, key=lambda saying: len(saying.content), reverse=True):
        holders.update(dict.fromkeys(saying.attribution.facts, saying))
    return holders


def _find_cues(view: ArticleView) -> list[tuple[Span, Saying]]:
    """The cues of all sayings from the first to the last."""
    cues = ((cue, saying) for saying in view.sayings for cue in saying.attribution.cue)
    return sorted(cues, key=lambda pair: pair[0])


def _pick_sentence(sentences: Sequence[Span], span: Span) -> Span:
    """The sentence that a span begins in, or the span itself where it stands in none."""
    index = bisect_right(sentences, span.start, key=lambda sentence: sentence.start) - 1
    return sentences[index] if index >= 0 and span.start < sentences[index].end else span


def _pick_saying_in(cues: Sequence[tuple[Span, Saying]], sentence: Span) -> Saying | None:
    """The first saying whose cue stands in the sentence, no relay if there is another: the speaking is dated."""
    begin = bisect_left(cues, sentence.start, key=lambda pair: pair[0].start)
    inside = (saying for _, saying in takewhile(lambda pair: pair[0].start < sentence.end, islice(cues, begin, None)))
    return min(inside, key=lambda saying: saying.act is Act.RELAY, default=None)
