"""Snowball's stemmers, which keep the word that they work on in themselves: each thread has its own."""

from __future__ import annotations

from collections.abc import Callable
from threading import local

import snowballstemmer


class _OfThread(local):
    def __init__(self, algorithm: str) -> None:
        self.stem = snowballstemmer.stemmer(algorithm).stemWord


def make_stemmer(algorithm: str) -> Callable[[str], str]:
    """What gives the stem of a word by this algorithm of Snowball, in any thread.

    >>> make_stemmer("english")("running")
    'run'
    """
    held = _OfThread(algorithm)
    return lambda word: held.stem(word)
