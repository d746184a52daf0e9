"""Passages: a few sentences in a row that stand in another article in nearly the same words, inside reporting of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from menurut.stories.alignment import Match, Sentence

KEPT = 0.8  # likeness of a sentence that counts as taken over
FEWEST_SENTENCES = 2
FEWEST_NARRATED = 20  # words outside quotation marks: what two reporters heard at one press conference is no passage
SHINGLE_WORDS = 5
SHARED_SHINGLES = 12
CROWD = 60  # articles with a shingle that are looked at, the oldest

Shingle = tuple[str, ...]


def find_passages(matches: Sequence[Match], leave_out: Collection[int] = ()) -> tuple[Match, ...]:
    """The matches that form passages, in order: sentences in a row here and there, of which enough is narration.

    `leave_out` gives the places of sentences of the copy that are not looked at.
    """
    kept = [match for match in matches if match.likeness >= KEPT and match.copy.place not in leave_out]
    return tuple(match for run in _split_runs(kept) if _is_passage(run) for match in run)


def count_narrated(matches: Sequence[Match]) -> int:
    """The words of the copy's sentences outside quotation marks."""
    return sum(match.copy.narrated for match in matches)


def _split_runs(matches: Sequence[Match]) -> Iterator[list[Match]]:
    run: list[Match] = []
    for match in matches:
        if run and not _follows(run[-1], match):
            yield run
            run = []
        run.append(match)
    if run:
        yield run


def _follows(one: Match, other: Match) -> bool:
    """Whether a match is the next one here, and the next or the next but one there."""
    return other.copy.place == one.copy.place + 1 and 1 <= other.original.place - one.original.place <= 2


def _is_passage(run: Sequence[Match]) -> bool:
    return len(run) >= FEWEST_SENTENCES and count_narrated(run) >= FEWEST_NARRATED


def propose_sharing(keys: Sequence[str], sentences: Callable[[str], Sequence[Sentence]]) -> Mapping[str, list[str]]:
    """For each article, by its id, those that share enough runs of words with it to have a passage in common.

    `keys` are the ids of articles of one language, oldest first.
    """
    postings: dict[Shingle, list[int]] = {}
    shared: list[Counter[int]] = [Counter() for _ in keys]
    for place, key in enumerate(keys):
        before, full = _post(place, _list_shingles(sentences(key)), postings)
        for other, count in before.items():
            shared[place][other] += count
            shared[other][place] += count
        shared[place].update(full)
    return {key: [keys[at] for at in sorted(own) if own[at] >= SHARED_SHINGLES] for key, own in zip(keys, shared, strict=True)}


def _post(place: int, shingles: Iterable[Shingle], postings: dict[Shingle, list[int]]) -> tuple[Counter[int], Counter[int]]:
    """The place stands under its shingles; how many it has with each place before it: with room for it too, and without."""
    joined: list[int] = []
    full: list[int] = []
    for shingle in shingles:
        holders = postings.setdefault(shingle, [])
        if len(holders) < CROWD:
            joined += holders
            holders.append(place)
        else:
            full += holders
    return Counter(joined), Counter(full)


def _list_shingles(sentences: Iterable[Sentence]) -> set[Shingle]:
    return {
        sentence.words[at : at + SHINGLE_WORDS]
        for sentence in sentences
        for at in range(len(sentence.words) - SHINGLE_WORDS + 1)
    }
