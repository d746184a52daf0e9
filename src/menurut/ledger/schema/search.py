"""The tables that the search keeps beside its full-text index."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Integer, Table, Text

from menurut.ledger.columns import Choice
from menurut.ledger.schema.shared import ID, metadata
from menurut.model import Act

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
