"""The words of all language packs, made ready for telling bodies and persons apart in whatever language they are named."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from menurut.language import Pack, find_pack_tags, load_media, load_pack
from menurut.language.identity_words import IdentityWords
from menurut.language.name_words import NameWords
from menurut.language.organisations import Aliases, Organisations, load_organisations
from menurut.language.territories import load_territories
from menurut.speakers.known import cut_medium
from menurut.speakers.runs import find_tokens, fold
from menurut.speakers.words import load_names

Tokens = tuple[str, ...]
COUNTRY = "@"
MEANING = "="


class Tongue:
    """One language as identity needs it: names as sequences of meanings."""

    def __init__(self, pack: Pack) -> None:
        self.tag = pack.tag
        self.names: NameWords = load_names(pack)
        self.words: IdentityWords = pack.identities
        self.meaning_of = self.words.meaning_of
        self.longest = max(self.words.longest_words, 3)
        self.heads = {self.meaning_of.get(word, word) for word in (*self.names.titles, *self.names.honorifics)}
        self.countries = load_territories(pack)

    def read(self, phrase: str) -> list[str]:
        """The words of a phrase, abbreviations spelt out, words of several parts as one; small words are left out."""
        long = self.names.abbreviations
        words = [
            part for token in find_tokens(phrase) for part in long.get(fold(token), fold(token)).split() if part[:1].isalnum()
        ]
        found, at = [], 0
        while at < len(words):
            size = next((n for n in range(self.longest, 1, -1) if self._is_one(" ".join(words[at : at + n]))), 1)
            word = " ".join(words[at : at + size])
            at += size
            if word not in self.words.small:
                found.append(word)
        return found

    def _is_one(self, phrase: str) -> bool:
        return " " in phrase and (
            phrase in self.meaning_of
            or phrase in self.words.sole
            or phrase in self.words.national
            or phrase in self.words.former
            or phrase in self.words.demonyms
            or self.countries.pick(phrase) is not None
        )

    def mean(self, words: Iterable[str]) -> list[str]:
        """What the words mean: `@KP` for a country, `=minister` for a listed meaning, else the word."""
        return [self._mean(word) for word in words]

    def _mean(self, word: str) -> str:
        if word in self.meaning_of:
            return MEANING + self.meaning_of[word]
        code = self.countries.pick(word) or self.words.demonyms.get(word)
        return COUNTRY + code if code else word


class Lexicon:
    """All that is known of names before any article is read: the packs' words, the lists, and the user's own aliases."""

    def __init__(self, packs: Mapping[str, Pack], aliases: Sequence[Aliases] = ()) -> None:
        # Every language is heeded, also where no article is in it yet: one that comes must not change who the others mean.
        every = {tag: load_pack(tag) for tag in find_pack_tags()} | {pack.tag: pack for pack in packs.values()}
        tongues = {tag: Tongue(pack) for tag, pack in every.items()}
        self.tongues = {tag: tongues[pack.tag] for tag, pack in packs.items()}
        self._all = [tongues[tag] for tag in sorted(tongues)]
        self.own = Organisations(aliases)
        self.lists = Organisations([*aliases, *load_organisations().lists])

    def pick_country(self, name: str, tongue: Tongue) -> str | None:
        """The code of the country that this is, alone, with its government or as a whole title of state; or None."""
        words = [word for word in fold(name).split() if word not in tongue.words.governments and word not in tongue.words.small]
        bare = " ".join(words)
        for plain in dict.fromkeys((fold(name), bare)):
            if not plain:
                continue
            code = self.lists.pick_country(name) or tongue.countries.pick(plain) or tongue.words.demonyms.get(bare)
            found = code or next((code for other in self._all if (code := other.countries.pick(plain))), None)
            if found:
                return found
        return None

    def pick_medium(self, name: str, tongue: Tongue) -> str | None:
        """The name under which the list of media knows this medium, or None."""
        entry = load_media().pick(name) or load_media().pick(cut_medium(name, tongue.names))
        return entry.name if entry else None
