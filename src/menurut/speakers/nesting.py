"""Which attribution stands in the content of which."""

from __future__ import annotations

from menurut.model import Act, Attribution


def find_parents(attributions: tuple[Attribution, ...], anchors: list[int]) -> list[int | None]:
    """For every attribution the index of the innermost one in whose content its source and cue stand; None for outer ones.

    A relay is transparent: what stands in its content alone is an outer attribution. `parent`, where it is set, is believed.
    """
    index_of = {attribution.id: index for index, attribution in enumerate(attributions)}
    spans = sorted(
        (span.start, -span.end, index) for index, a in enumerate(attributions) if a.act is not Act.RELAY for span in a.content
    )
    parents: list[int | None] = [None] * len(attributions)
    stack: list[tuple[int, int]] = []
    position = 0
    for index in sorted(range(len(attributions)), key=lambda i: anchors[i]):
        while position < len(spans) and spans[position][0] <= anchors[index]:
            stack.append((-spans[position][1], spans[position][2]))
            position += 1
        while stack and stack[-1][0] <= anchors[index]:
            stack.pop()
        if stack:
            around = (holder for end, holder in reversed(stack[-8:]) if end > anchors[index] and holder != index)
            parents[index] = next(around, None)
        if (believed := index_of.get(attributions[index].parent or "")) is not None:
            parents[index] = parents[index] if attributions[believed].act is Act.RELAY else believed
    return _without_loops(parents)


def _without_loops(parents: list[int | None]) -> list[int | None]:
    """Contents that hold each other (malformed input) leave the first of them an outer attribution."""
    if all(parent is None for parent in parents):
        return parents
    state = [0] * len(parents)
    for index in range(len(parents)):
        path, at = [], index
        while at is not None and state[at] == 0:
            state[at] = 1
            path.append(at)
            at = parents[at]
        if at is not None and state[at] == 1:
            parents[at] = None
        for seen in path:
            state[seen] = 2
    return parents
