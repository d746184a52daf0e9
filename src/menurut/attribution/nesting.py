"""Which attribution stands in the content of which, and the medium that a statement was taken from."""

from __future__ import annotations

from menurut.attribution.reading import Found
from menurut.model import Act, Span

_DEEPEST = 12  # open contents looked at for a parent


def parents_of(found: list[Found]) -> list[int | None]:
    """For each attribution, in order of reading, the number of the innermost one whose content holds its own."""
    parents: list[int | None] = []
    order = sorted(range(len(found)), key=lambda k: (found[k].content[0].start, -_length(found[k])))
    result: dict[int, int | None] = {}
    held: list[int] = []
    for k in order:
        start = found[k].content[0].start
        held = [h for h in held if found[h].content[-1].end > start][-_DEEPEST:]
        result[k] = next((h for h in reversed(held) if _holds(found[h], found[k])), None)
        held.append(k)
    parents = [result[k] for k in range(len(found))]
    return parents


def _length(found: Found) -> int:
    return sum(span.end - span.start for span in found.content)


def _holds(outer: Found, inner: Found) -> bool:
    parts = inner.content + inner.cue
    if outer.cue and inner.cue and outer.cue == inner.cue:
        return False
    return _length(outer) > _length(inner) and all(any(o.holds(part) for o in outer.content) for part in parts)


def vias_of(found: list[Found], acts: list[Act], parents: list[int | None], text: str) -> list[str | None]:
    """For each attribution the medium it was taken from: that of the relay whose content holds it, or None."""
    vias: list[str | None] = []
    for k in range(len(found)):
        above = parents[k]
        steps = 0
        while above is not None and acts[above] != Act.RELAY and steps < _DEEPEST:
            above, steps = parents[above], steps + 1
        vias.append(_medium(found[above].source, text) if above is not None and acts[above] == Act.RELAY else None)
    return vias


def _medium(source: tuple[Span, ...], text: str) -> str | None:
    """The medium by its name, without the words in front that say what it is (*kantor berita*)."""
    if not source:
        return None
    words = source[0].slice(text).partition(" (")[0].split()
    while len(words) > 1 and words[0].islower():
        words.pop(0)
    return " ".join(words).strip("\"'“”‘’()")
