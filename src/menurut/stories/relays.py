"""The relays of a story: what its articles say they took, and what they took without saying so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from menurut.model import Article, Relay, RelayKind
from menurut.stories.alignment import Sentences, split_sentences
from menurut.stories.changes import find_changes
from menurut.stories.copies import Copying, Derivation, find_derivations, list_evidence
from menurut.stories.coverage import Coverage
from menurut.stories.credits import Credit
from menurut.stories.translations import list_carried, measure_translation

CITED_SCORE = 1.0
TRANSLATED = 0.6


def find_copies(coverage: Coverage) -> tuple[Derivation, ...]:
    """Which articles of a story were made of which others in the same language, whether they say so or not."""
    credited = {
        article.id: frozenset(
            other.id for credit in coverage.credits[article.id] for other in coverage.find_originals(article, credit)
        )
        for article in coverage.articles
    }
    articles = {article.id: article for article in coverage.articles}

    @cache
    def sentences(key: str) -> Sentences:
        return split_sentences(articles[key], coverage.vocabulary(articles[key]))

    return find_derivations(Copying(coverage.articles, coverage.profiles, sentences, credited, coverage.same_page))


def find_relays(coverage: Coverage, derivations: Sequence[Derivation]) -> tuple[Relay, ...]:
    """One relay for each medium that an article of a story credits or was made from, in the order of the articles.

    A derivation whose direction nothing tells, one from a page of the same outlet or from one without an outlet, and one
    between versions of a page folds origins together but is no relay.
    """
    made_of: dict[str, list[Derivation]] = defaultdict(list)
    for derivation in derivations:
        made_of[derivation.copy].append(derivation)
    relays: list[Relay] = []
    for article in coverage.articles:
        relays += _find_article_relays(article, coverage, made_of[article.id])
    return tuple(relays)


def _find_article_relays(article: Article, coverage: Coverage, derivations: Sequence[Derivation]) -> list[Relay]:
    stated = {credit.medium: _relay_credit(article, credit, coverage) for credit in coverage.credits[article.id]}
    made: dict[str, Relay] = {}
    for derivation in derivations:
        found = _relay_derivation(article, derivation, coverage)
        if found and found.medium not in made:
            named = stated.get(found.medium)
            made[found.medium] = replace(found, evidence=named.evidence + found.evidence) if named else found
    return [relay for _, relay in sorted((stated | made).items())]


def _relay_credit(article: Article, credit: Credit, coverage: Coverage) -> Relay:
    original = next(iter(coverage.find_originals(article, credit)), None)
    if original and original.language != article.language:
        share = measure_translation(*(list_carried(one, coverage.vocabulary(one)) for one in (article, original)))
        if share >= TRANSLATED:
            kind = RelayKind.TRANSLATES
            return Relay(article.id, credit.medium, kind, round(share, 4), original.id, credit.evidence)
    key = original.id if original else None
    return Relay(article.id, credit.medium, RelayKind.CITES, CITED_SCORE, key, credit.evidence)


def _relay_derivation(article: Article, derivation: Derivation, coverage: Coverage) -> Relay | None:
    articles: Mapping[str, Article] = {other.id: other for other in coverage.articles}
    original = articles[derivation.original]
    medium = coverage.name_outlet(original)
    same_source = medium == coverage.name_outlet(article) or coverage.same_page(article.id, original.id)
    if not derivation.certain or not medium or same_source:
        return None
    negations = coverage.vocabulary(article).words.negations
    changed = find_changes(article.text, original.text, derivation.alignment, negations)
    evidence = list_evidence(derivation)
    return Relay(article.id, medium, derivation.kind, derivation.score, original.id, evidence, changed)
