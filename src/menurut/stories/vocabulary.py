"""What a word weighs and what it means: rarity and stems of one language, concepts and countries across languages.

Weights come from how common a word is in the language at large (the word lists of the wordfreq package), never from the
ledger: what else a ledger holds must not change what belongs together.
"""

from __future__ import annotations

from functools import cache, lru_cache

import snowballstemmer
from babel import Locale
from wordfreq import zipf_frequency

from menurut.language import Pack, fold

RAREST_ZIPF = 2.5
COMMONEST_ZIPF = 6.2
_CACHE_WORDS = 200_000


def weigh_zipf(zipf: float) -> float:
    """1 for a word that hardly anybody uses, 0 for one as common as the articles and conjunctions of a language.

    >>> weigh_zipf(1.0), weigh_zipf(7.0)
    (1.0, 0.0)
    """
    share = (COMMONEST_ZIPF - zipf) / (COMMONEST_ZIPF - RAREST_ZIPF)
    return min(1.0, max(0.0, share))


class Vocabulary:
    """The words of one language as `stories` compares them."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self.tag = pack.tag
        self.words = pack.stories
        self._stem = snowballstemmer.stemmer(self.words.stemmer).stemWord
        self._stemmed_concepts: dict[str, str] = {}
        for word, concept in self.words.concept_of.items():
            self._stemmed_concepts.setdefault(self._stem(word), concept)
        self.look_up = lru_cache(maxsize=_CACHE_WORDS)(self._look_up)
        self.weigh_name = lru_cache(maxsize=_CACHE_WORDS)(self._weigh_name)
        self.countries = _list_countries(pack.tag)

    def _look_up(self, word: str) -> tuple[str, float]:
        """The concept of a folded word and its weight; a word without a concept stands for its stem in this language."""
        zipf = zipf_frequency(word, self.words.frequencies)
        if word in self.words.stop_words:
            return word, 0.0
        stem = self._stem(word)
        concept = self.words.concept_of.get(word) or self._stemmed_concepts.get(stem)
        if concept:
            return f"={concept}", weigh_zipf(max(zipf, 4.0))
        return f"{self.tag}:{stem}", weigh_zipf(zipf)

    def _weigh_name(self, word: str) -> float:
        """The weight of a folded word that is written as a name: a rare one weighs more than a common noun would."""
        if word in self.words.stop_words or len(word) < 2:
            return 0.0
        return weigh_zipf(zipf_frequency(word, self.words.frequencies) - 0.5)

    def carries(self, concept: str) -> bool:
        """Whether another language could share a concept of a text in this one: all but its own stems can be."""
        return not concept.startswith(f"{self.tag}:")


@cache
def read_vocabulary(pack: Pack) -> Vocabulary:
    """The vocabulary of a language pack, built once a process."""
    return Vocabulary(pack)


def _list_countries(tag: str) -> dict[str, list[tuple[tuple[str, ...], str, float]]]:
    """By their first word: the folded words of each country's name in this language, its concept, and its weight."""
    english = Locale("en").territories
    found: dict[str, list[tuple[tuple[str, ...], str, float]]] = {}
    for code, name in Locale.parse(tag).territories.items():
        if len(code) != 2 or code in {"EU", "EZ", "UN", "ZZ", "XA", "XB", "QO"}:
            continue
        weight = weigh_zipf(zipf_frequency(english.get(code, name), "en") + 0.5)
        for form in {name, name.split(" (")[0]}:
            words = tuple(fold(form).split())
            found.setdefault(words[0], []).append((words, f"@{code}", weight))
    for names in found.values():
        names.sort(key=lambda entry: (-len(entry[0]), entry[1]))
    return found
