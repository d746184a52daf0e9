"""Found relays: articles made of another, in its words, in synonyms of them, or in another language."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from menurut.model import Article, RelayKind, Span
from menurut.stories.alignment import Alignment, Sentence, align_sentences
from menurut.stories.profiles import Profile, measure_likeness
from menurut.stories.versions import order_version

COPIED = 0.5
REWRITTEN = 0.58
FEWEST_MATCHES = 3
LIKELY = 0.3
NEIGHBOURS = 12


@dataclass(frozen=True, slots=True)
class Derivation:
    """`copy` was made of `original`. `certain` says that times or credits tell the direction."""

    copy: str
    original: str
    kind: RelayKind
    alignment: Alignment
    certain: bool

    @property
    def score(self) -> float:
        return round(self.alignment.alike, 4)


def find_derivations(
    articles: Sequence[Article],
    profiles: Mapping[str, Profile],
    sentences: Callable[[str], Sequence[Sentence]],
    credited: Mapping[str, frozenset[str]],
) -> tuple[Derivation, ...]:
    """Of the articles of one story, each that was made of another one, with the original that it is likest to.

    `articles` are oldest first. `credited` gives the ids of the articles that each article's credits may mean. The direction
    follows from credits first and from times second, never from likeness; without either it is not certain.
    """
    ages = {article.id: age for age, article in enumerate(articles)}
    found = []
    for article in articles:
        options = []
        for other in _find_neighbours(article, articles, profiles):
            certain = pick_direction(article, other, credited)
            if certain or (certain is None and ages[other.id] < ages[article.id]):
                options += _derive(article.id, other.id, sentences, certain=bool(certain))
        if options:
            found.append(max(options, key=lambda option: (*_rate(option, credited), -ages[option.original])))
    return tuple(found)


def _find_neighbours(article: Article, articles: Sequence[Article], profiles: Mapping[str, Profile]) -> Iterator[Article]:
    """The likest other articles of the same language, oldest first among equals."""
    mine = profiles[article.id]
    rated = (
        (measure_likeness(mine, profiles[other.id]), other)
        for other in articles
        if other.id != article.id and other.language == article.language
    )
    likely = sorted((entry for entry in rated if entry[0] >= LIKELY), key=lambda entry: -entry[0])
    return (other for _, other in likely[:NEIGHBOURS])


def _derive(copy: str, original: str, sentences: Callable[[str], Sequence[Sentence]], *, certain: bool) -> list[Derivation]:
    alignment = align_sentences(sentences(copy), sentences(original))
    if alignment.verbatim >= COPIED:
        return [Derivation(copy, original, RelayKind.COPIES, alignment, certain)]
    if alignment.alike >= REWRITTEN and len(alignment.matches) >= FEWEST_MATCHES:
        return [Derivation(copy, original, RelayKind.REWRITES, alignment, certain)]
    return []


def pick_direction(article: Article, other: Article, credited: Mapping[str, frozenset[str]]) -> bool | None:
    """True where the article can only have come from the other one, False where it cannot, None where nothing tells."""
    forth, back = other.id in credited.get(article.id, ()), article.id in credited.get(other.id, ())
    if forth != back:
        return forth
    if article.published_at and other.published_at:
        mine, others = order_version(article), order_version(other)
        return mine[0] > others[0] if mine[0] != others[0] else None
    return None


def _rate(option: Derivation, credited: Mapping[str, frozenset[str]]) -> tuple[bool, float]:
    """Credited originals first, then the likest; near ties are for the caller to break."""
    return option.original in credited.get(option.copy, ()), round(option.alignment.verbatim + option.alignment.alike, 1)


def list_evidence(derivation: Derivation) -> tuple[Span, ...]:
    """The sentences of the copy that stand in the original."""
    return tuple(match.copy.span for match in derivation.alignment.matches)
