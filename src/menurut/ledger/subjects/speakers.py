"""Questions to a ledger about who speaks, and the names that people gave them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import select

from menurut.ledger import schema
from menurut.ledger.corrections import read_aliases, write_aliases
from menurut.ledger.file import LedgerFile
from menurut.ledger.identities import find_identities_in, read_identities, read_identity
from menurut.ledger.speaker_inquiry import SpeakerInquiry
from menurut.ledger.speaker_pages import SpeakerList, find_speaker_page, read_speaker_row
from menurut.ledger.speaker_questions import SpeakerSummary, find_speaker_summaries, pick_speaker, read_speakers
from menurut.ledger.speaker_suggestions import SpeakerLine, suggest_speakers
from menurut.model import Identity, Speaker


class Speakers(LedgerFile):
    """Speakers over all articles. Every method is one transaction."""

    def find_speakers(self, *, words: str | None = None) -> tuple[SpeakerSummary, ...]:
        """All speakers, or those who have all these words in a name or form; most quoted first."""
        with self._reading() as connection:
            return find_speaker_summaries(connection, words)

    def suggest_speakers(self, words: str, *, limit: int = 8) -> tuple[SpeakerLine, ...]:
        """At most `limit` speakers of all articles with all these pieces of words in the name."""
        with self._reading() as connection:
            return suggest_speakers(connection, words, limit=limit)

    def find_speaker_page(self, words: str = "", *, limit: int, offset: int = 0) -> SpeakerList:
        """At most `limit` of the speakers with all these pieces of words in a name, those who are met most often first."""
        with self._reading() as connection:
            return find_speaker_page(connection, words, limit=limit, offset=offset)

    def look_up_speaker(self, speaker_id: str) -> SpeakerInquiry:
        """Questions about the speaker with this id, or the one into whom they were merged. Raises `NotInLedger`."""
        with self._reading() as connection:
            row = read_speaker_row(connection, speaker_id, self.path)
        return SpeakerInquiry(row, self._reading)

    def pick_speaker(self, name: str) -> Speaker:
        """The one speaker with this id (also one merged away), beginning of an id, name, or these words in a name or form.

        Raises `NotInLedger` where there is none or more than one; the message says what there is.
        """
        with self._reading() as connection:
            return pick_speaker(connection, name, self.path)

    def read_speakers(self) -> Iterator[Speaker]:
        """Every speaker with the forms and roles of all articles, by id: one for each identity."""
        with self._reading() as connection:
            yield from read_speakers(connection)

    def read_identities(self) -> tuple[Identity, ...]:
        """Who is whom over all articles, as the last linking found it."""
        with self._reading() as connection:
            return read_identities(connection)

    def read_identity(self, identity_id: str) -> Identity | None:
        """The speaker with this id over all articles, as the last linking found them, or None."""
        with self._reading() as connection:
            return read_identity(connection, identity_id)

    def find_identities_in(self, article_ids: Sequence[str]) -> tuple[Identity, ...]:
        """Who speaks in these articles, each with their members in these alone."""
        with self._reading() as connection:
            return find_identities_in(connection, article_ids)

    @property
    def has_identities(self) -> bool:
        """Whether a linking has found who is whom."""
        with self._reading() as connection:
            return connection.scalar(select(schema.identities.c.id).limit(1)) is not None

    def read_aliases(self) -> str | None:
        """The text of the alias file that was last given, or None."""
        with self._reading() as connection:
            return read_aliases(connection)

    def save_aliases(self, text: str) -> bool:
        """The user's own aliases are those of this text, TOML that was checked; whether that changed anything."""
        with self._writing() as connection:
            changed = write_aliases(connection, text)
            if changed:
                self._change(connection)
            return changed
