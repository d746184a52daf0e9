"""Which files a source stands for: itself, or those of a folder, in an order that is the same every time."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from menurut.errors import SourceNotFound
from menurut.model import Refusal, Skip

TEXT_SUFFIXES = frozenset({".txt", ".text"})
HTML_SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
LINE_SUFFIXES = frozenset({".jsonl", ".ndjson"})
SIDECAR_SUFFIX = ".json"


@dataclass(frozen=True, slots=True)
class File:
    """A file to be read."""

    path: Path

    @property
    def suffix(self) -> str:
        return self.path.suffix.lower()


def find_files(source: str | Path, *, sealed: bool = False) -> Iterator[File | Skip | Refusal]:
    """Every file under a source, folders in alphabetical order, each folder once however many links lead to it.

    Files that are no pages come as a `Skip` with its reason, a folder that may not be listed as a `Refusal`. Under `sealed`
    a folder's web pages are skipped too: they have no text that could be taken as it is. Raises `SourceNotFound` where the
    source does not exist.
    """
    path = Path(source)
    if path.is_dir():
        yield from _walk(path, sealed=sealed, seen=set())
    elif path.exists():
        yield File(path)
    else:
        raise SourceNotFound(f"{path}: no such file or folder")


def _walk(folder: Path, *, sealed: bool, seen: set[tuple[int, int]]) -> Iterator[File | Skip | Refusal]:
    # An explicit stack, so that a chain of a thousand folders is no deeper for us than one.
    stack: list[Iterator[Path | Refusal]] = [_list_new(folder, seen)]
    while stack:
        entry = next(stack[-1], None)
        if entry is None:
            stack.pop()
        elif isinstance(entry, Refusal):
            yield entry
        elif entry.name.startswith("."):
            yield Skip(address_of(entry), "hidden")
        elif not entry.is_dir():
            yield _sort(entry, sealed=sealed)
        elif _identity(entry) in seen:
            yield Skip(address_of(entry), "repeated")
        else:
            stack.append(_list_new(entry, seen))


def _identity(folder: Path) -> tuple[int, int]:
    status = folder.stat()
    return status.st_dev, status.st_ino


def _list_new(folder: Path, seen: set[tuple[int, int]]) -> Iterator[Path | Refusal]:
    seen.add(_identity(folder))
    try:
        names = sorted(os.listdir(folder))
    except OSError as error:
        address = address_of(folder)
        return iter((Refusal(address, "unreadable", f"{address}: cannot be listed: {error.strerror or error}"),))
    return (folder / name for name in names)


def _sort(path: Path, *, sealed: bool) -> File | Skip:
    suffix = path.suffix.lower()
    taken = TEXT_SUFFIXES | LINE_SUFFIXES if sealed else TEXT_SUFFIXES | LINE_SUFFIXES | HTML_SUFFIXES
    # A pipe or device in a folder would be waited for without end; a dangling link is a file that cannot be read.
    if suffix in taken and (path.is_file() or (path.is_symlink() and not path.exists())):
        return File(path)
    if suffix == SIDECAR_SUFFIX and any(path.with_suffix(other).exists() for other in TEXT_SUFFIXES | HTML_SUFFIXES):
        return Skip(address_of(path), "sidecar")
    return Skip(address_of(path), "other_type")


def address_of(path: Path) -> str:
    """The path as text that can be printed and stored, whatever bytes the name has."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")
