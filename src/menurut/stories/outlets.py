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
LONGEST_SHAPE_WORDS = 4
SHORTEST_DOMAIN = 4


class Outlets:
    """The outlets of a ledger's articles and the media that Menurut knows.

    >>> outlets = Outlets([Article(id="a", text="", language="id", outlet="Kantor Berita Samudra")])
    >>> outlets.normalise("Samudra"), outlets.normalise("kantor berita samudra"), outlets.normalise("Lautan")
    ('Kantor Berita Samudra', 'Kantor Berita Samudra', None)
    """

    def __init__(self, articles: Iterable[Article], *, names: Iterable[str] = ()) -> None:
        self._by_words: dict[tuple[str, ...], str] = {}
        self._by_part: dict[str, set[str]] = defaultdict(set)
        self._bare: dict[tuple[str, ...], set[str]] = defaultdict(set)
        shapes = load_media().shapes
        self._heads = [(tuple(head.split()), 2) for head in shapes.droppable]
        self._heads += [(tuple(head.split()), 1) for head in shapes.agency]
        for outlet in sorted({*names, *(article.outlet for article in articles if article.outlet)}):
            self._add(outlet, self._canonise(outlet))
        for words, names in self._bare.items():
            if len(names) == 1:
                self._by_words.setdefault(words, *names)
        for entry in load_media().entries:
            for form in entry.forms:
                self._by_words.setdefault(_split(form), entry.name)
        self._first_words = {words[0] for words in self._by_words if words}

    @classmethod
    def named(cls, names: Iterable[str]) -> Outlets:
        """The same for articles of which only the outlets are known."""
        return cls((), names=names)

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
        for head, least in self._heads:
            if words[: len(head)] == head and len(words) >= len(head) + least:
                self._bare[words[len(head) :]].add(name)

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

    def pick_host(self, address: str) -> str | None:
        """The medium on whose pages an address lies, or None."""
        found = _DOMAIN.fullmatch(address.strip())
        return self.pick_whole(address.strip()) or (self.pick_whole(found[1]) if found else None)

    def name_own(self, article: Article) -> str | None:
        """The one name of the outlet of an article: what it says, or whose page it is, or whom its dateline names as a paper
        names itself; None where nothing tells."""
        if article.outlet:
            return self.normalise(article.outlet) or article.outlet
        host = self.pick_host(article.url) if article.url else None
        parts = () if host else (self.pick_whole(part.strip()) for part in (article.dateline or "").split(","))
        return host or next((part for part in parts if part), None)

    def find_mentions(self, text: str, span: Span, *, glued: frozenset[str] = frozenset()) -> Iterator[tuple[Span, str]]:
        """The media that a stretch of text names in full, as a domain, or by a name such as only media have.

        Each with the place of its name. `glued` are words to which a name may have been glued when its link was taken out of
        the page (*DilansirKabar Satu*), folded.
        """
        words = list(_WORD.finditer(text, span.start, span.end))
        at = 0
        while at < len(words):
            size, name = self._match(words, at)
            if name:
                yield Span(words[at].start(), words[at + size - 1].end()), name
            elif (start := _find_glued(words[at][0], glued)) and (medium := self._match_rest(text, words, at, start)):
                yield medium
            at += size

    def _match(self, words: list[re.Match[str]], at: int) -> tuple[int, str | None]:
        first = words[at][0]
        if "." in first:
            return 1, self.normalise(first) or _name_domain(first)
        if not first[0].isupper():
            return 1, None
        if fold(first) in self._first_words:
            for size in range(min(LONGEST_NAME_WORDS, len(words) - at), 0, -1):
                name = self._by_words.get(tuple(fold(word[0]) for word in words[at : at + size]))
                if name:
                    return size, name
        return _match_shape(words, at)

    def _match_rest(self, text: str, words: list[re.Match[str]], at: int, start: int) -> tuple[Span, str] | None:
        """The medium whose name begins inside a word and may go on behind it."""
        begin = words[at].start() + start
        for last in range(min(at + LONGEST_NAME_WORDS, len(words)) - 1, at - 1, -1):
            medium = self.pick_whole(text[begin : words[last].end()])
            if medium:
                return Span(begin, words[last].end()), medium
        return None


def _find_glued(word: str, glued: frozenset[str]) -> int | None:
    """Where a name begins behind one of these words inside a word that has a capital in it; None where none does."""
    if word[1:].islower() or word.isupper():
        return None
    sizes = [len(head) for head in glued if len(head) < len(word) and fold(word[: len(head)]) == head]
    return max(sizes, default=None)


def _name_domain(word: str) -> str | None:
    """The domain that a word is, or None for one that is none or that is an authority's."""
    found = _DOMAIN.fullmatch(word)
    official = load_media().shapes.official
    if not found or len(found[1]) < SHORTEST_DOMAIN or word != word.lower() or "-" in word:
        return None
    return None if any(word.endswith(f".{suffix}") for suffix in official) else word


def _match_shape(words: list[re.Match[str]], at: int) -> tuple[int, str | None]:
    """How many words from here are a name such as only media have, and the name."""
    shapes = load_media().shapes
    size = 1
    while size < LONGEST_SHAPE_WORDS and at + size < len(words) and _continues(words[at + size - 1], words[at + size]):
        size += 1
    run = [word[0] for word in words[at : at + size]]
    ends = [place + 1 for place, word in enumerate(run) if place and fold(word) in shapes.last]
    if ends:
        return ends[-1], " ".join(run[: ends[-1]])
    begins = at and not _continues(words[at - 1], words[at])
    if begins and size > 1 and fold(run[0]) in shapes.first:
        return size, " ".join(run)
    return 1, None


def _continues(one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether a word written as a name follows right behind another."""
    return other.start() == one.end() + 1 and other.string[one.end()] == " " and other[0][0].isupper()


def _split(name: str) -> tuple[str, ...]:
    return tuple(fold(word) for word in _WORD.findall(name))
