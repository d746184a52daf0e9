"""Section subheads: lines of their own, or glued to the end of a paragraph where a scraper lost the line break."""

from __future__ import annotations

import re

from menurut.language import Pack

_MAX_CHARS = 70
_MAX_WORDS = 8
_GLUED_WORDS = 6
_MIN_PROSE_CHARS = 60
_PROSE_ENDS = '.?!…"”’»)'
_NOT_SUBHEAD = re.compile(r"[.?!…:;,\"”“’‘»«)(]|^[\d•*>–—-]|https?:|@")
_GLUED = re.compile(r"(?<=[.?!])[\"”’»)]{0,2}\s(?=[^.?!…:;,\"“”()]{3,60}$)")
_WORD_BEFORE = re.compile(r"([\w.]{1,12})\.$")


def is_prose(line: str) -> bool:
    """True for a line that reads like a paragraph: long enough, and closed like a sentence."""
    return len(line) >= _MIN_PROSE_CHARS and line[-1] in _PROSE_ENDS


def is_subhead(line: str, before: str, after: str, pack: Pack) -> bool:
    """True for a short line without marks of a sentence that stands between two paragraphs.

    >>> from menurut.language import load_pack
    >>> prose = "Warga mulai pulang ke rumah setelah air surut, kata petugas di posko."
    >>> is_subhead("Surat 12 Agustus", prose, prose, load_pack("id"))
    True
    """
    words = line.split()
    if len(line) > _MAX_CHARS or len(words) > _MAX_WORDS or _NOT_SUBHEAD.search(line):
        return False
    if words[0].casefold() in pack.furniture.announcing_words:
        return False
    return before[-1:] in _PROSE_ENDS and bool(before) and is_prose(after) and any(character.isalpha() for character in line)


def find_glued_start(line: str, after: str, pack: Pack) -> int | None:
    """Where a subhead begins that is glued behind the last sentence of a paragraph, None where there is none.

    It has no mark of a sentence, at most six words, and starts in lower case, which no sentence does; or every word in it
    is written like a word of a headline.

    >>> from menurut.language import load_pack
    >>> prose = "Warga mulai pulang ke rumah setelah air surut, kata petugas di posko."
    >>> find_glued_start("Air surut sejak pagi, kata petugas itu. tuntutan warga", prose, load_pack("id"))
    39
    """
    tail_from = max(0, len(line) - 90)
    glued = next(iter(_GLUED.finditer(line, tail_from)), None)
    if glued is None or not is_prose(after) or len(line) < _MIN_PROSE_CHARS / 2:
        return None
    fragment = line[glued.end() :]
    words = fragment.split()
    if not 1 <= len(words) <= _GLUED_WORDS or _is_abbreviation(line[tail_from : glued.start()], pack):
        return None
    small = pack.furniture.small_words
    if fragment[0].islower() or (len(words) >= 2 and all(word[0].isupper() or word in small for word in words)):
        return glued.end() - 1
    return None


def _is_abbreviation(before: str, pack: Pack) -> bool:
    word = _WORD_BEFORE.search(before)
    return bool(word) and (word[1].casefold() in pack.sentences.abbreviations or len(word[1]) < 3)
