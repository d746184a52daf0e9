"""Claims: the questions on which the statements of a story bear, with every position, figure and origin."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from menurut.model import Act, Bound, Claim, Figure, Statement
from menurut.stories.identity import mint_ids
from menurut.stories.origins import Sources, find_origins
from menurut.stories.questions import Question
from menurut.stories.utterances import Utterance
from menurut.stories.voices import Voice

GIST_CHARS = 160
QUOTES = "“”„«»\"'‘’ ,;:"
Statements = Sequence[tuple[str, Sequence[Utterance]]]


def name_statements(groups: Sequence[Sequence[Utterance]], before: Mapping[str, Sequence[str]]) -> Statements:
    """Each group of utterances with the id of its statement; `before` holds the attributions of the known ids."""
    ids = mint_ids("s", [[member.id for member in group] for group in groups], before)
    return list(zip(ids, groups, strict=True))


def make_claims(
    story_id: str,
    questions: Sequence[Question],
    statements: Statements,
    sources: Sources,
    before: Mapping[str, Sequence[str]],
) -> tuple[Claim, ...]:
    """A claim for each question; `before` holds the attributions of the known claim ids."""
    made = [make_statement(statement_id, members, sources) for statement_id, members in statements]
    attributions = [[key for place in question.statements for key in made[place].attributions] for question in questions]
    ids = mint_ids("c", attributions, before)
    claims = []
    for claim_id, question in zip(ids, questions, strict=True):
        members = [member for place in question.statements for member in statements[place][1]]
        figures = list_figures(question)
        held = tuple(made[place] for place in question.statements)
        origins = frozenset[str]().union(*(find_origins(statements[place][1], sources) for place in question.statements))
        claims.append(Claim(claim_id, story_id, write_gist(members), held, figures, len(origins)))
    return tuple(claims)


def make_statement(statement_id: str, members: Sequence[Utterance], sources: Sources) -> Statement:
    """The record of a statement: the voice's fullest name, the act that most wordings have, the origins of all."""
    voice = pick_voice(members)
    return Statement(
        id=statement_id,
        speaker_id=voice.speaker_id if voice else None,
        speaker_name=voice.name if voice else None,
        act=pick_act(members),
        attributions=tuple(member.id for member in members),
        origins=len(find_origins(members, sources)),
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


def write_gist(members: Sequence[Utterance]) -> str:
    """The wording that says most of what all say, in the language of most articles, cut at a word where it is long."""
    tongue = Counter(member.article.language for member in members).most_common(1)[0][0]
    common = Counter(concept for member in members for concept in member.concepts)
    rated = [
        (sum(common[c] for c in m.concepts) / (1 + abs(len(m.text) - GIST_CHARS / 2) / GIST_CHARS), -place, m.text)
        for place, m in enumerate(members)
        if m.article.language == tongue
    ]
    return cut_text(" ".join(max(rated)[2].split()).strip(QUOTES))


def cut_text(text: str, *, limit_chars: int = GIST_CHARS) -> str:
    """The text, cut before a word and marked with an ellipsis where it is longer than the limit.

    >>> cut_text("satu dua tiga", limit_chars=9)
    'satu dua…'
    """
    return text if len(text) <= limit_chars else text[: limit_chars + 1].rsplit(" ", 1)[0].rstrip(QUOTES) + "…"
