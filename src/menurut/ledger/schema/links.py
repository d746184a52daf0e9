"""The tables of what many articles say together: stories, relays, claims, findings, and what grouping keeps of articles."""

from __future__ import annotations

from sqlalchemy import JSON, Column, Float, ForeignKey, ForeignKeyConstraint, Index, Integer, String, Table, Text

from menurut.ledger.columns import Choice, Moment, Number, Pairs, Spans, Texts
from menurut.ledger.schema.shared import ID, metadata, of_article
from menurut.model import Act, Bound, FindingKind, FoldKind, RelayKind

stories = Table(
    "stories",
    metadata,
    Column("id", ID, primary_key=True),
    Column("title", Text, nullable=False),
    Column("first", Moment),
    Column("last", Moment),
    Column("first_order", String(40)),
    Column("last_order", String(40)),
    Column("places", Texts, nullable=False),
    Column("origins", Integer),
)

stories_index = Index("stories_by_time", stories.c.last_order.desc(), stories.c.id)

# The words of the titles in all their forms, as `story_titles.py` cuts them.
story_words = Table(
    "story_words",
    metadata,
    Column("word", String(80), primary_key=True),
    Column("story_id", ID, ForeignKey("stories.id"), primary_key=True, index=True),
    sqlite_with_rowid=False,
)

story_articles = Table(
    "story_articles",
    metadata,
    Column("story_id", ID, ForeignKey("stories.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("article_id", ID, ForeignKey("articles.id"), nullable=False, index=True),
)

# A story that was merged into another is still found by the name that somebody wrote down.
redirects = Table(
    "redirects",
    metadata,
    Column("old_id", ID, primary_key=True),
    Column("new_id", ID, nullable=False),
)

relays = Table(
    "relays",
    metadata,
    Column("story_id", ID, ForeignKey("stories.id"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("article_id", ID, ForeignKey("articles.id"), nullable=False, index=True),
    Column("medium", Text, nullable=False),
    Column("kind", Choice(RelayKind), nullable=False),
    Column("score", Float, nullable=False),
    Column("original", ID),
    Column("evidence", Spans, nullable=False),
)

changes = Table(
    "changes",
    metadata,
    Column("story_id", ID, primary_key=True),
    Column("relay", Integer, primary_key=True, autoincrement=False),
    Column("position", Integer, primary_key=True),
    Column("before", Text, nullable=False),
    Column("after", Text, nullable=False),
    Column("start", Integer),
    Column("end", Integer),
    Column("original_start", Integer),
    Column("original_end", Integer),
    ForeignKeyConstraint(["story_id", "relay"], ["relays.story_id", "relays.position"]),
)

claims = Table(
    "claims",
    metadata,
    Column("id", ID, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("story_id", ID, ForeignKey("stories.id"), nullable=False, index=True),
    Column("gist", Text, nullable=False),
    Column("origins", Integer, nullable=False),
)

# A claim that is gone is still found by the id that somebody wrote down, as the one that took what it said.
claim_redirects = Table(
    "claim_redirects",
    metadata,
    Column("old_id", ID, primary_key=True),
    Column("new_id", ID, nullable=False, index=True),
)

# Statements name attributions without a foreign key: an article that is read anew replaces its attributions, and the links
# follow when they are next saved.
statements = Table(
    "statements",
    metadata,
    Column("id", ID, primary_key=True),
    Column("speaker_id", ID, index=True),
    Column("speaker_name", Text),
    Column("act", Choice(Act), nullable=False),
    Column("attributions", Texts, nullable=False),
    Column("origins", Integer, nullable=False),
)

claim_statements = Table(
    "claim_statements",
    metadata,
    Column("claim_id", ID, ForeignKey("claims.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("statement_id", ID, ForeignKey("statements.id"), nullable=False, index=True),
)

# What counts with another article, or with a medium outside the ledger, and why.
folds = Table(
    "folds",
    metadata,
    Column("story_id", ID, ForeignKey("stories.id"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("statement_id", ID, nullable=False),
    Column("article_id", ID, nullable=False, index=True),
    Column("kind", Choice(FoldKind), nullable=False),
    Column("into", ID),
    Column("medium", Text),
    Column("start", Integer),
    Column("end", Integer),
    Column("into_start", Integer),
    Column("into_end", Integer),
    Column("attributions", Texts, nullable=False),
)

figures = Table(
    "figures",
    metadata,
    Column("claim_id", ID, ForeignKey("claims.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("value", Number, nullable=False),
    Column("upper", Number),
    Column("unit", String(40)),
    Column("counted", Text),
    Column("bound", Choice(Bound), nullable=False),
    Column("speaker_id", ID),
    Column("attributions", Texts, nullable=False),
)

findings = Table(
    "findings",
    metadata,
    Column("id", ID, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("kind", Choice(FindingKind), nullable=False),
    Column("story_id", ID, ForeignKey("stories.id"), nullable=False, index=True),
    Column("claim_id", ID),
    Column("articles", Texts, nullable=False),
    Column("attributions", Texts, nullable=False),
    Column("explanation", Text, nullable=False),
    Column("explanations", Pairs, nullable=False),
)

findings_index = Index("findings_by_kind", findings.c.kind, findings.c.story_id)

evidence = Table(
    "evidence",
    metadata,
    Column("finding_id", ID, ForeignKey("findings.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("article_id", ID, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
)

# What each article speaks of, and how alike those are that are alike at all: kept, so that only new articles are compared
# with the old ones.
profiles = Table(
    "profiles",
    metadata,
    of_article(primary_key=True),
    Column("concepts", Texts, nullable=False),
    Column("weights", JSON, nullable=False),
)

likenesses = Table(
    "likenesses",
    metadata,
    Column("one", ID, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
    Column("other", ID, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True, index=True),
    Column("value", Float, nullable=False),
)
