"""Media by whatever name an article gives them: as the ledger's outlets print themselves, as a domain, as an alias."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from menurut.language import fold, load_media
from menurut.model import Article, Span

_WORD = re.compile(r"[^\W_]+(?:[.’'-][^\W_]+)*")
_DOMAIN = re.compile(r"(?:https?://)?(?:www\.|m\.)?([a-z0-9-]+)(?:\.[a-z]{2,10}){1,3}(?:/\S*)?", re.IGNORECASE)
LONGEST_NAME_WORDS = 6


class Outlets:
    """The outlets of a ledger's articles and the media that Menurut knows.

    >>> outlets = Outlets([Article(id="a", text="", language="id", outlet="Kantor Berita Samudra")])
    >>> outlets.normalise("Samudra"), outlets.normalise("kantor berita samudra"), outlets.normalise("Lautan")
    ('Kantor Berita Samudra', 'Kantor Berita Samudra', None)
    """

    def __init__(self, articles: Iterable[Article]) -> None:
        self._by_words: dict[tuple[str, ...], str] = {}
        self._by_part: dict[str, set[str]] = defaultdict(set)
        for outlet in sorted({article.outlet for article in articles if article.outlet}):
            self._add(outlet, self._canonise(outlet))
        for entry in load_media().entries:
            for form in entry.forms:
                self._by_words.setdefault(_split(form), entry.name)
        self._first_words = {words[0] for words in self._by_words if words}

    def _canonise(self, outlet: str) -> str:
        entry = load_media().pick(outlet)
        return entry.name if entry else outlet

    def _add(self, outlet: str, name: str) -> None:
        words = _split(outlet)
        if not words:
            return
        self._by_words[words] = name
        self._by_words.setdefault(("".join(words),), name)
        for part in words:
            self._by_part[part].add(name)

    def normalise(self, name: str) -> str | None:
        """The one name of a medium for any of its names, or None where it is not known.

        A part of an outlet's name stands for it where no other outlet has that part.
        """
        known = self.pick_whole(name)
        if known:
            return known
        domain = _DOMAIN.fullmatch(name.strip())
        if domain:
            return self.pick_whole(domain[1])
        words = _split(name)
        parts = [self._by_part.get(word, set()) for word in words]
        shared = set.intersection(*parts) if parts else set()
        return shared.pop() if len(shared) == 1 else None

    def pick_whole(self, name: str) -> str | None:
        """The medium of which this is a full name or an alias, or None: a part of a name is not enough."""
        words = _split(name)
        known = self._by_words.get(words) or self._by_words.get(words[1:]) if words else None
        if known:
            return known
        entry = load_media().pick(name)
        return entry.name if entry else None

    def find_mentions(self, text: str, span: Span) -> Iterator[tuple[Span, str]]:
        """The media that a stretch of text names in full or as a domain, each with the place of its name."""
        words = list(_WORD.finditer(text, span.start, span.end))
        at = 0
        while at < len(words):
            size, name = self._match(words, at)
            if name:
                yield Span(words[at].start(), words[at + size - 1].end()), name
            at += size

    def _match(self, words: list[re.Match[str]], at: int) -> tuple[int, str | None]:
        first = words[at][0]
        if "." in first:
            return 1, self.normalise(first)
        if not first[0].isupper() or fold(first) not in self._first_words:
            return 1, None
        for size in range(min(LONGEST_NAME_WORDS, len(words) - at), 0, -1):
            name = self._by_words.get(tuple(fold(word[0]) for word in words[at : at + size]))
            if name:
                return size, name
        return 1, None


def _split(name: str) -> tuple[str, ...]:
    return tuple(fold(word) for word in _WORD.findall(name))
