"""What is said about a page in JSON: a file beside it, or the fields of its line."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path

from menurut.model import Metadata

MAX_SIDECAR_BYTES = 1_000_000
_MAIL_ZONE = re.compile(r"[+-]\d{4}$|\b(?:GMT|UTC)$")
_TITLES = ("title", "headline", "judul")
_OUTLETS = ("outlet", "source", "publisher", "media", "site_name", "sitename", "hostname")
_DATES = ("published", "published_at", "date", "date_published", "datePublished", "publish_date", "published_date", "pubDate")
_URLS = ("url", "link", "canonical_url", "address")
_BYLINES = ("byline", "author", "authors")
_LANGUAGES = ("language", "lang")


def read_sidecar(path: Path) -> Metadata:
    """What `NAME.json` says of the `NAME.txt` beside it; empty where there is no such file.

    Raises `OSError` where it cannot be read, `ValueError` where it is no JSON object.
    """
    if not path.is_file():
        return Metadata()
    with path.open("rb") as stream:
        fields = parse_object(stream.read(MAX_SIDECAR_BYTES))
    return read_fields(fields)


def parse_object(body: bytes) -> dict[str, object]:
    """The JSON object in these bytes; broken bytes of a string are kept as lone surrogates. Raises `ValueError`."""
    try:
        value = json.loads(body.decode("utf-8-sig", "surrogateescape"))
    except RecursionError as error:
        raise ValueError("nested too deeply to be a record") from error
    except ValueError as error:
        raise ValueError(f"not JSON ({error})") from error
    if not isinstance(value, dict):
        raise ValueError("not a JSON object")
    return value


def read_fields(fields: Mapping[str, object]) -> Metadata:
    """The metadata in a JSON object, under whichever of the common names it has.

    >>> read_fields({"headline": "Banjir surut", "source": {"name": "Kulminasi"}, "date": "2025-11-10"}).outlet
    'Kulminasi'
    """
    printed = _pick(fields, _DATES)
    published_at = parse_moment(printed) if printed else None
    return Metadata(
        title=_pick(fields, _TITLES),
        outlet=_pick(fields, _OUTLETS),
        published_at=published_at,
        published=None if published_at else printed,
        url=_pick(fields, _URLS),
        byline=_pick(fields, _BYLINES),
        language=_pick(fields, _LANGUAGES),
    )


def _pick(fields: Mapping[str, object], names: tuple[str, ...]) -> str | None:
    return next((value for name in names if (value := as_string(fields.get(name)))), None)


def as_string(value: object) -> str | None:
    """A field as one tidy line, None where it holds nothing: strings, numbers, `{"name": …}`, lists of these."""
    if isinstance(value, Mapping):
        value = value.get("name")
    if isinstance(value, list):
        return ", ".join(part for item in value[:20] if not isinstance(item, list) and (part := as_string(item))) or None
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return " ".join(str(value).encode("utf-8", "replace").decode().split()) or None


def parse_moment(printed: str) -> datetime | None:
    """The moment that a machine wrote (ISO 8601, RFC 5322, seconds since 1970), None where it is in other words.

    Without a zone where none is written.

    >>> parse_moment("Mon, 28 Oct 2024 10:00:00 +0700").isoformat()
    '2024-10-28T10:00:00+07:00'
    """
    try:
        return datetime.fromisoformat(printed)
    except ValueError:
        pass
    try:
        if printed.isascii() and printed.isdigit() and len(printed) in (10, 13):
            return datetime.fromtimestamp(int(printed[:10]), UTC)
        # Without a zone of its own a date in words is for the language packs, which know more words than the mail format.
        return parsedate_to_datetime(printed) if _MAIL_ZONE.search(printed[-12:]) else None
    except (ValueError, OverflowError, TypeError, IndexError):
        return None
