"""From bytes to characters, whatever their encoding says or fails to say of itself."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

import charset_normalizer

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s{0,5}=\s{0,5}["']?([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
_DECLARED_WITHIN = 2048
_GUESSED_FROM = 65_536
_WELL_FORMED = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
REPLACEMENT = "\ufffd"


@dataclass(frozen=True, slots=True)
class Decoded:
    """The characters of a body, and how many stand for bytes that its encoding does not have."""

    text: str
    encoding: str
    broken: int = 0


def decode_body(body: bytes, *, content_type: str = "", exact: bool = False) -> Decoded:
    """The text of the bytes: by byte order mark, as UTF-8, as declared, else by guess. Never fails.

    Mostly sound UTF-8 stays UTF-8 with U+FFFD for what is broken, and `broken` counts it. With `exact` the byte order mark
    stays in the text, as offsets of sealed texts count it, and whatever can be UTF-8 is.

    >>> decode_body("Ia berkata: “ya”".encode("cp1252")).text
    'Ia berkata: “ya”'
    """
    for mark, encoding in _MARKS:
        if body.startswith(mark):
            return _decode(body if exact else body[len(mark) :], encoding)
    if not exact and (wide := _guess_wide(body)):
        return _decode(body, wide)
    if (text := _try(body, "utf-8")) is not None:
        return Decoded(text, "utf-8")
    for encoding in _find_declared(body, content_type):
        if (text := _try(body, encoding)) is not None:
            return Decoded(text, encoding)
    return _decode(body, _guess(body))


def _decode(body: bytes, encoding: str) -> Decoded:
    text = body.decode(encoding, "replace")
    return Decoded(text, encoding, text.count(REPLACEMENT))


def _try(body: bytes, encoding: str) -> str | None:
    try:
        return body.decode(encoding)
    except UnicodeDecodeError:
        return None


def _find_declared(body: bytes, content_type: str) -> list[str]:
    places = (content_type.encode("ascii", "ignore"), body[:_DECLARED_WITHIN])
    names = [found[1].decode("ascii") for place in places if (found := _DECLARED.search(place))]
    return [name for name in names if _is_text_encoding(name)]


def _is_text_encoding(name: str) -> bool:
    try:
        return bool("a".encode(codecs.lookup(name).name))
    except (LookupError, UnicodeError):
        return False


def _guess(body: bytes) -> str:
    sample = body[:_GUESSED_FROM]
    high = sum(1 for byte in sample if byte > 0x7F)
    sound = sum(len(run) for run in _WELL_FORMED.findall(sample))
    if sound > high / 2:
        return "utf-8"
    # Windows-1252 before a guess where only marks of punctuation and few letters lie above ASCII: guesses scatter on those.
    if high < len(sample) / 4 and _try(sample, "cp1252") is not None:
        return "cp1252"
    best = charset_normalizer.from_bytes(sample).best()
    return best.encoding if best else "cp1252"


def _guess_wide(body: bytes) -> str | None:
    sample = body[:4096]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if max(even, odd) > len(sample) / 6 and min(even, odd) <= max(even, odd) / 20:
        return "utf-16-be" if even > odd else "utf-16-le"
    return None
