"""Where sentences begin and end. A line break always ends one; a full stop does unless it belongs to a word."""

from __future__ import annotations

import re

from menurut.language.pack import Pack
from menurut.model import Span

OPENING = "“„«‘\"'(["
CLOSING = "”»’\"')]"
# Looked for where a run of stops begins, since a run that ends no sentence would be searched again from each of its stops.
_BREAK = re.compile(rf"(?<![.?!…])[.?!…]++[{re.escape(CLOSING)}]*+(?=\s)|\n+")
_LAST_WORD = re.compile(r"(\w+)\.$")


def find_sentences(text: str, pack: Pack) -> list[Span]:
    """The sentences of a text in order, without the white space around them; together they hold every other character.

    >>> from menurut.language import load_pack
    >>> [s.slice("Prof. Adi datang. Ia bicara.") for s in find_sentences("Prof. Adi datang. Ia bicara.", load_pack("id"))]
    ['Prof. Adi datang.', 'Ia bicara.']
    """
    spans, start = [], 0
    for stop in _BREAK.finditer(text):
        if _ends_sentence(text, stop, pack):
            start = _close(text, start, stop.end(), spans)
    _close(text, start, len(text), spans)
    return spans


def _close(text: str, start: int, end: int, spans: list[Span]) -> int:
    while start < end and text[start].isspace():
        start += 1
    last = end
    while last > start and text[last - 1].isspace():
        last -= 1
    if last > start:
        spans.append(Span(start, last))
    return end


def _ends_sentence(text: str, stop: re.Match[str], pack: Pack) -> bool:
    if text[stop.start()] == "\n":
        return True
    if text[stop.start() : stop.end()] == ".":
        word = _LAST_WORD.search(text, max(0, stop.start() - 20), stop.end())
        if word and (word[1].lower() in pack.sentences.abbreviations or (len(word[1]) == 1 and word[1].isupper())):
            return False
    following = text[stop.end() : stop.end() + 40].lstrip()
    head = following.lstrip(OPENING)
    return not head or not head[0].islower()
