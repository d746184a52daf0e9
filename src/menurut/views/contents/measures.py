"""Which figures of a claim are of one measure: in one unit, or counts of one thing whatever that is called."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from menurut.language import load_pack
from menurut.model import Figure
from menurut.stories.concepts import find_concepts
from menurut.stories.figures import PEOPLE, PERSONS
from menurut.stories.vocabulary import read_vocabulary
from menurut.views.local_forms import unit_words

_MOST_NAMES = 3
_ANYBODY = "=people"


@dataclass(frozen=True, slots=True)
class Measure:
    """Figures that can stand on one scale; `number` counts the measures of a claim from 1."""

    number: int
    unit: str | None
    figures: tuple[Figure, ...]

    @property
    def words(self) -> str:
        """The unit, or what is counted in the words of the articles; empty where neither is known."""
        if self.unit:
            return unit_words(self.unit)
        named = dict.fromkeys(figure.counted.casefold() for figure in self.figures if figure.counted)
        return ", ".join(list(named)[:_MOST_NAMES])


def group_measures(figures: Iterable[Figure], languages: Iterable[str]) -> tuple[Measure, ...]:
    """The figures by measure, in their order. `languages` are those of the articles that give them."""
    tags = sorted(set(languages))
    groups: list[tuple[frozenset[str], list[Figure]]] = []
    for figure in figures:
        heads = _find_heads(figure, tags)
        near = [group for group in groups if group[0] & heads]
        rest = [group for group in groups if not group[0] & heads]
        joined = frozenset(heads).union(*(group[0] for group in near))
        groups = [*rest, (joined, [one for group in near for one in group[1]] + [figure])]
    return tuple(Measure(number, some[0].unit, tuple(some)) for number, (_, some) in enumerate(groups, start=1))


def _find_heads(figure: Figure, languages: Sequence[str]) -> frozenset[str]:
    """What stands for what is measured: the unit, or the concepts of what is counted; all people are one."""
    if figure.unit or not figure.counted:
        return frozenset({f"unit {figure.unit}"})
    words = figure.counted.lower()
    found = {
        concept for tag in languages for concept in find_concepts(words, read_vocabulary(load_pack(tag)), keep_common=True)
    }
    return frozenset(_ANYBODY if concept in PEOPLE | PERSONS else concept for concept in found) or frozenset({words})
