"""One speaker, and all that can be asked about them."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass

from sqlalchemy import Connection

from menurut.ledger.speaker_claims import Meeting, find_claims_with_changes, find_meetings
from menurut.ledger.speaker_pages import Named, SaidPlace, SpeakerRow, list_articles, list_names, list_said
from menurut.model import Act, Claim


@dataclass(frozen=True, slots=True)
class SpeakerInquiry:
    """A speaker over all articles; each question is a transaction of its own."""

    row: SpeakerRow
    _reading: Callable[[], AbstractContextManager[Connection]]

    def list_names(self) -> tuple[tuple[Named, ...], tuple[Named, ...]]:
        """The forms and the roles by which articles know them, those of most articles first."""
        with self._reading() as connection:
            return list_names(connection, self.row.id)

    def list_said(self, *, act: Act | None = None, limit: int, offset: int = 0) -> tuple[SaidPlace, ...]:
        """Where they say something, or do this by speaking; newest first."""
        with self._reading() as connection:
            return list_said(connection, self.row.id, act=act, limit=limit, offset=offset)

    def list_articles(self, *, limit: int, offset: int = 0) -> tuple[str, ...]:
        """The ids of the articles in which they stand, newest first."""
        with self._reading() as connection:
            return list_articles(connection, self.row.id, limit=limit, offset=offset)

    def find_claims_with_changes(self, *, limit: int) -> tuple[Claim, ...]:
        """Claims on which they do more than one thing by speaking."""
        with self._reading() as connection:
            return find_claims_with_changes(connection, self.row.id, limit=limit)

    def find_meetings(self, *, limit: int) -> tuple[Meeting, ...]:
        """What others do on the claims on which they speak."""
        with self._reading() as connection:
            return tuple(find_meetings(connection, self.row.id, limit=limit))
