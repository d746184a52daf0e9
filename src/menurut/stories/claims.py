"""Claims: the questions on which the statements of a story bear, with every position, figure and origin."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from menurut.model import Act, Bound, Claim, Figure, Statement
from menurut.stories.origins import Sources, find_origins
from menurut.stories.questions import Question
from menurut.stories.utterances import Utterance
from menurut.stories.voices import Voice
from menurut.stories.wordings import write_gist

Statements = Sequence[tuple[str, Sequence[Utterance]]]


def make_claims(
    story_id: str, questions: Sequence[Question], claim_ids: Sequence[str], statements: Statements, sources: Sources
) -> tuple[Claim, ...]:
    """A claim for each question, under these ids; each `statement` is its id with its wordings."""
    origins = [find_origins(members, sources) for _, members in statements]
    made = [make_statement(key, members, len(ends)) for (key, members), ends in zip(statements, origins, strict=True)]
    return tuple(
        Claim(
            id=claim_id,
            story_id=story_id,
            gist=_write_gist(question, statements),
            statements=tuple(made[place] for place in question.statements),
            figures=list_figures(question),
            origins=len(frozenset[str]().union(*(origins[place] for place in question.statements))),
        )
        for claim_id, question in zip(claim_ids, questions, strict=True)
    )


def _write_gist(question: Question, statements: Statements) -> str:
    members = [member for place in question.statements for member in statements[place][1]]
    return write_gist(members, [amount for told in question.matters for _, amount in told])


def make_statement(statement_id: str, members: Sequence[Utterance], origins: int) -> Statement:
    """The record of a statement: the voice's fullest name, the act that most wordings have."""
    voice = pick_voice(members)
    return Statement(
        id=statement_id,
        speaker_id=voice.speaker_id if voice else None,
        speaker_name=voice.name if voice else None,
        act=pick_act(members),
        attributions=tuple(member.id for member in members),
        origins=origins,
    )


def pick_voice(members: Sequence[Utterance]) -> Voice | None:
    """The voice of the first wording that has one."""
    return next((member.voice for member in members if member.voice), None)


def pick_act(members: Sequence[Utterance]) -> Act:
    """The act of most wordings; among equals a telling one before plain stating, then the first."""
    counts = Counter(member.attribution.act for member in members)
    acts = [member.attribution.act for member in members]
    return max(counts, key=lambda act: (counts[act], act is not Act.STATE, -acts.index(act)))


def list_figures(question: Question) -> tuple[Figure, ...]:
    """The figures that bear on a question, one for each voice and value, in the order of the articles."""
    found: dict[tuple, list[str]] = {}
    for member, amount in (told for matter in question.matters for told in matter):
        fact = amount.fact
        voice = member.voice.speaker_id if member.voice else None
        key = (amount.value, fact.upper, fact.unit, fact.counted, fact.bound or Bound.EXACT, voice)
        found.setdefault(key, []).append(member.id)
    return tuple(Figure(*key, tuple(dict.fromkeys(ids))) for key, ids in found.items())
