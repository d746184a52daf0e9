"""Passages: a few sentences in a row that stand in another article in nearly the same words, inside reporting of its own."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

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
    shingles = {key: {shingle for sentence in sentences(key) for shingle in _list_shingles(sentence)} for key in keys}
    postings: dict[Shingle, list[str]] = defaultdict(list)
    for key in keys:
        for shingle in shingles[key]:
            if len(postings[shingle]) < CROWD:
                postings[shingle].append(key)
    found = {}
    for key in keys:
        shared = Counter(other for shingle in shingles[key] for other in postings[shingle] if other != key)
        found[key] = [other for other in keys if shared[other] >= SHARED_SHINGLES]
    return found


def _list_shingles(sentence: Sentence) -> Iterator[Shingle]:
    words = sentence.words
    return (words[at : at + SHINGLE_WORDS] for at in range(len(words) - SHINGLE_WORDS + 1))
