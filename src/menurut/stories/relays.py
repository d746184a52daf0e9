"""The relays of a story: what its articles say they took, and what they took without saying so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache

from menurut.model import Article, Relay, RelayKind
from menurut.stories.alignment import Sentences, leave_out_title
from menurut.stories.changes import find_changes
from menurut.stories.copies import Copying, Derivation, find_derivations, list_evidence, pick_direction
from menurut.stories.coverage import Coverage
from menurut.stories.credits import Credit
from menurut.stories.profiles import measure_likeness
from menurut.stories.translations import Carried, list_carried, measure_translation

CITED_SCORE = 1.0
TRANSLATED = 0.6
TRANSLATED_WITHOUT_CREDIT = 0.85  # two reporters at one event reach 0.72 on the samples
FEWEST_TRANSLATED = 8
LIKELY = 0.3
NEIGHBOURS = 3

Carry = Callable[[Article], Sequence[Carried]]


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
        return leave_out_title(coverage.sentences[key], articles[key])

    return find_derivations(Copying(coverage.articles, coverage.profiles, sentences, credited, coverage.same_page))


def find_relays(coverage: Coverage, derivations: Sequence[Derivation]) -> tuple[Relay, ...]:
    """One relay for each medium that an article of a story credits or was made from, in the order of the articles.

    A derivation whose direction nothing tells, one from a page of the same outlet or from one without an outlet, and one
    between versions of a page folds origins together but is no relay.
    """
    made_of: dict[str, list[Derivation]] = defaultdict(list)
    for derivation in derivations:
        made_of[derivation.copy].append(derivation)
    found: dict[str, list[Carried]] = {}

    def carry(article: Article) -> Sequence[Carried]:
        if article.id not in found:
            found[article.id] = list_carried(article, coverage.vocabulary(article))
        return found[article.id]

    relays: list[Relay] = []
    for article in coverage.articles:
        relays += _find_article_relays(article, coverage, made_of[article.id], carry)
    return tuple(relays)


def _find_article_relays(article: Article, coverage: Coverage, derivations: Sequence[Derivation], carry: Carry) -> list[Relay]:
    stated = {credit.medium: _relay_credit(article, credit, coverage, carry) for credit in coverage.credits[article.id]}
    made: dict[str, Relay] = {}
    for derivation in derivations:
        found = _relay_derivation(article, derivation, coverage)
        if found and found.medium not in made:
            named = stated.get(found.medium)
            made[found.medium] = replace(found, evidence=named.evidence + found.evidence) if named else found
    relays = stated | made
    if not any(derivation.whole for derivation in derivations) and not any(one.whole for one in coverage.credits[article.id]):
        translated = _find_translation(article, coverage, carry)
        if translated:
            relays.setdefault(translated.medium, translated)
    return [relay for _, relay in sorted(relays.items())]


def _find_translation(article: Article, coverage: Coverage, carry: Carry) -> Relay | None:
    """The relay to an older article of another outlet in another language that this one renders sentence by sentence."""
    own, mine = coverage.name_outlet(article), coverage.profiles[article.id]
    rated = [
        (measure_likeness(mine, coverage.profiles[other.id]), other)
        for other in coverage.articles
        if other.language != article.language
        and coverage.name_outlet(other) not in (None, own)
        and pick_direction(article, other, {})
    ]
    likely = sorted((entry for entry in rated if entry[0] >= LIKELY), key=lambda entry: -entry[0])[:NEIGHBOURS]
    measured = [(measure_translation(carry(article), carry(other)), other) for _, other in likely]
    sure = [
        (translation, other)
        for translation, other in measured
        if translation.share >= TRANSLATED_WITHOUT_CREDIT and len(translation.sentences) >= FEWEST_TRANSLATED
    ]
    if not sure:
        return None
    translation, original = max(sure, key=lambda entry: round(entry[0].share, 2))
    medium = coverage.name_outlet(original) or ""
    return Relay(article.id, medium, RelayKind.TRANSLATES, round(translation.share, 4), original.id, translation.sentences)


def _relay_credit(article: Article, credit: Credit, coverage: Coverage, carry: Carry) -> Relay:
    original = next(iter(coverage.find_originals(article, credit)), None)
    if original and original.language != article.language:
        told = measure_translation(carry(article), carry(original))
        if told.share >= TRANSLATED:
            kind, evidence = RelayKind.TRANSLATES, credit.evidence + told.sentences
            return Relay(article.id, credit.medium, kind, round(told.share, 4), original.id, evidence)
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
