"""Origins: how many newsgatherings remain of a claim once relays, copies and versions are folded together."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from menurut.model import Relay, RelayKind, Span
from menurut.stories.copies import Derivation
from menurut.stories.coverage import Coverage
from menurut.stories.utterances import Utterance


@dataclass(frozen=True, slots=True)
class Sources:
    """Where the articles of a story have what they say from: `made_of` by copying, `taken` by naming a medium.

    `passages` gives for an article the sentences of it that were made of sentences of others: where they stand, the other
    article, and where it stands there.
    """

    made_of: Mapping[str, str]
    passages: Mapping[str, Sequence[tuple[Span, str, int]]]
    taken: Mapping[str, Mapping[str, str | None]]
    versions: Mapping[str, str]
    coverage: Coverage


def trace_sources(coverage: Coverage, derivations: Sequence[Derivation], relays: Sequence[Relay]) -> Sources:
    """What `find_origins` needs to know of a story."""
    taken: dict[str, dict[str, str | None]] = {}
    for relay in relays:
        taken.setdefault(relay.article_id, {})[relay.medium] = relay.original
    made_of = {relay.article_id: relay.original for relay in relays if relay.original and relay.kind is RelayKind.TRANSLATES}
    made_of.update((derivation.copy, derivation.original) for derivation in derivations if derivation.whole)
    passages: dict[str, list[tuple[Span, str, int]]] = {}
    for derivation in sorted(derivations, key=lambda derivation: derivation.whole):
        places = [(match.copy.span, derivation.original, match.original.span.start) for match in derivation.alignment.matches]
        passages.setdefault(derivation.copy, []).extend(places)
    return Sources(made_of, passages, taken, coverage.versions, coverage)


def find_origins(members: Sequence[Utterance], sources: Sources) -> frozenset[str]:
    """The independent newsgatherings behind the wordings of one statement.

    Each wording is followed back: to the medium that it is taken from, to the article that its own sentence or its whole
    article was made of, and to a cited article where that tells the same statement. What ends in one article, in versions of
    one page, or in one medium outside the ledger is one origin. Two reporters at one press conference are two.
    """
    telling: dict[str, str | None] = {}
    for member in members:  # an article has a statement at first hand where one of its wordings names no medium
        telling[member.article.id] = member.attribution.via and telling.get(member.article.id, member.attribution.via)
    return frozenset(_find_origin(member, telling, sources) for member in members)


def _find_origin(member: Utterance, telling: Mapping[str, str | None], sources: Sources) -> str:
    """The article, or `medium:` and the name of a medium outside the ledger, at the end of an utterance's way.

    `telling` are the articles that tell the statement, with the medium that they name for it.
    """
    article_id, via = member.article.id, member.attribution.via
    at: int | None = member.attribution.content[0].start
    seen: set[str] = set()
    while article_id not in seen:
        seen.add(article_id)
        taken = sources.taken.get(article_id, {})
        medium = (sources.coverage.outlets.normalise(via) or via) if via else None
        via = None
        if medium in taken and taken[medium] is None:
            return f"medium:{medium}"
        passage, at = _pick_passage(article_id, at, sources)
        following = taken.get(medium or "") or passage or sources.made_of.get(article_id)
        following = following or _pick_told(article_id, telling, sources)
        if not following:
            break
        at = at if following == passage else None
        article_id, via = following, telling.get(following)
    return sources.versions.get(article_id, article_id)


def _pick_passage(article_id: str, at: int | None, sources: Sources) -> tuple[str | None, int | None]:
    """The article that the sentence at a place was made of, and where it stands there."""
    for span, original, start in sources.passages.get(article_id, ()) if at is not None else ():
        if span.start <= at < span.end:
            return original, start
    return None, None


def _pick_told(article_id: str, telling: Collection[str], sources: Sources) -> str | None:
    """The cited article that tells the same, if any."""
    cited = sources.taken.get(article_id, {})
    return next((cited[medium] for medium in sorted(cited) if cited[medium] in telling), None)
