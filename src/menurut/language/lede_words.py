"""What the table `ledes` of `stories.toml` holds: the words by which a headline is held against its own body."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

Words = frozenset[str]


class LedeWords(BaseModel):
    """`auxiliaries` may stand between a negation and the verb that it turns (*not yet been*), `undone` words say of the verb
    behind them that it was not done (*refused to*), `unfulfilled` are words behind which nothing is said to be so: wishes,
    plans, warnings, failures.

    `opposites` are pairs of lists: what a word of the one says cannot be so where one of the other is. `harms` are lists of
    words for one thing that may befall people. `causes` name a cause, `known` say that something is known, `inquiries` that it
    is still being looked into. `wholes` mean all of something, `parts` stand between a part and the whole (*three of the ten*),
    `nones` say that there is none. `earlier` words tell of what was so before.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    auxiliaries: Words
    undone: Words
    unfulfilled: Words
    opposites: tuple[tuple[Words, Words], ...]
    causes: Words
    known: Words
    inquiries: Words
    harms: tuple[Words, ...]
    wholes: Words
    parts: Words
    nones: Words
    earlier: Words
