"""The model that a ledger is linked with, and its vectors, as rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, delete, insert, select, update

from menurut.ledger import schema
from menurut.ledger.rows import insert_rows, list_columns
from menurut.model import Embedder

Vector = NDArray[np.float16]
_LAYOUT = "<f2"
_AT_ONCE = 500


def read_embedder(connection: Connection) -> Embedder | None:
    """The model that the ledger is linked with, or None."""
    row = connection.execute(select(schema.embedders)).one_or_none()
    return Embedder(row.folder, row.fingerprint, row.unlike, row.alike) if row else None


def write_embedder(connection: Connection, embedder: Embedder | None) -> None:
    """The ledger is linked with this model, or with none; the vectors of another are gone, and all links are due."""
    known = read_embedder(connection)
    connection.execute(delete(schema.embedders))
    if embedder is not None:
        connection.execute(insert(schema.embedders).values(id=1, **list_columns(embedder)))
    if _tell_apart(known) != _tell_apart(embedder):
        connection.execute(delete(schema.vectors))
        connection.execute(update(schema.progress).values(linked=-1))


def _tell_apart(embedder: Embedder | None) -> tuple[str, float, float] | None:
    return (embedder.fingerprint, embedder.unlike, embedder.alike) if embedder else None


def write_vectors(connection: Connection, vectors: Mapping[str, Vector]) -> None:
    """The ledger holds these vectors too, each under the digest of its text."""
    known = find_known(connection, sorted(vectors))
    rows = ({"digest": k, "vector": v.astype(_LAYOUT).tobytes()} for k, v in vectors.items() if k not in known)
    insert_rows(connection, schema.vectors, rows)


def find_known(connection: Connection, digests: Sequence[str]) -> frozenset[str]:
    """Those of the digests under which there is a vector."""
    table = schema.vectors
    wanted = (select(table.c.digest).where(table.c.digest.in_(some)) for some in _split(digests))
    return frozenset(digest for query in wanted for digest in connection.scalars(query))


def read_vectors(connection: Connection, digests: Sequence[str]) -> dict[str, Vector]:
    """The vectors that there are under these digests."""
    table = schema.vectors
    wanted = (select(table).where(table.c.digest.in_(some)) for some in _split(digests))
    return {row.digest: np.frombuffer(row.vector, _LAYOUT) for query in wanted for row in connection.execute(query)}


def _split(digests: Sequence[str]) -> Iterator[Iterable[str]]:
    return (digests[at : at + _AT_ONCE] for at in range(0, len(digests), _AT_ONCE))
