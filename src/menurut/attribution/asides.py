"""Attributions that stand aside from the clause: after a quotation, between commas, or before it (*…, kata X*; *menurut X, …*).

They are read first. What they leave as holes, the cue with its source and commas, the main clause is then read without.
"""

from __future__ import annotations

from menurut.attribution.adpositions import read_adposition
from menurut.attribution.beside import ADPOSITIONS, AFTER, Asides
from menurut.attribution.clauses import Clause
from menurut.attribution.inversions import read_inverted
from menurut.attribution.lexicon import Lexicon, Reading
from menurut.attribution.spoken import read_spoken
from menurut.attribution.unknowns import UNKNOWN, pick_frame
from menurut.language.cue_words import Frame


def find_asides(clause: Clause, begin: int, lexicon: Lexicon, heads: list[int]) -> Asides:
    """All attributions of the clause that stand aside, from left to right; `heads` are the items where a cue may begin."""
    asides = Asides(clause, lexicon, begin)
    done = begin
    for i in _with_unknowns(asides, heads):
        if i < done:
            continue
        length, readings = lexicon.readings_at(clause.low, i)
        if not length and (frame := pick_frame(clause, i, lexicon)):
            length, readings = 1, (Reading(frame, UNKNOWN, pronoun=False),)
        after = _read_cue(asides, i, i + length, readings) if length else 0
        done = max(after, i + length)
    return asides


def _with_unknowns(asides: Asides, heads: list[int]) -> list[int]:
    """The places where a known cue may begin, and those right behind a quotation or its comma, where any word may be one."""
    clause, begin = asides.clause, asides.begin
    if not clause.quotations:
        return heads
    behind = {item + away for item in clause.quotations for away in (1, 2) if begin <= item + away < clause.stop}
    return sorted(behind.union(heads))


def _read_cue(asides: Asides, start: int, stop: int, readings: tuple[Reading, ...]) -> int:
    """Try the readings that stand aside; gives the item to go on from, 0 where none fits."""
    for reading in readings:
        if not _allowed(asides, start, stop, reading):
            continue
        if reading.frame in AFTER or reading.frame == Frame.PASSIVE:
            after = read_inverted(asides, start, stop, reading)
        elif reading.frame in ADPOSITIONS:
            after = read_adposition(asides, start, stop, reading)
        elif reading.frame == Frame.SUBJECT:
            after = read_spoken(asides, start, stop, reading)
        else:
            continue
        if after:
            return after
    return 0


def _allowed(asides: Asides, start: int, stop: int, reading: Reading) -> bool:
    low = asides.clause.low
    following = low[stop] if stop < len(low) else ""
    return reading.fits(low[start - 1] if start else "", following, asides.lexicon.words)
