"""Whether a confidence means what it says: of what was found with 0.8, eight in ten should be right.

Source: C. Guo, G. Pleiss, Y. Sun, K. Weinberger, "On Calibration of Modern Neural Networks", ICML 2017: bins of equal width,
and the expected calibration error, the gap between confidence and accuracy averaged over bins by how much falls into each.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

BINS = 10

Judged = tuple[float, bool]
"""A confidence, and whether what was found with it is right."""


@dataclass(frozen=True, slots=True)
class Bin:
    """What was found with a confidence above `low` and up to `high`; the means are None where nothing was."""

    low: float
    high: float
    count: int
    confidence: float | None
    right: float | None

    @property
    def gap(self) -> float:
        """Confidence minus accuracy: above 0 where it is too sure; 0 where nothing falls into the bin."""
        return 0.0 if self.confidence is None or self.right is None else self.confidence - self.right


def find_bins(judged: Iterable[Judged], *, count: int = BINS) -> list[Bin]:
    """The bins from 0 to 1, each with its means; 0 itself falls into the first.

    Raises `ValueError` where a confidence is no probability.

    >>> [(b.count, b.right) for b in find_bins([(0.2, False), (0.9, True), (0.7, True), (0.8, False)], count=2)]
    [(1, 0.0), (3, 0.6666666666666666)]
    """
    members: list[list[Judged]] = [[] for _ in range(count)]
    for confidence, right in judged:
        if not 0 <= confidence <= 1:
            raise ValueError(f"a confidence lies between 0 and 1, not at {confidence}")
        members[max(math.ceil(confidence * count) - 1, 0)].append((confidence, right))
    return [_make_bin(index, inside, count) for index, inside in enumerate(members)]


def _make_bin(index: int, inside: Sequence[Judged], count: int) -> Bin:
    low, high = index / count, (index + 1) / count
    if not inside:
        return Bin(low, high, 0, None, None)
    mean = math.fsum(confidence for confidence, _ in inside) / len(inside)
    return Bin(low, high, len(inside), mean, sum(right for _, right in inside) / len(inside))


def expected_calibration_error(bins: Iterable[Bin]) -> float:
    """The gap between confidence and accuracy, without its sign, averaged over all that was found; 0 where nothing was.

    >>> expected_calibration_error(find_bins([(0.75, True), (0.75, False)]))
    0.25
    """
    bins = list(bins)
    total = sum(one.count for one in bins)
    return math.fsum(one.count * abs(one.gap) for one in bins) / total if total else 0.0


def format_reliability(judged: Iterable[Judged]) -> Iterator[str]:
    """The lines of a table of the bins that hold anything, with the expected calibration error in its head."""
    bins = find_bins(judged)
    error = 100 * expected_calibration_error(bins)
    yield f"confidence: expected calibration error {error:.1f} over {sum(one.count for one in bins)} found"
    yield f"{'between':12}{'found':>9}{'sure':>8}{'right':>8}{'gap':>8}"
    for one in bins:
        if one.count:
            figures = f"{100 * one.confidence:8.1f}{100 * one.right:8.1f}{100 * one.gap:+8.1f}"
            yield f"{one.low:.1f} and {one.high:.1f} {one.count:8}{figures}"
