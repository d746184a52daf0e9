"""Sentences with their attributions marked in the line: `[source]`, `|cue|`, `{content}`.

Figures right behind the opening mark say which attributions it belongs to, the first without any: `{2"Air surut,"} |2katanya|`,
`[12Tirta]`. A part in several pieces repeats its mark. Contents may hold other marks.
"""

from __future__ import annotations

import re

from menurut.attribution import find_attributions
from menurut.language import load_pack
from menurut.model import Article

Parts = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]
_MARK = re.compile(r"([\[{])(\d*)|([\]}])|\|(\d*)")
_ROLES = {"[": 0, "|": 1, "{": 2}


def unmark(marked: str) -> tuple[str, list[Parts]]:
    """The text without its marks, and the pieces of source, cue and content of each attribution, by number."""
    pieces: dict[str, tuple[list[str], list[str], list[str]]] = {}
    text, opened, at = "", [], 0
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        at = mark.end()
        opening, numbers, closing, cue = mark.groups()
        if closing or (cue is not None and opened and opened[-1][0] == "|"):
            role, numbers, start = opened.pop()
            for number in numbers:
                pieces.setdefault(number, ([], [], []))[_ROLES[role]].append(text[start:])
            at -= len(cue or "")
        else:
            opened.append((opening or "|", numbers or cue or "1", len(text)))
    parts = [tuple(map(tuple, pieces[number])) for number in sorted(pieces)]
    return text + marked[at:], parts


def found_in(text: str, *, language: str = "id", title: str | None = None) -> list[Parts]:
    """The pieces of every attribution that is found in a text, as text."""
    article = Article(id="a", text=text, language=language, title=title)
    found = find_attributions(article, load_pack(language), rules_only=True)
    return [tuple(tuple(span.slice(text) for span in part) for part in (a.source, a.cue, a.content)) for a in found]


def assert_read(marked: str, *, language: str = "id") -> None:
    """Just what is marked is found, in whatever order."""
    text, parts = unmark(marked)
    assert sorted(found_in(text, language=language)) == sorted(parts)
