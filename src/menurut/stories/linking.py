"""All that many articles say when read together, step by step."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from menurut.language import Pack, find_sentences
from menurut.minting import mint_ids
from menurut.model import Article, Claim, Correction, CorrectionKind, Identity, Links, Reading, Statement, Story
from menurut.stories.claims import make_claims
from menurut.stories.concepts import find_concepts
from menurut.stories.corrections import find_corrections
from menurut.stories.coverage import Coverage
from menurut.stories.credits import find_credits
from menurut.stories.events import find_likenesses, group_events
from menurut.stories.findings import find_findings
from menurut.stories.folding import find_folds, gather_reasons
from menurut.stories.held import hold_claims
from menurut.stories.lineups import Lineup
from menurut.stories.meanings import Meaning
from menurut.stories.newsgatherings import count_newsgatherings
from menurut.stories.origins import Apart, trace_sources
from menurut.stories.outlets import Outlets
from menurut.stories.outline import outline_story
from menurut.stories.profiles import Profile, make_profile
from menurut.stories.story import make_stories, order_article
from menurut.stories.versions import find_versions
from menurut.stories.vocabulary import Vocabulary, read_vocabulary
from menurut.stories.voices import Voices, find_voices

_NO_LINKS = Links()


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the linking of one story needs to know beyond its own articles. What is `apart` is not folded into one origin, and
    `held` says of claims which are one and which are two. `profiles` are those of its articles, each under its id, and
    `meanings` by the ids of attributions what a model makes of their contents."""

    vocabularies: Mapping[str, Vocabulary]
    versions: Mapping[str, str]
    outlets: Outlets
    voices: Voices
    profiles: Mapping[str, Profile]
    apart: Apart = frozenset()
    held: tuple[Correction, ...] = ()
    meanings: Mapping[str, Meaning] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Gathered:
    """Readings, oldest first, and the stories that they tell; with what was prepared for finding these."""

    readings: Mapping[str, Reading]
    stories: tuple[Story, ...]
    vocabularies: Mapping[str, Vocabulary]
    versions: Mapping[str, str]
    outlets: Outlets
    profiles: Mapping[str, Profile]


def gather_stories(readings: Sequence[Reading], packs: Mapping[str, Pack], *, before: Links = _NO_LINKS) -> Gathered:
    """The stories that the readings tell, whatever the order of the readings.

    `packs` are the language packs by the tags of the articles; `before` the links of the same articles when they were fewer:
    their ids are kept.

    >>> gather_stories([], {}).stories
    ()
    """
    by_id = {one.article.id: one for one in sorted(readings, key=lambda reading: order_article(reading.article))}
    vocabularies = {tag: read_vocabulary(pack) for tag, pack in packs.items()}
    articles = [reading.article for reading in by_id.values()]
    versions, outlets = find_versions(articles), Outlets(articles)
    profiles = {key: profile_article(one.article, vocabularies[one.article.language]) for key, one in by_id.items()}
    groups = group_events(by_id, find_likenesses(profiles.values()), joined=versions.items())
    stories = make_stories([[by_id[key].article for key in group] for group in groups], before.stories, outlets)
    return Gathered(by_id, stories, vocabularies, versions, outlets, profiles)


def link_readings(gathered: Gathered, identities: Iterable[Identity], *, before: Links = _NO_LINKS) -> Links:
    """The stories, relays, claims and findings of all these readings. `identities` say who is whom across articles.

    >>> link_readings(gather_stories([], {}), ())
    Links(stories=(), relays=(), claims=(), findings=(), folds=())
    """
    voices = find_voices(identities)
    around = Surroundings(gathered.vocabularies, gathered.versions, gathered.outlets, voices, gathered.profiles)
    story_of = {article_id: story.id for story in gathered.stories for article_id in story.articles}
    owners = {one.id: story_of[key] for key, reading in gathered.readings.items() for one in reading.attributions}
    known: dict[str, list[Claim]] = defaultdict(list)
    for claim in before.claims:
        for story_id in {owners[key] for key in claim.attributions if key in owners}:
            known[story_id].append(claim)
    return join_links(
        link_story(story, [gathered.readings[key] for key in story.articles], around, known=known[story.id])
        for story in gathered.stories
    )


