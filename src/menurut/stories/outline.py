"""What the articles of one story say, grouped but not yet named: statements, and the questions on which they bear."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from menurut.model import Relay
from menurut.stories.copies import Derivation
from menurut.stories.coverage import Coverage
from menurut.stories.lineage import trace_lineage
from menurut.stories.questions import Question, group_questions
from menurut.stories.relays import find_copies, find_relays
from menurut.stories.statements import group_statements
from menurut.stories.utterances import Utterance, find_utterances


@dataclass(frozen=True, slots=True)
class Outline:
    """A story before its statements and claims have ids; `questions` name the places of their `statements`.

    `parted` are utterances, by their ids, that people hold apart: those of the one set answer no question of the other.
    """

    coverage: Coverage
    derivations: Sequence[Derivation]
    relays: tuple[Relay, ...]
    statements: Sequence[Sequence[Utterance]]
    questions: Sequence[Question]
    parted: tuple[tuple[frozenset[str], frozenset[str]], ...] = ()

    @property
    def statement_members(self) -> list[list[str]]:
        """The ids of the attributions of each statement."""
        return [[member.id for member in members] for members in self.statements]

    @property
    def claim_members(self) -> list[list[str]]:
        """The ids of the attributions of each question, in the order of its statements."""
        members = self.statement_members
        return [[key for place in question.statements for key in members[place]] for question in self.questions]


def outline_story(coverage: Coverage) -> Outline:
    """The relays, statements and questions of the articles of one story."""
    derivations = find_copies(coverage)
    relays = find_relays(coverage, derivations)
    utterances = [
        utterance
        for reading in coverage.readings
        for utterance in find_utterances(reading, coverage.voices, coverage.vocabulary(reading.article), coverage.meanings)
    ]
    statements = group_statements(utterances, trace_lineage(derivations, relays, coverage))
    return Outline(coverage, derivations, relays, statements, group_questions(statements))
