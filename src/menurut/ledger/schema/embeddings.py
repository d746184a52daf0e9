"""The tables of an embedding model: which one the ledger is linked with, and its vectors of what was said."""

from __future__ import annotations

from sqlalchemy import Column, Float, Integer, LargeBinary, String, Table, Text

from menurut.ledger.schema.shared import metadata

# One row where a model was named, none otherwise.
embedders = Table(
    "embedders",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("folder", Text, nullable=False),
    Column("fingerprint", String(32), nullable=False),
    Column("unlike", Float, nullable=False),
    Column("alike", Float, nullable=False),
)

# By a digest of the text, so that what many articles say in the same words is there once, and what was corrected is another
# text. The numbers are halves (IEEE 754), the low byte first: as JSON they would take ten times the place.
vectors = Table(
    "vectors",
    metadata,
    Column("digest", String(32), primary_key=True),
    Column("vector", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)
