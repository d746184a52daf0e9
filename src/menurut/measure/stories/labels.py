"""What is right of the marked passages that an attribution has: speaker, act, figure."""

from __future__ import annotations

from collections.abc import Iterator

from menurut.measure.stories.members import Marked, Member
from menurut.measure.stories.rows import Fault, Part, count_share
from menurut.measure.stories.told import Told, fold_name, is_same_name
from menurut.measure.stories.truth import TrueFigure
from menurut.model import Act, Fact, FactKind

_CLOSE = 1e-6
_YEAR = "tahun"


def score_labels(marked: Marked, told: Told) -> Part:
    """The rows `members found`, `speakers`, `acts`, `denials`, `figures`."""
    judged = [member for member in marked.members if member.is_judged]
    found = [member for member in judged if member.attribution]
    denials = [member for member in found if member.said.act is Act.DENY]
    figures = [member for member in found if member.said.figure]
    rows = {
        "members found": count_share(len(found), len(judged)),
        "speakers": count_share(sum(_has_speaker(member, told) for member in found), len(found)),
        "acts": count_share(sum(map(_has_act, found)), len(found)),
    }
    if denials:
        rows["denials"] = count_share(sum(map(_has_act, denials)), len(denials))
    if figures:
        rows["figures"] = count_share(sum(map(_has_figure, figures)), len(figures))
    return Part(rows, tuple(fault for member in judged for fault in _list_faults(member, told)))


def _list_faults(member: Member, told: Told) -> Iterator[Fault]:
    said, found = member.said, member.attribution
    if found is None:
        missing = "no attribution has them" if member.span else "not in the text that was read"
        yield Fault(f"passages: {missing}", member.key, said.quote)
        return
    if not _has_speaker(member, told):
        yield Fault("speakers", member.key, f"{said.speaker} -> {told.name_speaker(found) or 'nobody'}: {said.quote}")
    if not _has_act(member):
        yield Fault(f"acts: {said.act.value} -> {found.act.value}", member.key, said.quote)
    if said.figure and not _has_figure(member):
        yield Fault("figures", member.key, f"{said.figure.value} {said.figure.unit}: {said.quote}")


def _has_speaker(member: Member, told: Told) -> bool:
    true = fold_name(member.said.speaker)
    return member.attribution is not None and (not true or is_same_name(true, fold_name(told.name_speaker(member.attribution))))


def _has_act(member: Member) -> bool:
    return member.attribution is not None and member.attribution.act is member.said.act


def _has_figure(member: Member) -> bool:
    figure, found = member.said.figure, member.attribution
    return figure is not None and found is not None and any(_is_figure(figure, fact) for fact in found.facts)


def _is_figure(figure: TrueFigure, fact: Fact) -> bool:
    """The same value; a year may also be the year of a date."""
    if fact.kind is FactKind.QUANTITY:
        return fact.value is not None and abs(float(fact.value) - figure.value) <= _CLOSE * abs(figure.value)
    return figure.unit == _YEAR and str(fact.value or fact.start or "")[:4] == str(figure.value)
