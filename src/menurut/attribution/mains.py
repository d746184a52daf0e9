"""Attributions whose cue is a verb or noun of the clause: *X mengatakan …*, *itu disampaikan X*, *Y diminta mundur*, *klaim X*.

They are read from left to right. A later cue stands inside the content of an earlier one, or, behind a coordinator or a
contrast, it ends that content.
"""

from __future__ import annotations

from menurut.attribution.actives import read_participle, read_subject
from menurut.attribution.clauses import Clause
from menurut.attribution.drafts import Draft
from menurut.attribution.lexicon import Lexicon, Reading
from menurut.attribution.nouns import read_noun
from menurut.attribution.passives import read_passive, read_raised
from menurut.attribution.phrases import Range
from menurut.attribution.voices import voice_fits
from menurut.attribution.walk import Walk, close_contents, negation_start
from menurut.language.cue_words import Frame

_MAIN = (Frame.SUBJECT, Frame.PASSIVE, Frame.RAISED, Frame.NOUN, Frame.PARTICIPLE)


def find_mains(
    clause: Clause, begin: int, lexicon: Lexicon, heads: list[int], *, heirs: dict[int, Range | None] | None = None
) -> list[Draft]:
    """All attributions of the clause whose cue is a verb or noun in it, from left to right.

    `heads` are the items where a cue may begin.
    """
    walk = Walk(clause, lexicon, begin, heirs or {})
    done = begin
    for i in heads:
        if i < done:
            continue
        length, readings = lexicon.readings_at(clause.low, i)
        if not length and i + 1 < clause.stop and clause.low[i + 1] in lexicon.open_before:
            length, readings = lexicon.open_at(clause.low[i], clause.low[i + 1])
        if length:
            _read_cue(walk, i, i + length, readings)
        done = i + length
    return [draft for draft in walk.drafts if draft.content]


def _read_cue(walk: Walk, start: int, stop: int, readings: tuple[Reading, ...]) -> None:
    clause = walk.clause
    following = clause.low[stop] if stop < len(clause.low) else ""
    preceding = clause.low[start - 1] if start > walk.begin else ""
    named = clause.depth > 0 and start > walk.begin and clause.upper[start - 1]
    words = walk.lexicon.words
    fitting = [r for r in readings if r.frame in _MAIN and r.fits(preceding, following, words, named=named)]
    if not fitting:
        return
    negated = negation_start(clause, start, walk)
    for reading in fitting:
        if not voice_fits(clause, (start, stop), walk.begin, reading.frame, walk.lexicon):
            continue
        walk.closing.clear()
        draft = _READ[reading.frame](walk, (start, stop), negated, reading)
        if draft is not None:
            draft.negated = negated < start
            close_contents(walk)
            walk.drafts.append(draft)
            return


_READ = {
    Frame.SUBJECT: read_subject,
    Frame.PASSIVE: read_passive,
    Frame.RAISED: read_raised,
    Frame.NOUN: read_noun,
    Frame.PARTICIPLE: read_participle,
}
