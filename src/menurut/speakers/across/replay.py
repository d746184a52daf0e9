"""What people said of speakers, said again: merges, splits and names, over what the articles alone tell."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from menurut.judging import find_active
from menurut.model import Attribution, Correction, CorrectionKind, Evidence, Identity, Mention, Reading
from menurut.speakers.across.appearances import Appearance

Known = dict[str, list[Mention]]
OF_SPEAKERS = frozenset(
    {
        CorrectionKind.MERGE,
        CorrectionKind.SPLIT,
        CorrectionKind.RENAME,
        CorrectionKind.SPEAKER,
        CorrectionKind.MARK,
    }
)
"""What says who is whom: also that somebody known to the ledger says something."""


class Places:
    """The mentions that stand where a correction points, in the articles as they are read now."""

    def __init__(self, readings: Iterable[Reading], corrections: Iterable[Correction]) -> None:
        wanted = {
            place.article_id for one in corrections if one.kind in OF_SPEAKERS for place in (*one.places, *one.other_places)
        }
        self._attributions = {r.article.id: r.attributions for r in readings if r.article.id in wanted}

    def find(self, places: Iterable[Evidence]) -> list[Mention]:
        """Each mention once; a place at which nobody speaks any more is passed over."""
        found = (self._pick(place) for place in places)
        return list(dict.fromkeys(mention for mention in found if mention))

    def _pick(self, place: Evidence) -> Mention | None:
        speaking = [one for one in self._attributions.get(place.article_id, ()) if one.speaker_id]
        best = max(speaking, key=lambda one: _measure_overlap(one, place), default=None)
        if best is None or best.speaker_id is None or not any(_measure_overlap(best, place)):
            return None
        return Mention(place.article_id, best.speaker_id)


def _measure_overlap(attribution: Attribution, place: Evidence) -> tuple[int, int, int]:
    span = place.span
    parts = (attribution.source, attribution.cue, attribution.content)
    return tuple(sum(max(0, min(s.end, span.end) - max(s.start, span.start)) for s in part) for part in parts)  # type: ignore[return-value]


def replay_groups(
    groups: Sequence[Sequence[int]], appearances: Sequence[Appearance], corrections: Sequence[Correction], places: Places
) -> list[list[int]]:
    """The groups as the active corrections, one after another, leave them."""
    at = {appearance.mention: place for place, appearance in enumerate(appearances)}
    label = {place: number for number, group in enumerate(groups) for place in group}
    active = find_active(corrections)
    for correction in sorted(corrections, key=lambda one: one.number):
        if correction.number not in active or correction.kind not in OF_SPEAKERS:
            continue
        one = [at[mention] for mention in places.find(correction.places) if mention in at]
        other = [at[mention] for mention in places.find(correction.other_places) if mention in at]
        if correction.kind is CorrectionKind.MERGE:
            _merge(label, {label[place] for place in (*one, *other)})
        elif correction.kind is CorrectionKind.SPLIT:
            _split(label, frozenset(one), frozenset(other), appearances)
        elif (account := correction.now) and account.speaker and other:
            mention = Mention(account.article_id, account.speaker.id)
            label.update({at[mention]: label[other[0]]} if mention in at else {})
    found: dict[int, list[int]] = defaultdict(list)
    for place in range(len(appearances)):
        found[label[place]].append(place)
    return list(found.values())


def _merge(label: dict[int, int], merged: set[int]) -> None:
    first = min(merged, default=0)
    for place, own in label.items():
        if own in merged:
            label[place] = first


def _split(label: dict[int, int], rest: frozenset[int], part: frozenset[int], appearances: Sequence[Appearance]) -> None:
    """Those of the part stand apart from the rest; who came later goes where the same name, else the same story, is alone."""
    rest = rest - part
    torn = {label[place] for place in part} & {label[place] for place in rest}
    names, other_names = ({appearances[place].words for place in some} for some in (part, rest))
    stories, other_stories = ({appearances[place].story for place in some} for some in (part, rest))
    new = max(label.values(), default=0) + 1
    for place, own in label.items():
        one = appearances[place]
        if place in part:
            label[place] = new
        elif own in torn and place not in rest:
            by_name = one.words in names and one.words not in other_names
            by_story = one.story in stories and one.story not in other_stories and one.words in names
            if by_name or by_story:
                label[place] = new


def replay_ids(before: Iterable[Identity], corrections: Iterable[Correction], places: Places) -> Known:
    """The ids that are known, each with the mentions to which the corrections give it: that of a speaker merged away goes to
    nobody, one whose merging was undone to whom it belonged."""
    known: Known = {one.id: list(one.members) for one in before}
    corrections = sorted(corrections, key=lambda one: one.number)
    active = find_active(corrections)
    for correction in corrections:
        other = correction.other
        if other is None or correction.kind not in (CorrectionKind.MERGE, CorrectionKind.SPLIT):
            continue
        together = (correction.kind is CorrectionKind.MERGE) == (correction.number in active)
        if together and other in known:
            known.setdefault(correction.subject, []).extend(known.pop(other))
        elif not together and other not in known:
            theirs = places.find(correction.other_places)
            _take(known, frozenset(theirs))
            known[other] = theirs
    return known


def _take(known: Known, mentions: frozenset[Mention]) -> None:
    for members in known.values():
        if not mentions.isdisjoint(members):
            members[:] = [mention for mention in members if mention not in mentions]


def replay_names(corrections: Iterable[Correction]) -> Mapping[str, str]:
    """The names that people gave to speakers, by id: by a new name, and by the one into which another was merged."""
    active = find_active(corrections)
    named: dict[str, str] = {}
    for correction in sorted(corrections, key=lambda one: one.number):
        if correction.number in active and correction.kind in (CorrectionKind.MERGE, CorrectionKind.RENAME):
            named[correction.subject] = correction.after[0]
    return named


def find_places(mentions: Iterable[Mention], readings: Mapping[str, Reading]) -> tuple[Evidence, ...]:
    """Where each of these speaks, in the order given: the source that prints most of their name, else a content."""
    found = (_find_place(readings[one.article_id], one.speaker_id) for one in mentions if one.article_id in readings)
    return tuple(place for place in found if place)


def _find_place(reading: Reading, speaker_id: str) -> Evidence | None:
    names = next((Counter((*s.forms, s.name)) for s in reading.speakers if s.id == speaker_id), Counter())
    own = [one for one in reading.attributions if one.speaker_id == speaker_id]
    sources = [span for one in own for span in one.source]
    spoken = [span for one in own for span in one.content]
    named = [span for span in sources if any(name in span.slice(reading.article.text) for name in names)]
    span = next(iter(named or sources or spoken), None)
    return Evidence(reading.article.id, span) if span else None
