"""What changed on the way from an original to its copy: figures that moved, and negations that came or went."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz.distance import Indel

from menurut.language import fold
from menurut.model import Change, Span
from menurut.stories.alignment import LONGEST_WORDS, Alignment, Match
from menurut.stories.concepts import find_token_spans, normalise_number

CONTEXT_WORDS = 1
LONGEST_CHANGE_WORDS = 12


def find_changes(copy: str, original: str, alignment: Alignment, negations: frozenset[str]) -> tuple[Change, ...]:
    """The stretches of two aligned texts that differ in a figure or in a negation, in the order of the copy.

    `copy` and `original` are the texts, `negations` the words that turn a sentence round in their language.
    """
    return tuple(
        change for match in alignment.matches for change in _compare(copy, original, match, negations) if change is not None
    )


def _compare(copy: str, original: str, match: Match, negations: frozenset[str]) -> Iterator[Change]:
    if match.copy.words == match.original.words and len(match.copy.words) < LONGEST_WORDS:
        return
    after = find_token_spans(copy, match.copy.span)
    before = find_token_spans(original, match.original.span)
    new = [fold(span.slice(copy)) for span in after]
    old = [fold(span.slice(original)) for span in before]
    for step in join_steps(Indel.opcodes(old, new).as_list()):
        (old_from, old_to), (new_from, new_to) = step
        taken, put = old[old_from:old_to], new[new_from:new_to]
        if max(len(taken), len(put)) <= LONGEST_CHANGE_WORDS and _matters(taken, put, negations):
            old_span = _cover(before, old_from, old_to)
            new_span = _cover(after, new_from, new_to)
            yield Change(old_span.slice(original), new_span.slice(copy), new_span, old_span)


def join_steps(opcodes: list[tuple[str, int, int, int, int]]) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Neighbouring insertions and deletions as one replacement: the old stretch and the new one."""
    current: tuple[tuple[int, int], tuple[int, int]] | None = None
    for tag, old_from, old_to, new_from, new_to in opcodes:
        if tag == "equal":
            if current:
                yield current
            current = None
        elif current:
            current = (current[0][0], old_to), (current[1][0], new_to)
        else:
            current = (old_from, old_to), (new_from, new_to)
    if current:
        yield current


def _matters(taken: list[str], put: list[str], negations: frozenset[str]) -> bool:
    figures = [sorted(normalise_number(word) for word in words if word[0].isdigit()) for words in (taken, put)]
    turned = [sum(word in negations for word in words) % 2 for words in (taken, put)]
    return figures[0] != figures[1] or turned[0] != turned[1]


def _cover(spans: list[Span], start: int, end: int) -> Span:
    """The stretch of these words with one more before it where there is one, so that an insertion has a place too."""
    first = max(0, start - CONTEXT_WORDS)
    return Span(spans[first].start, spans[max(end - 1, first)].end)
