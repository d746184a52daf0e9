"""What a word weighs and what it means: rarity and stems of one language, concepts and countries across languages.

Weights come from how common a word is in the language at large (the word lists of the wordfreq package), never from the
ledger: what else a ledger holds must not change what belongs together.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache

from babel import Locale
from wordfreq import zipf_frequency

from menurut.language import Pack, fold

RAREST_ZIPF = 2.5
COMMONEST_ZIPF = 6.2
LISTED_ZIPF = 4.3
_CACHE_WORDS = 200_000


def weigh_zipf(zipf: float) -> float:
    """1 for a word that hardly anybody uses, 0 for one as common as the articles and conjunctions of a language.

    >>> weigh_zipf(1.0), weigh_zipf(7.0)
    (1.0, 0.0)
    """
    share = (COMMONEST_ZIPF - zipf) / (COMMONEST_ZIPF - RAREST_ZIPF)
    return min(1.0, max(0.0, share))


Phrases = Mapping[str, Sequence[tuple[tuple[str, ...], str, float]]]
"""Terms of several words by their first one, longest first: their folded words, what they mean, and their weight."""


class Vocabulary:
    """The words of one language as `stories` compares them."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self.tag = pack.tag
        self.words = pack.stories
        self._stem = pack.grammar("stems").stem_word
        self._stemmed_concepts = self._list_stems()
        self.look_up = lru_cache(maxsize=_CACHE_WORDS)(self._look_up)
        self.weigh_name = lru_cache(maxsize=_CACHE_WORDS)(self._weigh_name)
        self.countries = _list_countries(pack.tag)
        terms = ((tuple(term.split()), f"={concept}") for term, concept in self.words.concept_of.items() if " " in term)
        self.phrases = _index_phrases((words, concept, weigh_zipf(LISTED_ZIPF)) for words, concept in terms)

    def _list_stems(self) -> dict[str, str]:
        """The concept of each stem: that of the listed word which is the stem itself, else of the first that has it."""
        single = [(word, concept) for word, concept in self.words.concept_of.items() if " " not in word]
        found = {word: concept for word, concept in single if self._stem(word) == word}
        for word, concept in single:
            found.setdefault(self._stem(word), concept)
        return found

    def _look_up(self, word: str) -> tuple[str, float]:
        """The concept of a folded word and its weight; a word without a concept stands for its stem in this language."""
        zipf = zipf_frequency(word, self.words.frequencies)
        if word in self.words.stop_words:
            return word, 0.0
        stem = self._stem(word)
        concept = self.words.concept_of.get(word) or self._stemmed_concepts.get(stem)
        if concept:
            return f"={concept}", weigh_zipf(max(zipf, LISTED_ZIPF))
        return f"{self.tag}:{stem}", weigh_zipf(zipf)

    def _weigh_name(self, word: str) -> float:
        """The weight of a folded word that is written as a name: a rare one weighs more than a common noun would."""
        if word in self.words.stop_words or len(word) < 2:
            return 0.0
        return weigh_zipf(zipf_frequency(word, self.words.frequencies) - 0.5)

    def trim(self, word: str) -> str:
        """The folded word without what is only joined to it."""
        return next((word[: -len(ending)] for ending in self.words.endings if word.endswith(ending)), word)

    def carries(self, concept: str) -> bool:
        """Whether another language could share a concept of a text in this one: all but its own stems can be."""
        return not concept.startswith(f"{self.tag}:")


@cache
def read_vocabulary(pack: Pack) -> Vocabulary:
    """The vocabulary of a language pack, built once a process."""
    return Vocabulary(pack)


def _list_countries(tag: str) -> Phrases:
    """The names of countries in this language."""
    english = Locale("en").territories
    found = []
    for code, name in Locale.parse(tag).territories.items():
        if len(code) != 2 or code in {"EU", "EZ", "UN", "ZZ", "XA", "XB", "QO"}:
            continue
        weight = weigh_zipf(zipf_frequency(english.get(code, name), "en") + 0.5)
        found += [(tuple(fold(form).split()), f"@{code}", weight) for form in {name, name.split(" (")[0]}]
    return _index_phrases(found)


def _index_phrases(terms: Iterable[tuple[tuple[str, ...], str, float]]) -> Phrases:
    found: dict[str, list[tuple[tuple[str, ...], str, float]]] = {}
    for term in sorted(terms, key=lambda entry: (-len(entry[0]), *entry)):
        found.setdefault(term[0][0], []).append(term)
    return found
