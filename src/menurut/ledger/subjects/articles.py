"""What a ledger holds of articles, each as it was read and as people corrected it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice

from sqlalchemy import select

from menurut.errors import NotInLedger
from menurut.ledger import schema
from menurut.ledger.file import LedgerFile
from menurut.ledger.identities import read_identified
from menurut.ledger.judged import write_corrected
from menurut.ledger.machine import as_read
from menurut.ledger.questions import pick_article
from menurut.ledger.readings import is_same_reading, order_articles, read_articles, read_readings
from menurut.ledger.story_questions import count_outlets
from menurut.model import Article, Reading

_BATCH = 200


class Articles(LedgerFile):
    """Readings and articles. Every method is one transaction."""

    def add(self, reading: Reading) -> bool:
        """Whether this changed the ledger: True for a new article or one that was read differently, False for a known one.

        A reading of an article that the ledger has replaces the older one, all at once. What people said of the attributions of
        its page is followed in it.
        """
        if self._holds(reading):
            return False
        with self._writing() as connection:
            held = read_readings(connection, [reading.article.id])
            if held and is_same_reading(as_read(connection, held)[0], reading):
                return False
            write_corrected(connection, reading, held[0] if held else None)
            self._change(connection)
        return True

    def _holds(self, reading: Reading) -> bool:
        # Looking first, without the file, lets a second `add` of the same folder run beside others.
        with self._reading() as connection:
            held = as_read(connection, read_readings(connection, [reading.article.id]))
        return bool(held) and is_same_reading(held[0], reading)

    def has_article(self, article_id: str) -> bool:
        """Whether the ledger holds a reading of this article."""
        with self._reading() as connection:
            return connection.scalar(select(schema.articles.c.id).where(schema.articles.c.id == article_id)) is not None

    def pick_article(self, name: str) -> Article:
        """The one article with this id, or this beginning of an id. Raises `NotInLedger` where there is none or several."""
        with self._reading() as connection:
            return pick_article(connection, name, self.path)

    def read_reading(self, article_id: str) -> Reading:
        """All that one article says. Raises `NotInLedger`."""
        with self._reading() as connection:
            held = read_readings(connection, [article_id])
        if not held:
            raise NotInLedger(f"{self.path} has no article {article_id}")
        return held[0]

    def find_readings(self, article_ids: Iterable[str] | None = None, *, identified: bool = False) -> Iterator[Reading]:
        """The readings of all articles, or of these, oldest first and those without a date last; a few in memory at a time.

        All are of one moment, whatever is added meanwhile. Ids that the ledger does not have are passed over. `identified`
        gives everybody the id, name and kind under which all articles know them, in place of those of the article alone.
        """
        read = read_identified if identified else read_readings
        with self._reading() as connection:
            ids = iter(order_articles(connection, article_ids))
            while batch := list(islice(ids, _BATCH)):
                yield from read(connection, batch)

    def find_articles(self, article_ids: Sequence[str]) -> Iterator[Article]:
        """These articles, without what was dropped from them; a few in memory at a time."""
        with self._reading() as connection:
            for at in range(0, len(article_ids), _BATCH):
                yield from read_articles(connection, article_ids[at : at + _BATCH])

    def find_homes(self, attribution_ids: Collection[str]) -> tuple[str, ...]:
        """The ids of the articles in which these attributions stand, oldest first."""
        table = schema.attributions
        with self._reading() as connection:
            found = connection.scalars(select(table.c.article_id).where(table.c.id.in_(attribution_ids)).distinct())
            return tuple(order_articles(connection, found))

    def find_outlets(self) -> tuple[str, ...]:
        """The outlets of all articles, as these print them."""
        table = schema.articles
        with self._reading() as connection:
            return tuple(connection.scalars(select(table.c.outlet).where(table.c.outlet.is_not(None)).distinct()))

    def count_outlets(self) -> Mapping[str, int]:
        """How many articles each outlet has, by its name."""
        with self._reading() as connection:
            return count_outlets(connection)
