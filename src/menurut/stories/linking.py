"""All that many articles say when read together, step by step."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from menurut.language import Pack
from menurut.model import Article, Links, Reading, Story
from menurut.stories.claims import make_claims, name_statements
from menurut.stories.concepts import find_concepts
from menurut.stories.corrections import find_corrections
from menurut.stories.coverage import Coverage
from menurut.stories.credits import find_credits, list_dateline_places
from menurut.stories.events import Profile, group_events, make_profile
from menurut.stories.findings import Lineup, find_findings
from menurut.stories.identity import mint_ids
from menurut.stories.origins import trace_sources
from menurut.stories.outlets import Outlets
from menurut.stories.questions import group_questions
from menurut.stories.relays import find_copies, find_relays
from menurut.stories.statements import group_statements
from menurut.stories.utterances import find_utterances
from menurut.stories.versions import find_versions, order_version
from menurut.stories.vocabulary import fold, load_vocabulary
from menurut.stories.voices import find_voices

_NEVER = datetime.max.replace(tzinfo=UTC)
_NO_LINKS = Links()


def link_readings(readings: Sequence[Reading], packs: Mapping[str, Pack], *, before: Links = _NO_LINKS) -> Links:
    """The stories, relays, claims and findings of all readings of a ledger, whatever the order of the readings.

    `packs` are the language packs by the tags of the articles; `before` the links of the same ledger when it held fewer
    articles: their ids are kept.

    >>> link_readings([], {})
    Links(stories=(), relays=(), claims=(), findings=())
    """
    ordered = sorted(readings, key=lambda reading: order_article(reading.article))
    versions = find_versions(reading.article for reading in ordered)
    profiles = [profile_reading(reading) for reading in ordered]
    by_profile = {profile.article_id: profile for profile in profiles}
    groups = group_events(profiles, sorted(versions.items()))
    by_id = {reading.article.id: reading for reading in ordered}
    outlets = Outlets(reading.article for reading in ordered)
    stories = make_stories(groups, by_id, before.stories, outlets)
    linked = [
        link_story(
            story, cover_story(tuple(by_id[key] for key in story.articles), packs, by_profile, versions, outlets), before
        )
        for story in stories
    ]
    return Links(
        stories=stories,
        relays=tuple(relay for links in linked for relay in links.relays),
        claims=tuple(claim for links in linked for claim in links.claims),
        findings=tuple(finding for links in linked for finding in links.findings),
    )


def link_story(story: Story, coverage: Coverage, before: Links) -> Links:
    """The relays, claims and findings of one story."""
    derivations = find_copies(coverage)
    relays = find_relays(coverage, derivations)
    voices = find_voices(coverage.readings)
    utterances = [utterance for reading in coverage.readings for utterance in find_utterances(reading, voices)]
    known = [claim for claim in before.claims if claim.story_id == story.id]
    known_statements = {statement.id: statement.attributions for claim in known for statement in claim.statements}
    statements = name_statements(group_statements(utterances, derivations), known_statements)
    questions = group_questions([members for _, members in statements])
    sources = trace_sources(coverage, derivations, relays)
    claims = make_claims(story.id, questions, statements, sources, {claim.id: claim.attributions for claim in known})
    lineups = [
        Lineup(claim, question, [statements[place][1] for place in question.statements])
        for claim, question in zip(claims, questions, strict=True)
    ]
    findings = (*find_findings(story.id, lineups, coverage), *find_corrections(story.id, coverage))
    return Links(relays=relays, claims=claims, findings=findings)


def cover_story(
    readings: tuple[Reading, ...],
    packs: Mapping[str, Pack],
    profiles: Mapping[str, Profile],
    versions: Mapping[str, str],
    outlets: Outlets,
) -> Coverage:
    """The articles of one event with their credits found."""
    credits = {reading.article.id: find_credits(reading, packs[reading.article.language], outlets) for reading in readings}
    return Coverage(readings, packs, profiles, credits, versions, outlets)


def order_article(article: Article) -> tuple:
    """Oldest first; articles without a date come last; versions of a page in their order."""
    return (article.published_at or _NEVER, *order_version(article))


def profile_reading(reading: Reading) -> Profile:
    """What an article speaks of, without the name of its own outlet."""
    article = reading.article
    text = article.text.replace(article.outlet, " ") if article.outlet else article.text
    vocabulary = load_vocabulary(article.language)
    concepts = find_concepts(text, vocabulary)
    return make_profile(article.id, vocabulary.tag, concepts, article.published_at)


def make_stories(
    groups: Sequence[Sequence[str]], readings: Mapping[str, Reading], before: Sequence[Story], outlets: Outlets
) -> tuple[Story, ...]:
    """A story for each group, articles oldest first, named after its first title."""
    ordered = [sorted(group, key=lambda key: order_article(readings[key].article)) for group in groups]
    ordered.sort(key=lambda group: order_article(readings[group[0]].article))
    ids = mint_ids("st", ordered, {story.id: story.articles for story in before})
    named = zip(ids, ordered, strict=True)
    return tuple(_make_story(key, [readings[member].article for member in group], outlets) for key, group in named)


def _make_story(story_id: str, articles: Sequence[Article], outlets: Outlets) -> Story:
    dates = [article.published_at for article in articles if article.published_at]
    title = next((article.title for article in articles if article.title), None) or pick_first_line(articles[0].text)
    return Story(
        id=story_id,
        title=title,
        articles=tuple(article.id for article in articles),
        first=min(dates, default=None),
        last=max(dates, default=None),
        places=_list_places(articles, outlets),
    )


def _list_places(articles: Sequence[Article], outlets: Outlets) -> tuple[str, ...]:
    """The places of the datelines, each once, in the order of the articles; capitals are for the page, not for the name."""
    places = (place for article in articles for place in list_dateline_places(article, outlets))
    named: dict[str, str] = {}
    for place in places:
        named.setdefault(fold(place), place.title() if place.isupper() else place)
    return tuple(named.values())


def pick_first_line(text: str, *, limit_chars: int = 90) -> str:
    """The first line of a text, cut at a word where it is long."""
    line = text.strip().split("\n", 1)[0]
    return line if len(line) <= limit_chars else line[:limit_chars].rsplit(" ", 1)[0] + "…"
