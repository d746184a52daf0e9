"""What people said is otherwise than the program read it, in a ledger."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from menurut.judging import ONLY_OF_READINGS, Judged
from menurut.ledger import schema
from menurut.ledger.correction_questions import (
    CorrectionFilters,
    CorrectionInquiry,
    CorrectionList,
    count_correctors,
    find_correction_page,
    look_up_correction,
)
from menurut.ledger.corrections import read_corrections
from menurut.ledger.file import LedgerFile
from menurut.ledger.judged import Desk, find_corrected, find_judged, find_unplaced, read_judged, record_corrections
from menurut.model import Correction


class Corrections(LedgerFile):
    """Corrections, and the articles that they judge. Every method is one transaction."""

    def record(self, make: Callable[[Desk], Iterable[Correction]]) -> tuple[Correction, ...]:
        """The ledger holds the corrections that `make` gives, under the next numbers, and its articles are as they say.

        `make` sees the ledger while nobody else writes; whatever it raises leaves the ledger as it was. Links are due again
        where these corrections change what they are made from.
        """
        with self._writing() as connection:
            made, changed = record_corrections(connection, make(Desk(connection, self.path)))
            if changed:
                self._change(connection)
        return made

    def read_corrections(self, *, linked: bool = False) -> tuple[Correction, ...]:
        """All that people said, the first correction first; or only what says how articles are `linked`."""
        of_readings = schema.corrections.c.kind.not_in(ONLY_OF_READINGS)
        with self._reading() as connection:
            return read_corrections(connection, of_readings if linked else None)

    def read_judged(self, article_id: str, *, identified: bool = False) -> Judged:
        """An article as people corrected it, with what became of each attribution. Raises `NotInLedger`.

        `identified` gives everybody the id, name and kind under which all articles know them.
        """
        with self._reading() as connection:
            return read_judged(connection, article_id, self.path, identified=identified)

    def find_judged(self) -> tuple[str, ...]:
        """The ids of the articles of which an attribution was judged, or that were marked as complete."""
        with self._reading() as connection:
            return find_judged(connection)

    def find_corrected(self) -> frozenset[str]:
        """The ids of the articles that people's corrections changed since those that the saved links were made from."""
        with self._reading() as connection:
            return find_corrected(connection)

    def find_correction_page(self, filters: CorrectionFilters, *, limit: int, offset: int = 0) -> CorrectionList:
        """At most `limit` of the corrections for which the filters hold, the newest first, from the one at `offset` on."""
        with self._reading() as connection:
            return find_correction_page(connection, filters, limit=limit, offset=offset)

    def look_up_correction(self, number: int) -> CorrectionInquiry | None:
        """The correction with this number, whether it counts, and what it takes back; None where there is none."""
        with self._reading() as connection:
            return look_up_correction(connection, number)

    def count_correctors(self) -> Mapping[str, int]:
        """How many corrections each person made, by name."""
        with self._reading() as connection:
            return count_correctors(connection)

    def find_unplaced(self) -> dict[int, tuple[str, ...]]:
        """By their numbers the corrections that count and find no place in a version of their page, and these versions."""
        with self._reading() as connection:
            return find_unplaced(connection)

    def find_home(self, name: str) -> tuple[str, str]:
        """The ids of the attribution with this id or beginning of an id, also of one that is left out, and of its article.

        Raises `NotInLedger` where there is none, or more than one.
        """
        with self._reading() as connection:
            return Desk(connection, self.path).find_home(name)
