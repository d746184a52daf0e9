"""Furniture that fills whole lines, known by the words of a language pack and of the outlet's profile."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from menurut.clean.outlets import OutletProfile, load_profiles
from menurut.language import Pack
from menurut.language.furniture_words import LineWords

MAX_LINE_CHARS = 400
_EDGES = " \t-–—*•·»>|:►▶"
_END_MARKS = ' .…!»>)”"'
_BRACKETED = re.compile(r"\[[^\[\]]{1,80}\]")
_DIGITS = re.compile(r"\d+")


class LineMatcher:
    """The furniture lines of one language and one outlet, matched without regard to case.

    >>> from menurut.language import load_pack
    >>> LineMatcher.of(load_pack("id"), None).pick_reason("Baca juga: Air Surut, Warga Pulang")
    'related'
    """

    def __init__(self, words: Iterable[tuple[str, LineWords]], tails: Iterable[str]) -> None:
        self._whole: dict[str, str] = {}
        self._endings: list[tuple[str, str]] = []
        self._openings: dict[str, list[tuple[str, str]]] = {}
        for reason, lines in words:
            self._whole |= {fold_line(line): reason for line in lines.whole}
            self._endings += [(ending.casefold(), reason) for ending in lines.endings]
            for opening in lines.openings:
                self._openings.setdefault(opening.casefold()[:1], []).append((opening.casefold(), reason))
        pairs = [pair for some in self._openings.values() for pair in some]
        self._bracketed = [pair for pair in pairs if pair[0].startswith("[")]
        self._tails = frozenset(fold_line(tail) for tail in tails)

    @classmethod
    def of(cls, pack: Pack, profile: OutletProfile | None) -> LineMatcher:
        """The matcher for a pack and, where there is one, a profile."""
        return _build(pack, profile.name if profile else None)

    def pick_reason(self, line: str) -> str | None:
        """Why the line as a whole is furniture, None where it is not."""
        if len(line) > MAX_LINE_CHARS:
            return None
        folded = line.casefold()
        if reason := self._whole.get(fold_line(folded)):
            return reason
        head = folded.lstrip(_EDGES)
        for start in {folded[:1], head[:1]}:
            for opening, reason in self._openings.get(start, ()):
                if _opens(head, opening) or _opens(folded, opening):
                    return reason
        return self._pick_ending(line)

    def _pick_ending(self, line: str) -> str | None:
        stripped = line.rstrip(_END_MARKS)
        return next((reason for ending, reason in self._endings if _closes(stripped, ending)), None)

    def find_marks(self, line: str) -> Iterator[tuple[int, int, str]]:
        """Start, end and reason of every mark in square brackets that stands inside a line, such as `[Gambas:Video X]`."""
        for found in _BRACKETED.finditer(line) if self._bracketed else ():
            folded = found[0].casefold()
            if reason := next((reason for opening, reason in self._bracketed if folded.startswith(opening)), None):
                yield found.start(), found.end(), reason

    def find_teaser_start(self, line: str) -> int | None:
        """Where the last sentence of a long line begins if that is a teaser, else None."""
        tail = line[-MAX_LINE_CHARS:]
        if len(line) <= MAX_LINE_CHARS or not self._pick_ending(tail):
            return None
        stop = max(tail.rstrip(_END_MARKS).rfind(mark) for mark in (". ", "? ", "! "))
        return len(line) - len(tail) + stop + 2 if stop >= 0 else None

    def is_heading(self, line: str) -> bool:
        """True for a line that is nothing but the words which announce teasers."""
        return len(line) <= 60 and self._whole.get(fold_line(line)) == "related"

    def is_tail(self, line: str) -> bool:
        """True for a heading after which a page has only furniture."""
        return len(line) <= 60 and fold_line(line.casefold()) in self._tails


@lru_cache(maxsize=64)
def _build(pack: Pack, outlet: str | None) -> LineMatcher:
    profile = load_profiles().get(outlet) if outlet else None
    words = [*pack.furniture.lines.items(), *(profile.lines.items() if profile else ())]
    return LineMatcher(words, pack.furniture.tails)


def fold_line(line: str) -> str:
    """The line in lower case, without bullets and dashes at its ends, every number as `#`.

    >>> fold_line("- Komentar (12) -")
    'komentar (#)'
    """
    return _DIGITS.sub("#", line.casefold().strip(_EDGES))


def _opens(line: str, opening: str) -> bool:
    return line.startswith(opening) and not (opening[-1].isalnum() and line[len(opening) : len(opening) + 1].isalnum())


def _closes(line: str, ending: str) -> bool:
    # The capital tells the link from a sentence that happens to end in the same words.
    start = len(line) - len(ending)
    return start >= 0 and line[start].isupper() and line[start:].casefold() == ending and not line[start - 1 : start].isalnum()


def find_lines(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every line that is not blank, without the white space around it."""
    start = 0
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            begin = start + raw.index(stripped[0])
            yield begin, begin + len(stripped)
        start += len(raw) + 1
