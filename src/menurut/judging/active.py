"""Which corrections count: those that no later one undoes."""

from __future__ import annotations

from collections.abc import Iterable

from menurut.model import Correction, CorrectionKind


def find_active(corrections: Iterable[Correction]) -> frozenset[int]:
    """The numbers of the corrections that no later one undoes; what undid something may itself be undone.

    What was found right because its article was complete counts as long as that does.
    """
    undone: set[int] = set()
    active: dict[int, Correction] = {}
    for correction in sorted(corrections, key=lambda one: -one.number):
        if correction.number in undone:
            continue
        active[correction.number] = correction
        if correction.kind is CorrectionKind.UNDO and correction.other:
            undone.add(int(correction.other))
    return frozenset(number for number, one in active.items() if not _hangs_on(one, undone))


def _hangs_on(one: Correction, undone: set[int]) -> bool:
    return one.kind is CorrectionKind.RIGHT and one.other is not None and int(one.other) in undone
