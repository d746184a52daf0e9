"""What a page of disagreements shows: groups by error, in them clusters by cue word, and what costs most."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from menurut.measure import ArticleScore, Disagreement, ErrorKind, Marked, Score, cue_word
from menurut.views.scoring.excerpts import Piece, find_excerpt
from menurut.views.terminal.screen import inert

_SHOWN = 12
_SHOWN_OF_RARE = 60
_COSTS = 25

TITLES = {
    ErrorKind.MISSED: "Missed altogether",
    ErrorKind.NOT_MARKED: "Found but not marked",
    ErrorKind.CONTENT_FAR: "Content: less than half in common",
    ErrorKind.SOURCE_WRONG: "Source: another one",
    ErrorKind.SOURCE_MISSING: "Source: none found",
    ErrorKind.SOURCE_SPURIOUS: "Source: found where none is marked",
    ErrorKind.CONTENT_BOUNDS: "Content: bounds a little off",
    ErrorKind.SOURCE_BOUNDS: "Source: bounds a little off",
    ErrorKind.CUE_BOUNDS: "Cue: bounds off, missing or another one",
}
MEANINGS = {
    ErrorKind.MISSED: "Nothing was found for what is marked.",
    ErrorKind.NOT_MARKED: "Nothing is marked where something was found.",
    ErrorKind.CONTENT_FAR: "The same attribution, but the contents share less than half of their words.",
    ErrorKind.SOURCE_WRONG: "The content is right; the sources have no word in common.",
    ErrorKind.SOURCE_MISSING: "The content is right; a source is marked and none was found.",
    ErrorKind.SOURCE_SPURIOUS: "The content is right; a source was found and none is marked.",
    ErrorKind.CONTENT_BOUNDS: "Right as a whole; the content begins or ends elsewhere.",
    ErrorKind.SOURCE_BOUNDS: "Right as a whole, the content exactly; the source begins or ends elsewhere.",
    ErrorKind.CUE_BOUNDS: "Right as a whole, source and content exactly; the cue is not the same.",
}


@dataclass(frozen=True, slots=True)
class Place:
    """One disagreement in its article."""

    article: str
    disagreement: Disagreement
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Cluster:
    """The disagreements of one error around one cue word; `places` are the worst of them.

    The cue is empty where there is none, and None for all the cue words that come once only.
    """

    cue: str | None
    count: int
    places: tuple[Place, ...]

    @property
    def left_out(self) -> int:
        return self.count - len(self.places)


@dataclass(frozen=True, slots=True)
class Group:
    """The disagreements of one error, and the whole attributions that they cost: marked ones lost, found ones wrong."""

    kind: ErrorKind
    count: int
    lost: int
    wrong: int
    clusters: tuple[Cluster, ...]


@dataclass(frozen=True, slots=True)
class Cost:
    """What a cue word or a rule costs: of so many marked so many are lost, of so many found so many are wrong."""

    name: str
    marked: int
    lost: int
    found: int
    wrong: int


Entry = tuple[ArticleScore, Disagreement]


def find_groups(result: Score) -> list[Group]:
    """The groups that hold anything, those that cost most whole attributions first."""
    entries: dict[ErrorKind, list[Entry]] = defaultdict(list)
    for article in result.articles:
        for one in article.disagreements:
            entries[one.kind].append((article, one))
    groups = [_make_group(kind, entries[kind]) for kind in ErrorKind if entries[kind]]
    return sorted(groups, key=lambda group: (-group.lost - group.wrong, -group.count))


def _make_group(kind: ErrorKind, entries: list[Entry]) -> Group:
    by_cue: dict[str, list[Entry]] = defaultdict(list)
    for article, one in entries:
        by_cue[_cue_of(article, one)].append((article, one))
    often = sorted((item for item in by_cue.items() if len(item[1]) > 1), key=lambda item: (-len(item[1]), item[0]))
    clusters = [_make_cluster(cue, members, most=_SHOWN) for cue, members in often]
    if rare := [members[0] for members in by_cue.values() if len(members) == 1]:
        clusters.append(_make_cluster(None, rare, most=_SHOWN_OF_RARE))
    lost, wrong = sum(one.lost for _, one in entries), sum(one.wrong for _, one in entries)
    return Group(kind, len(entries), lost, wrong, tuple(clusters))


def _cue_of(article: ArticleScore, one: Disagreement) -> str:
    """The cue that is marked, else the one that was found."""
    sides = (cue_word(side, article.text) for side in (one.gold, one.found) if side)
    return next(filter(None, sides), "")


def _make_cluster(cue: str | None, entries: list[Entry], *, most: int) -> Cluster:
    """The worst stand first: least in common, then the surest of what was found."""
    worst = sorted(entries, key=lambda entry: (entry[1].overlap, -_confidence(entry[1].found), entry[0].name))
    places = (Place(a.name, one, tuple(find_excerpt(_shown(a.text), one))) for a, one in worst[:most])
    return Cluster(cue, len(entries), tuple(places))


def _shown(text: str) -> str:
    """The text without anything that could turn a page around, character for character."""
    return inert(text.replace("\r", " "))


def _confidence(found: Marked | None) -> float:
    return found.confidence or 0.0 if found else 0.0


def find_cue_costs(result: Score) -> list[Cost]:
    """The cue words that cost most whole attributions; the empty word stands for no cue."""
    marked = _add(article.marked_cues for article in result.articles)
    found = _add(article.found_cues for article in result.articles)
    lost: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for article in result.articles:
        for one in article.disagreements:
            if one.gold and one.lost:
                lost[cue_word(one.gold, article.text)] += 1
            if one.found and one.wrong:
                wrong[cue_word(one.found, article.text)] += 1
    return _worst(Cost(cue, marked[cue], lost[cue], found[cue], wrong[cue]) for cue in lost | wrong)


def find_rule_costs(result: Score) -> list[Cost]:
    """The rules that found most of what is wrong; nothing is marked with a rule, so that none is lost."""
    found = _add(article.rules for article in result.articles)
    wrong = Counter(
        one.found.by for a in result.articles for one in a.disagreements if one.found and one.found.by and one.wrong
    )
    return _worst(Cost(rule, 0, 0, found[rule], count) for rule, count in wrong.items() if rule)


def _worst(costs: Iterable[Cost]) -> list[Cost]:
    return sorted(costs, key=lambda cost: (-cost.lost - cost.wrong, cost.name))[:_COSTS]


def _add(counters: Iterable[Counter[str]]) -> Counter[str]:
    total: Counter[str] = Counter()
    for counter in counters:
        total.update(counter)
    return total
