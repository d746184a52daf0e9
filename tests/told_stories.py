"""Readings with several attributions, told by hand, for tests of what is read out of many articles together."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from menurut.language import load_pack
from menurut.model import (
    Act,
    Article,
    Attribution,
    Bound,
    Fact,
    FactKind,
    Links,
    Manner,
    Reading,
    Span,
    Speaker,
    SpeakerKind,
    make_id,
)
from menurut.speakers import identify_speakers
from menurut.stories import gather_stories, link_readings

PACKS = {tag: load_pack(tag) for tag in ("id", "en")}
_FIGURE = re.compile(r"(\d[\d.]*) (\w+)")


@dataclass(frozen=True)
class Said:
    """`content` stands once in the text; `medium` makes it a relay by or via that medium."""

    speaker: str | None
    content: str
    act: Act = Act.STATE
    via: str | None = None
    kind: SpeakerKind = SpeakerKind.PERSON
    negated: bool = False


def tell(
    text: str,
    *said: Said,
    outlet: str = "Kabar Satu",
    hour: int | None = 0,
    language: str = "id",
    title: str | None = None,
    url: str | None = None,
    agency: str | None = None,
) -> Reading:
    """A reading published `hour` hours after the morning of 3 March 2025, or without a date."""
    whole = f"{title}\n{text}" if title else text
    published = None if hour is None else datetime(2025, 3, 3, 6, tzinfo=UTC) + timedelta(hours=hour)
    article = Article(
        make_id("a", url, outlet, whole),
        whole,
        language,
        url=url,
        outlet=outlet,
        title=title,
        published_at=published,
        agency=agency,
    )
    speakers = {name.speaker: _make_speaker(name) for name in said if name.speaker}
    attributions = tuple(_attribute(article, one) for one in said)
    facts = tuple(fact for attribution in attributions for fact in attribution.facts)
    return Reading(article, attributions, tuple(speakers.values()), facts)


def _make_speaker(said: Said) -> Speaker:
    return Speaker(make_id("p", said.speaker), said.speaker or "", said.kind, forms=(said.speaker or "",))


def _attribute(article: Article, said: Said) -> Attribution:
    start = article.text.index(said.content)
    span = Span(start, start + len(said.content))
    source = ()
    if said.speaker and said.speaker in article.text:
        at = article.text.index(said.speaker)
        source = (Span(at, at + len(said.speaker)),)
    return Attribution(
        id=make_id("t", article.id, span.start, span.end, said.act),
        article_id=article.id,
        source=source,
        cue=(),
        content=(span,),
        manner=Manner.DIRECT if said.content[0] in '“"' else Manner.INDIRECT,
        act=said.act,
        by="test",
        speaker_id=make_id("p", said.speaker) if said.speaker else None,
        via=said.via,
        facts=tuple(_find_figures(article.text, span)),
        negated=said.negated,
    )


def _find_figures(text: str, span: Span):
    for found in _FIGURE.finditer(text, span.start, span.end):
        unit = {"meter": "metre", "sentimeter": "centimetre"}.get(found[2])
        value = Decimal(found[1].replace(".", ""))
        place = Span(*(found.span() if unit else found.span(1)))
        counted = None if unit else found[2]
        yield Fact(FactKind.QUANTITY, place, value, unit=unit, counted=counted, bound=Bound.EXACT)


def link(*readings: Reading, before: Links | None = None) -> Links:
    """The links of these readings."""
    gathered = gather_stories(readings, PACKS, before=before or Links())
    return link_readings(gathered, identify_speakers(readings, gathered.stories, PACKS), before=before or Links())
