"""A sentence model as it lies in a folder: checked, loaded without any network, and asked for vectors."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from menurut.errors import EmbeddingsImpossible

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

Vector = NDArray[np.float16]

_MODULES = "modules.json"  # what every folder of Sentence Transformers has
_OTHER_FORMS = frozenset({"onnx", "openvino"})  # folders with the same weights again, which are not loaded
_AT_ONCE = 1 << 20  # bytes
_OFFLINE = {"HF_HUB_OFFLINE": "1", "TRANSFORMERS_OFFLINE": "1", "HF_HUB_DISABLE_TELEMETRY": "1"}


@dataclass(frozen=True, slots=True, eq=False)
class Encoder:
    """A loaded model."""

    folder: Path
    fingerprint: str
    _model: SentenceTransformer

    def encode(self, text: str) -> Vector:
        """The vector of a text, (D,), of length 1, the same whatever else is encoded: texts in one batch would change it."""
        found = self._model.encode([text], normalize_embeddings=True, convert_to_numpy=True, show_progress_bar=False)
        vector = np.asarray(found[0], np.float16)
        if not np.isfinite(vector).all():
            raise EmbeddingsImpossible(f"the model in {self.folder} makes no numbers of a text; name another folder")
        return vector


def load_encoder(folder: str | Path) -> Encoder:
    """The model in this folder. Nothing is downloaded, and no code that lies in the folder is run.

    Raises `EmbeddingsImpossible` where the extra is not installed, or the folder holds no model.
    """
    folder = Path(folder).resolve()
    _check_folder(folder)
    os.environ.update(_OFFLINE)
    try:
        from sentence_transformers import SentenceTransformer
        from transformers.utils import logging
    except ImportError as error:
        hint = "`pip install 'menurut[embeddings]'` brings them"
        raise EmbeddingsImpossible(f"embeddings need packages that are not installed: {hint}") from error
    logging.set_verbosity_error()
    logging.disable_progress_bar()
    try:
        model = SentenceTransformer(str(folder), device="cpu", local_files_only=True, trust_remote_code=False)
        return Encoder(folder, _take_fingerprint(folder), model.eval())
    except Exception as error:  # whatever a broken file makes of some ten thousand lines of other people's code
        reason = " ".join(str(error).split()) or type(error).__name__
        raise EmbeddingsImpossible(f"the model in {folder} cannot be loaded: {reason[:200]}") from error


def _check_folder(folder: Path) -> None:
    if not folder.is_dir():
        raise EmbeddingsImpossible(f"there is no folder {folder} with an embedding model; put it there, or name another")
    try:
        modules = json.loads((folder / _MODULES).read_text("utf-8"))
    except (OSError, ValueError):
        modules = None
    if not isinstance(modules, list) or not modules:
        raise EmbeddingsImpossible(f"{folder} holds no model of Sentence Transformers: it has no list of parts in {_MODULES}")


def _take_fingerprint(folder: Path) -> str:
    """A digest of the names and bytes of all files that may be loaded."""
    digest = hashlib.sha256()
    for path in sorted(_find_files(folder)):
        digest.update(f"{path.relative_to(folder).as_posix()}\0{path.stat().st_size}\0".encode())
        with path.open("rb") as file:
            while piece := file.read(_AT_ONCE):
                digest.update(piece)
    return digest.hexdigest()[:32]


def _find_files(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        parts = path.relative_to(folder).parts
        if path.is_file() and not _is_aside(parts):
            yield path


def _is_aside(parts: Iterable[str]) -> bool:
    return any(part in _OTHER_FORMS or part.startswith(".") for part in parts)
