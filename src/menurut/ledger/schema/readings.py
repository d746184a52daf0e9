"""The tables of what each article says: the article, who speaks in it, what they say, its dates and figures."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Float, ForeignKey, Index, Integer, String, Table, Text

from menurut.ledger.columns import Choice, Moment, Number, Spans, Texts
from menurut.ledger.schema.shared import ID, metadata, of_article
from menurut.model import Act, Bound, FactKind, Manner, SpeakerKind

migrations = Table(
    "migrations",
    metadata,
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("name", String(80), nullable=False),
)

# One row. `revision` counts the changes to readings, `linked` is the revision that the saved links were made from, and
# `corrections` the number of the last correction that they heed.
progress = Table(
    "progress",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("revision", Integer, nullable=False),
    Column("linked", Integer, nullable=False),
    Column("corrections", Integer, nullable=False, server_default="0"),
)

# `revision` is that of the ledger when the article was last read anew.
articles = Table(
    "articles",
    metadata,
    Column("id", ID, primary_key=True),
    Column("text", Text, nullable=False),
    Column("language", String(40), nullable=False),
    Column("path", Text),
    Column("url", Text),
    Column("outlet", Text),
    Column("title", Text),
    Column("published_at", Moment),
    Column("published_order", String(40)),
    Column("modified_at", Moment),
    Column("version_of", ID),
    Column("byline", Text),
    Column("dateline", Text),
    Column("agency", Text),
    Column("furniture", Spans, nullable=False),
    Column("revision", Integer, nullable=False, server_default="0"),
    Index("articles_by_time", "published_order", "id"),
)

articles_by_outlet_index = Index("articles_by_outlet", articles.c.outlet, articles.c.id)

dropped = Table(
    "dropped",
    metadata,
    of_article(primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("reason", String(80), nullable=False),
    Column("text", Text),
    Column("start", Integer),
    Column("end", Integer),
)

# `name` and `kind` are those that most articles give, so that they do not depend on which article came first.
speakers = Table(
    "speakers",
    metadata,
    Column("id", ID, primary_key=True),
    Column("name", Text, nullable=False),
    Column("kind", Choice(SpeakerKind), nullable=False),
)

article_speakers = Table(
    "article_speakers",
    metadata,
    of_article(primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("speaker_id", ID, ForeignKey("speakers.id"), nullable=False),
    Column("name", Text, nullable=False),
    Column("kind", Choice(SpeakerKind), nullable=False),
    Column("forms", Texts, nullable=False),
    Column("roles", Texts, nullable=False),
)

article_speakers_index = Index("article_speakers_by_speaker", article_speakers.c.speaker_id, article_speakers.c.article_id)

facts = Table(
    "facts",
    metadata,
    of_article(primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("kind", Choice(FactKind), nullable=False),
    Column("span_start", Integer, nullable=False),
    Column("span_end", Integer, nullable=False),
    Column("value", Text),
    Column("upper", Number),
    Column("unit", String(40)),
    Column("counted", Text),
    Column("bound", Choice(Bound)),
    Column("start", String(40)),
    Column("end", String(40)),
    Column("precision", String(20)),
    Column("reason", String(20)),
)

attributions = Table(
    "attributions",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", ID, nullable=False, unique=True),
    of_article(),
    Column("position", Integer, nullable=False),
    Column("source", Spans, nullable=False),
    Column("cue", Spans, nullable=False),
    Column("content", Spans, nullable=False),
    Column("manner", Choice(Manner), nullable=False),
    Column("act", Choice(Act), nullable=False),
    Column("by", String(80), nullable=False),
    Column("speaker_id", ID, ForeignKey("speakers.id"), index=True),
    Column("via", Text),
    Column("parent", ID),
    Column("negated", Boolean, nullable=False),
    Column("hedged", Boolean, nullable=False),
    Column("confidence", Float),
)

attributions_index = Index("attributions_by_article", attributions.c.article_id, attributions.c.speaker_id, attributions.c.act)

# `fact` is the position of a fact of the same article.
attribution_facts = Table(
    "attribution_facts",
    metadata,
    Column("attribution_id", ID, ForeignKey("attributions.id", ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("fact", Integer, nullable=False),
)
