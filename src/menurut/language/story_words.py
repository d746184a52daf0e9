"""What `stories.toml` of a language pack holds: the words by which articles, statements and credits are compared."""

from __future__ import annotations

from functools import cached_property

from pydantic import BaseModel, ConfigDict, Field

from menurut.language.lede_words import LedeWords
from menurut.model import Bound


class FindingWords(BaseModel):
    """One sentence for each kind of finding, with `{names}` in braces to be filled in, and the word that joins a list.

    `figures_of_speaker` and `figures_of_outlet` say who gives some figures and who prints them; `bounds` how a figure is meant.
    `hedges` are the words by which somebody says that he is not sure, `dismissals` verbs of denying and setting aside,
    `admissions` verbs of admitting, `rumours` words for what others tell, `topics` those before what a question or
    an answer is about (*regarding*), `promises` those by which something is said to be going to happen, `certainties`
    those by which it is said to be certain, proven or concluded.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    denied: str
    turned: str
    figures_differ_between: str
    figures_differ_within: str
    figures_moved: str
    wording_differs: str
    hedge_lost: str
    polarity_flipped: str
    negation_moved: str
    single_origin: str
    lede_denies: str
    lede_turned: str
    lede_figure: str
    lede_speaker: str
    lede_uncertain: str
    lede_disputed: str
    corrected: str
    rewritten: str
    figures_of_speaker: str
    figures_of_outlet: str
    bounds: dict[Bound, str]
    unnamed: str
    some_outlet: str
    joiner: str
    hedges: frozenset[str]
    dismissals: frozenset[str]
    admissions: frozenset[str]
    rumours: frozenset[str]
    topics: frozenset[str]
    promises: frozenset[str]
    certainties: frozenset[str]
    promised: str


class StoryWords(BaseModel):
    """`frequencies` names a word list of the wordfreq package.

    `stop_words` are words of the newsroom that say nothing about an event, `endings` what may be joined to a name and is no
    part of it (*'s*). `negations` turn a sentence round, `conjunctions` join
    clauses, `complementisers` may head what was said (that). `pointers` point back (*this*, *it*), `answered` are what they are
    joined to where they point at what somebody said (*the claim*). `relay_words` stand between an article and the medium that
    it takes something from, `relay_links` between them and its name, `telling_words` right behind the name of a medium that
    tells something. `source_labels` head a credit line, `signatures` are the marks with which articles of an agency are signed.
    `ledes` holds the words by which a headline is held against its body.
    `concepts` gives for a concept, named alike in all packs, the words and terms of this language that mean it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    frequencies: str
    stop_words: frozenset[str]
    endings: tuple[str, ...] = ()
    negations: frozenset[str]
    conjunctions: frozenset[str]
    complementisers: frozenset[str]
    pointers: frozenset[str] = frozenset()
    answered: frozenset[str] = frozenset()
    relay_words: frozenset[str]
    relay_links: frozenset[str]
    telling_words: frozenset[str]
    source_labels: tuple[str, ...]
    signatures: dict[str, str] = Field(default_factory=dict)
    findings: FindingWords
    ledes: LedeWords
    concepts: dict[str, tuple[str, ...]] = Field(default_factory=dict)

    @cached_property
    def concept_of(self) -> dict[str, str]:
        """Each word of `concepts` with the concept that it means; the first concept that lists a word has it."""
        found: dict[str, str] = {}
        for concept, words in self.concepts.items():
            for word in words:
                found.setdefault(word, concept)
        return found
