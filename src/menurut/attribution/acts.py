"""What a source does by speaking: the act of the cue, shifted where a neutral cue reports a plan or a demand."""

from __future__ import annotations

from menurut.attribution.lexicon import Lexicon
from menurut.attribution.reading import Found
from menurut.attribution.tokens import Tokens
from menurut.model import Act


def act_of(found: Found, tokens: Tokens, lexicon: Lexicon) -> Act:
    """The act of the cue, of its negation, or of the content of a neutral cue."""
    reading = found.draft.reading
    if reading is None:
        return Act.STATE
    return reading.act(negated=found.draft.negated)