def join_links(parts: Iterable[Links]) -> Links:
    """The links of several stories, in their order, as one."""
    some = list(parts)
    return Links(
        stories=tuple(story for part in some for story in part.stories),
        relays=tuple(relay for part in some for relay in part.relays),
        claims=tuple(claim for part in some for claim in part.claims),
        findings=tuple(finding for part in some for finding in part.findings),
        folds=tuple(fold for part in some for fold in part.folds),
    )


def link_story(story: Story, readings: Sequence[Reading], around: Surroundings, *, known: Iterable[Claim] = ()) -> Links:
    """The story with its origins, its relays, claims and findings; `readings` are those of its articles, oldest first.

    `known` are claims that its articles had before. Those of which most attributions are now in this story keep their ids,
    and so do their statements; of two halves the one keeps them whose story keeps its own. New ids contain that of the
    story, so that no two stories can mint the same.
    """
    coverage = cover_story(readings, around)
    outline = hold_claims(outline_story(coverage), around.held)
    own = {one.id for reading in readings for one in reading.attributions}
    gone = {one.other for one in around.held if one.kind is CorrectionKind.MERGE_CLAIMS}
    before = [(claim, claim.story_id == story.id) for claim in known]
    statements = [(statement, stays) for claim, stays in before for statement in claim.statements]
    statement_ids = _mint("s", outline.statement_members, story.id, statements, own)
    staying = [(claim, stays) for claim, stays in before if claim.id not in gone]
    claim_ids = _mint("c", outline.claim_members, story.id, staying, own)
    sources = trace_sources(coverage, outline.derivations, outline.relays, outline.statements, around.apart)
    named = list(zip(statement_ids, outline.statements, strict=True))
    claims = make_claims(story.id, outline.questions, claim_ids, named, sources)
    lineups = [
        Lineup(claim, question, [outline.statements[place] for place in question.statements])
        for claim, question in zip(claims, outline.questions, strict=True)
    ]
    findings = (*find_findings(story.id, lineups, outline, sources), *find_corrections(story.id, coverage))
    reasons = gather_reasons(outline.derivations, outline.relays, coverage)
    told = replace(story, origins=count_newsgatherings(story.articles, sources))
    return Links((told,), outline.relays, claims, findings, find_folds(named, sources, reasons))


def _mint(
    prefix: str,
    groups: Sequence[Sequence[str]],
    story_id: str,
    known: Sequence[tuple[Claim | Statement, bool]],
    own: set[str],
) -> list[str]:
    """The ids of groups: those of known records that stay here, else new ones, which no record has that went elsewhere."""
    kept = _list_kept(known, own)
    return mint_ids(prefix, groups, kept, of=story_id, taken={one.id for one, _ in known} - kept.keys())


def _list_kept(records: Iterable[tuple[Claim | Statement, bool]], own: set[str]) -> dict[str, tuple[str, ...]]:
    """The members that each record had, where most of them are among these; half is enough for one that `stays`."""
    shares = ((one, stays, 2 * len(own.intersection(one.attributions)) - len(one.attributions)) for one, stays in records)
    return {one.id: one.attributions for one, stays, more in shares if more > 0 or (stays and more == 0)}


def cover_story(readings: Sequence[Reading], around: Surroundings) -> Coverage:
    """The articles of one story with all that was prepared for comparing them."""
    told, tongues = tuple(readings), around.vocabularies
    spans = {r.article.id: find_sentences(r.article.text, tongues[r.article.language].pack) for r in told}
    credits = {r.article.id: find_credits(r, tongues[r.article.language], around.outlets, spans[r.article.id]) for r in told}
    known = (around.versions, around.outlets, around.voices, around.meanings)
    return Coverage(told, tongues, around.profiles, spans, credits, *known)


def profile_article(article: Article, vocabulary: Vocabulary) -> Profile:
    """What an article speaks of, without the name of its own outlet."""
    text = article.text.replace(article.outlet, " ") if article.outlet else article.text
    return make_profile(article.id, vocabulary.tag, article.published_at, find_concepts(text, vocabulary))
