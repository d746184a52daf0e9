"""Texts with tags of words, from which the network learns its language beside its task.

CoNLL-U gives the part of speech and the relation to the head of each word; files of two columns (token, tag) give whatever
they tag. They are read for training only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from menurut.attribution.learned.features import Features, read_features
from menurut.attribution.tokens import Tokens
from menurut.errors import BrokenGold

_BLOCK = 150  # tokens read together, so that sentences have neighbours


@dataclass(frozen=True, slots=True)
class TaggedText:
    """Some sentences as features, with the tag of each token by the name of its corpus."""

    features: Features
    tags: dict[str, list[str]]


def read_tagged(folder: Path, language: str) -> list[TaggedText]:
    """The `.conllu` files of a language (`id_pud.conllu`) and the files of two columns (`.txt`) in a folder, by their names.

    The name of the folder is that of the tag set of its two-column files. Raises `BrokenGold` where there is neither.
    """
    texts: list[TaggedText] = []
    for path in sorted(folder.glob("*")):
        if path.suffix == ".conllu" and path.name.startswith(language):
            texts.extend(_blocks(_sentences(path, (1, 3, 7)), ("part of speech", "relation")))
        elif path.suffix == ".txt":
            texts.extend(_blocks(_sentences(path, (0, 1)), (path.parent.name,)))
    if not texts:
        raise BrokenGold(f"{folder}: holds no .conllu file and no .txt file of two columns")
    return texts


Row = tuple[str, ...]


def _sentences(path: Path, columns: tuple[int, ...]) -> Iterator[list[Row]]:
    """The sentences of a file as rows: the token and its tags."""
    rows: list[Row] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("# "):
            continue
        fields = line.split("\t") if "\t" in line else line.split()
        if not line.strip():
            if rows:
                yield rows
            rows = []
        elif len(fields) > columns[-1] and fields[0].isdecimal() | (columns[0] == 0) and fields[columns[0]]:
            rows.append((fields[columns[0]], *(_plain(fields[column]) for column in columns[1:])))
    if rows:
        yield rows


def _plain(tag: str) -> str:
    """A relation without its subtype (*nsubj:pass*)."""
    return tag.partition(":")[0]


def _blocks(sentences: Iterable[list[Row]], names: tuple[str, ...]) -> Iterator[TaggedText]:
    block: list[Row] = []
    for sentence in sentences:
        block += [*sentence, ("\n", *("-" for _ in names))]
        if len(block) >= _BLOCK:
            yield _text(block, names)
            block = []
    if block:
        yield _text(block, names)


def _text(block: list[Row], names: tuple[str, ...]) -> TaggedText:
    tokens = Tokens("")
    for token, *_ in block:
        tokens.add(token, 0)
    features = read_features(tokens, (), quoted=(), furniture=(), title=None)
    return TaggedText(features, {name: [row[k] for row in block] for k, name in enumerate(names, 1)})
