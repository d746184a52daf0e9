"""Which planted copies an index over shingles proposes, and which our alignment finds: recall by kind, precision, time.

    python -m benchmarks.copies [EVENTS]

Prints also how many pairs of articles are copies by the score that their alignment gets, on as many other events: the score was
fitted to 120 events of seed 1, the table is of seed 7.

The index is MinHash with locality-sensitive hashing (Broder 1997; bands as in Leskovec, Rajaraman and Ullman, Mining of Massive
Datasets, ch. 3): 128 hashes of the 3-word shingles of an article in 32 bands of 4, which proposes most pairs that share 42 % of
their shingles or more. It stands here as the comparison; Menurut does not use it.
"""

from __future__ import annotations

import sys
import time
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations, pairwise

import numpy as np

from benchmarks.news import KINDS, Planted, make_news
from menurut.language import find_sentences, load_pack
from menurut.model import RelayKind
from menurut.stories import gather_stories, link_readings
from menurut.stories.alignment import Sentences, align_sentences, leave_out_title, split_sentences
from menurut.stories.concepts import find_tokens
from menurut.stories.copies import Derivation
from menurut.stories.vocabulary import read_vocabulary

BANDS, ROWS, SHINGLE_WORDS = 32, 4, 3
PRIME = (1 << 31) - 1

Pair = frozenset[str]


def find_by_minhash(planted: Sequence[Planted]) -> set[Pair]:
    """The pairs of articles that share a band of their signatures."""
    rng = np.random.default_rng(1)
    factors, shifts = (rng.integers(1, PRIME, BANDS * ROWS, dtype=np.int64) for _ in range(2))
    buckets: dict[tuple[int, bytes], list[str]] = defaultdict(list)
    for one in planted:
        words = find_tokens(one.reading.article.text)
        shingles = {" ".join(words[at : at + SHINGLE_WORDS]) for at in range(len(words) - SHINGLE_WORDS + 1)}
        values = np.array([zlib.crc32(shingle.encode()) % PRIME for shingle in shingles], np.int64)
        signature = ((values[:, None] % (1 << 30) * (factors % (1 << 30)) + shifts) % PRIME).min(axis=0)
        for band, rows in enumerate(signature.reshape(BANDS, ROWS)):
            buckets[band, rows.tobytes()].append(one.reading.article.id)
    return {frozenset(pair) for ids in buckets.values() for pair in combinations(sorted(set(ids)), 2)}


def find_by_alignment(planted: Sequence[Planted]) -> set[Pair]:
    """The pairs of articles of which Menurut says that one was made of the other."""
    gathered = gather_stories([one.reading for one in planted], {"id": load_pack("id")})
    relays = link_readings(gathered, ()).relays
    return {frozenset((relay.article_id, relay.original)) for relay in relays if relay.original}


def score(planted: Sequence[Planted], found: set[Pair]) -> Iterable[tuple[str, float]]:
    """Recall by kind, where a copy joined to another copy of its original counts as found, and precision over all pairs."""
    family = {one.reading.article.id: one.original or one.reading.article.id for one in planted}
    joined = {key for pair in found if len({family[key] for key in pair}) == 1 for key in pair}
    for kind in KINDS:
        copies = [one.reading.article.id for one in planted if one.kind == kind]
        yield kind, sum(key in joined for key in copies) / len(copies)
    right = sum(len({family[key] for key in pair}) == 1 for pair in found)
    yield "precision", right / len(found) if found else 0.0


def calibrate(planted: Sequence[Planted]) -> Iterable[tuple[float, int, float, float]]:
    """For each range of scores, by its lower end: the pairs of articles in it, their mean score, the share that are copies."""
    vocabulary = read_vocabulary(load_pack("id"))
    events: dict[int, list[tuple[str, Sentences]]] = defaultdict(list)
    for one in planted:
        article = one.reading.article
        sentences = split_sentences(article, vocabulary, find_sentences(article.text, vocabulary.pack))
        events[one.event].append((one.original or article.id, leave_out_title(sentences, article)))
    judged = []
    for told in events.values():
        for (family, original), (other, copy) in combinations(told, 2):
            found = Derivation("copy", "original", RelayKind.REWRITES, align_sentences(copy, original), certain=True)
            judged.append((found.score, family == other))
    for low, high in pairwise((0.0, 0.1, 0.5, 0.8, 0.95, 1.01)):
        some = [entry for entry in judged if low <= entry[0] < high]
        if some:
            yield low, len(some), sum(score for score, _ in some) / len(some), sum(right for _, right in some) / len(some)


def main(events: int) -> None:
    planted = list(make_news(events))
    ways: tuple[tuple[str, Callable[[Sequence[Planted]], set[Pair]]], ...] = (
        ("MinHash", find_by_minhash),
        ("alignment", find_by_alignment),
    )
    print(f"{len(planted)} articles of {events} events")
    for name, find in ways:
        begin = time.perf_counter()
        found = find(planted)
        took = time.perf_counter() - begin
        cells = "  ".join(f"{kind} {100 * value:.1f}" for kind, value in score(planted, found))
        print(f"{name:10s} {cells}  pairs {len(found)}  {took:.1f} s")
    for low, size, said, was in calibrate(list(make_news(events, seed=7))):
        print(f"score from {low:.2f}: {size} pairs, mean score {said:.3f}, copies {was:.3f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100)
