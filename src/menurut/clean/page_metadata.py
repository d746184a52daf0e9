"""What a web page says of itself: JSON-LD, Open Graph, Dublin Core and other meta elements, `<time>`, and its printed lines."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from menurut.clean.tidying import tidy_line

_ARTICLE_TYPES = ("Article", "NewsArticle", "ReportageNewsArticle", "BlogPosting", "LiveBlogPosting", "OpinionNewsArticle")
_TRAILING_COMMA = re.compile(r",(\s{0,50}[}\]])")
_CONTROLS = re.compile(r"[\x00-\x1f]")
_TITLE_NAMES = ("og:title", "dc.title", "twitter:title", "dcterms.title", "title")
_OUTLET_NAMES = ("og:site_name", "dc.publisher", "dcterms.publisher", "publisher", "application-name", "cre")
_DATE_NAMES = (
    "article:published_time", "og:published_time", "dc.date.issued", "dcterms.issued", "datepublished", "dcterms.created",
    "publishdate", "pubdate", "publish-date", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime",
    "dc.date", "dc.date.created", "content_publisheddate", "date",
)  # fmt: skip
_MODIFIED_NAMES = (
    "article:modified_time",
    "og:updated_time",
    "dc.date.modified",
    "dcterms.modified",
    "datemodified",
    "last-modified",
)
_BYLINE_NAMES = ("author", "article:author", "dc.creator", "parsely-author", "byl")
_MAX_SCRIPT_CHARS = 2_000_000
_MAX_RECORDS = 5_000


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What a page says of itself, in its own words; None where it does not. `titles` are in order of trust."""

    titles: tuple[str, ...] = ()
    headline: str | None = None
    outlet: str | None = None
    published: tuple[str, ...] = ()
    modified: str | None = None
    url: str | None = None
    byline: str | None = None
    language: str | None = None


def read_facts(tree: HtmlElement) -> PageFacts:
    """Everything that the head of a page and its marked-up elements say; the first that speaks is heard.

    >>> from menurut.clean.pages import parse_page
    >>> read_facts(parse_page('<meta property="og:site_name" content="Kulminasi"><p>Air surut.</p>')).outlet
    'Kulminasi'
    """
    meta = _read_meta(tree)
    records = [record for script in tree.iter("script") for record in _find_records(script)]
    story = next((record for record in records if _is_article(record)), {})
    names = {record["@id"]: record for record in records if isinstance(record.get("@id"), str) and "name" in record}
    headline = next((line for element in tree.iter("h1") if (line := tidy_line(element.text_content()))), None)
    titles = (_as_string(story.get("headline"), names), _first(meta, _TITLE_NAMES), headline, _read_title(tree))
    times = [element.get("datetime") for element in tree.iter("time")]
    published = (_as_string(story.get("datePublished"), names), _first(meta, _DATE_NAMES), *times[:1])
    return PageFacts(
        titles=tuple(title for title in titles if title),
        headline=headline,
        outlet=_as_string(story.get("publisher"), names) or _first(meta, _OUTLET_NAMES),
        published=tuple(date for date in published if date),
        modified=_as_string(story.get("dateModified"), names) or _first(meta, _MODIFIED_NAMES),
        url=_read_url(tree, meta, story, names),
        byline=_as_string(story.get("author"), names) or _first(meta, _BYLINE_NAMES),
        language=_as_string(story.get("inLanguage"), names) or tree.get("lang") or _first(meta, ("og:locale", "dc.language")),
    )


def _read_meta(tree: HtmlElement) -> dict[str, str]:
    meta: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = tidy_line(element.get("content") or "")
        if name and content:
            meta.setdefault(name.strip().lower(), content)
    return meta


def _read_title(tree: HtmlElement) -> str | None:
    element = next(tree.iter("title"), None)
    return tidy_line(element.text_content()) or None if element is not None else None


def _first(meta: Mapping[str, str], names: tuple[str, ...]) -> str | None:
    return next((meta[name] for name in names if name in meta), None)


def _read_url(tree: HtmlElement, meta: Mapping[str, str], story: dict, names: dict) -> str | None:
    canonical = next((link.get("href") for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical"), None)
    page = story.get("mainEntityOfPage")
    declared = page.get("@id") if isinstance(page, dict) else page
    for address in (canonical, meta.get("og:url"), declared, story.get("url")):
        if isinstance(address, str) and _is_web(address.strip()):
            return tidy_line(address)
    return None


def _is_web(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)


def _find_records(script: HtmlElement) -> Iterator[dict]:
    """Every JSON object of a JSON-LD block, however deep; none where it cannot be mended."""
    kind = (script.get("type") or "").lower()
    if "ld+json" not in kind or not script.text or len(script.text) > _MAX_SCRIPT_CHARS:
        return
    pending, seen = [_parse(script.text)], 0
    while pending and seen < _MAX_RECORDS:
        value, seen = pending.pop(0), seen + 1
        if isinstance(value, dict):
            yield value
            pending.extend(value.values())
        elif isinstance(value, list):
            pending.extend(value)


def _parse(script: str) -> object:
    # In the wild: raw line breaks in strings, a comma before a closing bracket, a wrapping comment or CDATA mark.
    mended = _TRAILING_COMMA.sub(r"\1", _CONTROLS.sub(" ", script)).strip().removeprefix("<!--").removesuffix("-->")
    start = min((at for at in (mended.find("{"), mended.find("[")) if at >= 0), default=0)
    try:
        return json.JSONDecoder(strict=False).raw_decode(mended[start:])[0]
    except (ValueError, RecursionError):
        return None


def _is_article(record: Mapping) -> bool:
    kinds = record.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return any(kind in _ARTICLE_TYPES for kind in kinds if isinstance(kind, str))


def _as_string(value: object, names: Mapping[str, dict]) -> str | None:
    if isinstance(value, list):
        parts = [part for item in value[:20] if not isinstance(item, list) and (part := _as_string(item, names))]
        return ", ".join(parts) or None
    if isinstance(value, dict):
        value = value.get("name") or names.get(str(value.get("@id")), {}).get("name")
    return tidy_line(unescape(value)) or None if isinstance(value, str) else None
