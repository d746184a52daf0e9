"""What is known of a model that turns texts into vectors."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Embedder:
    """A model in a folder; `fingerprint` tells its files from those of any other.

    `unlike` is the cosine up to which two of its vectors tell nothing, `alike` the one from which they say that two texts mean
    the same.
    """

    folder: str
    fingerprint: str
    unlike: float
    alike: float
