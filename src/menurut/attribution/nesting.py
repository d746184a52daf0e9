"""The medium that a statement was taken from: that of the relay in whose content it stands."""

from __future__ import annotations

from menurut.attribution.reading import Found
from menurut.model import Act, Span

_DEEPEST = 12  # open contents looked at for a parent


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
