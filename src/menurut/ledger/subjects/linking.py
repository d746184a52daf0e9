"""What the linking of a ledger reads and saves, and how far it has come."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from types import MappingProxyType

from sqlalchemy import select, update

from menurut.ledger import connection as reach
from menurut.ledger import schema
from menurut.ledger.file import LedgerFile
from menurut.ledger.identities import read_identities, write_identities
from menurut.ledger.likenesses import find_profiles, read_likenesses, read_profiles, write_likenesses, write_profiles
from menurut.ledger.links import write_links
from menurut.ledger.readings import count_spoken, read_casts, read_headers, write_versions
from menurut.ledger.search.names import refresh_names
from menurut.ledger.seats import seat_speakers
from menurut.model import Article, Identity, Links, Mention, Reading

_NO_VERSIONS: Mapping[str, str] = MappingProxyType({})


class Linking(LedgerFile):
    """Links in the making. Every method is one transaction."""

    @property
    def revision(self) -> int:
        """How many changes to readings the ledger has seen."""
        with self._reading() as connection:
            return connection.scalar(select(schema.progress.c.revision)) or 0

    @property
    def linked_revision(self) -> int:
        """The revision of the readings that the saved links were made from."""
        with self._reading() as connection:
            return connection.scalar(select(schema.progress.c.linked)) or 0

    @property
    def last_correction_linked(self) -> int:
        """The number of the last correction that the saved links heed, 0 for none."""
        with self._reading() as connection:
            return connection.scalar(select(schema.progress.c.corrections)) or 0

    @property
    def needs_linking(self) -> bool:
        """Whether readings were added or changed since those that the saved links were made from."""
        with self._reading() as connection:
            row = connection.execute(select(schema.progress)).one()
        return row.linked != row.revision

    @contextmanager
    def linking_alone(self, *, patience_seconds: float | None = None) -> Iterator[None]:
        """Inside, no other process links this ledger. Raises `LedgerBusy` where another does so longer than the patience."""
        with reach.alone(self.path, patience_seconds=patience_seconds):
            yield

    def find_unlinked(self) -> tuple[str, ...]:
        """The ids of the articles that were added or read anew since those that the saved links were made from."""
        table = schema.articles
        with self._reading() as connection:
            linked = select(schema.progress.c.linked).scalar_subquery()
            return tuple(connection.scalars(select(table.c.id).where(table.c.revision > linked).order_by(table.c.id)))

    def find_headers(self) -> Iterator[Article]:
        """All articles, oldest first and those without a date last, with no more of each text than its head."""
        with self._reading() as connection:
            yield from read_headers(connection)

    def find_casts(self, placed: Collection[str] = ()) -> Iterator[Reading]:
        """All articles in that order, with who speaks in them: headers and speakers, no facts.

        Attributions are those of the articles whose ids are `placed`.
        """
        with self._reading() as connection:
            yield from read_casts(connection, placed)

    def count_spoken(self) -> Mapping[Mention, int]:
        """How often everybody speaks in each article."""
        with self._reading() as connection:
            return count_spoken(connection)

    def save_profiles(self, profiles: Iterable[tuple[str, Mapping[str, float]]]) -> None:
        """The ledger holds what these articles speak of, and no longer how alike they are to others."""
        with self._writing() as connection:
            write_profiles(connection, profiles)

    def find_profiles(
        self, within: Sequence[datetime] | None
    ) -> Iterator[tuple[str, str, datetime | None, Mapping[str, float]]]:
        """Id, language, time and concepts of articles, oldest first; of those within two moments and those without a date."""
        with self._reading() as connection:
            yield from find_profiles(connection, within)

    def read_profiles(self, article_ids: Sequence[str]) -> list[tuple[str, str, datetime | None, Mapping[str, float]]]:
        """The same of these articles, in any order."""
        with self._reading() as connection:
            return read_profiles(connection, article_ids)

    def save_likenesses(self, likenesses: Iterable[tuple[str, str, float]]) -> None:
        """The ledger holds these likenesses too: the ids of two articles, and how alike they are."""
        with self._writing() as connection:
            write_likenesses(connection, likenesses)

    def read_likenesses(self, article_ids: Sequence[str]) -> list[tuple[str, str, float]]:
        """How alike these articles are to any others; pairs of two of these come twice."""
        with self._reading() as connection:
            return read_likenesses(connection, article_ids)

    def save_links(
        self,
        links: Links | Iterable[Links],
        *,
        replaced: Collection[str] | None = None,
        identities: Sequence[Identity] | None = None,
        versions: Mapping[str, str] | None = _NO_VERSIONS,
        revision: int | None = None,
        last_correction: int = 0,
        since: int | None = None,
    ) -> None:
        """The ledger holds these links in place of those of the `replaced` stories; of all stories where None are given.

        Links may come in parts, each with whole stories: what has been saved need not stay in memory.
        Ids of merged stories lead to the story that took their articles.
        So it does with `identities`, where they are given; else they stay. `versions` gives for each article that is a later
        version of a page the id of the first one; None where these stay.
        `revision` is that of the readings that were linked; None for the present one. Give it where another process may
        add articles meanwhile: `needs_linking` then stays true. `last_correction` is the number of the last correction that
        the links heed. Nothing is saved where `since` is given and is not the `linked_revision` any more: another process has
        saved links meanwhile, of stories that these do not know.
        """
        with self._writing() as connection:
            if since is not None and connection.scalar(select(schema.progress.c.linked)) != since:
                return
            write_links(connection, [links] if isinstance(links, Links) else links, replaced=replaced)
            if identities is not None:
                known = read_identities(connection)
                write_identities(connection, identities)
                refresh_names(connection, known, identities)
            if versions is not None:
                write_versions(connection, versions)
            linked = schema.progress.c.revision if revision is None else revision
            connection.execute(update(schema.progress).values(linked=linked, corrections=last_correction))

    def seat_speakers(self, article_ids: Collection[str], given: Mapping[Mention, str]) -> bool:
        """Whether everybody who speaks in these articles is somebody: as before, or the one whom `given` names by an id."""
        with self._writing() as connection:
            return seat_speakers(connection, article_ids, given)
