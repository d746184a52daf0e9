"""Claims that people hold together as one, or apart as two, whatever their statements are like."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from menurut.model import Correction, CorrectionKind, Evidence
from menurut.stories.figures import same_measure
from menurut.stories.outline import Outline
from menurut.stories.questions import Question
from menurut.stories.utterances import Told, Utterance

Statements = Sequence[Sequence[Utterance]]


def hold_claims(outline: Outline, held: Sequence[Correction]) -> Outline:
    """The outline with its questions as these corrections, one after another, leave them.

    A correction points at contents in the articles; the question meant is the one that has most of what stands there now.
    """
    if not held:
        return outline
    questions, parted = list(outline.questions), []
    for one in held:
        mine, theirs = (_find_told(outline.statements, places) for places in (one.places, one.other_places))
        if one.kind is CorrectionKind.MERGE_CLAIMS:
            questions = _merge(questions, mine, theirs, outline.statements)
            parted = [sides for sides in parted if any(side.isdisjoint(mine | theirs) for side in sides)]
        else:
            questions = _split(questions, mine, theirs, outline.statements)
            parted.append((mine, theirs))
    return replace(outline, questions=sorted(questions, key=lambda one: one.statements), parted=tuple(parted))


def _find_told(statements: Statements, places: Sequence[Evidence]) -> frozenset[str]:
    """The ids of the utterances that stand at these places, the one that fits best at each."""
    utterances = [member for members in statements for member in members]
    found = set()
    for place in places:
        options = [(_share(member, place), member.id) for member in utterances if member.article.id == place.article_id]
        share, key = max(options, default=(0.0, ""))
        if share > 0:
            found.add(key)
    return frozenset(found)


def _share(member: Utterance, place: Evidence) -> float:
    spans, span = member.attribution.content, place.span
    common = sum(max(0, min(one.end, span.end) - max(one.start, span.start)) for one in spans)
    return common / max(1, span.end - span.start + sum(one.end - one.start for one in spans) - common)


def _pick(questions: Sequence[Question], told: Collection[str], statements: Statements) -> Question | None:
    """The question that has most of these utterances and least beside them."""
    rated = [(_rate(_list_members(one, statements), told), -place) for place, one in enumerate(questions)]
    best, place = max(rated, default=(0.0, 0))
    return questions[-place] if best > 0 else None


def _rate(members: frozenset[str], told: Collection[str]) -> float:
    return len(members.intersection(told)) / max(1, len(members.union(told)))


def _list_members(question: Question, statements: Statements) -> frozenset[str]:
    return frozenset(member.id for place in question.statements for member in statements[place])


def _merge(questions: list[Question], mine: Collection[str], theirs: Collection[str], statements: Statements) -> list[Question]:
    one, other = (_pick(questions, told, statements) for told in (mine, theirs))
    if one is None or other is None or one is other:
        return questions
    places = tuple(sorted({*one.statements, *other.statements}))
    merged = Question(places, _join_matters((*one.matters, *other.matters)))
    return [merged, *(question for question in questions if question not in (one, other))]


def _join_matters(matters: Sequence[tuple[Told, ...]]) -> tuple[tuple[Told, ...], ...]:
    """The figures by what they measure, which people say is one thing."""
    joined: list[list[Told]] = []
    for told in matters:
        home = next((some for some in joined if told and same_measure(some[0][1], told[0][1])), None)
        if home is None:
            joined.append(list(told))
        else:
            home.extend(one for one in told if one not in home)
    return tuple(tuple(some) for some in joined)


def _split(questions: list[Question], rest: Collection[str], part: Collection[str], statements: Statements) -> list[Question]:
    one = _pick(questions, {*rest, *part}, statements)
    if one is None:
        return questions
    leaving = [place for place in one.statements if _leaves(statements[place], rest, part)]
    staying = [place for place in one.statements if place not in leaving]
    if not leaving or not staying:
        return questions
    parts = [_cut(one, places, statements) for places in (staying, leaving)]
    return [*parts, *(question for question in questions if question is not one)]


def _leaves(members: Sequence[Utterance], rest: Collection[str], part: Collection[str]) -> bool:
    """Whether more of the wordings were split off than kept."""
    return sum(member.id in part for member in members) > sum(member.id in rest for member in members)


def _cut(question: Question, places: Sequence[int], statements: Statements) -> Question:
    ids = {member.id for place in places for member in statements[place]}
    matters = (tuple(told for told in matter if told[0].id in ids) for matter in question.matters)
    return Question(tuple(places), tuple(matter for matter in matters if matter))
