"""Menurut reads news and keeps a ledger of who said what, according to whom, and who says otherwise.

The names below are the whole public interface; each is imported when first used, so that `import menurut` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from menurut.attribution import Extractor
    from menurut.intake import find_pages
    from menurut.ledger import Ledger
    from menurut.model import Article, Attribution, Fact, Page, Reading, Span, Speaker
    from menurut.pipeline import add_sources, read_article, read_page

__all__ = [
    "Article",
    "Attribution",
    "Extractor",
    "Fact",
    "Ledger",
    "Page",
    "Reading",
    "Span",
    "Speaker",
    "add_sources",
    "find_pages",
    "read_article",
    "read_page",
]

_HOMES = {
    "menurut.attribution": {"Extractor"},
    "menurut.model": {"Article", "Attribution", "Fact", "Page", "Reading", "Span", "Speaker"},
    "menurut.pipeline": {"add_sources", "read_article", "read_page"},
    "menurut.intake": {"find_pages"},
    "menurut.ledger": {"Ledger"},
}


def __getattr__(name: str) -> object:
    for module, names in _HOMES.items():
        if name in names:
            return getattr(import_module(module), name)
    raise AttributeError(f"module 'menurut' has no attribute {name!r}")
