"""Clean: from a page to a sealed article, with what was dropped on the way and why."""

from menurut.clean.sealing import seal_article

__all__ = ["seal_article"]
