"""Short forms that a text introduces in brackets."""

from __future__ import annotations

import re

_BRACKET = re.compile(r"\(([^()\n]{2,80})\)")
_LONGEST_FORM = 90
_MOST_WORDS = 3
_SHORTEST_INITIALS = 4


def find_short_forms(text: str) -> dict[str, str]:
    """Every short form in small letters to the words that it was introduced for, whichever of both stood in the brackets.

    >>> find_short_forms("Komisi Pemberantasan Korupsi (KPK), BPS (Badan Pusat Statistik)")
    {'kpk': 'Komisi Pemberantasan Korupsi', 'bps': 'Badan Pusat Statistik'}
    """
    forms: dict[str, str] = {}
    for found in _BRACKET.finditer(text):
        inside = found[1].strip()
        before = text[max(0, found.start() - _LONGEST_FORM) : found.start()].rpartition("\n")[2].rstrip()
        last = before.rpartition(" ")[2]
        if long := match_acronym(inside, before):
            forms.setdefault(inside.casefold(), long)
        elif " " in inside and last.isupper() and (long := match_acronym(last, inside)):
            forms.setdefault(last.casefold(), long)
    return forms


def match_acronym(short: str, before: str) -> str | None:
    """The words at the end of `before` that `short` abbreviates, or None.

    Every letter of the short form must occur in order, the first of them at the beginning of a word (Schwartz and Hearst,
    "A simple algorithm for identifying abbreviation definitions in biomedical text", PSB 2003).

    >>> match_acronym("Kemendagri", "kata Kementerian Dalam Negeri")
    'Kementerian Dalam Negeri'
    """
    if exact := _match_initials(short, before):
        return exact
    letters = [c for c in short.casefold() if c.isalnum()]
    folded, at = before.casefold(), len(before)
    if len(letters) < 2 or not short[0].isupper() or len(short.split()) > _MOST_WORDS or len(folded) != len(before):
        return None
    for index in range(len(letters) - 1, -1, -1):
        at -= 1
        while at >= 0 and not (folded[at] == letters[index] and (index or at == 0 or not folded[at - 1].isalnum())):
            at -= 1
        if at < 0:
            return None
    long = before[at:]
    fits = len(long.split()) <= min(2 * len(letters), len(letters) + 5) and len(long) > len(short)
    return long if fits and long[0].isupper() else None


def _match_initials(short: str, before: str) -> str | None:
    """The words at the end of `before` whose capital letters are those of an acronym (`PLAK`)."""
    if not short.isupper() or not short.isalpha() or len(short) < _SHORTEST_INITIALS:
        return None
    words, left = before.split(" "), list(short)
    for start in range(len(words) - 1, max(-1, len(words) - 2 * len(short)), -1):
        if words[start][:1].isupper():
            if words[start][0] != left.pop():
                return None
            if not left:
                return " ".join(words[start:])
        elif not words[start].isalpha():
            return None
    return None


def shortens(short: list[str], long: list[str], printed: list[str]) -> bool:
    """Whether the words `short` (`printed` as in the text) stand for the first of the words `long`, acronyms for several.

    >>> shortens(["dinas", "pu"], ["dinas", "pekerjaan", "umum", "kota"], ["Dinas", "PU"])
    True
    """
    at = 0
    for word, form in zip(short, printed, strict=True):
        if at < len(long) and long[at] == word:
            at += 1
        elif form.isupper() and len(word) > 1 and "".join(w[0] for w in long[at : at + len(word)]) == word:
            at += len(word)
        else:
            return False
    return True
