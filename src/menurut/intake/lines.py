"""JSON lines: one page a line, and a broken line costs no more than itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

from menurut.intake.files import MAX_BYTES, refuse_body
from menurut.intake.folders import address_of
from menurut.intake.sidecars import parse_object, read_fields
from menurut.model import Page, Refusal

_PLAIN_FIELDS = ("text", "content", "body", "article", "isi", "maintext")
_HTML_FIELDS = ("html", "raw_html")
_MARKUP = re.compile(r"</(?:p|div|html|body|article|span)>|<br ?/?>", re.IGNORECASE)


def find_line_pages(path: Path, *, max_bytes: int = MAX_BYTES) -> Iterator[Page | Refusal]:
    """A page for every line of a `.jsonl` file that is not blank, with `path` such as `news.jsonl#12`.

    The text may be under text, content, body, article or html. `max_bytes` bounds a line, not the file.
    """
    number, source = 0, address_of(path)
    try:
        with path.open("rb") as stream:
            for number, line in _find_lines(stream, max_bytes):
                yield _read_line(line, f"{source}#{number}", max_bytes=max_bytes)
    except OSError as error:
        yield Refusal(source, "unreadable", f"{source}: cannot be read: {error.strerror or error}")
        return
    if not number:
        yield Refusal(source, "empty", f"{source}: empty")


def count_lines(path: Path, *, max_bytes: int = MAX_BYTES) -> int:
    """How many pages and refusals `find_line_pages` will give; 1 where the file is empty or cannot be read."""
    try:
        with path.open("rb") as stream:
            return sum(1 for _ in _find_lines(stream, max_bytes)) or 1
    except OSError:
        return 1


def _find_lines(stream: BinaryIO, max_bytes: int) -> Iterator[tuple[int, bytes]]:
    number = 0
    while line := stream.readline(max_bytes + 1):
        number += 1
        rest = line
        while len(rest) > max_bytes and not rest.endswith(b"\n"):
            rest = stream.readline(max_bytes + 1)
        if line.strip():
            yield number, line


def _read_line(line: bytes, address: str, *, max_bytes: int) -> Page | Refusal:
    if len(line) > max_bytes and not line.endswith(b"\n"):
        return refuse_body(line, address, max_bytes=max_bytes) or Refusal(address, "oversized", f"{address}: oversized")
    try:
        fields = parse_object(line)
    except ValueError as error:
        return Refusal(address, "broken_line", f"{address}: {error}")
    text, content_type = _pick_text(fields)
    if text is None:
        return Refusal(
            address, "no_text", f"{address}: none of the fields {', '.join(_PLAIN_FIELDS + _HTML_FIELDS)} holds text"
        )
    body = _encode(text)
    metadata = read_fields(fields)
    refusal = refuse_body(body, address, max_bytes=max_bytes)
    return refusal or Page(body=body, content_type=content_type, path=address, url=metadata.url, metadata=metadata)


def _pick_text(fields: Mapping[str, object]) -> tuple[str | None, str]:
    for name in _PLAIN_FIELDS:
        if isinstance(text := fields.get(name), str):
            return text, "text/html; charset=utf-8" if _MARKUP.search(text) else "text/plain; charset=utf-8"
    for name in _HTML_FIELDS:
        if isinstance(text := fields.get(name), str):
            return text, "text/html; charset=utf-8"
    return None, ""


def _encode(text: str) -> bytes:
    try:
        return text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace")
