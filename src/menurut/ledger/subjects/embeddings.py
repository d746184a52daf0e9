"""The embedding model that a ledger is linked with, and its vectors of what was said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from menurut.ledger import connection as reach
from menurut.ledger.file import LedgerFile
from menurut.ledger.vectors import Vector, find_known, read_embedder, read_vectors, write_embedder, write_vectors
from menurut.model import Embedder


class Embeddings(LedgerFile):
    """Vectors under the digests of their texts. Every method is one transaction."""

    def read_embedder(self) -> Embedder | None:
        """The model that the ledger is linked with, or None."""
        with self._reading() as connection:
            return read_embedder(connection)

    def save_embedder(self, embedder: Embedder | None) -> None:
        """The ledger is linked with this model, or with none. Where that is another than before, all links are due.

        Another process that links the ledger is waited for: no links are made by two models.
        """
        if self.read_embedder() == embedder:
            return
        with reach.alone(self.path), self._writing() as connection:
            write_embedder(connection, embedder)

    def save_vectors(self, vectors: Mapping[str, Vector], *, fingerprint: str) -> None:
        """The ledger holds these vectors too; none of them where it is linked with another model by now."""
        with self._writing() as connection:
            embedder = read_embedder(connection)
            if embedder is not None and embedder.fingerprint == fingerprint:
                write_vectors(connection, vectors)

    def find_known_vectors(self, digests: Sequence[str]) -> frozenset[str]:
        """Those of the digests under which there is a vector."""
        with self._reading() as connection:
            return find_known(connection, digests)

    def read_vectors(self, digests: Sequence[str]) -> dict[str, Vector]:
        """The vectors, (D,), that there are under these digests."""
        with self._reading() as connection:
            return read_vectors(connection, digests)
