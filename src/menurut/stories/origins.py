"""Origins: how many newsgatherings remain of a claim once relays, copies and versions are folded together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from menurut.model import Relay, RelayKind
from menurut.stories.copies import Derivation
from menurut.stories.coverage import Coverage
from menurut.stories.utterances import Utterance


@dataclass(frozen=True, slots=True)
class Sources:
    """Where the articles of a story have what they say from: `made_of` by copying, `taken` by naming a medium."""

    made_of: Mapping[str, str]
    taken: Mapping[str, Mapping[str, str | None]]
    versions: Mapping[str, str]
    coverage: Coverage


def trace_sources(coverage: Coverage, derivations: Sequence[Derivation], relays: Sequence[Relay]) -> Sources:
    """What `find_origins` needs to know of a story."""
    taken: dict[str, dict[str, str | None]] = {}
    for relay in relays:
        taken.setdefault(relay.article_id, {})[relay.medium] = relay.original
    made_of = {relay.article_id: relay.original for relay in relays if relay.original and relay.kind is RelayKind.TRANSLATES}
    made_of.update((derivation.copy, derivation.original) for derivation in derivations)
    return Sources(made_of, taken, coverage.versions, coverage)


def find_origins(members: Sequence[Utterance], sources: Sources) -> frozenset[str]:
    """The independent newsgatherings behind the wordings of one statement.

    Each wording is followed back: to the medium that it is taken from, to the article that its own was made of, and to a
    cited article where that tells the same statement. What ends in one article, in versions of one page, or in one medium
    outside the ledger is one origin. Two reporters at one press conference are two.
    """
    telling = frozenset(member.article.id for member in members)
    return frozenset(find_origin(member.article.id, member.attribution.via, telling, sources) for member in members)


def find_origin(article_id: str, via: str | None, telling: frozenset[str], sources: Sources) -> str:
    """The article, or `medium:` and the name of a medium outside the ledger, at the end of an utterance's way."""
    seen: set[str] = set()
    while article_id not in seen:
        seen.add(article_id)
        taken = sources.taken.get(article_id, {})
        medium = (sources.coverage.outlets.normalise(via) or via) if via else None
        via = None
        if medium in taken and taken[medium] is None:
            return f"medium:{medium}"
        following = taken.get(medium or "") or sources.made_of.get(article_id) or _pick_told(article_id, telling, sources)
        if not following:
            break
        article_id = following
    return sources.versions.get(article_id, article_id)


def _pick_told(article_id: str, telling: frozenset[str], sources: Sources) -> str | None:
    """The cited article that tells the same, if any."""
    cited = sources.taken.get(article_id, {})
    return next((cited[medium] for medium in sorted(cited) if cited[medium] in telling), None)
