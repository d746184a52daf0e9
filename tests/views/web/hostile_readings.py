"""The readings of real articles with hostile words in every place that holds words, at the offsets where these then stand."""

from bisect import bisect_right
from dataclasses import fields, is_dataclass, replace

from menurut.model import Article, Reading, Span

PAYLOADS = (
    "<xss-a>x</xss-a><script>alert(1)</script>",
    "\"><xss-b onload=alert(1)><img src=x onerror='alert(1)'>",
    "'--></style></script></title></textarea><xss-c autofocus onfocus=alert(1)>",
    "{{ 7 * 7777 }}{% raise %}{{ visitor.token }}${7*7777}#{7*7777}",
    "\u202egnp.tpircs\u2066\u200f\u061c balik",
    "%(name)s {name} %s {0.__class__} %n",
    "\x00\x01\x08\x0b\x1b[31m\x7f\x85\ufeff\ufffe",
    "javascript:alert(1)",
    "&lt;xss-d&gt;&amp;#60;xss-e&#x3E;",
    "A" * 3_000,
    "a\u0300\u0301" * 200,
)
TWICE = "{{ 7 * 7777 }}", "54439"
URLS = (
    "javascript:alert(1)//",
    " javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
)


def poison(reading: Reading, payload: str, *, url: str | None = None) -> Reading:
    """The reading with the payload in its title, behind the first word of each content, and in all that is told beside."""
    article, words = reading.article, f" {payload} "
    starts = sorted({span.start for one in reading.attributions for span in one.content})
    places = [at for at in (article.text.find(" ", start) for start in starts) if at > 0]
    title = f"{payload.splitlines()[0]} {article.title}"
    lead = len(title) - len(article.title) if article.title_span else 0
    places = sorted(set(places))
    text, before = "", 0
    for place in places:
        text, before = text + article.text[before:place] + words, place
    text = title[:lead] + text + article.text[before:]

    def move(offset: int) -> int:
        return offset + lead + len(words) * bisect_right(places, offset - 1)

    moved = _change(reading, lambda value: Span(move(value.start), move(value.end)) if isinstance(value, Span) else value)
    poisoned = replace(
        moved.article,
        text=text,
        title=title,
        outlet=f"Kabar {payload}",
        byline=payload,
        dateline=payload,
        url=url or payload,
        path=payload,
    )
    speakers = tuple(
        replace(one, name=f"{one.name} {payload}", forms=(payload, *one.forms), roles=(payload, *one.roles))
        for one in moved.speakers
    )
    facts = tuple(replace(fact, counted=payload) if fact.counted else fact for fact in moved.facts)
    told = dict(zip(moved.facts, facts, strict=True))
    attributions = tuple(
        replace(one, via=payload if one.via else None, facts=tuple(told[fact] for fact in one.facts))
        for one in moved.attributions
    )
    return Reading(poisoned, attributions, speakers, facts)


def _change(value, change):
    """The value with every part of it changed."""
    if is_dataclass(value) and not isinstance(value, Span):
        return replace(value, **{field.name: _change(getattr(value, field.name), change) for field in fields(value)})
    if isinstance(value, tuple):
        return tuple(_change(part, change) for part in value)
    return change(value)


def lengthen(article: Article) -> Article:
    """The article with a line of some megabytes at its end, as no person reads it."""
    return replace(article, text=article.text + "\n" + "kata demi kata di satu baris " * 80_000)
