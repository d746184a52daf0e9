"""Found relays: articles made of another, in its words, in synonyms of them, or with passages of it."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from menurut.model import Article, RelayKind, Span
from menurut.stories.alignment import Alignment, Sentences, align_sentences, measure_alignment
from menurut.stories.profiles import Profile, measure_likeness
from menurut.stories.reuse import count_narrated, find_passages, propose_sharing
from menurut.stories.versions import order_version

COPIED = 0.5
REWRITTEN = 0.55
FEWEST_MATCHES = 3
LIKELY = 0.3
NEIGHBOURS = 12
NEARLY_AS_MUCH = 0.9
BIAS, PER_ORDERED, PER_LOG_KEPT = -17.9, 0.8, 5.25


@dataclass(frozen=True, slots=True)
class Derivation:
    """`copy` was made of `original`, as a whole, or only the passages that `alignment` holds.

    `certain` says that times or credits tell the direction.
    """

    copy: str
    original: str
    kind: RelayKind
    alignment: Alignment
    certain: bool
    whole: bool = True

    @property
    def score(self) -> float:
        """How surely the copy was made of the original, 0 to 1: fitted to invented news (`benchmarks/copies.py`)."""
        alignment = self.alignment
        logit = BIAS + PER_ORDERED * alignment.ordered + PER_LOG_KEPT * math.log1p(alignment.kept)
        return round(max(1 / (1 + math.exp(-logit)), alignment.verbatim), 4)


@dataclass(frozen=True, slots=True)
class Comparison:
    """How an article stands to one that it may have been made of; `page` where the two are versions of one page."""

    original: str
    alignment: Alignment
    certain: bool
    credited: bool
    age: int
    page: bool


@dataclass(frozen=True, slots=True)
class Copying:
    """The articles of one story, oldest first, with what is asked about them by id: `credited` gives the articles that the
    credits of one may mean, `same_page` whether two are versions of one page."""

    articles: Sequence[Article]
    profiles: Mapping[str, Profile]
    sentences: Callable[[str], Sentences]
    credited: Mapping[str, frozenset[str]]
    same_page: Callable[[str, str], bool]


def find_derivations(copying: Copying) -> tuple[Derivation, ...]:
    """What the articles of one story were made of: each of one other as a whole, and of passages of further ones.

    The direction follows from credits first and from times second, never from likeness; without either it is not certain.
    A later version of a page is made of an earlier one besides.
    """
    proposed = _propose_by_passages(copying)
    found: list[Derivation] = []
    for age, article in enumerate(copying.articles):
        compared = list(_compare(article, age, copying, proposed.get(article.id, ())))
        pages = [one for one in compared if one.page]
        others = [one for one in compared if not one.page]
        found += _pick_whole(article.id, pages)
        whole = _pick_whole(article.id, others)
        found += whole
        if others:
            found += _pick_passages(copying.sentences(article.id), article.id, others, whole)
    return tuple(found)


def _propose_by_passages(copying: Copying) -> dict[str, list[str]]:
    tongues: dict[str, list[str]] = defaultdict(list)
    for article in copying.articles:
        tongues[article.language].append(article.id)
    proposed: dict[str, list[str]] = {}
    for keys in tongues.values():
        if len(keys) > 1:
            proposed.update(propose_sharing(keys, copying.sentences))
    return proposed


def _compare(article: Article, age: int, copying: Copying, proposed: Iterable[str]) -> Iterator[Comparison]:
    """The article beside each that it may have been made of: its neighbours, and those that share passages with it."""
    ages = {other.id: place for place, other in enumerate(copying.articles)}
    near = {other.id for other in _find_neighbours(article, copying)} | set(proposed)
    for key in sorted(near, key=lambda key: ages[key]):
        other = copying.articles[ages[key]]
        certain = pick_direction(article, other, copying.credited)
        if certain or (certain is None and ages[key] < age):
            alignment = align_sentences(copying.sentences(article.id), copying.sentences(key))
            credited = key in copying.credited.get(article.id, ())
            yield Comparison(key, alignment, bool(certain), credited, ages[key], copying.same_page(article.id, key))


def _find_neighbours(article: Article, copying: Copying) -> Iterator[Article]:
    """The likest other articles of the same language, oldest first among equals."""
    mine = copying.profiles[article.id]
    rated = (
        (measure_likeness(mine, copying.profiles[other.id]), other)
        for other in copying.articles
        if other.id != article.id and other.language == article.language
    )
    likely = sorted((entry for entry in rated if entry[0] >= LIKELY), key=lambda entry: -entry[0])
    return (other for _, other in likely[:NEIGHBOURS])


def _pick_whole(copy: str, compared: Iterable[Comparison]) -> list[Derivation]:
    """The one article that this one as a whole was made of, if any: credited ones first, then the likest, then the oldest."""
    options = [(one, kind) for one in compared if (kind := _name_kind(one.alignment))]
    if not options:
        return []
    best, kind = max(options, key=lambda option: (option[0].credited, _measure(option[0].alignment), -option[0].age))
    return [Derivation(copy, best.original, kind, best.alignment, best.certain)]


def _name_kind(alignment: Alignment) -> RelayKind | None:
    if alignment.verbatim >= COPIED:
        return RelayKind.COPIES
    if alignment.ordered >= REWRITTEN and len(alignment.matches) >= FEWEST_MATCHES:
        return RelayKind.REWRITES
    return None


def _measure(alignment: Alignment) -> float:
    """How much alike, so rounded that near ties are broken by something else."""
    return round(alignment.verbatim + alignment.alike, 1)


def _pick_passages(
    sentences: Sentences, copy: str, compared: Sequence[Comparison], whole: Sequence[Derivation]
) -> list[Derivation]:
    """The articles of which passages of this one were made that do not stand in what it was made of as a whole.

    Every sentence is taken from one of them: from that with the longest passages; of nearly equal ones from a credited one,
    then from the oldest.
    """
    told = {match.copy.place for derivation in whole for match in derivation.alignment.matches}
    made_of = {derivation.original for derivation in whole}
    left = [one for one in compared if one.original not in made_of]
    found: list[Derivation] = []
    while True:
        options = [(one, passages) for one in left if (passages := find_passages(one.alignment.matches, told))]
        if not options:
            return found
        most = max(count_narrated(passages) for _, passages in options)
        enough = [option for option in options if count_narrated(option[1]) >= NEARLY_AS_MUCH * most]
        best, passages = max(enough, key=lambda option: (option[0].credited, -option[0].age))
        alignment = measure_alignment(sentences, passages)
        found.append(Derivation(copy, best.original, RelayKind.REWRITES, alignment, best.certain, whole=False))
        told |= {match.copy.place for match in passages}


def pick_direction(article: Article, other: Article, credited: Mapping[str, frozenset[str]]) -> bool | None:
    """True where the article can only have come from the other one, False where it cannot, None where nothing tells."""
    forth, back = other.id in credited.get(article.id, ()), article.id in credited.get(other.id, ())
    if forth != back:
        return forth
    if article.published_at and other.published_at:
        mine, others = order_version(article), order_version(other)
        return mine[0] > others[0] if mine[0] != others[0] else None
    return None


def list_evidence(derivation: Derivation) -> tuple[Span, ...]:
    """The sentences of the copy that stand in the original."""
    return tuple(match.copy.span for match in derivation.alignment.matches)
