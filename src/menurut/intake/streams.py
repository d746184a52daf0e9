"""Standard input as a page."""

from __future__ import annotations

import sys
from typing import BinaryIO

from menurut.intake.files import MAX_BYTES, refuse_body, sniff_content_type
from menurut.model import Page, Refusal

STDIN_PATH = "-"


def read_stdin(stream: BinaryIO | None = None, *, max_bytes: int = MAX_BYTES) -> Page | Refusal:
    """What stands on standard input as one page with the path `-`: a web page where it begins like one, else plain text.

    >>> import io
    >>> read_stdin(io.BytesIO(b"Menurut Sari, hujan turun.")).content_type
    'text/plain'
    """
    body = (stream or sys.stdin.buffer).read(max_bytes + 1)
    refusal = refuse_body(body, STDIN_PATH, max_bytes=max_bytes)
    return refusal or Page(body=body, content_type=sniff_content_type(body, ""), path=STDIN_PATH)
