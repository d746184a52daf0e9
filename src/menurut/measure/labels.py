"""How often speaker, act, manner and via are right where a content was found at all."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, fields

from menurut.language import fold
from menurut.measure.brat import Marked

_LEAST_OVERLAP = 0.3


@dataclass(slots=True)
class LabelCounts:
    """Counts over the attributions that pair up by content; filled by `count_labels` over many articles."""

    gold: int = 0
    paired: int = 0
    speaker: int = 0
    act: int = 0
    manner: int = 0
    gold_via: int = 0
    found_via: int = 0
    via: int = 0
    denials: int = 0
    denials_found: int = 0
    flipped: int = 0
    acts_right: Counter[str] = field(default_factory=Counter)
    confused: Counter[tuple[str, str]] = field(default_factory=Counter)

    def share(self, count: int) -> float:
        return count / self.paired if self.paired else 0.0

    @property
    def has_acts(self) -> bool:
        """Whether annotators gave acts, as far as the pairs tell."""
        return bool(self.act) or any(act != "-" for act, _ in self.confused)

    @property
    def act_f1(self) -> dict[str, float]:
        """The F1 of each act that was marked, over the pairs."""
        marked, found = Counter(self.acts_right), Counter(self.acts_right)
        for (gold, other), count in self.confused.items():
            marked[gold] += count
            found[other] += count
        return {act: 2 * self.acts_right[act] / (marked[act] + found[act]) for act in sorted(marked) if marked[act]}

    @property
    def macro_act_f1(self) -> float:
        """The mean of the F1 of the acts that were marked, each weighing the same; 0 where there are none."""
        shares = self.act_f1
        return sum(shares.values()) / len(shares) if shares else 0.0

    @property
    def polarity(self) -> float:
        """The share of the pairs in which no denial is read as a confirmation, nor the other way round."""
        return 1 - self.share(self.flipped)

    def add(self, other: LabelCounts) -> None:
        """Every count grows by that of the other."""
        for one in fields(self):
            setattr(self, one.name, getattr(self, one.name) + getattr(other, one.name))


def count_labels(counts: LabelCounts, gold: Sequence[Marked], predicted: Sequence[Marked]) -> None:
    """The counts hold one more article: pairs are made one-to-one by content, characters overlapping by 0.3 or more."""
    counts.gold += len(gold)
    for one, other in _pair_by_characters(gold, predicted):
        counts.paired += 1
        counts.speaker += _same_name(_fold(one.speaker), _fold(other.speaker))
        counts.act += one.act == other.act
        counts.manner += one.manner == other.manner
        if one.act == other.act:
            counts.acts_right[one.act or "-"] += 1
        else:
            counts.confused[(one.act or "-", other.act or "-")] += 1
        counts.denials += one.act == "deny"
        counts.denials_found += one.act == other.act == "deny"
        counts.flipped += {one.act, other.act} == {"deny", "confirm"}
        _count_via(counts, set(_fold(one.via).split()), set(_fold(other.via).split()))


def _count_via(counts: LabelCounts, gold: set[str], found: set[str]) -> None:
    counts.gold_via += bool(gold)
    counts.found_via += bool(found)
    counts.via += bool(gold and found and (gold <= found or found <= gold))


def _pair_by_characters(gold: Sequence[Marked], predicted: Sequence[Marked]) -> list[tuple[Marked, Marked]]:
    mine = [_characters(one) for one in gold]
    theirs = [_characters(one) for one in predicted]
    candidates = sorted(
        (
            (len(a & b) / len(a | b), i, j)
            for i, a in enumerate(mine)
            for j, b in enumerate(theirs)
            if not a.isdisjoint(b) and len(a & b) / len(a | b) >= _LEAST_OVERLAP
        ),
        reverse=True,
    )
    pairs, taken, used = [], set(), set()
    for _, i, j in candidates:
        if i not in taken and j not in used:
            taken.add(i)
            used.add(j)
            pairs.append((gold[i], predicted[j]))
    return pairs


def _characters(one: Marked) -> frozenset[int]:
    return frozenset(index for span in one.content for index in range(span.start, span.end))


def _fold(name: str | None) -> str:
    return " ".join(re.findall(r"\w+", fold(name or "")))


def _same_name(gold: str, found: str) -> bool:
    """The same words, or more than half of the words of both together are common."""
    one, other = set(gold.split()), set(found.split())
    return bool(other) and (gold == found or len(one & other) * 2 > len(one | other))
