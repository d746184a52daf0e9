"""Names of persons inside one story: spellings of one name, and short names of which just one longer name holds all words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from menurut.speakers.across.lexicon import Tokens
from menurut.speakers.across.spelling import find_skeleton, is_near, is_slip

_CROWD = 40


def find_variants(names: Iterable[Tokens]) -> list[tuple[Tokens, Tokens]]:
    """Pairs of names of as many words that are one but for their spelling, or for one slip of the pen in a long word."""
    blocks: dict[tuple[object, ...], list[Tokens]] = defaultdict(list)
    for name in sorted(set(names)):
        blocks["sound", *sorted(map(find_skeleton, name))].append(name)
        if len(name) > 1:
            for place in range(len(name)):
                blocks["rest", *sorted(name[:place] + name[place + 1 :])].append(name)
    pairs = (pair for block in blocks.values() for pair in combinations(block[:_CROWD], 2))
    return [pair for pair in dict.fromkeys(pairs) if is_variant(*pair)]


def is_variant(one: Tokens, other: Tokens) -> bool:
    """Whether two names agree word by word, in whatever order: the same, near, or in one word a slip.

    >>> is_variant(("sergei", "tolcenof"), ("tolcenof", "sergei"))
    True
    """
    if len(one) != len(other):
        return False
    rest, slips = list(other), []
    for word in one:
        match = next((theirs for theirs in rest if theirs == word), None) or next((t for t in rest if is_near(word, t)), None)
        if match is None:
            slips.append(word)
        else:
            rest.remove(match)
    return not slips or (len(slips) == len(rest) == 1 < len(one) and is_slip(slips[0], rest[0]))


def covers(long: Tokens, short: Tokens) -> bool:
    """Whether every word of a shorter name is one of a longer, an initial by its letter alone, and one at least in full.

    >>> covers(("bona", "sitorus"), ("b", "sitorus")), covers(("bona", "sitorus"), ("s",))
    (True, False)
    """
    rest, whole = list(long), False
    for word in sorted(short, key=len, reverse=True):
        initial = len(word) == 1
        found = next((w for w in rest if (w[0] == word if initial else w == word or is_near(w, word))), None)
        if found is None:
            return False
        rest.remove(found)
        whole = whole or not initial
    return whole


def find_fuller(names: Iterable[Tokens]) -> Mapping[Tokens, Tokens]:
    """For each name the longest one that alone covers it, or itself.

    >>> find_fuller([("sitorus",), ("bona", "sitorus"), ("ningsih",)])[("sitorus",)]
    ('bona', 'sitorus')
    """
    ordered = sorted(set(names), key=lambda name: (-_measure(name), name))
    holders: dict[str, list[Tokens]] = defaultdict(list)
    fuller: dict[Tokens, Tokens] = {}
    for name in ordered:
        whole = [find_skeleton(word) for word in name if len(word) > 1]
        held = min((holders[word] for word in whole), key=len, default=[])
        tops = {fuller[long] for long in held if _measure(long) > _measure(name) and covers(long, name)}
        fuller[name] = tops.pop() if len(tops) == 1 else name
        for word in dict.fromkeys(whole):
            holders[word].append(name)
    return fuller


def _measure(name: Sequence[str]) -> int:
    """How much a name says: an initial less than a word."""
    return sum(2 if len(word) > 1 else 1 for word in name)
