"""The tables of a ledger. Each record is a row of columns; spans are JSON lists; nothing is a packed object.

Types are portable: PostgreSQL is meant to be another address and not another code path. What only one database has, the
full-text index, lives in `search/index.py`.
"""

from __future__ import annotations

from menurut.ledger.schema.embeddings import embedders, vectors
from menurut.ledger.schema.judging import (
    article_pages,
    corrected_articles,
    correction_accounts,
    correction_passages,
    correction_places,
    correction_targets,
    corrections,
    former_members,
    machine_attributions,
    machine_speakers,
)
from menurut.ledger.schema.links import (
    changes,
    claim_redirects,
    claim_statements,
    claims,
    evidence,
    figures,
    findings,
    findings_index,
    folds,
    likenesses,
    profiles,
    redirects,
    relays,
    statements,
    stories,
    stories_index,
    story_articles,
    story_words,
)
from menurut.ledger.schema.people import (
    identities,
    identity_members,
    identity_members_index,
    identity_redirects,
    own_aliases,
)
from menurut.ledger.schema.readings import (
    article_speakers,
    article_speakers_index,
    articles,
    articles_by_outlet_index,
    attribution_facts,
    attributions,
    attributions_index,
    dropped,
    facts,
    migrations,
    progress,
    speakers,
)
from menurut.ledger.schema.search import identity_words, searched, vocabulary
from menurut.ledger.schema.shared import ID, metadata

LINK_TABLES = (
    evidence,
    findings,
    folds,
    figures,
    claim_statements,
    statements,
    claims,
    changes,
    relays,
    story_articles,
    story_words,
    stories,
)
"""All that `save_links` replaces, children first."""

LIKENESS_TABLES = [profiles, likenesses]
"""What the grouping of articles keeps of them."""

SEARCH_TABLES = [searched, vocabulary, identity_words]
"""What the search knows beside its full-text index."""

IDENTITY_TABLES = [identities, identity_members, identity_redirects, corrections, correction_places, own_aliases]
"""The tables of speakers across articles, parents first."""

JUDGING_TABLES = [
    correction_accounts,
    correction_passages,
    correction_targets,
    article_pages,
    corrected_articles,
    machine_speakers,
    machine_attributions,
]
"""The tables of what people say of attributions, parents first."""

EMBEDDING_TABLES = [embedders, vectors]
"""The model that the ledger is linked with, and its vectors."""

STORY_PAGE_INDEXES = (stories_index, articles_by_outlet_index, findings_index)
"""By what stories are found and put in order."""

SPEAKER_PAGE_INDEXES = {
    "ix_article_speakers_speaker_id": article_speakers_index,
    "ix_identity_members_identity_id": identity_members_index,
    "ix_attributions_article_id": attributions_index,
}
"""By what the pages of speakers are found, each in place of an index with a shorter key."""

__all__ = [
    "EMBEDDING_TABLES",
    "ID",
    "IDENTITY_TABLES",
    "JUDGING_TABLES",
    "LIKENESS_TABLES",
    "LINK_TABLES",
    "SEARCH_TABLES",
    "SPEAKER_PAGE_INDEXES",
    "STORY_PAGE_INDEXES",
    "article_pages",
    "article_speakers",
    "articles",
    "attribution_facts",
    "attributions",
    "changes",
    "claim_redirects",
    "claim_statements",
    "claims",
    "corrected_articles",
    "correction_accounts",
    "correction_passages",
    "correction_places",
    "correction_targets",
    "corrections",
    "dropped",
    "embedders",
    "evidence",
    "facts",
    "figures",
    "findings",
    "folds",
    "former_members",
    "identities",
    "identity_members",
    "identity_redirects",
    "identity_words",
    "likenesses",
    "machine_attributions",
    "machine_speakers",
    "metadata",
    "migrations",
    "own_aliases",
    "profiles",
    "progress",
    "redirects",
    "relays",
    "searched",
    "speakers",
    "statements",
    "stories",
    "story_articles",
    "story_words",
    "vectors",
    "vocabulary",
]
