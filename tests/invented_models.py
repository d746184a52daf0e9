"""Models made without training: a random network, and a judge whose weights say what it is sure of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict

import numpy as np

from menurut.attribution.learned import Judge
from menurut.attribution.learned.candidates import EVIDENCE
from menurut.attribution.learned.features import CLASSES, FLAGS, ROLE_CODES, SUMS, WINDOW
from menurut.attribution.learned.model import VERSION, Array, Model
from menurut.attribution.learned.network import POINTERS

SURE, UNSURE = 3.0, -3.0  # log odds of the parts of a rule, and of any other


def make_model(
    *,
    language: str = "id",
    traits: Mapping[str, float] | None = None,
    uncued: float = 0.7,
    fitted: Iterable[str] = (),
    seed: int = 7,
) -> Model:
    """A model that keeps what the rules found: with a cue at odds of `SURE` plus the `traits`, without one at `uncued`."""
    evidence = dict.fromkeys(EVIDENCE, 0.0) | {"constant": UNSURE, "parts of the rule": SURE - UNSURE}
    words = ["kata", "mengatakan", "bahwa"]
    return Model(
        _make_weights(np.random.default_rng(seed), words=len(words)),
        {
            "version": VERSION,
            "language": language,
            "words": words,
            "suffixes": ["kan"],
            "prefixes": ["men"],
            "dilations": [1],
            "fitted": sorted(fitted),
            "judge": asdict(Judge(list(evidence.values()), dict(traits or {}), uncued, 0.5)),
        },
    )


def _make_weights(random: np.random.Generator, *, words: int, width: int = 6, window_width: int = 4) -> dict[str, Array]:
    shapes: dict[str, tuple[int, ...]] = {
        "words": (words + 1, width),
        "suffixes": (2, width),
        "prefixes": (2, width),
        "shapes": (4, width),
        "classes": (len(CLASSES), width),
        "cue.weight": (width,),
        "cue.bias": (1,),
        "place.weight": (width, window_width),
        "own.weight": (width, window_width),
        "own.bias": (window_width,),
        "distance": (WINDOW, window_width),
        "near.weight": (5 * window_width, window_width),
        "near.bias": (window_width,),
        "pointer.weight": (window_width, len(POINTERS) + 1),
        "pointer.bias": (len(POINTERS) + 1,),
        "none.weight": (width + window_width, len(POINTERS)),
        "none.bias": (len(POINTERS),),
        "layer 0 gain": (width,),
        "layer 0 shift": (width,),
        "layer 0 weight": (3 * width, 2 * width),
        "layer 0 bias": (2 * width,),
        "between role": (ROLE_CODES, window_width),
    }
    shapes |= {f"flag {name}": (size, width) for name, size in FLAGS.items()}
    shapes |= {f"between {name}": (2 * reach + 1, window_width) for name, reach in SUMS.items()}
    weights = {name: random.normal(0, 0.4, shape).astype(np.float16).astype(np.float32) for name, shape in shapes.items()}
    weights["pointer.weight"][:, -1] = 0  # all ends of a cue are as likely, so the nearest is taken: one token
    weights["cue.weight"][:] = weights["cue.bias"][:] = 0  # every token may begin a cue
    return weights
