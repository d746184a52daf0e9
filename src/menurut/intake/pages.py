"""From what the user names to pages: files, folders, JSON lines, standard input."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from menurut.errors import SourceNotFound
from menurut.intake.files import MAX_BYTES, read_file
from menurut.intake.folders import LINE_SUFFIXES, File, find_files
from menurut.intake.lines import count_lines, find_line_pages
from menurut.intake.streams import STDIN_PATH, read_stdin
from menurut.model import Page, Refusal, Skip


def find_pages(
    sources: Iterable[str | Path], *, sealed: bool = False, max_bytes: int = MAX_BYTES
) -> Iterator[Page | Refusal | Skip]:
    """Every page of the sources in a stable order, a `Refusal` for what cannot be one, a `Skip` for what is none.

    A folder is read to its bottom; `.jsonl` gives a page a line; `-` is standard input. `path` is as the user gave it.
    Under `sealed` a folder's web pages are skipped, as they have no text to be taken as it is. Raises `SourceNotFound`
    where one of the sources does not exist, before any is read.

    >>> find_pages(["no-such-file.txt"])
    Traceback (most recent call last):
    menurut.errors.SourceNotFound: no-such-file.txt: no such file or folder
    """
    named = tuple(sources)
    check_sources(named)
    return _find_pages(named, sealed=sealed, max_bytes=max_bytes)


def check_sources(sources: Iterable[str | Path]) -> None:
    """Every source exists. Raises `SourceNotFound` for the first that does not."""
    for source in sources:
        if not str(source):
            # The path of an empty name is the current folder; what stands here is a variable that nobody set.
            raise SourceNotFound("one of the sources has an empty name; . is the current folder")
        if str(source) != STDIN_PATH and not Path(source).exists():
            raise SourceNotFound(f"{source}: no such file or folder")


def _find_pages(sources: Iterable[str | Path], *, sealed: bool, max_bytes: int) -> Iterator[Page | Refusal | Skip]:
    for source in sources:
        if str(source) == STDIN_PATH:
            yield read_stdin(max_bytes=max_bytes)
            continue
        for file in find_files(source, sealed=sealed):
            yield from _read(file, max_bytes=max_bytes)


def _read(file: File | Skip | Refusal, *, max_bytes: int) -> Iterator[Page | Refusal | Skip]:
    if not isinstance(file, File):
        yield file
    elif file.suffix in LINE_SUFFIXES:
        yield from find_line_pages(file.path, max_bytes=max_bytes)
    else:
        yield read_file(file.path, max_bytes=max_bytes)


def count_pages(sources: Iterable[str | Path], *, sealed: bool = False) -> int:
    """How many pages and refusals `find_pages` will give, for a progress bar. Raises `SourceNotFound`."""
    total = 0
    for source in sources:
        if str(source) == STDIN_PATH:
            total += 1
            continue
        files = (file for file in find_files(source, sealed=sealed) if not isinstance(file, Skip))
        total += sum(_count(file) for file in files)
    return total


def _count(file: File | Refusal) -> int:
    return count_lines(file.path) if isinstance(file, File) and file.suffix in LINE_SUFFIXES else 1
