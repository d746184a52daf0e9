"""The capitalised words of a text that stand together, and names as they are compared."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from menurut.language import Pack
from menurut.language import fold as fold_accents
from menurut.speakers.words import load_names

_LETTER = r"[^\W\d_]"
_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_WORD = rf"(?:(?:{_CAPITAL}\.)+|{_CAPITAL}[\w'’-]*+)"
# What stands before it is looked at behind its first letter: capital letters are soon found, and rare.
_FIRST_WORD = rf"{_CAPITAL}(?<![\w'’-].)(?:\.(?:{_CAPITAL}\.)*+|[\w'’-]*+)"
_NAME_TOKEN = re.compile(rf"(?:{_LETTER}\.)+{_LETTER}?(?!\w)|\w+(?:[-'’.]\w+)*+|[^\w\s]")
_MARKS = '"“”‘'
_MOST_WORDS = 12


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """A name as it is compared: small, without accents, possessives and full stops, its words parted by single spaces.

    >>> fold("José  María's")
    'jose maria'
    """
    return " ".join(word.removesuffix("'s").strip(".") for word in fold_accents(name.replace("’", "'")).split())


@lru_cache(maxsize=65536)
def find_tokens(phrase: str) -> tuple[str, ...]:
    """The words and marks of a phrase; initials and degrees keep their inner full stops.

    >>> find_tokens("Prof. A. Rahman, M.Si")
    ('Prof', '.', 'A.', 'Rahman', ',', 'M.Si')
    """
    return tuple(_NAME_TOKEN.findall(phrase))


class Run(NamedTuple):
    """Capitalised words that stand together in the text, and the offsets of the first and after the last."""

    start: int
    end: int
    words: tuple[str, ...]
    folded: tuple[str, ...]


def find_runs(text: str, pack: Pack) -> Iterator[Run]:
    """Every run of the text, in order; one of more than twelve words is a headline and no name, and left out. A title with a
    full stop belongs to the name behind it (`Prof. Bona`)."""
    honorifics, title = load_names(pack).honorifics, None
    for found in _run_pattern(pack).finditer(text):
        words = tuple(found[0].split())
        if found.lastindex:
            words = tuple(word for word in words if word[0] not in _MARKS)
        if len(words) > _MOST_WORDS:
            continue
        run = Run(found.start(), found.end(), words, tuple(map(fold, words)))
        if title is not None:
            tied = text[title.end : run.start] == ". "
            if tied:
                run = Run(title.start, run.end, title.words + run.words, title.folded + run.folded)
            else:
                yield title
        if len(run.words) < _MOST_WORDS and run.folded[-1] in honorifics and text[run.end : run.end + 2] == ". ":
            title = run
        else:
            title = None
            yield run
    if title is not None:
        yield title


@lru_cache(maxsize=8)
def _run_pattern(pack: Pack) -> re.Pattern[str]:
    particles = "|".join(sorted(map(re.escape, load_names(pack).particles)))
    return re.compile(rf"{_FIRST_WORD}(?:( [{_MARKS}]{_WORD}[{_MARKS}])? (?:(?:{particles}) ){{0,2}}{_WORD})*+")
