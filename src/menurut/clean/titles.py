"""The headline: without the site's name, and only once."""

from __future__ import annotations

import re

from menurut.language import load_media

MAX_TITLE_CHARS = 200
_SEPARATOR = re.compile(r"\s[|–—»·•-]\s|\s?\|\s?")
_SENTENCE_ENDS = (".", ",", ";", ":", "…", "-", "–", "—")
_MIN_PROSE_CHARS = 50


def fold(text: str) -> str:
    """The letters and digits of a text in lower case: what two printings of one headline share.

    >>> fold("Audit: 190.000 Ton") == fold("audit – 190 000 ton")
    True
    """
    return "".join(character for character in text.casefold() if character.isalnum())


def split_site(title: str, *, outlet: str | None = None, headline: str | None = None) -> tuple[str, str | None]:
    """The title without the site's name at its end, and that name; the whole title and None where none is known to be there.

    The name is known as such by `outlet`, by the media list, or because `headline`, the one on the page, lacks it.

    >>> split_site("Audit Pupuk | Kulminasi", outlet="Kulminasi")
    ('Audit Pupuk', 'Kulminasi')
    """
    if len(title) > 1000:
        return title, None
    for separator in reversed(list(_SEPARATOR.finditer(title))):
        front, tail = title[: separator.start()].strip(), title[separator.end() :].strip()
        if not front or not tail:
            continue
        known = (outlet and fold(tail) == fold(outlet)) or load_media().pick(tail)
        if known or (headline and fold(front) == fold(headline)):
            return front, tail
    return title, None


def is_headline(line: str, following: list[str]) -> bool:
    """True where the first line of a pasted text is clearly a headline: short, no sentence, and prose comes soon after it.

    >>> is_headline("Air di Larai Surut", ["Warga mulai pulang setelah air surut, kata petugas pada Minggu pagi."])
    True
    """
    if not line or len(line) > MAX_TITLE_CHARS or line.endswith(_SENTENCE_ENDS) or line[0] in "\"“'‘([":
        return False
    longest = max(_MIN_PROSE_CHARS, len(line))
    return len(line.split()) >= 2 and any(len(other) >= longest and other[-1] in ".!?\"”')…" for other in following[:4])
