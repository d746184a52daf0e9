"""Folders of gold: texts with the annotations that readers made of them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from menurut.errors import BrokenGold
from menurut.measure.brat import Marked, read_brat
from menurut.measure.facts import read_facts
from menurut.model import Fact


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """A text and what each of its annotators marked in it; most articles have one annotator.

    `facts` are the dates and quantities that the first of them marked, empty in gold without any.
    """

    name: str
    text_path: Path
    versions: tuple[tuple[Marked, ...], ...]
    facts: tuple[Fact, ...] = ()

    def read_text(self) -> str:
        """The text exactly as it is: no newline is translated, since offsets count them."""
        with open(self.text_path, encoding="utf-8", newline="") as file:
            return file.read()


def find_gold(folder: Path) -> list[GoldArticle]:
    """The gold articles of a folder, by name.

    Texts stand beside their `.ann`, or in `text/` beside `attributions/` as PolNeAR lays them out; both the parent folder
    and `attributions/` itself are accepted. `X_1a2b.ann` is an annotator's version of `X.txt`.
    Raises `BrokenGold` where the folder holds no annotation with a text.
    """
    if not folder.is_dir():
        raise BrokenGold(f"{folder}: no such folder; give a folder of .txt files with their .ann")
    annotations = folder / "attributions" if (folder / "attributions").is_dir() else folder
    texts = [annotations, annotations.parent / "text"]
    versions: dict[Path, list[Path]] = {}
    for annotation in sorted(annotations.glob("*.ann")):
        text = _pick_text(annotation, texts)
        if text is not None:
            versions.setdefault(text, []).append(annotation)
    if not versions:
        raise BrokenGold(f"{folder}: holds no .ann file with its .txt; `menurut read --format brat` shows the layout")
    return [
        GoldArticle(text.stem, text, tuple(map(read_brat, files)), read_facts(files[0]))
        for text, files in sorted(versions.items())
    ]


def _pick_text(annotation: Path, folders: list[Path]) -> Path | None:
    stem = annotation.stem
    names = [stem, stem.rsplit("_", 1)[0]] if "_" in stem else [stem]
    return next((path for name in names for folder in folders if (path := folder / f"{name}.txt").is_file()), None)
