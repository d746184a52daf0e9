"""Origins: how many newsgatherings remain of a claim once relays, copies and versions are folded together."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from menurut.model import Relay, RelayKind, Span
from menurut.stories.copies import Derivation
from menurut.stories.coverage import Coverage
from menurut.stories.reporting import Leaning, find_leaning, find_told_itself
from menurut.stories.utterances import Utterance

MEDIUM = "medium:"
"""What stands before the name of a medium outside the ledger where else the id of an article would stand."""

Apart = Collection[tuple[str, str]]
"""Pairs of which a person said that the first is not to count with the second: an article, and an article or a medium."""


@dataclass(frozen=True, slots=True)
class Sources:
    """Where the articles of a story have what they say from: `made_of` by copying, `taken` by naming a medium.

    `passages` gives for an article the sentences of it that were made of sentences of others: where they stand, the other
    article, and where it stands there. `leaning` has the articles many of whose sayings stand in one that they name;
    `told_itself` the paragraphs in which an article says that it was told something itself. No way leads along pairs that are
    `apart`.
    """

    made_of: Mapping[str, str]
    passages: Mapping[str, Sequence[tuple[Span, str, Span]]]
    taken: Mapping[str, Mapping[str, str | None]]
    versions: Mapping[str, str]
    coverage: Coverage
    leaning: Mapping[str, Leaning] = field(default_factory=dict)
    told_itself: Mapping[str, Sequence[Span]] = field(default_factory=dict)
    apart: Apart = frozenset()


@dataclass(frozen=True, slots=True)
class Step:
    """What an article says is followed to another article, or to `medium:` and a name; `at` is where it says it, if known."""

    article_id: str
    following: str
    at: int | None


def trace_sources(
    coverage: Coverage,
    derivations: Sequence[Derivation],
    relays: Sequence[Relay],
    statements: Iterable[Sequence[Utterance]],
    apart: Apart = frozenset(),
) -> Sources:
    """What `find_origins` needs to know of a story that has these statements."""
    taken: dict[str, dict[str, str | None]] = {}
    for relay in relays:
        taken.setdefault(relay.article_id, {})[relay.medium] = relay.original
    made_of = {relay.article_id: relay.original for relay in relays if relay.original and relay.kind is RelayKind.TRANSLATES}
    made_of.update((derivation.copy, derivation.original) for derivation in derivations if derivation.whole)
    passages: dict[str, list[tuple[Span, str, Span]]] = {}
    for derivation in sorted(derivations, key=lambda derivation: derivation.whole):
        places = [(match.copy.span, derivation.original, match.original.span) for match in derivation.alignment.matches]
        passages.setdefault(derivation.copy, []).extend(places)
    partly = [article for article in coverage.articles if article.id in taken and article.id not in made_of]
    told_itself = {article.id: find_told_itself(article, coverage.outlets) for article in partly}
    leaning = find_leaning(taken, statements, told_itself)
    return Sources(made_of, passages, taken, coverage.versions, coverage, leaning, told_itself, apart)


def find_origins(members: Sequence[Utterance], sources: Sources) -> frozenset[str]:
    """The independent newsgatherings behind the wordings of one statement.

    Each wording is followed back: to the medium that it is taken from, to the article that its own sentence or its whole
    article was made of, and to a cited article where that tells the same statement or most of what the article says; not where
    the article was told it itself. What ends in one article, in versions of one page, or in one medium outside the ledger is
    one origin. Two reporters at one press conference are two.
    """
    ways = ((member, steps) for member, steps in zip(members, follow_back(members, sources), strict=True))
    return frozenset(steps[-1].following if steps else member.article.id for member, steps in ways)


def follow_back(members: Sequence[Utterance], sources: Sources) -> list[list[Step]]:
    """For each wording of a statement the steps from its article to its origin; none where the two are one."""
    telling: dict[str, str | None] = {}
    for member in members:  # an article has a statement at first hand where one of its wordings names no medium
        telling[member.article.id] = member.attribution.via and telling.get(member.article.id, member.attribution.via)
    return [list(_follow(member, telling, sources)) for member in members]


def _follow(member: Utterance, telling: Mapping[str, str | None], sources: Sources) -> Iterator[Step]:
    """The steps to the article, or to the medium outside the ledger, at the end of an utterance's way.

    `telling` are the articles that tell the statement, with the medium that they name for it.
    """
    article_id, via = member.article.id, member.attribution.via
    at: int | None = member.attribution.content[0].start
    seen: set[str] = set()
    while article_id not in seen:
        seen.add(article_id)
        taken = sources.taken.get(article_id, {})
        medium = (sources.coverage.outlets.normalise(via) or via) if via else None
        if medium in taken and taken[medium] is None and _may_lead(article_id, f"{MEDIUM}{medium}", sources):
            yield Step(article_id, f"{MEDIUM}{medium}", at)
            return
        if not medium and _was_told(article_id, at, sources):
            break
        passage, there = _pick_passage(article_id, at, sources)
        leaning = sources.leaning.get(article_id)
        cited = (*_list_told(article_id, telling, sources), leaning.original if leaning and leaning.has(member) else None)
        options = (taken.get(medium or ""), passage, sources.made_of.get(article_id), *cited)
        following = next((one for one in options if one and _may_lead(article_id, one, sources)), None)
        if not following:
            break
        yield Step(article_id, following, at)
        at = there if following == passage else None
        article_id, via = following, telling.get(following)
    first = sources.versions.get(article_id, article_id)
    if first != article_id and _may_lead(article_id, first, sources):
        yield Step(article_id, first, at)


def _was_told(article_id: str, at: int | None, sources: Sources) -> bool:
    """Whether an article that names no medium there says that it was told this itself."""
    return at is not None and any(span.start <= at < span.end for span in sources.told_itself.get(article_id, ()))


def _may_lead(article_id: str, following: str, sources: Sources) -> bool:
    return (article_id, following) not in sources.apart


def _pick_passage(article_id: str, at: int | None, sources: Sources) -> tuple[str | None, int | None]:
    """The article that the sentence at a place was made of, and where it stands there."""
    for span, original, place in sources.passages.get(article_id, ()) if at is not None else ():
        if span.start <= at < span.end and _may_lead(article_id, original, sources):
            return original, place.start
    return None, None


def _list_told(article_id: str, telling: Collection[str], sources: Sources) -> list[str | None]:
    """The cited articles that tell the same."""
    cited = sources.taken.get(article_id, {})
    return [cited[medium] for medium in sorted(cited) if cited[medium] in telling]
