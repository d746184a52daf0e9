"""What the cosines of a model mean: every model has its own, so each is asked about sentences that are known.

That of unlike sentences is near 0 with one model and well above a half with another. `pairs.toml` has sentences in two
languages that say the same; several tell of one event, so that some that say other things are near to each other too.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

import numpy as np

from menurut.embedding.encoder import Encoder
from menurut.errors import EmbeddingsImpossible
from menurut.model import Embedder

LEAST_APART = 0.05  # between what says the same and what does not
_DIGITS = 4


def describe_encoder(encoder: Encoder) -> Embedder:
    """What is to be known of a model to use its vectors. Raises `EmbeddingsImpossible` where it knows no translation.

    `unlike` is the highest cosine of two sentences that say different things, so that none of them counts as alike; `alike` the
    median of those that say the same.
    """
    originals, translations = (
        np.stack([encoder.encode(text) for text in texts]).astype(np.float64) for texts in zip(*read_pairs(), strict=True)
    )
    cosines = originals @ translations.T
    same = np.eye(len(cosines), dtype=bool)
    unlike, alike = float(cosines[~same].max()), float(np.median(cosines[same]))
    if not alike >= unlike + LEAST_APART:
        told = f"sentences that say the same have a cosine of {alike:.2f}, others up to {unlike:.2f}"
        raise EmbeddingsImpossible(
            f"the model in {encoder.folder} does not know translations between Indonesian and English: {told}; "
            "name a multilingual one"
        )
    return Embedder(str(encoder.folder), encoder.fingerprint, round(unlike, _DIGITS), round(alike, _DIGITS))


@cache
def read_pairs() -> tuple[tuple[str, str], ...]:
    """Sentences in two languages that say the same."""
    told = tomllib.loads(resources.files("menurut.embedding").joinpath("pairs.toml").read_text("utf-8"))
    return tuple((one["id"], one["en"]) for one in told["pairs"])
