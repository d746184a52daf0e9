"""What follows from corrected attributions for the rest of their article: who stands inside whom, via whom, and who speaks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from menurut.holding import find_parents
from menurut.judging.judgements import Judgement
from menurut.model import Act, Attribution, Reading, Speaker


def close_reading(
    reading: Reading, judgements: Sequence[Judgement], added: Mapping[str, Speaker]
) -> tuple[Reading, tuple[Judgement, ...]]:
    """The article with the attributions that count, and the judgements of all in the order of the text.

    What stands inside one that is left out stands inside what that stands in; of a relay that is left out it has the medium via
    which that came. A speaker who says nothing any more is gone; `added` are speakers that the article did not have.
    """
    if not any(one.corrections for one in judgements):
        return reading, tuple(judgements)
    placed = _nest(_order(judgements))
    nested = {one.attribution.id: one for one in placed}
    kept = tuple(_lift(one.attribution, nested) for one in placed if one.is_shown)
    speakers = _list_speakers(reading, kept, added)
    if (kept, speakers) != (reading.attributions, reading.speakers):
        reading = replace(reading, attributions=kept, speakers=speakers)
    return reading, tuple(placed)


def _order(judgements: Sequence[Judgement]) -> list[Judgement]:
    """As they were, where nothing moved; else in the order of reading."""
    if all(one.machine and _list_spans(one.machine) == _list_spans(one.attribution) for one in judgements):
        return list(judgements)
    return sorted(judgements, key=lambda one: _first_places(one.attribution))


def _list_spans(one: Attribution) -> tuple:
    return one.source, one.cue, one.content


def _first_places(one: Attribution) -> tuple:
    spans = sorted(one.source + one.cue + one.content)
    content = (one.content[0].start, -one.content[-1].end) if one.content else (0, 0)
    return (spans[0].start if spans else 0, *content, one.id)


def _nest(judgements: list[Judgement]) -> list[Judgement]:
    """Each in the one that it stands in: as the program has it, unless somebody moved one of the two."""
    names = {one.machine.id: one.attribution.id for one in judgements if one.machine}
    before = _name_parents([one.machine for one in judgements if one.machine])
    now = _name_parents([one.attribution for one in judgements])
    return [replace(one, attribution=_put(one, names, before, now)) for one in judgements]


def _put(
    one: Judgement, names: Mapping[str, str], before: Mapping[str, str | None], now: Mapping[str, str | None]
) -> Attribution:
    parent = now.get(one.attribution.id)
    if one.machine:
        was = before.get(one.machine.id)
        if parent == (was and names[was]):
            parent = names.get(one.machine.parent or "", one.machine.parent)
    return replace(one.attribution, parent=parent)


def _name_parents(attributions: Sequence[Attribution]) -> dict[str, str | None]:
    told = [one for one in attributions if one.content]
    parents = find_parents(told)
    return {one.id: None if at is None else told[at].id for one, at in zip(told, parents, strict=True)}


def _lift(one: Attribution, nested: Mapping[str, Judgement]) -> Attribution:
    """The attribution out of whatever around it is left out."""
    parent, via, seen = one.parent, one.via, {one.id}
    while parent in nested and parent not in seen and not nested[parent].is_shown:
        seen.add(parent)
        outer = nested[parent].attribution
        via = outer.via if outer.act is Act.RELAY else via
        parent = outer.parent
    return replace(one, parent=None if parent in seen else parent, via=via)


def _list_speakers(reading: Reading, kept: Sequence[Attribution], added: Mapping[str, Speaker]) -> tuple[Speaker, ...]:
    speaking = {one.speaker_id for one in kept}
    spoke = {one.speaker_id for one in reading.attributions}
    stay = [one for one in reading.speakers if one.id in speaking or one.id not in spoke]
    new = dict.fromkeys(one.speaker_id for one in kept if one.speaker_id in added)
    return (*stay, *(added[key] for key in new if key))
