"""What was said, as vectors of the user's model: made once for each wording and kept in the ledger.

a folder -> the model that the ledger is linked with
new articles -> wordings without a vector -> the model, in this process alone -> vectors in the ledger
a story's readings -> the vectors of what they say, read without the model
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path

import numpy as np

from menurut.embedding import Encoder, describe_encoder, load_encoder
from menurut.errors import EmbeddingsImpossible
from menurut.ledger import Ledger
from menurut.model import Embedder, Reading
from menurut.stories import Meaning, join_content

_AT_ONCE = 250  # vectors that are kept at once


def describe_folder(folder: str | Path) -> Embedder:
    """What is to be known of the model in this folder to link a ledger with it. Raises `EmbeddingsImpossible`."""
    return describe_encoder(load_encoder(folder))


def embed_contents(ledger: Ledger, article_ids: Collection[str]) -> None:
    """The ledger has a vector of all that is said in these articles, where it is linked with a model.

    Raises `EmbeddingsImpossible` where the model is needed and is not what it was.
    """
    embedder = ledger.read_embedder()
    if embedder is None:
        return
    wordings = _find_new(ledger, article_ids)
    first = next(wordings, None)
    if first is None:
        return
    encoder = _load_again(embedder)
    _embed(ledger, encoder, [first])
    while some := list(islice(wordings, _AT_ONCE)):
        _embed(ledger, encoder, some)


def _embed(ledger: Ledger, encoder: Encoder, wordings: Iterable[tuple[str, str]]) -> None:
    vectors = {digest: encoder.encode(text) for digest, text in wordings}
    ledger.save_vectors(vectors, fingerprint=encoder.fingerprint)


def is_embedded(ledger: Ledger, article_ids: Collection[str]) -> bool:
    """Whether there is a vector of all that is said in these articles, or no model that could make any."""
    return ledger.read_embedder() is None or next(_find_new(ledger, article_ids), None) is None


def find_meanings(ledger: Ledger, readings: Iterable[Reading]) -> Mapping[str, Meaning]:
    """What the attributions of these readings mean, by their ids; of those alone that have a vector."""
    embedder = ledger.read_embedder()
    if embedder is None:
        return {}
    digests = {key: digest for reading in readings for key, digest, _ in _list_wordings(reading)}
    vectors = ledger.read_vectors(sorted(set(digests.values())))
    meanings = {digest: _make_meaning(vector.astype(np.float64), embedder) for digest, vector in vectors.items()}
    return {key: meanings[digest] for key, digest in digests.items() if digest in meanings}


def _make_meaning(vector: np.ndarray, embedder: Embedder) -> Meaning:
    length = float(np.linalg.norm(vector))
    return Meaning(vector / length if length else vector, embedder.unlike, embedder.alike)


def _load_again(embedder: Embedder) -> Encoder:
    encoder = load_encoder(embedder.folder)
    if encoder.fingerprint != embedder.fingerprint:
        raise EmbeddingsImpossible(
            f"{embedder.folder} holds another model than the ledger was linked with; "
            "give `menurut add --embeddings` this folder again, or --no-embeddings"
        )
    return encoder


def _find_new(ledger: Ledger, article_ids: Collection[str]) -> Iterator[tuple[str, str]]:
    """The digests of all wordings in these articles that have no vector yet, each once, and their texts."""
    told = ((digest, text) for reading in ledger.find_readings(article_ids) for _, digest, text in _list_wordings(reading))
    seen: set[str] = set()
    while some := dict(islice(told, _AT_ONCE)):
        new = some.keys() - ledger.find_known_vectors(sorted(some)) - seen
        seen |= new
        yield from ((digest, text) for digest, text in some.items() if digest in new)


def _list_wordings(reading: Reading) -> Iterator[tuple[str, str, str]]:
    """For each attribution of a reading its id, the digest of what is said, and the text of that."""
    for one in reading.attributions:
        text = join_content(one, reading.article.text)
        yield one.id, hashlib.sha256(text.encode()).hexdigest()[:32], text
