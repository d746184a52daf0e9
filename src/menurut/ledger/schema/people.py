"""The tables of who is whom over all articles."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text

from menurut.ledger.columns import Choice
from menurut.ledger.schema.shared import ID, metadata, of_article
from menurut.model import SpeakerKind

# Who is whom over all articles, as the last linking found it. A speaker of an article that came since has no row yet.
identities = Table(
    "identities",
    metadata,
    Column("id", ID, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("kind", Choice(SpeakerKind), nullable=False),
)

identity_members = Table(
    "identity_members",
    metadata,
    of_article(primary_key=True),
    Column("speaker_id", ID, primary_key=True),
    Column("identity_id", ID, ForeignKey("identities.id"), nullable=False),
    Column("position", Integer, nullable=False),
)

identity_members_index = Index(
    "identity_members_by_identity",
    identity_members.c.identity_id,
    identity_members.c.article_id,
    identity_members.c.speaker_id,
)

# A speaker who was merged into another is still found by the id that somebody wrote down.
identity_redirects = Table(
    "identity_redirects",
    metadata,
    Column("old_id", ID, primary_key=True),
    Column("new_id", ID, nullable=False),
)

# The user's own names that belong together: the text of the file that was last given, none where there is no row.
own_aliases = Table(
    "own_aliases",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("text", Text, nullable=False),
)
