"""Where a form may send its reader back to: pages of our own, and nowhere else."""

from __future__ import annotations

_MOST_CHARS = 2_000


def keep_own(path: str) -> str:
    """The path where it leads to one of our own pages, else that of the first page.

    >>> keep_own("/stories/st-1?day=2"), keep_own("//elsewhere.example"), keep_own("https://elsewhere.example")
    ('/stories/st-1?day=2', '/', '/')
    """
    own = path.startswith("/") and not path.startswith("//") and "\\" not in path and path.isprintable()
    return path if own and len(path) <= _MOST_CHARS else "/"
