"""All that many articles say when read together, step by step."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from menurut.language import Pack
from menurut.minting import mint_by_story
from menurut.model import Claim, Finding, Identity, Links, Reading, Story
from menurut.stories.claims import make_claims
from menurut.stories.concepts import find_concepts
from menurut.stories.corrections import find_corrections
from menurut.stories.coverage import Coverage
from menurut.stories.credits import find_credits
from menurut.stories.events import Profile, group_events, make_profile
from menurut.stories.findings import Lineup, find_findings
from menurut.stories.origins import trace_sources
from menurut.stories.outlets import Outlets
from menurut.stories.outline import Outline, outline_story
from menurut.stories.story import make_stories, order_article
from menurut.stories.versions import find_versions
from menurut.stories.vocabulary import Vocabulary, read_vocabulary
from menurut.stories.voices import Voices, find_voices

_NO_LINKS = Links()


@dataclass(frozen=True, slots=True)
class Gathered:
    """All readings of a ledger, oldest first, and the stories that they tell; with what was prepared for finding these."""

    readings: Mapping[str, Reading]
    stories: tuple[Story, ...]
    vocabularies: Mapping[str, Vocabulary]
    versions: Mapping[str, str]
    profiles: Mapping[str, Profile]
    outlets: Outlets


def gather_stories(readings: Sequence[Reading], packs: Mapping[str, Pack], *, before: Links = _NO_LINKS) -> Gathered:
    """The stories that the readings tell, whatever the order of the readings.

    `packs` are the language packs by the tags of the articles; `before` the links of the same ledger when it held fewer
    articles: their ids are kept.

    >>> gather_stories([], {}).stories
    ()
    """
    by_id = {one.article.id: one for one in sorted(readings, key=lambda reading: order_article(reading.article))}
    vocabularies = {tag: read_vocabulary(pack) for tag, pack in packs.items()}
    versions = find_versions(reading.article for reading in by_id.values())
    profiles = {key: profile_reading(reading, vocabularies[reading.article.language]) for key, reading in by_id.items()}
    outlets = Outlets(reading.article for reading in by_id.values())
    groups = group_events(list(profiles.values()), sorted(versions.items()))
    stories = make_stories([[by_id[key].article for key in group] for group in groups], before.stories, outlets)
    return Gathered(by_id, stories, vocabularies, versions, profiles, outlets)


def link_readings(gathered: Gathered, identities: Iterable[Identity], *, before: Links = _NO_LINKS) -> Links:
    """The stories, relays, claims and findings of all readings of a ledger. `identities` say who is whom across articles.

    >>> link_readings(gather_stories([], {}), ())
    Links(stories=(), relays=(), claims=(), findings=())
    """
    voices = find_voices(identities)
    outlines = [outline_story(cover_story(story, gathered, voices)) for story in gathered.stories]
    linked = name_outlines(gathered.stories, outlines, before)
    return Links(
        stories=gathered.stories,
        relays=tuple(relay for outline in outlines for relay in outline.relays),
        claims=tuple(claim for claims, _ in linked for claim in claims),
        findings=tuple(finding for _, findings in linked for finding in findings),
    )


def cover_story(story: Story, gathered: Gathered, voices: Voices) -> Coverage:
    """The articles of one story with all that was prepared for comparing them."""
    told = tuple(gathered.readings[key] for key in story.articles)
    tongues, outlets = gathered.vocabularies, gathered.outlets
    credits = {r.article.id: find_credits(r, tongues[r.article.language], outlets) for r in told}
    return Coverage(told, tongues, gathered.profiles, credits, gathered.versions, outlets, voices)


def profile_reading(reading: Reading, vocabulary: Vocabulary) -> Profile:
    """What an article speaks of, without the name of its own outlet."""
    article = reading.article
    text = article.text.replace(article.outlet, " ") if article.outlet else article.text
    return make_profile(article.id, vocabulary.tag, find_concepts(text, vocabulary), article.published_at)


def name_outlines(
    stories: Sequence[Story], outlines: Sequence[Outline], before: Links
) -> list[tuple[tuple[Claim, ...], tuple[Finding, ...]]]:
    """The claims and findings of each story. Ids are given out for all stories at once, so that no two are alike."""
    known_statements = {statement.id: statement.attributions for claim in before.claims for statement in claim.statements}
    known_claims = {claim.id: claim.attributions for claim in before.claims}
    statement_ids = mint_by_story("s", [outline.statement_members for outline in outlines], known_statements)
    claim_ids = mint_by_story("c", [outline.claim_members for outline in outlines], known_claims)
    named = zip(stories, outlines, statement_ids, claim_ids, strict=True)
    return [name_outline(story.id, outline, ids, keys) for story, outline, ids, keys in named]


def name_outline(
    story_id: str, outline: Outline, statement_ids: Sequence[str], claim_ids: Sequence[str]
) -> tuple[tuple[Claim, ...], tuple[Finding, ...]]:
    """The claims of one story under these ids, and what they and its corrected pages show."""
    sources = trace_sources(outline.coverage, outline.derivations, outline.relays)
    statements = list(zip(statement_ids, outline.statements, strict=True))
    claims = make_claims(story_id, outline.questions, claim_ids, statements, sources)
    lineups = [
        Lineup(claim, question, [outline.statements[place] for place in question.statements])
        for claim, question in zip(claims, outline.questions, strict=True)
    ]
    return claims, (*find_findings(story_id, lineups, outline.coverage), *find_corrections(story_id, outline.coverage))
