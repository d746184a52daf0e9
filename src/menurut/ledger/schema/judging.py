"""The tables of what people say: each correction with its places, and what the program read where they changed it."""

from __future__ import annotations

from sqlalchemy import JSON, Boolean, Column, Float, ForeignKey, Index, Integer, String, Table, Text

from menurut.ledger.columns import Choice, Moment, Spans, Texts
from menurut.ledger.schema.shared import ID, metadata, of_article
from menurut.model import Act, CorrectionKind, Manner, Part, SpeakerKind

# What people said: rows are added, never changed. `other` may be the name of a medium.
corrections = Table(
    "corrections",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("kind", Choice(CorrectionKind), nullable=False),
    Column("at", Moment, nullable=False),
    Column("who", Text, nullable=False),
    Column("subject", ID, nullable=False),
    Column("other", Text),
    Column("before", Texts, nullable=False),
    Column("after", Texts, nullable=False),
    Index("corrections_by_subject", "subject"),
)

# `side` is 0 for the places of a correction's subject, 1 for those of the other. No foreign key to the articles: what a
# person said stays.
correction_places = Table(
    "correction_places",
    metadata,
    Column("number", Integer, ForeignKey("corrections.number"), primary_key=True),
    Column("side", Integer, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("article_id", ID, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
)

# The attribution that a correction is about, as it was (`side` 0) and as it is since (1).
correction_accounts = Table(
    "correction_accounts",
    metadata,
    Column("number", Integer, ForeignKey("corrections.number"), primary_key=True),
    Column("side", Integer, primary_key=True, autoincrement=False),
    Column("article_id", ID, nullable=False, index=True),
    Column("manner", Choice(Manner), nullable=False),
    Column("act", Choice(Act), nullable=False),
    Column("by", String(80), nullable=False),
    Column("speaker_id", ID),
    Column("speaker_name", Text),
    Column("speaker_kind", Choice(SpeakerKind)),
    Column("via", Text),
    Column("negated", Boolean, nullable=False),
    Column("hedged", Boolean, nullable=False),
)

# Its spans, with their words and those around them.
correction_passages = Table(
    "correction_passages",
    metadata,
    Column("number", Integer, ForeignKey("corrections.number"), primary_key=True),
    Column("side", Integer, primary_key=True, autoincrement=False),
    Column("part", Choice(Part), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("words", Text, nullable=False),
    Column("before", Text, nullable=False),
    Column("after", Text, nullable=False),
)

# Where a correction of an attribution, or of a whole article, was last looked for, and the attribution that it found there.
correction_targets = Table(
    "correction_targets",
    metadata,
    Column("number", Integer, ForeignKey("corrections.number"), primary_key=True),
    of_article(primary_key=True, index=True),
    Column("attribution_id", ID),
)

# What tells the page of an article from all others: what people say of one version of a page is looked for in the others.
article_pages = Table(
    "article_pages",
    metadata,
    of_article(primary_key=True),
    Column("page", Text, nullable=False, index=True),
)

# The articles that people's corrections changed, at which revision of the ledger; `differs` where they still do. What the
# program read in those is kept below; all other tables have them as they are corrected.
corrected_articles = Table(
    "corrected_articles",
    metadata,
    of_article(primary_key=True),
    Column("revision", Integer, nullable=False, index=True),
    Column("differs", Boolean, nullable=False),
)

# Who a speaker of an article was over all articles before corrections took from them all that they say in it; `rank` is the
# position of the identity.
former_members = Table(
    "former_members",
    metadata,
    of_article(primary_key=True),
    Column("speaker_id", ID, primary_key=True),
    Column("identity_id", ID, nullable=False),
    Column("position", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("kind", Choice(SpeakerKind), nullable=False),
    Column("rank", Integer, nullable=False),
)

machine_speakers = Table(
    "machine_speakers",
    metadata,
    of_article(primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("speaker_id", ID, nullable=False),
    Column("name", Text, nullable=False),
    Column("kind", Choice(SpeakerKind), nullable=False),
    Column("forms", Texts, nullable=False),
    Column("roles", Texts, nullable=False),
)

# `facts` are the positions of facts of the same article.
machine_attributions = Table(
    "machine_attributions",
    metadata,
    of_article(primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("id", ID, nullable=False),
    Column("source", Spans, nullable=False),
    Column("cue", Spans, nullable=False),
    Column("content", Spans, nullable=False),
    Column("manner", Choice(Manner), nullable=False),
    Column("act", Choice(Act), nullable=False),
    Column("by", String(80), nullable=False),
    Column("speaker_id", ID),
    Column("via", Text),
    Column("parent", ID),
    Column("negated", Boolean, nullable=False),
    Column("hedged", Boolean, nullable=False),
    Column("confidence", Float),
    Column("facts", JSON, nullable=False),
)
