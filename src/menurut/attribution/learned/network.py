"""The network, read forward in numpy: which tokens begin a cue, and where its source and its content stand.

A gated convolutional encoder over the tokens (after Dauphin et al. 2017, with the dilations of Yu and Koltun 2016), one
logistic output a token for cues, and for each cue pointers to the first and last token of its source, of the content before
it and of the content behind it, and to its own last token (pointer networks, Vinyals et al. 2015). `menurut.training.network`
is the same in torch; a test compares the two.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import ThreadpoolController

from menurut.attribution.learned.features import FLAGS, LEFT, SUMS, WINDOW, Features, classes_of, read_windows
from menurut.attribution.learned.model import Model, load_model
from menurut.attribution.lexicon import Lexicon, build_lexicon
from menurut.language.pack import Pack

POINTERS = ("source first", "source last", "before first", "before last", "behind first", "behind last")
CUE_LONGEST = 8  # tokens
_BLOCK = 4096  # tokens encoded at once, so that memory does not grow with the text
_CUES_AT_ONCE = 8  # few enough that what is seen around them stays in the cache of a core
_OF_RULES = 0.02  # share of the least probability that is enough where a rule found the cue too
_NOWHERE = -1e4  # log probability of a place that is not looked at
_KNOWN_MOST = 100_000  # forms kept with their vectors

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Pointers:
    """For P cues, given by their first tokens: how probable each is, and where its parts stand.

    `roles` are log probabilities (P, 6, WINDOW + 1) after `POINTERS`, the last place meaning that there is no such part;
    `lengths` are the tokens of each cue.
    """

    cues: NDArray[np.int64]
    probability: Floats
    lengths: NDArray[np.int64]
    roles: Floats


def find_network(pack: Pack, model: Model | None = None) -> Network | None:
    """The network of a model, by default of the one that the pack ships; None where there is none. Built once."""
    model = model or load_model(pack)
    return _build(model, pack) if model else None


@lru_cache(maxsize=16)
def _build(model: Model, pack: Pack) -> Network:
    return Network(model, build_lexicon(pack))


@cache
def _find_pools() -> ThreadpoolController:
    """The thread pools of numpy: matrices of one article are too small to share, and threads that wait for one cost more."""
    return ThreadpoolController()


class Network:
    """A model ready to run with the lexicon of its language. Vectors of forms that were met are kept for the next text."""

    def __init__(self, model: Model, lexicon: Lexicon) -> None:
        self.model = model
        self._lexicon = lexicon
        self._layers = [(k, int(dilation)) for k, dilation in enumerate(model.about["dilations"])]
        self._flags = _combine([model.weights[f"flag {name}"] for name in FLAGS])
        between = [model.weights[f"between {name}"] for name in (*SUMS, "role")]
        self._between = [_combine(between[:2]), _combine(between[2:4]), between[4]]
        self._across = np.zeros((_CUES_AT_ONCE, WINDOW, model.weights["near.weight"].shape[0]), np.float32)
        self._rows: dict[str, int] = {}
        self._vectors = np.zeros((1024, model.weights["shapes"].shape[1]), np.float32)

    def read(self, features: Features, *, least: float) -> Pointers:
        """The cues whose probability is `least` or more, those of rules from far less on, with pointers to their parts."""
        with _find_pools().limit(limits=1, user_api="blas"):
            return self._read(features, least)

    def _read(self, features: Features, least: float) -> Pointers:
        encoded = self.encode(features)
        scores = encoded @ self.model.weights["cue.weight"] + self.model.weights["cue.bias"]
        probability = 1 / (1 + np.exp(-scores))
        proposed = list(features.proposals)
        likely = probability >= least
        likely[proposed] = probability[proposed] >= least * _OF_RULES
        cues = np.flatnonzero(likely)
        lengths, roles = self._point(features, encoded, cues)
        return Pointers(cues, probability[cues], lengths, roles)

    def encode(self, features: Features) -> Floats:
        """One vector a token, (T, d)."""
        halo = sum(dilation for _, dilation in self._layers)
        known = self._look_up(features)
        count = len(features.words)
        blocks = []
        for start in range(0, max(count, 1), _BLOCK):
            begin, end = max(0, start - halo), min(count, start + _BLOCK + halo)
            block = self._convolve(known[begin:end])
            blocks.append(block[start - begin : min(count, start + _BLOCK) - begin])
        return np.concatenate(blocks)

    def _look_up(self, features: Features) -> Floats:
        if len(self._rows) > _KNOWN_MOST:
            self._rows.clear()
        rows = self._rows
        places = np.array([rows[w] if w in rows else self._add(w) for w in features.words], np.int64)
        weights = self.model.weights
        vectors = self._vectors[places] + weights["shapes"][features.shapes]
        vectors += self._flags[_combination(features.flags, list(FLAGS.values()))]
        return vectors

    def _add(self, word: str) -> int:
        """The row of a form that was not met yet."""
        model, row = self.model, len(self._rows)
        if row == len(self._vectors):
            self._vectors = np.concatenate([self._vectors, np.zeros_like(self._vectors)])
        self._vectors[row] = (
            model.weights["words"][model.words.get(word, 0)]
            + model.weights["suffixes"][model.suffixes.get(word[-3:], 0)]
            + model.weights["prefixes"][model.prefixes.get(word[:3], 0)]
            + model.weights["classes"][list(classes_of(word, self._lexicon))].sum(0)
        )
        self._rows[word] = row
        return row

    def _convolve(self, vectors: Floats) -> Floats:
        weights = self.model.weights
        for layer, dilation in self._layers:
            normal = _normalise(vectors)
            normal *= weights[f"layer {layer} gain"]
            normal += weights[f"layer {layer} shift"]
            both = _beside(normal, dilation) @ weights[f"layer {layer} weight"]
            both += weights[f"layer {layer} bias"]
            value, gate = both[:, : vectors.shape[1]], both[:, vectors.shape[1] :]
            np.maximum(value, 0, out=value)
            np.negative(gate, out=gate)
            np.exp(gate, out=gate)
            gate += 1
            value /= gate
            vectors = vectors + value
        return vectors

    def _point(self, features: Features, encoded: Floats, cues: NDArray[np.int64]) -> tuple[NDArray[np.int64], Floats]:
        if not len(cues):
            return np.zeros(0, np.int64), np.zeros((0, len(POINTERS), WINDOW + 1), np.float32)
        places = encoded @ self.model.weights["place.weight"]
        lengths = np.empty(len(cues), np.int64)
        roles = np.empty((len(cues), len(POINTERS), WINDOW + 1), np.float32)
        for start in range(0, len(cues), _CUES_AT_ONCE):
            some = slice(start, start + _CUES_AT_ONCE)
            windows = read_windows(features, cues[some])
            lengths[some], roles[some] = self._point_some(places, encoded[cues[some]], windows)
        return lengths, roles

    def _point_some(
        self, places: Floats, own: Floats, windows: tuple[NDArray[np.int64], NDArray[np.bool_], NDArray[np.int64]]
    ) -> tuple[NDArray[np.int64], Floats]:
        weights = self.model.weights
        tokens, exists, codes = windows
        seen = places.take(tokens, axis=0, mode="clip")
        seen += weights["distance"]
        seen += (own @ weights["own.weight"] + weights["own.bias"])[:, None]
        reach = [2 * most + 1 for most in SUMS.values()]
        for table, rows in zip(
            self._between,
            (_combination(codes[..., :2], reach[:2]), _combination(codes[..., 2:4], reach[2:]), codes[..., 4]),
            strict=True,
        ):
            seen += table.take(rows, axis=0, mode="clip")
        np.maximum(seen, 0, out=seen)
        seen *= exists[..., None]
        near = _fill_across(self._across[: len(seen)], seen) @ weights["near.weight"]
        near += weights["near.bias"]
        seen += np.maximum(near, 0, out=near)
        scores = np.matmul(weights["pointer.weight"].T, seen.transpose(0, 2, 1)) + weights["pointer.bias"][:, None]
        np.copyto(scores, _NOWHERE, where=~exists[:, None])
        lengths = scores[:, -1, LEFT : LEFT + CUE_LONGEST].argmax(1) + 1
        none = np.concatenate([own, seen.max(1)], axis=1) @ weights["none.weight"] + weights["none.bias"]
        return lengths, _log_softmax(np.concatenate([scores[:, :-1], none[..., None]], axis=2))


def _combine(tables: Sequence[Floats]) -> Floats:
    """One table of the sums of a row of each, for all combinations of rows, the last table counting fastest."""
    combined = tables[0]
    for table in tables[1:]:
        combined = (combined[:, None] + table).reshape(-1, table.shape[1])
    return combined


def _combination(rows: NDArray[np.int64], sizes: Sequence[int]) -> NDArray[np.int64]:
    """The row of a combined table for the rows (..., n) of n tables of these sizes."""
    number = rows[..., 0]
    for column, size in enumerate(sizes[1:], 1):
        number = number * size + rows[..., column]
    return number


def _normalise(vectors: Floats) -> Floats:
    """Layer normalisation without its gain and shift."""
    centred = vectors - vectors.mean(1, keepdims=True)
    spread = np.einsum("td,td->t", centred, centred) / np.float32(vectors.shape[1])
    centred /= np.sqrt(spread + np.float32(1e-5))[:, None]
    return centred


def _beside(vectors: Floats, dilation: int) -> Floats:
    """Each vector between those `dilation` tokens before and behind it: (T, d) to (T, 3d)."""
    count, size = vectors.shape
    beside = np.zeros((count, 3 * size), np.float32)
    beside[dilation:, :size] = vectors[: max(0, count - dilation)]
    beside[:, size : 2 * size] = vectors
    beside[: max(0, count - dilation), 2 * size :] = vectors[dilation:]
    return beside


def _fill_across(across: Floats, seen: Floats) -> Floats:
    """Each place of a window with the two before and the two behind it: (P, W, d) to (P, W, 5d), zeros beyond the window."""
    places, size = seen.shape[1:]
    for k in range(5):
        step = k - 2
        across[:, max(0, -step) : places - max(0, step), k * size : (k + 1) * size] = seen[
            :, max(0, step) : places + min(0, step)
        ]
    return across


def _log_softmax(scores: Floats) -> Floats:
    shifted = scores - scores.max(2, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(2, keepdims=True))
