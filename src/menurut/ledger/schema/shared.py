"""What all tables share: where they are listed, what an id is, and the column that leads to an article."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, MetaData, String

metadata = MetaData()
ID = String(40)


def of_article(**options: bool) -> Column[str]:
    """A column with the id of an article, with which the row goes."""
    return Column("article_id", ID, ForeignKey("articles.id", ondelete="CASCADE"), nullable=False, **options)
