"""Readings made by hand, for tests of what comes after reading. In a text, `[source] ‹cue› {content}` mark the parts."""

import re
from datetime import UTC, datetime, timedelta

from menurut.model import Act, Article, Attribution, Fact, Manner, Reading, Span, Speaker, SpeakerKind, make_id

_MARKS = re.compile(r"([\[‹{])|([\]›}])")
_PARTS = {"[": "source", "‹": "cue", "{": "content"}


def make_reading(
    marked: str,
    *,
    name: str | None = None,
    title: str | None = None,
    day: int | None = 1,
    act: Act = Act.STATE,
    language: str = "id",
    path: str | None = None,
    facts: tuple[Fact, ...] = (),
) -> Reading:
    """A reading with at most one attribution, whose speaker is named as the source; `day` is of October 2024."""
    body, parts = _read_marks(marked)
    head = f"{title}\n" if title else ""
    text = head + body
    article_id = name or make_id("a", text)
    parts = {part: tuple(Span(s.start + len(head), s.end + len(head)) for s in spans) for part, spans in parts.items()}
    published = None if day is None else datetime(2024, 10, 1, tzinfo=UTC) + timedelta(days=day - 1)
    article = Article(article_id, text, language, path=path, title=title, published_at=published)
    if "content" not in parts:
        return Reading(article, (), (), facts)
    source = parts.get("source", ())
    speakers = tuple(make_speaker(span.slice(text)) for span in source[:1])
    attribution = Attribution(
        id=make_id("t", article_id, parts["content"]),
        article_id=article_id,
        source=source,
        cue=parts.get("cue", ()),
        content=parts["content"],
        manner=Manner.INDIRECT,
        act=act,
        by="test",
        speaker_id=speakers[0].id if speakers else None,
        facts=tuple(fact for fact in facts if any(span.holds(fact.span) for span in parts["content"])),
    )
    return Reading(article, (attribution,), speakers, facts)


def make_speaker(name: str) -> Speaker:
    """A person of this name."""
    return Speaker(make_id("p", name), name, SpeakerKind.PERSON, forms=(name,))


def _read_marks(marked: str) -> tuple[str, dict[str, tuple[Span, ...]]]:
    text, parts, opened = "", {}, []
    for piece in _MARKS.split(marked):
        if piece and piece in _PARTS:
            opened.append((_PARTS[piece], len(text)))
        elif piece and piece in "]›}":
            part, start = opened.pop()
            parts[part] = (*parts.get(part, ()), Span(start, len(text)))
        else:
            text += piece or ""
    return text, parts
