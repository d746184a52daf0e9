"""Sentences of a rewrite that have hardly a word of the original left, known by the sentences around them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from menurut.stories.alignment import Match, Sentence

WIDEST = 2  # sentences between two that were found
LIKE_LENGTH = 0.5


def fill_gaps(
    matches: Sequence[Match], copy: Sequence[Sentence], original: Sequence[Sentence]
) -> Iterator[tuple[Sentence, Sentence]]:
    """The sentences between two that follow one another in both articles, where there are as many here as there.

    Each with the one in its place in the original; one that is twice as long as the other is something else.
    """
    found = sorted(matches, key=lambda match: match.copy.place)
    mine, theirs = ({sentence.place: sentence for sentence in some} for some in (copy, original))
    for before, behind in pairwise(found):
        gap = behind.copy.place - before.copy.place
        if 1 < gap <= WIDEST + 1 and gap == behind.original.place - before.original.place:
            for step in range(1, gap):
                one, other = mine[before.copy.place + step], theirs[before.original.place + step]
                short, long = sorted((len(one.words), len(other.words)))
                if short >= LIKE_LENGTH * long:
                    yield one, other
