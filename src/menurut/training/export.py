"""A trained network as the file that ships: tables multiplied out, so that reading adds where training multiplied."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from menurut.attribution.learned.features import FLAGS, SUMS
from menurut.attribution.learned.model import VERSION, Model
from menurut.training.network import TorchNetwork
from menurut.training.vocabulary import Vocabulary


def export_model(network: TorchNetwork, vocabulary: Vocabulary, about: Mapping[str, Any]) -> Model:
    """The model that reads as the network does. `about` is what else is said of it, such as the language."""
    with torch.no_grad():
        return Model(
            {name: array.astype(np.float16).astype(np.float32) for name, array in _weights(network).items()},
            {
                **about,
                "version": VERSION,
                "dilations": [convolution.dilation[0] for convolution in network.convolutions],
                "words": list(vocabulary.words),
                "suffixes": list(vocabulary.suffixes),
                "prefixes": list(vocabulary.prefixes),
            },
        )


def _weights(network: TorchNetwork) -> dict[str, NDArray[np.float32]]:
    enter, bias = _array(network.enter.weight).T, _array(network.enter.bias)
    weights = {
        "words": _array(network.words.weight) @ enter,
        "suffixes": _array(network.suffixes.weight) @ enter,
        "prefixes": _array(network.prefixes.weight) @ enter,
        "shapes": _array(network.shapes.weight) @ enter + bias,
        "classes": _array(network.classes.weight).T @ enter,
        "cue.weight": _array(network.cue.weight)[0],
        "cue.bias": _array(network.cue.bias),
        "place.weight": _array(network.place.weight).T,
        "own.weight": _array(network.own.weight).T,
        "own.bias": _array(network.own.bias),
        "distance": _array(network.distance.weight),
        "near.weight": _spread(network.near),
        "near.bias": _array(network.near.bias),
        "pointer.weight": _array(network.pointer.weight).T,
        "pointer.bias": _array(network.pointer.bias),
        "none.weight": _array(network.none.weight).T,
        "none.bias": _array(network.none.bias),
    }
    for name, table in zip(FLAGS, network.flags, strict=True):
        weights[f"flag {name}"] = _array(table.weight) @ enter
    for name, table in zip((*SUMS, "role"), network.between, strict=True):
        weights[f"between {name}"] = _array(table.weight)
    for layer, (convolution, norm) in enumerate(zip(network.convolutions, network.norms, strict=True)):
        weights[f"layer {layer} gain"] = _array(norm.weight)
        weights[f"layer {layer} shift"] = _array(norm.bias)
        weights[f"layer {layer} weight"] = _spread(convolution)
        weights[f"layer {layer} bias"] = _array(convolution.bias)
    return weights


def _spread(convolution: torch.nn.Conv1d) -> NDArray[np.float32]:
    """The kernel (out, in, k) as a matrix (k * in, out) for places that stand side by side."""
    kernel = _array(convolution.weight)
    return kernel.transpose(2, 1, 0).reshape(-1, kernel.shape[0])


def _array(tensor: torch.Tensor) -> NDArray[np.float32]:
    return tensor.detach().numpy().astype(np.float32)
