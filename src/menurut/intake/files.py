"""Reading one file: its bytes as a page, or the reason why it is none."""

from __future__ import annotations

from pathlib import Path

from menurut.intake.folders import HTML_SUFFIXES, LINE_SUFFIXES, SIDECAR_SUFFIX, TEXT_SUFFIXES, address_of
from menurut.intake.sidecars import read_sidecar
from menurut.model import Metadata, Page, Refusal

MAX_BYTES = 20_000_000
_SNIFFED_BYTES = 8192
_BINARY_SHARE = 0.03
_SIGNATURES = (b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"SQLite format 3", b"{\\rtf")
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")
_ODD_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\v\f\r\x1a\x1b") + b"\x7f"


def read_file(path: Path, *, max_bytes: int = MAX_BYTES) -> Page | Refusal:
    """The page in a `.txt` or `.html` file with what its sidecar says, or the reason why there is none.

    Reasons: unreadable, empty, binary, oversized, other_type. A file without a suffix is judged by its first bytes.
    """
    suffix, address = path.suffix.lower(), address_of(path)
    if suffix and suffix not in TEXT_SUFFIXES | HTML_SUFFIXES:
        return Refusal(address, "other_type", f"{address}: not a kind that Menurut reads ({_kinds()})")
    try:
        with path.open("rb") as stream:
            body = stream.read(max_bytes + 1)
        metadata = read_sidecar(path.with_suffix(SIDECAR_SUFFIX)) if suffix else Metadata()
    except OSError as error:
        return Refusal(address, "unreadable", f"{address}: cannot be read: {error.strerror or error}")
    except ValueError as error:
        return Refusal(address, "broken_sidecar", f"{address}: its sidecar {path.with_suffix(SIDECAR_SUFFIX).name} is {error}")
    if isinstance(refusal := refuse_body(body, address, max_bytes=max_bytes), Refusal):
        return refusal
    return Page(body=body, content_type=sniff_content_type(body, suffix), path=address, metadata=metadata)


def _kinds() -> str:
    return ", ".join(sorted(TEXT_SUFFIXES | HTML_SUFFIXES | LINE_SUFFIXES))


def refuse_body(body: bytes, address: str, *, max_bytes: int = MAX_BYTES) -> Refusal | None:
    """Why these bytes can be no article, or None where they may be one."""
    if len(body) > max_bytes:
        limit = f"{max_bytes / 1e6:g} MB"
        return Refusal(address, "oversized", f"{address}: larger than {limit}, which no article is; split it, or give .jsonl")
    if not body.strip():
        return Refusal(address, "empty", f"{address}: empty")
    if _is_binary(body):
        return Refusal(address, "binary", f"{address}: binary data, not text")
    return None


def _is_binary(body: bytes) -> bool:
    sniffed = body[:_SNIFFED_BYTES]
    if sniffed.startswith(_SIGNATURES):
        return True
    if sniffed.startswith(_WIDE_MARKS):
        return False
    even, odd = sniffed[::2].count(0), sniffed[1::2].count(0)
    if max(even, odd) > len(sniffed) / 6 and min(even, odd) <= max(even, odd) / 20:
        # Every second byte is zero: UTF-16 without a mark.
        return False
    odd_controls = len(sniffed) - len(sniffed.translate(None, _ODD_CONTROLS))
    return odd_controls > _BINARY_SHARE * len(sniffed)


def sniff_content_type(body: bytes, suffix: str) -> str:
    """`text/html` or `text/plain`, by the suffix, else by how the bytes begin."""
    if suffix in HTML_SUFFIXES:
        return "text/html"
    if suffix in TEXT_SUFFIXES:
        return "text/plain"
    head = body[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return "text/html" if head.startswith((b"<!doctype html", b"<html", b"<?xml", b"<head", b"<body")) else "text/plain"
