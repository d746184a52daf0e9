"""The rows of a score again, by kind of attribution.

Pairs are made over all attributions. Of a kind, precision counts the found ones that are of it, recall the marked ones; a
marked direct one that was found as mixed helps the recall of direct and the precision of mixed. Tokens are compared within
pairs, not with all spans of the role: words of a nested content stand in the content around it anyhow.

direct, mixed, indirect   all, some or none of the content stands in double quotation marks, as for the rows
with cue, without cue     whether any word reports
relay                     the act is `relay`; means nothing where annotators gave no acts
nested                    all of its parts stand inside the content of another attribution of the same side
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from menurut.measure.matching import Comparison, Pair, Role, TokenMarks, content_of, cue_of, source_of
from menurut.measure.rows import Tallies, Tally

KINDS = ("all", "direct", "mixed", "indirect", "with cue", "without cue", "relay", "nested")
ROLES = {"cue": cue_of, "source": source_of, "content": content_of}
RELAY = "relay"


def tally_kinds(one: Comparison) -> dict[str, Tallies]:
    """For each kind the rows `full` and, of each role, `exact`, `overlap` and `tokens`, against one annotator.

    The kind `all` has the figures of `tally_rows`, except for tokens.
    """
    gold, found = _sort(one.gold), _sort(one.found)
    return {kind: _tally(one, gold[kind], found[kind]) for kind in KINDS}


def _sort(side: Sequence[TokenMarks]) -> dict[str, list[TokenMarks]]:
    sorted_marks: dict[str, list[TokenMarks]] = {kind: [] for kind in KINDS}
    for marks in side:
        for kind in _kinds_of(marks, side):
            sorted_marks[kind].append(marks)
    return sorted_marks


def _kinds_of(one: TokenMarks, side: Iterable[TokenMarks]) -> Iterator[str]:
    yield "all"
    yield one.kind
    yield "with cue" if one.cue else "without cue"
    if one.marked.act == RELAY:
        yield RELAY
    if is_nested(one, side):
        yield "nested"


def is_nested(one: TokenMarks, side: Iterable[TokenMarks]) -> bool:
    """Whether all parts of it stand inside the content of another; two of the same parts do not nest."""
    parts = one.parts
    return any(parts <= other.content and parts != other.parts for other in side)


def _tally(one: Comparison, gold: list[TokenMarks], found: list[TokenMarks]) -> Tallies:
    rows = {"full": _tally_pairs(one.whole, gold, found)}
    sources = [p for p in one.contents if p.gold.source & p.predicted.source]
    for name, pairs in (("cue", one.cues), ("source", sources), ("content", one.contents)):
        role = ROLES[name]
        marked_with, found_with = [m for m in gold if role(m)], [m for m in found if role(m)]
        exact = [p for p in pairs if role(p.gold) == role(p.predicted)]
        rows[f"{name} exact"] = _tally_pairs(exact, marked_with, found_with)
        rows[f"{name} overlap"] = _tally_pairs(pairs, marked_with, found_with)
        rows[f"{name} tokens"] = _tally_tokens(pairs, gold, found, role)
    return rows


def _tally_pairs(pairs: Sequence[Pair], gold: Sequence[TokenMarks], found: Sequence[TokenMarks]) -> Tally:
    """How many on either side stand in a pair; the other of the pair may be of any kind."""
    paired_gold, paired_found = {p.gold.order for p in pairs}, {p.predicted.order for p in pairs}
    return Tally(
        sum(marks.order in paired_found for marks in found),
        len(found),
        sum(marks.order in paired_gold for marks in gold),
        len(gold),
    )


def _tally_tokens(pairs: Sequence[Pair], gold: Sequence[TokenMarks], found: Sequence[TokenMarks], role: Role) -> Tally:
    """Tokens that both of a pair have, of all tokens on either side, attribution by attribution."""
    of_gold = {p.gold.order: len(role(p.gold) & role(p.predicted)) for p in pairs}
    of_found = {p.predicted.order: len(role(p.gold) & role(p.predicted)) for p in pairs}
    return Tally(
        sum(of_found.get(marks.order, 0) for marks in found),
        sum(len(role(marks)) for marks in found),
        sum(of_gold.get(marks.order, 0) for marks in gold),
        sum(len(role(marks)) for marks in gold),
    )
