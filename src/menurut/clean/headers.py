"""The header block of a text file: `Judul: …`, `Media: …`, `Terbit: …`, `URL: …`, in any order and any case."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import lru_cache

from menurut.language import find_pack_tags, load_pack

_MAX_LABEL_CHARS = 40


@dataclass(frozen=True, slots=True)
class Header:
    """What a header block says, in its own words; None where it has no such line. `lines` of the text are the block."""

    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    modified: str | None = None
    url: str | None = None
    byline: str | None = None
    lines: int = 0


def read_header(lines: list[str]) -> Header:
    """The header block at the top of a tidied text, with the labels of every installed language; an empty one where none is.

    A block ends with an empty line; two labelled lines are one without it too.

    >>> read_header(["Media: Kulminasi", "judul: Air surut", "", "Warga pulang."]).title
    'Air surut'
    """
    labels, found, read = _load_labels(), {}, 0
    for line in lines:
        label, colon, value = line.partition(":")
        field = labels.get(label.strip().casefold()) if colon and len(label) <= _MAX_LABEL_CHARS else None
        if field is None:
            break
        found.setdefault(field, value.strip() or None)
        read += 1
    ends_block = read == len(lines) or not lines[read]
    if not read or (read == 1 and not ends_block):
        return Header()
    return Header(**found, lines=read)


@lru_cache(maxsize=1)
def _load_labels() -> dict[str, str]:
    names = [field.name for field in fields(Header) if field.name != "lines"]
    headers = [load_pack(tag).furniture.header for tag in find_pack_tags()]
    return {label.casefold(): name for header in headers for name in names for label in getattr(header, name)}
