"""The ledger: what was read and how it hangs together, in one file that several processes may use at once."""

from __future__ import annotations

from sqlalchemy import Table, func, select

from menurut.ledger import schema
from menurut.ledger.search.page import Hit, SearchPage, find_page
from menurut.ledger.speaker_questions import count_speakers
from menurut.ledger.subjects.articles import Articles
from menurut.ledger.subjects.corrections import Corrections
from menurut.ledger.subjects.embeddings import Embeddings
from menurut.ledger.subjects.linking import Linking
from menurut.ledger.subjects.speakers import Speakers
from menurut.ledger.subjects.stories import Stories


class Ledger(Articles, Corrections, Embeddings, Linking, Stories, Speakers):
    """Readings, links and search over one file. Every method is one transaction: all of it happens, or nothing.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder, Ledger.open(f"{folder}/news.db", create=True) as ledger:
    ...     ledger.count()["articles"]
    0
    """

    def search(self, typed: str, *, limit: int = 20) -> tuple[Hit, ...]:
        """The attributions that a query finds, best first; `docs/search.md` says what may be typed. Nothing is an error."""
        return self.search_page(typed, limit=limit).hits

    def search_page(
        self, typed: str, *, as_you_type: bool = False, limit: int = 20, offset: int = 0, facets: bool = False
    ) -> SearchPage:
        """Some results of a query, best first, how many there are, and hints on what could not be read.

        `as_you_type` meets the last word by its beginning. `facets` also counts acts, outlets and speakers.
        """
        with self._reading() as connection:
            return find_page(connection, typed, as_you_type=as_you_type, limit=limit, offset=offset, facets=facets)

    def count(self) -> dict[str, int]:
        """How many articles, attributions, speakers, stories, claims and findings there are."""
        tables: tuple[Table, ...] = (
            schema.articles,
            schema.attributions,
            schema.stories,
            schema.claims,
            schema.findings,
        )
        with self._reading() as connection:
            counts = {table.name: connection.scalar(select(func.count()).select_from(table)) or 0 for table in tables}
            return counts | {"speakers": count_speakers(connection)}
