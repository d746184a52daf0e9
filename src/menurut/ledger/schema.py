"""The tables of a ledger. Each record is a row of columns; spans are JSON lists; nothing is a packed object.

Types are portable: PostgreSQL is meant to be another address and not another code path. What only one database has, the
full-text index, lives in `search/index.py`.
"""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
)

from menurut.ledger.columns import Choice, Moment, Number, Pairs, Spans, Texts
from menurut.model import (
    Act,
    Bound,
    CorrectionKind,
    FactKind,
    FindingKind,
    FoldKind,
    Manner,
    Part,
    RelayKind,
    SpeakerKind,
)

metadata = MetaData()
ID = String(40)


def _of_article(**options: bool) -> Column[str]:
    return Column("article_id", ID, ForeignKey("articles.id", ondelete="CASCADE"), nullable=False, **options)


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
_articles_by_outlet = Index("articles_by_outlet", articles.c.outlet, articles.c.id)

dropped = Table(
    "dropped",
    metadata,
    _of_article(primary_key=True),
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
    _of_article(primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("speaker_id", ID, ForeignKey("speakers.id"), nullable=False),
    Column("name", Text, nullable=False),
    Column("kind", Choice(SpeakerKind), nullable=False),
    Column("forms", Texts, nullable=False),
    Column("roles", Texts, nullable=False),
)
_article_speakers_by_speaker = Index(
    "article_speakers_by_speaker", article_speakers.c.speaker_id, article_speakers.c.article_id
)

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
    _of_article(primary_key=True),
    Column("speaker_id", ID, primary_key=True),
    Column("identity_id", ID, ForeignKey("identities.id"), nullable=False),
    Column("position", Integer, nullable=False),
)
_identity_members_by_identity = Index(
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
    _of_article(primary_key=True, index=True),
    Column("attribution_id", ID),
)

# What tells the page of an article from all others: what people say of one version of a page is looked for in the others.
article_pages = Table(
    "article_pages",
    metadata,
    _of_article(primary_key=True),
    Column("page", Text, nullable=False, index=True),
)

# The articles that people's corrections changed, at which revision of the ledger; `differs` where they still do. What the
# program read in those is kept below; all other tables have them as they are corrected.
corrected_articles = Table(
    "corrected_articles",
    metadata,
    _of_article(primary_key=True),
    Column("revision", Integer, nullable=False, index=True),
    Column("differs", Boolean, nullable=False),
)

# Who a speaker of an article was over all articles before corrections took from them all that they say in it; `rank` is the
# position of the identity.
former_members = Table(
    "former_members",
    metadata,
    _of_article(primary_key=True),
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
    _of_article(primary_key=True),
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
    _of_article(primary_key=True),
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

# The user's own names that belong together: the text of the file that was last given, none where there is no row.
own_aliases = Table(
    "own_aliases",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("text", Text, nullable=False),
)

facts = Table(
    "facts",
    metadata,
    _of_article(primary_key=True),
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
    _of_article(),
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
_attributions_by_article = Index(
    "attributions_by_article", attributions.c.article_id, attributions.c.speaker_id, attributions.c.act
)

# `fact` is the position of a fact of the same article.
attribution_facts = Table(
    "attribution_facts",
    metadata,
    Column("attribution_id", ID, ForeignKey("attributions.id", ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("fact", Integer, nullable=False),
)

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
_stories_by_time = Index("stories_by_time", stories.c.last_order.desc(), stories.c.id)

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
_findings_by_kind = Index("findings_by_kind", findings.c.kind, findings.c.story_id)

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
    _of_article(primary_key=True),
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

# What the full-text index of `search/index.py` says of nothing but its own keys: which attribution each is, and what it is
# counted under. A key is the day on which the article was published, and the number of the attribution.
searched = Table(
    "searched",
    metadata,
    Column("key", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False),
    Column("attribution_id", ID, nullable=False),
    Column("article_id", ID, nullable=False, index=True),
    Column("act", Choice(Act), nullable=False),
    Column("outlet", Text),
    Column("speaker_id", ID),
)

# In how many attributions each word stands, so that one who is typing is met by the most common words that begin so.
vocabulary = Table(
    "vocabulary",
    metadata,
    Column("word", Text, primary_key=True),
    Column("rows", Integer, nullable=False),
    sqlite_with_rowid=False,
)

# The words by which somebody is known over all articles, where not all of their articles use them.
identity_words = Table(
    "identity_words",
    metadata,
    Column("word", Text, primary_key=True),
    Column("identity_id", ID, primary_key=True, index=True),
    sqlite_with_rowid=False,
)

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
STORY_PAGE_INDEXES = (_stories_by_time, _articles_by_outlet, _findings_by_kind)
"""By what stories are found and put in order."""

SPEAKER_PAGE_INDEXES = {
    "ix_article_speakers_speaker_id": _article_speakers_by_speaker,
    "ix_identity_members_identity_id": _identity_members_by_identity,
    "ix_attributions_article_id": _attributions_by_article,
}
"""By what the pages of speakers are found, each in place of an index with a shorter key."""
