"""The forms that a network knows, and texts as rows of its tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from menurut.attribution.learned.features import CLASSES, Features, classes_of
from menurut.attribution.lexicon import Lexicon

_WORD_LEAST, _AFFIX_LEAST = 2, 3  # how often a form must occur to be known


@dataclass(frozen=True)
class Vocabulary:
    """Words, suffixes and prefixes of three characters; row 0 of each table stands for all that are not listed."""

    words: tuple[str, ...]
    suffixes: tuple[str, ...]
    prefixes: tuple[str, ...]
    lexicon: Lexicon

    @classmethod
    def of(cls, texts: Iterable[Sequence[str]], lexicon: Lexicon) -> Vocabulary:
        """What occurs often enough in texts of normalised forms."""
        words = Counter(word for text in texts for word in text)
        suffixes, prefixes = Counter(word[-3:] for word in words), Counter(word[:3] for word in words)
        return cls(_frequent(words, _WORD_LEAST), _frequent(suffixes, _AFFIX_LEAST), _frequent(prefixes, _AFFIX_LEAST), lexicon)

    @property
    def sizes(self) -> tuple[int, int, int]:
        return len(self.words) + 1, len(self.suffixes) + 1, len(self.prefixes) + 1


class Rows:
    """Turns features into the arrays that a network takes."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._lexicon = vocabulary.lexicon
        tables = (vocabulary.words, vocabulary.suffixes, vocabulary.prefixes)
        self._rows = [{form: row for row, form in enumerate(table, 1)} for table in tables]
        self._known: dict[str, tuple[tuple[int, int, int], NDArray[np.float32]]] = {}

    def forms(self, features: Features) -> NDArray[np.int64]:
        """(T, 4): rows of word, suffix, prefix, and the shape."""
        rows = np.array([self._of(word)[0] for word in features.words], np.int64).reshape(-1, 3)
        return np.concatenate([rows, features.shapes[:, None]], axis=1)

    def classes(self, features: Features) -> NDArray[np.float32]:
        """(T, C): ones where the language pack lists the word."""
        return np.array([self._of(word)[1] for word in features.words], np.float32).reshape(-1, len(CLASSES))

    def _of(self, word: str) -> tuple[tuple[int, int, int], NDArray[np.float32]]:
        known = self._known.get(word)
        if known is None:
            words, suffixes, prefixes = self._rows
            listed = np.zeros(len(CLASSES), np.float32)
            listed[list(classes_of(word, self._lexicon))] = 1
            known = (words.get(word, 0), suffixes.get(word[-3:], 0), prefixes.get(word[:3], 0)), listed
            self._known[word] = known
        return known


def _frequent(counts: Counter[str], least: int) -> tuple[str, ...]:
    return tuple(sorted((form for form, count in counts.items() if count >= least), key=lambda form: (-counts[form], form)))
