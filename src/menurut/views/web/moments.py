"""When something is done."""

from __future__ import annotations

from datetime import datetime


def now() -> datetime:
    """This second, with the offset of the place."""
    return datetime.now().astimezone().replace(microsecond=0)
