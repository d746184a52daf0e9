"""What stands in what: the facts inside a content, and the attributions inside the content of another."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Protocol

from menurut.model import Attribution, Fact, Span

_DEEPEST = 12  # open contents looked at for a parent


class Told(Protocol):
    """Whatever has a cue and a content."""

    @property
    def cue(self) -> Sequence[Span]: ...

    @property
    def content(self) -> Sequence[Span]: ...


def hold_facts(attributions: tuple[Attribution, ...], facts: tuple[Fact, ...]) -> tuple[Attribution, ...]:
    """Each attribution with the facts that stand inside its content, in the order of the text."""
    ordered = sorted(facts, key=lambda fact: fact.span)
    starts = [fact.span.start for fact in ordered]

    def inside(span: Span) -> Iterator[Fact]:
        near = ordered[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        return (fact for fact in near if span.holds(fact.span))

    held = (tuple(fact for span in one.content for fact in inside(span)) for one in attributions)
    return tuple(replace(one, facts=some) if some != one.facts else one for one, some in zip(attributions, held, strict=True))


def find_parents(found: Sequence[Told]) -> list[int | None]:
    """For each of these, in order of reading, the number of the innermost one whose content holds its own."""
    order = sorted(range(len(found)), key=lambda k: (found[k].content[0].start, -_length(found[k])))
    result: dict[int, int | None] = {}
    held: list[int] = []
    for k in order:
        start = found[k].content[0].start
        held = [h for h in held if found[h].content[-1].end > start][-_DEEPEST:]
        result[k] = next((h for h in reversed(held) if _holds(found[h], found[k])), None)
        held.append(k)
    return [result[k] for k in range(len(found))]


def _length(one: Told) -> int:
    return sum(span.end - span.start for span in one.content)


def _holds(outer: Told, inner: Told) -> bool:
    parts = (*inner.content, *inner.cue)
    if outer.cue and inner.cue and outer.cue == inner.cue:
        return False
    return _length(outer) > _length(inner) and all(any(o.holds(part) for o in outer.content) for part in parts)
