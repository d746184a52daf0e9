"""The trained weights of one language as a file, and what is said of them."""

from __future__ import annotations

import json
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from pathlib import Path
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray

from menurut.errors import BrokenModel
from menurut.language.pack import Pack

VERSION = 2
Array = NDArray[Any]


@dataclass(frozen=True, eq=False)
class Model:
    """Weights by name, and `about`: language, vocabularies, thresholds, calibration, the articles that it was fitted to.

    `words`, `suffixes` and `prefixes` give the row of each known form in the tables of the same name; row 0 stands for all
    others.
    """

    weights: Mapping[str, Array]
    about: Mapping[str, Any]
    words: Mapping[str, int] = field(init=False, repr=False)
    suffixes: Mapping[str, int] = field(init=False, repr=False)
    prefixes: Mapping[str, int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        for name in ("words", "suffixes", "prefixes"):
            object.__setattr__(self, name, {form: row for row, form in enumerate(self.about[name], 1)})

    @property
    def language(self) -> str:
        return str(self.about["language"])

    @property
    def fitted(self) -> frozenset[str]:
        """Digests of the articles that it was trained on: a score on them says nothing of others."""
        return frozenset(self.about["fitted"])

    def save(self, path: Path) -> None:
        """Write the file, weights in half precision; the same model gives the same bytes."""
        arrays = {name: array.astype(np.float16) for name, array in self.weights.items()}
        about = np.frombuffer(json.dumps(dict(self.about), ensure_ascii=False, sort_keys=True).encode(), np.uint8)
        path.parent.mkdir(parents=True, exist_ok=True)
        np.savez_compressed(path, about=about, **arrays)


def read_model(path: Path) -> Model:
    """The model in a file that `menurut train` wrote. Raises `BrokenModel` where it is none, or one of another version."""
    try:
        with open(path, "rb") as file:
            return _read(file, str(path))
    except OSError as error:
        raise BrokenModel(f"{path}: cannot be read: {error.strerror}") from error


@cache
def load_model(pack: Pack) -> Model | None:
    """The model that a language pack ships, None where it ships none."""
    source = resources.files(pack.package).joinpath("attribution.npz")
    if not source.is_file():
        return None
    with source.open("rb") as file:
        return _read(file, f"language pack {pack.tag!r}, attribution.npz")


def _read(file: IO[bytes], name: str) -> Model:
    try:
        with np.load(file, allow_pickle=False) as arrays:
            about = json.loads(arrays["about"].tobytes().decode("utf-8"))
            weights = {key: arrays[key].astype(np.float32) for key in arrays.files if key != "about"}
    except (OSError, ValueError, TypeError, KeyError, EOFError, zipfile.BadZipFile, zlib.error) as error:
        raise BrokenModel(f"{name}: is no model of Menurut; `menurut train` writes one") from error
    if not isinstance(about, dict) or about.get("version") != VERSION:
        raise BrokenModel(f"{name}: was written by another version of Menurut; train it again with `menurut train`")
    return Model(weights, about)
